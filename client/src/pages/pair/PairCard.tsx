import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../../kit/directionIn'
import { Button } from '../../kit/Button'
import { PrintedRuns } from '../../printed/PrintedParagraph'
import type { Pair } from '../../protocol/contract'
import type { DraftParagraph } from '../../protocol/draft'

interface PairCardProps {
  /** The original's. */
  paragraph: DraftParagraph
  /** Such as “OP3”: leads to the translation. */
  name: string
  language: string
  /** Printed marks of footnotes by paragraph id. */
  marks: ReadonlyMap<string, string>
  /** Null until it is known. */
  pair: Pair | null
  isActive: boolean
  onChoose: (paragraph: string) => void
  /** Says that the translation says what is shown here; null where the reader may not. */
  onMark: ((paragraph: string) => void) | null
}

/** A paragraph of the original, and how its translation stands to it. */
export const PairCard = memo(function PairCard({ paragraph, name, language, marks, pair, isActive, onChoose, onMark }: PairCardProps) {
  const { t } = useTranslation()
  const [showsChange, showChange] = useState(false)
  const { id, kind, label } = paragraph
  const state = pair?.state ?? null
  const changes = pair && pair.changes.length > 0 ? pair.changes : undefined
  const marked = showsChange ? changes : undefined
  return (
    <li id={`p-${id}`} className="pair" data-pair={id} data-state={state ?? undefined} data-active={isActive || undefined}>
      <button
        type="button"
        className="pair-go"
        aria-label={t('later:languages.toParagraph', { name })}
        onClick={() => {
          onChoose(id)
        }}
        data-testid="pair-go"
      >
        {name}
      </button>
      <p className="pair-text" lang={language} dir={directionIn(language)} data-kind={kind}>
        {label !== null && <span className="pair-label">{label} </span>}
        <PrintedRuns paragraph={paragraph} language={language} marks={marks} segments={marked} />
      </p>
      {pair && (
        <div className="pair-foot">
          {state !== null && (
            <span className="pair-state" data-testid="pair-state">
              {t(`later:languages.state.${state}`)}
            </span>
          )}
          {changes && (
            <Button
              small
              look="plain"
              onPress={() => {
                showChange(!showsChange)
              }}
              data-testid="pair-change"
            >
              {t(showsChange ? 'later:languages.hideChange' : 'later:languages.showChange')}
            </Button>
          )}
          {onMark && (state === 'changedSince' || state === 'inWork') && (
            <Button
              small
              onPress={() => {
                onMark(id)
              }}
              data-testid="pair-mark"
            >
              {t('later:languages.mark')}
            </Button>
          )}
          {pair.findings.map((finding) => (
            <p key={finding.kind} className="pair-finding" data-finding={finding.kind}>
              {t(`later:languages.differs.${finding.kind as 'date' | 'symbol' | 'number' | 'bracket'}`)}
              {finding.left.length > 0 && (
                <span> · {t('later:languages.onlyOriginal', { words: finding.left.join(t('later:languages.joint')) })}</span>
              )}
              {finding.right.length > 0 && (
                <span> · {t('later:languages.onlyHere', { words: finding.right.join(t('later:languages.joint')) })}</span>
              )}
            </p>
          ))}
        </div>
      )}
    </li>
  )
})
