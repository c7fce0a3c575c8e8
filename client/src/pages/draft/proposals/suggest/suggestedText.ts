import type { TFunction } from 'i18next'
import { plainText } from '../../../../operations/deltas'
import type { Operation } from '../../../../operations/operation'
import { textOf } from '../../../../printed/proposed/markedText'
import { changesOf } from '../../../../printed/proposed/proposedChanges'
import type { ProposedChange } from '../../../../printed/proposed/proposedChanges'
import type { WordsOfDraft } from '../ProposedWords'
import { partsOf, type KnownParagraphs } from './proposalParts'

/** Suggestions as text to take along: of each paragraph what it is called, how it reads and how it would read. */
export function suggestedText(operations: readonly Operation[], paragraphs: KnownParagraphs, draft: WordsOfDraft, t: TFunction): string {
  const { wordsOf, labelOf } = draft
  return partsOf(operations, { paragraphs })
    .map((part) => {
      const changes = changesOf(part, wordsOf)
      const place = changes[0]?.paragraph ?? ''
      const name = wordsOf(place) === undefined ? [] : [labelOf(place)]
      return [...name, ...changes.flatMap((change) => linesOf(change, draft, t))].join('\n')
    })
    .join('\n\n')
}

function linesOf(change: ProposedChange, { wordsOf, labelOf }: WordsOfDraft, t: TFunction): readonly string[] {
  const now = plainText(wordsOf(change.paragraph) ?? { ops: [] })
  switch (change.what) {
    case 'words': {
      const suggested = t('suggesting.asSuggested', { text: plainText(textOf(change.runs)) })
      return now === '' ? [suggested] : [t('suggesting.asNow', { text: now }), suggested]
    }
    case 'new':
      return [`${t('proposals.kinds.new')} ${plainText(textOf(change.runs))}`]
    case 'removal':
      return [`${t('proposals.kinds.removal')} ${now}`]
    case 'move':
      return [change.after === null ? t('proposals.kinds.moveFirst') : t('proposals.kinds.move', { label: labelOf(change.after) })]
    default:
      return [t(`proposals.kinds.${change.what}`)]
  }
}
