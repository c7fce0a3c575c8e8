import { useQuery } from '@tanstack/react-query'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { progressQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { Button } from '../../kit/Button'
import { clockWords, dayWords } from '../../kit/dateWords'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import { useNow } from '../../kit/useNow'
import type { ProgressHistory, ProgressPoint } from '../../protocol/contract'
import { layOutProgress, stacked, type Stacked } from './progressLayout'

const height = 150
/** Room for numbers left of the drawing. */
const axis = 34
const hourLong = 3_600_000

/** How many paragraphs were open, in brackets and agreed over time, and how many proposals open: drawn, in a table that opens, and as a file. */
export function TextOverTime({ draftId, title }: { draftId: string; title: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(progressQuery(draftId))
  const save = async (format: 'csv' | 'json') => {
    try {
      const { blob, filename } = await download(`/api/drafts/${encodeURIComponent(draftId)}/progress`, { format })
      const name = filename ?? `${title.replaceAll(/[/\\:*?"<>|]/g, '-')} (progress).${format}`
      saveFile(blob, name)
      notify(t('draft.exported', { name }))
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <section className="card text-over-time" aria-labelledby="over-time" data-testid="text-over-time">
      <div className="row text-over-time-head">
        <h2 id="over-time">{t('later:overTime.title')}</h2>
        <div className="row no-print">
          {(['csv', 'json'] as const).map((format) => (
            <Button key={format} small onPress={() => void save(format)} data-testid={`over-time-${format}`}>
              {t(`later:overTime.${format}`)}
            </Button>
          ))}
        </div>
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data ? <Drawn history={data} /> : <div style={{ height }} aria-busy={error === null} />}
    </section>
  )
}

function Drawn({ history: { hourly, timeZone, points } }: { history: ProgressHistory }) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const [figure, width] = useWidth()
  const now = useNow()
  const inner = Math.max(width - axis, 1)
  const { areas, proposals, ticks } = layOutProgress(points, hourly ? hourLong : 24 * hourLong, inner, height)
  const [first, last] = [points[0], points.at(-1)]
  const when = ({ from }: ProgressPoint) => {
    // By the clock of the house, wherever the reader is.
    const at = Date.parse(from)
    const day = dayWords(at, now, i18n.language, timeZone)
    return hourly ? `${day} ${clockWords(at, i18n.language, timeZone)}` : day
  }
  const named = (status: Stacked) => t(`draft.status.${status}`)
  const told = (point: ProgressPoint) =>
    [
      ...stacked.toReversed().map((status) => `${named(status)} ${point[status]}`),
      `${t('later:overTime.proposals')} ${point.proposals}`,
    ].join(t('positions.between'))
  if (first === undefined || last === undefined) return null
  return (
    <figure ref={figure}>
      <figcaption className="quiet">
        {t(hourly ? 'later:overTime.byHour' : 'later:overTime.byDay', { zone: timeZone.replaceAll('_', ' ') })}
      </figcaption>
      <ul className="row over-time-legend">
        {stacked.toReversed().map((status) => (
          <li key={status}>
            <svg width="16" height="12" aria-hidden="true">
              <rect width="16" height="12" className="over-time-area" data-status={status} />
              <rect width="16" height="12" fill={`url(#${id}${status})`} />
            </svg>{' '}
            {named(status)} <b>{last[status]}</b>
          </li>
        ))}
        <li>
          <svg width="20" height="12" aria-hidden="true">
            <path d="M0 6 H20" className="over-time-proposals" />
          </svg>{' '}
          {t('later:overTime.proposals')} <b>{last.proposals}</b>
        </li>
      </ul>
      <svg
        width={width}
        height={height + 8}
        role="img"
        aria-label={`${t('later:overTime.title')}. ${t('later:overTime.summary', { first: when(first), before: told(first), last: when(last), now: told(last) })}`}
      >
        <defs>
          <pattern id={`${id}bracketed`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0 V6" className="over-time-hatch" />
          </pattern>
          <pattern id={`${id}agreedAdRef`} width="6" height="6" patternUnits="userSpaceOnUse">
            <circle cx="3" cy="3" r="1" className="over-time-dot" />
          </pattern>
          <pattern id={`${id}open`} width="1" height="1" />
          <pattern id={`${id}agreed`} width="1" height="1" />
        </defs>
        {ticks.map(({ count, y }) => (
          <g key={count} transform={`translate(0 ${y + 4})`}>
            <path d={`M${axis} 0 H${width}`} className="over-time-tick" />
            <text x={axis - 6} y={4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        <g transform={`translate(${axis} 4)`}>
          {areas.map(({ status, path }) => (
            <g key={status}>
              <path d={path} className="over-time-area" data-status={status} />
              <path d={path} fill={`url(#${id}${status})`} />
            </g>
          ))}
          <path d={proposals} className="over-time-proposals" />
        </g>
      </svg>
      <p className="row over-time-ends quiet" aria-hidden="true">
        <span>{when(first)}</span>
        {first !== last && <span>{when(last)}</span>}
      </p>
      <details className="over-time-numbers">
        <summary data-testid="over-time-numbers">{t('sponsors.asTable')}</summary>
        <div className="over-time-table" tabIndex={0} role="group" aria-label={t('later:overTime.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t(hourly ? 'later:overTime.hour' : 'later:overTime.day')}</th>
                {stacked.toReversed().map((status) => (
                  <th key={status} scope="col">
                    {named(status)}
                  </th>
                ))}
                <th scope="col">{t('later:overTime.proposals')}</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.from}>
                  <th scope="row">{when(point)}</th>
                  {stacked.toReversed().map((status) => (
                    <td key={status}>{point[status]}</td>
                  ))}
                  <td>{point.proposals}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

/** How wide an element is, followed. */
function useWidth() {
  const element = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(300)
  useLayoutEffect(() => {
    const figure = element.current
    if (figure === null) return
    const look = () => {
      setWidth(figure.clientWidth)
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(figure)
    return () => {
      watch.disconnect()
    }
  }, [])
  return [element, width] as const
}
