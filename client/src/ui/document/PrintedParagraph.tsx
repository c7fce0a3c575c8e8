import { Fragment, type CSSProperties, type ReactNode } from 'react'
import type { Paragraph } from '../../api/types'
import { openingWordsLength, paragraphLanguage } from './openingWords'

interface PrintedParagraphProps {
  paragraph: Paragraph
  language: string
  /** Printed marks of footnotes by paragraph id. */
  marks: ReadonlyMap<string, string>
  chosen?: boolean
  gutter?: ReactNode
}

/** One paragraph as printed: number, opening words set off, footnote marks. */
export function PrintedParagraph({ paragraph, language, marks, chosen, gutter }: PrintedParagraphProps) {
  const { id, kind, level, label } = paragraph
  return (
    <p id={`p-${id}`} data-source={id} data-draft="" data-kind={kind} className={chosen ? 'printed-chosen' : undefined} style={{ '--level': level } as CSSProperties} lang={language}>
      {gutter}
      {label !== null && <span data-label="" className={kind === 'footnote' ? 'note-mark' : 'printed-number'}>{label}</span>}
      <PrintedRuns paragraph={paragraph} language={language} marks={marks} />
    </p>
  )
}

interface PrintedRunsProps extends Pick<PrintedParagraphProps, 'language' | 'marks'> {
  paragraph: Pick<Paragraph, 'kind' | 'text' | 'delta'>
}

/** A paragraph's text as printed. */
export function PrintedRuns({ paragraph, language, marks }: PrintedRunsProps) {
  const own = paragraphLanguage(paragraph.text, language)
  let opening = openingWordsLength(paragraph.text, paragraph.kind, own)
  return paragraph.delta.ops.map((op, at) => {
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
        {cut > 0 && <span className="opening-words" lang={own}>{text.slice(0, cut)}</span>}
        {dressed(text.slice(cut), op.attributes)}
      </Fragment>
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
