import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationColour } from '../../../kit/delegationColour'
import { Flag } from '../../../kit/Flag'
import { unmarked } from '../../../printed/proposed/markedText'
import type { Proposal } from '../../../protocol/draft'
import { MarkedWords } from '../../draft/proposals/MarkedWords'
import { ChangeWords, ProposedWords, type WordsOfDraft } from '../../draft/proposals/ProposedWords'
import type { TableProposal, TableRow } from '../tableRows'
import { drawnOn } from './drawnOn'

interface RoomTextProps {
  row: TableRow
  chosen: TableProposal | null
  words: WordsOfDraft
  nameOf: (proposal: Proposal) => string
}

/** The text in large type, with what the chosen proposal would do to it drawn in; what it would do besides stands beneath. */
export function RoomText({ row: { paragraph }, chosen, words, nameOf }: RoomTextProps) {
  const { t } = useTranslation()
  const { language, wordsOf, labelOf } = words
  const delta = paragraph === null ? undefined : wordsOf(paragraph.id)
  const proposal = chosen?.proposal ?? null
  const drawn = paragraph === null || chosen === null || proposal === null ? null : drawnOn(paragraph.id, chosen, wordsOf)
  const runs = drawn?.runs ?? unmarked(delta ?? { ops: [] })
  const isDrawn = runs.some(({ mark }) => mark !== 'kept')
  const isBeside = proposal !== null && (drawn === null || drawn.runs === null)
  return (
    <article
      className="room-text"
      style={proposal === null ? undefined : ({ '--colour': delegationColour(proposal.delegation) } as CSSProperties)}
      data-testid="room-text"
    >
      {proposal !== null && !isBeside && <ProposedBy proposal={proposal} name={nameOf(proposal)} />}
      {paragraph !== null && (
        <>
          {isBeside && <p className="proposed-what">{t('table.now')}</p>}
          <div className="room-words" data-drawn={isDrawn} data-testid="room-words">
            <MarkedWords runs={runs} language={language} whole />
          </div>
        </>
      )}
      {isDrawn && (
        <p className="quiet">
          <ins>{t('table.legend.ins')}</ins> · <del>{t('table.legend.del')}</del>
        </p>
      )}
      {drawn?.reserved === true && <p className="proposed-what">{t('proposals.kinds.reserved')}</p>}
      {drawn?.reserved === 'words' && <p className="proposed-what">{t('table.reservedWords')}</p>}
      {drawn !== null &&
        drawn.others.map((change) => (
          <div key={`${change.what} ${change.paragraph}`}>
            {change.paragraph !== paragraph?.id && wordsOf(change.paragraph) !== undefined && (
              <p className="proposed-what">{t('table.besides', { label: labelOf(change.paragraph) })}</p>
            )}
            <ChangeWords change={change} draft={words} />
          </div>
        ))}
      {proposal !== null && isBeside && (
        <div className="room-beside">
          <ProposedBy proposal={proposal} name={nameOf(proposal)} />
          {chosen?.bearing === 'gone' && <p className="proposed-what">{t('proposals.goneHint')}</p>}
          {chosen?.bearing === 'behind' && paragraph !== null && (
            <p className="proposed-what">{t('table.behindOf', { label: labelOf(paragraph.id) })}</p>
          )}
          <div className="room-words">
            <ProposedWords proposal={proposal} draft={words} />
          </div>
        </div>
      )}
    </article>
  )
}

function ProposedBy({ proposal, name }: { proposal: Proposal; name: string }) {
  const { t } = useTranslation()
  return (
    <p className="room-by" data-testid="room-by">
      <Flag code={proposal.delegation} /> {t('proposals.by', { name })}
    </p>
  )
}
