import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { api } from '../../../api/calls'
import { ApiProblem } from '../../../api/http'
import { problemMessage } from '../../../api/problemMessage'
import { useMe } from '../../../api/useMe'
import { Button } from '../../../kit/Button'
import { notify } from '../../../kit/toasts'
import type { Operation } from '../../../operations/operation'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { actsOn, mayPropose, whyNot } from '../proposals/proposing'
import type { SuggestingSession } from '../proposals/suggest/SuggestingSession'
import type { DraftHead } from '../useSession'
import type { WritingModes } from '../WritingMode'
import { broughtBefore, withoutProposed } from './broughtBefore'
import { fromCopy } from './copyPaths'
import { ontoShown } from './ontoShown'

interface FromCopyProps {
  /** The copy, as the address names it. */
  copy: string
  session: DraftSession
  draft: DraftHead
  suggesting: SuggestingSession | null
  writing: WritingModes
}

/** Brings what a copy changes into the draft as suggestions, once; who may propose nothing is told so. */
export function FromCopy({ copy, session, draft, suggesting, writing }: FromCopyProps) {
  const { t } = useTranslation()
  const me = useMe()
  const [, setSearch] = useSearchParams()
  const [problem, setProblem] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const may = mayPropose(draft)
  const isSuggesting = may && writing.mode === 'suggest'
  const done = () => {
    setSearch(
      (search) => {
        search.delete(fromCopy)
        return search
      },
      { replace: true },
    )
  }
  const begin = useEffectEvent(() => {
    writing.choose('suggest')
  })
  const bring = useEffectEvent((operations: readonly Operation[], known: Draft, into: SuggestingSession) => {
    const proposals = session.state.draft?.proposals ?? []
    const own = proposals.filter((each) => each.state === 'open' && (each.by === me.email || each.delegation === me.delegation))
    const wasIdle = into.count.changes === 0 && into.goesOnWith.length === 0
    for (const proposal of broughtBefore(operations, own)) if (actsOn(proposal, draft, me).edit) into.goOn(proposal.id)
    const count = into.bring((shown) => ontoShown(withoutProposed(operations, own), known, shown))
    if (count === 0 && wasIdle) into.clear()
    notify(count === 0 ? t('copies.nothing') : t('copies.placed', { count }))
    done()
  })
  useEffect(() => {
    if (may) begin()
  }, [may])
  useEffect(() => {
    if (!isSuggesting || suggesting === null) return
    // Of two that were begun only the last puts anything in.
    let isOver = false
    const fetched = async () => {
      const { draft: of, revision, operations } = await api.copyChanges(copy)
      if (of !== draft.id) throw new ApiProblem(409, 'noCopy', '')
      return { operations, known: await api.draft(of, revision) }
    }
    fetched().then(
      ({ operations, known }) => {
        if (!isOver) bring(operations, known, suggesting)
      },
      (failure: unknown) => {
        if (!isOver) setProblem(failure)
      },
    )
    return () => {
      isOver = true
    }
  }, [copy, draft.id, isSuggesting, suggesting, attempt])
  if (may && problem === null)
    return (
      <p className="note" role="status" data-testid="from-copy">
        {t('copies.bringing')}
      </p>
    )
  return (
    <div className="note note-amber row" role="alert" data-testid="from-copy-refused">
      <span style={{ flex: 1 }}>{may ? problemMessage(problem, t) : t(`copies.mayNot.${whyNot(draft)}`)}</span>
      {may && (
        <Button
          small
          onPress={() => {
            setProblem(null)
            setAttempt(attempt + 1)
          }}
        >
          {t('app.retry')}
        </Button>
      )}
      <Button small onPress={done} data-testid="from-copy-dismiss">
        {t('draft.dismiss')}
      </Button>
    </div>
  )
}
