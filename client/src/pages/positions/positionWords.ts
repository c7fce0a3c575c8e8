import type { TFunction } from 'i18next'
import type { Column, Position, Said } from './whoStands'

/** What stands before a position's word, so that it is known by shape and not by colour alone. */
export const symbols: Readonly<Record<Position | 'silent', string>> = {
  proposes: '▲',
  supports: '✓',
  objects: '✕',
  reserves: '◇',
  silent: '–',
}

/** What delegations, groups and what they said are called. */
export interface PositionWords {
  readonly columnName: (column: Column) => string
  /** Who spoke for a group; empty of a delegation. */
  readonly speakers: (column: Column) => string
  /** Beside a position's word: whose proposal it is about, and what became of that. */
  readonly about: (said: Said) => string
  /** All of it, as it is heard and shown in a hint: “Supports the proposal of France”. */
  readonly sentence: (said: Said, column: Column) => string
}

export function positionWords(t: TFunction, nameOf: (code: string) => string, groupName: (code: string) => string): PositionWords {
  const owner = ({ delegation, group }: NonNullable<Said['of']>) =>
    group === null ? nameOf(delegation) : `${nameOf(delegation)} (${groupName(group)})`
  const joined = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(' · ')
  const times = ({ times: count }: Said) => count > 1 && `×${count}`
  const ended = ({ state }: Said) => state !== 'open' && t(`proposals.states.${state}`)
  return {
    columnName: ({ delegation, group }) => (group === null ? nameOf(delegation ?? '') : groupName(group)),
    speakers: ({ group, speakers }) => (group === null ? '' : speakers.map(nameOf).join(t('positions.between'))),
    about: (said) => joined([said.of !== null && owner(said.of), times(said), ended(said)]),
    sentence: (said, { group }) => {
      const { position, of, isReservation, by, reasons } = said
      const what = of && t(isReservation ? 'positions.reservationOf' : 'positions.proposalOf', { name: owner(of) })
      return joined([
        what === null || position === 'proposes'
          ? t(position === 'proposes' ? 'positions.said.proposes' : 'positions.said.reservesOwn')
          : t(`positions.said.${position}`, { what }),
        times(said),
        ended(said),
        group !== null && nameOf(by),
        ...reasons.map((reason) => t('proposals.reason', { reason })),
      ])
    },
  }
}
