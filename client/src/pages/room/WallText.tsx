import { PrintedText } from '../../printed/PrintedText'
import { Sheet } from '../../printed/Sheet'
import type { Draft, Sponsor } from '../../session/DraftSession'
import { usePrintedSponsors } from '../draft/usePrintedSponsors'
import { WallBody } from './WallBody'

interface WallTextProps {
  draft: Draft
  sponsors: readonly Sponsor[]
  place: string | null
  screen: number
}

/** The draft as it is printed; the paragraph the meeting is at stands out from the others. */
export function WallText({ draft, sponsors, place, screen }: WallTextProps) {
  const printed = usePrintedSponsors({ ...draft, sponsors: [...sponsors] })
  const hasTitle = draft.paragraphs.some(({ kind }) => kind === 'title')
  return (
    <WallBody at={place === null ? null : `#p-${CSS.escape(place)}`} screen={screen}>
      <div className="wall-text" data-at={place ?? undefined} data-testid="wall-text">
        <Sheet
          title={hasTitle ? '' : draft.title}
          symbol={draft.symbol}
          language={draft.language}
          masthead={draft.masthead}
          sponsors={printed}
        >
          <PrintedText paragraphs={draft.paragraphs} language={draft.language} chosen={place} />
        </Sheet>
      </div>
    </WallBody>
  )
}
