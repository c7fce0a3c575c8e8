import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { wordFor } from '../../i18n/wordFor'
import { useDelegations } from '../../api/useDelegations'
import { alike, type Piece, type Sitting } from './sittings'

/** What is known of a draft by ids. */
export interface Known {
  /** What paragraphs are called now. */
  readonly paragraphs: ReadonlyMap<string, string>
  /** The delegations whose proposals are. */
  readonly proposers: ReadonlyMap<string, string>
}

/** How many paragraphs a line names. */
const named = 4

/** What kinds of operation are called. */
export const kindWords = (kinds: readonly string[], t: TFunction): string =>
  kinds.map((kind) => wordFor(t, 'later:operation', kind) ?? t('later:operation.other')).join(t('document.sponsorJoin'))

/** What was done otherwise than to a paragraph, with whom or what it concerned: of proposals, whose they are. */
export function usePieceWords(): (piece: Piece, known: Known) => string {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  return ({ kinds, proposals, operation: { delegation, stage } }, { proposers }) => {
    const whose = [...new Set(proposals.map((proposal) => proposers.get(proposal)).filter((code) => code !== undefined))]
    const concerned = whose.length > 0 ? whose : delegation === undefined ? [] : [delegation]
    const where =
      concerned.length > 0 ? concerned.map(nameOf).join(t('document.sponsorJoin')) : stage !== undefined ? t(`stage.${stage}`) : null
    const what = kindWords(kinds, t)
    return where === null ? what : t('history.where', { what, where })
  }
}

/** A sitting in a line: what was done, and to which paragraphs by the names given. */
export function useSittingWords(): (sitting: Sitting, known: Known) => string {
  const { t } = useTranslation()
  const pieceWords = usePieceWords()
  return ({ pieces }, known) => {
    const written = alike(pieces).map((group) => {
      const what = kindWords(group[0]?.kinds ?? [], t)
      const places = [...known.paragraphs].filter(([id]) => group.some(({ paragraph }) => paragraph === id)).map(([, name]) => name)
      const shown = places.slice(0, named).join(t('document.sponsorJoin'))
      const where = places.length > named ? t('history.andMore', { where: shown, count: places.length - named }) : shown
      return where === '' ? what : t('history.where', { what, where })
    })
    return [...written, ...pieces.filter(({ paragraph }) => paragraph === null).map((piece) => pieceWords(piece, known))].join(' · ')
  }
}
