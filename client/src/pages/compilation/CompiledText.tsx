import { Fragment, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { directionIn } from '../../kit/directionIn'
import type { CompiledParagraph, CompiledThread } from '../../protocol/contract'
import { CompiledComments } from './CompiledComments'
import { commentedPieces, numbered, type CommentedPiece, type NumberedThread } from './commentPlaces'

interface CompiledTextProps {
  draftId: string
  paragraphs: readonly CompiledParagraph[]
  /** The comments that are to be beside it. */
  threads: readonly CompiledThread[]
  language: string
  /** Whether words that would go are struck and new ones bold; else the brackets alone say it. */
  marked: boolean
}

/** A draft with all that is proposed to it in place, footnotes at the foot. */
export function CompiledText({ draftId, paragraphs, threads, language, marked }: CompiledTextProps) {
  const all = numbered(threads, paragraphs)
  const rows = paragraphs.map((paragraph, at) => ({
    isNote: paragraph.kind === 'footnote',
    row: (
      <Fragment key={`${paragraph.id} ${at}`}>
        <CompiledLine draftId={draftId} paragraph={paragraph} pieces={commentedPieces(paragraph.runs, at, all)} language={language} />
        <CompiledComments threads={all.filter(({ thread }: NumberedThread) => thread.to.paragraph === at)} language={language} />
      </Fragment>
    ),
  }))
  const notes = rows.filter(({ isNote }) => isNote)
  return (
    <div className="printed compiled" data-marked={marked} lang={language} dir={directionIn(language)} data-testid="compiled">
      {rows.filter(({ isNote }) => !isNote).map(({ row }) => row)}
      {notes.length > 0 && <div className="printed-notes">{notes.map(({ row }) => row)}</div>}
    </div>
  )
}

interface CompiledLineProps {
  draftId: string
  paragraph: CompiledParagraph
  pieces: readonly CommentedPiece[]
  language: string
}

/** A paragraph with its number; of one that is proposed the number stands within the bracket. */
function CompiledLine({ draftId, paragraph, pieces, language }: CompiledLineProps) {
  const { id, kind, level, label, proposal } = paragraph
  const [opening, ...others] = pieces
  const within = proposal !== undefined && opening?.run.mark === 'bracket'
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
      {within && <Piece piece={opening} language={language} />}
      {number}
      {(within ? others : pieces).map((piece, at) => (
        <Piece key={at} piece={piece} language={language} />
      ))}
    </p>
  )
}

function Piece({ piece: { run, text, isCommented, ending }, language }: { piece: CommentedPiece; language: string }) {
  const { t } = useTranslation()
  let words: ReactNode = text
  if (run.italic === true) words = <em>{words}</em>
  if (run.bold === true) words = <strong>{words}</strong>
  if (run.footnote !== undefined) words = <sup>{words}</sup>
  if (run.opening === true)
    words = (
      <span className="opening-words" lang={language}>
        {words}
      </span>
    )
  if (isCommented) words = <span className="compiled-commented">{words}</span>
  if (run.mark === 'added') words = <ins>{words}</ins>
  else if (run.mark === 'struck') words = <del>{words}</del>
  else if (run.mark !== 'base') words = <span className={`compiled-${run.mark}`}>{words}</span>
  return (
    <>
      {text !== '' && words}
      {ending.map((number) => (
        <a key={number} className="comment-number" href={`#comment-${number}`} aria-label={t('compilation.commentMark', { number })}>
          {number}
        </a>
      ))}
    </>
  )
}
