import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { versionsQuery } from '../../../api/queries'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import type { Command } from '../../../session/commands'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { Time } from '../../../kit/Time'
import { useWaiting, WaitingCommands } from '../commands/WaitingCommands'
import { usePersonName } from '../usePersonName'
import { useCalmDraft } from '../useSession'
import { ParagraphVersions } from '../../history/ParagraphVersions'
import { RemovedParagraphs } from './RemovedParagraphs'

const names: ReadonlySet<Command['op']> = new Set(['nameVersion'])

interface HistoryPanelProps {
  session: DraftSession
  first: Draft
  /** The paragraph the caret is in. */
  active: string | null
  writes: boolean
}

/** Named versions, the states of the paragraph one is in, and what was taken out. */
export function HistoryPanel({ session, first, active: id, writes }: HistoryPanelProps) {
  const { t } = useTranslation()
  const draft = useCalmDraft(session, first)
  const active = draft.paragraphs.find((paragraph) => paragraph.id === id)
  const name = useMemo(() => (active ? spokenName(active, namesOf(draft), t) : ''), [active, draft, t])
  const personName = usePersonName(draft.id)
  const { data: versions } = useQuery(versionsQuery(draft.id))
  const naming = useWaiting(session, names)
  return (
    <div className="stack">
      <section>
        <h3 className="rail-heading">{t('railHistory.versions')}</h3>
        <WaitingCommands session={session} waiting={naming} />
        {versions?.length === 0 && <p className="muted">{t('railHistory.noVersions')}</p>}
        <ul className="lines">
          {versions?.toReversed().map((each) => (
            <li key={each.label}>
              <Link to={`/drafts/${draft.id}/history?revision=${each.revision}`}>{each.label}</Link>
              <small className="muted">
                {personName(each.by)} · <Time at={each.at} />
              </small>
            </li>
          ))}
        </ul>
        <Link to={`/drafts/${draft.id}/history`} data-testid="all-history">
          {t('railHistory.all')}
        </Link>
      </section>
      <section>
        <h3 className="rail-heading">{active ? t('railHistory.paragraph', { label: name }) : t('history.entries')}</h3>
        {active ? (
          <ParagraphVersions
            draftId={draft.id}
            paragraph={active.id}
            known={active.version}
            language={draft.language}
            text={draft.paragraphs}
          />
        ) : (
          <p className="muted">{t('railHistory.choose')}</p>
        )}
      </section>
      <section>
        <h3 className="rail-heading">{t('rail.removed')}</h3>
        <RemovedParagraphs session={session} draft={draft} writes={writes} />
      </section>
    </div>
  )
}
