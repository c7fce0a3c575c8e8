import type { TFunction } from 'i18next'
import type { BoardRow } from '../../protocol/contract'
import type { zh } from '../../i18n/zh'

type Group = keyof typeof zh.group

const columns: Record<Group, true> = {
  African: true,
  'Asia-Pacific': true,
  'Eastern European': true,
  'Latin American and Caribbean': true,
  'Western European and Others': true,
  observer: true,
}
const groups = Object.keys(columns) as Group[]

/** The board as a table: a line of headings, then a line for each draft. Times stay ISO 8601, so that they can be sorted. */
export function boardTable(rows: readonly BoardRow[], t: TFunction, nameOf: (code: string) => string): (string | number | null)[][] {
  const list = (codes: readonly string[]) => codes.map(nameOf).join('; ')
  return [
    [
      t('drafts.column.title'),
      t('draft.symbolNow'),
      t('drafts.column.stage'),
      t('drafts.column.role'),
      t('draft.deadline'),
      t('board.agreed'),
      t('board.agreedAdRef'),
      t('board.paragraphs'),
      t('sponsors.tab'),
      t('board.before'),
      t('board.missing'),
      ...groups.map((group) => t(`group.${group}`)),
      t('board.online'),
      t('drafts.column.change'),
      t('create.from'),
      t('drafts.column.begun'),
    ],
    ...rows.map(({ draft, groups: shares, before, online, progress }) => [
      draft.title,
      draft.symbol,
      t(`stage.${draft.stage}`),
      t(`role.${draft.role}`),
      draft.deadline,
      progress.agreed,
      progress.agreedAdRef,
      progress.all,
      draft.sponsorCount,
      before?.count ?? null,
      before && list(before.missing),
      ...groups.map((group) => shares.find((share) => share.group === group)?.count ?? 0),
      online.map(({ name, user }) => name ?? user).join('; '),
      draft.lastChange.at,
      draft.templateName ?? null,
      draft.createdAt,
    ]),
  ]
}
