import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/calls'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { ProblemNote } from '../../../frame/ProblemNote'
import { copying } from '../../../printed/copying'
import { PrintedRuns } from '../../../printed/PrintedParagraph'
import { Time } from '../../../kit/Time'
import { notify } from '../../../kit/toasts'
import { usePersonName } from '../usePersonName'

/** What was taken out, with its words, and the way back. */
export function RemovedParagraphs({ session, draft, writes }: { session: DraftSession; draft: Draft; writes: boolean }) {
  const { t } = useTranslation()
  const personName = usePersonName(draft.id)
  const { data: removed, error } = useQuery({
    // What is removed changes with what is there, not with every letter.
    queryKey: ['draft', draft.id, 'removed', draft.paragraphs.map(({ id }) => id).join()],
    queryFn: () => api.removed(draft.id),
    placeholderData: (before) => before,
  })
  const live = new Set(draft.paragraphs.map((paragraph) => paragraph.id))
  const gone = removed?.filter((paragraph) => !live.has(paragraph.id))
  const marks = new Map(draft.paragraphs.map(({ id, label }) => [id, label ?? '*']))
  return (
    <div className="stack" data-testid="removed">
      <ProblemNote problem={error} />
      {gone?.length === 0 && <p className="muted">{t('removed.empty')}</p>}
      <ul className="versions" {...copying([...(gone ?? []), ...draft.paragraphs])}>
        {gone?.map((paragraph) => (
          <li key={paragraph.id}>
            <p lang={draft.language} data-source={paragraph.id} data-draft="">
              <PrintedRuns paragraph={paragraph} language={draft.language} marks={marks} />
            </p>
            <div className="row">
              <small className="muted" style={{ flex: 1 }}>
                {personName(paragraph.by)} · <Time at={paragraph.at} />
              </small>
              {writes && (
                <Button
                  small
                  data-testid="restore"
                  onPress={() => {
                    session.submit([{ op: 'restoreParagraph', paragraph: paragraph.id }])
                    notify(t('removed.restored'))
                  }}
                >
                  {t('removed.restore')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
