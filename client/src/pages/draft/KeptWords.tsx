import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { notify } from '../../kit/toasts'

/** Words that did not get into the text, to copy. */
export function KeptWords({ words }: { words: string }) {
  const { t } = useTranslation()
  return (
    <>
      <blockquote className="kept-words">{words}</blockquote>
      <Button
        small
        onPress={() =>
          void navigator.clipboard.writeText(words).then(() => {
            notify(t('draft.copied'))
          })
        }
        data-testid="copy-words"
      >
        {t('draft.copy')}
      </Button>
    </>
  )
}
