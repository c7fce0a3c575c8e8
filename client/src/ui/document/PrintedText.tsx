import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paragraph } from '../../api/types'
import { copying } from './copying'
import { structureOf } from './structure'
import { PrintedParagraph } from './PrintedParagraph'

interface PrintedTextProps {
  paragraphs: readonly Paragraph[]
  language: string
  chosen?: string | null
  /** Given, each paragraph has a button in the gutter that chooses it. */
  onChoose?: (paragraph: string | null) => void
  /** Whether the title stands among the paragraphs, as in letters, instead of above them. */
  showTitle?: boolean
}

/** A text to read: all paragraphs but the title, footnotes at the foot. */
export function PrintedText({ paragraphs, language, chosen, onChoose, showTitle = false }: PrintedTextProps) {
  const { t } = useTranslation()
  const { body, notes, marks, names } = useMemo(() => {
    const notes = paragraphs.filter((paragraph) => paragraph.kind === 'footnote')
    return {
      notes,
      body: paragraphs.filter((paragraph) => paragraph.kind !== 'footnote' && (showTitle || paragraph.kind !== 'title')),
      marks: new Map(notes.map((note, at) => [note.id, note.label ?? String(at + 1)])),
      names: new Map(structureOf(paragraphs).map((line) => [line.id, line.name])),
    }
  }, [paragraphs, showTitle])

  const gutter = (paragraph: Paragraph) =>
    onChoose && (
      <button type="button" className="printed-choose no-print" aria-pressed={chosen === paragraph.id} onClick={() => { onChoose(paragraph.id) }}>
        {names.get(paragraph.id) || '¶'}
      </button>
    )

  return (
    <div className="printed" lang={language} dir={language === 'ar' ? 'rtl' : undefined} {...copying(paragraphs)}>
      {body.map((paragraph) => (
        <PrintedParagraph key={paragraph.id} paragraph={paragraph} language={language} marks={marks} chosen={chosen === paragraph.id} gutter={gutter(paragraph)} />
      ))}
      {notes.length > 0 && (
        <div className="printed-notes" role="group" aria-label={t('document.footnotes')}>
          {notes.map((note) => (
            <PrintedParagraph key={note.id} paragraph={{ ...note, label: marks.get(note.id) ?? null }} language={language} marks={marks} chosen={chosen === note.id} />
          ))}
        </div>
      )}
    </div>
  )
}
