import type { Operation } from './operation'

/** The names of operations on the text, OP1 to OP8: what a proposal may be made of, or a suggestion. */
export const onText: ReadonlySet<Operation['op']> = new Set([
  'editText',
  'insertParagraph',
  'removeParagraph',
  'restoreParagraph',
  'moveParagraph',
  'splitParagraph',
  'joinParagraph',
  'setParagraph',
])

/** OP1 to OP9: those that change what proposals and comments stand on. */
export const onParagraphs: ReadonlySet<Operation['op']> = new Set([...onText, 'setParagraphStatus'])

/** OP1 to OP10: those over which proposals and comments have to be read anew. */
export const onDraft: ReadonlySet<Operation['op']> = new Set([...onParagraphs, 'setMasthead'])
