import { memo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { AgreementBar, agreedWords } from '../../kit/Agreement'
import { agreement } from '../../printed/structure'
import { LongList } from '../../kit/LongList'
import { Beginning } from './Beginning'
import { useReading } from './useReading'
import { useStructure } from './useStructure'

interface StructureProps {
  session: DraftSession
  /** The paragraph with the caret. */
  caret: string | null
  onGo: (paragraph: string) => void
}

/** Where each key leads from a line; the arrows go along the lines. */
const ways: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The draft in one column: every paragraph's name, beginning and status, and how much is agreed. One stop of the Tab key. */
export const Structure = memo(function Structure({ session, caret, onGo }: StructureProps) {
  const { t } = useTranslation()
  const lines = useStructure(session)
  const active = useReading(caret)
  const agreed = agreement(lines)
  const words = agreedWords(t, agreed)
  // The line the arrows have led to, until one is gone to or the focus leaves.
  const [chosen, setChosen] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const placeOf = (id: string | null) => lines.findIndex((line) => line.id === id)
  const stop = chosen !== null && placeOf(chosen) >= 0 ? placeOf(chosen) : Math.max(0, placeOf(active))

  const walk = (event: KeyboardEvent) => {
    // The focus follows a frame later; keys may be faster.
    const from = placeOf(chosen ?? (event.target instanceof HTMLElement ? (event.target.dataset.line ?? null) : null))
    const next = from < 0 ? undefined : lines[ways[event.key]?.(from, lines.length - 1) ?? -1]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setChosen(next.id)
    // A line that was far away is there once it is drawn.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    })
  }
  return (
    <div
      ref={box}
      className="structure"
      data-testid="structure"
      onKeyDown={walk}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setChosen(null)
      }}
    >
      <h2>
        {t('draft.structure')} · {words}
      </h2>
      <AgreementBar of={agreed} label={words} />
      <LongList items={lines} keyOf={(line) => line.id} rowHeight={27} label={t('draft.structure')} scroll="self" at={stop}>
        {(line) => (
          <button
            type="button"
            className="structure-line"
            data-kind={line.kind}
            data-line={line.id}
            tabIndex={line.id === lines[stop]?.id ? 0 : -1}
            aria-current={line.id === active ? 'true' : undefined}
            onClick={() => {
              setChosen(null)
              onGo(line.id)
            }}
          >
            <b>{line.name}</b>
            <Beginning session={session} line={line} />
            {line.name !== '' && (
              <i className={`dot dot-${line.status}`} title={t(`draft.status.${line.status}`)}>
                <span className="heard">{t(`draft.status.${line.status}`)}</span>
              </i>
            )}
          </button>
        )}
      </LongList>
    </div>
  )
})
