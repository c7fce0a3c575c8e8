import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery, otherNamesQuery } from '../../../api/queries'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Button } from '../../../kit/Button'
import { notify } from '../../../kit/toasts'
import { Window } from '../../../kit/Window'
import { newId } from '../../../operations/newId'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import { useWordsOfDraft } from '../proposals/useWordsOfDraft'
import { useCalmDraft } from '../useSession'
import { BracketLine } from './BracketLine'
import { bracketRows, speakerOf, type BracketRow } from './bracketRows'
import { reservable, reservationsOf, type Holder } from './reserving'
import { spokenNames, type Voice } from './spokenNames'
import './brackets.css'

interface BracketsWindowProps {
  session: DraftSession
  first: Draft
  /** The paragraph whose brackets alone are meant; null for all of the draft. */
  of: string | null
  /** Told which toast says that it was done, and takes it back. */
  onDone: (toast: number) => void
  onClose: () => void
}

/** What somebody has said of a bracket that goes beyond what it says itself. */
interface Said {
  readonly voices?: readonly Voice[]
  readonly isChosen?: boolean
}

/** Lists brackets that were typed, to be looked through before they become reservations. */
export function BracketsWindow({ session, first, of, onDone, onClose }: BracketsWindowProps) {
  const { t } = useTranslation()
  const draft = useCalmDraft(session, first)
  const { labelOf } = useWordsOfDraft(draft)
  const { delegations } = useDelegations()
  const groupName = useGroupName()
  const groups = useQuery(groupsQuery)
  const names = useQuery(otherNamesQuery)
  const known = useMemo(
    () => (groups.data && names.data && delegations.length > 0 ? spokenNames(delegations, groups.data, names.data) : null),
    [delegations, groups.data, names.data],
  )
  const rows = useMemo(() => (known === null ? [] : bracketRows(draft.paragraphs, of, known)), [draft.paragraphs, of, known])
  const [said, setSaid] = useState<ReadonlyMap<string, Said>>(new Map())
  const [speakers, setSpeakers] = useState<ReadonlyMap<string, string>>(new Map())
  const say = (key: string, more: Said) => {
    setSaid((before) => new Map(before).set(key, { ...before.get(key), ...more }))
  }
  const voicesOf = ({ key, attribution }: BracketRow) => said.get(key)?.voices ?? attribution.voices
  const holdersOf = (row: BracketRow): readonly Holder[] =>
    voicesOf(row).flatMap((voice) => {
      const delegation = speakerOf(voice, speakers, draft.speakers)
      return delegation === null ? [] : [{ delegation, group: voice.group }]
    })
  const isReady = (row: BracketRow) => voicesOf(row).length > 0 && holdersOf(row).length === voicesOf(row).length
  const isChosen = (row: BracketRow) => isReady(row) && (said.get(row.key)?.isChosen ?? true)
  const chosen = rows.filter(isChosen)
  const ready = rows.filter(isReady)
  // Groups that a bracket names and for which nobody was said to speak.
  const asked = [
    ...new Set(
      rows.flatMap(voicesOf).flatMap((voice) => {
        const { group, delegation } = voice
        return group !== null && delegation === null && speakerOf(voice, new Map(), draft.speakers) === null ? [group] : []
      }),
    ),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What others have done meanwhile is in what the session has now.
    const now = session.state.draft
    if (now === null || known === null || chosen.length === 0) return
    const keys = new Map(chosen.map((row) => [row.key, row]))
    const decided = bracketRows(now.paragraphs, of, known).flatMap((row) => {
      const chosenRow = keys.get(row.key)
      return chosenRow === undefined ? [] : [{ ...row, holders: holdersOf(chosenRow) }]
    })
    const still = reservable(now.paragraphs, decided)
    const step = newId()
    session.submit(reservationsOf(now.paragraphs, still, newId), { step })
    const undo = () => {
      notify(session.undo(step).length > 0 ? t('later:brackets.undone') : t('later:brackets.notUndone'))
    }
    onDone(notify(t('later:brackets.done', { count: still.length }), [{ label: t('later:brackets.undo'), run: undo }]))
    onClose()
  }
  return (
    <Window title={t('later:brackets.title')} isOpen onClose={onClose} wide testId="brackets-window">
      <form className="stack" onSubmit={submit} aria-busy={known === null}>
        <p className="muted">{rows.length === 0 && known !== null ? t('later:brackets.none') : t('later:brackets.lead')}</p>
        <ProblemNote problem={groups.error ?? names.error} onRetry={() => void Promise.all([groups.refetch(), names.refetch()])} />
        {asked.length > 0 && (
          <div className="bracket-speakers">
            {asked.map((group) => (
              <DelegationPicker
                key={group}
                label={t('later:brackets.speaks', { group: groupName(group) })}
                value={speakers.get(group) ?? null}
                onChange={(code) => {
                  setSpeakers((before) => {
                    const after = new Map(before)
                    if (code === null) after.delete(group)
                    else after.set(group, code)
                    return after
                  })
                }}
                testId={`speaks-${group}`}
              />
            ))}
            <p className="quiet">{t('later:brackets.speaksHint')}</p>
          </div>
        )}
        {ready.length > 1 && (
          <label className="tick">
            <input
              type="checkbox"
              checked={chosen.length === ready.length}
              onChange={({ target: { checked } }) => {
                setSaid(
                  (before) => new Map([...before, ...ready.map(({ key }) => [key, { ...before.get(key), isChosen: checked }] as const)]),
                )
              }}
              data-testid="brackets-all"
            />
            {t('later:brackets.all')}
          </label>
        )}
        {rows.length > 0 && (
          <ul className="bracket-list" aria-label={t('later:brackets.list')} tabIndex={0} data-testid="brackets">
            {rows.map((row) => (
              <BracketLine
                key={row.key}
                row={row}
                language={draft.language}
                label={placeOf(row, labelOf, (first, last) => t('later:brackets.through', { first, last }))}
                voices={voicesOf(row)}
                speakerOf={(voice) => speakerOf(voice, speakers, draft.speakers)}
                isReady={isReady(row)}
                isChosen={isChosen(row)}
                asksAtOnce={rows.length === 1}
                onChoose={(choice) => {
                  say(row.key, { isChosen: choice })
                }}
                onVoices={(voices) => {
                  say(row.key, { voices, isChosen: true })
                }}
              />
            ))}
          </ul>
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={chosen.length === 0} data-testid="brackets-submit">
            {t('later:brackets.submit', { count: chosen.length })}
          </Button>
        </div>
      </form>
    </Window>
  )
}

function placeOf({ bracket: { from, to } }: BracketRow, labelOf: (id: string) => string, through: (first: string, last: string) => string) {
  return from.paragraph === to.paragraph ? labelOf(from.paragraph) : through(labelOf(from.paragraph), labelOf(to.paragraph))
}
