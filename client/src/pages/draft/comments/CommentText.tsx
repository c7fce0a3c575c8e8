import { useDelegations } from '../../../api/useDelegations'
import { saidPieces } from '../../../document/mentions'
import { Flag } from '../../../kit/Flag'

/** What somebody commented; who is mentioned stands there by name. */
export function CommentText({ text }: { text: string }) {
  const { delegations, nameOf } = useDelegations()
  const pieces = saidPieces(text, (code) => delegations.some((each) => each.code === code))
  return (
    <p className="comment-text" dir="auto">
      {pieces.map((piece, at) =>
        'words' in piece ? (
          piece.words
        ) : (
          <span key={at} className="mention" data-testid="mention" data-code={piece.mentioned}>
            <Flag code={piece.mentioned} /> {nameOf(piece.mentioned)}
          </span>
        ),
      )}
    </p>
  )
}
