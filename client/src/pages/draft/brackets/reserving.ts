import Delta from 'quill-delta'
import { emptyDelta, lengthOf, offsetText } from '../../../operations/deltas'
import type { DeltaJson, Operation, TextStretch } from '../../../operations/operation'
import type { TypedBracket } from '../../../document/typedBrackets'
import type { DraftParagraph } from '../../../protocol/draft'
import type { Attribution, Range } from './attribution'

/** Who reserves a position, and for which group. */
export interface Holder {
  readonly delegation: string
  readonly group: string | null
}

/** A bracket that becomes reservations. */
export interface Reserving {
  readonly bracket: TypedBracket
  readonly attribution: Pick<Attribution, 'cuts' | 'said'>
  readonly holders: readonly Holder[]
}

type Text = Pick<DraftParagraph, 'id' | 'kind' | 'delta'>

/**
 * What takes brackets, and what they say of who says what, out of a text and makes reservations on the words that stood in them. One that has no words of its
 * own is on its paragraph; on the paragraph before where it is all there is of its own.
 */
export function reservationsOf(paragraphs: readonly Text[], all: readonly Reserving[], newId: () => string): readonly Operation[] {
  const cut = cutBy(paragraphs, all)
  const edits = [...cut].map(([paragraph, { isAll, edit }]): Operation =>
    isAll ? { op: 'removeParagraph', paragraph } : { op: 'editText', paragraph, delta: edit },
  )
  const proposals = all.flatMap(({ bracket, attribution, holders }) => {
    const reserved = stretches(paragraphs, bracket, cut)
    return holders.map(({ delegation, group }): Operation => ({
      op: 'propose',
      proposal: newId(),
      delegation,
      ...(group === null ? {} : { group }),
      operations: [],
      reserved,
      ...(attribution.said === '' ? {} : { reason: attribution.said }),
    }))
  })
  return [...edits, ...proposals]
}

/** Those that have words, or a paragraph before them, to stand on once the brackets are gone: nothing is taken out that is reserved nowhere. */
export function reservable<T extends Reserving>(paragraphs: readonly Text[], all: readonly T[]): readonly T[] {
  const cut = cutBy(paragraphs, all)
  const placed = all.filter(({ bracket }) => stretches(paragraphs, bracket, cut).length > 0)
  return placed.length === all.length ? placed : reservable(paragraphs, placed)
}

function cutBy(paragraphs: readonly Text[], all: readonly Reserving[]): ReadonlyMap<string, Cut> {
  const gone = new Map<string, Range[]>()
  for (const { bracket, attribution } of all)
    for (const [paragraph, range] of taken(bracket, attribution.cuts)) gone.set(paragraph, [...(gone.get(paragraph) ?? []), range])
  return new Map(paragraphs.flatMap((each) => (gone.has(each.id) ? [[each.id, new Cut(each, gone.get(each.id) ?? [])] as const] : [])))
}

/** The units that go, by paragraph: both brackets, and what is cut of what stands between them. */
function taken({ from, to, within }: TypedBracket, cuts: readonly Range[]): (readonly [string, Range])[] {
  let passed = 0
  return [
    [from.paragraph, [from.offset, from.offset + 1]],
    ...within.flatMap(({ paragraph, start, end }) => {
      const here = cuts.flatMap(([first, last]): (readonly [string, Range])[] => {
        const [a, b] = [Math.max(first - passed, 0), Math.min(last - passed, end - start)]
        return a < b ? [[paragraph, [start + a, start + b]]] : []
      })
      passed += end - start + 1
      return here
    }),
    [to.paragraph, [to.offset, to.offset + 1]],
  ]
}

const isBlank = (unit: string | undefined): boolean => unit === undefined || unit === ' ' || unit === '\u00a0'

/** A paragraph without some of its units. */
class Cut {
  readonly isAll: boolean
  readonly edit: DeltaJson
  private readonly keeps: readonly boolean[]

  constructor({ delta, kind }: Text, ranges: readonly Range[]) {
    const text = offsetText(delta)
    // The mark of a footnote stays whatever stands around it.
    const keeps = text.split('').map((unit, at) => unit === embed || !ranges.some(([from, to]) => from <= at && at < to))
    this.keeps = withoutBlanks(text, keeps)
    // A note goes with its mark, not by itself.
    this.isAll = kind !== 'footnote' && !this.keeps.some((kept, at) => kept && text[at]?.trim() !== '')
    this.edit = { ops: this.keeps.reduce((edit, kept) => (kept ? edit.retain(1) : edit.delete(1)), new Delta()).chop().ops }
  }

  /** Where a place comes to stand. */
  at(offset: number): number {
    return this.keeps.slice(0, offset).filter(Boolean).length
  }

  /** The stretch from one place to another, without the blanks at its ends. */
  within(text: string, start: number, end: number): { readonly start: number; readonly length: number } {
    let [from, to] = [start, end]
    while (from < to && (this.keeps[from] !== true || isBlank(text[from]))) from++
    while (from < to && (this.keeps[to - 1] !== true || isBlank(text[to - 1]))) to--
    return { start: this.at(from), length: this.at(to) - this.at(from) }
  }

  get length(): number {
    return this.at(this.keeps.length)
  }
}

const embed = '\ufffc'

/** Blanks that would come to stand double, at an end or before a mark of punctuation go too. */
function withoutBlanks(text: string, keeps: readonly boolean[]): readonly boolean[] {
  const after = [...keeps]
  const kept = (from: number, step: 1 | -1) => {
    let at = from
    while (at >= 0 && at < text.length && !after[at]) at += step
    return text[at]
  }
  keeps.forEach((was, at) => {
    const touches = !(keeps[at - 1] ?? true) || !(keeps[at + 1] ?? true)
    if (!was || !touches || !isBlank(text[at])) return
    if (isBlank(kept(at - 1, -1)) || isBlank(kept(at + 1, 1)) || /[,.;:!?)，。；：、）]/u.test(kept(at + 1, 1) ?? '')) after[at] = false
  })
  return after
}

function stretches(paragraphs: readonly Text[], { within }: TypedBracket, cut: ReadonlyMap<string, Cut>): readonly TextStretch[] {
  const found = within.flatMap(({ paragraph, start, end }): TextStretch[] => {
    const delta = paragraphs.find(({ id }) => id === paragraph)?.delta ?? emptyDelta
    const of = cut.get(paragraph)
    if (of === undefined) return lengthOf(delta) === 0 ? [] : [{ paragraph }]
    const on = of.within(offsetText(delta), start, end)
    if (on.length === 0) return []
    return [on.start === 0 && on.length === of.length ? { paragraph } : { paragraph, ...on }]
  })
  if (found.length > 0) return found
  const own = paragraphs.findIndex(({ id }) => id === within[0]?.paragraph)
  const place = paragraphs
    .slice(0, own + 1)
    .findLast(({ id, kind }) => cut.get(id)?.isAll !== true && (id === within[0]?.paragraph || kind !== 'footnote'))
  return place === undefined ? [] : [{ paragraph: place.id }]
}
