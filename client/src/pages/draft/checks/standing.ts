import type { Finding } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import { touchesAgreed } from '../../../document/rights'
import { offsetText, opLength, shift } from '../../../operations/deltas'
import type { DeltaJson, Operation } from '../../../operations/operation'

/** A stretch of a text, in UTF-16 units, an embed counting 1. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the server found at a place of a text: what is wrong there, or what is cited. */
export interface Placed extends Pick<Finding, 'paragraph' | 'start' | 'length' | 'found'>, Partial<Pick<Finding, 'rule' | 'fix'>> {}

/** A finding, and the text in which it was last known to stand. */
export interface Answered<Found extends Placed = Finding> {
  readonly key: string
  readonly finding: Found
  /** What must stay as it was for the finding, and its fix, to hold: in the text that was checked. */
  readonly extent: Stretch
  /** The texts that it is about, its own paragraph's first. */
  readonly texts: ReadonlyMap<string, string>
}

/** A finding that stands in a draft as it is now. */
export interface Standing<Found extends Placed = Finding> {
  readonly key: string
  readonly finding: Found
  readonly from: number
  readonly to: number
}

type Texts = Pick<Draft, 'paragraphs'>

/** The findings of an answer, with the texts that were checked. */
export function answeredIn<Found extends Placed>(findings: readonly Found[], draft: Texts): Answered<Found>[] {
  const texts = new Map<string, string>()
  const textOf = (id: string): string | null => {
    const known = texts.get(id)
    if (known !== undefined) return known
    const paragraph = draft.paragraphs.find((each) => each.id === id)
    if (paragraph === undefined) return null
    const text = offsetText(paragraph.delta)
    texts.set(id, text)
    return text
  }
  const seen = new Map<string, number>()
  return findings.flatMap((finding) => {
    const { rule, paragraph, start, length, found } = finding
    const text = textOf(paragraph)
    if (text === null) return []
    if (!text.startsWith(found, start) || start + length > text.length) return []
    const name = [rule, paragraph, found].join('|')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    const edits = (finding.fix ?? []).flatMap((operation) =>
      'paragraph' in operation && operation.paragraph !== null ? [operation.paragraph] : [],
    )
    const about = [paragraph, ...edits].flatMap((id): [string, string][] => {
      const words = textOf(id)
      return words === null ? [] : [[id, words]]
    })
    return [{ key: `${name}|${before}`, finding, extent: reach(finding), texts: new Map(about) }]
  })
}

/** What a finding and its fix reach in its own paragraph. */
function reach({ paragraph, start, length, fix }: Placed): Stretch {
  let [from, to] = [start, start + length]
  for (const operation of fix ?? []) {
    if (operation.op !== 'editText' || operation.paragraph !== paragraph) continue
    let at = 0
    for (const op of (operation.delta as DeltaJson).ops) {
      if (op.insert === undefined && op.delete === undefined) {
        at += opLength(op)
        continue
      }
      from = Math.min(from, at)
      to = Math.max(to, at + (op.delete ?? 0))
      at += op.delete ?? 0
    }
  }
  return { from, to }
}

/** Those that stand in a draft still: what they found, and what would be mended, is as it was. Others will come with the next answer. */
export function standingIn<Found extends Placed>(answered: readonly Answered<Found>[], draft: Texts): Standing<Found>[] {
  const texts = new Map<string, string>()
  const asked = new Set(answered.flatMap((each) => [...each.texts.keys()]))
  for (const { id, delta } of draft.paragraphs) if (asked.has(id)) texts.set(id, offsetText(delta))
  return answered.flatMap(({ key, finding, extent, texts: then }) => {
    const by = moved(then.get(finding.paragraph) ?? '', texts.get(finding.paragraph), extent)
    const areOthers = [...then].every(([id, text]) => id === finding.paragraph || texts.get(id) === text)
    const from = finding.start + (by ?? 0)
    return by === null || !areOthers ? [] : [{ key, finding, from, to: from + finding.length }]
  })
}

/** By how much a stretch has moved in a text that was changed in one place; null where that place is in it, or the text is gone. */
function moved(then: string, now: string | undefined, { from, to }: Stretch): number | null {
  if (now === undefined) return null
  if (then === now) return 0
  const most = Math.min(then.length, now.length)
  let before = 0
  while (before < most && then[before] === now[before]) before++
  let behind = 0
  while (behind < most - before && then[then.length - 1 - behind] === now[now.length - 1 - behind]) behind++
  if (to <= before && (from < to || to < before)) return 0
  return from >= then.length - behind ? now.length - then.length : null
}

/** The operations that mend a finding where it stands now; null where only a person can know. */
export function mending({ finding, from }: Standing): Operation[] | null {
  if (finding.fix === null) return null
  const by = from - finding.start
  return (finding.fix as readonly Operation[]).map((operation) =>
    operation.op === 'editText' && operation.paragraph === finding.paragraph
      ? { ...operation, delta: shifted(operation.delta, by) }
      : operation,
  )
}

function shifted(edit: DeltaJson, by: number): DeltaJson {
  if (by >= 0) return shift(edit, by)
  const [first, ...rest] = edit.ops
  const kept = (first && typeof first.retain === 'number' ? first.retain : 0) + by
  return { ops: kept > 0 ? [{ ...first, retain: kept }, ...rest] : rest }
}

/** Fixes of one rule as one change: those that this person may make, and of two that meet in a paragraph the first alone; the other is found again. */
export function mendingAll(findings: readonly Standing[], draft: Draft): { operations: Operation[]; mended: readonly Standing[] } {
  const mended: { standing: Standing; operations: Operation[] }[] = []
  const taken = new Map<string, Stretch[]>()
  for (const standing of findings) {
    const operations = mending(standing)
    if (
      operations === null ||
      operations.some((operation) => operation.op !== 'editText' || operation.paragraph !== standing.finding.paragraph)
    )
      continue
    if (touchesAgreed(draft, operations)) continue
    const { from, to } = reach(standing.finding)
    const here = { from: from + standing.from - standing.finding.start, to: to + standing.from - standing.finding.start }
    const others = taken.get(standing.finding.paragraph) ?? []
    if (others.some((other) => here.from <= other.to && other.from <= here.to)) continue
    taken.set(standing.finding.paragraph, [...others, here])
    mended.push({ standing, operations })
  }
  // From behind: what is mended later stands where it stood.
  const operations = mended.toSorted((a, b) => b.standing.from - a.standing.from).flatMap((each) => each.operations)
  return { operations, mended: mended.map(({ standing }) => standing) }
}
