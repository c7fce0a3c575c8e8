import type { TFunction } from 'i18next'
import { isClosed } from '../../document/rights'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { Calmly } from '../../kit/Calmly'
import { directionOf } from '../document/direction'
import { sameLines } from './Beneath'
import type { BeneathLine } from './Beneath'
import { hasSameAuthor, looksTheSame } from './gutter'
import type { Gutter, GutterView, MarkView } from './gutter'
import { namesOf, spokenName } from '../document/paragraphNames'

interface Shown {
  readonly draft: Draft
  readonly t: TFunction
  readonly active: string | null
  readonly nameOf: (delegation: string | null | undefined, user: string | null | undefined) => string
}

/**
 * What stands around the text without being in it: gutters, printed numbers and the marks of footnotes. The views of a document are
 * known here by paragraph and are told directly what to show, so that a change of one paragraph costs the drawing of one.
 */
export class Surroundings {
  private readonly paragraphs = new Map<string, GutterView>()
  private readonly marks = new Map<string, Set<MarkView>>()
  private readonly gutters = new Map<string, Gutter>()
  private beneath: ReadonlyMap<string, readonly BeneathLine[]> = new Map()
  private names: ReadonlyMap<string, string> = new Map()
  private shown: Shown | null = null
  private near: ReadonlySet<string> = new Set()
  private written: string | null = null
  private looking: number | null = null
  private readonly late = new Set<string>()
  private readonly calmly = new Calmly(() => this.drawLate())

  /** `onSight` is told when other paragraphs come near to what is on the screen. */
  constructor(private readonly onSight: () => void) {
    addEventListener('scroll', this.lookLater, { capture: true, passive: true })
    addEventListener('resize', this.lookLater)
  }

  destroy(): void {
    removeEventListener('scroll', this.lookLater, { capture: true })
    removeEventListener('resize', this.lookLater)
    if (this.looking !== null) cancelAnimationFrame(this.looking)
    this.calmly.stop()
  }

  /** What a message calls a paragraph of the draft that is shown. */
  spokenName(paragraph: DraftParagraph, t: TFunction): string {
    return spokenName(paragraph, this.names, t)
  }

  readonly isNear = (paragraph: string): boolean => this.near.has(paragraph)

  private readonly lookLater = (): void => {
    this.looking ??= requestAnimationFrame(() => {
      this.looking = null
      this.look()
    })
  }

  /** Finds the paragraphs at most a screen away from the screen, by halving: they stand one below the other. */
  private look(): void {
    const [first] = this.paragraphs.values()
    const views = [...(first?.dom.parentElement?.children ?? [])] as HTMLElement[]
    const firstWith = (isBehind: (element: HTMLElement) => boolean) => {
      let [low, high] = [0, views.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBehind(views[middle] as HTMLElement)) high = middle
        else low = middle + 1
      }
      return low
    }
    const from = firstWith((element) => element.getBoundingClientRect().bottom > -innerHeight)
    const to = firstWith((element) => element.getBoundingClientRect().top > 2 * innerHeight)
    const near = new Set(views.slice(from, to).map((element) => element.dataset.paragraph ?? ''))
    for (const [id, view] of this.paragraphs) view.setFar(!near.has(id) && id !== this.written)
    if (near.size === this.near.size && [...near].every((id) => this.near.has(id))) return
    this.near = near
    this.onSight()
  }

  addParagraph(id: string, view: GutterView): void {
    this.paragraphs.set(id, view)
    const gutter = this.gutters.get(id)
    if (gutter) view.drawGutter(gutter)
    const beneath = this.beneath.get(id)
    if (beneath) view.drawBeneath(beneath)
    // Before anything is shown nothing is near; what is put in later may be written in at once.
    view.setFar(this.shown === null)
    this.lookLater()
  }

  /** Where the caret is, there is written. */
  writeIn(id: string | null): void {
    this.written = id
    if (id !== null) this.paragraphs.get(id)?.setFar(false)
  }

  dropParagraph(id: string, view: GutterView): void {
    if (this.paragraphs.get(id) === view) this.paragraphs.delete(id)
  }

  addMark(footnote: string, view: MarkView): void {
    const views = this.marks.get(footnote) ?? new Set()
    this.marks.set(footnote, views.add(view))
    this.drawMark(view, this.gutters.get(footnote))
  }

  dropMark(footnote: string, view: MarkView): void {
    this.marks.get(footnote)?.delete(view)
  }

  show(given: Shown): void {
    const { draft, t, active, nameOf } = given
    const was = this.shown
    const names = was && sameShape(was.draft.paragraphs, draft.paragraphs) ? this.names : namesOf(draft)
    const sameAround =
      was !== null && names === this.names && was.t === t && was.active === active && was.nameOf === nameOf && was.draft.role === draft.role
    const sameOrder = names === this.names
    this.names = names
    this.shown = given
    draft.paragraphs.forEach((paragraph, index) => {
      if (sameAround && was.draft.paragraphs[index] === paragraph) return
      const gutter: Gutter = {
        paragraph,
        name: names.get(paragraph.id) ?? '',
        spoken: spokenName(paragraph, names, t),
        author: paragraph.by ? nameOf(paragraph.delegation, paragraph.by) : '',
        t,
        language: draft.language,
        direction: directionOf(paragraph.text, draft.language),
        closed: !draft.original && isClosed(paragraph) && draft.role !== 'facilitator',
        active: paragraph.id === active,
      }
      const drawn = this.gutters.get(paragraph.id)
      this.gutters.set(paragraph.id, gutter)
      if (drawn === undefined || !looksTheSame(drawn, gutter)) this.draw(gutter)
      else if (!hasSameAuthor(drawn, gutter)) this.drawLater(gutter)
    })
    if (!sameOrder) this.forget(draft)
  }

  /** What stands beneath paragraphs; only those where it is something else are drawn again. */
  showBeneath(lines: ReadonlyMap<string, readonly BeneathLine[]>): void {
    const was = this.beneath
    this.beneath = lines
    for (const [id, view] of this.paragraphs) {
      const [before, now] = [was.get(id) ?? [], lines.get(id) ?? []]
      if (!sameLines(before, now)) view.drawBeneath(now)
    }
  }

  private draw(gutter: Gutter): void {
    const { id, kind } = gutter.paragraph
    this.late.delete(id)
    this.paragraphs.get(id)?.drawGutter(gutter)
    if (kind === 'footnote') for (const mark of this.marks.get(id) ?? []) this.drawMark(mark, gutter)
  }

  /** Who changed a paragraph last, and its version, are read on demand and change with every key. */
  private drawLater(gutter: Gutter): void {
    this.late.add(gutter.paragraph.id)
    this.calmly.ask()
  }

  private drawLate(): void {
    for (const id of this.late) {
      const gutter = this.gutters.get(id)
      if (gutter) this.draw(gutter)
    }
    this.late.clear()
  }

  private forget(draft: Draft): void {
    const live = new Set(draft.paragraphs.map((paragraph) => paragraph.id))
    for (const id of this.gutters.keys()) {
      if (live.has(id)) continue
      this.gutters.delete(id)
      for (const mark of this.marks.get(id) ?? []) this.drawMark(mark, undefined)
    }
  }

  private drawMark(view: MarkView, gutter: Gutter | undefined): void {
    const mark = gutter?.paragraph.label ?? '*'
    view.draw(mark, gutter?.t('editor.note', { mark }) ?? mark)
  }
}

/** Whether the names of paragraphs are the same: they follow from order, kinds, levels and labels. */
const sameShape = (a: Draft['paragraphs'], b: Draft['paragraphs']): boolean =>
  a.length === b.length &&
  a.every(
    (was, index) => was === b[index] || (['id', 'kind', 'level', 'label'] as const).every((field) => was[field] === b[index]?.[field]),
  )
