import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { Empty } from '../../kit/Empty'
import { ProblemNote } from '../../frame/ProblemNote'
import { notify } from '../../kit/toasts'
import { useKeys } from '../../kit/useKeys'
import { AmendmentsWindow } from './AmendmentsWindow'
import { CompareTools } from './CompareTools'
import { NewerFindings } from './NewerFindings'
import { stepAt, stepFrom } from './redlineRows'
import { RedlineText } from './RedlineText'
import { ReferencePicker } from './ReferencePicker'
import { showParagraph, showStep } from './showStep'
import { Statistics } from './Statistics'
import { useCompareAddress } from './useCompareAddress'
import { useRedline } from './useRedline'
import { useStepWriters } from './useStepWriters'
import './compare.css'
import './print.css'

/** What changed between any two texts, or at which of two steps between three. */
export function ComparePage() {
  const { t } = useTranslation()
  const [address, go] = useCompareAddress()
  const { from, via, to, view, changedOnly, editorial, anchor } = address
  const { redline, error, isFetching, refetch } = useRedline(address)
  const [amendments, showAmendments] = useState(false)
  const writers = useStepWriters(address)
  const anchors = redline?.layout.anchors ?? []
  const step = anchor === '' ? null : stepAt(anchors, anchor)

  const goTo = (next: number | null) => {
    if (next !== null) go({ anchor: anchors[next - 1] ?? '' })
  }
  const goBy = (by: 1 | -1) => {
    goTo(stepFrom(step, by, anchors.length))
  }
  const choose = (ends: Partial<Pick<typeof address, 'from' | 'via' | 'to'>>) => {
    go({ ...ends, anchor: '' })
  }
  useKeys({
    n: () => {
      goBy(1)
    },
    p: () => {
      goBy(-1)
    },
    c: () => {
      go({ changedOnly: !changedOnly })
    },
    s: () => {
      go({ view: view === 'sides' ? 'inline' : 'sides' })
    },
    e: () => {
      go({ editorial: !editorial })
    },
  })
  useEffect(() => {
    if (step !== null) showStep(step)
    else if (anchor !== '') showParagraph(anchor.replace(/\.\d+$/, ''))
  }, [step, anchor, redline, view, changedOnly])
  const copyLink = () =>
    void navigator.clipboard.writeText(window.location.href).then(() => {
      notify(t('compare.linkCopied'))
    })

  return (
    <main className="page compare-page" id="main">
      <h1 className="heard">{t('compare.title')}</h1>
      <div className="compare-ends on-paper" data-texts={via === '' ? 2 : 3}>
        <ReferencePicker
          label={t('compare.from')}
          value={from}
          onChange={(reference) => {
            choose({ from: reference })
          }}
          testId="compare-from"
        />
        {via === '' ? (
          <Button
            className="no-print"
            aria-label={t('compare.swap')}
            isDisabled={from === '' && to === ''}
            onPress={() => {
              choose({ from: to, to: from })
            }}
            data-testid="compare-swap"
          >
            ⇄
          </Button>
        ) : (
          <ReferencePicker
            label={t('compare.via')}
            value={via}
            onChange={(reference) => {
              choose({ via: reference })
            }}
            onClear={() => {
              choose({ via: '' })
            }}
            testId="compare-via"
          />
        )}
        <ReferencePicker
          label={t('compare.to')}
          value={to}
          onChange={(reference) => {
            choose({ to: reference })
          }}
          testId="compare-to"
        />
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {(from === '' || to === '') && (
        <div className="card">
          <Empty title={t('compare.choose')} hint={t('compare.chooseHint')} />
        </div>
      )}
      {redline && (
        <div aria-busy={isFetching}>
          <CompareTools
            address={address}
            layout={redline.layout}
            step={step}
            onStep={goBy}
            onChange={go}
            onLink={step === null ? undefined : copyLink}
            onAmendments={
              via === ''
                ? () => {
                    showAmendments(true)
                  }
                : undefined
            }
          />
          {anchors.length > 0 ? (
            <Statistics rows={redline.layout.rows} stats={redline.stats} />
          ) : (
            <div className="card compare-same">
              <Empty title={t('compare.none')} hint={t('compare.noneHint')} />
            </div>
          )}
          <NewerFindings
            reference={to}
            rows={redline.layout.rows}
            onGo={(key) => {
              go({ anchor: key, changedOnly: false })
              showParagraph(key)
            }}
          />
          {(anchors.length > 0 || !changedOnly) && (
            <RedlineText
              rows={redline.layout.rows}
              texts={redline.stats.length + 1}
              writers={writers}
              language={redline.language}
              view={view}
              changedOnly={changedOnly}
              step={step}
              onStep={goTo}
            />
          )}
          {amendments && (
            <AmendmentsWindow
              from={from}
              to={to}
              textLanguage={redline.language}
              onClose={() => {
                showAmendments(false)
              }}
            />
          )}
        </div>
      )}
    </main>
  )
}
