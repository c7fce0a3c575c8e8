import type { DeltaJson, Operation, ParagraphKind } from '../../operations/operation'
import { allDeleted, allInserted, cutRuns, editedRuns, isMarked, unmarked } from './markedText'
import type { MarkedRun } from './markedText'

/** What operations that are not applied would do to one paragraph, in words rather than in steps. */
export type ProposedChange =
  | { readonly what: 'words'; readonly paragraph: string; readonly runs: readonly MarkedRun[] }
  | {
      readonly what: 'new'
      readonly paragraph: string
      /** Behind which paragraph of the draft; null is the beginning. */
      readonly after: string | null
      readonly kind: ParagraphKind
      readonly runs: readonly MarkedRun[]
    }
  | { readonly what: 'removal'; readonly paragraph: string; readonly runs: readonly MarkedRun[] }
  | { readonly what: 'move'; readonly paragraph: string; readonly after: string | null }
  | { readonly what: 'split'; readonly paragraph: string; readonly offset: number }
  | { readonly what: 'join'; readonly paragraph: string; readonly into: string }
  | {
      readonly what: 'setting'
      readonly paragraph: string
      readonly kind?: ParagraphKind
      readonly level?: number
      readonly label?: string | null
    }
  | { readonly what: 'return'; readonly paragraph: string }

interface Written {
  readonly runs: readonly MarkedRun[]
  /** Of a paragraph that is new here: behind which of the draft's it stands. */
  readonly after?: string | null
  readonly kind?: ParagraphKind
}

const nothing: DeltaJson = { ops: [] }

/**
 * What operations would do, paragraph by paragraph, in the order in which they first come to each. `textOf` gives the words that a paragraph
 * has in the draft; of one that is gone nothing is known but what is written into it.
 */
export function changesOf(
  operations: readonly Operation[],
  wordsOf: (paragraph: string) => DeltaJson | undefined,
): readonly ProposedChange[] {
  const texts = new Map<string, Written>()
  const changes: ProposedChange[] = []
  const runsOf = (id: string) => texts.get(id)?.runs ?? unmarked(wordsOf(id) ?? nothing)
  const write = (id: string, runs: readonly MarkedRun[]) => {
    texts.set(id, { ...texts.get(id), runs })
  }
  /** A paragraph of the draft: the one given, or that behind which a new one stands. */
  const known = (id: string | null): string | null => {
    let at = id
    for (let steps = 0; at !== null && texts.get(at)?.after !== undefined && steps < 1000; steps++) at = texts.get(at)?.after ?? null
    return at
  }
  for (const operation of operations) {
    switch (operation.op) {
      case 'editText':
        write(operation.paragraph, editedRuns(runsOf(operation.paragraph), operation.delta))
        break
      case 'insertParagraph': {
        const { id, kind, delta } = operation
        texts.set(id, { runs: allInserted(delta), after: known(operation.after), kind })
        break
      }
      case 'splitParagraph': {
        const [before, behind] = cutRuns(runsOf(operation.paragraph), operation.offset)
        write(operation.paragraph, before)
        texts.set(operation.newId, { runs: behind })
        changes.push({ what: 'split', paragraph: operation.paragraph, offset: operation.offset })
        break
      }
      case 'joinParagraph':
        if (operation.into === undefined) break
        write(operation.into, [...runsOf(operation.into), ...runsOf(operation.paragraph)])
        texts.delete(operation.paragraph)
        changes.push({ what: 'join', paragraph: operation.paragraph, into: operation.into })
        break
      case 'removeParagraph':
        texts.delete(operation.paragraph)
        changes.push({ what: 'removal', paragraph: operation.paragraph, runs: allDeleted(wordsOf(operation.paragraph) ?? nothing) })
        break
      case 'restoreParagraph':
        changes.push({ what: 'return', paragraph: operation.paragraph })
        break
      case 'moveParagraph':
        changes.push({ what: 'move', paragraph: operation.paragraph, after: known(operation.after) })
        break
      case 'setParagraph': {
        const { paragraph, kind, level, label } = operation
        changes.push({ what: 'setting', paragraph, kind, level, label })
        break
      }
      default:
        break
    }
  }
  const written = [...texts].flatMap(([paragraph, { runs, after, kind }]): ProposedChange[] => {
    if (after !== undefined) return [{ what: 'new', paragraph, after, kind: kind ?? 'plain', runs }]
    return isMarked(runs) ? [{ what: 'words', paragraph, runs }] : []
  })
  return [...written, ...changes]
}

/** A text with operations done to it; null where they take the paragraph away. */
export function resultOf(
  paragraph: string,
  operations: readonly Operation[],
  wordsOf: (paragraph: string) => DeltaJson | undefined,
): readonly MarkedRun[] | null {
  const changes = changesOf(operations, wordsOf)
  if (changes.some((change) => change.what === 'removal' && change.paragraph === paragraph)) return null
  const words = changes.find((change) => change.what === 'words' && change.paragraph === paragraph)
  return words?.what === 'words' ? words.runs : unmarked(wordsOf(paragraph) ?? nothing)
}

/** The paragraphs of the draft that operations change, or stand behind; null is the beginning. */
export function placesOf(operations: readonly Operation[]): readonly (string | null)[] {
  const made = new Map<string, string | null>()
  const known = (id: string | null) => (id !== null && made.has(id) ? (made.get(id) ?? null) : id)
  const places = new Set<string | null>()
  for (const operation of operations) {
    switch (operation.op) {
      case 'insertParagraph':
        made.set(operation.id, known(operation.after))
        places.add(known(operation.after))
        break
      case 'splitParagraph':
        places.add(known(operation.paragraph))
        made.set(operation.newId, known(operation.paragraph))
        break
      case 'joinParagraph':
        places.add(known(operation.paragraph))
        if (operation.into !== undefined) places.add(known(operation.into))
        break
      case 'editText':
      case 'removeParagraph':
      case 'restoreParagraph':
      case 'moveParagraph':
      case 'setParagraph':
        places.add(known(operation.paragraph))
        break
      default:
        break
    }
  }
  return [...places]
}
