import Delta from 'quill-delta'
import { lowered, raised } from '../operations/scriptText'
import { writtenText } from '../operations/writtenText'
import type { DeltaJson } from '../operations/operation'

/** How a stretch of copied text looks, as far as a draft keeps it. */
export interface Look {
  readonly em: boolean
  readonly strong: boolean
  readonly link: string | null
  readonly script: 'raised' | 'lowered' | null
  /** Whether line ends count. */
  readonly pre: boolean
  /** Whether it is a draft's own text, in which every blank counts. */
  readonly isOwn: boolean
}

export const plainLook: Look = { em: false, strong: false, link: null, script: null, pre: false, isOwn: false }

const attributesOf = ({ em, strong, link }: Look) => ({ ...(em && { em }), ...(strong && { strong }), ...(link !== null && { link }) })

/** Raised and lowered text as its own characters; where Unicode has none for it, set off so that it is not read as part of what is before. */
function scripted(text: string, script: Look['script'], before: string): string {
  if (script === 'raised') return raised(text, before) ?? `^${text}`
  return script === 'lowered' ? (lowered(text) ?? `_${text}`) : text
}

/** Characters a browser shows as one blank, control characters among them. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
export const blanks = /[\u0000-\u0009\u000b-\u0020\u007f\u00a0]+/g

/** One paragraph being read: blanks in a row are one, line ends stand as U+000A. */
export class ReadingText {
  private delta = new Delta()
  private last = ''
  private text = false

  /** Whether anything but blanks has been read. */
  get hasText(): boolean {
    return this.text
  }

  add(raw: string, look: Look): void {
    if (look.isOwn) return this.insert(writtenText(raw), look)
    // A blank at an edge is the author's unless it is where the source breaks its lines.
    const lines = look.pre
      ? raw.replace(/\r\n?/g, '\n')
      : raw.replace(/[ \t]*[\r\n][\s]*/g, (run) => (run.includes('\u00a0') ? ' ' : this.isEmpty ? '' : ' '))
    let written = writtenText(lines)
      .replace(blanks, ' ')
      .replace(/ ?\n ?/g, '\n')
    if (/[ \n]/.test(this.last)) written = written.replace(/^ /, '')
    this.insert(scripted(written, look.script, this.last || ' '), look)
  }

  private insert(written: string, look: Look): void {
    if (written === '') return
    this.delta.insert(written, attributesOf(look))
    this.last = written.at(-1) ?? this.last
    if (written.trim() !== '') this.text = true
  }

  lineEnd(): void {
    if (this.isEmpty) return
    this.delta.insert('\n')
    this.last = '\n'
  }

  mark(footnote: string): void {
    this.delta.insert({ footnote })
    this.last = '\ufffc'
    this.text = true
  }

  /** Takes what was read, and begins anew. */
  take(): DeltaJson {
    const ops = this.delta.ops.map((op) => (typeof op.insert === 'string' ? { ...op, insert: op.insert.normalize('NFC') } : op))
    this.delta = new Delta()
    this.last = ''
    this.text = false
    return { ops }
  }

  private get isEmpty(): boolean {
    return this.last === ''
  }
}
