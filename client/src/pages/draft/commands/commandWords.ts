import type { TFunction } from 'i18next'
import type { Stage } from '../../../protocol/contract'
import type { Command } from '../../../session/commands'
import type { Draft } from '../../../session/DraftSession'
import { numberWords } from '../../../kit/numberWords'
import { structureOf } from '../../../printed/structure'

/** What a command is said with. */
export interface Names {
  t: TFunction
  /** The interface's. */
  language: string
  nameOf: (delegation: string) => string
  draft: Pick<Draft, 'paragraphs' | 'proposals'> | null
}

/** What a command is going to do, as long as it waits: `until` what, the connection or the server's storage. */
export const willWords = (command: Command, names: Names, until: 'back' | 'stored'): string =>
  names.t(`command.will.${kindOf(command)}`, { ...partsOf(command, names), when: names.t(`command.until.${until}`) })

/** What a command has done; the revision is the entry's. */
export const didWords = (command: Command, names: Names, revision: number): string =>
  names.t(`command.did.${kindOf(command)}`, { ...partsOf(command, names), revision: numberWords(revision, names.language) })

function kindOf(command: Command) {
  switch (command.op) {
    case 'setSponsorship':
      return command.open ? 'openList' : 'closeList'
    case 'editComment':
      return command.text === null ? 'removeComment' : 'editComment'
    case 'setThread':
      return command.resolved === undefined ? 'assignThread' : command.resolved ? 'resolveThread' : 'openThread'
    default:
      return command.op
  }
}

/** What the words of one command or another name. */
const none = { name: '', stage: '', paragraph: '', status: '', label: '' }

function partsOf(command: Command, { t, nameOf, draft }: Names): typeof none {
  switch (command.op) {
    case 'addSponsor':
    case 'withdrawSponsor':
    case 'propose':
    case 'takeStance':
      return { ...none, name: nameOf(command.delegation) }
    case 'acceptProposal':
    case 'closeProposal':
    case 'reopenProposal': {
      const proposal = draft?.proposals?.find(({ id }) => id === command.proposal)
      return { ...none, name: nameOf(proposal?.delegation ?? '') }
    }
    case 'setStage':
      return { ...none, stage: t(`stage.${command.stage as Stage}`) }
    case 'setParagraphStatus': {
      const line = structureOf(draft?.paragraphs ?? []).find(({ id }) => id === command.paragraph)
      return { ...none, paragraph: line?.name || t('command.paragraph'), status: t(`draft.status.${command.status}`) }
    }
    case 'nameVersion':
      return { ...none, label: command.label }
    default:
      return none
  }
}
