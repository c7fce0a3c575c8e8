/** Milliseconds after which a page that is not painted (nobody looks at it) is waited for no longer. */
const longest = 100

/** Resolves when the page as it is now has been painted; at once where nothing is painted at all. */
export function painted(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve()
  return new Promise((done) => {
    const unseen = setTimeout(done, longest)
    // A frame is painted when the next task runs.
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(unseen)
        done()
      }, 0),
    )
  })
}
