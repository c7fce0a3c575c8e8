const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u
const ending = /[。．.；;：:！!？?”"）)]$/u
const numbered = /^(?:\d{1,3}[.．、]\s?|[(（][a-z0-9]{1,4}[)）]|[a-z][.)]\s|[㈠-㈩①-⑳•–—-]\s?)/u

/** Printed width: a Chinese, Japanese or Korean character takes two columns. */
const widthOf = (line: string): number => [...line].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

function joined(before: string, line: string): string {
  // A word the printer cut at a line's end.
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line
  return wide.test(before.at(-1) ?? '') || wide.test(line.at(0) ?? '') ? before + line : `${before} ${line}`
}

/**
 * The paragraphs of pasted plain text. Text copied from a PDF breaks at every printed line: a line that fills the column goes on in the
 * next one, unless that one opens with a number; an empty line always ends a paragraph. Text whose lines do not fill a column keeps
 * them all.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  for (const block of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t\u3000]*\n|\f/)) {
    const lines = block.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const column = Math.max(0, ...lines.map(widthOf))
    const isFull = (line: string) => column >= 40 && widthOf(line) >= 0.75 * column
    let open = false
    for (const line of lines) {
      const last = paragraphs.length - 1
      if (open && !numbered.test(line)) paragraphs[last] = joined(paragraphs[last] ?? '', line)
      else paragraphs.push(line)
      open = isFull(line) && !(ending.test(line) && widthOf(line) < 0.95 * column)
    }
  }
  return paragraphs
}

/** Word writes the numbers of lists into the text, between conditional comments. */
export const withoutListNumbers = (html: string): string => html.replaceAll(/<!--\[if !supportLists\]-->.*?<!--\[endif\]-->/gs, '')
