import { useTranslation } from 'react-i18next'
import type { Stage } from '../../protocol/contract'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { numberWords } from '../../kit/numberWords'
import { zonedWords } from '../../kit/timeZones'
import { useCalmDraft } from './useSession'

/** On paper, how a draft stood: its stage, until when, and the revision. */
export function PaperState({ draft }: { draft: Pick<Draft, 'stage' | 'silence' | 'revision'> }) {
  const { t, i18n } = useTranslation()
  const { stage, silence, revision } = draft
  const words = [
    t(`stage.${stage as Stage}`),
    stage === 'silence' && silence
      ? `${t('draft.deadline')} ${zonedWords(Date.parse(silence.deadline), silence.timeZone, i18n.language)}`
      : '',
    t('draft.revision', { revision: numberWords(revision, i18n.language) }),
  ]
  return words.filter(Boolean).join(' · ')
}

/** The same of a draft that is being written. */
export function LivePaperState({ session, first }: { session: DraftSession; first: Draft }) {
  return <PaperState draft={useCalmDraft(session, first)} />
}
