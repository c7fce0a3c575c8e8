import { useState } from 'react'

const key = 'drafting.withComments'

/** Whether comments go with what is taken along; remembered for the tab. */
export function useWithComments(): readonly [withComments: boolean, choose: (withComments: boolean) => void] {
  const [withComments, setWithComments] = useState(remembered)
  const choose = (chosen: boolean) => {
    setWithComments(chosen)
    try {
      sessionStorage.setItem(key, String(chosen))
    } catch {
      // A browser that keeps nothing asks again on the next page.
    }
  }
  return [withComments, choose]
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(key) === 'true'
  } catch {
    return false
  }
}
