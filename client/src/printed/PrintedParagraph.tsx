import { Fragment, type CSSProperties, type ReactNode } from 'react'
import type { DraftParagraph as Paragraph } from '../protocol/draft'
import type { RedlineSegment } from '../protocol/contract'
import { plainText } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'
import { markedPieces } from './markedPieces'
import { openingWordsLength, paragraphLanguage } from '../document/openingWords'

interface PrintedParagraphProps {
  paragraph: Paragraph
  language: string
  /** Printed marks of footnotes by paragraph id. */
  marks: ReadonlyMap<string, string>
  chosen?: boolean
  gutter?: ReactNode
  /** What changed in it, to be marked. */
  segments?: readonly RedlineSegment[]
}

/** One paragraph as printed: number, opening words set off, footnote marks. */
export function PrintedParagraph({ paragraph, language, marks, chosen, gutter, segments }: PrintedParagraphProps) {
  const { id, kind, level, label } = paragraph
  return (
    <p
      id={`p-${id}`}
      data-source={id}
      data-draft=""
      data-kind={kind}
      className={chosen ? 'printed-chosen' : undefined}
      style={{ '--level': level } as CSSProperties}
      lang={language}
    >
      {gutter}
      {label !== null && (
        <span data-label="" className={kind === 'footnote' ? 'note-mark' : 'printed-number'}>
          {label}
        </span>
      )}
      <PrintedRuns paragraph={paragraph} language={language} marks={marks} segments={segments} />
    </p>
  )
}

interface PrintedRunsProps extends Pick<PrintedParagraphProps, 'language' | 'marks' | 'segments'> {
  paragraph: Pick<Paragraph, 'kind' | 'text' | 'delta'>
}

/** A paragraph's text as printed, with what changed in it marked where that is given. */
export function PrintedRuns({ paragraph, language, marks, segments }: PrintedRunsProps) {
  const own = paragraphLanguage(paragraph.text, language)
  let opening = openingWordsLength(paragraph.text, paragraph.kind, own)
  const runs = ({ ops }: DeltaJson) =>
    ops.map((op, at) => {
      if (typeof op.insert === 'object') {
        const footnote = op.insert.footnote
        if (typeof footnote !== 'string') return null
        return (
          <a key={at} className="note-mark" data-footnote={footnote} role="doc-noteref" href={`#p-${footnote}`}>
            {marks.get(footnote) ?? '*'}
          </a>
        )
      }
      const text = op.insert ?? ''
      const cut = Math.min(opening, text.length)
      opening -= cut
      return (
        <Fragment key={at}>
          {cut > 0 && (
            <span className="opening-words" lang={own}>
              {text.slice(0, cut)}
            </span>
          )}
          {dressed(text.slice(cut), op.attributes)}
        </Fragment>
      )
    })
  if (segments === undefined) return runs(paragraph.delta)
  return markedPieces(paragraph.delta, segments).map(({ op, editorial, text }, at) => {
    const quiet = editorial ? 'editorial' : undefined
    if (op === 'delete')
      return (
        <del key={at} className={quiet}>
          {plainText(text)}
        </del>
      )
    return op === 'insert' ? (
      <ins key={at} className={quiet}>
        {runs(text)}
      </ins>
    ) : (
      <Fragment key={at}>{runs(text)}</Fragment>
    )
  })
}

function dressed(text: string, attributes: Record<string, unknown> = {}): ReactNode {
  if (text === '') return null
  let shown: ReactNode = text
  if (attributes.em === true) shown = <em>{shown}</em>
  if (attributes.strong === true) shown = <strong>{shown}</strong>
  return shown
}
