import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useDelegations } from '../../../api/useDelegations'
import { onlyHunks } from '../../../operations/hunks'
import type { AcceptProposal } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import { changesOf, resultOf } from '../../../printed/proposed/proposedChanges'
import { proposedPlaces } from '../../../printed/proposed/proposedPlaces'
import { Button } from '../../../kit/Button'
import { Window } from '../../../kit/Window'
import { acceptance } from './acceptance'
import { MarkedWords } from './MarkedWords'
import { placeOf } from './proposalGroups'
import { ChangeWords, ProposedWords, type WordsOfDraft } from './ProposedWords'

interface AcceptWindowProps {
  proposal: Proposal
  draft: WordsOfDraft
  /** Whether places are chosen, or all of it is accepted. */
  inPart: boolean
  /** What is to be known besides. */
  beside: string | null
  onAccept: (operation: AcceptProposal) => void
  onClose: () => void
}

/** Shows what the text becomes before a proposal is accepted that was touched, or that is accepted in part. */
export function AcceptWindow({ proposal: asked, draft, inPart, beside, onAccept, onClose }: AcceptWindowProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  // What is decided on is what is seen here, whatever becomes of it meanwhile.
  const [proposal] = useState(asked)
  const { operations, touched, insteadOf } = proposal
  const { wordsOf, language } = draft
  const [chosen, setChosen] = useState<string[]>([])
  const hunks = chosen.map(Number).sort((a, b) => a - b)
  const accepted = inPart ? onlyHunks(operations, hunks) : operations
  const place = placeOf(proposal)
  const result = place === null || insteadOf !== null ? null : resultOf(place, accepted, wordsOf)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (inPart && hunks.length === 0) return
    onAccept(acceptance(proposal, inPart ? hunks : undefined))
    onClose()
  }
  return (
    <Window
      title={t('proposals.acceptOf', { name: nameOf(proposal.delegation) })}
      isOpen
      onClose={onClose}
      wide
      role="alertdialog"
      testId="accept-window"
    >
      <form className="stack" onSubmit={submit}>
        {inPart && (
          <CheckboxGroup className="field" value={chosen} onChange={setChosen}>
            <Label className="field-label">{t('proposals.acceptPartLead')}</Label>
            {proposedPlaces(operations, wordsOf).map(({ hunk, operation, runs }) => (
              <Checkbox key={hunk} value={String(hunk)} className="tick place-choice" data-testid={`accept-hunk-${hunk}`}>
                <span className="box" aria-hidden="true" />
                <span className="heard">{t('proposals.place', { at: hunk + 1 })}</span>
                {runs.length > 0 ? (
                  <MarkedWords runs={runs} language={language} whole />
                ) : (
                  <span>
                    {changesOf([operation], wordsOf).map((change) => (
                      <ChangeWords key={change.what} change={change} draft={draft} />
                    ))}
                  </span>
                )}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        <p>{touched === null ? t('proposals.touchedResult') : t('proposals.acceptTouchedLead')}</p>
        <div className="accept-result" data-testid="accept-result">
          {result !== null && wordsOf(place ?? '') !== undefined && <MarkedWords runs={result} language={language} whole />}
          {result === null && insteadOf === null && place !== null && wordsOf(place) !== undefined && <p>{t('proposals.acceptRemoves')}</p>}
          {insteadOf !== null ? (
            <ProposedWords proposal={proposal} draft={draft} />
          ) : (
            changesOf(accepted, wordsOf)
              .filter((change) => change.what !== 'words' || change.paragraph !== place)
              .map((change) => <ChangeWords key={`${change.what} ${change.paragraph}`} change={change} draft={draft} />)
          )}
        </div>
        {beside !== null && <p className="note note-amber">{beside}</p>}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" autoFocus={!inPart} isDisabled={inPart && hunks.length === 0} data-testid="accept-submit">
            {t('proposals.accept')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
