import { useTranslation } from 'react-i18next'
import { Choice } from '../../kit/Choice'
import type { WritingMode as Mode } from './proposals/proposing'

/** How somebody writes, and the choice of it. */
export interface WritingModes {
  readonly mode: Mode
  /** None where there is no choice. */
  readonly modes: readonly Mode[]
  readonly choose: (mode: Mode) => void
}

/** Whether what is written is the text, a suggestion, or nothing is written. */
export function WritingModeChoice({ writing: { mode, modes, choose } }: { writing: WritingModes }) {
  const { t } = useTranslation()
  if (modes.length === 0) return null
  return (
    <Choice
      label={t('mode.label')}
      value={mode}
      onChange={choose}
      options={modes.map((each) => ({ value: each, label: t(`mode.${each}`), hint: t(`mode.${each}Hint`) }))}
      testId="mode"
    />
  )
}
