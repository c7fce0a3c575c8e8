import { useTranslation } from 'react-i18next'
import { directionIn } from '../../kit/directionIn'
import { wordFor } from '../../i18n/wordFor'
import { languageName } from '../../kit/languageName'
import { PrintedParagraph } from '../../printed/PrintedParagraph'
import type { DraftParagraph as Paragraph } from '../../protocol/draft'
import type { ShownRow } from './besideRows'

interface BesideRowViewProps {
  row: ShownRow
  languages: readonly [string, string]
  /** Printed marks of both texts' notes. */
  marks: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>]
}

/** A paragraph beside its counterpart, and in what they differ. */
export function BesideRowView({ row, languages, marks }: BesideRowViewProps) {
  const { t } = useTranslation()
  const cell = (paragraph: Paragraph | null, at: 0 | 1) => (
    <div role="cell" className="printed" lang={languages[at]} dir={directionIn(languages[at])}>
      {paragraph === null ? (
        <p className="beside-missing" lang="" dir="auto">
          {t('later:beside.missing')}
        </p>
      ) : (
        <PrintedParagraph
          paragraph={paragraph.kind === 'footnote' ? { ...paragraph, label: marks[at].get(paragraph.id) ?? null } : paragraph}
          language={languages[at]}
          marks={marks[at]}
        />
      )}
    </div>
  )
  const said = row.marks.flatMap(({ kind, left, right }) => (kind === 'missing' ? [] : [{ kind, left, right }]))
  const listed = (values: readonly string[], kind: string) =>
    values.map((value) => (kind === 'structure' ? (wordFor(t, 'compare.kind', value) ?? value) : value)).join(t('later:beside.comma')) ||
    t('later:beside.nothing')
  return (
    <div role="row" className="beside-row" data-differs={row.marks.length > 0 || undefined} data-testid="beside-row">
      {cell(row.left, 0)}
      {cell(row.right, 1)}
      {said.length > 0 && (
        <div role="cell" className="beside-marks">
          {said.map(({ kind, left, right }) => (
            <p key={kind}>
              <strong>{t(`later:beside.marks.${kind}`)}</strong>{' '}
              <span>
                {languageName(t, languages[0])}: <b dir="auto">{listed(left, kind)}</b>
              </span>
              {' · '}
              <span>
                {languageName(t, languages[1])}: <b dir="auto">{listed(right, kind)}</b>
              </span>
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
