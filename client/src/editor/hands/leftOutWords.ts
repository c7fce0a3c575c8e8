import type { TFunction } from 'i18next'
import type { LeftOut, LeftOutKind } from '../../clipboard/pasted'

const kinds = ['deletion', 'comment', 'hidden', 'picture', 'footnote', 'masthead'] as const satisfies readonly LeftOutKind[]

/** Says what was copied and is not put in. */
export function leftOutWords(pieces: LeftOut, t: TFunction): string {
  const said = kinds.flatMap((kind) => (pieces[kind] ? [t(`editor.left.${kind}`, { count: pieces[kind] })] : []))
  return t('editor.leftOut', { pieces: said.join(t('editor.leftOutJoin')) })
}
