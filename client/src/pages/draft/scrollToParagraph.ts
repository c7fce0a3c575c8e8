/** The element that shows a paragraph on this page; the editor and the printed page mark theirs the same way. */
export function paragraphElement(id: string): HTMLElement | null {
  const key = CSS.escape(id)
  return document.querySelector<HTMLElement>(`.sheet [data-paragraph="${key}"], .sheet [data-id="${key}"], .sheet #p-${key}`)
}

/** How long a paragraph that was led to stands out, in milliseconds: an empty one is seen by that alone. */
const standsOut = 1600

/** Brings a paragraph into view, below the header, and lets it stand out for a moment. */
export function scrollToParagraph(id: string): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const paragraph = paragraphElement(id)
  paragraph?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  paragraph?.animate(
    { backgroundColor: ['var(--blue-weak)', 'transparent'] },
    { duration: standsOut, easing: calm ? 'step-end' : 'ease-in' },
  )
}
