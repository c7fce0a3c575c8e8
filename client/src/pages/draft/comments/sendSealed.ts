import { api } from '../../../api/calls'
import type { TextStretch } from '../../../operations/operation'
import type { Draft, SealedComments } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'

/** The draft once everything written here has arrived, so that stretches of it are counted in the text that everyone has. */
export function arrivedDraft(session: DraftSession): Promise<Draft> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { draft, pending, status } = session.state
      if (status !== 'live' || draft === null) reject(new Error('The draft is not connected.'))
      else if (pending === 0) resolve(draft)
      else return
      stop()
    }
    let stop: () => void = () => undefined
    stop = session.subscribe(look)
    look()
  })
}

interface SealedComment {
  readonly thread: string
  readonly comment: string
  readonly text: string
  readonly on?: readonly TextStretch[]
  readonly revision?: number
}

/** Sends a comment. One that had arrived before, its answer lost, and was worded otherwise since, is changed. */
export async function sendSealed(draftId: string, sent: SealedComment): Promise<SealedComments> {
  const answer = await api.sealComment(draftId, sent)
  const there = answer.threads.find(({ id }) => id === sent.thread)?.comments.find(({ id }) => id === sent.comment)
  return there === undefined || there.text === sent.text ? answer : api.editSealed(draftId, sent.thread, sent.comment, sent.text)
}
