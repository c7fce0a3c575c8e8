import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../api/calls'
import { problemMessage } from '../api/problemMessage'
import { sessionQuery } from '../api/queries'
import type { Person } from '../protocol/contract'
import { Flag } from '../kit/Flag'
import { MenuButton } from '../kit/MenuButton'
import { chooseTheme, chosenTheme, themes } from '../kit/theme'
import { notify } from '../kit/toasts'
import { useDelegations } from '../api/useDelegations'

/** Who I am, and the way out. */
export function Account({ me }: { me: Person }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { nameOf } = useDelegations()
  const [theme, setTheme] = useState(chosenTheme)

  const signOut = async () => {
    try {
      await api.signOut()
    } catch (problem) {
      notify(problemMessage(problem, t))
      return
    }
    client.clear()
    client.setQueryData(sessionQuery.queryKey, null)
    await navigate('/signin')
  }

  const role = me.delegation === null ? t('app.noDelegation') : nameOf(me.delegation)
  return (
    <MenuButton
      className="button button-plain bar-account"
      label={
        <>
          <span className="heard">{`${t('app.account')}: ${me.name}`}</span>
          {me.delegation !== null && <Flag code={me.delegation} />}
          <span aria-hidden="true">{me.name}</span>
        </>
      }
      testId="account"
      entries={[
        {
          id: 'who',
          label: me.name,
          hint: [me.email, role, me.administrator && t('app.administrator')].filter(Boolean).join(' · '),
          disabled: true,
          onAction: () => undefined,
        },
        { id: 'signout', label: t('app.signOut'), onAction: () => void signOut() },
      ]}
      groups={[
        {
          label: t('app.theme'),
          entries: themes.map((each) => ({
            id: each,
            label: t(`app.themes.${each}`),
            checked: each === theme,
            onAction: () => {
              setTheme(each)
              chooseTheme(each)
            },
          })),
        },
      ]}
    />
  )
}
