import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DraftParagraph } from '../../protocol/draft'
import { api } from '../../api/calls'
import { copying } from '../../printed/copying'
import { PrintedRuns } from '../../printed/PrintedParagraph'
import { Flag } from '../../kit/Flag'
import { ProblemNote } from '../../frame/ProblemNote'
import { Time } from '../../kit/Time'
import { usePersonName } from '../draft/usePersonName'
import { pauseSeconds } from './sittings'

interface ParagraphVersionsProps {
  draftId: string
  paragraph: string
  /** The version the page shows, so that a newer one is fetched when there is one. */
  known: number
  language: string
  /** The draft's text, for the footnotes the paragraph refers to. */
  text: readonly DraftParagraph[]
}

/** The states of one paragraph that somebody left, newest first, each with what changed. */
export function ParagraphVersions({ draftId, paragraph, known, language, text }: ParagraphVersionsProps) {
  const { t } = useTranslation()
  const personName = usePersonName(draftId)
  const { data: versions, error } = useQuery({
    queryKey: ['draft', draftId, 'paragraph', paragraph, known],
    queryFn: () => api.statesLeft(draftId, paragraph, pauseSeconds),
    placeholderData: (before, query) => (query?.queryKey[3] === paragraph ? before : undefined),
  })
  const kind = text.find(({ id }) => id === paragraph)?.kind ?? 'plain'
  const marks = new Map(text.map(({ id, label }) => [id, label ?? '*']))
  const shown = versions?.map(({ version, delta }) => ({ id: `${paragraph} ${version}`, kind, level: 0, label: null, delta })) ?? []
  return (
    <>
      <ProblemNote problem={error} />
      <ol className="versions" data-testid="paragraph-versions" {...copying([...shown, ...text])}>
        {versions?.toReversed().map((each) => (
          <li key={`${each.version}-${each.revision}`}>
            <div className="row">
              {each.delegation && <Flag code={each.delegation} />}
              <b>{each.by === null ? t('writers.fromStart') : personName(each.by)}</b>
              <small className="muted">
                <Time at={each.at} />
              </small>
            </div>
            <p className="marked" lang={language} data-source={`${paragraph} ${each.version}`} data-draft="">
              <PrintedRuns paragraph={{ ...each, kind }} language={language} marks={marks} segments={each.segments} />
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
