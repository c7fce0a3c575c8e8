import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { languagesQuery } from '../../../api/queries'
import { buttonClass } from '../../../kit/Button'
import { languageName } from '../../../kit/languageName'
import { useSettled } from '../../../kit/useSettled'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useSession } from '../useSession'
import { leftToDo } from './leftToDo'
import './languages.css'

/** Milliseconds without a change before it is asked what is left to do. */
const pause = 2_000

interface VersionBarProps {
  session: DraftSession
  first: Draft
  /** The draft in the original language. */
  original: string
}

/** Above a language version's text: what it is a version of, what there is left to do, and the way to stand beside it. */
export function VersionBar({ session, first, original }: VersionBarProps) {
  const { t } = useTranslation()
  const { id } = first
  const revision = useSettled(
    useSession(session, (state) => state.draft?.revision ?? first.revision),
    pause,
  )
  const { data, refetch } = useQuery(languagesQuery(id))
  useEffect(() => {
    void refetch()
  }, [revision, refetch])
  const from = data?.find(({ draft }) => draft === original)
  const own = data?.find(({ draft }) => draft === id)
  return (
    <section className="draft-bar version-bar no-print" aria-label={t('later:languages.title')} data-testid="version-bar">
      {from && (
        <p>
          {t('later:languages.bar')}{' '}
          <Link to={`/drafts/${original}`} lang={from.language} data-testid="version-original">
            {from.title || t('draft.untitled')}
          </Link>{' '}
          <span className="quiet">({t('later:languages.originalIn', { language: languageName(t, from.language) })})</span>
        </p>
      )}
      {own && <p data-testid="version-left">{leftToDo(t, own)}</p>}
      {from && (
        <Link className={buttonClass()} to={`/drafts/${id}/beside`} data-testid="version-beside">
          {t('later:languages.beside')}
        </Link>
      )}
    </section>
  )
}
