import { useTranslation } from 'react-i18next'
import { refusalMessage } from '../../api/problemMessage'
import type { SessionState } from '../../session/DraftSession'
import { Button } from '../../kit/Button'
import { KeptWords } from './KeptWords'

/** A change the server did not take, with the words to keep. */
export function RejectedWords({ rejection, onDismiss }: { rejection: SessionState['rejections'][number]; onDismiss: () => void }) {
  const { t } = useTranslation()
  const reason = refusalMessage(rejection.code, rejection.message, t)
  const words = rejection.text.trim()
  return (
    <section className="note note-grave rejected" role="alert" data-testid="rejection" data-code={rejection.code}>
      <strong>{t('draft.rejected')}</strong>
      <p>{words === '' ? reason : t('draft.rejectedHint', { message: reason })}</p>
      {words !== '' && <KeptWords words={words} />}
      <Button small onPress={onDismiss} data-testid="rejection-dismiss">
        {t('draft.dismiss')}
      </Button>
    </section>
  )
}
