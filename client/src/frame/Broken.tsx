import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { Button, buttonClass } from '../kit/Button'
import { Empty } from '../kit/Empty'

/** What is shown instead of a page that failed; the error goes to the console for whoever looks into it. */
export function Broken() {
  const { t } = useTranslation()
  const error = useRouteError()
  console.error(error)
  return (
    <main className="page" id="main">
      <Empty isPage title={t('app.broken')} hint={t('app.brokenHint')}>
        <Button
          look="main"
          onPress={() => {
            window.location.reload()
          }}
        >
          {t('app.reload')}
        </Button>
      </Empty>
    </main>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <main className="page" id="main">
      <Empty isPage title={t('app.notFound')} hint={t('app.notFoundHint')}>
        <Link className={buttonClass('main')} to="/">
          {t('app.toDrafts')}
        </Link>
      </Empty>
    </main>
  )
}
