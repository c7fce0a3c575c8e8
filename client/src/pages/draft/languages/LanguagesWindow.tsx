import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api } from '../../../api/calls'
import { languagesQuery } from '../../../api/queries'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Button, buttonClass } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { languageName } from '../../../kit/languageName'
import { Window } from '../../../kit/Window'
import type { Language } from '../../../protocol/contract'
import type { DraftHead } from '../useSession'
import { leftToDo } from './leftToDo'
import './languages.css'

const all: readonly Language[] = ['zh', 'en', 'fr', 'es', 'ru', 'ar']

/** The languages a draft is written in, each with what is left to do; the facilitator of the original makes further ones. */
export function LanguagesWindow({ draft, onClose }: { draft: Pick<DraftHead, 'id' | 'role' | 'original'>; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(languagesQuery(draft.id))
  const taken = new Set(data?.map(({ language }) => language))
  const left = all.filter((language) => !taken.has(language))
  const [chosen, choose] = useState<Language | null>(null)
  const language = chosen ?? left[0]
  const make = useMutation({
    mutationFn: (wanted: Language) => api.makeVersion(draft.id, wanted),
    onSuccess: ({ id }) => {
      onClose()
      void navigate(`/drafts/${id}/beside`)
    },
    onError: () => void refetch(),
  })
  return (
    <Window title={t('later:languages.title')} isOpen onClose={onClose} testId="languages">
      <div className="stack">
        <p>{t('later:languages.lead')}</p>
        <ProblemNote problem={error ?? make.error} />
        <ul className="version-list">
          {data?.map((version) => (
            <li key={version.draft} data-language={version.language}>
              <span>
                <strong>{languageName(t, version.language)}</strong>{' '}
                <span className="quiet">{version.isOriginal ? t('later:languages.original') : leftToDo(t, version)}</span>
              </span>
              {!version.isOriginal && data.some(({ isOriginal }) => isOriginal) && (
                <Link className={buttonClass()} to={`/drafts/${version.draft}/beside`} onClick={onClose} data-testid="languages-beside">
                  {t('later:languages.beside')}
                </Link>
              )}
              {version.draft !== draft.id && (
                <Link className={buttonClass()} to={`/drafts/${version.draft}`} onClick={onClose} data-testid="languages-open">
                  {t('later:languages.open')}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {data?.length === 1 && <p className="quiet">{t('later:languages.alone')}</p>}
        {data && draft.role === 'facilitator' && !draft.original && language !== undefined && (
          <div className="row version-make">
            <Choice
              label={t('later:languages.make')}
              labelled
              value={language}
              options={left.map((value) => ({ value, label: languageName(t, value) }))}
              onChange={choose}
              testId="languages-language"
            />
            <Button
              look="main"
              isDisabled={make.isPending}
              onPress={() => {
                make.mutate(language)
              }}
              data-testid="languages-make"
            >
              {t('later:languages.makeButton')}
            </Button>
          </div>
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.close')}</Button>
        </div>
      </div>
    </Window>
  )
}
