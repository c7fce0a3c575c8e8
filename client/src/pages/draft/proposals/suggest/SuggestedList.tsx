import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Operation } from '../../../../operations/operation'
import type { Proposal } from '../../../../protocol/draft'
import { changesOf } from '../../../../printed/proposed/proposedChanges'
import { ChangeWords, type WordsOfDraft } from '../ProposedWords'
import { partsOf, type KnownParagraphs } from './proposalParts'

interface SuggestedListProps {
  operations: readonly Operation[]
  paragraphs: KnownParagraphs
  /** Proposals that are gone on with: what belongs to one stays together. */
  continued?: readonly Proposal[]
  draft: WordsOfDraft
  /** Whether a part goes into a proposal that there is. */
  joins?: (part: readonly Operation[]) => boolean
  /** Whether words that stay are shown whole. */
  whole?: boolean
}

/** What is suggested, paragraph by paragraph, with what is put in and taken out marked. */
export function SuggestedList({ operations, paragraphs, continued, draft, joins, whole }: SuggestedListProps) {
  const { t } = useTranslation()
  const parts = useMemo(() => partsOf(operations, { paragraphs }, continued), [operations, paragraphs, continued])
  return (
    <ol className="suggested-list" data-testid="suggested-list">
      {parts.map((part, at) => {
        const changes = changesOf(part, draft.wordsOf)
        const place = changes[0]?.paragraph ?? ''
        return (
          <li key={at}>
            <strong>{draft.wordsOf(place) === undefined ? '' : draft.labelOf(place)}</strong>
            {joins?.(part) && <small className="muted"> {t('suggesting.joins')}</small>}
            {changes.map((change) => (
              <ChangeWords key={`${change.what} ${change.paragraph}`} change={change} draft={draft} whole={whole} />
            ))}
          </li>
        )
      })}
    </ol>
  )
}
