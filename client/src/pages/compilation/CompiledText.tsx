import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-router'
import type { CompiledParagraph, CompiledRun } from '../../protocol/contract'

interface CompiledTextProps {
  draftId: string
  paragraphs: readonly CompiledParagraph[]
  language: string
  /** Whether words that would go are struck and new ones bold; else the brackets alone say it. */
  marked: boolean
}

/** A draft with all that is proposed to it in place, footnotes at the foot. */
export function CompiledText({ draftId, paragraphs, language, marked }: CompiledTextProps) {
  const row = (paragraph: CompiledParagraph, at: number) => (
    <CompiledLine key={`${paragraph.id} ${at}`} draftId={draftId} paragraph={paragraph} language={language} />
  )
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote')
  return (
    <div
      className="printed compiled"
      data-marked={marked}
      lang={language}
      dir={language === 'ar' ? 'rtl' : undefined}
      data-testid="compiled"
    >
      {paragraphs.filter(({ kind }) => kind !== 'footnote').map(row)}
      {notes.length > 0 && <div className="printed-notes">{notes.map(row)}</div>}
    </div>
  )
}

/** A paragraph with its number; of one that is proposed the number stands within the bracket. */
function CompiledLine({ draftId, paragraph, language }: { draftId: string; paragraph: CompiledParagraph; language: string }) {
  const { id, kind, level, label, proposal, runs } = paragraph
  const [opening, ...others] = runs
  const within = proposal !== undefined && opening?.mark === 'bracket'
  const number = label !== null && (
    <Link to={`/drafts/${draftId}#${id}`} className={kind === 'footnote' ? 'note-mark' : 'printed-number'}>
      {label}
    </Link>
  )
  return (
    <p
      data-draft=""
      data-kind={kind}
      data-paragraph={id}
      data-proposal={proposal}
      style={{ '--level': level } as CSSProperties}
      lang={language}
    >
      {within && <Run run={opening} />}
      {number}
      {(within ? others : runs).map((run, at) => (
        <Run key={at} run={run} />
      ))}
    </p>
  )
}

function Run({ run }: { run: CompiledRun }) {
  let words: ReactNode = run.text
  if (run.italic === true) words = <em>{words}</em>
  if (run.bold === true) words = <strong>{words}</strong>
  if (run.footnote !== undefined) words = <sup>{words}</sup>
  switch (run.mark) {
    case 'added':
      return <ins>{words}</ins>
    case 'struck':
      return <del>{words}</del>
    case 'base':
      return words
    default:
      return <span className={`compiled-${run.mark}`}>{words}</span>
  }
}
