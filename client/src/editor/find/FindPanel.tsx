import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { Button } from '../../kit/Button'
import type { FindOptions, Match } from './find'
import type { Finding } from './Finding'

interface FindPanelProps {
  session: DraftSession
  finding: Finding
  readOnly: boolean
  onClose: () => void
}

/** Milliseconds between two searches of a text that somebody else is changing. */
const calm = 250

/** Finds a phrase in the draft and replaces it, once or everywhere. */
export function FindPanel({ session, finding, readOnly, onClose }: FindPanelProps) {
  const { t } = useTranslation()
  const [phrase, setPhrase] = useState('')
  const [replacement, setReplacement] = useState('')
  const [at, setAt] = useState(0)
  const [matches, setMatches] = useState<readonly Match[]>([])
  const [note, setNote] = useState('')
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWords: false })
  /** What was looked for when the chosen place was last found anew. */
  const sought = useRef('')
  const field = useRef<HTMLInputElement>(null)

  const search = useCallback(() => {
    const found = finding.find(phrase, options)
    setMatches((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    const question = JSON.stringify([phrase, options])
    if (sought.current === question) return
    sought.current = question
    const first = finding.nearest(found)
    setAt(first)
    if (found[first]) finding.reveal(found[first])
  }, [finding, phrase, options])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (wait: number) => {
      timer ??= setTimeout(() => {
        timer = undefined
        search()
      }, wait)
    }
    later(0)
    const stop = session.subscribe(() => {
      later(calm)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, search])

  const chosen = matches.length === 0 ? null : (matches[Math.min(at, matches.length - 1)] ?? null)
  useEffect(() => {
    finding.show(matches, chosen)
  }, [finding, matches, chosen])
  useEffect(
    () => () => {
      finding.show([], null)
    },
    [finding],
  )
  useEffect(() => {
    field.current?.select()
  }, [])

  const step = (by: 1 | -1) => {
    if (matches.length === 0) return
    const next = (Math.min(at, matches.length - 1) + by + matches.length) % matches.length
    setAt(next)
    const match = matches[next]
    if (match) finding.reveal(match)
  }
  const replace = (all: boolean) => {
    const wanted = all ? finding.find(phrase, options) : chosen === null ? [] : [chosen]
    const { replaced, closed } = finding.replace(wanted, replacement)
    setNote(closed > 0 ? t('find.closed', { count: closed }) : all ? t('find.replaced', { count: replaced }) : '')
    search()
  }
  return (
    <section
      className="find-panel no-print"
      role="search"
      aria-label={t('find.title')}
      data-testid="find-panel"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onClose()
      }}
    >
      <input
        ref={field}
        value={phrase}
        onChange={(event) => {
          setPhrase(event.target.value)
          setNote('')
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
        aria-label={t('find.phrase')}
        placeholder={t('find.phrase')}
        data-testid="find-phrase"
        autoFocus
      />
      <span className="find-count" role="status" data-testid="find-count">
        {phrase === ''
          ? ''
          : matches.length === 0
            ? t('find.none')
            : t('find.place', { at: Math.min(at, matches.length - 1) + 1, all: matches.length })}
      </span>
      <Button
        small
        onPress={() => {
          step(-1)
        }}
        aria-label={t('find.previous')}
        isDisabled={matches.length === 0}
      >
        ↑
      </Button>
      <Button
        small
        onPress={() => {
          step(1)
        }}
        aria-label={t('find.next')}
        isDisabled={matches.length === 0}
        data-testid="find-next"
      >
        ↓
      </Button>
      <Button small onPress={onClose} aria-label={t('find.close')} data-testid="find-close">
        ✕
      </Button>
      <span className="find-options">
        {(['matchCase', 'wholeWords'] as const).map((option) => (
          <Button
            key={option}
            small
            aria-pressed={options[option]}
            onPress={() => {
              setOptions((now) => ({ ...now, [option]: !now[option] }))
            }}
            data-testid={`find-${option}`}
          >
            {t(`find.${option}`)}
          </Button>
        ))}
      </span>
      {!readOnly && (
        <>
          <input
            value={replacement}
            onChange={(event) => {
              setReplacement(event.target.value)
            }}
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            data-testid="find-replacement"
          />
          <Button
            small
            onPress={() => {
              replace(false)
            }}
            isDisabled={chosen === null}
            data-testid="replace-one"
          >
            {t('find.replaceOne')}
          </Button>
          <Button
            small
            onPress={() => {
              replace(true)
            }}
            isDisabled={matches.length === 0}
            data-testid="replace-all"
          >
            {t('find.replaceAll')}
          </Button>
          {note !== '' && (
            <span className="find-note" role="status" data-testid="find-note">
              {note}
            </span>
          )}
        </>
      )}
    </section>
  )
}
