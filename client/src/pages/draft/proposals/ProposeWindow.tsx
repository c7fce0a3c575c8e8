import type { TFunction } from 'i18next'
import Delta from 'quill-delta'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import type { ProposingAct, Selected } from '../../../editor/proposing'
import { newId } from '../../../operations/newId'
import { plainText, sliceText } from '../../../operations/deltas'
import type { DeltaJson, Operation, Propose } from '../../../operations/operation'
import type { DraftParagraph } from '../../../protocol/draft'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { LongField } from '../../../kit/LongField'
import type { DraftHead } from '../useSession'
import { ProposalForm } from './ProposalForm'
import { rewritten } from './rivalText'
import { useSpeaker } from './Speaker'
import type { ProposalHead } from './suggest/proposalParts'

interface ProposeWindowProps {
  session: DraftSession
  draft: DraftHead
  /** What is proposed, and of which paragraph of the text as everyone sees it. */
  act: ProposingAct
  paragraph: string
  /** The words alone on which a position is reserved. */
  selected?: Selected
  onClose: () => void
}

/** From a paragraph's menu: another text in its place, its deletion, or a reserved position. */
export function ProposeWindow({ session, draft, act, paragraph, selected, onClose }: ProposeWindowProps) {
  const { t } = useTranslation()
  const speaker = useSpeaker(draft)
  const [known] = useState(() => at(session.state.draft, paragraph, t))
  const [words, setWords] = useState(known?.text ?? '')
  if (known === null) return null
  const isComplete = act !== 'alternative' || (words.trim() !== '' && words.trim() !== known.text.trim())
  const propose = (head: ProposalHead | null) => {
    if (head === null) return
    const proposal = newId()
    const place = selected && placeNow(session.state.draft, known.paragraph, selected)
    session.submit([{ op: 'propose', proposal, ...head, ...proposed(act, known.paragraph, proposal, words, place) }])
  }
  return (
    <ProposalForm
      title={t(selected === undefined ? `proposals.${act}` : 'proposals.reservationOfWords', { label: known.label })}
      wide={act === 'alternative'}
      testId="propose"
      speaker={speaker}
      isComplete={isComplete}
      onPropose={propose}
      onClose={onClose}
    >
      {act === 'alternative' && (
        <LongField
          label={t('proposals.alternativeText')}
          hint={t('proposals.alternativeHint')}
          value={words}
          onChange={setWords}
          lang={draft.language}
          rows={8}
          autoFocus
          isRequired
          testId="propose-text"
        />
      )}
      {act !== 'alternative' && (
        <blockquote className="kept-words" lang={draft.language} dir="auto">
          {selected === undefined ? known.text : <SelectedWords text={known.paragraph.delta} selected={selected} />}
        </blockquote>
      )}
    </ProposalForm>
  )
}

function at(draft: Draft | null, id: string, t: TFunction) {
  const paragraph = draft?.paragraphs.find((each) => each.id === id)
  return draft && paragraph ? { paragraph, text: paragraph.text, label: spokenName(paragraph, namesOf(draft), t) } : null
}

/** A paragraph's text, the words in it that are meant marked. */
function SelectedWords({ text, selected: { start, length } }: { text: DeltaJson; selected: Selected }) {
  const part = (from: number, to?: number) => plainText(sliceText(text, from, to))
  return (
    <>
      {part(0, start)}
      <mark>{part(start, start + length)}</mark>
      {part(start + length)}
    </>
  )
}

/** Where words stand by now in a paragraph that others may have written in since. */
function placeNow(draft: Draft | null, { id, delta }: DraftParagraph, { start, length }: Selected): Selected {
  const now = draft?.paragraphs.find((each) => each.id === id)?.delta ?? delta
  const written = new Delta([...delta.ops]).diff(new Delta([...now.ops]))
  const [from, to] = [written.transformPosition(start), written.transformPosition(start + length, true)]
  return { start: from, length: Math.max(0, to - from) }
}

/** What is proposed, for the draft as it is. */
function proposed(
  act: ProposingAct,
  { id, kind, level, delta }: DraftParagraph,
  proposal: string,
  words: string,
  selected?: Selected,
): Pick<Propose, 'operations' | 'reserved' | 'insteadOf'> {
  if (act === 'reservation') return { operations: [], reserved: [{ paragraph: id, ...selected }] }
  if (act === 'deletion') return { operations: [{ op: 'removeParagraph', paragraph: id }] }
  const insert: Operation = { op: 'insertParagraph', id: proposal, after: id, kind, level, delta: rewritten(delta, words) }
  return { operations: [insert], insteadOf: id }
}
