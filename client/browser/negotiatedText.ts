import type { Draft, DraftParagraph } from '../src/protocol/draft'

/** What a delegation wants, in words: `on` names a paragraph by its place in the text as it was taken up, such as OP4 or PP12. */
export interface Wish {
  readonly id: string
  readonly by: string
  readonly group?: string
  readonly on: string
  /** Words put in the place of others, each standing once in the paragraph. */
  readonly words?: readonly (readonly [was: string, becomes: string])[]
  /** A new paragraph behind it. */
  readonly behind?: string
  /** Another text in its place. */
  readonly instead?: string
  readonly goes?: true
  /** Where it would stand. */
  readonly after?: string
  readonly reason?: string
}

/** Preambular and operative paragraphs by their places: PP1, …, OP1, … */
export function placesOf({ paragraphs }: Draft): ReadonlyMap<string, DraftParagraph> {
  const counted = { preambular: 0, operative: 0 }
  return new Map(
    paragraphs.flatMap((paragraph) => {
      const { kind } = paragraph
      if (kind !== 'preambular' && kind !== 'operative') return []
      return [[`${kind === 'operative' ? 'OP' : 'PP'}${++counted[kind]}`, paragraph]]
    }),
  )
}

/** The words put in the places of others, as an edit of the paragraph's text as it is. */
export function editOf(paragraph: DraftParagraph, words: NonNullable<Wish['words']>): object {
  // A footnote's mark is one place in the text and none in its words.
  const text = paragraph.delta.ops.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc')).join('')
  const ops: object[] = []
  let at = 0
  for (const [was, becomes] of words) {
    const from = text.indexOf(was)
    if (from < at || text.includes(was, from + 1)) throw new Error(`“${was}” does not stand once, and in order, in “${text}”`)
    ops.push({ retain: from - at }, { delete: was.length }, { insert: becomes })
    at = from + was.length
  }
  return { op: 'editText', paragraph: paragraph.id, delta: { ops: ops.filter((op) => !('retain' in op && op.retain === 0)) } }
}

/** The proposal that a wish is, for the draft as it is; paragraphs as they were at first have these ids. */
export function proposalOf(wish: Wish, idOf: (place: string) => string, draft: Draft): object {
  const { id, by, group, on, words, behind, instead, goes, after, reason } = wish
  const paragraph = draft.paragraphs.find((each) => each.id === idOf(on))
  if (paragraph === undefined) throw new Error(`${on} is not there`)
  const text = behind ?? instead
  const { kind, level } = paragraph
  const operations = [
    ...(words ? [editOf(paragraph, words)] : []),
    ...(text === undefined ? [] : [{ op: 'insertParagraph', id, after: paragraph.id, kind, level, delta: { ops: [{ insert: text }] } }]),
    ...(goes ? [{ op: 'removeParagraph', paragraph: paragraph.id }] : []),
    ...(after === undefined ? [] : [{ op: 'moveParagraph', paragraph: paragraph.id, after: idOf(after) }]),
  ]
  return {
    op: 'propose',
    proposal: id,
    delegation: by,
    ...(group === undefined ? {} : { group }),
    operations,
    ...(instead === undefined ? {} : { insteadOf: paragraph.id }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** A text worked out by hand: words put in the place of words, paragraphs put in, taken out and moved. It knows nothing of operations. */
export class TextByHand {
  private readonly lines: { id: string; text: string }[]

  constructor(private readonly begun: Draft) {
    this.lines = begun.paragraphs.map(({ id, text }) => ({ id, text }))
  }

  private readonly ids = (place: string): string => placesOf(this.begun).get(place)?.id ?? place

  private at(place: string): number {
    const found = this.lines.findIndex(({ id }) => id === this.ids(place))
    if (found < 0) throw new Error(`${place} is not there`)
    return found
  }

  /** Does what a wish says, or these of its words alone. */
  do({ id, on, words = [], behind, instead, goes, after }: Wish, only = words): void {
    const line = this.lines[this.at(on)] as { id: string; text: string }
    for (const [was, becomes] of only) {
      if (line.text.split(was).length !== 2) throw new Error(`“${was}” does not stand once in “${line.text}”`)
      line.text = line.text.replace(was, becomes)
    }
    if (behind !== undefined) this.lines.splice(this.at(on) + 1, 0, { id, text: behind })
    if (instead !== undefined) this.lines.splice(this.at(on), 1, { id, text: instead })
    if (goes) this.lines.splice(this.at(on), 1)
    if (after !== undefined) {
      this.lines.splice(this.at(on), 1)
      this.lines.splice(this.at(after) + 1, 0, line)
    }
  }

  /** Ids and texts in order. */
  read(): [id: string, text: string][] {
    return this.lines.map(({ id, text }) => [id, text])
  }
}
