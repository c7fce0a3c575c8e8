import type { CompiledParagraph, CompiledRun, CompiledThread } from '../../protocol/contract'

/** A thread with the number it has on the page. */
export interface NumberedThread {
  readonly number: number
  readonly thread: CompiledThread
}

/** A piece of a run: whether somebody comments on it, and the comments whose words end with it. */
export interface CommentedPiece {
  readonly run: CompiledRun
  readonly text: string
  readonly isCommented: boolean
  readonly ending: readonly number[]
}

/** Threads in the order in which the page has their words, footnotes last. */
export function numbered(threads: readonly CompiledThread[], paragraphs: readonly CompiledParagraph[]): readonly NumberedThread[] {
  const isNote = ({ to }: CompiledThread) => Number(paragraphs[to.paragraph]?.kind === 'footnote')
  return threads
    .toSorted((a, b) => isNote(a) - isNote(b) || a.to.paragraph - b.to.paragraph || a.to.offset - b.to.offset)
    .map((thread, at) => ({ number: at + 1, thread }))
}

/** A reference to a footnote counts 1, whatever its mark. */
const lengthOf = ({ footnote, text }: CompiledRun): number => (footnote === undefined ? text.length : 1)

/** The runs of a paragraph cut where comments begin and end. */
export function commentedPieces(runs: readonly CompiledRun[], at: number, threads: readonly NumberedThread[]): readonly CommentedPiece[] {
  const stretches = threads.flatMap(({ number, thread: { from, to } }) =>
    from.paragraph <= at && at <= to.paragraph
      ? [
          {
            number: at === to.paragraph ? number : null,
            start: at === from.paragraph ? from.offset : 0,
            end: at === to.paragraph ? to.offset : Infinity,
          },
        ]
      : [],
  )
  const marksAt = (offset: number) => stretches.flatMap(({ number, end }) => (number !== null && end === offset ? [number] : []))
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const pieces: CommentedPiece[] = []
  let passed = 0
  for (const run of runs) {
    const end = passed + lengthOf(run)
    const places = [passed, ...cuts.filter((cut) => passed < cut && cut < end), end]
    places.slice(0, -1).forEach((from, step) => {
      const to = places[step + 1] ?? end
      const text = run.footnote === undefined ? run.text.slice(from - passed, to - passed) : run.text
      pieces.push({ run, text, isCommented: stretches.some(({ start, end: last }) => start <= from && to <= last), ending: marksAt(to) })
    })
    passed = end
  }
  const atStart = marksAt(0)
  const [first, ...others] = pieces
  if (atStart.length === 0) return pieces
  // On a place at the very beginning, or in a paragraph without words.
  return first === undefined
    ? [{ run: { text: '', mark: 'base' }, text: '', isCommented: false, ending: atStart }]
    : [{ ...first, text: '', isCommented: false, ending: atStart }, first, ...others]
}
