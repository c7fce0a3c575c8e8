import { concatTexts, offsetText } from '../operations/deltas'
import { levelOf, openTo } from './levels'
import type { OpenRows } from './levels'
import { countingOf } from './lists'
import type { Counting } from './lists'
import { numberOf, withoutNumber } from './numbers'
import type { ListItem, ReadParagraph } from './pasted'
import { endsInComma } from './punctuation'
import { enactingLine, resolutionBody } from './resolutionBody'

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

/** Paragraphs of lists as what their rows make them. */
function listed(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
  const items = depths(paragraphs)
  return paragraphs.map((paragraph): ReadParagraph => {
    const item = paragraph.kind === null ? items.get(paragraph) : undefined
    if (item === undefined) return paragraph
    if (item.counting === 'capital')
      return { ...paragraph, kind: 'heading', delta: concatTexts({ ops: [{ insert: `${paragraph.list?.number} ` }] }, paragraph.delta) }
    return { ...paragraph, kind: item.depth === 0 ? 'operative' : 'sub', level: item.depth }
  })
}

/** Paragraphs of any text by the numbers written before them; what ends in a comma before the first operative one is preambular. */
function numbered(paragraphs: readonly ReadParagraph[], language: string): ReadParagraph[] {
  const open: OpenRows = []
  const read = paragraphs.map((paragraph): ReadParagraph => {
    if (paragraph.kind !== null) {
      openTo(paragraph.kind === 'sub' ? paragraph.level : 0, open)
      return paragraph
    }
    const number = numberOf(offsetText(paragraph.delta), language, open.length >= 2)
    if (number === null) return paragraph
    const delta = withoutNumber(paragraph.delta, number.length, number.brackets)
    if (number.sort !== 'sub') openTo(0, open)
    return { ...paragraph, delta, kind: number.sort, level: number.sort === 'sub' ? levelOf(number.token, open) : 0, label: number.pinned }
  })
  const firstNumbered = read.findIndex(({ kind }) => kind === 'operative')
  return read.map((paragraph, index) =>
    paragraph.kind === null && index < firstNumbered && endsInComma(offsetText(paragraph.delta))
      ? { ...paragraph, kind: 'preambular' }
      : paragraph,
  )
}

/**
 * What copied paragraphs are in a draft: by what their list or the number written before them says, which goes, as a draft numbers its own. Beside
 * numbered paragraphs those that end in a comma before them are preambular; others stay undecided. A resolution from the line in which the organ speaks is read as
 * one in a file is, in its own language.
 */
export function structured(paragraphs: readonly ReadParagraph[], language: string): ReadParagraph[] {
  const read = listed(paragraphs)
  const resolution =
    read.length > 1
      ? enactingLine(
          read.map(({ kind, delta }) => (kind === null || kind === 'enacting' ? offsetText(delta) : '')),
          language,
        )
      : null
  if (resolution === null) return numbered(read, language)
  return [
    ...numbered(read.slice(0, resolution.index), resolution.language),
    ...resolutionBody(read.slice(resolution.index), resolution.language),
  ]
}
