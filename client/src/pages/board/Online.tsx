import { useTranslation } from 'react-i18next'
import type { BoardRow } from '../../protocol/contract'
import { Flag } from '../../kit/Flag'
import { useDelegations } from '../../api/useDelegations'

const shown = 6

/** Who has the draft open now: a flag each, the names on hover and for those who listen. */
export function Online({ people }: { people: BoardRow['online'] }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  if (people.length === 0) return null
  const names = people
    .map(({ user, name, delegation }) => `${name ?? user}${delegation ? ` (${nameOf(delegation)})` : ''}`)
    .join(t('document.sponsorJoin'))
  return (
    <p className="row board-online" title={names} data-testid="board-online">
      <span className="quiet">{t('draft.hereCount', { count: people.length })}</span>
      {people.slice(0, shown).map(({ user, delegation }) => (
        <Flag key={user} code={delegation} />
      ))}
      {people.length > shown && <span className="quiet">+{people.length - shown}</span>}
      <span className="heard">{names}</span>
    </p>
  )
}
