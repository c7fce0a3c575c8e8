import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { Version } from '../../protocol/contract'
import type { LogEntry } from './logged'
import { delegationColour } from '../../kit/delegationColour'
import { usePersonName } from '../draft/usePersonName'

interface TimeLineProps {
  draftId: string
  head: number
  revision: number
  versions: readonly Version[]
  entries: readonly LogEntry[]
  onLook: (revision: number) => void
}

/** All revisions in one strip, in the colours of who made them, named versions above; drag along it or use the arrow keys. */
export function TimeLine({ draftId, head, revision, versions, entries, onLook }: TimeLineProps) {
  const { t } = useTranslation()
  const personName = usePersonName(draftId)
  const [dragged, setDragged] = useState<number | null>(null)
  const at = dragged ?? revision
  const runs = useMemo(() => runsOf(entries), [entries])
  const share = (count: number) => `${(100 * count) / Math.max(1, head)}%`
  return (
    <section className="time-line" aria-label={t('history.strip')}>
      <ul className="time-line-versions">
        {versions.map((version) => (
          <li key={version.label} style={{ insetInlineStart: share(version.revision - 0.5) }}>
            <button
              type="button"
              aria-current={version.revision === revision}
              onClick={() => {
                onLook(version.revision)
              }}
              data-testid="time-line-version"
            >
              {version.label}
            </button>
          </li>
        ))}
      </ul>
      <Slider
        aria-label={t('history.strip')}
        minValue={1}
        maxValue={Math.max(2, head)}
        isDisabled={head === 1}
        value={at}
        onChange={setDragged}
        onChangeEnd={(to) => {
          setDragged(null)
          onLook(Math.min(to, head))
        }}
        data-testid="time-line"
      >
        <SliderTrack className="time-line-track">
          {runs.map((run) => (
            <span
              key={run.first}
              className="time-line-run"
              title={personName(run.user)}
              style={{
                insetInlineStart: share(run.first - 1),
                width: share(run.last - run.first + 1),
                background: delegationColour(run.delegation ?? ''),
              }}
            />
          ))}
          <SliderThumb className="time-line-thumb" data-testid="time-line-thumb" />
        </SliderTrack>
      </Slider>
      <p className="quiet" aria-live="polite" data-testid="time-line-revision">
        {t('history.revisionOf', { revision: at, head })}
      </p>
    </section>
  )
}

interface Run {
  user: string
  delegation: string | null
  first: number
  last: number
}

/** Revisions one person made in a row. */
function runsOf(entries: readonly LogEntry[]): Run[] {
  const runs: Run[] = []
  for (const { user, delegation, revision } of entries) {
    const before = runs.at(-1)
    if (before?.user === user && before.delegation === delegation) before.last = revision
    else runs.push({ user, delegation, first: revision, last: revision })
  }
  return runs
}
