import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../api/types'
import { Confirm, type Question } from '../../ui/Confirm'
import { stages, track } from '../../ui/stages'
import { MenuButton } from '../../ui/MenuButton'
import type { DraftHead } from './useSession'

/** The way of a draft through its stages; the facilitator moves it on. */
export function StageTrack({ draft, onStage }: { draft: DraftHead; onStage: (stage: Stage) => void }) {
  const { t } = useTranslation()
  const [question, setQuestion] = useState<Question | null>(null)
  const now = draft.stage as Stage
  const ask = (stage: Stage) => {
    const to = t(`stage.${stage}`)
    setQuestion({
      title: t('draft.setStage', { stage: to }),
      text: t('draft.setStageQuestion', { from: t(`stage.${now}`), to }),
      action: t('draft.setStage', { stage: to }),
      onYes: () => { onStage(stage) },
    })
  }
  return (
    <>
      <ol className="track" aria-label={t('draft.stages')} data-testid="stage-track" data-stage={draft.stage}>
        {track(now).map(({ stage, place }) => (
          <li key={stage} className={`track-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
            {draft.role === 'facilitator' && place === 'now' ? (
              <MenuButton
                className="track-button"
                label={t(`stage.${stage}`)}
                ariaLabel={`${t('draft.stageNow')}: ${t(`stage.${stage}`)}`}
                testId="stage"
                entries={stages.map((each) => ({ id: each, label: t(`stage.${each}`), disabled: each === now, onAction: () => { ask(each) } }))}
              />
            ) : (
              t(`stage.${stage}`)
            )}
          </li>
        ))}
      </ol>
      <Confirm question={question} onClose={() => { setQuestion(null) }} />
    </>
  )
}
