import { isChanged, type RedlineRow } from './redlineRows'

/** A line of the sheet: a paragraph, or how many were folded away. */
export interface Folded {
  key: string
  content: RedlineRow | number
}

/** The sheet's lines; runs of unchanged paragraphs are one where only changes are wanted. */
export function folded(rows: readonly RedlineRow[], changedOnly: boolean): Folded[] {
  const result: Folded[] = []
  rows.forEach((row, at) => {
    const last = result.at(-1)
    if (!changedOnly || isChanged(row)) result.push({ key: `${at}`, content: row })
    else if (last && typeof last.content === 'number') last.content++
    else result.push({ key: `fold-${at}`, content: 1 })
  })
  return result
}
