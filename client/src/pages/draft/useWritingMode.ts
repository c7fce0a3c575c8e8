import { useEffect, useEffectEvent, useState } from 'react'
import type { Draft } from '../../protocol/draft'
import { useKeys } from '../../kit/useKeys'
import { writingModes, type WritingMode } from './proposals/proposing'
import type { WritingModes } from './WritingMode'

/** How somebody writes in a draft that he may write or propose in: `m` leads from one way to the next, in the text Ctrl+Alt+S. */
export function useWritingMode(draft: Pick<Draft, 'role' | 'stage' | 'wordingBy'>): WritingModes {
  const [chosen, setChosen] = useState<WritingMode | null>(null)
  const modes = writingModes(draft)
  const mode = chosen !== null && modes.includes(chosen) ? chosen : (modes[0] ?? 'read')
  const next = () => {
    if (modes.length > 0) setChosen(modes[(modes.indexOf(mode) + 1) % modes.length] ?? null)
  }
  useKeys({ m: next })
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyS' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
    event.preventDefault()
    next()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      pressed(event)
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  }, [])
  return { mode, modes, choose: setChosen }
}
