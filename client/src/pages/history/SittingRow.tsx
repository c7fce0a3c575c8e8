import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockWords, exactWords } from '../../kit/dateWords'
import { Flag } from '../../kit/Flag'
import { usePersonName } from '../draft/usePersonName'
import { HistoryEntry } from './HistoryEntry'
import { SittingChanges } from './SittingChanges'
import { firstOf, lastOf, type Sitting } from './sittings'
import { useSittingWords, type Known } from './useSittingWords'

interface SittingRowProps {
  draftId: string
  sitting: Sitting
  known: Known
  current: boolean
  onLook: (revision: number, paragraph?: string) => void
}

/** What one person did in one go; opened, what it came to in each paragraph. */
export function SittingRow({ draftId, sitting, known, current, onLook }: SittingRowProps) {
  const { t, i18n } = useTranslation()
  const personName = usePersonName(draftId)
  const words = useSittingWords()
  const [open, setOpen] = useState(false)
  const [from, to] = [Date.parse(sitting.firstAt), Date.parse(sitting.lastAt)]
  const clock = [...new Set([clockWords(from, i18n.language), clockWords(to, i18n.language)])].join('–')
  return (
    <div className="history-sitting">
      <HistoryEntry revision={lastOf(sitting)} current={current} onLook={onLook}>
        <span className="row">
          {sitting.delegation !== null && <Flag code={sitting.delegation} />}
          <b>{personName(sitting.user)}</b>
        </span>
        <small>{words(sitting, known)}</small>
        <small>
          <time dateTime={sitting.lastAt} title={exactWords(to, i18n.language)}>
            {clock}
          </time>
        </small>
      </HistoryEntry>
      <button
        type="button"
        className="history-more"
        aria-expanded={open}
        aria-label={t('history.more')}
        onClick={() => {
          setOpen(!open)
        }}
        data-testid="history-more"
      >
        {open ? '▾' : <span className="pointing">▸</span>}
      </button>
      {open && (
        <SittingChanges
          draftId={draftId}
          sitting={sitting}
          key={`${firstOf(sitting)} ${lastOf(sitting)}`}
          known={known}
          onLook={(paragraph) => {
            onLook(lastOf(sitting), paragraph)
          }}
        />
      )}
    </div>
  )
}
