import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { isMove, lastSide, type MarkedText, type RedlineRow } from './redlineRows'
import { RowName } from './RowName'
import { showPlace } from './showStep'
import { useAuthorWords } from './useAuthorWords'

interface RedlineParagraphViewProps {
  row: RedlineRow
  /** For each step who wrote in the paragraph; null where that is not known. */
  writers: readonly (readonly string[])[] | null
  /** How many texts are compared: 2 or 3. */
  texts: number
  sides: boolean
  /** The current change, where it is one of this row's. */
  current: number | null
  onStep: (step: number) => void
}

/** One paragraph as an editor would have marked it, in one column or in one for each text. */
export const RedlineParagraphView = memo(function RedlineParagraphView({ row, writers, texts, sides, current, onStep }: RedlineParagraphViewProps) {
  const { t } = useTranslation()
  const { place } = row
  const left = row.changes.findIndex(isMove)
  const side = place === 'origin' ? row.sides[left] : lastSide(row)
  const part = row.sides.find((each) => each?.part)?.part ?? null
  const go = () => {
    if (row.step === null) return
    if (place === 'here') showPlace(row.key, 'origin')
    else {
      onStep(row.step)
      showPlace(row.key, 'here')
    }
  }
  const [oldName, newName] = [row.sides[left]?.name, row.sides[left + 1]?.name]
  return (
    <div
      className={`redline-row is-${row.changes.find((change) => change !== null && change !== 'unchanged') ?? 'unchanged'} at-${place}`}
      data-kind={side?.kind}
      data-changes={row.changes.map((change) => change ?? '').join(' ')}
      data-division={row.division ?? undefined}
      data-part={part === null ? undefined : part.number === 1 ? 'first' : part.number === part.of ? 'last' : 'inner'}
      data-step={place === 'here' ? (row.step ?? undefined) : undefined}
      data-move={left >= 0 ? row.key : undefined}
      data-place={left >= 0 ? place : undefined}
      data-current={(row.step !== null && row.step === current) || undefined}
      style={{ '--level': side?.level ?? 0 } as CSSProperties}
    >
      <RowName row={row} writers={place === 'here' ? writers : null} />
      {sides ? (
        Array.from({ length: texts }, (_, text) => (
          <p key={text}>{isShown(row, text, left) && <><Number row={row} text={text} />{row.texts.filter((each) => stands(each, text)).map((each, at) => <Marked key={at} text={each} only={text} place={place} current={current} />)}</>}</p>
        ))
      ) : (
        <p>
          <Number row={row} text={place === 'origin' ? left : null} />
          {row.texts.map((text, at) => <Marked key={at} text={text} only={place === 'origin' ? left : null} place={place} current={current} />)}
          {row.division !== null && part !== null && part.number < part.of && <Break division={row.division} />}
        </p>
      )}
      {left >= 0 && (
        <button type="button" className="redline-move" style={{ '--column': (place === 'origin' ? left : left + 1) + 2 } as CSSProperties} onClick={go}>
          {place === 'origin' ? `↷ ${t('compare.movedTo', { label: newName || '¶' })}` : `↶ ${t('compare.movedHere', { label: oldName || '¶' })}`}
        </button>
      )}
    </div>
  )
})

/** Whether a column shows the row: the place a moved paragraph left belongs to the old texts, the other one to the new. */
const isShown = (row: RedlineRow, text: number, left: number): boolean =>
  row.sides[text] !== null && row.sides[text] !== undefined && (left < 0 || (row.place === 'origin' ? text <= left : text > left))

const stands = ({ came, went }: MarkedText, text: number): boolean => came <= text && (went === null || went > text)

/** The printed number, of one text or, where it changed, the old and the new one; later parts of a paragraph have none. */
function Number({ row, text }: { row: RedlineRow; text: number | null }) {
  const printed = (text === null ? row.sides : [row.sides[text] ?? null]).flatMap((side) => (side && (side.part?.number ?? 1) === 1 ? [side.label ?? ''] : []))
  const [first, last] = [printed[0] ?? '', printed.at(-1) ?? '']
  if (first === '' && last === '') return null
  return (
    <span className="printed-number">
      {first !== last && first !== '' && <del className="editorial">{first}</del>}
      {first !== last && last !== '' ? <ins className="editorial">{last}</ins> : first === last && last}
    </span>
  )
}

/** The end of a paragraph that was put in, where one was split, or taken out, where several were joined. */
function Break({ division }: { division: 'split' | 'joined' }) {
  const { t } = useTranslation()
  const Tag = division === 'split' ? 'ins' : 'del'
  return <Tag className="redline-break" title={t(`compare.${division}`)} aria-hidden="true">¶</Tag>
}

interface MarkedProps {
  text: MarkedText
  /** The text whose column this is; null where all are shown in one. */
  only: number | null
  place: RedlineRow['place']
  current: number | null
}

/** A stretch of text: underlined from where it came, struck for where it goes; both where it came and went. */
function Marked({ text: { text, came, went, step, editorial, by }, only, place, current }: MarkedProps) {
  const nameAuthor = useAuthorWords()
  const mark = (stage: number) => ({
    className: [editorial && 'editorial', step !== null && step === current && 'is-current'].filter(Boolean).join(' ') || undefined,
    title: by && nameAuthor(by),
    'data-stage': stage,
    'data-step': place === 'here' ? (step ?? undefined) : undefined,
  })
  let shown = <>{text}</>
  if (went !== null && (only === null || went === only + 1)) shown = <del {...mark(went)}>{shown}</del>
  if (came > 0 && (only === null || came === only)) shown = <ins {...mark(came)}>{shown}</ins>
  return shown
}
