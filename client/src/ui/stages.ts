import type { Stage } from '../api/types'

/** In the order of a draft's life; the last three are its ends. */
export const stages: readonly Stage[] = [
  'zeroDraft', 'negotiation', 'silence', 'final', 'tabled', 'issued', 'action', 'adopted', 'rejected', 'withdrawn',
]

/** The stages a track shows: the way taken, with the end that came (or the one hoped for). */
export function track(now: Stage): { stage: Stage; place: 'done' | 'now' | 'ahead' }[] {
  const end = now === 'rejected' || now === 'withdrawn' ? now : 'adopted'
  const way = [...stages.slice(0, 7), end] as const
  const at = way.indexOf(now)
  return way.map((stage, index) => ({ stage, place: index < at ? 'done' : index === at ? 'now' : 'ahead' }))
}
