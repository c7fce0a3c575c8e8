import { useTranslation } from 'react-i18next'
import type { Notification, Stage } from '../../protocol/contract'
import type { ProposalState } from '../../protocol/draft'
import { exactWords } from '../../kit/dateWords'
import { useDelegations } from '../../api/useDelegations'

/** A notification as one sentence, with the reason somebody gave for the last of its events. */
export function useNotificationWords(): (told: Notification) => { text: string; reason: string | null } {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  return ({ kind, count, subject, detail, delegation }) => {
    switch (kind) {
      case 'sponsors': {
        const last = t(`notifications.sponsor.${detail === 'withdrew' ? 'withdrew' : 'joined'}`, { name: nameOf(subject) })
        return { text: count === 1 ? last : t('notifications.sponsors', { count, last }), reason: null }
      }
      case 'stage':
        return { text: t('notifications.stage', { stage: t(`stage.${subject as Stage}`) }), reason: detail }
      case 'reopened':
        return {
          text:
            delegation === null
              ? t('notifications.reopened', { count })
              : t('notifications.reopenedBy', { count, name: nameOf(delegation) }),
          reason: detail,
        }
      case 'proposals': {
        const name = nameOf(delegation ?? '')
        const last =
          detail === 'open' || detail === null
            ? t('notifications.proposed', { name })
            : t('notifications.proposalEnded', { name, state: t(`proposals.states.${detail as Exclude<ProposalState, 'open'>}`) })
        return { text: count === 1 ? last : t('notifications.proposals', { count, last }), reason: null }
      }
      case 'comments':
      case 'mentions': {
        const name = delegation === null ? t('notifications.secretariat') : nameOf(delegation)
        const last = t(kind === 'mentions' ? 'notifications.mentioned' : 'notifications.commented', { name })
        return { text: count === 1 ? last : t('notifications.comments', { count, last }), reason: detail }
      }
      case 'silenceEnding':
        return { text: t('notifications.silenceEnding', { time: exactWords(Date.parse(subject), i18n.language) }), reason: null }
    }
  }
}
