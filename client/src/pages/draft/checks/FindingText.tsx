import { useTranslation } from 'react-i18next'
import { useMemo } from 'react'
import type { Finding } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import { editedRuns, unmarked } from '../../../printed/proposed/markedText'
import { MarkedWords } from '../proposals/MarkedWords'
import { mending, type Standing } from './standing'

/** How sure a finding is, as a sign and in words: colour alone does not carry it. */
export function LevelSign({ level }: { level: Finding['level'] }) {
  const { t } = useTranslation()
  return <span className={`level level-${level}`}>{t(`later:checks.level.${level}`)}</span>
}

/** What mending a finding does to its paragraph; nothing where only a person can know. */
export function Mended({ standing, draft }: { standing: Standing; draft: Draft }) {
  const runs = useMemo(() => {
    const { paragraph } = standing.finding
    const text = draft.paragraphs.find(({ id }) => id === paragraph)?.delta
    const edits = (mending(standing) ?? []).flatMap((operation) =>
      operation.op === 'editText' && operation.paragraph === paragraph ? [operation.delta] : [],
    )
    return text && edits.length > 0 ? edits.reduce(editedRuns, unmarked(text)) : null
  }, [standing, draft.paragraphs])
  return runs === null ? null : (
    <p className="mended">
      <MarkedWords runs={runs} language={draft.language} />
    </p>
  )
}
