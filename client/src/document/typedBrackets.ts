import { offsetText } from '../operations/deltas'
import type { DraftParagraph } from '../protocol/draft'

/** A place in a text: before the unit with this number. */
export interface TextPlace {
  readonly paragraph: string
  readonly offset: number
}

/** Square brackets that somebody typed around what is not agreed. */
export interface TypedBracket {
  /** Where the opening bracket stands, and where the closing one does. */
  readonly from: TextPlace
  readonly to: TextPlace
  /** What stands between them, a line a paragraph; an embed is one unit. */
  readonly inside: string
  /** The same by paragraph, in their order; `end` is behind the last unit. */
  readonly within: readonly { readonly paragraph: string; readonly start: number; readonly end: number }[]
}

type Read = Pick<DraftParagraph, 'id' | 'kind' | 'delta'>

/** A longer bracket than this is two of which the halves were forgotten: a reservation is on no more stretches. */
const mostParagraphs = 100

const brackets = /[[\]［］]/g

/** The brackets of negotiation in a text, as they open; inner ones come after the one around them. Unclosed ones and editorial ones are none. */
export function typedBrackets(paragraphs: readonly Read[]): readonly TypedBracket[] {
  const body = paragraphs.filter(({ kind }) => kind !== 'footnote')
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote')
  return [body, ...notes.map((note) => [note])].flatMap((part) => pairs(part))
}

/** Whether a bracket begins, ends or goes through a paragraph. */
export const concerns = ({ within }: TypedBracket, id: string): boolean => within.some(({ paragraph }) => paragraph === id)

/** Brackets within brackets that are read. */
const deepest = 20

function pairs(paragraphs: readonly Read[]): TypedBracket[] {
  const texts = paragraphs.map(({ delta }) => offsetText(delta))
  const found: (readonly [order: number, bracket: TypedBracket])[] = []
  let open: { readonly at: number; readonly offset: number; readonly order: number }[] = []
  let order = 0
  paragraphs.forEach(({ kind }, at) => {
    // What is not agreed stands on one side of the title, of the organ and of a heading.
    if (kind === 'title' || kind === 'enacting' || kind === 'heading') open = []
    const text = texts[at] ?? ''
    for (const { 0: sign, index } of text.matchAll(brackets)) {
      if (sign === '[' || sign === '［') open.push({ at, offset: index, order: order++ })
      else {
        const begun = open.pop()
        // Nobody negotiates in brackets so deep; a page of them would be read as often as it is deep.
        if (begun === undefined || at - begun.at >= mostParagraphs || open.length >= deepest) continue
        const within = paragraphs.slice(begun.at, at + 1).map(({ id }, step) => ({
          paragraph: id,
          start: step === 0 ? begun.offset + 1 : 0,
          end: begun.at + step === at ? index : (texts[begun.at + step] ?? '').length,
        }))
        const inside = within.map(({ start, end }, step) => (texts[begun.at + step] ?? '').slice(start, end)).join('\n')
        const [before, behind] = [(texts[begun.at] ?? '').slice(0, begun.offset), text.slice(index + 1)]
        const [from, to] = [begun, { at, offset: index }].map((place) => ({
          paragraph: paragraphs[place.at]?.id ?? '',
          offset: place.offset,
        })) as [TextPlace, TextPlace]
        if (!isEditorial(inside, before, behind)) found.push([begun.order, { from, to, inside, within }])
      }
    }
  })
  return found.sort(([a], [b]) => a - b).map(([, bracket]) => bracket)
}

/** Nothing in it but what says that something is left out or left open. */
const blank = /^[\s.…·_*†‡\-–—\ufffc]*$/

/** What documents say of themselves in brackets: on whose report they are, their original, what was said of a paragraph. */
const ofDocument = [
  /^on the (report|proposal|recommendation)s? of\b|^without reference to a main committee|^original ?:|^sic\.?$|^emphasis added|^signed|^to be (completed|issued|inserted|confirmed|added)\b/iu,
  /^(all )?agreed( ad ref\.?(erendum)?| in informals?)?[.!]?$|^pending\b|^new text\b|^closed\.?$/iu,
  /^根据.*委员会的?(报告|建议)|^根据.*(报告|建议).*通过$|^未经.*而通过|^原文|^原件|^(暂时|初步)?(已)?商定([，,]?待核准)?$|^待(定|补|填|发|确认)|^着重部分|^签名/u,
  /^sur (la base du rapport|le rapport|la proposition|la recommandation) d|^sans renvoi à une grande commission|^original ?:/iu,
  /^(sobre la base del|por recomendación) |^sin remisión previa a una comisión principal/iu,
  /^по (докладу|предложению|рекомендации)|^без передачи в главные комитеты|^подлинный/iu,
  /^(بناء على|بناءً على) (تقرير|توصية|مقترح)|^دون الإحالة إلى لجنة رئيسية/u,
]

const noteMark = /^\s?(\d{1,3}|[a-z]|[*†‡]{1,3})\s?$/

/** Whether brackets are no negotiator's: something left out, the mark of a footnote, what a document says of itself. */
function isEditorial(inside: string, before: string, behind: string): boolean {
  const words = inside.trim()
  if (blank.test(words) || ofDocument.some((known) => known.test(words))) return true
  // A figure that is not agreed stands by itself, or before what it counts; a mark directly behind a word, and nothing goes on behind it.
  return noteMark.test(inside) && (before.trim() === '' || (/[^\s([（［]$/u.test(before) && !/^[\p{L}\d%％]/u.test(behind)))
}
