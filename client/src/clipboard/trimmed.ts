import { offsetText, sliceText } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'

/** A text without blanks and line ends at its ends. */
export function trimmed(text: DeltaJson): DeltaJson {
  const whole = offsetText(text)
  const start = whole.length - whole.trimStart().length
  return start === 0 && whole.trimEnd().length === whole.length ? text : sliceText(text, start, Math.max(start, whole.trimEnd().length))
}
