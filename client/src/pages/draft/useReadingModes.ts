import { useEffect, useState } from 'react'
import { useKeys } from '../../kit/useKeys'

export interface ReadingModes {
  textOnly: boolean
  projector: boolean
  /** Whether the text is coloured by who wrote it. */
  writers: boolean
  /** Whether proposals are drawn in the text. */
  proposals: boolean
  /** Whether words are offered to who writes; remembered on this device. */
  offers: boolean
  /** Whether the language is checked while one writes; remembered on this device. */
  checks: boolean
  toggleTextOnly: () => void
  toggleProjector: () => void
  toggleWriters: () => void
  toggleProposals: () => void
  toggleOffers: () => void
  toggleChecks: () => void
}

/**
 * Text only (`t`), projector (`p`), both marked on the root element, who wrote what (`w`) and proposals (`o`, on at first), gone when the page is
 * left; whether words are offered, and whether the language is checked (`l`).
 */
export function useReadingModes(): ReadingModes {
  const [textOnly, setTextOnly] = useState(false)
  const [projector, setProjector] = useState(false)
  const [writers, setWriters] = useState(false)
  const [proposals, setProposals] = useState(true)
  const [offers, toggleOffers] = useRemembered('drafting.offers')
  const [checks, toggleChecks] = useRemembered('drafting.checks')
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
    ...{ textOnly, projector, writers, proposals, offers, checks },
    ...{ toggleTextOnly, toggleProjector, toggleWriters, toggleProposals, toggleOffers, toggleChecks },
  }
}

/** Something that is on until its reader turns it off on this device. */
function useRemembered(name: string): [boolean, () => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(name) !== 'off')
  const toggle = () => {
    setOn(!isOn)
    localStorage.setItem(name, isOn ? 'off' : 'on')
  }
  return [isOn, toggle]
}
