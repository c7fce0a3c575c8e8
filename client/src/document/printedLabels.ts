import type { DeltaJson } from '../operations/operation'
import type { PlacedParagraph } from './draftState'

const roman = (n: number): string => {
  const steps: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  return steps
    .map(([value, digits]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return digits.repeat(times)
    })
    .join('')
}

/** a … z, aa, bb … as the United Nations letters its sub-paragraphs. */
const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

function subLabel(level: number, n: number, language: string): string {
  const opening = language === 'fr' || language === 'es' ? '' : '('
  if (level <= 2) return `${opening}${level <= 1 ? letter(n) : roman(n)})`
  return `${level % 2 === 1 ? letter(n) : roman(n)}.`
}

const referencesOf = new WeakMap<DeltaJson, readonly string[]>()

/** Ids of the footnote paragraphs a text refers to, in order. */
export function footnoteReferences(text: DeltaJson): readonly string[] {
  let references = referencesOf.get(text)
  if (references === undefined) {
    references = text.ops.flatMap((op) => {
      const id = typeof op.insert === 'object' ? op.insert.footnote : undefined
      return typeof id === 'string' ? [id] : []
    })
    referencesOf.set(text, references)
  }
  return references
}

/**
 * Labels as printed, one for each of the live paragraphs: operative paragraphs and sub-paragraphs numbered by position, a single
 * operative paragraph not at all, footnotes in the order of their references; a pinned label stands as it is and takes no number.
 */
export function printedLabels(live: readonly PlacedParagraph[], language: string): readonly (string | null)[] {
  if (last === null || last.language !== language || !sameNumbers(last.live, live))
    last = { live, language, labels: numbered(live, language) }
  return last.labels
}

/** The labels made last: most changes are of text and leave them as they are. */
let last: { readonly live: readonly PlacedParagraph[]; readonly language: string; readonly labels: readonly (string | null)[] } | null =
  null

function sameNumbers(a: readonly PlacedParagraph[], b: readonly PlacedParagraph[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index] || isNumberedAs(one, b[index] as PlacedParagraph))
}

function isNumberedAs(a: PlacedParagraph, b: PlacedParagraph): boolean {
  const [before, after] = [footnoteReferences(a.delta), footnoteReferences(b.delta)]
  const sameNotes = before.length === after.length && before.every((note, index) => note === after[index])
  return a.id === b.id && a.kind === b.kind && a.level === b.level && a.label === b.label && sameNotes
}

function numbered(live: readonly PlacedParagraph[], language: string): (string | null)[] {
  const notes = footnoteLabels(live)
  const several = live.filter((paragraph) => paragraph.kind === 'operative').length > 1
  let operative = 0
  let subs: number[] = []
  return live.map((paragraph) => {
    if (paragraph.kind === 'footnote') return notes.get(paragraph.id) ?? null
    if (paragraph.kind !== 'sub') subs = []
    if (paragraph.kind === 'sub') {
      const level = Math.max(1, paragraph.level)
      subs = subs.slice(0, level)
      const n = (subs[level - 1] ?? 0) + 1
      subs[level - 1] = n
      return paragraph.label ?? subLabel(level, n, language)
    }
    if (paragraph.label !== null) return paragraph.label
    return paragraph.kind === 'operative' && several ? `${++operative}.` : null
  })
}

function footnoteLabels(live: readonly PlacedParagraph[]): Map<string, string> {
  const footnotes = new Map(live.filter((p) => p.kind === 'footnote').map((p) => [p.id, p]))
  const referred = live.flatMap((p) => footnoteReferences(p.delta))
  const order = new Set([...referred.filter((id) => footnotes.has(id)), ...footnotes.keys()])
  const labels = new Map<string, string>()
  let n = 0
  for (const id of order) labels.set(id, footnotes.get(id)?.label ?? String(++n))
  return labels
}
