import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { LibraryText } from '../../protocol/contract'
import { scrollToParagraph } from '../draft/scrollToParagraph'

/** “#op.5” is operative paragraph 5, as it is printed. */
const operative = /^op\.(\d{1,3})$/

/** The paragraph that an address leads to: by its id, or by its printed number; undefined where there is none. */
export function ledTo(text: Pick<LibraryText, 'paragraphs'>, hash: string): string | undefined {
  const name = hash.slice(1)
  const number = operative.exec(name)?.[1]
  const isMeant = ({ id, kind, label }: LibraryText['paragraphs'][number]) =>
    number === undefined ? encodeURIComponent(id) === name : kind === 'operative' && label?.replaceAll(/\D/g, '') === number
  return text.paragraphs.find(isMeant)?.id
}

/** Brings the paragraph into view that the address leads to. */
export function useLedTo(text: LibraryText | undefined): void {
  const { hash } = useLocation()
  useEffect(() => {
    const id = text && hash.length > 1 ? ledTo(text, hash) : undefined
    if (id !== undefined) scrollToParagraph(id)
  }, [text, hash])
}
