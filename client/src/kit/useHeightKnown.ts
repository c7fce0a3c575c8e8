import { useEffect, type RefObject } from 'react'

/** Tells what surrounds an element that stays at the top of the window how high it is, as a CSS variable: what else stays there stands below it. */
export function useHeightKnown(element: RefObject<HTMLElement | null>, variable: `--${string}`): void {
  useEffect(() => {
    const top = element.current
    if (top === null) return
    const watch = new ResizeObserver(() => {
      top.parentElement?.style.setProperty(variable, `${top.offsetHeight}px`)
    })
    watch.observe(top)
    return () => {
      watch.disconnect()
    }
  }, [element, variable])
}
