import { useEffect, useState } from 'react'
import { useKeys } from '../../ui/useKeys'

export interface ReadingModes {
  textOnly: boolean
  projector: boolean
  toggleTextOnly: () => void
  toggleProjector: () => void
}

/** Text only (`t`) and projector (`p`): marked on the root element, gone when the page is left. */
export function useReadingModes(): ReadingModes {
  const [textOnly, setTextOnly] = useState(false)
  const [projector, setProjector] = useState(false)
  const toggleTextOnly = () => { setTextOnly((on) => !on) }
  const toggleProjector = () => { setProjector((on) => !on) }
  useKeys({ t: toggleTextOnly, p: toggleProjector })
  useEffect(() => {
    const root = document.documentElement
    root.toggleAttribute('data-text-only', textOnly)
    root.toggleAttribute('data-projector', projector)
    return () => {
      root.removeAttribute('data-text-only')
      root.removeAttribute('data-projector')
    }
  }, [textOnly, projector])
  return { textOnly, projector, toggleTextOnly, toggleProjector }
}
