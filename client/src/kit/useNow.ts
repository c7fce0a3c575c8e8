import { useSyncExternalStore } from 'react'

const step = 15_000

/** The time, in ms since 1970, in steps of a quarter of a minute, so that what depends on it stays true on an open page. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => Math.floor(Date.now() / step) * step)
}

function follow(listener: () => void): () => void {
  const timer = setInterval(listener, step)
  return () => {
    clearInterval(timer)
  }
}
