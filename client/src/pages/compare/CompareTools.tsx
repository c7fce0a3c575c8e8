import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { Button } from '../../kit/Button'
import { Explain } from '../../kit/Explain'
import { MenuButton } from '../../kit/MenuButton'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import { useHeightKnown } from '../../kit/useHeightKnown'
import { ChooseBetween } from './ChooseBetween'
import type { RedlineLayout } from './redlineRows'
import { stepWords } from './stepWords'
import type { CompareAddress, RedlineView } from './useCompareAddress'

interface CompareToolsProps {
  address: CompareAddress
  layout: RedlineLayout
  step: number | null
  onStep: (by: 1 | -1) => void
  onChange: (change: Partial<CompareAddress>) => void
  onLink?: () => void
  /** Absent where more than two texts are compared. */
  onAmendments?: () => void
}

/** Stepping, ways of looking, and taking the result along. */
export function CompareTools({ address, layout, step, onStep, onChange, onLink, onAmendments }: CompareToolsProps) {
  const { t } = useTranslation()
  const { from, via, to, view, changedOnly, editorial, anchor } = address
  const steps = layout.anchors.length
  const tools = useRef<HTMLDivElement>(null)
  useHeightKnown(tools, '--tools-height')
  const save = async (format: 'docx' | 'pdf') => {
    try {
      const { blob, filename } = await download('/api/redline', { from, via: via === '' ? undefined : via, to, format })
      saveFile(blob, filename ?? `redline.${format}`)
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <div ref={tools} className="compare-tools no-print">
      <div className="row compare-steps">
        <Button
          aria-label={t('compare.previous')}
          onPress={() => {
            onStep(-1)
          }}
          isDisabled={steps === 0}
          data-testid="previous-change"
        >
          ↑
        </Button>
        <Button
          aria-label={t('compare.next')}
          onPress={() => {
            onStep(1)
          }}
          isDisabled={steps === 0}
          data-testid="next-change"
        >
          ↓
        </Button>
        <span role="status" className="compare-count" data-testid="change-count" data-steps={steps} data-step-now={step ?? undefined}>
          {step === null ? t('compare.changes', { count: steps }) : t('compare.step', { at: step, all: steps })}
          {step !== null && (
            <span className="heard">
              {' '}
              <Spoken layout={layout} step={step} />
            </span>
          )}
          {step === null && anchor !== '' && (
            <span className="compare-gone" data-testid="change-gone">
              {t('compare.changeGone')}
            </span>
          )}
        </span>
        {onLink && (
          <Button small onPress={onLink} data-testid="change-link">
            {t('compare.link')}
          </Button>
        )}
      </div>
      <div className="row">
        <RadioGroup
          aria-label={t('compare.view')}
          className="segments"
          orientation="horizontal"
          value={view}
          onChange={(next) => {
            onChange({ view: next as RedlineView })
          }}
        >
          <Radio value="inline" className="segment" data-testid="view-inline">
            {t('compare.inline')}
          </Radio>
          <Radio value="sides" className="segment" data-testid="view-sides">
            {t('compare.sideBySide')}
          </Radio>
        </RadioGroup>
        <Button
          aria-pressed={changedOnly}
          onPress={() => {
            onChange({ changedOnly: !changedOnly })
          }}
          data-testid="changed-only"
        >
          {t('compare.changedOnly')}
        </Button>
        <Button
          aria-pressed={editorial}
          onPress={() => {
            onChange({ editorial: !editorial, anchor: '' })
          }}
          data-testid="editorial-too"
        >
          {t('compare.editorialToo')}
        </Button>
        <Explain label={t('compare.help')} text={t('compare.editorialHelp')} testId="editorial-help" />
        {via === '' && (
          <ChooseBetween
            onChoose={(reference) => {
              onChange({ via: reference, anchor: '' })
            }}
          />
        )}
        {onAmendments && (
          <Button onPress={onAmendments} data-testid="amendments">
            {t('later:amendments.title')}
          </Button>
        )}
        <MenuButton
          label={t('compare.take')}
          testId="take"
          entries={[
            {
              id: 'print',
              label: t('compare.print'),
              onAction: () => {
                window.print()
              },
            },
            { id: 'docx', label: t('compare.asDocx'), onAction: () => void save('docx') },
            // What changed at two steps is for the screen and for Word.
            ...(via === '' ? [{ id: 'pdf', label: t('compare.asPdf'), onAction: () => void save('pdf') }] : []),
          ]}
        />
      </div>
    </div>
  )
}

/** The current change in words, for those who hear the page. */
function Spoken({ layout, step }: { layout: RedlineLayout; step: number }) {
  const { t } = useTranslation()
  const words = useMemo(() => stepWords(layout, step), [layout, step])
  if (words === null) return null
  const { name, deleted, inserted, moved, empty } = words
  return [
    name,
    moved && t('compare.moved'),
    empty && t('compare.empty'),
    deleted && t('compare.spokenDeleted', { words: deleted }),
    inserted && t('compare.spokenInserted', { words: inserted }),
  ]
    .filter(Boolean)
    .join(t('compare.spokenBetween'))
}
