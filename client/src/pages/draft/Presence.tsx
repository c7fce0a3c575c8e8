import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { delegationColour } from '../../ui/delegationColour'
import { MenuButton } from '../../ui/MenuButton'
import { useDelegations } from '../../ui/useDelegations'
import { usePersonName } from './usePersonName'
import { useSession } from './useSession'

const shown = 4

/** Who has the draft open: a disc for each of the first, everyone in the list. */
export function Presence({ draftId, session }: { draftId: string; session: DraftSession }) {
  const presence = useSession(session, (state) => state.presence)
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const personName = usePersonName(draftId)
  if (presence.length === 0) return null
  const people = [...new Map(presence.map((each) => [`${each.user} ${each.delegation ?? ''}`, each])).entries()]
  return (
    <MenuButton
      className="presence"
      ariaLabel={t('draft.hereCount', { count: people.length })}
      testId="presence"
      label={
        <>
          {people.slice(0, shown).map(([key, each]) => (
            <b key={key} style={{ background: delegationColour(each.delegation ?? '') }}>{each.delegation ?? personName(each.user).slice(0, 1).toLocaleUpperCase()}</b>
          ))}
          {people.length > shown && <b style={{ background: '#5c6b7a' }}>+{people.length - shown}</b>}
        </>
      }
      entries={people.map(([key, each]) => ({
        id: key,
        label: personName(each.user),
        hint: each.delegation === null ? t('app.noDelegation') : nameOf(each.delegation),
        disabled: true,
        onAction: () => undefined,
      }))}
    />
  )
}
