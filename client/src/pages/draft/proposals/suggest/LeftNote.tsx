import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operation } from '../../../../operations/operation'
import { Button } from '../../../../kit/Button'
import { Confirm, type Question } from '../../../../kit/Confirm'
import { notify } from '../../../../kit/toasts'
import type { WordsOfDraft } from '../ProposedWords'
import { SuggestedList } from './SuggestedList'
import { suggestedText } from './suggestedText'
import type { KnownParagraphs } from './proposalParts'

/** Why suggestions cannot be proposed: one is out of the draft, or may only read it, or its text is not open. */
export type WhyLeft = 'closed' | 'reviewer' | 'stage'

interface LeftNoteProps {
  operations: readonly Operation[]
  paragraphs: KnownParagraphs
  draft: WordsOfDraft
  why: WhyLeft
  onDiscard: () => void
}

/** Suggestions that are on this device and cannot be proposed now: nobody's words are lost. They can be read, copied, and thrown away. */
export function LeftNote({ operations, paragraphs, draft, why, onDiscard }: LeftNoteProps) {
  const { t } = useTranslation()
  const [question, setQuestion] = useState<Question | null>(null)
  return (
    <section
      className="note note-amber left-suggestions no-print"
      aria-label={t('suggesting.left')}
      data-testid="left-suggestions"
      data-why={why}
    >
      <strong>{t('suggesting.left')}</strong>
      <p>{t(`suggesting.why.${why}`)}</p>
      {/* Who may come back to propose them need not have them before him all the time. */}
      <details open={why !== 'stage'}>
        <summary>{t('suggesting.leftShow')}</summary>
        <SuggestedList operations={operations} paragraphs={paragraphs} draft={draft} whole />
      </details>
      <div className="row">
        <Button
          small
          onPress={() =>
            void navigator.clipboard.writeText(suggestedText(operations, paragraphs, draft, t)).then(() => {
              notify(t('draft.copied'))
            })
          }
          data-testid="left-copy"
        >
          {t('draft.copy')}
        </Button>
        <Button
          small
          onPress={() => {
            setQuestion({
              title: t('suggesting.discard'),
              text: t('suggesting.discardQuestion'),
              action: t('suggesting.discard'),
              grave: true,
              onYes: onDiscard,
            })
          }}
          data-testid="left-discard"
        >
          {t('suggesting.discard')}
        </Button>
      </div>
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </section>
  )
}
