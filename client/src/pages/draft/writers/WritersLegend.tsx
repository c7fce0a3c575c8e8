import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../../i18n/languages'
import type { Blame, LibraryText } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { Flag } from '../../../kit/Flag'
import { useDelegations } from '../../../api/useDelegations'
import { sharesOf, type Share } from './shares'
import './writers.css'

interface WritersLegendProps {
  /** Null while it is being asked for. */
  blame: Blame | null
  template: LibraryText | null
  onClose: () => void
}

/** What the colours in the text mean, and how much is whose. */
export function WritersLegend({ blame, template, onClose }: WritersLegendProps) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const shares = useMemo(() => blame && sharesOf(blame), [blame])
  const all = shares?.reduce((sum, { characters }) => sum + characters, 0) ?? 0
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 1 })
  const name = ({ writer, delegation, name: person }: Share) =>
    writer === null
      ? t('writers.before', { symbol: template?.symbol ?? template?.title ?? t('writers.start') })
      : delegation
        ? nameOf(delegation)
        : (person ?? writer)
  return (
    <section className="note writers" aria-label={t('draft.writers')} aria-busy={shares === null} data-testid="writers-legend">
      <strong>{t('draft.writers')}</strong>
      <ul>
        {shares?.map((share) => (
          // Looks as it does in the text.
          <li key={share.writer} data-writer={share.writer ?? ''} className={share.writer === null ? 'written-before' : undefined}>
            {share.writer !== null && <Flag code={share.delegation} />}
            {name(share)} <span className="muted">{percent.format(share.characters / all)}</span>
          </li>
        ))}
      </ul>
      <Button small look="plain" aria-label={t('draft.writersOff')} onPress={onClose}>
        ✕
      </Button>
    </section>
  )
}
