import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileTrigger } from 'react-aria-components'
import { api } from '../../api/calls'
import type { Invitation } from '../../protocol/contract'
import { Button } from '../../kit/Button'
import { Flag } from '../../kit/Flag'
import { ProblemNote } from '../../frame/ProblemNote'
import { useDelegations } from '../../api/useDelegations'
import { Window } from '../../kit/Window'
import { Faults } from './Faults'
import { InvitationLinks } from './InvitationLinks'
import { MailChoice } from './MailChoice'
import { useInvite } from './useInvite'

const isGood = ({ faults }: Invitation) => faults.length === 0

/** Invites the people of a table: first it is shown as it was understood, with what is wrong; only then anything is made. */
export function InviteTable({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { invite, mails } = useInvite()
  const [mail, setMail] = useState(true)
  const read = useMutation({ mutationFn: api.previewInvitations })
  const rows = invite.data?.filter((row) => !isGood(row)) ?? read.data
  const good = read.data?.filter(isGood) ?? []
  const invited = invite.data?.filter(({ link }) => link !== null) ?? []
  return (
    <Window title={t('later:people.table')} isOpen onClose={onClose} wide testId="invite-table">
      <div className="stack">
        <ProblemNote problem={read.error ?? invite.error} />
        {invited.length > 0 ? (
          <InvitationLinks invited={invited} onClose={onClose} />
        ) : (
          <>
            <p className="muted">{t('later:people.tableLead')}</p>
            <div className="row">
              <FileTrigger
                acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
                onSelect={(files) => {
                  if (files?.[0]) {
                    invite.reset()
                    read.mutate(files[0])
                  }
                }}
              >
                <Button data-testid="table-file">{t('drafts.chooseFile')}</Button>
              </FileTrigger>
              {rows && (
                <span role="status" data-testid="table-count">
                  {t('later:people.tableCount', { count: good.length, faulty: rows.length - good.length })}
                </span>
              )}
            </div>
          </>
        )}
        {rows && rows.length > 0 && <Rows rows={rows} />}
        {invited.length === 0 && good.length > 0 && (
          <>
            <MailChoice mails={mails} value={mail} onChange={setMail} />
            <div className="row row-end">
              <Button onPress={onClose}>{t('app.cancel')}</Button>
              <Button
                look="main"
                isDisabled={invite.isPending}
                onPress={() => {
                  invite.mutate({ people: good, mail })
                }}
                data-testid="table-invite"
              >
                {t('later:people.inviteCount', { count: good.length })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Window>
  )
}

function Rows({ rows }: { rows: readonly Invitation[] }) {
  const { t } = useTranslation()
  return (
    <div className="roster">
      <table data-testid="roster">
        <thead>
          <tr>
            <th scope="col">{t('later:people.line')}</th>
            <th scope="col">{[t('later:people.name'), t('signIn.email')].join(' · ')}</th>
            <th scope="col">{t('later:people.delegation')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-faulty={!isGood(row) || undefined}>
              <td>{row.line}</td>
              <td>
                {row.name}
                <small className="muted">{row.email}</small>
                {row.waiting && <small className="muted">{t('later:people.invitedBefore')}</small>}
                {!isGood(row) && <Faults faults={row.faults} />}
              </td>
              <td>
                <DelegationOf row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A delegation as it was understood; as the table has it where there is none of that name. */
function DelegationOf({ row: { delegation, faults } }: { row: Invitation }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  if (delegation === null) return t('app.noDelegation')
  return faults.some(({ field }) => field === 'delegation') ? (
    delegation
  ) : (
    <>
      <Flag code={delegation} /> {nameOf(delegation)}
    </>
  )
}
