import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { delegationColour } from '../../kit/delegationColour'
import { MenuButton } from '../../kit/MenuButton'
import { useDelegations } from '../../api/useDelegations'
import { usePersonName } from './usePersonName'
import { useSession } from './useSession'

const shown = 4

/** Who has the draft open: a disc for each of the first delegations, everyone in the list, delegation by delegation. */
export function Presence({ draftId, session }: { draftId: string; session: DraftSession }) {
  const presence = useSession(session, (state) => state.presence)
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const personName = usePersonName(draftId)
  if (presence.length === 0) return null
  const people = [...new Map(presence.map((each) => [`${each.user} ${each.delegation ?? ''}`, each])).entries()].toSorted(
    ([, a], [, b]) =>
      nameOf(a.delegation ?? '').localeCompare(nameOf(b.delegation ?? ''), i18n.language) ||
      personName(a.user).localeCompare(personName(b.user), i18n.language),
  )
  const discs = [...new Map(people.map(([key, each]) => [each.delegation ?? key, each])).values()].slice(0, shown)
  const others = people.length - discs.length
  return (
    <MenuButton
      className="presence"
      testId="presence"
      label={
        <>
          <span className="heard">{t('draft.hereCount', { count: people.length })}</span>
          <span className="presence-discs" aria-hidden="true">
            {discs.map((each) => (
              <b key={each.delegation ?? each.user} style={{ background: delegationColour(each.delegation ?? '') }}>
                {each.delegation ?? personName(each.user).slice(0, 1).toLocaleUpperCase()}
              </b>
            ))}
            {others > 0 && <b style={{ background: '#5c6b7a' }}>+{others}</b>}
          </span>
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
