import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberWords } from '../../kit/numberWords'
import type { RedlineStats } from '../../protocol/contract'
import { usePhone } from '../../kit/useNarrow'
import { countByKind, countedChanges, type KindCount } from './countChanges'
import type { RedlineRow } from './redlineRows'
import { StageSign } from './StageSign'

interface StatisticsProps {
  rows: readonly RedlineRow[]
  /** One for each step. */
  stats: readonly RedlineStats[]
}

/** How much each step changed, by kind of paragraph; folded where it would stand before the text. */
export function Statistics({ rows, stats }: StatisticsProps) {
  const { t, i18n } = useTranslation()
  const phone = usePhone()
  const grouped = (count: number) => numberWords(count, i18n.language)
  const counts = useMemo(() => stats.map((_, step) => countByKind(rows, step)), [rows, stats])
  const steps = stats.map((step, at) => (
    <div key={at} className="statistics-step">
      <ul className="statistics-kinds">
        {stats.length > 1 && (
          <li className="statistics-stage">
            <StageSign stage={at + 1} /> {t(at === 0 ? 'compare.firstStep' : 'compare.secondStep')}
          </li>
        )}
        {counts[at]?.filter(isTelling).map((count) => (
          <Kind key={count.kind} count={count} />
        ))}
      </ul>
      <p className="quiet">
        {t('compare.characters', { inserted: grouped(step.charactersInserted), deleted: grouped(step.charactersDeleted) })}
        {step.editorialMarks > 0 && <> · {t('compare.editorialMarks', { count: step.editorialMarks })}</>}
      </p>
    </div>
  ))
  return (
    <section className="statistics" aria-label={t('compare.stats')} data-testid="redline-stats">
      {phone ? (
        <details>
          <summary>{t('compare.stats')}</summary>
          {steps}
        </details>
      ) : (
        steps
      )}
    </section>
  )
}

/** That a text has one title and one organ that speaks is no news unless they changed. */
const isTelling = ({ kind, all, of }: KindCount) => (kind !== 'title' && kind !== 'enacting') || of.unchanged !== all

function Kind({ count: { kind, all, of } }: { count: KindCount }) {
  const { t } = useTranslation()
  const counted = countedChanges.filter((change) => of[change])
  const changed = counted.filter((change) => change !== 'unchanged')
  return (
    <li className="statistics-kind" data-kind={kind}>
      <b>{t(`compare.kind.${kind}`)}</b> <span className="muted">{all}</span>
      <span className="statistics-bar" aria-hidden="true">
        {counted.map((change) => (
          <i key={change} className={`is-${change}`} style={{ flexGrow: of[change] }} />
        ))}
      </span>
      <span className="statistics-words">
        {changed.length === 0
          ? t('compare.unchanged')
          : changed.map((change, at) => (
              <span key={change}>
                {at > 0 && ' · '}
                <span className="statistics-count">
                  {t(`compare.${change}`)} {of[change]}
                </span>
              </span>
            ))}
      </span>
    </li>
  )
}
