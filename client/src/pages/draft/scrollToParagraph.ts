/** The element that shows a paragraph on this page; the editor and the printed page mark theirs the same way. */
export function paragraphElement(id: string): HTMLElement | null {
  const key = CSS.escape(id)
  return document.querySelector<HTMLElement>(`.sheet [data-paragraph="${key}"], .sheet [data-id="${key}"], .sheet #p-${key}`)
}

/** Brings a paragraph into view, below the header. */
export function scrollToParagraph(id: string): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  paragraphElement(id)?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
}
