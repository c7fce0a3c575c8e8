import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from 'react-aria-components'
import { findingsLanguage, rulesQuery } from '../../../api/queries'
import type { Draft, IgnoredFinding } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { LongList } from '../../../kit/LongList'
import { Time } from '../../../kit/Time'
import { notify } from '../../../kit/toasts'
import { useWordsOfDraft } from '../proposals/useWordsOfDraft'
import { usePersonName } from '../usePersonName'
import { FixAllWindow } from './FixAllWindow'
import { LevelSign, Mended } from './FindingText'
import { mendingAll, type Standing } from './standing'
import { useCheckingState, useOpenFindings } from './useChecking'

/** CSS pixels that a finding usually takes. */
const lineHeight = 120

const none: readonly IgnoredFinding[] = []
const levels = ['error', 'warning', 'hint'] as const

interface ChecksPanelProps {
  session: DraftSession
  first: Draft
  /** Whether the reader edits the text. */
  writes: boolean
  /** Whether he may say that something is to be left as it is. */
  mayIgnore: boolean
  /** The way to the text: what covers it goes. */
  onGo: (paragraph: string) => void
}

/** Everything that was found in the draft's language: in the order of the text or by rule, and what is left as it is. */
export function ChecksPanel({ session, first, writes, mayIgnore, onGo }: ChecksPanelProps) {
  const { t, i18n } = useTranslation()
  const { checking, draft, open } = useOpenFindings(session, first)
  const { order, hints, chosen } = useCheckingState(checking, (state) => state)
  const { data: rules } = useQuery(rulesQuery(i18n.language))
  const names = useWordsOfDraft(draft)
  const titleOf = useMemo(() => {
    const titles = new Map(rules?.map(({ id, title }) => [id, title]))
    return (rule: string) => titles.get(rule) ?? rule
  }, [rules])
  const [fixing, setFixing] = useState<string | null>(null)
  const shown = useMemo(() => {
    if (order === 'text') return open
    const at = new Map(rules?.map(({ id }, index) => [id, index]))
    return open.toSorted((a, b) => (at.get(a.finding.rule) ?? 0) - (at.get(b.finding.rule) ?? 0))
  }, [open, order, rules])
  const mendable = useMemo(() => {
    const of = new Map<string, readonly Standing[]>()
    if (!writes) return of
    for (const rule of new Set(open.map(({ finding }) => finding.rule)))
      of.set(
        rule,
        mendingAll(
          open.filter(({ finding }) => finding.rule === rule),
          draft,
        ).mended,
      )
    return of
  }, [open, draft, writes])
  const mended = fixing === null ? [] : (mendable.get(fixing) ?? [])
  const firstOf = new Map(shown.map((standing) => [standing.finding.rule, standing.key] as const).toReversed())
  return (
    <div className="stack checks" data-testid="checks">
      <div className="row checks-head">
        <strong data-testid="checks-counts">
          {open.length === 0
            ? t('later:checks.none')
            : levels
                .map((level) => [level, open.filter(({ finding }) => finding.level === level).length] as const)
                .filter(([, count]) => count > 0)
                .map(([level, count]) => t(`later:checks.count.${level}`, { count }))
                .join(' · ')}
        </strong>
        <Choice
          label={t('later:checks.order')}
          value={order}
          onChange={(wanted) => {
            checking.list({ order: wanted })
          }}
          options={(['text', 'rule'] as const).map((value) => ({ value, label: t(`later:checks.by.${value}`) }))}
          testId="checks-order"
        />
        <Checkbox
          className="tick"
          isSelected={hints}
          onChange={(on) => {
            checking.list({ hints: on })
          }}
          data-testid="checks-hints"
        >
          <span className="box" aria-hidden="true" />
          {t('later:checks.hints')}
        </Checkbox>
      </div>
      <p className="muted">{open.length === 0 ? t('later:checks.noneHint') : t('later:checks.keys')}</p>
      <LongList
        items={shown}
        keyOf={({ key }) => key}
        rowHeight={lineHeight}
        label={t('later:checks.list')}
        scroll="self"
        className="findings"
        testId="findings"
        at={Math.max(
          0,
          shown.findIndex(({ key }) => key === chosen),
        )}
      >
        {(standing) => (
          <FindingLine
            standing={standing}
            draft={draft}
            label={names.labelOf(standing.finding.paragraph)}
            title={titleOf(standing.finding.rule)}
            isChosen={standing.key === chosen}
            onGo={() => {
              onGo(standing.finding.paragraph)
              checking.choose(standing.key, 'entered')
            }}
            fixAll={
              firstOf.get(standing.finding.rule) === standing.key
                ? {
                    count: mendable.get(standing.finding.rule)?.length ?? 0,
                    run: () => {
                      setFixing(standing.finding.rule)
                    },
                  }
                : null
            }
          />
        )}
      </LongList>
      <IgnoredList session={session} draft={draft} titleOf={titleOf} labelOf={names.labelOf} mayHeed={mayIgnore} />
      {fixing !== null && mended.length > 0 && (
        <FixAllWindow
          rule={titleOf(fixing)}
          findings={mended}
          draft={draft}
          labelOf={names.labelOf}
          onFix={() => {
            setFixing(null)
            // What is shown may be a moment old.
            const now = session.state.draft
            if (now === null) return
            const wanted = new Set(mended.map(({ key }) => key))
            const done = mendingAll(
              checking.openIn(now).filter(({ key }) => wanted.has(key)),
              now,
            )
            if (done.mended.length > 0) session.submit(done.operations)
            notify(t('later:checks.fixed', { count: done.mended.length }))
          }}
          onClose={() => {
            setFixing(null)
          }}
        />
      )}
    </div>
  )
}

interface FindingLineProps {
  standing: Standing
  draft: Draft
  label: string
  title: string
  isChosen: boolean
  onGo: () => void
  fixAll: { count: number; run: () => void } | null
}

function FindingLine({ standing, draft, label, title, isChosen, onGo, fixAll }: FindingLineProps) {
  const { t, i18n } = useTranslation()
  const { finding } = standing
  return (
    <article className="finding-line" aria-current={isChosen || undefined} data-testid="finding" data-rule={finding.rule}>
      <h3>
        <LevelSign level={finding.level} />
        <button type="button" className="link" aria-label={t('later:checks.go', { label })} onClick={onGo} data-testid="finding-go">
          {label}
        </button>
        <small className="muted" lang={findingsLanguage(i18n.language)}>
          <bdi>{title}</bdi>
        </small>
      </h3>
      <p lang={findingsLanguage(i18n.language)} dir="auto">
        {finding.message}
      </p>
      <Mended standing={standing} draft={draft} />
      {fixAll !== null && fixAll.count > 1 && (
        <Button small onPress={fixAll.run} data-testid="fix-all">
          {t('later:checks.fixAll', { count: fixAll.count })}
        </Button>
      )}
    </article>
  )
}

interface IgnoredListProps {
  session: DraftSession
  draft: Draft
  titleOf: (rule: string) => string
  labelOf: (paragraph: string) => string
  mayHeed: boolean
}

/** What somebody left as it is, with who and why. */
function IgnoredList({ session, draft, titleOf, labelOf, mayHeed }: IgnoredListProps) {
  const { t } = useTranslation()
  const nameOfPerson = usePersonName(draft.id)
  const ignored = draft.ignored ?? none
  if (ignored.length === 0) return null
  return (
    <details className="ignored" data-testid="ignored">
      <summary>{t('later:checks.ignored', { count: ignored.length })}</summary>
      <ul>
        {ignored.map(({ rule, words: found, paragraph, reason, by, at }) => (
          <li key={`${rule}|${found}|${paragraph}`} data-testid="ignored-finding">
            <strong>{titleOf(rule)}</strong>{' '}
            {found !== '' && (
              <q lang={draft.language} dir="auto">
                {found}
              </q>
            )}{' '}
            <span className="muted">{paragraph === null ? t('later:checks.everywhere') : labelOf(paragraph)}</span>
            <p>{reason}</p>
            <p className="muted">
              {t('later:checks.ignoredBy', { who: nameOfPerson(by ?? '') })} {at && <Time at={at} />}
            </p>
            {mayHeed && (
              <Button
                small
                look="plain"
                onPress={() => {
                  session.submit([{ op: 'heedFinding', rule, words: found, ...(paragraph === null ? {} : { paragraph }) }])
                }}
                data-testid="heed"
              >
                {t('later:checks.heed')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
