import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { compilationQuery, draftQuery } from '../../api/queries'
import { PageStyles } from '../../kit/PageStyles'
import { ProblemNote } from '../../frame/ProblemNote'
import { Button, buttonClass } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { Sheet } from '../../printed/Sheet'
import { PaperState } from '../draft/PaperState'
import { useTabChoice } from '../../kit/useTabChoice'
import { CompiledText } from './CompiledText'
import { styleOf } from './compilationStyle'
import { useSaveCompilation } from './useSaveCompilation'
import styles from './compilation.css?url'

/** The compilation text as the next meeting reads it: to look at, to print, to take along. */
export function CompilationPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const how = styleOf(parameters)
  const draft = useQuery(draftQuery(id))
  const [withComments, chooseComments] = useTabChoice('withComments')
  const text = useQuery(compilationQuery(id, { ...how, comments: withComments }))
  const save = useSaveCompilation(id, how, withComments)
  const choose = (name: 'style' | 'marks', value: string) => {
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  useEffect(() => {
    document.title = t('compilation.title')
    return () => {
      document.title = t('app.name')
    }
  }, [t])

  return (
    <main className="page compilation" id="main">
      <PageStyles href={styles} />
      <div className="page-head">
        <div>
          <h1>{t('compilation.title')}</h1>
          <p className="muted" lang={draft.data?.language}>
            <bdi>{draft.data?.title}</bdi>
          </p>
        </div>
        <div className="row no-print">
          <Link className={buttonClass()} to={`/drafts/${id}/table`} data-testid="table-link">
            {t('table.title')}
          </Link>
          <Link className={buttonClass('main')} to={`/drafts/${id}`} data-testid="back-to-draft">
            {t('history.backToDraft')}
          </Link>
        </div>
      </div>
      <ProblemNote problem={draft.error ?? text.error} onRetry={() => void text.refetch()} />
      <div className="row compilation-tools no-print">
        <Choice
          label={t('compilation.style')}
          value={how.style}
          options={(['nameLast', 'verbFirst'] as const).map((value) => ({ value, label: t(`compilation.${value}`) }))}
          onChange={(value) => {
            choose('style', value)
          }}
          testId="compilation-style"
        />
        <Choice
          label={t('compilation.marks')}
          value={how.marks}
          options={(['strikeAndBold', 'bracketsOnly'] as const).map((value) => ({ value, label: t(`compilation.${value}`) }))}
          onChange={(value) => {
            choose('marks', value)
          }}
          testId="compilation-marks"
        />
        <label className="tick" title={t('compilation.commentsHint')}>
          <input
            type="checkbox"
            checked={withComments}
            onChange={({ target: { checked } }) => {
              chooseComments(checked)
            }}
            data-testid="compilation-comments"
          />
          {t('compilation.comments')}
        </label>
        <Button
          onPress={() => {
            save('docx')
          }}
          data-testid="compilation-docx"
        >
          {t('compilation.docx')}
        </Button>
        <Button
          onPress={() => {
            save('tracked')
          }}
          data-testid="compilation-tracked"
        >
          {t('compilation.tracked')}
        </Button>
        <Button
          onPress={() => {
            save('pdf')
          }}
          data-testid="compilation-pdf"
        >
          PDF
        </Button>
        <Button
          onPress={() => {
            save('txt')
          }}
          data-testid="compilation-txt"
        >
          {t('draft.exportText')}
        </Button>
        <Button
          onPress={() => {
            window.print()
          }}
        >
          {t('compilation.print')}
        </Button>
      </div>
      {draft.data && text.data ? (
        <Sheet
          title={draft.data.paragraphs.some(({ kind }) => kind === 'title') ? '' : draft.data.title}
          symbol={draft.data.symbol}
          language={draft.data.language}
          masthead={draft.data.masthead}
          state={<PaperState draft={draft.data} />}
        >
          <CompiledText
            draftId={id}
            paragraphs={text.data.paragraphs}
            threads={(withComments ? text.data.threads : undefined) ?? []}
            language={draft.data.language}
            marked={how.marks === 'strikeAndBold'}
          />
        </Sheet>
      ) : (
        <div className="sheet" aria-busy={text.isPending} />
      )}
    </main>
  )
}
