import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ParagraphStatus } from '../../operations/operation'
import { Button } from '../../kit/Button'
import { Flag } from '../../kit/Flag'
import type { DraftHead } from '../draft/useSession'
import { useProposalName } from '../draft/proposals/useProposalName'
import { statusesFor } from './agreeing'
import { StatusSign } from './StatusSign'
import { isTouched, type TableRow } from './tableRows'
import { WhoSaid } from './WhoSaid'
import { voices } from './voices'

interface RowOfTableProps {
  row: TableRow
  name: string
  language: string
  head: DraftHead
  /** Where the row is on the whole page. */
  to: string
  onAgree: (paragraph: string, status: ParagraphStatus) => void
}

/** A paragraph: how it begins, how it stands, what is open on it and who says what of that, and what is next. */
export const RowOfTable = memo(function RowOfTable({ row, name, language, head, to, onAgree }: RowOfTableProps) {
  const { t } = useTranslation()
  const textId = useId()
  const { key, paragraph, proposals } = row
  const own = proposals.map(({ proposal }) => proposal)
  const nameOf = useProposalName(own.some(({ group }) => group !== null))
  const places = (['behind', 'gone'] as const).flatMap((bearing) => {
    const count = key.startsWith('~') ? 0 : proposals.filter((each) => each.bearing === bearing).length
    return count === 0 ? [] : [t(`table.bearing.${bearing}`, { count })]
  })
  return (
    <li className="table-row" data-testid="table-row" data-row={key} data-kind={paragraph?.kind}>
      <Link className="table-open" to={to} aria-describedby={textId} data-testid="table-open" data-key={key}>
        {name}
      </Link>
      <p id={textId} className="table-text" lang={language} dir="auto">
        {paragraph?.text}
      </p>
      <div className="table-status">{paragraph && isStated(row) && <StatusSign status={paragraph.status} />}</div>
      <div className="table-proposals">
        {own.length > 0 && (
          <>
            <strong>{t('proposals.count', { count: own.length })}</strong>
            <ul aria-label={t('table.whose')}>
              {voices(own).map((voice) => (
                <li key={`${voice.delegation} ${voice.group ?? ''}`}>
                  <Flag code={voice.delegation} /> {nameOf(voice)}
                </li>
              ))}
            </ul>
            {places.length > 0 && <small className="muted">{places.join(t('positions.between'))}</small>}
          </>
        )}
      </div>
      <div className="table-next">
        <NextStep row={row} name={name} head={head} onAgree={onAgree} />
      </div>
      <WhoSaid proposals={own} />
    </li>
  )
})

/** Whether a row's status is worth a word: that of what is not negotiated only where somebody gave it one. */
const isStated = ({ paragraph, canBeAgreed, proposals }: TableRow): boolean =>
  canBeAgreed || proposals.length > 0 || paragraph?.status !== 'open'

function NextStep({ row, name, head, onAgree }: Pick<RowOfTableProps, 'row' | 'name' | 'head' | 'onAgree'>) {
  const { t } = useTranslation()
  const { paragraph, proposals, isContested, canBeAgreed } = row
  const may = paragraph === null ? [] : statusesFor(head, paragraph)
  const offered = canBeAgreed
    ? (['agreedAdRef', 'agreed'] as const)
    : paragraph?.status === 'agreedAdRef' && !isTouched(row)
      ? (['agreed'] as const)
      : []
  return (
    <>
      {proposals.length > 0 &&
        (isContested ? (
          <span className="pill pill-amber" data-testid="row-contested">
            <span aria-hidden="true">✕</span> {t('proposals.filters.contested')}
          </span>
        ) : (
          <span className="pill">{t('table.uncontested')}</span>
        ))}
      {canBeAgreed && <small className="muted">{t('table.filters.agreeable')}</small>}
      {paragraph !== null && may.length > 0 && offered.length > 0 && (
        <span className="row">
          {offered.map((status) => (
            <Button
              key={status}
              small
              aria-label={t('table.agreeOf', { label: name, status: t(`table.mark.${status}`) })}
              onPress={() => {
                onAgree(paragraph.id, status)
              }}
              data-testid={`row-${status}`}
            >
              {t(`table.mark.${status}`)}
            </Button>
          ))}
        </span>
      )}
    </>
  )
}
