import type { Stage } from '../../protocol/contract'

const ends: readonly Stage[] = ['adopted', 'rejected', 'noAction', 'withdrawn']

/** In the order of a draft's life; the last four are its ends. */
export const stages: readonly Stage[] = ['zeroDraft', 'negotiation', 'silence', 'final', 'tabled', 'issued', 'revised', 'action', ...ends]

/**
 * The stages a track shows: the way taken, without what was passed over, then the way ahead with the end that came (or the one hoped for). A text is
 * issued, or issued as revised.
 */
export function track(now: Stage, moves: readonly { from: string; stage: string }[]): { stage: Stage; place: 'done' | 'now' | 'ahead' }[] {
  const end = ends.includes(now) ? now : 'adopted'
  const issue = now === 'revised' ? 'revised' : 'issued'
  const way: readonly Stage[] = ['zeroDraft', 'negotiation', 'silence', 'final', 'tabled', issue, 'action', end]
  const at = way.indexOf(now)
  const been = new Set(moves.flatMap(({ from, stage }) => [from, stage]))
  return way
    .map((stage, index) => ({ stage, place: index < at ? ('done' as const) : index === at ? ('now' as const) : ('ahead' as const) }))
    .filter(({ stage, place }) => place !== 'done' || been.has(stage))
}
