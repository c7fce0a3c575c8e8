import type { Notification } from '../../protocol/contract'

/** Where a notification leads: the draft, or the paragraph in it. */
export const placeOf = ({ kind, draft, subject }: Pick<Notification, 'kind' | 'draft' | 'subject'>): string =>
  `/drafts/${encodeURIComponent(draft)}${kind === 'reopened' ? `#${encodeURIComponent(subject)}` : ''}`
