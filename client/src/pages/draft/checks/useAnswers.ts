import { useEffect, useEffectEvent } from 'react'
import { useSettled } from '../../../kit/useSettled'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useCalmDraft } from '../useSession'

/** Milliseconds without an edit after which the text is looked at again. */
const rest = 700

/** The revision in which a draft's text came to rest. */
export function useRested(session: DraftSession, first: Draft): { id: string; revision: number } {
  const { id, revision } = useCalmDraft(session, first)
  return { id, revision: useSettled(revision, rest) }
}

/** Takes an answer about a text when that text is the one that is shown: it is of one text to the character. Where that has gone on, or is being written, the next answer is waited for. */
export function useAnswers<Answer extends { readonly revision: number | null }>(
  session: DraftSession,
  answer: Answer | undefined,
  onAnswer: (answer: Answer, draft: Draft) => void,
): void {
  const take = useEffectEvent(() => {
    const { draft, pending, held } = session.state
    if (answer === undefined || draft === null || answer.revision !== draft.revision || pending > 0 || held) return false
    onAnswer(answer, draft)
    return true
  })
  useEffect(() => {
    if (answer === undefined || take()) return
    const stop = session.subscribe(() => {
      if (take()) stop()
    })
    return stop
  }, [session, answer])
}
