import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { redlineQuery } from '../../api/queries'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ProblemNote } from '../../ui/ProblemNote'
import { notify } from '../../ui/toasts'
import { useKeys } from '../../ui/useKeys'
import { CompareTools } from './CompareTools'
import { layOut, stepFrom } from './layOut'
import { RedlineText, type RedlineView } from './RedlineText'
import { comparePath } from './reference'
import { ReferencePicker } from './ReferencePicker'
import { Statistics } from './Statistics'
import './compare.css'

/** What changed between any two texts. */
export function ComparePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const [parameters] = useSearchParams()
  const from = parameters.get('from') ?? ''
  const to = parameters.get('to') ?? ''
  const { data: redline, error, refetch, isFetching } = useQuery(redlineQuery(from, to))
  const [view, setView] = useState<RedlineView>('inline')
  const [changedOnly, setChangedOnly] = useState(false)
  const layout = useMemo(() => redline && layOut(redline), [redline])
  const current = /^#c(\d+)$/.exec(hash)?.[1]
  const step = layout && current !== undefined && Number(current) <= layout.steps ? Number(current) : null

  const choose = (end: { from?: string; to?: string }) => void navigate(comparePath(end.from ?? from, end.to ?? to), { replace: true })
  const goTo = (next: number | null) => {
    if (next === null) return
    void navigate({ search: parameters.toString(), hash: `#c${next}` }, { replace: true, preventScrollReset: true })
  }
  const goBy = (by: 1 | -1) => { goTo(stepFrom(step, by, layout?.steps ?? 0)) }
  useKeys({ n: () => { goBy(1) }, p: () => { goBy(-1) }, c: () => { setChangedOnly((on) => !on) } })
  useEffect(() => {
    if (step === null) return
    document.querySelector(`[data-step="${step}"]`)?.scrollIntoView({ block: 'center' })
  }, [step, layout, view, changedOnly])
  const copyLink = () => void navigator.clipboard.writeText(window.location.href).then(() => { notify(t('compare.linkCopied')) })

  return (
    <main className="page compare-page" id="main">
      <h1 className="heard">{t('compare.title')}</h1>
      <div className="compare-ends">
        <ReferencePicker label={t('compare.from')} value={from} onChange={(reference) => { choose({ from: reference }) }} testId="compare-from" />
        <Button aria-label={t('compare.swap')} isDisabled={from === '' && to === ''} onPress={() => { choose({ from: to, to: from }) }} data-testid="compare-swap">
          ⇄
        </Button>
        <ReferencePicker label={t('compare.to')} value={to} onChange={(reference) => { choose({ to: reference }) }} testId="compare-to" />
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {(from === '' || to === '') && (
        <div className="card">
          <Empty title={t('compare.choose')} hint={t('compare.chooseHint')} />
        </div>
      )}
      {redline && layout && (
        <div aria-busy={isFetching}>
          <CompareTools
            from={from}
            to={to}
            step={step}
            steps={layout.steps}
            view={view}
            changedOnly={changedOnly}
            onStep={goBy}
            onView={setView}
            onChangedOnly={setChangedOnly}
            onLink={step === null ? undefined : copyLink}
          />
          <Statistics stats={redline.stats} />
          {layout.steps === 0 && (
            <div className="card compare-same">
              <Empty title={t('compare.none')} hint={t('compare.noneHint')} />
            </div>
          )}
          {(layout.steps > 0 || !changedOnly) && (
            <RedlineText rows={layout.rows} language={redline.language ?? 'zh'} view={view} changedOnly={changedOnly} step={step} onStep={goTo} />
          )}
        </div>
      )}
    </main>
  )
}
