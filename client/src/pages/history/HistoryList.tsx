import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TFunction } from 'i18next'
import type { Draft, NamedVersion } from '../../api/types'
import { zh } from '../../i18n/zh'
import { Button } from '../../ui/Button'
import { dayWords } from '../../ui/dateWords'
import { Flag } from '../../ui/Flag'
import { LongList } from '../../ui/LongList'
import { Time } from '../../ui/Time'
import { libraryTextQuery } from '../../api/queries'
import { comparePath, draftRef, libraryRef } from '../compare/reference'
import { usePersonName } from '../draft/usePersonName'
import type { EntryGroup } from './groupEntries'

interface HistoryListProps {
  draftId: string
  /** The draft as it is; null until it is known. */
  draft: Draft | null
  head: number
  revision: number
  versions: readonly NamedVersion[]
  groups: readonly EntryGroup[]
  onEarlier?: () => void
  onLook: (revision: number) => void
}

type Line = { key: string; day?: string; group?: EntryGroup; version?: NamedVersion }

/** Named versions and what people did, newest first, day by day. */
export function HistoryList({ draftId, draft, head, revision, versions, groups, onEarlier, onLook }: HistoryListProps) {
  const { t, i18n } = useTranslation()
  const personName = usePersonName(draftId)
  const lines = linesOf(groups, versions)
  return (
    <section className="card history-list" aria-label={t('history.entries')}>
      {lines.length === 0 && <p className="muted">{t('history.nothing')}</p>}
      <LongList items={lines} keyOf={(line) => line.key} rowHeight={56} label={t('history.entries')} scroll="self" testId="history-list">
        {(line) =>
          line.day !== undefined ? (
            <h2>{dayWords(Date.parse(line.day), Date.parse(groups.at(-1)?.lastAt ?? line.day), i18n.language)}</h2>
          ) : line.version ? (
            <Entry revision={line.version.revision} current={line.version.revision === revision} onLook={onLook}>
              <b className="history-named">◆ {line.version.label}</b>
              <small>{personName(line.version.by)} · <Time at={line.version.at} /></small>
            </Entry>
          ) : line.group ? (
            <Entry revision={Math.min(line.group.lastRevision, head)} current={line.group.firstRevision <= revision && revision <= line.group.lastRevision} onLook={onLook}>
              <span className="row">
                {line.group.delegation !== null && <Flag code={line.group.delegation} />}
                <b>{personName(line.group.user)}</b>
              </span>
              <small>{line.group.kinds.map((kind) => operationWords(kind, t)).join(t('document.sponsorJoin'))}</small>
              <small>{t('history.changes', { count: line.group.entries })} · <Time at={line.group.lastAt} /></small>
            </Entry>
          ) : null
        }
      </LongList>
      {onEarlier === undefined && draft && <Beginning draft={draft} by={personName(draft.createdBy ?? null)} />}
      {onEarlier && <Button small onPress={onEarlier}>{t('history.earlier')}</Button>}
    </section>
  )
}

/** Where it all began: the first row, once everything before is listed. */
function Beginning({ draft, by }: { draft: Draft; by: string }) {
  const { t } = useTranslation()
  const template = useQuery({ ...libraryTextQuery(draft.template ?? ''), enabled: Boolean(draft.template) }).data
  return (
    <div className="history-beginning" data-testid="history-beginning">
      <b>
        {template ? <Link to={`/library/${template.id}`}>{t('draft.fromTemplate', { symbol: template.symbol ?? template.title })}</Link> : t(draft.template ? 'history.fromGone' : 'history.fromNothing')}
      </b>
      <small>{by}{draft.createdAt && <> · <Time at={draft.createdAt} /></>}</small>
      {template && <small><Link to={comparePath(libraryRef(template.id), draftRef(draft.id))} data-testid="history-redline">{t('draft.whatChanged')}</Link></small>}
    </div>
  )
}

function Entry({ revision, current, onLook, children }: { revision: number; current: boolean; onLook: (revision: number) => void; children: ReactNode }) {
  return (
    <button type="button" className="history-entry" aria-current={current || undefined} onClick={() => { onLook(revision) }} data-testid="history-entry" data-revision={revision}>
      {children}
    </button>
  )
}

function operationWords(kind: string, t: TFunction): string {
  return kind in zh.operation ? t(`operation.${kind as keyof typeof zh.operation}`) : t('operation.other')
}

function linesOf(groups: readonly EntryGroup[], versions: readonly NamedVersion[]): Line[] {
  const lines: Line[] = []
  let day = ''
  for (const group of groups.toReversed()) {
    if (group.day !== day) {
      day = group.day
      lines.push({ key: `day-${day}`, day })
    }
    for (const version of versions.toReversed())
      if (group.firstRevision <= version.revision && version.revision <= group.lastRevision) lines.push({ key: `version-${version.label}`, version })
    lines.push({ key: `group-${group.firstRevision}`, group })
  }
  return lines
}
