import { useEffect, useEffectEvent, useState } from 'react'
import { findingsLayer, type FindingMark } from '../../../editor/around/findings'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import type { DraftView } from '../../../editor/DraftView'
import { isTyping } from '../../../kit/useKeys'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useTranslation } from 'react-i18next'
import { scrollToParagraph } from '../scrollToParagraph'
import { checkingOf } from './Checking'
import { FindingCard } from './FindingCard'
import { IgnoreWindow } from './IgnoreWindow'
import { mending, type Standing } from './standing'
import { useCheckingState } from './useChecking'
import { useFindings } from './useFindings'
import './checks.css'

interface ChecksBesideProps {
  session: DraftSession
  first: Draft
  view: DraftView
  /** The paragraph the caret is in. */
  active: string | null
  /** Whether the reader writes in the text that is shown. */
  writes: boolean
  /** Whether he may leave what was found as it is. */
  mayIgnore: boolean
}

/** Findings in the text: their marks, the keys that lead to them, and the card at their words. */
export function ChecksBeside({ session, first, view, active, writes, mayIgnore }: ChecksBesideProps) {
  useFindings(session, first)
  const { t } = useTranslation()
  const checking = checkingOf(session)
  const { chosen, card } = useCheckingState(checking, (state) => state)
  const [ignoring, setIgnoring] = useState<Standing | null>(null)
  const [said, setSaid] = useState('')
  const shown = chosen === null ? undefined : checking.openIn(view.draft).find(({ key }) => key === chosen)

  const leave = () => {
    checking.choose(chosen)
    view.focus()
  }
  const fix = (standing: Standing) => {
    checking.choose(null)
    // What is shown may be a moment old.
    const now = checking.openIn(view.draft).find(({ key }) => key === standing.key)
    const operations = now ? mending(now) : null
    if (operations !== null) view.perform({ operations })
    view.focus()
  }

  const step = useEffectEvent((by: 1 | -1) => {
    const open = checking.openIn(view.draft)
    const at = open.findIndex(({ key }) => key === chosen)
    const next = open[(at < 0 ? (by === 1 ? 0 : open.length - 1) : at + by + open.length) % open.length]
    if (next === undefined) return setSaid(t('later:checks.none'))
    const { paragraph, message } = next.finding
    scrollToParagraph(paragraph)
    checking.choose(next.key, 'entered')
    const there = view.draft.paragraphs.find(({ id }) => id === paragraph)
    if (there) setSaid(t('later:checks.said', { where: spokenName(there, namesOf(view.draft), t), message }))
  })
  const atCaret = useEffectEvent(() => {
    const place = view.writingAt
    const here = checking
      .openIn(view.draft)
      .find(({ finding, from, to }) => finding.paragraph === place?.paragraph && from <= place.offset && place.offset <= to)
    if (here) checking.choose(here.key, 'entered')
    return here !== undefined
  })
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const { target } = event
    const isInText = target instanceof Element && target.closest('.draft-editor') !== null
    if (isTyping(target) && !isInText) return
    if (event.key === 'Escape' && card === 'beside') checking.choose(chosen)
    else if (event.key === 'F8' && !event.altKey) {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter' && event.altKey && isInText && atCaret()) {
      event.preventDefault()
      event.stopPropagation()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      pressed(event)
    }
    // Before the text takes the key for a new line.
    document.addEventListener('keydown', listen, { capture: true })
    return () => {
      document.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])

  useEffect(() => {
    let known: readonly unknown[] = []
    let drawn: readonly FindingMark[] = []
    const marks = (draft: Draft): readonly FindingMark[] => {
      const open = checking.openIn(draft)
      const writing = view.writingAt?.paragraph ?? null
      const now = [open, checking.state.chosen, writing]
      if (now.every((part, at) => part === known[at])) return drawn
      known = now
      // What is missing where somebody writes may be about to come.
      const due = open.filter(({ from, to, finding: { paragraph } }) => from < to || paragraph !== writing)
      return (drawn = due.map(({ key, from, to, finding: { paragraph, level } }) => ({
        ...{ key, from, to, paragraph, level },
        isChosen: key === checking.state.chosen,
      })))
    }
    const stop = view.addLayer(
      findingsLayer({
        marks,
        touch: (key) => {
          checking.choose(key, key === null ? null : 'beside')
        },
      }),
    )
    const stopDrawing = checking.subscribe(() => {
      view.drawLayers()
    })
    return () => {
      stopDrawing()
      stop()
    }
  }, [view, checking])

  useEffect(() => {
    view.drawLayers()
  }, [view, active])

  return (
    <>
      <p className="heard" role="status">
        {said}
      </p>
      {card !== null && shown && ignoring === null && (
        <FindingCard
          key={shown.key}
          standing={shown}
          draft={view.draft}
          isEntered={card === 'entered'}
          writes={writes}
          mayIgnore={mayIgnore}
          onFix={() => {
            fix(shown)
          }}
          onIgnore={() => {
            setIgnoring(shown)
          }}
          onClose={leave}
        />
      )}
      {ignoring !== null && (
        <IgnoreWindow
          message={ignoring.finding.message}
          onIgnore={(reason, everywhere) => {
            const { rule, found, paragraph } = ignoring.finding
            session.submit([{ op: 'ignoreFinding', rule, words: found, ...(everywhere ? {} : { paragraph }), reason }])
          }}
          onClose={() => {
            setIgnoring(null)
            checking.choose(null)
            view.focus()
          }}
        />
      )}
    </>
  )
}
