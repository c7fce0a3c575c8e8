import { useEffect, useState } from 'react'
import { useKeys } from '../../kit/useKeys'

export interface ReadingModes {
  textOnly: boolean
  projector: boolean
  /** Whether the text is coloured by who wrote it. */
  writers: boolean
  /** Whether proposals are drawn in the text. */
  proposals: boolean
  /** Whether the language is checked while one writes; remembered on this device. */
  checks: boolean
  toggleTextOnly: () => void
  toggleProjector: () => void
  toggleWriters: () => void
  toggleProposals: () => void
  toggleChecks: () => void
}

const checksKey = 'drafting.checks'

/** Text only (`t`), projector (`p`), both marked on the root element, who wrote what (`w`) and proposals (`o`, on at first), gone when the page is left; and whether the language is checked (`l`). */
export function useReadingModes(): ReadingModes {
  const [textOnly, setTextOnly] = useState(false)
  const [projector, setProjector] = useState(false)
  const [writers, setWriters] = useState(false)
  const [proposals, setProposals] = useState(true)
  const [checks, setChecks] = useState(() => localStorage.getItem(checksKey) !== 'off')
  const toggleTextOnly = () => {
    setTextOnly((on) => !on)
  }
  const toggleProjector = () => {
    setProjector((on) => !on)
  }
  const toggleWriters = () => {
    setWriters((on) => !on)
  }
  const toggleProposals = () => {
    setProposals((on) => !on)
  }
  const toggleChecks = () => {
    setChecks(!checks)
    localStorage.setItem(checksKey, checks ? 'off' : 'on')
  }
  useKeys({ t: toggleTextOnly, p: toggleProjector, w: toggleWriters, o: toggleProposals, l: toggleChecks })
  useEffect(() => {
    const root = document.documentElement
    root.toggleAttribute('data-text-only', textOnly)
    root.toggleAttribute('data-projector', projector)
    return () => {
      root.removeAttribute('data-text-only')
      root.removeAttribute('data-projector')
    }
  }, [textOnly, projector])
  return {
    ...{ textOnly, projector, writers, proposals, checks },
    ...{ toggleTextOnly, toggleProjector, toggleWriters, toggleProposals, toggleChecks },
  }
}
