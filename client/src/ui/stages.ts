import type { Stage } from '../api/types'

const ends: readonly Stage[] = ['adopted', 'rejected', 'noAction', 'withdrawn']

/** In the order of a draft's life; the last four are its ends. */
export const stages: readonly Stage[] = ['zeroDraft', 'negotiation', 'silence', 'final', 'tabled', 'issued', 'revised', 'action', ...ends]

/** The stages a track shows: the way taken, with the end that came (or the one hoped for). A text is issued, or issued as revised. */
export function track(now: Stage): { stage: Stage; place: 'done' | 'now' | 'ahead' }[] {
  const end = ends.includes(now) ? now : 'adopted'
  const issue = now === 'revised' ? 'revised' : 'issued'
  const way: readonly Stage[] = ['zeroDraft', 'negotiation', 'silence', 'final', 'tabled', issue, 'action', end]
  const at = way.indexOf(now)
  return way.map((stage, index) => ({ stage, place: index < at ? 'done' : index === at ? 'now' : 'ahead' }))
}
