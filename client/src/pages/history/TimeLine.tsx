import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { NamedVersion } from '../../api/types'
import { delegationColour } from '../../ui/delegationColour'
import type { EntryGroup } from './groupEntries'

interface TimeLineProps {
  head: number
  revision: number
  versions: readonly NamedVersion[]
  groups: readonly EntryGroup[]
  onLook: (revision: number) => void
}

/** All revisions in one strip, in the colours of who made them, named versions above; drag along it or use the arrow keys. */
export function TimeLine({ head, revision, versions, groups, onLook }: TimeLineProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<number | null>(null)
  const at = dragged ?? revision
  const share = (count: number) => `${(100 * count) / Math.max(1, head)}%`
  return (
    <section className="time-line" aria-label={t('history.strip')}>
      <ul className="time-line-versions">
        {versions.map((version) => (
          <li key={version.label} style={{ insetInlineStart: share(version.revision - 0.5) }}>
            <button type="button" aria-current={version.revision === revision} onClick={() => { onLook(version.revision) }} data-testid="time-line-version">
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
          {groups.map((group) => (
            <span
              key={group.firstRevision}
              className="time-line-group"
              title={`${group.user} · ${t('history.changes', { count: group.entries })}`}
              style={{
                insetInlineStart: share(group.firstRevision - 1),
                width: share(group.lastRevision - group.firstRevision + 1),
                background: delegationColour(group.delegation ?? ''),
              }}
            />
          ))}
          <SliderThumb className="time-line-thumb" data-testid="time-line-thumb" />
        </SliderTrack>
      </Slider>
      <p className="quiet" aria-live="polite" data-testid="time-line-revision">{t('history.revisionOf', { revision: at, head })}</p>
    </section>
  )
}
