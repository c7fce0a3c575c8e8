import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../protocol/draft'
import { Button } from '../../../kit/Button'
import { Window } from '../../../kit/Window'
import { Mended } from './FindingText'
import type { Standing } from './standing'

interface FixAllWindowProps {
  rule: string
  findings: readonly Standing[]
  draft: Draft
  labelOf: (paragraph: string) => string
  onFix: () => void
  onClose: () => void
}

/** What mending all findings of a rule will change, before it does. */
export function FixAllWindow({ rule, findings, draft, labelOf, onFix, onClose }: FixAllWindowProps) {
  const { t } = useTranslation()
  return (
    <Window title={t('later:checks.fixAllTitle', { rule })} isOpen onClose={onClose} wide testId="fix-all-window">
      <div className="stack">
        <p className="muted">{t('later:checks.fixAllHint')}</p>
        <ul className="fix-all">
          {findings.map((standing) => (
            <li key={standing.key}>
              <strong>{labelOf(standing.finding.paragraph)}</strong>
              <Mended standing={standing} draft={draft} />
            </li>
          ))}
        </ul>
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="main" autoFocus onPress={onFix} data-testid="fix-all-submit">
            {t('later:checks.fixAll', { count: findings.length })}
          </Button>
        </div>
      </div>
    </Window>
  )
}
