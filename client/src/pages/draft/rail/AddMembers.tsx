import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { api } from '../../../api/calls'
import { directoryQuery } from '../../../api/queries'
import type { DirectoryEntry, DraftRole } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Field } from '../../../kit/Field'
import { Flag } from '../../../kit/Flag'
import { ProblemNote } from '../../../frame/ProblemNote'
import { SearchBox } from '../../../kit/SearchBox'
import { notify } from '../../../kit/toasts'
import { useDelegations } from '../../../api/useDelegations'
import { useSettled } from '../../../kit/useSettled'
import { addressesIn } from './addresses'
import { useRoleOptions } from './useRoleOptions'

/** Milliseconds without a key before the directory is asked. */
const typed = 200

/** Gives people a role, several at once: picked by name or delegation, or by their addresses. */
export function AddMembers({ draftId, onAdded }: { draftId: string; onAdded: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const options = useRoleOptions()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly DirectoryEntry[]>([])
  const [emails, setEmails] = useState('')
  const [role, setRole] = useState<DraftRole>('editor')
  const asked = useSettled(words.trim(), typed)
  const { data: found = [], error } = useQuery({ ...directoryQuery(draftId, asked), enabled: asked !== '' })
  const people = [...chosen.map(({ id }) => id), ...addressesIn(emails)]
  const add = useMutation({
    mutationFn: () => api.addMembers(draftId, people, role),
    onSuccess: async () => {
      notify(t('members.added', { count: people.length }))
      setChosen([])
      setEmails('')
      setWords('')
      await onAdded()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (people.length > 0) add.mutate()
  }
  return (
    <form className="stack member-add" onSubmit={submit}>
      <ProblemNote problem={add.error ?? error} />
      <div className="field">
        <span className="field-label" id="member-pick">
          {t('members.add')}
        </span>
        <SearchBox label={t('members.find')} value={words} onChange={setWords} testId="member-find" />
        {words.trim() !== '' && <Found found={found} chosen={chosen} onChoose={setChosen} />}
        {chosen.length > 0 && (
          <ul className="member-chosen" data-testid="member-chosen">
            {chosen.map((person) => (
              <li key={person.id}>
                <Flag code={person.delegation} /> {person.name}
                <Button
                  look="plain"
                  small
                  aria-label={t('members.unpick', { name: person.name })}
                  onPress={() => {
                    setChosen(chosen.filter(({ id }) => id !== person.id))
                  }}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Field
        label={t('members.email')}
        hint={t('members.emailHint')}
        value={emails}
        onChange={setEmails}
        autoComplete="off"
        testId="member-email"
      />
      <div className="row">
        <Choice label={t('members.role')} value={role} options={options} onChange={setRole} testId="member-new-role" />
        <Button type="submit" isDisabled={add.isPending || people.length === 0} data-testid="member-add">
          {t('members.addCount', { count: people.length })}
        </Button>
      </div>
    </form>
  )
}

interface FoundProps {
  found: readonly DirectoryEntry[]
  chosen: readonly DirectoryEntry[]
  onChoose: (chosen: readonly DirectoryEntry[]) => void
}

function Found({ found, chosen, onChoose }: FoundProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const isChosen = (person: DirectoryEntry) => chosen.some(({ id }) => id === person.id)
  const more = found.filter((person) => !person.member && !isChosen(person))
  if (found.length === 0)
    return (
      <p className="quiet" role="status">
        {t('members.noneFound')}
      </p>
    )
  return (
    <>
      <CheckboxGroup
        aria-labelledby="member-pick"
        className="member-found"
        value={found.filter((person) => person.member || isChosen(person)).map(({ id }) => id)}
        onChange={(ids) => {
          onChoose([
            ...chosen.filter(({ id }) => ids.includes(id) || !found.some((person) => person.id === id)),
            ...more.filter(({ id }) => ids.includes(id)),
          ])
        }}
        data-testid="member-found"
      >
        {found.map((person) => (
          <Checkbox key={person.id} value={person.id} isDisabled={person.member} className="tick" data-testid="member-pick">
            <span className="box" aria-hidden="true" />
            <Flag code={person.delegation} />
            <span>
              {person.name}
              <small className="muted">
                {[person.delegation === null ? t('app.noDelegation') : nameOf(person.delegation), person.member && t('members.already')]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {more.length > 1 && (
        <Button
          small
          onPress={() => {
            onChoose([...chosen, ...more])
          }}
          data-testid="member-pick-all"
        >
          {t('members.pickAll', { count: more.length })}
        </Button>
      )}
    </>
  )
}
