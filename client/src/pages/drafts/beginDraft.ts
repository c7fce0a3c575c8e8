import { api } from '../../api/calls'
import type { Language } from '../../protocol/contract'
import type { Draft } from '../../protocol/draft'
import { ApiProblem } from '../../api/http'
import type { EditText } from '../../operations/operation'
import { newId } from '../../operations/newId'

/** What replaces a template's title by the one chosen; null where they are the same or the draft has no title paragraph. */
export function retitle(draft: Pick<Draft, 'paragraphs'>, title: string): EditText | null {
  const paragraph = draft.paragraphs.find((each) => each.kind === 'title')
  if (!paragraph || paragraph.text === title) return null
  const length = paragraph.delta.ops.reduce((sum, op) => sum + (typeof op.insert === 'string' ? op.insert.length : 1), 0)
  return { op: 'editText', paragraph: paragraph.id, delta: { ops: [{ insert: title }, ...(length === 0 ? [] : [{ delete: length }])] } }
}

/** Makes a draft and gives it its title; resolves to its id. */
export async function beginDraft(wanted: { title: string; language: Language; template?: string }): Promise<string> {
  const { id } = await api.createDraft(wanted)
  if (wanted.template === undefined) return id
  const draft = await api.draft(id)
  const operation = retitle(draft, wanted.title)
  if (operation === null) return id
  const answer = await api.submit(id, { clientId: newId(), sequence: 1, baseRevision: draft.revision, operations: [operation] })
  if (answer.status === 'rejected') throw new ApiProblem(409, answer.code, answer.message)
  return id
}
