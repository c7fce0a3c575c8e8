import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { notificationChoicesQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { useNarrow } from '../../kit/useNarrow'

/** Of which kinds of event I am notified, and how; a change holds at once. */
export function Choices() {
  const { t } = useTranslation()
  const client = useQueryClient()
  // Beside the notifications where there is room; else above them, folded, since they can be many.
  const narrow = useNarrow()
  const { data, error } = useQuery(notificationChoicesQuery)
  const choose = useMutation({
    mutationFn: api.chooseNotifications,
    onSuccess: (chosen) => {
      client.setQueryData(notificationChoicesQuery.queryKey, chosen)
    },
  })
  return (
    <details className="card choices" key={String(narrow)} open={!narrow}>
      <summary>
        <h2>{t('notifications.choices')}</h2>
      </summary>
      <ProblemNote problem={error ?? choose.error} />
      {data && (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('notifications.app')}</th>
              {data.mail && <th scope="col">{t('notifications.mail')}</th>}
            </tr>
          </thead>
          <tbody>
            {data.choices.map((choice) => (
              <tr key={choice.kind}>
                <th scope="row">{t(`notifications.kind.${choice.kind}`)}</th>
                {(data.mail ? (['app', 'mail'] as const) : (['app'] as const)).map((way) => (
                  <td key={way}>
                    <input
                      type="checkbox"
                      aria-label={`${t(`notifications.kind.${choice.kind}`)}: ${t(`notifications.${way}`)}`}
                      checked={choice[way]}
                      onChange={(event) => {
                        choose.mutate([{ ...choice, [way]: event.target.checked }])
                      }}
                      data-testid={`choice-${choice.kind}-${way}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && (
        <p className="quiet">{data.mail ? t('notifications.mailEvery', { count: data.everyMinutes }) : t('notifications.mailOff')}</p>
      )}
    </details>
  )
}
