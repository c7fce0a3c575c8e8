import { useEffect, useState } from 'react'
import { useKeys } from '../../kit/useKeys'

export interface ReadingModes {
  textOnly: boolean
  projector: boolean
  /** Whether the text is coloured by who wrote it. */
  writers: boolean
  toggleTextOnly: () => void
  toggleProjector: () => void
  toggleWriters: () => void
}

/** Text only (`t`), projector (`p`), both marked on the root element, and who wrote what (`w`); gone when the page is left. */
export function useReadingModes(): ReadingModes {
  const [textOnly, setTextOnly] = useState(false)
  const [projector, setProjector] = useState(false)
  const [writers, setWriters] = useState(false)
  const toggleTextOnly = () => {
    setTextOnly((on) => !on)
  }
  const toggleProjector = () => {
    setProjector((on) => !on)
  }
  const toggleWriters = () => {
    setWriters((on) => !on)
  }
  useKeys({ t: toggleTextOnly, p: toggleProjector, w: toggleWriters })
  useEffect(() => {
    const root = document.documentElement
    root.toggleAttribute('data-text-only', textOnly)
    root.toggleAttribute('data-projector', projector)
    return () => {
      root.removeAttribute('data-text-only')
      root.removeAttribute('data-projector')
    }
  }, [textOnly, projector])
  return { textOnly, projector, writers, toggleTextOnly, toggleProjector, toggleWriters }
}
