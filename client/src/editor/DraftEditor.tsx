import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { api } from '../api/calls'
import type { Proposal } from '../protocol/draft'
import type { DraftSession } from '../session/DraftSession'
import { notify } from '../kit/toasts'
import { useDelegations } from '../api/useDelegations'
import { readHyphens } from '../clipboard/hyphens'
import { DraftView } from './DraftView'
import type { DraftViewOptions } from './DraftView'
import { FindPanel } from './find/FindPanel'
import type { Suggested } from './around/suggested'
import type { Proposing } from './proposing'
import type { Place } from './hands/replaceRange'
import type { Writers } from './around/writers'
import './editor.css'

export interface DraftEditorProps {
  session: DraftSession
  /** The draft's language. */
  language: string
  readOnly: boolean
  /** What to call a person who speaks for no delegation. */
  nameOfPerson: (user: string) => string
  onActiveParagraph: (paragraph: string | null) => void
  askReopen: ((paragraph: string) => void) | null
  propose: Proposing | null
  /** Makes reservations of the brackets that were typed in a paragraph; null where the reader may not. */
  reserveBrackets: ((paragraph: string) => void) | null
  /** What to call those whose a proposal is; null where proposals are not shown. */
  nameOfProposal: ((proposal: Proposal) => string) | null
  /** What the reader suggests, where what he writes is not the text. */
  suggested: (() => Suggested) | null
  /** Who wrote what, where it is to be shown. */
  writers: Writers | null
  /** Told of the text once it is there, and when it goes. */
  onView: (view: DraftView | null) => void
  /** Where the panel for finding stands, beside nothing of the text. */
  findPlace: HTMLElement | null
}

/** The draft's text, live and editable; says politely what others change. */
export function DraftEditor({
  session,
  language,
  readOnly,
  nameOfPerson,
  onActiveParagraph,
  askReopen,
  propose,
  reserveBrackets,
  nameOfProposal,
  suggested,
  writers,
  onView,
  findPlace,
}: DraftEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<DraftView | null>(null)
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const [searched, setSearched] = useState<DraftView | null>(null)
  const tellActive = useEffectEvent(onActiveParagraph)
  const tellView = useEffectEvent(onView)
  const options = useEffectEvent((): DraftViewOptions | null => {
    const { draft } = session.state
    return (
      draft && {
        session,
        draft,
        t,
        readOnly,
        nameOfDelegation: nameOf,
        nameOfPerson,
        onActiveParagraph: (id) => tellActive(id),
        askReopen,
        propose,
        reserveBrackets,
        nameOfProposal,
        suggested,
        refuse: notify,
        readPages: api.readText,
      }
    )
  })

  // Where somebody writes there he goes on when what he writes becomes something else.
  const writing = useRef<Place | null>(null)
  useEffect(() => {
    const show = () => {
      const given = options()
      if (view.current !== null || place.current === null || given === null) return
      view.current = new DraftView(place.current, given)
      tellView(view.current)
      if (writing.current !== null) view.current.writeAt(writing.current)
    }
    show()
    const stop = session.subscribe(show)
    return () => {
      stop()
      writing.current = view.current?.writingAt ?? null
      setSearched(null)
      tellView(null)
      view.current?.destroy()
      view.current = null
    }
  }, [session])

  useEffect(() => {
    const given = options()
    if (given !== null) view.current?.configure(given)
  }, [t, readOnly, nameOf, nameOfPerson, askReopen, propose, reserveBrackets, nameOfProposal, suggested])

  useEffect(() => {
    view.current?.showWriters(writers)
  }, [writers])

  useEffect(() => {
    // Behind the text, before anybody can paste. Should it not come, more hyphens are taken for the printer's.
    if (!readOnly) readHyphens().catch(() => {})
  }, [readOnly])

  useEffect(() => {
    // Pressed again in the panel, the browser's own search opens.
    const find = (event: KeyboardEvent) => {
      const inPanel = event.target instanceof Element && event.target.closest('.find-panel') !== null
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || inPanel || view.current === null)
        return
      event.preventDefault()
      setSearched(view.current)
    }
    document.addEventListener('keydown', find)
    return () => {
      document.removeEventListener('keydown', find)
    }
  }, [])

  return (
    <>
      {searched !== null &&
        findPlace !== null &&
        createPortal(
          <FindPanel
            session={session}
            finding={searched.finding}
            readOnly={readOnly}
            onClose={() => {
              setSearched(null)
              searched.focus()
            }}
          />,
          findPlace,
        )}
      <div ref={place} lang={language} />
    </>
  )
}
