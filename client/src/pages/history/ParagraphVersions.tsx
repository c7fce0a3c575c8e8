import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { Flag } from '../../ui/Flag'
import { ProblemNote } from '../../ui/ProblemNote'
import { Time } from '../../ui/Time'
import { usePersonName } from '../draft/usePersonName'

interface ParagraphVersionsProps {
  draftId: string
  paragraph: string
  /** The version the page shows, so that a newer one is fetched when there is one. */
  known: number
  language: string
}

/** Every version of one paragraph, newest first. */
export function ParagraphVersions({ draftId, paragraph, known, language }: ParagraphVersionsProps) {
  const { t } = useTranslation()
  const personName = usePersonName(draftId)
  const { data: versions, error } = useQuery({
    queryKey: ['draft', draftId, 'paragraph', paragraph, known],
    queryFn: () => api.paragraphHistory(draftId, paragraph),
    placeholderData: (before, query) => (query?.queryKey[3] === paragraph ? before : undefined),
  })
  return (
    <>
      <ProblemNote problem={error} />
      <ol className="versions" data-testid="paragraph-versions">
        {versions?.toReversed().map((each) => (
          <li key={`${each.version}-${each.revision}`}>
            <div className="row">
              {each.delegation && <Flag code={each.delegation} />}
              <b>{t('railHistory.version', { version: each.version })}</b>
              <small className="muted">
                {each.by !== null && `${personName(each.by)} · `}
                <Time at={each.at} />
              </small>
            </div>
            <p lang={language}>{each.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
