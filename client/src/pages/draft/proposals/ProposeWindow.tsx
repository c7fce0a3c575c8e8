import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import { wordsIn } from '../../../editor/words'
import type { ProposingAct } from '../../../editor/words'
import { newId } from '../../../operations/newId'
import type { Operation, Propose } from '../../../operations/operation'
import type { DraftParagraph } from '../../../protocol/draft'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { LongField } from '../../../kit/LongField'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'
import { rewritten } from './rivalText'
import { SpeakerFields, spokenBy, useSpeaker } from './Speaker'

interface ProposeWindowProps {
  session: DraftSession
  draft: DraftHead
  /** What is proposed, and of which paragraph of the text as everyone sees it. */
  act: ProposingAct
  paragraph: string
  onClose: () => void
}

/** From a paragraph's menu: another text in its place, its deletion, or a reserved position. */
export function ProposeWindow({ session, draft, act, paragraph, onClose }: ProposeWindowProps) {
  const { t, i18n } = useTranslation()
  const speaker = useSpeaker(draft)
  const [known] = useState(() => at(session.state.draft, paragraph, i18n.language))
  const [words, setWords] = useState(known?.text ?? '')
  const [reason, setReason] = useState('')
  if (known === null) return null
  const isComplete = speaker.delegation !== null && (act !== 'alternative' || (words.trim() !== '' && words.trim() !== known.text.trim()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete || speaker.delegation === null) return
    const proposal = newId()
    const head = {
      op: 'propose' as const,
      proposal,
      delegation: speaker.delegation,
      ...spokenBy(speaker),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }
    session.submit([{ ...head, ...proposed(act, known.paragraph, proposal, words) }])
    onClose()
  }
  return (
    <Window
      title={t(`proposals.${act}`, { label: known.label })}
      isOpen
      onClose={onClose}
      wide={act === 'alternative'}
      testId="propose-window"
    >
      <form className="stack" onSubmit={submit}>
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
            {known.text}
          </blockquote>
        )}
        <SpeakerFields speaker={speaker} />
        <Field
          label={t('proposals.reasonLabel')}
          hint={t('proposals.reasonHint')}
          value={reason}
          onChange={setReason}
          testId="propose-reason"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!isComplete} data-testid="propose-submit">
            {t('proposals.propose')}
          </Button>
        </div>
      </form>
    </Window>
  )
}

function at(draft: Draft | null, id: string, language: string) {
  const paragraph = draft?.paragraphs.find((each) => each.id === id)
  return draft && paragraph ? { paragraph, text: paragraph.text, label: spokenName(paragraph, namesOf(draft), wordsIn(language)) } : null
}

/** What is proposed, for the draft as it is. */
function proposed(
  act: ProposingAct,
  { id, kind, level, delta }: DraftParagraph,
  proposal: string,
  words: string,
): Pick<Propose, 'operations' | 'reserved' | 'insteadOf'> {
  if (act === 'reservation') return { operations: [], reserved: [{ paragraph: id }] }
  if (act === 'deletion') return { operations: [{ op: 'removeParagraph', paragraph: id }] }
  const insert: Operation = { op: 'insertParagraph', id: proposal, after: id, kind, level, delta: rewritten(delta, words) }
  return { operations: [insert], insteadOf: id }
}
