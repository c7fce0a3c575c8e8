import { useTranslation } from 'react-i18next'
import { dayWords } from '../../../ui/dateWords'

const width = 300
const height = 64

interface SponsorsOverTimeProps {
  counts: readonly { at: number; count: number }[]
  /** Sponsors of the template; 0 draws no line. */
  before: number
}

/** The number of sponsors as steps over time, the template's as a dashed line. */
export function SponsorsOverTime({ counts, before }: SponsorsOverTimeProps) {
  const { t, i18n } = useTranslation()
  const [first, last] = [counts[0], counts.at(-1)]
  if (!first || !last || counts.length < 3 || first.at === last.at) return null
  const top = Math.max(before, ...counts.map((each) => each.count)) * 1.08
  const x = (at: number) => (width * (at - first.at)) / (last.at - first.at)
  const y = (count: number) => height - (height * count) / top
  const line = counts.map(({ at, count }, index) => (index === 0 ? `M0 ${y(count)}` : `H${x(at).toFixed(1)} V${y(count).toFixed(1)}`)).join(' ')
  const from = dayWords(first.at, last.at, i18n.language)
  const to = dayWords(last.at, last.at, i18n.language)
  return (
    <figure className="over-time">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${t('sponsors.overTime')}. ${t('sponsors.overTimeSummary', { from, to, first: first.count, last: last.count })}`}>
        <path d={`${line} V${height} H0 Z`} fill="var(--blue)" opacity="0.09" />
        <path d={line} fill="none" stroke="var(--blue)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        {before > 0 && <path d={`M0 ${y(before)} H${width}`} stroke="var(--muted)" strokeDasharray="4 3" vectorEffect="non-scaling-stroke" />}
      </svg>
      <figcaption className="quiet">
        <span>{from}</span>
        {before > 0 && <span>┄ {t('sponsors.template', { count: before })}</span>}
        <span>{to}</span>
      </figcaption>
    </figure>
  )
}
