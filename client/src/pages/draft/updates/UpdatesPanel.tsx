import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryText } from '../../../protocol/contract'
import { isClosed } from '../../../document/rights'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { structureOf } from '../../../printed/structure'
import { editTo } from './dueUpdates'
import { freshStart } from './freshStart'
import { UpdateLine } from './UpdateLine'
import { useFreshStep } from './useFreshStart'
import type { DueLine, Updates } from './useUpdates'
import './updates.css'

interface UpdatesPanelProps {
  session: DraftSession
  updates: Updates
  template: LibraryText | null
  writes: boolean
}

/** What the earlier resolution says of its own time, one place a line, each done with where it stands here; the keyboard goes on from one to the next. */
export function UpdatesPanel({
  session,
  updates: { draft, sessions, lines, dismissed, dismiss, restore },
  template,
  writes,
}: UpdatesPanelProps) {
  const { t } = useTranslation()
  const names = useMemo(() => new Map(structureOf(draft.paragraphs).map((line) => [line.id, line.name])), [draft.paragraphs])
  const list = useRef<HTMLUListElement>(null)
  const next = useRef<{ at: number; done: string } | null>(null)
  const begin = useFreshStep(session)
  const due = lines.map(({ update }) => update)
  const isAdopted = writes && freshStart(draft, due) !== null
  useEffect(() => {
    const going = next.current
    // What was done stays listed until the draft shown has it.
    if (going === null || lines.some(({ key }) => key === going.done)) return
    next.current = null
    if (document.activeElement !== document.body && !list.current?.contains(document.activeElement)) return
    const controls = list.current?.querySelectorAll<HTMLElement>('[data-main]')
    controls?.[Math.min(going.at, controls.length - 1)]?.focus()
  }, [lines])
  const nameOf = (id: string | null) =>
    names.get(id ?? '') || t(`compare.kind.${draft.paragraphs.find((each) => each.id === id)?.kind ?? 'plain'}`)
  const closed = (paragraph: string | null) =>
    draft.role !== 'facilitator' && !draft.original && draft.paragraphs.some((each) => each.id === paragraph && isClosed(each))
  const put = ({ update, key }: DueLine, words: string, at: number) => {
    const now = session.state.draft
    const edit = now && editTo(now, update, words)
    if (!edit) return
    next.current = { at, done: key }
    session.submit(edit)
  }
  return (
    <div className="stack" data-testid="updates">
      {sessions && (
        <p className="muted">
          {t('updates.lead', { symbol: template?.symbol ?? template?.title ?? '', earlier: sessions.earlier, target: sessions.target })}
        </p>
      )}
      {isAdopted && (
        <Button
          look="main"
          onPress={() => {
            begin(due)
          }}
          data-testid="updates-fresh"
        >
          {t('updates.fresh')}
        </Button>
      )}
      {lines.length === 0 && <p className="muted">{t('updates.none')}</p>}
      <ul className="updates" ref={list}>
        {lines.map((line, at) => (
          <UpdateLine
            key={line.key}
            line={line}
            draft={draft}
            name={nameOf(line.update.paragraph)}
            writes={writes}
            isClosed={closed(line.update.paragraph)}
            onPut={(words) => {
              put(line, words, at)
            }}
            onDismiss={() => {
              next.current = { at, done: line.key }
              dismiss(line.key)
            }}
          />
        ))}
      </ul>
      {dismissed > 0 && (
        <Button small look="plain" onPress={restore} data-testid="updates-restore">
          {t('updates.restore', { count: dismissed })}
        </Button>
      )}
    </div>
  )
}
