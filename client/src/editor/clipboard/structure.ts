import { concatTexts, offsetText, sliceText } from '../../operations/deltas'
import type { DeltaJson } from '../../operations/operation'
import { levelOf } from './levels'
import type { OpenRows } from './levels'
import { countingOf } from './lists'
import type { Counting } from './lists'
import { numberOf } from './numbers'
import type { ListItem, ReadParagraph } from './pasted'

/** Without the number; brackets before it stay around the text. */
function withoutNumber(text: DeltaJson, length: number, brackets: number): DeltaJson {
  const opening = /^\s*((?:[[【［]\s*)*)/.exec(offsetText(text))
  const start = (opening?.[0].length ?? 0) - (opening?.[1]?.length ?? 0)
  return brackets > 0 ? concatTexts(sliceText(text, start, start + brackets), sliceText(text, length)) : sliceText(text, length)
}

/** Levels of items that follow one another are told from the highest among them: a row of (a), (b) alone is one of sub-paragraphs. */
function depths(paragraphs: readonly ReadParagraph[]): Map<ReadParagraph, { depth: number; counting: Counting }> {
  const found = new Map<ReadParagraph, { depth: number; counting: Counting }>()
  let row: { paragraph: ReadParagraph; list: ListItem; counting: Counting }[] = []
  const settle = () => {
    const numbered = row.filter(({ counting }) => counting !== 'bullet')
    const top = Math.min(...numbered.map(({ list }) => list.level))
    const first = numbered.find(({ list }) => list.level === top)?.counting
    const base = first === 'letter' || first === 'chinese' ? 1 : first === 'roman' ? 2 : 0
    let deepest = -1
    for (const { paragraph, list, counting } of row) {
      if (counting === 'bullet' && deepest < 0) continue
      const depth = Math.min(4, Math.max(0, base + list.level - top))
      if (counting !== 'bullet') deepest = depth
      found.set(paragraph, { depth: counting === 'bullet' ? Math.max(1, depth) : depth, counting })
    }
    row = []
  }
  const last = new Map<number, string>()
  for (const paragraph of paragraphs) {
    const { list } = paragraph
    if (list === null) {
      settle()
      continue
    }
    row.push({ paragraph, list, counting: countingOf(list.number, last.get(list.level) ?? '') })
    last.set(list.level, list.number)
  }
  settle()
  return found
}

const endsInComma = (text: DeltaJson): boolean => /[,，،][\s\ufffc\d⁰¹²³⁴-⁹\])】]*$/u.test(offsetText(text))

/**
 * What copied paragraphs are in a draft: by what their list or the number written before them says, which goes, as a draft numbers its own. Beside
 * numbered paragraphs those that end in a comma before them are preambular; others stay undecided.
 */
export function structured(paragraphs: readonly ReadParagraph[], language: string): ReadParagraph[] {
  const open: OpenRows = []
  const items = depths(paragraphs)
  const read = paragraphs.map((paragraph): ReadParagraph => {
    if (paragraph.kind !== null) {
      if (paragraph.kind !== 'sub') open.length = 0
      return paragraph
    }
    const item = items.get(paragraph)
    if (item?.counting === 'capital') return { ...paragraph, kind: 'heading', delta: concatTexts({ ops: [{ insert: `${paragraph.list?.number} ` }] }, paragraph.delta) }
    if (item) {
      open.length = Math.min(open.length, Math.max(0, item.depth - 1))
      while (open.length < item.depth) open.push({ sort: (['letter', 'roman', 'letter', 'roman'] as const)[open.length] ?? 'letter', token: '' })
      return { ...paragraph, kind: item.depth === 0 ? 'operative' : 'sub', level: item.depth }
    }
    const number = numberOf(offsetText(paragraph.delta), language, open.length >= 2)
    if (number === null) return paragraph
    const delta = withoutNumber(paragraph.delta, number.length, number.brackets)
    if (number.sort !== 'sub') open.length = 0
    return { ...paragraph, delta, kind: number.sort, level: number.sort === 'sub' ? levelOf(number.token, open) : 0, label: number.pinned }
  })
  const firstNumbered = read.findIndex(({ kind }) => kind === 'operative')
  return read.map((paragraph, index) => (paragraph.kind === null && index < firstNumbered && endsInComma(paragraph.delta) ? { ...paragraph, kind: 'preambular' } : paragraph))
}
