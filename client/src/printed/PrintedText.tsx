import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../kit/directionIn'
import type { DraftParagraph as Paragraph } from '../protocol/draft'
import type { RedlineSegment } from '../protocol/contract'
import { copying } from './copying'
import { structureOf } from './structure'
import { PrintedParagraph } from './PrintedParagraph'

/** What is marked in a text: changes by paragraph, and the paragraphs that are no longer in it. */
export interface Marks {
  segments: ReadonlyMap<string, readonly RedlineSegment[]>
  gone: ReadonlySet<string>
}

interface PrintedTextProps {
  paragraphs: readonly Paragraph[]
  language: string
  chosen?: string | null
  /** Given, each paragraph has a button in the gutter that chooses it. */
  onChoose?: (paragraph: string | null) => void
  changes?: Marks
}

/** A text to read, in its own order, footnotes at the foot. */
export function PrintedText({ paragraphs, language, chosen, onChoose, changes }: PrintedTextProps) {
  const { t } = useTranslation()
  const { body, notes, marks, names } = useMemo(() => {
    const notes = paragraphs.filter((paragraph) => paragraph.kind === 'footnote')
    return {
      notes,
      body: paragraphs.filter((paragraph) => paragraph.kind !== 'footnote'),
      marks: new Map(notes.map((note, at) => [note.id, note.label ?? String(at + 1)])),
      names: new Map(structureOf(paragraphs.filter(({ id }) => !changes?.gone.has(id))).map((line) => [line.id, line.name])),
    }
  }, [paragraphs, changes])

  const gutter = (paragraph: Paragraph) =>
    onChoose &&
    !changes?.gone.has(paragraph.id) && (
      <button
        type="button"
        className="printed-choose no-print"
        aria-pressed={chosen === paragraph.id}
        onClick={() => {
          onChoose(paragraph.id)
        }}
      >
        {names.get(paragraph.id) || '¶'}
      </button>
    )

  return (
    <div className={changes ? 'printed marked' : 'printed'} lang={language} dir={directionIn(language)} {...copying(paragraphs)}>
      {body.map((paragraph) => (
        <PrintedParagraph
          key={paragraph.id}
          paragraph={paragraph}
          language={language}
          marks={marks}
          chosen={chosen === paragraph.id}
          gutter={gutter(paragraph)}
          segments={changes?.segments.get(paragraph.id)}
        />
      ))}
      {notes.length > 0 && (
        <div className="printed-notes" role="group" aria-label={t('document.footnotes')}>
          {notes.map((note) => (
            <PrintedParagraph
              key={note.id}
              paragraph={{ ...note, label: marks.get(note.id) ?? null }}
              language={language}
              marks={marks}
              chosen={chosen === note.id}
              segments={changes?.segments.get(note.id)}
            />
          ))}
        </div>
      )}
    </div>
  )
}
