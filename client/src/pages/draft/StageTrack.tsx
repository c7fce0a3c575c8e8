import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stepsQuery } from '../../api/queries'
import type { Stage, StageStep } from '../../protocol/contract'
import type { Command } from '../../session/commands'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { stages, track } from '../drafts/stages'
import { MenuButton } from '../../kit/MenuButton'
import { useMe } from '../../api/useMe'
import type { Place } from './checklist/openMatters'
import { useWaiting, WaitingCommands } from './commands/WaitingCommands'
import { MoveStage } from './later'
import type { DraftHead } from './useSession'

const moves: ReadonlySet<Command['op']> = new Set(['setStage'])

interface StageTrackProps {
  session: DraftSession
  first: Draft
  draft: DraftHead
  onGo: (place: Place) => void
}

/** The way of a draft through its stages; the facilitator and the secretariat move it on, where the server says it can go. */
export function StageTrack({ session, first, draft, onGo }: StageTrackProps) {
  const { t } = useTranslation()
  const [step, setStep] = useState<StageStep | null>(null)
  const now = draft.stage as Stage
  const me = useMe()
  const { data } = useQuery({ ...stepsQuery(draft), enabled: draft.role === 'facilitator' || me.delegation === null })
  const list = useRef<HTMLOListElement>(null)
  // Where there is no room for all stages, the one it is at is in sight.
  useEffect(() => {
    const line = list.current
    if (!line) return
    const room = new ResizeObserver(() => {
      const place = line.querySelector('[aria-current]')
      if (place)
        line.scrollLeft +=
          place.getBoundingClientRect().left - line.getBoundingClientRect().left - (line.clientWidth - place.clientWidth) / 2
    })
    room.observe(line)
    return () => {
      room.disconnect()
    }
  }, [now])
  const moving = useWaiting(session, moves)
  const possible = moving.length > 0 ? [] : (data?.possible ?? []).filter((each) => each.mayMove)
  return (
    <>
      <ol ref={list} className="track" aria-label={t('draft.stages')} data-testid="stage-track" data-stage={draft.stage}>
        {track(now, draft.stageHistory ?? []).map(({ stage, place }) => (
          <li key={stage} className={`track-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
            {possible.length > 0 && place === 'now' ? (
              <MenuButton
                className="track-button"
                label={t(`stage.${stage}`)}
                ariaLabel={`${t('draft.stageNow')}: ${t(`stage.${stage}`)}`}
                testId="stage"
                entries={stages.flatMap((each) => {
                  const way = possible.find((other) => other.stage === each)
                  return way
                    ? [
                        {
                          id: each,
                          label: each === now ? t('draft.nextRevision') : t(`stage.${each}`),
                          onAction: () => {
                            setStep(way)
                          },
                        },
                      ]
                    : []
                })}
              />
            ) : (
              t(`stage.${stage}`)
            )}
          </li>
        ))}
      </ol>
      <WaitingCommands session={session} waiting={moving} />
      {step !== null && (
        <MoveStage
          session={session}
          first={first}
          from={now}
          step={step}
          onMove={(move) => {
            session.submit([move])
          }}
          onGo={onGo}
          onClose={() => {
            setStep(null)
          }}
        />
      )}
    </>
  )
}
