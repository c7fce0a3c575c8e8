import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftQuery } from '../../../api/queries'
import type { Proposal } from '../../../protocol/draft'
import { unmarked } from '../../../printed/proposed/markedText'
import { MarkedWords } from './MarkedWords'
import type { WordsOfDraft } from './ProposedWords'
import { placeOf } from './proposalGroups'

/** Says that what a proposal changes was changed since, and shows the paragraph as it was when it was proposed and as it is now. */
export function TouchedNote({ draftId, proposal, draft }: { draftId: string; proposal: Proposal; draft: WordsOfDraft }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data: then } = useQuery({ ...draftQuery(draftId, proposal.revision), enabled: open })
  const place = placeOf(proposal)
  const now = place === null ? undefined : draft.wordsOf(place)
  const before = then?.paragraphs.find(({ id }) => id === place)
  return (
    <details
      className="touched"
      data-testid="proposal-touched"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('proposals.touched')}</summary>
      <p className="proposed-what">{t('proposals.touchedThen')}</p>
      {before && <MarkedWords runs={unmarked(before.delta)} language={draft.language} whole />}
      <p className="proposed-what">{t('proposals.touchedNow')}</p>
      {now === undefined ? (
        <p className="muted">{t('proposals.gone')}</p>
      ) : (
        <MarkedWords runs={unmarked(now)} language={draft.language} whole />
      )}
    </details>
  )
}
