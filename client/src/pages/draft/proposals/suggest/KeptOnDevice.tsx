import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LeftNote } from './LeftNote'
import { deviceSuggestions, type KeptSuggestions } from './suggestionStore'

const nothing = { ops: [] }

const paragraphsOf = ({ order, words, kinds = {} }: KeptSuggestions) =>
  order.map((id) => ({ id, kind: kinds[id] ?? ('plain' as const), delta: words[id] ?? nothing }))

/** In place of a draft that cannot be opened any more: what its reader had suggested there, as this device keeps it. */
export function KeptOnDevice({ draftId, person }: { draftId: string; person: string }) {
  const { t } = useTranslation()
  const [store] = useState(() => deviceSuggestions(draftId, person))
  const [kept, setKept] = useState(() => store.read())
  if (kept === null || kept.operations.length === 0) return null
  const paragraph = t('editor.paragraph')
  return (
    <LeftNote
      operations={kept.operations}
      paragraphs={paragraphsOf(kept)}
      draft={{
        language: kept.language ?? '',
        wordsOf: (id) => kept.words[id],
        labelOf: (id) => kept.names?.[id] || paragraph,
      }}
      why="closed"
      onDiscard={() => {
        store.write(null)
        setKept(null)
      }}
    />
  )
}
