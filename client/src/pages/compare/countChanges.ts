import type { ParagraphKind } from '../../protocol/contract'
import { lastSide, type RedlineRow } from './redlineRows'

/** What is counted of a paragraph; what was split or joined counts as that, once. */
export const countedChanges = ['changed', 'split', 'joined', 'inserted', 'deleted', 'moved', 'movedAndChanged', 'unchanged'] as const
export type CountedChange = (typeof countedChanges)[number]

export interface KindCount {
  kind: ParagraphKind
  all: number
  of: Partial<Record<CountedChange, number>>
}

const order: readonly ParagraphKind[] = ['title', 'enacting', 'heading', 'preambular', 'operative', 'sub', 'plain', 'footnote']

/** What one step did to the paragraphs of each kind; kinds that do not occur are left out. */
export function countByKind(rows: readonly RedlineRow[], step: number): KindCount[] {
  const counts = new Map<ParagraphKind, KindCount>()
  for (const row of rows) {
    const change = row.changes[step]
    const [old, now] = [row.sides[step] ?? null, row.sides[step + 1] ?? null]
    const kind = (now ?? old ?? lastSide(row))?.kind
    if (row.left !== null || !change || kind === undefined || [old, now].some((side) => (side?.part?.number ?? 1) > 1)) continue
    const count = counts.get(kind) ?? { kind, all: 0, of: {} }
    const what = row.divisions[step] ?? change
    counts.set(kind, { kind, all: count.all + 1, of: { ...count.of, [what]: (count.of[what] ?? 0) + 1 } })
  }
  return order.flatMap((kind) => counts.get(kind) ?? [])
}
