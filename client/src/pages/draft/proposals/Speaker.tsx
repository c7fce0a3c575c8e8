import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../../../api/queries'
import { useGroupName } from '../../../api/useGroupName'
import { useMe } from '../../../api/useMe'
import { Choice } from '../../../kit/Choice'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import type { DraftHead } from '../useSession'
import { speaksForAny, speaksForGroup } from './proposing'

const self = 'self'

/** For which delegation, and on behalf of which group, somebody speaks. */
export interface Speaker {
  /** Null until one is chosen. */
  readonly delegation: string | null
  readonly group: string | null
  readonly choosesDelegation: boolean
  /** Whether the delegation may speak for a group. */
  readonly maySpeakFor: (group: string) => boolean
  readonly setDelegation: (code: string | null) => void
  readonly setGroup: (code: string | null) => void
}

export function useSpeaker(draft: DraftHead): Speaker {
  const me = useMe()
  const [delegation, setDelegation] = useState(me.delegation)
  const [group, setGroup] = useState<string | null>(null)
  const maySpeakFor = (code: string) => speaksForGroup(draft, delegation, code)
  const spoken = group !== null && maySpeakFor(group) ? group : null
  return { delegation, group: spoken, choosesDelegation: speaksForAny(draft, me), maySpeakFor, setDelegation, setGroup }
}

/** What an operation says of who speaks. */
export const spokenBy = ({ group }: Speaker): { group?: string } => (group === null ? {} : { group })

/** The own delegation speaks for itself or for a group; the facilitator and the secretariat name the delegation. */
export function SpeakerFields({ speaker }: { speaker: Speaker }) {
  const { t } = useTranslation()
  const { data: groups = [] } = useQuery(groupsQuery)
  const groupName = useGroupName()
  return (
    <>
      {speaker.choosesDelegation && (
        <DelegationPicker
          label={t('proposals.speaker')}
          value={speaker.delegation}
          onChange={speaker.setDelegation}
          testId="speaker-delegation"
        />
      )}
      <Choice
        label={t('proposals.onBehalf')}
        labelled
        value={speaker.group ?? self}
        onChange={(code) => {
          speaker.setGroup(code === self ? null : code)
        }}
        options={[
          { value: self, label: t('proposals.forItself') },
          ...groups.filter(({ code }) => speaker.maySpeakFor(code)).map((each) => ({ value: each.code, label: groupName(each.code) })),
        ]}
        testId="speaker-group"
      />
    </>
  )
}
