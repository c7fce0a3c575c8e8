import type { Redline, RedlinePlace, RedlineSide, StagedRedline } from '../../protocol/contract'
import { structureOf } from '../../printed/structure'
import { withNotes } from './noteMarks'
import { numberChanges, type MarkedText, type RedlineLayout, type RowSide } from './redlineRows'

/** The texts by number. */
const texts = { from: 0, via: 1, to: 2 } as const

/** Places with their texts by number. */
const numbered = (places: readonly RedlinePlace[]) =>
  places.map(({ paragraph, left }) => ({ paragraph, left: left === undefined ? null : texts[left] }))

export interface LayoutOptions {
  /** Whether changes that leave the wording alone (spacing, note marks) are marked and counted. */
  editorial: boolean
}

/** Two texts compared, as rows with their changes numbered. A moved paragraph has two rows, at its new and at its old place. */
export function layOut({ paragraphs, places }: Pick<Redline, 'paragraphs' | 'places'>, { editorial }: LayoutOptions): RedlineLayout {
  const name = [namesOf(paragraphs.map(({ from }) => from)), namesOf(paragraphs.map(({ to }) => to))] as const
  return numberChanges(
    paragraphs.map((paragraph) => ({
      key: keyOf(paragraph.to, paragraph.from),
      sides: [sideOf(paragraph.from, name[0]), sideOf(paragraph.to, name[1])],
      changes: [paragraph.change],
      divisions: [paragraph.division ?? null],
      editorial: paragraph.editorial ?? false,
      endBy: paragraph.endBy,
      texts: withNotes(
        paragraph.segments.map(({ op, text, editorial: quiet = false, by }): MarkedText => ({
          text,
          by,
          came: op === 'insert' ? 1 : 0,
          went: op === 'delete' ? 1 : null,
          editorial: quiet,
          step: null,
        })),
        [paragraph.from, paragraph.to],
      ),
    })),
    numbered(places),
    editorial,
  )
}

/** Three texts compared, as rows with their changes numbered. */
export function layOutStaged(
  { paragraphs, places }: Pick<StagedRedline, 'paragraphs' | 'places'>,
  { editorial }: LayoutOptions,
): RedlineLayout {
  const name = [
    namesOf(paragraphs.flatMap(({ from }) => from)),
    namesOf(paragraphs.map(({ via }) => via)),
    namesOf(paragraphs.map(({ to }) => to)),
  ] as const
  return numberChanges(
    paragraphs.map((paragraph) => ({
      key: paragraph.to || !paragraph.via ? keyOf(paragraph.to, paragraph.from[0]) : keyOf(null, paragraph.via, 'between'),
      sides: [sideOf(paragraph.from[0], name[0]), sideOf(paragraph.via, name[1]), sideOf(paragraph.to, name[2])],
      changes: [paragraph.first ?? null, paragraph.second ?? null],
      divisions: [
        paragraph.from.length > 1 ? 'joined' : paragraph.from[0]?.part ? 'split' : null,
        paragraph.via?.part ? 'split' : paragraph.to?.part ? 'joined' : null,
      ],
      editorial: false,
      texts: withNotes(
        paragraph.segments.map(({ text, came, went, editorial: quiet = false }): MarkedText => ({
          text,
          came: texts[came],
          went: went === undefined ? null : texts[went],
          editorial: quiet,
          step: null,
        })),
        // Of several joined by the first step it is not known where in the text each begins.
        [paragraph.from.length === 1 ? paragraph.from[0] : null, paragraph.via, paragraph.to],
      ),
    })),
    numbered(places),
    editorial,
  )
}

/** Texts that are not states of one draft may share ids, so the name says in which the paragraph is. */
const keyOf = (now: RedlineSide | null | undefined, before: RedlineSide | null | undefined, otherwise = 'old'): string => {
  const side = now ?? before
  return `${now ? 'new' : otherwise}-${side?.id ?? ''}${side?.part && side.part.number > 1 ? `~${side.part.number}` : ''}`
}

const sideOf = (side: RedlineSide | null | undefined, names: ReadonlyMap<number, string>): RowSide | null =>
  side
    ? {
        id: side.id,
        index: side.index,
        kind: side.kind,
        level: side.level,
        label: side.label,
        name: names.get(side.index) ?? '',
        part: side.part ?? null,
      }
    : null

function namesOf(given: readonly (RedlineSide | null | undefined)[]): Map<number, string> {
  const sides = given.filter((side): side is RedlineSide => Boolean(side)).sort((a, b) => a.index - b.index)
  // What was split or joined has a side for each of its parts.
  const whole = sides.filter((side, at) => side.index !== sides[at - 1]?.index)
  const lines = structureOf(
    whole.map(({ index, kind, level, label }) => ({ id: String(index), kind, level, label, text: '', status: 'open' as const })),
  )
  return new Map(lines.map((line) => [Number(line.id), line.name]))
}
