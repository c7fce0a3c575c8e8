import type { Stage } from '../../../protocol/contract'
import type { Draft } from '../../../session/DraftSession'
import type { Agreed } from '../../../kit/Agreement'
import { agreement, structureOf } from '../../../printed/structure'
import type { Updates } from '../updates/useUpdates'

/** Where on the page something is to be seen to: at a paragraph, or under a tab of the side panel. */
export type Place = { paragraph: string } | { tab: 'updates' | 'sponsors' }

export type OpenMatter =
  | { kind: 'empty' | 'bracketed' | 'updates'; count: number; place: Place }
  | { kind: 'session'; session: number; place: Place }
  | { kind: 'agreed'; of: Agreed; place: Place }
  | { kind: 'proponent'; place: Place }

const ofText = ['empty', 'updates', 'session'] as const
const ofAgreement = [...ofText, 'bracketed', 'agreed'] as const

/** What is looked at before a draft goes on to a stage; behind the others nobody can see to anything any more. */
const looked: Partial<Record<Stage, readonly OpenMatter['kind'][]>> = {
  negotiation: ofText,
  silence: ofAgreement,
  final: ofAgreement,
  tabled: [...ofAgreement, 'proponent'],
}

/** Whether anything is looked at before this stage. */
export const isLookedAt = (stage: Stage): boolean => looked[stage] !== undefined

/** What is open before a draft goes on to a stage, each with the place where it is seen to. None of it forbids the step. */
export function openMatters(draft: Draft, { sessions, lines: due }: Pick<Updates, 'sessions' | 'lines'>, stage: Stage): OpenMatter[] {
  const lines = structureOf(draft.paragraphs)
  const empty = draft.paragraphs.filter(({ text }) => text.trim() === '')
  const bracketed = lines.filter(({ status }) => status === 'bracketed')
  const { open, ...agreed } = agreement(lines)
  const oldSession = due.some(({ update }) => update.field === 'session')
  const updates = due.length - Number(oldSession)
  const hasProponent = Boolean(draft.proponent) || draft.sponsors.some(({ role, withdrawn }) => role === 'main' && !withdrawn)
  const matters: OpenMatter[] = [
    ...empty.slice(0, 1).map(({ id }) => ({ kind: 'empty' as const, count: empty.length, place: { paragraph: id } })),
    ...(updates > 0 ? [{ kind: 'updates' as const, count: updates, place: { tab: 'updates' as const } }] : []),
    ...(oldSession && sessions ? [{ kind: 'session' as const, session: sessions.earlier, place: { tab: 'updates' as const } }] : []),
    ...bracketed.slice(0, 1).map(({ id }) => ({ kind: 'bracketed' as const, count: bracketed.length, place: { paragraph: id } })),
    ...open.slice(0, 1).map(({ id }) => ({ kind: 'agreed' as const, of: agreed, place: { paragraph: id } })),
    ...(hasProponent ? [] : [{ kind: 'proponent' as const, place: { tab: 'sponsors' as const } }]),
  ]
  return matters.filter(({ kind }) => looked[stage]?.includes(kind))
}
