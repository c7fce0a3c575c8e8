import type { TFunction } from 'i18next'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { structureOf } from '../../printed/structure'

/** What the gutter calls each paragraph: “PP3”, “OP2”, “3 bis”, nothing for headings. */
export const namesOf = (draft: Draft): ReadonlyMap<string, string> =>
  new Map(structureOf(draft.paragraphs as never).map((line) => [line.id, line.name]))

/** What a message calls a paragraph. */
export function spokenName(paragraph: DraftParagraph, names: ReadonlyMap<string, string>, t: TFunction): string {
  if (paragraph.kind === 'footnote') return t('editor.note', { mark: paragraph.label ?? '' })
  return names.get(paragraph.id) || t(`editor.kind.${paragraph.kind}`)
}
