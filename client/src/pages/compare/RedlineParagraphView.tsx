import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../editor/document/direction'
import {
  isChanged,
  movedAway,
  movedHere,
  partAt,
  sideHere,
  stands,
  standsIn,
  type MarkedText,
  type MoveEnd,
  type RedlineRow,
  type RowSide,
} from './redlineRows'
import { RowName } from './RowName'
import { showPlace } from './showStep'
import { useAuthorWords } from './useAuthorWords'
import type { Writer } from './useStepWriters'

interface RedlineParagraphViewProps {
  row: RedlineRow
  /** For each step who wrote in the paragraph; null where that is not known. */
  writers: readonly (readonly Writer[])[] | null
  /** How many texts are compared: 2 or 3. */
  texts: number
  language: string
  sides: boolean
  /** The current change, where it is one of this row's. */
  current: number | null
  onStep: (step: number) => void
}

/** One paragraph as an editor would have marked it, in one column or in one for each text. */
export const RedlineParagraphView = memo(function RedlineParagraphView({
  row,
  writers,
  texts,
  language,
  sides,
  current,
  onStep,
}: RedlineParagraphViewProps) {
  const { left } = row
  const side = sideHere(row)
  const [from, away] = [movedHere(row), movedAway(row)]
  const moves = from !== null || away !== null
  const divided = row.divisions.findIndex((_, step) => partAt(row, step))
  const part = partAt(row, divided)
  const columns = Array.from({ length: texts }, (_, text) => text).filter((text) => standsIn(row, text))
  return (
    <div
      className={`redline-row is-${row.changes.find((change) => change !== null && change !== 'unchanged') ?? 'unchanged'} at-${left === null ? 'here' : 'origin'}`}
      data-kind={side?.kind}
      data-changes={row.changes.map((change) => change ?? '').join(' ')}
      data-division={row.divisions.find((division) => division !== null) ?? undefined}
      data-part={part === null ? undefined : part.number === 1 ? 'first' : part.number === part.of ? 'last' : 'inner'}
      data-key={left === null ? row.key : undefined}
      data-step={left === null ? (row.step ?? undefined) : undefined}
      data-move={moves ? row.key : undefined}
      data-left={left ?? undefined}
      data-place={moves ? (left === null ? 'here' : 'origin') : undefined}
      data-current={(row.step !== null && row.step === current) || undefined}
      style={{ '--level': side?.level ?? 0 } as CSSProperties}
    >
      <RowName row={row} writers={left === null ? writers : null} />
      {sides ? (
        Array.from({ length: texts }, (_, text) => (
          <p
            key={text}
            data-text={text}
            data-continued={isContinued(row.sides[text]) || undefined}
            dir={directionIn(row, text, language)}
            className={text === left ? 'redline-left' : undefined}
          >
            {columns.includes(text) && (
              <>
                <Number row={row} text={text} />
                {row.texts
                  .filter((each) => stands(each, text))
                  .map((each, at) => (
                    <Marked key={at} text={each} only={text} current={current} counts={left === null} />
                  ))}
                {isBlank(row) && <Blank />}
              </>
            )}
          </p>
        ))
      ) : (
        <p
          data-continued={isContinued(side) || undefined}
          dir={directionIn(row, left, language)}
          className={left === null ? undefined : 'redline-left'}
        >
          <Number row={row} text={left} />
          {row.texts
            .filter((text) => left === null || stands(text, left))
            .map((text, at) => (
              <Marked key={at} text={text} only={left} current={current} counts={left === null} />
            ))}
          {left === null && <Breaks row={row} />}
          {isBlank(row) && <Blank />}
        </p>
      )}
      {from && <MoveLink row={row} to={from} back column={columns[0] ?? 0} onStep={onStep} />}
      {away && <MoveLink row={row} to={away} column={left ?? 0} onStep={onStep} />}
    </div>
  )
})

/** Whether a paragraph came, went or moved that has no words. */
const isBlank = (row: RedlineRow): boolean => isChanged(row) && row.texts.length === 0

/** Said where a paragraph has no words, lest nothing be seen of it. */
function Blank() {
  const { t } = useTranslation()
  return <span className="redline-blank">{t('compare.empty')}</span>
}

/** Whether it goes on with the paragraph before, of which it is a later part. */
const isContinued = (side: RowSide | null | undefined): boolean => (side?.part?.number ?? 1) > 1

/** Which way a paragraph runs where it is not the way of the text: an Arabic text has notes without any Arabic. */
function directionIn(row: RedlineRow, only: number | null, language: string): 'ltr' | undefined {
  if (language !== 'ar') return undefined
  const text = row.texts
    .filter((each) => !each.note && (only === null || stands(each, only)))
    .map((each) => each.text)
    .join('')
  return directionOf(text, language) === 'ltr' ? 'ltr' : undefined
}

/** Leads to the place a moved paragraph left, or to the one it went to. */
function MoveLink({
  row,
  to,
  back = false,
  column,
  onStep,
}: {
  row: RedlineRow
  to: MoveEnd
  back?: boolean
  column: number
  onStep: (step: number) => void
}) {
  const { t } = useTranslation()
  const words =
    to.name === ''
      ? t(back ? 'compare.movedFromElsewhere' : 'compare.movedElsewhere')
      : t(back ? 'compare.movedHere' : 'compare.movedTo', { label: to.name })
  const go = () => {
    if (row.step !== null && to.place === null) onStep(row.step)
    showPlace(row.key, to.place)
  }
  return (
    <button type="button" className="redline-move" style={{ '--column': column + 2 } as CSSProperties} onClick={go}>
      <bdi>
        <span className="pointing">{back ? '↶' : '↷'}</span> {words}
      </bdi>
    </button>
  )
}

/** The printed number, of one text or, where it changed, the old and the new one; later parts of a paragraph have none. */
function Number({ row, text }: { row: RedlineRow; text: number | null }) {
  const printed = (text === null ? row.sides : [row.sides[text] ?? null]).flatMap((side) =>
    side ? [isContinued(side) ? '' : (side.label ?? '')] : [],
  )
  const [first, last] = [printed[0] ?? '', printed.at(-1) ?? '']
  if (first === '' && last === '') return null
  return (
    <span className="printed-number">
      {first !== last && first !== '' && <del className="editorial">{first}</del>}
      {first !== last && last !== '' ? <ins className="editorial">{last}</ins> : first === last && last}
    </span>
  )
}

/** The ends of paragraphs that were put in, where one was split, or taken out, where several were joined. */
function Breaks({ row }: { row: RedlineRow }) {
  const { t } = useTranslation()
  return row.divisions.map((division, step) => {
    const part = partAt(row, step)
    if (division === null || part === null || part.number === part.of) return null
    const Tag = division === 'split' ? 'ins' : 'del'
    return (
      <Tag key={step} className="redline-break" data-stage={step + 1} title={t(`compare.${division}`)} aria-hidden="true">
        ¶
      </Tag>
    )
  })
}

interface MarkedProps {
  text: MarkedText
  /** The text whose column this is; null where all are shown in one. */
  only: number | null
  /** Whether its changes are stepped to here, and not at the paragraph's other place. */
  counts: boolean
  current: number | null
}

/** A stretch of text: underlined from where it came, struck for where it goes; both where it came and went. */
function Marked({ text: { text, note, came, went, step, editorial, by }, only, counts, current }: MarkedProps) {
  const nameAuthor = useAuthorWords()
  const mark = (stage: number) => ({
    className: [editorial && 'editorial', step !== null && step === current && 'is-current'].filter(Boolean).join(' ') || undefined,
    title: by && nameAuthor(by),
    'data-stage': stage,
    'data-step': counts ? (step ?? undefined) : undefined,
  })
  let shown = <>{text}</>
  if (went !== null && (only === null || went === only + 1)) shown = <del {...mark(went)}>{shown}</del>
  if (came > 0 && (only === null || came === only)) shown = <ins {...mark(came)}>{shown}</ins>
  // A raised mark has its line at its own height.
  return note ? <sup className="redline-note">{shown}</sup> : shown
}
