import type { Draft, DraftParagraph } from '../protocol/draft'
import type { FootnoteMarkView } from './FootnoteMarkView'
import type { Gutter, ParagraphView } from './ParagraphView'
import { namesOf, spokenName } from './paragraphNames'
import type { Words } from './words'

interface Shown {
  readonly draft: Draft
  readonly words: Words
  readonly active: string | null
  readonly nameOf: (delegation: string | null | undefined, user: string | null | undefined) => string
}

/**
 * What stands around the text without being in it: gutters, printed numbers and the marks of footnotes. The views of a document are
 * known here by paragraph and are told directly what to show, so that a change of one paragraph costs the drawing of one.
 */
export class Surroundings {
  private readonly paragraphs = new Map<string, ParagraphView>()
  private readonly marks = new Map<string, Set<FootnoteMarkView>>()
  private readonly gutters = new Map<string, Gutter>()
  private near: ReadonlySet<string> = new Set()
  private looking: number | null = null

  /** `onSight` is told when other paragraphs come near to what is on the screen. */
  constructor(private readonly onSight: () => void) {
    addEventListener('scroll', this.lookLater, { capture: true, passive: true })
    addEventListener('resize', this.lookLater)
  }

  destroy(): void {
    removeEventListener('scroll', this.lookLater, { capture: true })
    removeEventListener('resize', this.lookLater)
    if (this.looking !== null) cancelAnimationFrame(this.looking)
  }

  readonly isNear = (paragraph: string): boolean => this.near.has(paragraph)

  private readonly lookLater = (): void => {
    this.looking ??= requestAnimationFrame(() => {
      this.looking = null
      this.look()
    })
  }

  /** Finds the paragraphs at most a screen away from the screen, by halving: they stand one below the other. */
  private look(): void {
    const [first] = this.paragraphs.values()
    const views = [...(first?.dom.parentElement?.children ?? [])] as HTMLElement[]
    const firstWith = (isBehind: (element: HTMLElement) => boolean) => {
      let [low, high] = [0, views.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBehind(views[middle] as HTMLElement)) high = middle
        else low = middle + 1
      }
      return low
    }
    const from = firstWith((element) => element.getBoundingClientRect().bottom > -innerHeight)
    const to = firstWith((element) => element.getBoundingClientRect().top > 2 * innerHeight)
    const near = new Set(views.slice(from, to).map((element) => element.dataset.paragraph ?? ''))
    if (near.size === this.near.size && [...near].every((id) => this.near.has(id))) return
    this.near = near
    this.onSight()
  }

  addParagraph(id: string, view: ParagraphView): void {
    this.paragraphs.set(id, view)
    const gutter = this.gutters.get(id)
    if (gutter) view.drawGutter(gutter)
    this.lookLater()
  }

  dropParagraph(id: string, view: ParagraphView): void {
    if (this.paragraphs.get(id) === view) this.paragraphs.delete(id)
  }

  addMark(footnote: string, view: FootnoteMarkView): void {
    const views = this.marks.get(footnote) ?? new Set()
    this.marks.set(footnote, views.add(view))
    this.drawMark(view, this.gutters.get(footnote))
  }

  dropMark(footnote: string, view: FootnoteMarkView): void {
    this.marks.get(footnote)?.delete(view)
  }

  show({ draft, words, active, nameOf }: Shown): void {
    const names = namesOf(draft)
    const seen = new Set<string>()
    for (const paragraph of draft.paragraphs) {
      seen.add(paragraph.id)
      const gutter: Gutter = {
        paragraph,
        name: names.get(paragraph.id) ?? '',
        spoken: spokenName(paragraph, names, words),
        author: paragraph.by ? nameOf(paragraph.delegation, paragraph.by) : '',
        words,
        language: draft.language,
        closed: paragraph.status === 'agreed' && draft.role !== 'facilitator',
        active: paragraph.id === active,
      }
      const was = this.gutters.get(paragraph.id)
      if (was && saysTheSame(was, gutter)) continue
      this.gutters.set(paragraph.id, gutter)
      this.paragraphs.get(paragraph.id)?.drawGutter(gutter)
      if (paragraph.kind === 'footnote') for (const mark of this.marks.get(paragraph.id) ?? []) this.drawMark(mark, gutter)
    }
    for (const id of this.gutters.keys()) {
      if (seen.has(id)) continue
      this.gutters.delete(id)
      for (const mark of this.marks.get(id) ?? []) this.drawMark(mark, undefined)
    }
  }

  private drawMark(view: FootnoteMarkView, gutter: Gutter | undefined): void {
    const mark = gutter?.paragraph.label ?? '*'
    view.draw(mark, gutter?.words.note(mark) ?? mark)
  }
}

const shownOfParagraph = ['label', 'status', 'version', 'delegation', 'kind'] as const satisfies readonly (keyof DraftParagraph)[]
const shownOfGutter = ['name', 'spoken', 'author', 'words', 'language', 'closed', 'active'] as const satisfies readonly (keyof Gutter)[]

const saysTheSame = (a: Gutter, b: Gutter): boolean =>
  (a.paragraph === b.paragraph || shownOfParagraph.every((field) => a.paragraph[field] === b.paragraph[field])) &&
  shownOfGutter.every((field) => a[field] === b[field])
