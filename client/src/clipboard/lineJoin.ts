import { isPrintersHyphen, isSuspended } from './hyphens'

const chinese = /[\u2e80-\u2fdf〇\u3400-\u9fff\uf900-\ufaff]/
const fullWidthMark = /[\u3001-\u3006\u3008-\u303f\u3000\uff00-\uff65]/

/** Where a text changes between Chinese and Latin, whether it prints a blank there: what is nearest to the line's end decides. */
function printsSpace(change: RegExp, first: string, second: string): boolean {
  const before = [...first.slice(-24).matchAll(change)].at(-1)
  if (before) return before[1] !== ''
  const [behind] = second.slice(0, 24).matchAll(change)
  return behind === undefined || behind[1] !== ''
}

const isCloseMark = (character: string, text: string): boolean => '“”‘’—…'.includes(character) && chinese.test(text)

function needsSpace(first: string, second: string): boolean {
  const [before, after] = [first.slice(-1), second.slice(0, 1)]
  if (fullWidthMark.test(before) || fullWidthMark.test(after) || (chinese.test(before) && chinese.test(after))) return false
  if (chinese.test(before)) return /[A-Za-z0-9]/.test(after) && printsSpace(/[\u3400-\u9fff]( ?)[A-Za-z0-9]/g, first, second)
  if (chinese.test(after)) return /[A-Za-z0-9]/.test(before) && printsSpace(/[A-Za-z0-9]( ?)[\u3400-\u9fff]/g, first, second)
  return !isCloseMark(before, first) && !isCloseMark(after, second) && (!'-‐/'.includes(before) || (before !== '/' && isSuspended(second)))
}

/**
 * What becomes of the end of a line that a printer broke: a blank, nothing, or nothing and the hyphen before it goes too. `elsewhere` is the text around in
 * small letters. The twin of the server's `LineJoin`.
 */
export function lineEndOf(first: string, second: string, elsewhere: string): 'blank' | 'close' | 'mended' {
  if (first === '' || second === '') return 'close'
  if (isPrintersHyphen(first, second, elsewhere)) return 'mended'
  return needsSpace(first, second) ? 'blank' : 'close'
}
