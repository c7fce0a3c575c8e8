import { useCallback, useEffect, useMemo, useRef, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../../kit/directionIn'
import { copiedRedline, notesOfRedline } from './copiedRedline'
import { folded } from './folded'
import { MoveLines } from './MoveLines'
import type { RedlineRow } from './redlineRows'
import { RedlineParagraphView } from './RedlineParagraphView'
import { StageSign } from './StageSign'
import type { RedlineView } from './useCompareAddress'
import type { StepWriters } from './useStepWriters'

interface RedlineTextProps {
  rows: readonly RedlineRow[]
  /** How many texts are compared: 2 or 3. */
  texts: number
  /** Who wrote in which paragraph at which step, where that is known. */
  writers: StepWriters | null
  language: string
  view: RedlineView
  changedOnly: boolean
  step: number | null
  onStep: (step: number) => void
}

/** The marked text; runs of unchanged paragraphs fold to one line where only changes are wanted. */
export function RedlineText({ rows, texts, writers, language, view, changedOnly, step, onStep }: RedlineTextProps) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLElement>(null)
  // The same function always: six hundred paragraphs need not be drawn again because one is stepped to.
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  const goTo = useCallback((to: number) => {
    latest.current(to)
  }, [])
  const items = useMemo(() => folded(rows, changedOnly), [rows, changedOnly])
  const heads = texts === 2 ? [t('compare.from'), t('compare.to')] : [t('compare.from'), t('compare.via'), t('compare.to')]
  return (
    <article
      ref={sheet}
      className={`sheet redline redline-${view}`}
      lang={language}
      dir={directionIn(language)}
      data-texts={texts}
      data-testid="redline"
      onCopy={copy}
    >
      {view === 'sides' ? (
        <div className="redline-heads">
          {heads.map((head, at) => (
            <span key={at} data-head={at}>
              {texts === 3 && at > 0 && <StageSign stage={at} />} {head}
            </span>
          ))}
        </div>
      ) : (
        texts === 3 && (
          <p className="redline-legend">
            {[1, 2].map((stage) => (
              <span key={stage}>
                <StageSign stage={stage} /> {t(stage === 1 ? 'compare.firstStep' : 'compare.secondStep')}{' '}
                <ins data-stage={stage}>{t('compare.inserted')}</ins> <del data-stage={stage}>{t('compare.deleted')}</del>
              </span>
            ))}
          </p>
        )
      )}
      {items.map((item) =>
        typeof item.content === 'number' ? (
          <p key={item.key} className="redline-fold">
            {t('compare.skipped', { count: item.content })}
          </p>
        ) : (
          <RedlineParagraphView
            key={item.key}
            row={item.content}
            writers={writers?.get(item.content.sides.at(-1)?.id ?? '') ?? null}
            texts={texts}
            language={language}
            sides={view === 'sides'}
            current={ownStep(item.content, step)}
            onStep={goTo}
          />
        ),
      )}
      <MoveLines sheet={sheet} items={items} view={view} step={step} />
    </article>
  )
}

/** A redline is copied as text, without the names beside it and the ways to other places. */
function copy(event: ClipboardEvent<HTMLElement>): void {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return
  const ends = [selection.anchorNode, selection.focusNode].map(
    (node) => (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-text]')?.dataset.text,
  )
  const column = ends[0] === ends[1] ? ends[0] : undefined
  const { text, html } = copiedRedline(selection.getRangeAt(0).cloneContents(), column, notesOfRedline(event.currentTarget, column))
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', `<div lang="${event.currentTarget.lang}" dir="${event.currentTarget.dir}">${html}</div>`)
  event.preventDefault()
}

/** The current change where it is one of this row's, so that the others need not be drawn again. */
const ownStep = (row: RedlineRow, step: number | null) =>
  step !== null && (row.step === step || row.texts.some((text) => text.step === step)) ? step : null
