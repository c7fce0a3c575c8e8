import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { findingsLanguage, rulesQuery } from '../../../api/queries'
import { findingElement } from '../../../editor/around/findings'
import type { Draft } from '../../../protocol/draft'
import { Button } from '../../../kit/Button'
import { CardAtWords } from './CardAtWords'
import { LevelSign, Mended } from './FindingText'
import type { Standing } from './standing'

interface FindingCardProps {
  standing: Standing
  draft: Draft
  /** Whether the keyboard is in it; else it stands beside who goes on writing. */
  isEntered: boolean
  writes: boolean
  mayIgnore: boolean
  onFix: () => void
  onIgnore: () => void
  onClose: () => void
}

/** At the words: what is wrong, why, and what can be done. */
export function FindingCard({ standing, draft, isEntered, writes, mayIgnore, onFix, onIgnore, onClose }: FindingCardProps) {
  const { t, i18n } = useTranslation()
  const { finding } = standing
  const said = { lang: findingsLanguage(i18n.language), dir: 'auto' } as const
  const { data: rules } = useQuery(rulesQuery(i18n.language))
  const rule = rules?.find(({ id }) => id === finding.rule)
  return (
    <CardAtWords
      at={standing.key}
      find={findingElement}
      paragraph={finding.paragraph}
      name="finding-card"
      label={t('later:checks.card')}
      isEntered={isEntered}
      onClose={onClose}
    >
      <h3>
        <LevelSign level={finding.level} /> <bdi lang={said.lang}>{rule?.title}</bdi>
      </h3>
      <p className="finding-message" {...said}>
        {finding.message}
      </p>
      <Mended standing={standing} draft={draft} />
      {finding.evidence && (
        <p className="finding-evidence">
          {finding.evidence.symbol !== null &&
            (finding.evidence.library === null ? (
              <strong>{finding.evidence.symbol}</strong>
            ) : (
              <Link to={`/library/${finding.evidence.library}`}>{finding.evidence.symbol}</Link>
            ))}{' '}
          <span lang={draft.language} dir="auto">
            {finding.evidence.text}
          </span>
          {finding.evidence.date !== null && <span className="muted"> {finding.evidence.date}</span>}
        </p>
      )}
      {rule && (
        <details>
          <summary {...said}>{rule.why}</summary>
          <p>
            {t('later:checks.example')}: <del dir="auto">{rule.wrong}</del> <span className="pointing">→</span>{' '}
            <ins dir="auto">{rule.right}</ins>
          </p>
          <p className="muted">
            {t('later:checks.source')}: <bdi lang={said.lang}>{rule.source}</bdi>
          </p>
        </details>
      )}
      <div className="row row-end">
        {mayIgnore && (
          <Button small onPress={onIgnore} autoFocus={isEntered && (finding.fix === null || !writes)} data-testid="finding-ignore">
            {t('later:checks.ignore')}
          </Button>
        )}
        {writes && finding.fix !== null && (
          <Button small look="main" autoFocus={isEntered} onPress={onFix} data-testid="finding-fix">
            {t('later:checks.fix')}
          </Button>
        )}
        {!writes && !mayIgnore && (
          <Button small autoFocus={isEntered} onPress={onClose}>
            {t('later:checks.close')}
          </Button>
        )}
      </div>
    </CardAtWords>
  )
}
