import type { zh } from './zh'

type Written<T> = { [Key in keyof T]: T[Key] extends string ? string : Written<T[Key]> }

/** Every word of the interface. English adds a `_one` form beside each `_other`. */
export type Words = WithSingulars<Written<typeof zh>>

type WithSingulars<T> = {
  [Key in keyof T]: T[Key] extends string ? string : WithSingulars<T[Key]>
} & { [Key in keyof T as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string }
