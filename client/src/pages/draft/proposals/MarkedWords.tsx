import { Fragment } from 'react'
import type { MarkedRun } from '../../../printed/proposed/markedText'

/** Characters of the text around a change that tell where it is. */
const around = 28

interface MarkedWordsProps {
  runs: readonly MarkedRun[]
  language: string
  /** Whether words that stay are shown whole. */
  whole?: boolean
}

/** A text with what is put in and taken out marked; of what stays, as much as tells where it is. */
export function MarkedWords({ runs, language, whole = false }: MarkedWordsProps) {
  return (
    <p className="marked-words" lang={language} dir="auto">
      {runs.map(({ mark, text, dressed }, at) => {
        const words = text.ops.map((op) => (typeof op.insert === 'string' ? op.insert : '*')).join('')
        if (mark === 'inserted') return <ins key={at}>{words}</ins>
        if (mark === 'deleted') return <del key={at}>{words}</del>
        if (dressed === true) return <mark key={at}>{words}</mark>
        return <Fragment key={at}>{whole ? words : shortened(words, at === 0, at === runs.length - 1)}</Fragment>
      })}
    </p>
  )
}

/** The ends of words that stay next to a change. */
function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...words]
  const begin = isFirst ? [] : characters.slice(0, around)
  const end = isLast ? [] : characters.slice(-around)
  if (characters.length <= begin.length + end.length + 3) return words
  return `${begin.join('')}…${end.join('')}`
}
