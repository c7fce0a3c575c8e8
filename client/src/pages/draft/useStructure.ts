import { useState } from 'react'
import type { DraftSession, SessionState } from '../../session/DraftSession'
import type { Draft } from '../../protocol/draft'
import { structureOf, type StructureLine } from '../../printed/structure'
import { useSession } from './useSession'

/** A line of a draft's structure, and where its paragraph stands among all. */
export type DraftLine = StructureLine & { readonly at: number }

type Paragraphs = Draft['paragraphs']

/** Whether paragraphs have the same lines but for how they begin. */
const sameLines = (a: Paragraphs, b: Paragraphs): boolean =>
  a.length === b.length &&
  a.every(
    (was, index) =>
      was === b[index] || (['id', 'kind', 'level', 'label', 'status'] as const).every((field) => was[field] === b[index]?.[field]),
  )

/** Reads a session's structure: the same object as long as no paragraph came, went, moved, or is called or agreed otherwise. */
function structureReader(): (state: SessionState) => readonly DraftLine[] {
  let paragraphs: Paragraphs = []
  let lines: readonly DraftLine[] = []
  return ({ draft }) => {
    if (draft === null || draft.paragraphs === paragraphs) return lines
    if (!sameLines(paragraphs, draft.paragraphs)) {
      const places = new Map(draft.paragraphs.map(({ id }, at) => [id, at]))
      lines = structureOf(draft.paragraphs).flatMap((line) => (line.kind === 'enacting' ? [] : [{ ...line, at: places.get(line.id) ?? 0 }]))
    }
    paragraphs = draft.paragraphs
    return lines
  }
}

/** The draft's structure as it is on the sheet. How its lines begin is not followed: see `Beginning`. */
export function useStructure(session: DraftSession): readonly DraftLine[] {
  const [read] = useState(structureReader)
  return useSession(session, read)
}
