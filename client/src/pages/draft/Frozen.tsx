import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canonicalText } from '../../api/calls'
import { problemMessage } from '../../api/problemMessage'
import { Button } from '../../kit/Button'
import { exactWords } from '../../kit/dateWords'
import { numberWords } from '../../kit/numberWords'
import { sha256 } from '../../kit/sha256'
import { Window } from '../../kit/Window'
import type { DraftHead } from './useSession'

/** That the text is frozen, by its hash; opened, how anyone can verify it, and the check itself done here. */
export function Frozen({ draft }: { draft: DraftHead }) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [found, setFound] = useState<string | null>(null)
  const { frozen } = draft
  if (!frozen) return null
  const verify = async () => {
    try {
      const hash = await sha256(await canonicalText(draft.id, frozen.revision))
      setFound(hash === frozen.hash ? t('frozen.same') : t('frozen.other', { hash }))
    } catch (problem) {
      setFound(problemMessage(problem, t))
    }
  }
  return (
    <>
      <button
        type="button"
        className="frozen"
        onClick={() => {
          setFound(null)
          setOpen(true)
        }}
        data-testid="frozen"
      >
        {t('frozen.short', { hash: frozen.hash.slice(0, 8) })}
      </button>
      {isOpen && (
        <Window
          title={t('frozen.title')}
          isOpen
          onClose={() => {
            setOpen(false)
          }}
          testId="frozen-window"
        >
          <div className="stack">
            <p>
              {t('frozen.lead', {
                revision: numberWords(frozen.revision, i18n.language),
                when: exactWords(Date.parse(frozen.at), i18n.language),
              })}
            </p>
            <p>
              <span className="field-label">SHA-256</span>
              <br />
              <code className="hash" data-testid="frozen-hash">
                {frozen.hash}
              </code>
            </p>
            <p>{t('frozen.how')}</p>
            <pre className="hash">{`curl -H 'Authorization: Bearer …' '${location.origin}/api/drafts/${draft.id}/canonical?revision=${frozen.revision}' | sha256sum`}</pre>
            {found !== null && (
              <p className="note" role="status" data-testid="frozen-found">
                {found}
              </p>
            )}
            <div className="row row-end">
              <Button
                onPress={() => {
                  setOpen(false)
                }}
              >
                {t('app.close')}
              </Button>
              {isSecureContext && (
                <Button look="main" onPress={() => void verify()} data-testid="frozen-verify">
                  {t('frozen.verify')}
                </Button>
              )}
            </div>
          </div>
        </Window>
      )}
    </>
  )
}
