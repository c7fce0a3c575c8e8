import type { Citation } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import { answeredIn, standingIn, type Answered, type Standing } from '../checks/standing'

/** A citation that stands in a draft as it is now. */
export type StandingCitation = Standing<Citation>

/** What a draft cites, where it stands while the text goes on. */
export class Citing {
  private answers: readonly Answered<Citation>[] = []
  private known: { readonly paragraphs: Draft['paragraphs']; readonly citations: readonly StandingCitation[] } | null = null

  /** The server has read a text; `draft` is what is shown. */
  answered(citations: readonly Citation[], draft: Draft): void {
    this.answers = answeredIn(citations, draft)
    this.known = null
  }

  /** What stands in a draft. The same object as long as it is the same. */
  in({ paragraphs }: Pick<Draft, 'paragraphs'>): readonly StandingCitation[] {
    if (this.known?.paragraphs !== paragraphs) this.known = { paragraphs, citations: standingIn(this.answers, { paragraphs }) }
    return this.known.citations
  }

  find(key: string | null, draft: Pick<Draft, 'paragraphs'>): StandingCitation | undefined {
    return key === null ? undefined : this.in(draft).find((each) => each.key === key)
  }
}

/** Where the library shows what is cited, at the paragraph that is meant; null where it has not got it. */
export const libraryPlace = ({ library, cited }: Pick<Citation, 'library' | 'cited'>): string | null =>
  library === null ? null : `/library/${library}${cited === null ? '' : `#op.${cited}`}`
