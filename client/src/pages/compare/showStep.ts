/**
 * Brings a change to the middle of the window, a long one to its top. Paragraphs far away have an estimated height until they are first shown, so what is
 * between may still shift: the place is looked at again until it stays.
 */
export function showStep(step: number): void {
  settle(document.querySelector<HTMLElement>(`[data-step="${step}"]`))
}

/** Brings a paragraph, by the name it has in an address, to the middle of the window. */
export function showParagraph(key: string): void {
  settle([...document.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key) ?? null)
}

/** Brings a place of a moved paragraph to the middle of the window: the one it left in a text, or the one where it is. */
export function showPlace(key: string, left: number | null): void {
  settle(
    [...document.querySelectorAll<HTMLElement>('[data-move]')].find(
      ({ dataset }) => dataset.move === key && dataset.left === left?.toString(),
    ) ?? null,
  )
}

const attempts = 4

function settle(element: HTMLElement | null, left = attempts, before?: number): void {
  if (element === null) return
  // What is higher than the window is read from its beginning.
  element.scrollIntoView({ block: element.getBoundingClientRect().height > window.innerHeight / 2 ? 'start' : 'center' })
  const top = Math.round(element.getBoundingClientRect().top)
  if (left > 0 && top !== before)
    requestAnimationFrame(() => {
      settle(element, left - 1, top)
    })
}
