import { lineEndOf } from './lineJoin'
import { levelOf } from './levels'
import type { OpenRows } from './levels'
import { numberOf } from './numbers'
import { endsInColon, endsInComma, endsInSemicolon, lastSign } from './punctuation'
import { inside, isOwnLine, isSectionHeading, opensParagraph } from './resolutionBody'

/** Columns that all but the widest twentieth of the lines of a printed page keep to, at most: forty Chinese characters or a hundred letters, and some more. */
const widestPrinted = 130

const wide = /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]/

const chinese = /^[\u2e80-\u2fdf〇\u3400-\u9fff\uf900-\ufaff]/

/** Columns: Chinese characters and full-width punctuation count two. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

export interface PrintedLine {
  readonly text: string
  readonly isAfterBlank: boolean
}

/** The columns of a page where the lines of a text are those of one; null where a line is a paragraph. The twin of the server's `LayoutDetection`. */
export function printedWidth(lines: readonly PrintedLine[]): number | null {
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b)
  const width = widths[Math.floor((widths.length * 19) / 20)] ?? 0
  const full = widths.filter((each) => each * 10 >= width * 8).length
  return lines.length >= 3 && width <= widestPrinted && full * 10 >= lines.length * 3 ? width : null
}

/**
 * Joins the printed lines of a resolution's text to its paragraphs: a line goes on with the one before it unless a number, a letter, opening words or a section's head
 * begins it, or the one before was broken on purpose. The twin of the server's `BlockReader`.
 */
export class PrintedBody {
  private readonly blocks: string[] = []
  private readonly open: OpenRows = []
  private numbersBegan = false
  private lastNumber = 0

  private constructor(
    private readonly language: string,
    private readonly width: number,
    private readonly elsewhere: string,
  ) {}

  static paragraphs(lines: readonly PrintedLine[], language: string, width: number, elsewhere: string): string[] {
    const body = new PrintedBody(language, width, elsewhere)
    lines.forEach((line, index) => body.read(lines[index - 1], line))
    return body.blocks
  }

  private read(before: PrintedLine | undefined, line: PrintedLine): void {
    const block = this.blocks.at(-1) ?? ''
    if (before !== undefined && this.goesOn(before, line, block)) {
      const end = lineEndOf(block, line.text, this.elsewhere)
      this.blocks[this.blocks.length - 1] = `${end === 'mended' ? block.slice(0, -1) : block}${end === 'blank' ? ' ' : ''}${line.text}`
    } else {
      this.blocks.push(line.text)
    }
    const number = numberOf(this.blocks.at(-1) ?? '', this.language, false)
    if (number?.sort === 'operative') [this.lastNumber, this.numbersBegan] = [number.value, true]
  }

  private goesOn(before: PrintedLine, line: PrintedLine, block: string): boolean {
    const { text } = line
    if (isOwnLine(block, this.language) || isOwnLine(text, this.language)) return false
    if (/^\d{1,3}\s?[.．]$/.test(block)) return true
    if (this.startsNumber(text) || this.startsLetter(text, block) || (isSectionHeading(text) && lastSign(block) !== '')) return false
    // A paragraph in brackets of its own.
    if (/^[[［【〔]/.test(text) && lastSign(block) !== '' && opensParagraph(text, this.language)) return false
    const opens =
      !this.numbersBegan &&
      endsInComma(block) &&
      block.lastIndexOf('“') <= block.lastIndexOf('”') &&
      opensParagraph(text, this.language, 'preambular')
    // Russian paragraphs open with small letters.
    if (opens && this.language === 'ru') return false
    const first = inside(text)
    if (!/^\p{Lu}/u.test(first) && !chinese.test(first) && this.language !== 'ar') return true
    if (line.isAfterBlank && !endsInComma(block) && lastSign(block) !== '') return false
    if (this.isBrokenBefore(before, text)) return lastSign(block) === '' && lastSign(text) === '' && widthOf(text) * 10 < this.width * 8
    return !opens
  }

  private startsNumber(text: string): boolean {
    const number = numberOf(text, this.language, false)
    if (number === null || number.sort === 'sub' || number.isChinese) return false
    const { value } = number
    return (
      number.sort === 'preambular' ||
      value === 1 ||
      (value > this.lastNumber && value <= this.lastNumber + 2) ||
      (number.pinned !== null && value === this.lastNumber)
    )
  }

  private startsLetter(text: string, block: string): boolean {
    const number = numberOf(text, this.language, this.open.length >= 2)
    if (number?.sort !== 'sub' || !(endsInSemicolon(block) || endsInColon(block) || endsInComma(block))) return false
    levelOf(number.token, this.open)
    return true
  }

  /** Where the next word would have fitted, even after an indented number, the line was broken on purpose. */
  private isBrokenBefore(before: PrintedLine, text: string): boolean {
    const word = this.language === 'zh' ? 2 : widthOf(text.split(' ')[0] ?? '') + 1
    return widthOf(before.text) + word + 24 <= this.width
  }
}
