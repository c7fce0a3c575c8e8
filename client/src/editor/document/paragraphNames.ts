import type { Draft, DraftParagraph } from '../../protocol/draft'
import { structureOf } from '../../printed/structure'
import type { Words } from '../words'

/** What the gutter calls each paragraph: “PP3”, “OP2”, “3 bis”, nothing for headings. */
export const namesOf = (draft: Draft): ReadonlyMap<string, string> =>
  new Map(structureOf(draft.paragraphs as never).map((line) => [line.id, line.name]))

/** What a message calls a paragraph. */
export function spokenName(paragraph: DraftParagraph, names: ReadonlyMap<string, string>, words: Words): string {
  if (paragraph.kind === 'footnote') return words.note(paragraph.label ?? '')
  return names.get(paragraph.id) || words.kinds[paragraph.kind]
}
