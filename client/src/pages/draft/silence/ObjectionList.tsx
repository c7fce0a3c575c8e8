import { useTranslation } from 'react-i18next'
import type { Objection } from '../../../operations/operation'
import type { DraftSession } from '../../../session/DraftSession'
import { structureOf } from '../../../printed/structure'
import { Flag } from '../../../kit/Flag'
import { Time } from '../../../kit/Time'
import { useDelegations } from '../../../api/useDelegations'
import { scrollToParagraph } from '../scrollToParagraph'

/** Who broke silence, on which paragraphs, why; a paragraph's name leads to it. */
export function ObjectionList({ session, objections }: { session: DraftSession; objections: readonly Objection[] }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const lines = structureOf(session.state.draft?.paragraphs ?? [])
  const nameOfParagraph = (id: string) => {
    const line = lines.find((each) => each.id === id)
    return line?.name || line?.text.slice(0, 12) || t('silence.goneParagraph')
  }
  return (
    <ul className="objections" data-testid="objections">
      {objections.map(({ delegation, paragraphs, reason, at }) => (
        <li key={`${delegation} ${at}`} data-code={delegation}>
          <Flag code={delegation} />
          <span>
            <b>{nameOf(delegation)}</b>{' '}
            {paragraphs.map((id) => (
              <button
                key={id}
                type="button"
                className="link"
                onClick={() => {
                  scrollToParagraph(id)
                }}
              >
                {nameOfParagraph(id)}
              </button>
            ))}
            <small className="quiet">
              {' '}
              <Time at={at} />
            </small>
            {reason && <span className="objection-reason">{reason}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
