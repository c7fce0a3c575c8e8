import { useTranslation } from 'react-i18next'
import { endedMessage } from '../../api/problemMessage'
import type { SessionState } from '../../session/DraftSession'
import { KeptWords } from './KeptWords'

/** Why the draft is closed, and what was written and did not arrive. */
export function ClosedNote({ state }: { state: SessionState }) {
  const { t } = useTranslation()
  const words = state.unsentWords ?? ''
  return (
    <section className="note note-grave rejected" role="alert" data-testid="closed" data-code={state.closedReason}>
      <strong>{endedMessage(state.closedReason ?? '', t)}</strong>
      {words !== '' && (
        <>
          <p>{t('draft.unsent')}</p>
          <KeptWords words={words} />
        </>
      )}
    </section>
  )
}
