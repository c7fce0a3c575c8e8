import { useTranslation } from 'react-i18next'
import { clockWords, dayWords } from '../../kit/dateWords'
import { steps, type Count } from './steps'
import './charts.css'

const width = 300
const height = 64
const dayLong = 86_400_000

interface SponsorsOverTimeProps {
  /** In order of time; with a single moment there is nothing to draw. */
  counts: readonly Count[]
  /** Where the line ends, in ms since 1970; with the last count where that is later. */
  until: number
  /** Sponsors of the template; 0 draws no line. */
  before: number
}

/** The number of sponsors as steps over time, the template's as a dashed line; the numbers themselves in a table that opens. */
export function SponsorsOverTime({ counts, until: asked, before }: SponsorsOverTimeProps) {
  const { t, i18n } = useTranslation()
  const [first, last] = [counts[0], counts.at(-1)]
  if (!first || !last) return null
  const until = Math.max(asked, last.at)
  if (first.at === until) return null
  const { path, y } = steps(counts, until, Math.max(before, ...counts.map((each) => each.count)), width, height)
  const day = (at: number) => (until - first.at < dayLong ? clockWords(at, i18n.language) : dayWords(at, until, i18n.language))
  const [from, to] = [day(first.at), day(until)]
  return (
    <figure className="over-time" data-testid="over-time">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t('sponsors.overTime')}. ${t('sponsors.overTimeSummary', { from, to, first: first.count, last: last.count })}`}
      >
        <path d={`${path} V${height} H0 Z`} fill="var(--blue)" opacity="0.09" />
        <path d={path} fill="none" stroke="var(--blue)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        {before > 0 && (
          <path d={`M0 ${y(before)} H${width}`} stroke="var(--muted)" strokeDasharray="4 3" vectorEffect="non-scaling-stroke" />
        )}
      </svg>
      <figcaption className="quiet">
        <span>{from}</span>
        <span>{to}</span>
        {before > 0 && <span className="over-time-before">┄ {t('sponsors.template', { count: before })}</span>}
      </figcaption>
      <details className="numbers">
        <summary>{t('sponsors.asTable')}</summary>
        <div className="numbers-table" tabIndex={0} role="group" aria-label={t('sponsors.overTime')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('sponsors.day')}</th>
                <th scope="col">{t('sponsors.tab')}</th>
              </tr>
            </thead>
            <tbody>
              {byDay(counts, day).map(([at, count]) => (
                <tr key={at}>
                  <th scope="row">{at}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

/** The last count of each day. */
function byDay(counts: readonly Count[], day: (at: number) => string): [string, number][] {
  return [...new Map(counts.map(({ at, count }) => [day(at), count]))]
}
