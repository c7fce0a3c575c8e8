import type { Redline, RedlineSegment } from '../../protocol/contract'
import type { DraftParagraph } from '../../protocol/draft'
import type { Marks } from '../../printed/PrintedText'

/** A text with the changes marked that were made to some of its paragraphs; those that went stand where they stood. */
export function markedText(
  text: readonly DraftParagraph[],
  redline: Pick<Redline, 'paragraphs'>,
  changed: ReadonlySet<string>,
): { paragraphs: DraftParagraph[]; marks: Marks } {
  const known = new Map(text.map((paragraph) => [paragraph.id, paragraph]))
  const paragraphs = new Set<DraftParagraph>()
  const segmentsOf = new Map<string, RedlineSegment[]>()
  const gone = new Set<string>()
  for (const { from, to, segments } of redline.paragraphs) {
    const side = to ?? from
    if (!side || (!to && !changed.has(side.id))) continue
    const now = to ? known.get(to.id) : goneParagraph(side)
    if (now === undefined) continue
    // What was split or joined has a row for each of its parts.
    paragraphs.add(now)
    if (changed.has(side.id)) segmentsOf.set(side.id, [...(segmentsOf.get(side.id) ?? []), ...segments])
    if (!to) gone.add(side.id)
  }
  const marked = [...segmentsOf].filter(([, segments]) => segments.some(({ op }) => op !== 'equal'))
  return { paragraphs: [...paragraphs], marks: { segments: new Map(marked), gone } }
}

/** It has no text any more: what it said is in its marks. */
const goneParagraph = ({ id, kind, level, label }: Pick<DraftParagraph, 'id' | 'kind' | 'level' | 'label'>): DraftParagraph => ({
  id,
  kind,
  level,
  label,
  text: '',
  delta: { ops: [] },
  version: 0,
  status: 'open',
})
