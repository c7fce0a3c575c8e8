import { useEffect, useEffectEvent, useState } from 'react'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import { commentsLayer } from '../../../editor/around/comments'
import type { DrawnThread } from '../../../editor/around/commentMarks'
import type { DraftView } from '../../../editor/DraftView'
import { isTyping, useKeys } from '../../../kit/useKeys'
import { notify } from '../../../kit/toasts'
import type { TextStretch } from '../../../operations/operation'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useTranslation } from 'react-i18next'
import type { SuggestingSession } from '../proposals/suggest/SuggestingSession'
import { scrollToParagraph } from '../scrollToParagraph'
import { readingAt } from '../useReading'
import { usePersonName } from '../usePersonName'
import { answersSince } from './answersSince'
import { BeginButton } from './BeginButton'
import { newPrefix } from './Commenting'
import { delegationThreadsOf, type SeenThread } from './DelegationThreads'
import { inEveryonesText, inShownText, selectedStretches } from './places'
import { isOpen, listedThreads, nextOpen } from './threadList'
import { useCommenting } from './useCommenting'
import './comments.css'

/** Until what covered the text has gone, and has given the focus back. */
const uncovered = 80

/** That somebody answered, and where: his name may come later than that. */
interface Answered {
  readonly by: string | null
  readonly delegation: string | null
  readonly where: string
}

interface CommentsBesideProps {
  session: DraftSession
  draftId: string
  view: DraftView
  /** What the reader suggests, where the text is shown with it. */
  suggesting: SuggestingSession | null
  mayComment: boolean
  /** Opens the list. */
  onOpen: () => void
}

/** Comments in the text: their marks, the keys that lead to them, the way to begin one, and word of answers. */
export function CommentsBeside({ session, draftId, view, suggesting, mayComment, onOpen }: CommentsBesideProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { delegations, nameOf } = useDelegations()
  const nameOfPerson = usePersonName(draftId)
  const commenting = useCommenting(session, draftId)
  const own = delegationThreadsOf(session, draftId)
  const [said, setSaid] = useState<string | Answered>('')

  const begin = useEffectEvent((on: readonly TextStretch[]) => {
    const { draft } = session.state
    if (draft === null || on.length === 0) return
    const there = inEveryonesText(on, view.draft, draft, suggesting?.suggested() ?? null)
    if (there.length === 0) return void notify(t('later:comments.nowhere'))
    commenting.begin(there, draft, me.delegation !== null)
    onOpen()
  })
  const beginSelected = useEffectEvent(() => {
    const selected = selectedStretches(view.state)
    if (!view.state.selection.empty) return begin(selected)
    // Where the caret is out of sight, or was never put anywhere, the paragraph that is being read is meant.
    const paragraph = readingAt(selected[0]?.paragraph ?? null)
    begin(paragraph === null ? [] : [{ paragraph }])
  })
  const open = useEffectEvent((thread: string, focus: string) => {
    const now = own.now().find(({ id }) => id === thread)
    if (now && !isOpen(now)) commenting.show('all')
    else if (now && commenting.state.filter !== 'all') commenting.show('open')
    commenting.choose(thread, thread.startsWith(newPrefix) ? thread : focus)
    onOpen()
  })
  const actions = useEffectEvent((paragraph: string) => {
    if (!mayComment) return []
    const selected = view.state.selection.empty ? [] : selectedStretches(view.state)
    const isSelected = selected.some((each) => each.paragraph === paragraph)
    return [
      {
        name: 'comment',
        words: isSelected ? t('later:comments.menuSelected') : t('later:comments.menu'),
        run: () => {
          begin(isSelected ? selected : [{ paragraph }])
        },
      },
    ]
  })
  const step = useEffectEvent((by: 1 | -1) => {
    const { draft } = session.state
    const next = draft && nextOpen(listedThreads(draft, own.now()), commenting.state.chosen, by)
    if (!next) return
    open(next.thread.id, 'card')
    if (next.at !== null) scrollToParagraph(next.at.paragraph)
  })
  const point = useEffectEvent((thread: string) => {
    const on = own.of(view.draft).find(({ id }) => id === thread)?.on ?? []
    const first = on.find(({ paragraph }) => view.draft.paragraphs.some(({ id }) => id === paragraph))
    if (first === undefined) return
    const { paragraph, start = 0, length = Infinity } = first
    setTimeout(() => {
      view.point({ paragraph, offset: start }, { paragraph, offset: start + length })
    }, uncovered)
  })
  const spoken = useEffectEvent((comments: number, isSealed: boolean) => {
    const sign = comments === 0 ? t('later:comments.written') : t('later:comments.sign', { count: comments })
    const reader = t('later:comments.onlyReader', { delegation: nameOf(me.delegation ?? '') })
    return isSealed ? t('later:comments.signSealed', { sign, reader }) : sign
  })

  useEffect(() => {
    let known: readonly unknown[] = []
    let drawn: readonly DrawnThread[] = []
    const threads = (draft: Draft): readonly DrawnThread[] => {
      const { chosen, unsent } = commenting.state
      const suggested = suggesting?.suggested() ?? null
      const seen = own.of(draft)
      const now = [seen, chosen, unsent, suggested]
      if (now.every((part, at) => part === known[at])) return drawn
      known = now
      const begun = [...unsent].flatMap(([id, { placed, isSealed }]) =>
        placed === undefined ? [] : [{ id, on: inShownText(placed.on, suggested), comments: [], isSealed }],
      )
      return (drawn = [...seen.filter((thread) => isOpen(thread) || thread.id === chosen), ...begun])
    }
    const stop = view.addLayer(
      commentsLayer({
        threads,
        chosen: () => commenting.state.chosen,
        spoken: (comments, isSealed) => spoken(comments, isSealed),
        open: (thread) => open(thread, 'look'),
        touch: (thread) => {
          commenting.choose(thread, 'look')
        },
        actions: (paragraph) => actions(paragraph),
      }),
    )
    const draw = () => {
      view.drawLayers()
    }
    const stopDrawing = commenting.subscribe(draw)
    const stopReading = own.onTold(draw)
    return () => {
      stopDrawing()
      stopReading()
      stop()
    }
  }, [view, commenting, suggesting, own])

  useEffect(
    () =>
      commenting.joined({
        point: (thread) => point(thread),
        step: (by) => step(by),
        begin: () => beginSelected(),
        leave: () => {
          setTimeout(() => {
            view.focus()
          }, uncovered)
        },
        say: setSaid,
      }),
    [commenting, view],
  )

  const whoOf = ({ by, delegation }: Answered) => {
    const name = nameOfPerson(by)
    return delegation === null ? name : t('later:comments.person', { name, delegation: nameOf(delegation) })
  }
  const tell = useEffectEvent((before: readonly SeenThread[], threads: readonly SeenThread[], now: Draft) => {
    const codes = new Set(delegations.map(({ code }) => code))
    const reader = { email: me.email, delegation: me.delegation, isDelegation: (code: string) => codes.has(code) }
    const news = answersSince(before, threads, reader).at(-1)
    if (news === undefined) return
    const { thread, comment } = news
    const at = now.paragraphs.find(({ id }) => thread.on.some(({ paragraph }) => paragraph === id))
    const where = at ? spokenName(at, namesOf(now), t) : t('later:comments.orphans')
    setSaid({ by: comment.by, delegation: comment.delegation, where })
  })
  useEffect(() => {
    let before = own.now()
    return own.subscribe(() => {
      const { draft } = session.state
      if (draft === null) return
      commenting.follow(draft)
      const now = own.of(draft)
      if (now === before) return
      tell(before, now, draft)
      before = now
    })
  }, [session, commenting, own])

  useKeys({
    c: () => commenting.text?.step(1),
    C: () => commenting.text?.step(-1),
  })
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.shiftKey || !mayComment) return
    const { target } = event
    if (isTyping(target) && !(target instanceof Element && target.closest('.draft-editor'))) return
    event.preventDefault()
    beginSelected()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      pressed(event)
    }
    const keep = () => {
      commenting.keep()
    }
    document.addEventListener('keydown', listen)
    addEventListener('pagehide', keep)
    return () => {
      document.removeEventListener('keydown', listen)
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [commenting])

  return (
    <>
      {mayComment && (
        <BeginButton
          view={view}
          label={t('later:comments.onSelected')}
          hint={t('later:comments.beginKey')}
          onBegin={() => commenting.text?.begin()}
        />
      )}
      <p className="heard" role="status" data-testid="comments-said">
        {typeof said === 'string' ? said : t('later:comments.answered', { who: whoOf(said), where: said.where })}
      </p>
    </>
  )
}
