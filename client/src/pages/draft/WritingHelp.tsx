import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { useDelegations } from '../../api/useDelegations'
import { touchesAgreed } from '../../document/rights'
import type { DraftView } from '../../editor/DraftView'

/** Offers words while somebody writes. What it knows comes when it is first needed; without it one writes as ever. */
export function WritingHelp({ view, language }: { view: DraftView; language: string }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  useEffect(() => {
    let isWanted = true
    let stop = () => {}
    import('../../editor/completion/help').then(
      ({ offersLayer, namesIn }) => {
        if (!isWanted) return
        const states = delegations.map(({ names }) => (names as Readonly<Record<string, string>>)[language] ?? '')
        stop = view.addLayer(
          offersLayer({
            language,
            names: namesIn(language, states),
            t,
            citations: (paragraph, text, caret) => api.citationOffers(view.draft.id, { paragraph, text, caret }),
            mayWrite: (draft, paragraph) => !touchesAgreed(draft, [{ op: 'editText', paragraph, delta: { ops: [] } }]),
          }),
        )
      },
      () => undefined,
    )
    return () => {
      isWanted = false
      stop()
    }
  }, [view, language, delegations, t])
  return null
}
