import type { TFunction } from 'i18next'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { redlineQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { layOut } from '../compare/layOut'
import { revisionRef } from '../compare/reference'
import { isChanged, lastSide, type RedlineRow, type RowSide } from '../compare/redlineRows'
import { excerpt } from './excerpt'
import { firstOf, lastOf, paragraphsOf, type Sitting } from './sittings'
import { kindWords, usePieceWords, type Known } from './useSittingWords'

interface SittingChangesProps {
  draftId: string
  sitting: Sitting
  known: Known
  onLook: (paragraph: string) => void
}

/** What a sitting came to, paragraph by paragraph in the text's own order. */
export function SittingChanges({ draftId, sitting, known, onLook }: SittingChangesProps) {
  const { t } = useTranslation()
  const {
    data: redline,
    error,
    refetch,
  } = useQuery({ ...redlineQuery(revisionRef(draftId, firstOf(sitting) - 1), revisionRef(draftId, lastOf(sitting))), staleTime: Infinity })
  const rows = useMemo(() => {
    const own = paragraphsOf(sitting)
    return (redline ? layOut(redline, { editorial: true }).rows : []).filter(
      (row) => row.left === null && isChanged(row) && own.has(lastSide(row)?.id ?? ''),
    )
  }, [redline, sitting])
  const pieceWords = usePieceWords()
  const shown = new Set(rows.map((row) => lastSide(row)?.id))
  const rest = sitting.pieces.filter(({ paragraph }) => paragraph === null || !shown.has(paragraph))
  return (
    <div className="history-changes" aria-busy={!redline && !error} data-testid="history-changes">
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {redline && (
        <ul>
          {rows.map((row) => (
            <li key={row.key}>
              <button
                type="button"
                onClick={() => {
                  onLook(lastSide(row)?.id ?? '')
                }}
                data-testid="history-change"
              >
                <ChangeWords row={row} language={redline.language} />
              </button>
            </li>
          ))}
          {rest.map((piece, at) => (
            <li key={at} className="muted">
              {piece.paragraph === null
                ? pieceWords(piece, known)
                : t('history.where', {
                    what: kindWords(piece.kinds, t),
                    where: known.paragraphs.get(piece.paragraph) ?? t('silence.goneParagraph'),
                  })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ChangeWords({ row, language }: { row: RedlineRow; language: string }) {
  const { t } = useTranslation()
  const [change] = row.changes
  const side = lastSide(row)
  return (
    <>
      <small>
        <b>{side && nameOf(side, t)}</b> {change && t(`compare.${change}`)}
      </small>
      {row.texts.length === 0 && <small>{t('compare.empty')}</small>}
      <span className="marked" lang={language}>
        {excerpt(row.texts).map(({ text, came, went, editorial }, at) => {
          const quiet = editorial ? 'editorial' : undefined
          if (went !== null)
            return (
              <del key={at} className={quiet}>
                {text}
              </del>
            )
          return came > 0 ? (
            <ins key={at} className={quiet}>
              {text}
            </ins>
          ) : (
            text
          )
        })}
      </span>
    </>
  )
}

function nameOf({ name, kind, label }: RowSide, t: TFunction): string {
  return kind === 'footnote' ? t('editor.note', { mark: label ?? '' }) : name || t(`editor.kind.${kind}`)
}
