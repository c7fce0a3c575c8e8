import { useState } from 'react'

/** Something that is on or off, remembered for the tab; off at first. */
export function useTabChoice(name: string): readonly [isOn: boolean, choose: (isOn: boolean) => void] {
  const key = `drafting.${name}`
  const [isOn, setIsOn] = useState(() => remembered(key))
  const choose = (chosen: boolean) => {
    setIsOn(chosen)
    try {
      sessionStorage.setItem(key, String(chosen))
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  }
  return [isOn, choose]
}

function remembered(key: string): boolean {
  try {
    return sessionStorage.getItem(key) === 'true'
  } catch {
    return false
  }
}
