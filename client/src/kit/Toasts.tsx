import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { currentToasts, dismiss, onToasts } from './toasts'

export function Toasts() {
  const { t } = useTranslation()
  const toasts = useSyncExternalStore(onToasts, currentToasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-testid="toast">
          <span>{toast.text}</span>
          {toast.actions.map((action) => (
            <Button
              key={action.label}
              small
              onPress={() => {
                dismiss(toast.id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          ))}
          <Button
            small
            aria-label={t('app.close')}
            onPress={() => {
              dismiss(toast.id)
            }}
          >
            ×
          </Button>
        </div>
      ))}
    </div>
  )
}
