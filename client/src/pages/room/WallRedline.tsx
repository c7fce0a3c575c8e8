import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { redlineQuery } from '../../api/queries'
import { useSettled } from '../../kit/useSettled'
import type { Draft } from '../../session/DraftSession'
import { layOut } from '../compare/layOut'
import { RedlineText } from '../compare/RedlineText'
import { revisionRef } from '../compare/reference'
import { WallBody } from './WallBody'
import '../compare/compare.css'

/** Milliseconds in which nobody writes, before the changes are asked for again. */
const pause = 1_000

/** What changed since another text, as an editor would have marked it. */
export function WallRedline({ draft, against, screen }: { draft: Draft; against: string | null; screen: number }) {
  const { t } = useTranslation()
  const revision = useSettled(draft.revision, pause)
  const { data } = useQuery({
    ...redlineQuery(against ?? '', revisionRef(draft.id, revision)),
    enabled: against !== null,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })
  const layout = useMemo(() => data && layOut(data, { editorial: false }), [data])
  return (
    <WallBody screen={screen}>
      {layout &&
        (layout.anchors.length === 0 ? (
          <p className="wall-none">{t('later:room.noRedline')}</p>
        ) : (
          <div className="wall-redline" data-testid="wall-redline">
            <RedlineText
              rows={layout.rows}
              texts={2}
              writers={null}
              language={data?.language ?? draft.language}
              view="inline"
              changedOnly
              step={null}
              onStep={nowhere}
            />
          </div>
        ))}
    </WallBody>
  )
}

const nowhere = () => {}
