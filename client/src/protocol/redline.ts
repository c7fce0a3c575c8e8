/** The name is empty and the time is missing where the file does not say. */
export interface RedlineAuthor {
  name: string
  at?: string
}

/** A stretch of a paragraph's text as it was kept, added or removed. */
export interface RedlineSegment {
  op: 'equal' | 'insert' | 'delete'
  text: string
  /** True where only spacing and the like differ, not the wording. */
  editorial?: boolean
  /** Who made the change, where a file with tracked changes says so. */
  by?: RedlineAuthor
}
