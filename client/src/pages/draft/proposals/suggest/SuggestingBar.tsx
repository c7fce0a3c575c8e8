import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../../session/DraftSession'
import { Button } from '../../../../kit/Button'
import { Confirm, type Question } from '../../../../kit/Confirm'
import type { DraftHead } from '../../useSession'
import { ProposeSuggestions } from './ProposeSuggestions'
import type { SuggestingSession } from './SuggestingSession'
import { useSuggestionCount } from './useSuggestionCount'

interface SuggestingBarProps {
  session: DraftSession
  suggesting: SuggestingSession
  draft: DraftHead
  /** Whether what is written now becomes a suggestion; else the bar is there only while something is not proposed yet. */
  isOn: boolean
}

/** Says that what is written is not the text, and how much of it is seen by nobody yet. */
export function SuggestingBar({ session, suggesting, draft, isOn }: SuggestingBarProps) {
  const { t } = useTranslation()
  const { changes, paragraphs, continued, unkept } = useSuggestionCount(suggesting)
  const [proposing, setProposing] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  if (!isOn && changes === 0) return null
  const said =
    changes === 0
      ? t(continued > 0 ? 'suggesting.continuing' : 'suggesting.nothing')
      : t('suggesting.bar', {
          changes: t('suggesting.changes', { count: changes }),
          paragraphs: t('suggesting.paragraphs', { count: paragraphs }),
        })
  return (
    <section className="note suggesting-bar no-print" aria-label={t('mode.suggest')} data-testid="suggesting" data-changes={changes}>
      <p role="status">
        {said}
        {unkept && <strong> {t('suggesting.unkept')}</strong>}
      </p>
      {changes > 0 && (
        <>
          <Button
            small
            look="main"
            onPress={() => {
              setProposing(true)
            }}
            data-testid="suggesting-propose"
          >
            {t('suggesting.propose')}
          </Button>
        </>
      )}
      {changes + continued > 0 && (
        <Button
          small
          onPress={() => {
            if (changes === 0) suggesting.clear()
            else
              setQuestion({
                title: t('suggesting.discard'),
                text: t('suggesting.discardQuestion'),
                action: t('suggesting.discard'),
                grave: true,
                onYes: () => {
                  suggesting.clear()
                },
              })
          }}
          data-testid="suggesting-discard"
        >
          {t(changes > 0 ? 'suggesting.discard' : 'suggesting.stop')}
        </Button>
      )}
      {proposing && (
        <ProposeSuggestions
          session={session}
          suggesting={suggesting}
          draft={draft}
          onClose={() => {
            setProposing(false)
          }}
        />
      )}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </section>
  )
}
