import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { wordFor } from '../../i18n/wordFor'
import { useDelegations } from '../../api/useDelegations'
import { alike, type Piece, type Sitting } from './sittings'

/** How many paragraphs a line names. */
const named = 4

/** What kinds of operation are called. */
export const kindWords = (kinds: readonly string[], t: TFunction): string =>
  kinds.map((kind) => wordFor(t, 'operation', kind) ?? t('operation.other')).join(t('document.sponsorJoin'))

/** What was done otherwise than to a paragraph, with whom or what it concerned. */
export function usePieceWords(): (piece: Piece) => string {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  return ({ kinds, operation: { delegation, stage } }) => {
    const where = delegation !== undefined ? nameOf(delegation) : stage !== undefined ? t(`stage.${stage}`) : null
    const what = kindWords(kinds, t)
    return where === null ? what : t('history.where', { what, where })
  }
}

/** A sitting in a line: what was done, and to which paragraphs by the names given. */
export function useSittingWords(): (sitting: Sitting, names: ReadonlyMap<string, string>) => string {
  const { t } = useTranslation()
  const pieceWords = usePieceWords()
  return ({ pieces }, names) => {
    const written = alike(pieces).map((group) => {
      const what = kindWords(group[0]?.kinds ?? [], t)
      const places = [...names].filter(([id]) => group.some(({ paragraph }) => paragraph === id)).map(([, name]) => name)
      const shown = places.slice(0, named).join(t('document.sponsorJoin'))
      const where = places.length > named ? t('history.andMore', { where: shown, count: places.length - named }) : shown
      return where === '' ? what : t('history.where', { what, where })
    })
    return [...written, ...pieces.filter(({ paragraph }) => paragraph === null).map(pieceWords)].join(' · ')
  }
}
