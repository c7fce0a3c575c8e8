import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryText } from '../../../api/types'
import { isClosed } from '../../../editor/agreed'
import { offsetText } from '../../../operations/deltas'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../ui/Button'
import { structureOf } from '../../../ui/document/structure'
import { scrollToParagraph } from '../scrollToParagraph'
import { around, placeNow, suggestedEdit } from './dueUpdates'
import type { DueLine, Updates } from './useUpdates'
import './updates.css'

interface UpdatesPanelProps {
  session: DraftSession
  updates: Updates
  template: LibraryText | null
  writes: boolean
}

/** What the earlier resolution says of its own time, one place a line: taken over with one click, or put aside with another. */
export function UpdatesPanel({ session, updates: { draft, sessions, lines, dismissed, dismiss, restore }, template, writes }: UpdatesPanelProps) {
  const { t } = useTranslation()
  const names = useMemo(() => new Map(structureOf(draft.paragraphs).map((line) => [line.id, line.name])), [draft.paragraphs])
  const apply = (line: DueLine) => {
    const now = session.state.draft
    const edit = now && suggestedEdit(now, line.update)
    if (edit) session.submit(edit)
  }
  const closed = (paragraph: string | null) => draft.role !== 'facilitator' && draft.paragraphs.some((each) => each.id === paragraph && isClosed(each))
  return (
    <div className="stack" data-testid="updates">
      {sessions && <p className="muted">{t('updates.lead', { symbol: template?.symbol ?? template?.title ?? '', earlier: sessions.earlier, target: sessions.target })}</p>}
      {lines.length === 0 && <p className="muted">{t('updates.none')}</p>}
      <ul className="updates">
        {lines.map((line) => {
          const { key, update } = line
          const paragraph = draft.paragraphs.find((each) => each.id === update.paragraph)
          const text = paragraph ? offsetText(paragraph.delta) : ''
          const words = paragraph ? around(text, placeNow(text, update) ?? update.start, update.text.length) : { before: '', behind: '' }
          return (
            <li key={key} data-testid="update" data-kind={update.kind} data-paragraph-of={update.paragraph ?? update.field ?? ''}>
              <p className="update-head">
                {update.paragraph === null ? (
                  <b>{t('updates.masthead')}</b>
                ) : (
                  <button type="button" className="link" onClick={() => { scrollToParagraph(update.paragraph ?? '') }}>
                    {names.get(update.paragraph) || t(`compare.kind.${paragraph?.kind ?? 'plain'}`)}
                  </button>
                )}
                <span className="muted">{t(`updates.kind.${update.kind}`)}</span>
              </p>
              <p lang={draft.language} dir="auto" className="update-words">
                <span className="muted">{words.before}</span>
                {update.suggestion === null ? <mark>{update.text}</mark> : <><del>{update.text}</del> <ins>{update.suggestion}</ins></>}
                <span className="muted">{words.behind}</span>
              </p>
              {update.suggestion === null && <p className="quiet">{t('updates.lookUp')}</p>}
              <div className="row">
                {writes && update.suggestion !== null && (
                  <Button small isDisabled={closed(update.paragraph)} onPress={() => { apply(line) }} data-testid="update-apply">{t('updates.apply')}</Button>
                )}
                <Button small look="plain" onPress={() => { dismiss(key) }} data-testid="update-dismiss">{t(update.suggestion === null ? 'updates.seen' : 'updates.keep')}</Button>
              </div>
            </li>
          )
        })}
      </ul>
      {dismissed > 0 && <Button small look="plain" onPress={restore} data-testid="updates-restore">{t('updates.restore', { count: dismissed })}</Button>}
    </div>
  )
}
