import { isMove, sideHere, type RedlineLayout } from './redlineRows'

export interface StepWords {
  /** What negotiators call the paragraph; empty where it has no name. */
  name: string
  /** The words struck and the words put in; of a paragraph that came, went or moved as a whole all that are marked in it. */
  deleted: string
  inserted: string
  /** Whether a paragraph without words came or went. */
  empty: boolean
  /** Whether the paragraph has moved and the change is that. */
  moved: boolean
}

const most = 160

/** What a change is, to be heard rather than seen; null for none. */
export function stepWords({ rows }: Pick<RedlineLayout, 'rows'>, step: number): StepWords | null {
  const row = rows.find((each) => each.left === null && (each.step === step || each.texts.some((text) => text.step === step)))
  if (row === undefined) return null
  const words = (which: (text: { came: number; went: number | null }) => boolean) => {
    const joined = row.texts
      .filter((text) => !text.note && text.step === step && which(text))
      .map((text) => text.text)
      .join('')
    return joined.length > most ? `${joined.slice(0, most)}…` : joined
  }
  return {
    name: sideHere(row)?.name ?? '',
    deleted: words(({ went }) => went !== null),
    inserted: words(({ came, went }) => came > 0 && went === null),
    empty: row.step === step && row.texts.length === 0,
    moved: row.step === step && row.changes.some(isMove),
  }
}
