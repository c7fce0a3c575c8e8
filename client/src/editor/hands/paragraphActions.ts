import type { TFunction } from 'i18next'
import { lengthOf } from '../../operations/deltas'
import type { ParagraphKind } from '../../operations/operation'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { isClosed } from '../../document/rights'
import { concerns, typedBrackets } from '../../document/typedBrackets'
import { insertFootnote, moveStep, setKind } from './commands'
import type { Change } from './commands'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import type { MenuItem } from '../around/paragraphMenu'
import { placeOf } from '../document/places'
import type { Proposing, ProposingAct, Selected } from '../proposing'

interface Reader {
  readonly t: TFunction
  readonly readOnly: boolean
  readonly askReopen: ((paragraph: string) => void) | null
  /** Asks what a delegation proposes of a paragraph; null where the reader may not. */
  readonly propose: Proposing | null
  /** Makes reservations of the brackets that were typed in a paragraph; null where the reader may not. */
  readonly reserveBrackets: ((paragraph: string) => void) | null
}

const acts = ['alternative', 'deletion', 'reservation'] as const satisfies readonly ProposingAct[]

const kinds = ['preambular', 'operative', 'sub', 'heading', 'enacting', 'title', 'plain'] as const satisfies readonly ParagraphKind[]

const paragraphOf = (draft: Draft, id: string) => draft.paragraphs.find((paragraph) => paragraph.id === id)

/** What is selected of a paragraph; null where that is nothing. */
function selectedIn(hands: Hands, paragraph: DraftParagraph): Selected | null {
  const range = selectedRange(hands)
  const order = hands.draft.paragraphs.map(({ id }) => id)
  if (range === null) return null
  const [first, last, at] = [range.from.paragraph, range.to.paragraph, paragraph.id].map((id) => order.indexOf(id)) as [
    number,
    number,
    number,
  ]
  if (first < 0 || last < 0 || at < first || at > last) return null
  const start = at === first ? range.from.offset : 0
  const end = at === last ? range.to.offset : lengthOf(paragraph.delta)
  return end > start ? { start, length: end - start } : null
}

/** What the menu of a paragraph offers to this reader; `focus` takes the keyboard back into the text. */
export function paragraphActions(
  hands: Hands,
  id: string,
  { t, readOnly, askReopen, propose, reserveBrackets }: Reader,
  focus: () => void,
): MenuItem[] {
  const { draft } = hands
  const paragraph = paragraphOf(draft, id)
  if (!paragraph) return []
  const reopening =
    askReopen !== null && !draft.original && isClosed(paragraph)
      ? [
          {
            name: 'reopen',
            words: t('editor.reopen'),
            run: () => {
              askReopen(id)
            },
          },
        ]
      : []
  const selected = selectedIn(hands, paragraph)
  const proposal = (name: string, text: string, act: ProposingAct, of?: Selected): MenuItem => ({
    name: `propose-${name}`,
    words: text,
    run: () => propose?.(act, id, of),
  })
  const proposing =
    propose === null || paragraph.kind === 'footnote'
      ? []
      : [
          ...acts.map((act) => proposal(act, t(`editor.propose.${act}`), act)),
          ...(selected === null ? [] : [proposal('selected', t('editor.reserveSelected'), 'reservation', selected)]),
        ]
  const bracketed = reserveBrackets !== null && typedBrackets(draft.paragraphs).some((bracket) => concerns(bracket, id))
  const brackets = bracketed ? [{ name: 'brackets', words: t('editor.reserveBrackets'), run: () => reserveBrackets(id) }] : []
  if (readOnly) return [...reopening, ...proposing]
  const item = (name: string, text: string, make: () => Change | null): MenuItem => ({
    name,
    words: text,
    run: () => {
      if (placeOf(hands.state.selection.$head)?.paragraph !== id) hands.caretTo({ paragraph: id, offset: 0 })
      focus()
      hands.perform(make())
    },
  })
  const statuses = (['open', 'bracketed', 'agreedAdRef', 'agreed'] as const).filter(
    (status) => draft.role === 'facilitator' && status !== paragraph.status,
  )
  return [
    ...reopening,
    ...statuses.map((status) =>
      item(`status-${status}`, t(`editor.setStatus.${status}`), () => ({
        operations: [{ op: 'setParagraphStatus', paragraph: id, status }],
      })),
    ),
    item('up', t('editor.up'), () => moveStep(hands.draft, id, -1)),
    item('down', t('editor.down'), () => moveStep(hands.draft, id, 1)),
    item('footnote', t('editor.footnote'), () =>
      insertFootnote(hands.draft, { paragraph: id, offset: lengthOf(paragraphOf(hands.draft, id)?.delta ?? { ops: [] }) }),
    ),
    item('remove', t('editor.remove'), () => ({ operations: [{ op: 'removeParagraph', paragraph: id }] })),
    ...proposing,
    ...brackets,
    ...(paragraph.kind === 'footnote' ? [] : kinds).map((kind) => ({
      ...item(kind, t(`editor.kind.${kind}`), () => setKind(paragraph, kind)),
      checked: kind === paragraph.kind,
    })),
  ]
}
