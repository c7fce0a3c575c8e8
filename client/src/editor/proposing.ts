/** What can be proposed from a paragraph's menu. */
export type ProposingAct = 'alternative' | 'deletion' | 'reservation'

/** Words of a paragraph, by where they stand in it. */
export interface Selected {
  readonly start: number
  readonly length: number
}

/** Asks what a delegation proposes of a paragraph, or reserves of what is selected in it. */
export type Proposing = (act: ProposingAct, paragraph: string, selected?: Selected) => void
