import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { besideQuery, libraryTextQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { buttonClass } from '../../kit/Button'
import { languageName } from '../../kit/languageName'
import type { LibraryText } from '../../protocol/contract'
import { apart, besideRows } from './besideRows'
import { BesideRowView } from './BesideRowView'
import './beside.css'

const noteMarks = (text: LibraryText | undefined): ReadonlyMap<string, string> =>
  new Map(text?.paragraphs.filter(({ kind }) => kind === 'footnote').map(({ id, label }, at) => [id, label ?? String(at + 1)]) ?? [])

/** One text in two languages, paragraph by paragraph. */
export function BesidePage() {
  const { t } = useTranslation()
  const { id = '', other = '' } = useParams()
  const [isOnly, setIsOnly] = useState(false)
  const { data: left, error: leftError } = useQuery(libraryTextQuery(id))
  const { data: second, error: rightError } = useQuery(libraryTextQuery(other))
  const { data: beside, error } = useQuery(besideQuery(id, other))
  const right = useMemo(() => second && apart(second, 'beside-'), [second])
  const rows = useMemo(
    () =>
      left && right && beside
        ? besideRows(
            { rows: beside.rows.map((row) => ({ ...row, right: row.right === null ? null : `beside-${row.right}` })) },
            left,
            right,
          )
        : [],
    [left, right, beside],
  )
  const marks = useMemo(() => [noteMarks(left), noteMarks(right)] as const, [left, right])
  const differing = rows.filter((row) => row.marks.length > 0)
  return (
    <main className="page beside" id="main">
      <div className="page-head">
        <div>
          <h1>{left ? (left.symbol ?? left.title) : t('later:beside.title')}</h1>
          <p className="muted">{t('later:beside.title')}</p>
        </div>
        <div className="row no-print">
          {rows.length > 0 && (
            <>
              <strong data-testid="beside-differ">
                {differing.length === 0 ? t('later:beside.same') : t('later:beside.differ', { count: differing.length })}
              </strong>
              {differing.length > 0 && (
                <label className="row">
                  <input
                    type="checkbox"
                    checked={isOnly}
                    onChange={(event) => {
                      setIsOnly(event.target.checked)
                    }}
                    data-testid="beside-only"
                  />
                  {t('later:beside.only')}
                </label>
              )}
            </>
          )}
          <Link className={buttonClass(undefined, true)} to={`/library/${other}/beside/${id}`} data-testid="beside-swap">
            ⇄ {t('later:beside.swap')}
          </Link>
        </div>
      </div>
      <ProblemNote problem={error ?? leftError ?? rightError} />
      {left && right && rows.length > 0 && (
        <div className="sheet beside-sheet" role="table" aria-label={t('later:beside.title')} data-testid="beside">
          <div className="beside-row beside-heads" role="row">
            {[left, right].map((text, at) => (
              <div key={at} role="columnheader">
                <Link to={`/library/${at === 0 ? id : other}`}>{languageName(t, text.language)}</Link>
                <small className="muted" lang={text.language} dir="auto">
                  {text.title}
                </small>
              </div>
            ))}
          </div>
          {(isOnly ? differing : rows).map((row) => (
            <BesideRowView key={row.key} row={row} languages={[left.language, right.language]} marks={marks} />
          ))}
        </div>
      )}
    </main>
  )
}
