import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { membersQuery } from '../../../api/queries'
import { useDelegations } from '../../../api/useDelegations'
import { mentionsIn } from '../../../document/mentions'
import { Button } from '../../../kit/Button'
import { Flag } from '../../../kit/Flag'
import type { Outcome } from './Commenting'
import { MentionList, optionId } from './MentionList'
import { offered, seekingAt, withMention, type Seeking } from './offering'
import { SealedSign } from './SealedSign'

/** As long as the server takes one (`ThreadResolution.cs`). */
const longest = 4_000

interface CommentFieldProps {
  draftId: string
  label: string
  value: string
  onType: (text: string) => void
  action: string
  onSend: (text: string) => void
  /** Gives the words up; absent where there is nothing to give up but the words. */
  onDiscard?: () => void
  /** Escape: what was typed stays. */
  onLeave: () => void
  /** Whether it is to have the focus now. */
  wantsFocus: boolean
  onFocused: () => void
  isDisabled?: boolean
  /** Who alone reads it, where that is not everybody. */
  note?: string
  /** Of what is sent at once and not with the text. */
  outcome?: Outcome
  testId: string
  children?: ReactNode
}

/** Where a comment is typed: “@” offers delegations, Ctrl Enter sends, and an input method keeps its keys. */
export function CommentField(props: CommentFieldProps) {
  const {
    draftId,
    label,
    value,
    onType,
    action,
    onSend,
    onDiscard,
    onLeave,
    wantsFocus,
    onFocused,
    isDisabled,
    note,
    outcome,
    testId,
    children,
  } = props
  const { t } = useTranslation()
  const { delegations, nameOf } = useDelegations()
  const { data: members } = useQuery(membersQuery(draftId))
  const here = useMemo(() => new Set(members?.map(({ delegation }) => delegation)), [members])
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const caret = useRef<number | null>(null)
  const list = useId()
  const [seeking, setSeeking] = useState<Seeking | null>(null)
  const [at, setAt] = useState(0)
  // Nobody is told of what his delegation alone reads.
  const isSealed = note !== undefined
  const isHere = (code: string) => here.has(code)
  const offers = useMemo(
    () => (seeking === null || isSealed ? [] : offered(delegations, seeking.words, (code) => here.has(code), nameOf)),
    [seeking, isSealed, delegations, here, nameOf],
  )
  const mentioned = isSealed ? [] : mentionsIn(value, (code) => delegations.some((each) => each.code === code))
  const over = value.length - longest
  const isComplete = value.trim() !== '' && over <= 0 && isDisabled !== true && outcome !== 'sending'

  useEffect(() => {
    if (!wantsFocus) return
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
    element?.scrollIntoView({ block: 'nearest' })
    onFocused()
  }, [wantsFocus, onFocused])

  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])

  const seek = () => {
    const element = field.current
    const isCaret = element !== null && element.selectionStart === element.selectionEnd
    setSeeking(composing.current || !isCaret ? null : seekingAt(element.value, element.selectionEnd))
    setAt(0)
  }
  const choose = (code: string) => {
    if (seeking === null) return
    const after = withMention(value, seeking, code)
    caret.current = after.caret
    setSeeking(null)
    onType(after.text)
    field.current?.focus()
  }
  const send = () => {
    if (isComplete) onSend(value.trim())
  }
  const key = (event: KeyboardEvent) => {
    // An input method's own keys; Safari tells of its last one only by this number.
    if (event.nativeEvent.isComposing || composing.current || event.nativeEvent.keyCode === 229) return
    const chosen = offers[at]
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape' && offers.length > 0) setSeeking(null)
    else if (event.key === 'Escape') onLeave()
    else if (chosen === undefined) return
    else if (event.key === 'ArrowDown') setAt((at + 1) % offers.length)
    else if (event.key === 'ArrowUp') setAt((at + offers.length - 1) % offers.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(chosen.code)
    else return
    event.preventDefault()
    // Neither a drawer nor the page has these keys.
    event.stopPropagation()
  }
  const chosen = offers[at]
  return (
    <div className="comment-field">
      <textarea
        ref={field}
        className="input"
        aria-label={label}
        placeholder={label}
        rows={value.length > 60 || value.includes('\n') ? 4 : 2}
        dir="auto"
        value={value}
        readOnly={outcome === 'sending'}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? list : undefined}
        aria-activedescendant={chosen && optionId(list, chosen.code)}
        aria-describedby={`${list}-hint`}
        data-testid={testId}
        onChange={(event) => {
          onType(event.target.value)
          seek()
        }}
        onSelect={seek}
        onBlur={() => {
          setSeeking(null)
        }}
        onCompositionStart={() => {
          composing.current = true
          setSeeking(null)
        }}
        onCompositionEnd={() => {
          composing.current = false
          seek()
        }}
        onKeyDown={key}
      />
      {offers.length > 0 && <MentionList id={list} offers={offers} at={at} isHere={isHere} onChoose={choose} />}
      <p className="heard" role="status">
        {offers.length > 0 ? t('later:comments.offers', { count: offers.length }) : ''}
      </p>
      {mentioned.length > 0 && (
        <p className="mentioned" data-testid="mentioned">
          <span className="muted">{t('later:comments.mentions')}</span>
          {mentioned.map((code) => (
            <span key={code}>
              <Flag code={code} /> {nameOf(code)}
            </span>
          ))}
        </p>
      )}
      {over > 0 && (
        <p className="field-error" role="alert">
          {t('later:comments.tooLong', { count: over })}
        </p>
      )}
      {outcome !== undefined && outcome !== 'sending' && (
        <p className="field-error" role="alert" data-testid={`${testId}-problem`}>
          {outcome.problem}
        </p>
      )}
      {note !== undefined && (
        <p className="comment-readers" data-testid={`${testId}-readers`}>
          <SealedSign /> {note}
        </p>
      )}
      <div className="row comment-acts">
        <Button small look="main" isDisabled={!isComplete} onPress={send} data-testid={`${testId}-send`}>
          {outcome === 'sending' ? t('later:comments.sending') : action}
        </Button>
        {(onDiscard !== undefined || value !== '') && (
          <Button
            small
            onPress={() => {
              if (onDiscard) onDiscard()
              else onType('')
            }}
            data-testid={`${testId}-discard`}
          >
            {t('later:comments.discard')}
          </Button>
        )}
        {children}
      </div>
      <p id={`${list}-hint`} className="comment-hint">
        {isSealed ? t('later:comments.hintSealed') : t('later:comments.hint')}
      </p>
    </div>
  )
}
