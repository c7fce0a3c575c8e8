import type { Operation } from './operation'

/** Two lists that were written for the same draft, each as it reads after the other. */
export interface Rebased {
  /** The first list as it reads after the second. */
  readonly os: readonly Operation[]
  /** The second list as it reads after the first. */
  readonly as: readonly Operation[]
}

/** RB1, for rules that rebase lists within one operation; `first` says that the second list has priority. */
export type Grid = (os: readonly Operation[], as: readonly Operation[], first: boolean) => Rebased
