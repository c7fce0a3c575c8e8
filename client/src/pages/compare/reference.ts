/** What can be compared, as the server names it: `draft:ID`, `draft:ID@REVISION`, `draft:ID@v:LABEL`, `library:ID`. */
export type Reference = { source: 'library'; id: string } | { source: 'draft'; id: string; revision?: number; label?: string }

export const libraryRef = (id: string) => `library:${id}`
export const draftRef = (id: string) => `draft:${id}`
export const revisionRef = (id: string, revision: number) => `draft:${id}@${revision}`
export const versionRef = (id: string, label: string) => `draft:${id}@v:${label}`

/** Null for what is no reference. The server reads the same (`tests/vectors/text-references.json`), of revisions those that are a number here. */
export function parseReference(reference: string): Reference | null {
  const library = /^library:(.+)$/s.exec(reference)
  if (library?.[1] !== undefined) return { source: 'library', id: library[1] }
  const draft = /^draft:([^@]+)(?:@(?:v:(.+)|(\d+)))?$/s.exec(reference)
  if (draft?.[1] === undefined) return null
  if (draft[2] !== undefined) return { source: 'draft', id: draft[1], label: draft[2] }
  if (draft[3] === undefined) return { source: 'draft', id: draft[1] }
  const revision = Number(draft[3])
  return Number.isSafeInteger(revision) ? { source: 'draft', id: draft[1], revision } : null
}

/** The compare page's address; `via` is a text between the two. */
export function comparePath(from: string, to: string, via?: string): string {
  return `/compare?${new URLSearchParams({ from, ...(via === undefined ? {} : { via }), to }).toString()}`
}
