import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../protocol/contract'
import { Button } from '../../kit/Button'
import { exactWords } from '../../kit/dateWords'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import { useDelegations } from '../../api/useDelegations'
import { csv } from '../../kit/csv'

/** The links of people who were just invited: they are shown this once. */
export function InvitationLinks({ invited, onClose }: { invited: readonly Invitation[]; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const people = invited.flatMap((each) => (each.link === null ? [] : [{ ...each, link: `${location.origin}${each.link}` }]))
  const expires = people[0]?.expires ?? null
  const unsent = people.some(({ mailed }) => !mailed)
  const save = () => {
    const rows = people.map(({ name, email, delegation, link }) => [name, email, delegation === null ? null : nameOf(delegation), link])
    saveFile(
      new Blob([csv([[t('later:people.name'), t('signIn.email'), t('later:people.delegation'), t('later:people.link')], ...rows])], {
        type: 'text/csv',
      }),
      'invitations.csv',
    )
  }
  return (
    <div className="stack" data-testid="invitation-links">
      <p>{unsent ? t('later:people.handOut', { count: people.length }) : t('later:people.mailed', { count: people.length })}</p>
      {expires !== null && <p className="quiet">{t('later:people.expires', { when: exactWords(Date.parse(expires), i18n.language) })}</p>}
      <ul className="invitation-links">
        {people.map(({ email, name, link, mailed }) => (
          <li key={email}>
            <span>
              <strong>{name}</strong>
              <small className="muted">
                {email}
                {mailed && ` · ${t('later:people.wasMailed')}`}
              </small>
            </span>
            <code data-testid="invitation-link">{link}</code>
            <Button
              small
              onPress={() => {
                void navigator.clipboard.writeText(link).then(() => {
                  notify(t('compare.linkCopied'))
                })
              }}
              data-testid="invitation-copy"
            >
              {t('later:people.copyLink')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row row-end">
        {people.length > 1 && (
          <Button onPress={save} data-testid="invitation-save">
            {t('later:people.saveLinks')}
          </Button>
        )}
        <Button look="main" onPress={onClose} data-testid="invitation-done">
          {t('app.close')}
        </Button>
      </div>
    </div>
  )
}
