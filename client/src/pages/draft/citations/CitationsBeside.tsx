import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { citationsQuery } from '../../../api/queries'
import { citationsLayer, type CitationMark } from '../../../editor/around/citations'
import type { DraftView } from '../../../editor/DraftView'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { checkingOf } from '../checks/Checking'
import { useAnswers, useRested } from '../checks/useAnswers'
import { useCheckingState } from '../checks/useChecking'
import { CitationCard } from './CitationCard'
import { Citing, libraryPlace } from './Citing'
import './citations.css'

/** Milliseconds that the pointer rests on words before their card comes, and that the card stays when it has left both. */
const [comes, stays] = [350, 400]

/** What the text cites: its card where the pointer rests, or at the caret when it is asked for. */
export function CitationsBeside({ session, first, view }: { session: DraftSession; first: Draft; view: DraftView }) {
  const { id, revision } = useRested(session, first)
  const { data } = useQuery(citationsQuery(id, revision))
  const [citing] = useState(() => new Citing())
  const [shown, setShown] = useState<{ key: string; isEntered: boolean } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isChecked = useCheckingState(checkingOf(session), ({ card }) => card !== null)
  useAnswers(session, data, ({ citations }, draft) => {
    citing.answered(citations, draft)
    view.drawLayers()
  })

  const soon = (then: typeof shown, after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setShown((now) => (now?.isEntered === true ? now : then))
    }, after)
  }
  const stay = () => {
    clearTimeout(timer.current)
  }
  const point = useEffectEvent((key: string | null) => {
    if (key === null) soon(null, shown === null ? 0 : stays)
    else if (key === shown?.key) stay()
    else soon({ key, isEntered: false }, comes)
  })
  const close = () => {
    stay()
    if (shown?.isEntered === true) view.focus()
    setShown(null)
  }
  const open = useEffectEvent((key: string) => {
    const citation = citing.find(key, view.draft)
    const place = citation ? libraryPlace(citation.finding) : null
    if (place !== null) window.open(place, '_blank', 'noopener')
    return place !== null
  })
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && shown !== null && !shown.isEntered) close()
    const isInText = event.target instanceof Element && event.target.closest('.draft-editor') !== null
    if (event.key !== 'Enter' || !event.altKey || !isInText) return
    const place = view.writingAt
    const here = citing
      .in(view.draft)
      .find(({ finding, from, to }) => finding.paragraph === place?.paragraph && from <= place.offset && place.offset <= to)
    if (here === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setShown({ key: here.key, isEntered: true })
  })

  useEffect(() => {
    let known: readonly unknown[] = []
    let drawn: readonly CitationMark[] = []
    const marks = (draft: Draft): readonly CitationMark[] => {
      const now = citing.in(draft)
      if (now !== known) drawn = now.map(({ key, from, to, finding: { paragraph } }) => ({ key, from, to, paragraph }))
      known = now
      return drawn
    }
    return view.addLayer(
      citationsLayer({
        marks,
        point: (key) => {
          point(key)
        },
        open: (key) => open(key),
      }),
    )
  }, [view, citing])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      pressed(event)
    }
    // Before the text takes the key for a new line.
    document.addEventListener('keydown', listen, { capture: true })
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])

  const citation = citing.find(shown?.key ?? null, view.draft)
  // What is wrong there goes before what is cited there.
  if (citation === undefined || shown === null || (isChecked && !shown.isEntered)) return null
  return (
    <CitationCard
      key={citation.key}
      citation={citation}
      language={view.draft.language}
      isEntered={shown.isEntered}
      onStay={stay}
      onLeave={() => {
        soon(null, stays)
      }}
      onClose={close}
    />
  )
}
