import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/calls'
import { membersQuery } from '../../../api/queries'
import type { Role } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import { Confirm, type Question } from '../../../ui/Confirm'
import { Field } from '../../../ui/Field'
import { Flag } from '../../../ui/Flag'
import { ProblemNote } from '../../../ui/ProblemNote'
import { notify } from '../../../ui/toasts'
import { useDelegations } from '../../../ui/useDelegations'
import type { DraftHead } from '../useSession'

const roles: readonly Role[] = ['facilitator', 'editor', 'proposer', 'reviewer']

/** Who has which role on the draft; the facilitator hands them out. */
export function MembersPanel({ draft }: { draft: DraftHead }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { nameOf } = useDelegations()
  const { data: members, error } = useQuery(membersQuery(draft.id))
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [question, setQuestion] = useState<Question | null>(null)
  const reread = () => client.invalidateQueries(membersQuery(draft.id))
  const set = useMutation({ mutationFn: (member: { email: string; role: Role }) => api.setMember(draft.id, member.email, member.role), onSettled: reread })
  const remove = useMutation({ mutationFn: (address: string) => api.removeMember(draft.id, address), onSettled: reread })
  const facilitates = draft.role === 'facilitator'
  const options = roles.map((each) => ({ value: each, label: t(`role.${each}`), hint: t(`roleHint.${each}`) }))

  const add = (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    set.mutate({ email: address, role }, {
      onSuccess: () => {
        notify(t('members.added', { email: address }))
        setEmail('')
      },
    })
  }
  return (
    <div className="stack" data-testid="members">
      <ProblemNote problem={error ?? set.error ?? remove.error} />
      <ul className="lines">
        {members?.map((member) => {
          const name = member.name ?? member.email
          return (
            <li key={member.email} className="member" data-testid="member" data-email={member.email}>
              <Flag code={member.delegation} />
              <span>
                {name}
                <small className="muted">{member.delegation === null ? member.email : nameOf(member.delegation)}</small>
              </span>
              {facilitates ? (
                <>
                  <Choice label={t('members.roleOf', { name })} value={member.role} options={options} onChange={(to) => { set.mutate({ email: member.email, role: to }) }} testId="member-role" />
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
                        onYes: () => { remove.mutate(member.email) },
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
      {facilitates && (
        <form className="stack member-add" onSubmit={add}>
          {members?.length === 1 && <p className="muted">{t('members.empty')}</p>}
          <Field label={t('members.email')} type="email" value={email} onChange={setEmail} autoComplete="off" isRequired testId="member-email" />
          <div className="row">
            <Choice label={t('members.role')} value={role} options={options} onChange={setRole} testId="member-new-role" />
            <Button type="submit" isDisabled={set.isPending || email.trim() === ''} data-testid="member-add">{t('members.add')}</Button>
          </div>
        </form>
      )}
      <Confirm question={question} onClose={() => { setQuestion(null) }} />
    </div>
  )
}
