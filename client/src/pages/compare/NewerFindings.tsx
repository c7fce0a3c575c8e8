import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsQuery, libraryTextQuery, textFindingsQuery } from '../../api/queries'
import type { Finding } from '../../protocol/contract'
import { LevelSign } from '../draft/checks/FindingText'
import { lastSide, type RedlineRow } from './redlineRows'
import { parseReference } from './reference'
import '../draft/checks/checks.css'

interface NewerFindingsProps {
  /** The text that is compared last. */
  reference: string
  rows: readonly RedlineRow[]
  /** The way to a paragraph, by the name it has in an address. */
  onGo: (key: string) => void
}

/** What was found in the language of the newer text, folded below a count. Of a draft as it was at an earlier revision nothing is said. */
export function NewerFindings({ reference, rows, onGo }: NewerFindingsProps) {
  const text = useMemo(() => parseReference(reference), [reference])
  if (text === null) return null
  if (text.source === 'library') return <OfText id={text.id} rows={rows} onGo={onGo} />
  return text.revision === undefined && text.label === undefined ? <OfDraft id={text.id} rows={rows} onGo={onGo} /> : null
}

type OfOneProps = Omit<NewerFindingsProps, 'reference'> & { id: string }

function OfText({ id, ...rest }: OfOneProps) {
  const { i18n } = useTranslation()
  const { data } = useQuery(textFindingsQuery(id, i18n.language))
  const { data: text } = useQuery(libraryTextQuery(id))
  return <List findings={data?.findings ?? []} language={text?.language} {...rest} />
}

function OfDraft({ id, ...rest }: OfOneProps) {
  const { i18n } = useTranslation()
  const { data } = useQuery({ ...findingsQuery(id, 0, i18n.language), staleTime: 0 })
  return <List findings={data?.findings ?? []} {...rest} />
}

function List({
  findings,
  rows,
  onGo,
  language,
}: Omit<OfOneProps, 'id'> & { findings: readonly Finding[]; language?: string | undefined }) {
  const { t } = useTranslation()
  const names = useMemo(() => new Map(rows.map((row) => [row.key, lastSide(row)?.name ?? ''])), [rows])
  const open = findings.filter(({ ignored }) => ignored === null)
  if (open.length === 0) return null
  return (
    <details className="newer-findings no-print" data-testid="newer-findings">
      <summary>{t('later:newer.count', { count: open.length })}</summary>
      <ul>
        {open.map(({ rule, paragraph, start, found, message, level }) => {
          const key = `new-${paragraph}`
          return (
            <li key={`${rule}|${paragraph}|${start}`}>
              <LevelSign level={level} />{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  onGo(key)
                }}
                data-testid="newer-finding"
              >
                {names.get(key) || '¶'}
              </button>{' '}
              {message}{' '}
              {found !== '' && (
                <q lang={language} dir="auto">
                  {found}
                </q>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
