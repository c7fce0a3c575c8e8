import type {
  CommentOperation,
  EditProposal,
  FindingOperation,
  Operation,
  ProposalOperation,
  RoomOperation,
  SetParagraphStatus,
} from '../operations/operation'

/** What is done by one act and not written: a sponsor joins, the draft moves on, a paragraph is agreed, a proposal is made or accepted, a comment sent, a finding ignored. */
export type Command =
  | Exclude<RoomOperation, { op: 'breakSilence' | 'releaseObjections' }>
  | SetParagraphStatus
  | Exclude<ProposalOperation, EditProposal>
  | CommentOperation
  | FindingOperation

/** A command that the server took. `waited`: its author could not be told at once. */
export interface Arrival {
  readonly id: string
  readonly command: Command
  readonly revision: number
  readonly waited: boolean
}

const kinds: ReadonlySet<Operation['op']> = new Set<Command['op']>([
  'addSponsor',
  'withdrawSponsor',
  'setSponsorship',
  'setProponent',
  'setWording',
  'setSpeakers',
  'setStage',
  'issueAddendum',
  'nameVersion',
  'setParagraphStatus',
  'propose',
  'takeStance',
  'acceptProposal',
  'closeProposal',
  'reopenProposal',
  'comment',
  'editComment',
  'setThread',
  'ignoreFinding',
  'heedFinding',
])

export const commandsOf = (operations: readonly Operation[]): readonly Command[] =>
  operations.filter((operation): operation is Command => kinds.has(operation.op))

/** By what a command is known again: the server writes more into it, such as a time. */
export function keyOf(command: Command): string {
  switch (command.op) {
    case 'addSponsor':
    case 'withdrawSponsor':
      return `${command.op} ${command.delegation}`
    case 'setParagraphStatus':
      return `${command.op} ${command.paragraph} ${command.status}`
    case 'setStage':
      return `${command.op} ${command.stage}`
    case 'nameVersion':
      return `${command.op} ${command.label}`
    case 'setSpeakers':
      return `${command.op} ${command.group} ${command.delegations.join()}`
    case 'propose':
    case 'reopenProposal':
      return `${command.op} ${command.proposal}`
    case 'takeStance':
      return `${command.op} ${command.proposal} ${command.delegation} ${command.group ?? ''} ${command.stance}`
    case 'acceptProposal':
      return `${command.op} ${command.proposal} ${command.hunks?.join() ?? ''}`
    case 'closeProposal':
      return `${command.op} ${command.proposal} ${command.end}`
    case 'comment':
      return `${command.op} ${command.comment}`
    case 'editComment':
      return `${command.op} ${command.comment} ${command.text === null ? '' : `"${command.text}"`}`
    case 'setThread':
      return `${command.op} ${command.thread} ${command.resolved ?? ''} ${command.assigned === undefined ? '' : (command.assigned ?? 'nobody')}`
    case 'ignoreFinding':
    case 'heedFinding':
      return `${command.op} ${command.rule} ${command.paragraph ?? ''} "${command.words}"`
    default:
      return command.op
  }
}
