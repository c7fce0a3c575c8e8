import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addendaQuery } from '../../../api/queries'
import type { Addendum } from '../../../protocol/contract'
import { isIssued } from '../../../protocol/stages'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Time } from '../../../kit/Time'
import { useMe } from '../../../api/useMe'
import type { DraftHead } from '../useSession'
import { AddendumWindow, IssueAddendum } from '../later'
import './addenda.css'

/** The addenda to the issued text, and the next one: who has joined since. */
export function Addenda({ session, draft }: { session: DraftSession; draft: DraftHead }) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const [shown, setShown] = useState<{ addendum: Addendum; of: string } | null>(null)
  const [issuing, setIssuing] = useState(false)
  const query = addendaQuery(draft.id, draft.language)
  const wasIssued = isIssued(draft.stage) || (draft.stageHistory ?? []).some((move) => isIssued(move.stage))
  const { data } = useQuery({ ...query, enabled: wasIssued })
  useEffect(() => {
    // Whoever joins or withdraws changes the next addendum; one that is issued changes the draft's log alone.
    let asking: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      asking ??= setTimeout(() => {
        asking = undefined
        void client.invalidateQueries({ queryKey: addendaQuery(draft.id, draft.language).queryKey })
      }, 1000)
    }
    let revision = session.state.draft?.revision
    const stop = session.subscribe(() => {
      const now = session.state.draft?.revision
      if (now !== revision) ask()
      revision = now
    })
    return () => {
      clearTimeout(asking)
      stop()
    }
  }, [client, session, draft.id, draft.language])
  const last = data?.issued.at(-1)
  if (data === undefined || last === undefined) return null
  const mayIssue = isIssued(draft.stage) && (draft.role === 'facilitator' || (me.delegation === null && draft.role !== 'reviewer'))
  const number = last.addenda.length + 1
  return (
    <section aria-label={t('addenda.title')} data-testid="addenda">
      <h3 className="rail-heading">{t('addenda.title')}</h3>
      <ul className="lines">
        {data.issued.flatMap((issue) =>
          issue.addenda.map((addendum) => (
            <li key={addendum.symbol} className="row addendum">
              <button
                type="button"
                className="link"
                onClick={() => {
                  setShown({ addendum, of: issue.symbol })
                }}
                data-testid="addendum"
              >
                {addendum.symbol}
              </button>
              <small className="muted">
                {t('drafts.sponsors', { count: addendum.sponsors.length })} · <Time at={addendum.at} />
              </small>
            </li>
          )),
        )}
      </ul>
      {isIssued(draft.stage) && (
        <p className="quiet" data-testid="addendum-next">
          {data.next.length === 0
            ? t('addenda.nobody', { symbol: last.addenda.at(-1)?.symbol ?? last.symbol })
            : t('addenda.next', { count: data.next.length, number })}
        </p>
      )}
      {mayIssue && data.next.length > 0 && (
        <Button
          small
          onPress={() => {
            setIssuing(true)
          }}
          data-testid="addendum-issue"
        >
          {t('addenda.issue', { number })}
        </Button>
      )}
      {issuing && (
        <IssueAddendum
          draft={draft}
          number={number}
          onIssue={() => {
            session.submit([{ op: 'issueAddendum' }])
          }}
          onClose={() => {
            setIssuing(false)
          }}
        />
      )}
      {shown && (
        <AddendumWindow
          draft={draft}
          addendum={shown.addendum}
          of={shown.of}
          onClose={() => {
            setShown(null)
          }}
        />
      )}
    </section>
  )
}
