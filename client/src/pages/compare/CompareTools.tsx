import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { Button } from '../../ui/Button'
import { saveFile } from '../../ui/saveFile'
import { notify } from '../../ui/toasts'
import type { RedlineView } from './RedlineText'

interface CompareToolsProps {
  from: string
  to: string
  step: number | null
  steps: number
  view: RedlineView
  changedOnly: boolean
  onStep: (by: 1 | -1) => void
  onView: (view: RedlineView) => void
  onChangedOnly: (on: boolean) => void
  onLink?: () => void
}

/** Stepping, ways of looking, and taking the result along. */
export function CompareTools(props: CompareToolsProps) {
  const { t } = useTranslation()
  const { step, steps, view, changedOnly } = props
  const saveDocx = async () => {
    try {
      const { blob, filename } = await download('/api/redline', { from: props.from, to: props.to, format: 'docx' })
      saveFile(blob, filename ?? 'redline.docx')
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <div className="compare-tools no-print">
      <div className="row">
        <Button onPress={() => { props.onStep(-1) }} isDisabled={steps === 0} data-testid="previous-change">↑ {t('compare.previous')}</Button>
        <Button onPress={() => { props.onStep(1) }} isDisabled={steps === 0} data-testid="next-change">↓ {t('compare.next')}</Button>
        <span role="status" className="compare-count" data-testid="change-count" data-steps={steps}>
          {step === null ? t('compare.changes', { count: steps }) : t('compare.step', { at: step, all: steps })}
        </span>
      </div>
      <div className="row">
        <Button aria-pressed={changedOnly} onPress={() => { props.onChangedOnly(!changedOnly) }} data-testid="changed-only">{t('compare.changedOnly')}</Button>
        <RadioGroup aria-label={t('compare.view')} className="segments" orientation="horizontal" value={view} onChange={(to) => { props.onView(to as RedlineView) }}>
          <Radio value="inline" className="segment" data-testid="view-inline">{t('compare.inline')}</Radio>
          <Radio value="sides" className="segment" data-testid="view-sides">{t('compare.sideBySide')}</Radio>
        </RadioGroup>
        {props.onLink && <Button onPress={props.onLink} data-testid="change-link">{t('compare.link')}</Button>}
        <Button onPress={() => { window.print() }}>{t('compare.print')}</Button>
        <Button onPress={() => void saveDocx()} data-testid="redline-docx">{t('compare.asDocx')}</Button>
      </div>
    </div>
  )
}
