import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Window } from './Window'

export interface Question {
  title: string
  text: string
  action: string
  grave?: boolean
  onYes: () => void
}

/** Asks before something others will see or that is hard to undo. */
export function Confirm({ question, onClose }: { question: Question | null; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Window title={question?.title ?? ''} isOpen={question !== null} onClose={onClose} role="alertdialog" testId="confirm">
      <div className="stack">
        <p>{question?.text}</p>
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look={question?.grave ? 'grave' : 'main'}
            autoFocus
            data-testid="confirm-yes"
            onPress={() => {
              question?.onYes()
              onClose()
            }}
          >
            {question?.action}
          </Button>
        </div>
      </div>
    </Window>
  )
}
