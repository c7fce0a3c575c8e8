import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/useMe'
import { countHunks } from '../../../operations/hunks'
import type { ParagraphStatus } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import type { CardAct } from '../../draft/proposals/ProposalCard'
import { actsOn } from '../../draft/proposals/proposing'
import type { DraftHead } from '../../draft/useSession'
import { mayReopen, statusesFor } from '../agreeing'
import type { TableProposal, TableRow } from '../tableRows'

type Status = ParagraphStatus

/** Something that a key does, and a button that says so. */
export interface RoomAct {
  readonly id: 'accept' | 'part' | 'merge' | 'decline' | Status | 'previous' | 'next' | 'before' | 'behind' | 'leave'
  /** As it is printed on the key. */
  readonly key: string
  readonly label: string
  /** What stands together. */
  readonly group: 'proposal' | 'paragraph' | 'way'
  /** Whether it can be done now; a way that leads nowhere keeps its place. */
  readonly isPossible: boolean
  readonly run: () => void
}

interface RoomKeysOf {
  readonly row: TableRow
  readonly chosen: TableProposal | null
  readonly head: DraftHead
  readonly next: TableRow | null
  readonly previous: TableRow | null
  readonly choose: (index: number) => void
  readonly onGo: (key: string | null) => void
  readonly onAct: (act: CardAct, proposal: Proposal) => void
  readonly onMark: (status: Status) => void
  /** For whom it takes a reason. */
  readonly onReopen: () => void
}

const keyOfStatus: Readonly<Record<Status, string>> = { bracketed: 'b', agreedAdRef: 'g', agreed: 'G', open: 'o' }

/** What can be done with a paragraph in front of a room: only what the reader may do has a key and a button. */
export function useRoomKeys({ row, chosen, head, next, previous, choose, onGo, onAct, onMark, onReopen }: RoomKeysOf): {
  acts: readonly RoomAct[]
  keys: Readonly<Record<string, () => void>>
} {
  const { t, i18n } = useTranslation()
  const isMirrored = i18n.dir() === 'rtl'
  const me = useMe()
  const { paragraph, proposals } = row
  const proposal = chosen?.proposal ?? null
  const decides = proposal !== null && actsOn(proposal, head, me).decide
  const at = chosen === null ? -1 : proposals.indexOf(chosen)
  const decision = (id: 'accept' | 'part' | 'merge' | 'decline', key: string, label: string, isPossible = true): readonly RoomAct[] =>
    proposal === null || !decides || !isPossible
      ? []
      : [
          {
            id,
            key,
            label,
            group: 'proposal',
            isPossible: true,
            run: () => {
              onAct(id, proposal)
            },
          },
        ]
  const way = (id: RoomAct['id'], key: string, label: string, isPossible: boolean, run: () => void): RoomAct => ({
    id,
    key,
    label,
    group: 'way',
    isPossible,
    run: () => {
      if (isPossible) run()
    },
  })
  const statuses = paragraph === null ? [] : statusesFor(head, paragraph)
  const acts: readonly RoomAct[] = [
    ...decision('accept', 'a', t('proposals.accept'), proposal !== null && proposal.operations.length > 0),
    ...decision(
      'part',
      'p',
      t('proposals.acceptPart'),
      proposal !== null && proposal.insteadOf === null && countHunks(proposal.operations) > 1,
    ),
    ...decision('merge', 'm', t('proposals.merged')),
    ...decision('decline', 'd', t('proposals.decline')),
    ...statuses.map((status): RoomAct => ({
      id: status,
      key: keyOfStatus[status],
      label: t(`table.mark.${status}`),
      group: 'paragraph',
      isPossible: true,
      run: () => {
        onMark(status)
      },
    })),
    ...(paragraph !== null && mayReopen(head, paragraph)
      ? [{ id: 'open', key: 'o', label: t('table.reopen'), group: 'paragraph', isPossible: true, run: onReopen } as const]
      : []),
    ...(proposals.length > 1
      ? [
          way('before', isMirrored ? '→' : '←', t('table.before'), at > 0, () => {
            choose(at - 1)
          }),
          way('behind', isMirrored ? '←' : '→', t('table.behind'), at < proposals.length - 1, () => {
            choose(at + 1)
          }),
        ]
      : []),
    way('previous', '↑', t('table.previous'), previous !== null, () => {
      onGo(previous?.key ?? null)
    }),
    way('next', '↓', t('table.nextOne'), next !== null, () => {
      onGo(next?.key ?? null)
    }),
    way('leave', 'Esc', t('table.leave'), true, () => {
      onGo(null)
    }),
  ]
  const runs = new Map(acts.map(({ id, run }) => [id, run]))
  const press = (id: RoomAct['id']) => () => runs.get(id)?.()
  const letters = acts.filter(({ group }) => group !== 'way').map(({ key, run }) => [key, run] as const)
  const numbers = proposals.slice(0, 9).map((_, index) => [
    `${index + 1}`,
    () => {
      choose(index)
    },
  ])
  return {
    acts,
    keys: {
      ...Object.fromEntries(letters),
      ...Object.fromEntries(numbers),
      ArrowUp: press('previous'),
      k: press('previous'),
      ArrowDown: press('next'),
      j: press('next'),
      [isMirrored ? 'ArrowRight' : 'ArrowLeft']: press('before'),
      [isMirrored ? 'ArrowLeft' : 'ArrowRight']: press('behind'),
      Escape: press('leave'),
    },
  }
}
