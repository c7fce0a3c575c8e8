import type { DraftParagraph as Paragraph } from '../protocol/draft'
import type { Agreed } from '../kit/Agreement'

/** One line of a text's structure: what negotiators call the paragraph, and how it begins. */
export interface StructureLine {
  id: string
  /** “PP1”, “OP2”, “3 bis”, “OP4 (a)”; empty for headings and the like. */
  name: string
  kind: Paragraph['kind']
  level: number
  text: string
  status: Paragraph['status']
}

type NamedParagraph = Pick<Paragraph, 'id' | 'kind' | 'level' | 'label' | 'text' | 'status'>

/** A printed number without what follows it: a full stop, in Arabic a dash. */
const bare = (label: string) => label.replace(/\s*[.-]$/, '')

/** Names the paragraphs of a text in order; footnotes and the title have no line. */
export function structureOf(paragraphs: readonly NamedParagraph[]): StructureLine[] {
  let preambular = 0
  let operative = 0
  let parents: string[] = []
  const nameOf = ({ kind, label, level }: NamedParagraph): string => {
    if (kind === 'preambular') return `PP${label === null ? ++preambular : bare(label)}`
    if (kind === 'operative') {
      operative++
      if (label === null) return `OP${operative}`
      return /^\d+$/.test(bare(label)) ? `OP${bare(label)}` : bare(label)
    }
    return kind === 'sub' ? [...parents.slice(0, level), label === null ? '' : bare(label)].join(' ').trim() : ''
  }
  return paragraphs.flatMap((paragraph) => {
    const { id, kind, level, text, status } = paragraph
    if (kind === 'footnote' || kind === 'title') return []
    const name = nameOf(paragraph)
    if (kind === 'preambular' || kind === 'operative') parents = [name]
    else if (kind === 'sub') parents = [...parents.slice(0, level), bare(paragraph.label ?? '')]
    return [{ id, name, kind, level, text, status }]
  })
}

/** Of the paragraphs under negotiation (PP, OP, sub-paragraphs), how many are agreed, how many ad referendum, and which are not agreed for good. */
export function agreement(lines: readonly StructureLine[]): Agreed & { open: readonly StructureLine[] } {
  const negotiated = lines.filter((line) => line.kind === 'preambular' || line.kind === 'operative' || line.kind === 'sub')
  const open = negotiated.filter((line) => line.status !== 'agreed')
  const adRef = open.filter((line) => line.status === 'agreedAdRef').length
  return { agreed: negotiated.length - open.length, adRef, all: negotiated.length, open }
}
