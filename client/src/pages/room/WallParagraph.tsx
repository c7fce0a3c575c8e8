import { useMemo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationColour } from '../../kit/delegationColour'
import type { Draft } from '../../session/DraftSession'
import { ProposedWords } from '../draft/proposals/ProposedWords'
import { useProposalName } from '../draft/proposals/useProposalName'
import { useWordsOfDraft } from '../draft/proposals/useWordsOfDraft'
import { RoomText } from '../table/room/RoomText'
import { StatusSign } from '../table/StatusSign'
import { tableRows } from '../table/tableRows'
import { useGonePlaces } from '../table/useGonePlaces'
import { useRowName } from '../table/useRowName'
import { WhoSaid } from '../table/WhoSaid'
import { stations } from './places'
import { WallBody } from './WallBody'

/** One paragraph with what is open on it: its rivals, the changes proposed, and who supports, objects and reserves. */
export function WallParagraph({ draft, place, screen }: { draft: Draft; place: string | null; screen: number }) {
  const { t } = useTranslation()
  const words = useWordsOfDraft(draft)
  const gone = useGonePlaces(draft)
  const rows = useMemo(() => tableRows(draft, gone), [draft, gone])
  const nameOfRow = useRowName(words)
  const key = place ?? stations(draft.paragraphs)[0]?.id
  const row = rows.find((each) => each.key === key)
  const proposals = row?.proposals ?? []
  const nameOf = useProposalName(proposals.some(({ proposal }) => proposal.group !== null))
  if (row === undefined) return <WallBody screen={screen}>{null}</WallBody>
  return (
    <WallBody key={row.key} screen={screen}>
      <div className="wall-paragraph" data-testid="wall-paragraph" data-row={row.key}>
        <h2 className="wall-name">
          {nameOfRow(row)} {row.paragraph && row.paragraph.status !== 'open' && <StatusSign status={row.paragraph.status} />}
        </h2>
        <RoomText row={row} chosen={null} words={words} nameOf={nameOf} />
        {proposals.length === 0 ? (
          <p className="wall-none">{t('later:room.noProposals')}</p>
        ) : (
          <ol className="wall-proposals" aria-label={t('table.whose')}>
            {proposals.map(({ proposal, bearing }) => (
              <li
                key={proposal.id}
                style={{ '--colour': delegationColour(proposal.delegation) } as CSSProperties}
                data-testid="wall-proposal"
              >
                <h3>{nameOf(proposal)}</h3>
                {bearing === 'gone' && <p className="proposed-what">{t('proposals.gone')}</p>}
                <ProposedWords proposal={proposal} draft={words} />
                <WhoSaid proposals={[proposal]} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </WallBody>
  )
}
