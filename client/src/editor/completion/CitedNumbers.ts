import type { CitationOffer } from '../../protocol/contract'
import type { Caret, Offers } from './completions'
import { isOfWord } from './phrases'

/** Asks what a number that was typed in a paragraph can become; places are those of the text that is sent. */
export type AskCitations = (paragraph: string, text: string, caret: number) => Promise<readonly CitationOffer[]>

/** What may be the number of a resolution: whether it is one, and of which, the server knows. */
const number = /(?<![A-Za-z\d/])[A-Z\d\u0660-\u0669/-]*\/[\d\u0660-\u0669]{1,4}( ?\([\dIVXLC-]{1,9}\))?$/

/** Milliseconds without a key before it is asked: a number is not typed at once. */
const rest = 200

/** UTF-16 units that are sent of what stands before the number and behind it. */
const [before, behind] = [2_000, 300]

/** Whole citations for numbers that are typed. They come from the server, so that one who is quicker than it is offered nothing. */
export class CitedNumbers {
  private asked = ''
  private known: Offers | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly ask: AskCitations,
    private readonly answered: () => void,
  ) {}

  /** What is offered at a caret; null where nothing is, or is not known yet. */
  at({ text, offset }: Caret, paragraph: string, language: string): Offers | null {
    const here = number.exec(text.slice(Math.max(0, offset - before), offset))
    // Chinese goes on without a space.
    if (here === null || (language !== 'zh' && isOfWord(text.slice(offset)))) {
      this.forget()
      return null
    }
    const asked = `${paragraph} ${offset} ${text}`
    if (asked !== this.asked) {
      this.forget()
      this.asked = asked
      this.timer = setTimeout(() => {
        this.send(asked, paragraph, text, offset, Math.max(0, offset - before) + here.index)
      }, rest)
    }
    return this.known
  }

  forget(): void {
    clearTimeout(this.timer)
    this.asked = ''
    this.known = null
  }

  private send(asked: string, paragraph: string, text: string, offset: number, from: number): void {
    const start = Math.max(0, offset - before)
    const took = (found: readonly CitationOffer[]) => {
      if (asked !== this.asked || found.length === 0) return
      const offers = found.map(({ words, from: first, to, text: put, title, form }, at) => ({
        words,
        edit: { from: start + first, to: start + to, text: put },
        ...(at === 0 && title !== null && form !== 'titled' ? { note: title } : {}),
      }))
      this.known = { as: 'citation', from, offers }
      this.answered()
    }
    // Without an answer one writes as ever.
    this.ask(paragraph, text.slice(start, offset + behind), offset - start).then(took, () => undefined)
  }
}
