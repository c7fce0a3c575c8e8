import type { zh as later } from './later/zh'
import type { zh } from './zh'

/** Every key of the Chinese words. What is counted has besides `_other` the forms that the language has by `Intl.PluralRules`. */
type Written<T> = { [Key in keyof T]: T[Key] extends string ? string : Written<T[Key]> } & {
  [Key in keyof T as Key extends `${infer Stem}_other` ? `${Stem}_${'zero' | 'one' | 'two' | 'few' | 'many'}` : never]?: string
}

/** What is said from the beginning. */
export type Words = Written<typeof zh>

/** What is said by the parts that come after the text of a draft. */
export type LaterWords = Written<typeof later>
