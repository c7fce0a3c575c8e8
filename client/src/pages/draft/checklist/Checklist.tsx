import { useTranslation } from 'react-i18next'
import type { Stage } from '../../../protocol/contract'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { useUpdates } from '../updates/useUpdates'
import { openMatters, type OpenMatter, type Place } from './openMatters'
import './checklist.css'

interface ChecklistProps {
  session: DraftSession
  first: Draft
  stage: Stage
  onGo: (place: Place) => void
}

/** What is still open before a stage; each leads to its place, none stands in the way. */
export function Checklist({ session, first, stage, onGo }: ChecklistProps) {
  const { t } = useTranslation()
  const updates = useUpdates(session, first)
  const matters = openMatters(updates.draft, updates, stage)
  const words = (matter: OpenMatter): string => {
    switch (matter.kind) {
      case 'session':
        return t('checklist.session', { session: matter.session })
      case 'agreed':
        return t(matter.of.adRef === 0 ? 'checklist.agreed' : 'checklist.agreedAdRef', { ...matter.of })
      case 'proponent':
        return t('checklist.proponent')
      default:
        return t(`checklist.${matter.kind}`, { count: matter.count })
    }
  }
  return (
    <section className="checklist" aria-labelledby="checklist" data-testid="checklist">
      <h3 id="checklist">{t('checklist.before', { stage: t(`stage.${stage}`) })}</h3>
      {matters.length === 0 ? (
        <p className="muted">{t('checklist.none')}</p>
      ) : (
        <>
          <ul>
            {matters.map((matter) => (
              <li key={matter.kind}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    onGo(matter.place)
                  }}
                  data-testid={`checklist-${matter.kind}`}
                >
                  {words(matter)}
                </button>
              </li>
            ))}
          </ul>
          <p className="quiet">{t('checklist.free')}</p>
        </>
      )}
    </section>
  )
}
