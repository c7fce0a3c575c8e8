import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkedText, RedlineRow } from './layOut'

interface RedlineParagraphViewProps {
  row: RedlineRow
  sides: boolean
  step: number | null
  onStep: (step: number) => void
}

/** One paragraph as an editor would have marked it, in one column or in two. */
export function RedlineParagraphView({ row, sides, step, onStep }: RedlineParagraphViewProps) {
  const { t } = useTranslation()
  const { paragraph, place, oldName, newName, texts } = row
  const { change } = paragraph
  const side = paragraph.to ?? paragraph.from
  const current = row.step !== null && row.step === step
  const isMove = change === 'moved' || change === 'movedAndChanged'
  const name = place === 'origin' ? oldName : newName || oldName
  const label = (place === 'origin' ? paragraph.from : side)?.label
  const shown = (ops: readonly MarkedText['op'][]) =>
    texts.filter((text) => ops.includes(text.op)).map((text, at) => <Marked key={at} text={text} step={step} whole={row.step} quiet={place === 'origin'} />)
  const number = label ? <span className="printed-number">{label}</span> : null
  const oldText = change === 'inserted' || (isMove && place === 'here') ? null : shown(['equal', 'delete'])
  const newText = change === 'deleted' || place === 'origin' ? null : shown(['equal', 'insert'])
  return (
    <div
      className={`redline-row is-${change} at-${place}${current ? ' is-current' : ''}`}
      data-kind={side?.kind}
      data-change={change}
      data-step={place === 'here' ? (row.step ?? undefined) : undefined}
      style={{ '--level': side?.level ?? 0 } as CSSProperties}
    >
      <span className="redline-name">
        {name}
        {change !== 'unchanged' && <small>{place === 'origin' ? t('compare.moved') : t(`compare.${change}`)}</small>}
        {paragraph.editorial === true && <small>{t('compare.editorial')}</small>}
      </span>
      {sides ? (
        <>
          <p>{oldText && <>{oldNumber(row)}{oldText}</>}</p>
          <p>{newText && <>{number}{newText}</>}</p>
        </>
      ) : (
        <p>{number}{place === 'origin' ? shown(['equal', 'delete']) : shown(['equal', 'insert', 'delete'])}</p>
      )}
      {isMove && row.step !== null && (
        <button type="button" className="redline-move" onClick={() => { go(row, place === 'here' ? 'origin' : 'here', onStep) }} data-origin={place === 'origin' ? row.step : undefined}>
          {place === 'origin' ? `↷ ${t('compare.movedTo', { label: newName || '¶' })}` : `↶ ${t('compare.movedHere', { label: oldName || '¶' })}`}
        </button>
      )}
    </div>
  )
}

function oldNumber({ paragraph }: RedlineRow) {
  return paragraph.from?.label ? <span className="printed-number">{paragraph.from.label}</span> : null
}

/** To the other place of a moved paragraph. */
function go(row: RedlineRow, place: RedlineRow['place'], onStep: (step: number) => void) {
  if (row.step === null) return
  if (place === 'here') onStep(row.step)
  const target = document.querySelector<HTMLElement>(place === 'here' ? `[data-step="${row.step}"]` : `[data-origin="${row.step}"]`)
  target?.scrollIntoView({ block: 'center' })
  if (place === 'origin') target?.focus()
}

interface MarkedProps {
  text: MarkedText
  step: number | null
  whole: number | null
  quiet: boolean
}

function Marked({ text, step, whole, quiet }: MarkedProps) {
  if (text.op === 'equal') return <>{text.text}</>
  const Tag = text.op === 'insert' ? 'ins' : 'del'
  const own = text.step !== null && text.step !== whole && !quiet
  return (
    <Tag className={text.step === step && text.step !== null ? 'is-current' : undefined} data-step={own ? (text.step ?? undefined) : undefined}>
      {text.text}
    </Tag>
  )
}
