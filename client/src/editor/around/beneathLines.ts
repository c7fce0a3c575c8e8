import type { TFunction } from 'i18next'
import type { Draft, Proposal } from '../../protocol/draft'
import { delegationColour } from '../../kit/delegationColour'
import { namesOf, spokenName } from '../document/paragraphNames'
import { shownOrder } from '../document/shownOrder'
import type { BeneathLine } from './Beneath'
import { beginning, drawingsOf, openProposalsAt } from './proposalMarks'
import type { ProposalLine } from './proposalMarks'
import type { Suggested } from './suggested'

/** What stands beneath each paragraph: what its reader suggests for it, and what others propose for it as a whole. */
export function beneathLines(
  draft: Draft,
  proposals: readonly Proposal[],
  nameOf: ((proposal: Proposal) => string) | null,
  suggested: Suggested | null,
  t: TFunction,
): ReadonlyMap<string, readonly BeneathLine[]> {
  const lines = new Map<string, BeneathLine[]>()
  const first = shownOrder(draft)[0]?.id
  const add = (paragraph: string, line: BeneathLine) => {
    const place = paragraph === beginning ? first : paragraph
    if (place === undefined) return
    const there = lines.get(place)
    if (there) there.push(line)
    else lines.set(place, [line])
  }
  for (const [paragraph, notes] of suggested?.notes ?? [])
    for (const { paragraph: id, what, words: text } of notes)
      add(paragraph, {
        ...plain,
        key: `own ${what} ${id}`,
        what,
        lead: t('editor.youSuggest', { what: t(`editor.proposed.${what}`) }),
        words: text,
        isStruck: true,
      })
  if (nameOf === null) return lines
  let names: ReadonlyMap<string, string> | null = null
  /** What is proposed; of a move, where to. */
  const said = ({ what, after }: ProposalLine): string => {
    if (what !== 'move' || after === undefined) return t(`editor.proposed.${what}`)
    const behind = draft.paragraphs.find(({ id }) => id === after)
    if (behind === undefined && after !== null) return t('editor.proposed.move')
    names ??= namesOf(draft)
    return behind ? t('editor.movedBehind', { paragraph: spokenName(behind, names, t) }) : t('editor.movedFirst')
  }
  for (const [paragraph, there] of openProposalsAt(proposals))
    for (const proposal of there)
      for (const [at, line] of (drawingsOf(proposal).get(paragraph)?.lines ?? []).entries())
        add(paragraph, lineOf(proposal, at, line, said(line), nameOf(proposal), t('editor.colon')))
  return lines
}

const plain = { proposal: null, colour: delegationColour('') } as const

const lineOf = (
  proposal: Proposal,
  at: number,
  { what, words: text }: ProposalLine,
  said: string,
  name: string,
  colon: string,
): BeneathLine => ({
  key: `${proposal.id} ${at}`,
  what,
  proposal: proposal.id,
  colour: delegationColour(proposal.delegation),
  lead: text === '' ? `${name}${colon}${said}` : `${said} · ${name}${colon}`.trimEnd(),
  words: text,
  isStruck: false,
})
