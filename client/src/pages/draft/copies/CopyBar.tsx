import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api } from '../../../api/calls'
import { ApiProblem } from '../../../api/http'
import { problemMessage } from '../../../api/problemMessage'
import { Button } from '../../../kit/Button'
import { notify } from '../../../kit/toasts'
import { countHunks } from '../../../operations/hunks'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useCalmDraft, useSession } from '../useSession'
import { bringPath } from './copyPaths'
import { useCopyChanges } from './useCopyChanges'
import './copies.css'

interface CopyBarProps {
  session: DraftSession
  first: Draft
  /** The draft it was taken from. */
  origin: string
}

/** Above a copy's text: what it was taken from, how far apart the two are, and the ways between them. */
export function CopyBar({ session, first, origin }: CopyBarProps) {
  const { t } = useTranslation()
  const draft = useCalmDraft(session, first)
  const { data, error, refetch } = useCopyChanges(draft)
  const bring = useMutation({
    mutationFn: () => api.bringIn(draft.id),
    onSuccess: () => {
      notify(t('copies.broughtIn'))
    },
    onError: (problem) => {
      // Somebody else of the group brought it in at the same moment: it is there.
      if (!(problem instanceof ApiProblem && problem.code === 'originMoved')) notify(problemMessage(problem, t))
    },
    onSettled: () => refetch(),
  })
  const refused = error instanceof ApiProblem && error.code === 'forbidden'
  const isNamed = data !== undefined && !refused
  const changes = data === undefined ? 0 : countHunks(data.operations)
  const hasMoved = data !== undefined && data.latest > data.revision
  const mayBring = draft.role === 'facilitator' || draft.role === 'editor'
  return (
    <section className="draft-bar copy-bar no-print" aria-label={t('copies.bar')} data-testid="copy-bar" data-changes={data && changes}>
      <p>
        {t(isNamed ? 'copies.of' : 'copies.bar')} {isNamed && <Link to={`/drafts/${origin}`}>{data.title || t('draft.untitled')}</Link>}
      </p>
      {error !== null ? (
        <p className="copy-refused" role="status" data-testid="copy-refused">
          {refused ? t('copies.noRole') : problemMessage(error, t)}
        </p>
      ) : (
        data && (
          <>
            <p role="status" data-testid="copy-changes">
              {changes === 0 ? t('copies.none') : t('copies.changes', { count: changes })}
            </p>
            {hasMoved && (
              <p className="copy-moved" data-testid="copy-moved">
                {t(mayBring ? 'copies.moved' : 'copies.movedOnly')}{' '}
                {mayBring && (
                  <Button
                    small
                    isDisabled={bring.isPending}
                    onPress={() => {
                      bring.mutate()
                    }}
                    data-testid="copy-bring-in"
                  >
                    {t('copies.bringIn')}
                  </Button>
                )}
              </p>
            )}
            {changes > 0 && <ProposeThere session={session} path={bringPath(origin, draft.id)} />}
          </>
        )
      )}
    </section>
  )
}

/** Leads to the draft once all that was written here has arrived: what the copy changes is worked out by the server. */
function ProposeThere({ session, path }: { session: DraftSession; path: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pending = useSession(session, (state) => state.pending)
  const [wanted, setWanted] = useState(false)
  const goes = wanted && pending === 0
  useEffect(() => {
    if (goes) void navigate(path)
  }, [goes, navigate, path])
  return (
    <Button
      small
      look="main"
      isDisabled={wanted}
      onPress={() => {
        setWanted(true)
      }}
      data-testid="copy-propose"
    >
      {t('copies.propose')}
    </Button>
  )
}
