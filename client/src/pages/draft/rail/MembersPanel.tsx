import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/calls'
import { membersQuery } from '../../../api/queries'
import type { DraftRole } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Confirm, type Question } from '../../../kit/Confirm'
import { Flag } from '../../../kit/Flag'
import { ProblemNote } from '../../../frame/ProblemNote'
import { useDelegations } from '../../../api/useDelegations'
import type { DraftHead } from '../useSession'
import { AddMembers } from './AddMembers'
import { useRoleOptions } from './useRoleOptions'

/** Who has which role on the draft; the facilitator hands them out. */
export function MembersPanel({ draft }: { draft: DraftHead }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { nameOf } = useDelegations()
  const { data: members, error } = useQuery(membersQuery(draft.id))
  const [question, setQuestion] = useState<Question | null>(null)
  const reread = () => client.invalidateQueries(membersQuery(draft.id))
  const set = useMutation({
    mutationFn: (member: { key: string; role: DraftRole }) => api.setMember(draft.id, member.key, member.role),
    onSettled: reread,
  })
  const remove = useMutation({ mutationFn: (key: string) => api.removeMember(draft.id, key), onSettled: reread })
  const facilitates = draft.role === 'facilitator'
  const options = useRoleOptions()
  return (
    <div className="stack" data-testid="members">
      <ProblemNote problem={error ?? set.error ?? remove.error} />
      <ul className="lines">
        {members?.map((member) => {
          const key = member.email ?? member.id ?? ''
          const name = member.name ?? key
          return (
            <li key={key} className="member" data-testid="member" data-email={member.email ?? undefined}>
              <Flag code={member.delegation} />
              <span>
                {name}
                <small className="muted">
                  {member.delegation === null ? (member.email ?? t('app.noDelegation')) : nameOf(member.delegation)}
                </small>
              </span>
              {facilitates ? (
                <>
                  <Choice
                    label={t('members.roleOf', { name })}
                    value={member.role}
                    options={options}
                    onChange={(to) => {
                      set.mutate({ key, role: to })
                    }}
                    testId="member-role"
                  />
                  <Button
                    look="plain"
                    small
                    aria-label={t('members.remove', { name })}
                    data-testid="member-remove"
                    onPress={() => {
                      setQuestion({
                        title: t('members.remove', { name }),
                        text: t('members.removeQuestion', { name }),
                        action: t('app.remove'),
                        grave: true,
                        onYes: () => {
                          remove.mutate(key)
                        },
                      })
                    }}
                  >
                    ×
                  </Button>
                </>
              ) : (
                <span className="muted">{t(`role.${member.role}`)}</span>
              )}
            </li>
          )
        })}
      </ul>
      {facilitates && members?.length === 1 && <p className="muted">{t('members.empty')}</p>}
      {facilitates && <AddMembers draftId={draft.id} onAdded={reread} />}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </div>
  )
}
