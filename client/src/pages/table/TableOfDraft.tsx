import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { typedBrackets } from '../../document/typedBrackets'
import type { ParagraphStatus } from '../../operations/operation'
import { AgreementBar, agreedWords } from '../../kit/Agreement'
import { Button, buttonClass } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { Empty } from '../../kit/Empty'
import { useKeys } from '../../kit/useKeys'
import { useNarrow } from '../../kit/useNarrow'
import { agreement, structureOf } from '../../printed/structure'
import { ClosedNote } from '../draft/ClosedNote'
import { SaveState } from '../draft/SaveState'
import { SendingNote } from '../draft/SendingNote'
import { ServersWord } from '../draft/ServersWord'
import { RowOfTable } from './RowOfTable'
import type { ShownDraft } from './shown'
import { isShown, tableFilters } from './tableRows'
import { placed } from './usePlace'
import { useRowName } from './useRowName'

/** How far the negotiation is, and every paragraph with what is open on it. */
export function TableOfDraft({ session, head, draft, words, rows, place, said, onBrackets }: ShownDraft) {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const nameOfRow = useRowName(words)
  const isNarrow = useNarrow()
  const list = useRef<HTMLUListElement>(null)
  const { filter, setFilter } = place
  const shown = rows.filter((row) => isShown(row, filter))
  const open = draft.proposals?.filter(({ state }) => state === 'open').length ?? 0
  const agreed = agreement(structureOf(draft.paragraphs))
  const labels = tableFilters.map((each) => ({
    value: each,
    label: t('table.filterCount', { filter: t(`table.filters.${each}`), count: rows.filter((row) => isShown(row, each)).length }),
  }))
  const brackets = useMemo(() => (onBrackets === null ? 0 : typedBrackets(draft.paragraphs).length), [draft.paragraphs, onBrackets])
  const agree = useCallback(
    (paragraph: string, status: ParagraphStatus) => {
      session.submit([{ op: 'setParagraphStatus', paragraph, status }])
    },
    [session],
  )

  // Who comes back from a paragraph goes on where he was.
  const back = useRef(place.last)
  useEffect(() => {
    if (back.current !== null)
      rowLinks(list.current)
        .find(({ dataset }) => dataset.key === back.current)
        ?.focus()
  }, [])
  const step = (by: 1 | -1) => {
    const links = rowLinks(list.current)
    const now = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    links[now < 0 ? 0 : Math.min(Math.max(now + by, 0), links.length - 1)]?.focus()
  }
  const down = () => {
    step(1)
  }
  const up = () => {
    step(-1)
  }
  useKeys({ ArrowDown: down, j: down, ArrowUp: up, k: up })

  return (
    <main className="page table-page" id="main">
      <div className="page-head">
        <div>
          <h1>{t('table.title')}</h1>
          <p className="muted" lang={draft.language}>
            <bdi>{draft.title || t('draft.untitled')}</bdi>
          </p>
        </div>
        <div className="row">
          <SaveState session={session} />
          <Link className={buttonClass()} to={`/drafts/${draft.id}/positions`} data-testid="positions-link">
            {t('positions.title')}
          </Link>
          <Link className={buttonClass()} to={`/drafts/${draft.id}/compilation`} data-testid="compilation-link">
            {t('compilation.title')}
          </Link>
          <Link className={buttonClass('main')} to={`/drafts/${draft.id}`} data-testid="back-to-draft">
            {t('history.backToDraft')}
          </Link>
        </div>
      </div>
      {session.state.status === 'closed' ? <ClosedNote state={session.state} /> : <SendingNote session={session} />}
      <ServersWord session={session} />
      <div className="table-progress" data-testid="table-progress">
        <p>
          <strong>{agreedWords(t, agreed)}</strong> · {t('proposals.count', { count: open })}
        </p>
        <AgreementBar of={agreed} />
      </div>
      <div className="row table-tools">
        {isNarrow ? (
          <Choice label={t('table.filter')} value={filter} onChange={setFilter} options={labels} testId="table-filter" />
        ) : (
          <RadioGroup
            aria-label={t('table.filter')}
            className="segments"
            orientation="horizontal"
            value={filter}
            onChange={(value) => {
              setFilter(tableFilters.find((each) => each === value) ?? 'all')
            }}
          >
            {labels.map(({ value, label }) => (
              <Radio key={value} value={value} className="segment" data-testid={`table-${value}`}>
                {label}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {onBrackets !== null && brackets > 0 && (
          <Button
            onPress={() => {
              onBrackets(null)
            }}
            data-testid="table-brackets"
          >
            {t('table.brackets', { count: brackets })}
          </Button>
        )}
        <p className="table-said" role="status" data-testid="table-said">
          {said}
        </p>
        <p className="quiet table-keys">{t('table.keys.table')}</p>
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <Empty title={t('table.none')} />
        </div>
      ) : (
        <div className="card">
          <p className="table-heads" aria-hidden="true">
            <span>{t('positions.paragraph')}</span>
            <span>{t('table.status')}</span>
            <span>{t('proposals.tab')}</span>
            <span>{t('table.next')}</span>
          </p>
          <ul ref={list} className="table-rows" aria-label={t('table.title')} data-testid="table">
            {shown.map((row) => (
              <RowOfTable
                key={row.key}
                row={row}
                name={nameOfRow(row)}
                language={draft.language}
                head={head}
                to={`?${placed(parameters, row.key).toString()}`}
                onAgree={agree}
              />
            ))}
          </ul>
        </div>
      )}
    </main>
  )
}

const rowLinks = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-testid=table-open]') ?? [])]
