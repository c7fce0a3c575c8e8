import type { DraftSummary, Stage } from '../../protocol/contract'

export type DraftOrder = 'recent' | 'title' | 'symbol' | 'sponsors'

export interface DraftView {
  words: string
  stage: Stage | 'all'
  order: DraftOrder
}

/** The drafts that match, in the order asked for; a symbol of its own kind of order: numbers by value, none last. */
export function arrange(drafts: readonly DraftSummary[], view: DraftView, language: string): DraftSummary[] {
  const words = view.words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const collator = new Intl.Collator(language, { numeric: true })
  const matches = (draft: DraftSummary) => {
    const text =
      `${draft.title} ${draft.symbol ?? ''} ${draft.templateName ?? ''} ${draft.lastChange.byName ?? ''} ${draft.lastChange.by ?? ''}`.toLocaleLowerCase()
    return (view.stage === 'all' || draft.stage === view.stage) && words.every((word) => text.includes(word))
  }
  const orders: Record<DraftOrder, (a: DraftSummary, b: DraftSummary) => number> = {
    recent: (a, b) => b.lastChange.at.localeCompare(a.lastChange.at),
    title: (a, b) => collator.compare(a.title, b.title),
    symbol: (a, b) => Number(a.symbol === null) - Number(b.symbol === null) || collator.compare(a.symbol ?? '', b.symbol ?? ''),
    sponsors: (a, b) => b.sponsorCount - a.sponsorCount,
  }
  return drafts.filter(matches).sort((a, b) => orders[view.order](a, b) || orders.recent(a, b))
}
