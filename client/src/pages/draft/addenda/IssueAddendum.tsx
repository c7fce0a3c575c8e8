import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../../../kit/directionIn'
import { addendaQuery } from '../../../api/queries'
import type { Language } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'
import { LanguageChoice } from './LanguageChoice'

interface IssueAddendumProps {
  draft: DraftHead
  number: number
  onIssue: () => void
  onClose: () => void
}

/** Shows who will be in the next addendum, in any of the six languages, before it is issued for good. */
export function IssueAddendum({ draft, number, onIssue, onClose }: IssueAddendumProps) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState(draft.language as Language)
  const { data, error } = useQuery(addendaQuery(draft.id, language))
  return (
    <Window title={t('addenda.issue', { number })} isOpen onClose={onClose} wide testId="issue-addendum">
      <div className="stack">
        <p>{t('addenda.issueLead', { symbol: `${data?.issued.at(-1)?.symbol ?? ''}/Add.${number}` })}</p>
        <LanguageChoice value={language} onChange={setLanguage} />
        <ProblemNote problem={error} />
        <ol className="addendum-names" lang={language} dir={directionIn(language)} data-testid="addendum-names">
          {data?.next.map((sponsor) => (
            <li key={sponsor.code}>{sponsor.name}</li>
          ))}
        </ol>
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="main"
            isDisabled={!data?.next.length}
            onPress={() => {
              onIssue()
              onClose()
            }}
            data-testid="addendum-confirm"
          >
            {t('addenda.issue', { number })}
          </Button>
        </div>
      </div>
    </Window>
  )
}
