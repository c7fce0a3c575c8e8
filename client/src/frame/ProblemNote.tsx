import { useTranslation } from 'react-i18next'
import { problemMessage } from '../api/problemMessage'
import { Button } from '../kit/Button'

/** A refusal in the reader's words, where it happened. */
export function ProblemNote({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  if (!problem) return null
  return (
    <div className="note note-grave row" role="alert" data-testid="problem">
      <span style={{ flex: 1 }}>{problemMessage(problem, t)}</span>
      {onRetry && (
        <Button small onPress={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  )
}
