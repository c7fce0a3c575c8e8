import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usersQuery } from '../../api/queries'
import { PageStyles } from '../../kit/PageStyles'
import { Button } from '../../kit/Button'
import { Empty } from '../../kit/Empty'
import { Flag } from '../../kit/Flag'
import { ProblemNote } from '../../frame/ProblemNote'
import { SearchBox } from '../../kit/SearchBox'
import { useDelegations } from '../../api/useDelegations'
import { Window } from '../../kit/Window'
import { Faults } from './Faults'
import { InvitationLinks } from './InvitationLinks'
import { InvitePerson } from './InvitePerson'
import { InviteTable } from './InviteTable'
import { useInvite } from './useInvite'
import styles from './people.css?url'

/** For the administrator: who may sign in. */
export function PeoplePage() {
  const { t } = useTranslation()
  const { data: people, error, refetch } = useQuery(usersQuery)
  const { nameOf } = useDelegations()
  const [adding, setAdding] = useState<'person' | 'table' | null>(null)
  const { invite } = useInvite()
  const [again] = invite.data ?? []
  const [words, setWords] = useState('')
  const delegationOf = (code: string | null) => (code === null ? t('app.noDelegation') : nameOf(code))
  const found = people?.filter((person) =>
    [person.name, person.email, person.delegation, delegationOf(person.delegation)]
      .join(' ')
      .toLocaleLowerCase()
      .includes(words.trim().toLocaleLowerCase()),
  )
  return (
    <main className="page" id="main">
      <PageStyles href={styles} />
      <div className="page-head">
        <div>
          <h1>{t('later:people.title')}</h1>
          <p className="muted">{t('later:people.lead')}</p>
        </div>
        <div className="row">
          <Button
            onPress={() => {
              setAdding('table')
            }}
            data-testid="people-table"
          >
            {t('later:people.table')}
          </Button>
          <Button
            look="main"
            onPress={() => {
              setAdding('person')
            }}
            data-testid="people-add"
          >
            {t('later:people.add')}
          </Button>
        </div>
      </div>
      <ProblemNote problem={error ?? invite.error} onRetry={() => void refetch()} />
      {found && (
        <>
          <div className="filters">
            <SearchBox label={t('later:people.filter')} value={words} onChange={setWords} testId="people-filter" />
          </div>
          <p className="quiet" aria-live="polite">
            {t('later:people.count', { count: found.length })}
          </p>
          {people?.length === 0 && <Empty title={t('later:people.title')} hint={t('later:people.empty')} />}
          <ul className="card people" data-testid="people-list">
            {found.map((person) => (
              <li key={person.email}>
                <Flag code={person.delegation} />
                <span>
                  <strong>{person.name}</strong>
                  <small className="muted">{person.email}</small>
                </span>
                <span className="muted">{delegationOf(person.delegation)}</span>
                {person.waiting && (
                  <span className="row">
                    <small className="muted">{t('later:people.waiting')}</small>
                    <Button
                      small
                      isDisabled={invite.isPending}
                      onPress={() => {
                        invite.mutate({ people: [person], mail: false })
                      }}
                      data-testid="people-again"
                    >
                      {t('later:people.newLink')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {adding === 'person' && (
        <InvitePerson
          onClose={() => {
            setAdding(null)
          }}
        />
      )}
      {adding === 'table' && (
        <InviteTable
          onClose={() => {
            setAdding(null)
          }}
        />
      )}
      {again && (
        <Window title={t('later:people.newLink')} isOpen onClose={invite.reset} testId="new-link">
          {again.link ? <InvitationLinks invited={[again]} onClose={invite.reset} /> : <Faults faults={again.faults} />}
        </Window>
      )}
    </main>
  )
}
