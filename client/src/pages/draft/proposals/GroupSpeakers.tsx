import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../../../api/queries'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Flag } from '../../../kit/Flag'
import { Window } from '../../../kit/Window'
import type { DraftSession } from '../../../session/DraftSession'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import type { DraftHead } from '../useSession'

/** The facilitator says which delegations may speak for a group; where he has not, any may. */
export function GroupSpeakers({ session, head }: { session: DraftSession; head: DraftHead }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const groupName = useGroupName()
  const { data: groups = [] } = useQuery(groupsQuery)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const speakers = head.speakers ?? []
  const group = chosen ?? groups[0]?.code
  const delegations = speakers.find((each) => each.group === group)?.delegations ?? []
  const set = (codes: readonly string[]) => {
    if (group !== undefined) session.submit([{ op: 'setSpeakers', group, delegations: codes }])
  }
  return (
    <>
      <Button
        small
        onPress={() => {
          setOpen(true)
        }}
        data-testid="group-speakers"
      >
        {t('proposals.speakers.open', { count: speakers.length })}
      </Button>
      {isOpen && group !== undefined && (
        <Window
          title={t('proposals.speakers.title')}
          isOpen
          onClose={() => {
            setOpen(false)
          }}
          testId="group-speakers-window"
        >
          <div className="stack">
            <p className="muted">{t('proposals.speakers.hint')}</p>
            <Choice
              label={t('proposals.speakers.group')}
              labelled
              value={group}
              onChange={setChosen}
              options={groups.map(({ code }) => ({
                value: code,
                label: speakers.some((each) => each.group === code) ? `${groupName(code)} ●` : groupName(code),
              }))}
              testId="speakers-group"
            />
            {delegations.length === 0 ? (
              <p data-testid="speakers-any">{t('proposals.speakers.any', { group: groupName(group) })}</p>
            ) : (
              <ul className="plain-list" data-testid="speakers-list">
                {delegations.map((code) => (
                  <li key={code} className="row">
                    <Flag code={code} /> {nameOf(code)}
                    <Button
                      small
                      onPress={() => {
                        set(delegations.filter((other) => other !== code))
                      }}
                      aria-label={t('proposals.speakers.remove', { name: nameOf(code) })}
                      data-testid={`speaker-remove-${code}`}
                    >
                      ×
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <DelegationPicker
              key={delegations.length}
              label={t('proposals.speakers.add')}
              value={null}
              onChange={(code) => {
                if (code !== null) set([...delegations, code])
              }}
              taken={new Set(delegations)}
              testId="speakers-add"
            />
          </div>
        </Window>
      )}
    </>
  )
}
