import type { Command } from '../../session/commands'
import { didWords, type Names } from '../draft/commands/commandWords'

/** What was just done, in the few words that a room reads: of which paragraph or whose proposal, and what it is now. */
export function doneWords(command: Command, names: Names, labelOf: (paragraph: string) => string): string {
  const { t, nameOf, draft } = names
  const of = (id: string) => nameOf(draft?.proposals?.find((proposal) => proposal.id === id)?.delegation ?? '')
  switch (command.op) {
    case 'acceptProposal':
      return t(command.hunks === undefined ? 'table.did.accepted' : 'table.did.acceptedPart', { name: of(command.proposal) })
    case 'closeProposal':
      return t('table.did.closed', { name: of(command.proposal), state: t(`proposals.states.${command.end}`) })
    case 'setParagraphStatus':
      return t('table.did.status', { label: labelOf(command.paragraph), status: t(`draft.status.${command.status}`) })
    default:
      // Nothing else that is done here tells its revision.
      return didWords(command, names, 0)
  }
}
