import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Version } from '../../protocol/contract'
import type { Draft } from '../../protocol/draft'
import { namesOf, spokenName } from '../../editor/document/paragraphNames'
import { Button } from '../../kit/Button'
import { dayWords } from '../../kit/dateWords'
import { LongList } from '../../kit/LongList'
import { Time } from '../../kit/Time'
import { libraryTextQuery } from '../../api/queries'
import { comparePath, draftRef, libraryRef } from '../compare/reference'
import { usePersonName } from '../draft/usePersonName'
import { HistoryEntry } from './HistoryEntry'
import { SittingRow } from './SittingRow'
import { firstOf, lastOf, type Sitting } from './sittings'

interface HistoryListProps {
  draftId: string
  /** The draft as it is; null until it is known. */
  draft: Draft | null
  revision: number
  versions: readonly Version[]
  sittings: readonly Sitting[]
  /** The one in which the revision was made. */
  current: Sitting | undefined
  onEarlier?: () => void
  onLook: (revision: number, paragraph?: string) => void
}

type Line = { key: string; day?: string; sitting?: Sitting; version?: Version }

/** Named versions and what people did, newest first, day by day. */
export function HistoryList({ draftId, draft, revision, versions, sittings, current, onEarlier, onLook }: HistoryListProps) {
  const { t, i18n } = useTranslation()
  const personName = usePersonName(draftId)
  const lines = useMemo(() => linesOf(sittings, versions), [sittings, versions])
  const known = useMemo(() => {
    const names = draft ? namesOf(draft) : new Map<string, string>()
    return {
      paragraphs: new Map(draft?.paragraphs.map((paragraph) => [paragraph.id, spokenName(paragraph, names, t)])),
      proposers: new Map(draft?.proposals?.map(({ id, delegation }) => [id, delegation])),
    }
  }, [draft, t])
  return (
    <section className="card history-list" aria-label={t('history.entries')}>
      {lines.length === 0 && <p className="muted">{t('history.nothing')}</p>}
      <LongList items={lines} keyOf={(line) => line.key} rowHeight={72} label={t('history.entries')} scroll="self" testId="history-list">
        {(line) =>
          line.day !== undefined ? (
            <h2>{dayWords(Date.parse(line.day), Date.parse(sittings.at(-1)?.lastAt ?? line.day), i18n.language)}</h2>
          ) : line.version ? (
            <HistoryEntry revision={line.version.revision} current={line.version.revision === revision} onLook={onLook}>
              <b className="history-named">◆ {line.version.label}</b>
              <small>
                {personName(line.version.by)} · <Time at={line.version.at} />
              </small>
            </HistoryEntry>
          ) : line.sitting ? (
            <SittingRow draftId={draftId} sitting={line.sitting} known={known} current={line.sitting === current} onLook={onLook} />
          ) : null
        }
      </LongList>
      {onEarlier === undefined && draft && <Beginning draft={draft} by={personName(draft.createdBy ?? null)} />}
      {onEarlier && (
        <Button small onPress={onEarlier}>
          {t('history.earlier')}
        </Button>
      )}
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
        {template ? (
          <Link to={`/library/${template.id}`}>{t('draft.fromTemplate', { symbol: template.symbol ?? template.title })}</Link>
        ) : (
          t(draft.template ? 'history.fromGone' : 'history.fromNothing')
        )}
      </b>
      <small>
        {by}
        {draft.createdAt && (
          <>
            {' '}
            · <Time at={draft.createdAt} />
          </>
        )}
      </small>
      {template && (
        <small>
          <Link to={comparePath(libraryRef(template.id), draftRef(draft.id))} data-testid="history-redline">
            {t('draft.whatChanged')}
          </Link>
        </small>
      )}
    </div>
  )
}

/** Sittings and named versions by the revision with which they ended, under the day on which they did. */
function linesOf(sittings: readonly Sitting[], versions: readonly Version[]): Line[] {
  const earliest = Math.min(...sittings.map(firstOf))
  const ended = [
    ...sittings.map((sitting) => ({
      revision: lastOf(sitting),
      at: sitting.lastAt,
      line: { key: `sitting-${firstOf(sitting)}`, sitting },
    })),
    ...versions
      .filter(({ revision }) => revision >= earliest)
      .map((version) => ({ revision: version.revision, at: version.at, line: { key: `version-${version.label}`, version } })),
  ].sort((a, b) => b.revision - a.revision)
  const lines: Line[] = []
  let before = ''
  for (const { at, line } of ended) {
    const day = new Date(at).toDateString()
    if (day !== before) lines.push({ key: `day-${day}`, day })
    before = day
    lines.push(line)
  }
  return lines
}
