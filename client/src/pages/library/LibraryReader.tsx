import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { api } from '../../api/calls'
import { textLanguagesQuery, libraryTextQuery } from '../../api/queries'
import type { LibraryText } from '../../protocol/contract'
import { Button, buttonClass } from '../../kit/Button'
import { Confirm, type Question } from '../../kit/Confirm'
import { languageName } from '../../kit/languageName'
import { MenuButton } from '../../kit/MenuButton'
import { PrintedText } from '../../printed/PrintedText'
import { Sheet } from '../../printed/Sheet'
import { ProblemNote } from '../../frame/ProblemNote'
import { notify } from '../../kit/toasts'
import { useMe } from '../../api/useMe'
import { useNarrow } from '../../kit/useNarrow'
import { comparePath, libraryRef } from '../compare/reference'
import { TrackedNote } from './TrackedNote'
import { useLedTo } from './useLedTo'
import { Warnings } from './Warnings'

const printedSponsors = ({ sponsors, paragraphs }: LibraryText) => ({
  names: sponsors.map((sponsor) => sponsor.name),
  mark: paragraphs.some(({ kind, label }) => kind === 'footnote' && label === '*') ? '*' : null,
})

/** One text as a printed page, and what can be done with it. */
export function LibraryReader({ id, onStart }: { id: string; onStart: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { data: text, error, refetch } = useQuery(libraryTextQuery(id))
  const { data: versions = [] } = useQuery(textLanguagesQuery(id))
  useLedTo(text)
  const [question, setQuestion] = useState<Question | null>(null)
  const titleInText = text?.paragraphs.some((paragraph) => paragraph.kind === 'title') ?? false
  const remove = useMutation({
    mutationFn: (gone: LibraryText) => api.removeFromLibrary(gone.id),
    onSuccess: async (_, gone) => {
      notify(t('library.deleted', { title: gone.title }))
      await navigate('/library')
      await client.invalidateQueries({ queryKey: ['library'] })
    },
  })
  return (
    <section className="library-reader" aria-label={text?.title ?? t('library.read')} aria-busy={!text && !error}>
      {narrow && <h1 className="heard">{text?.title ?? t('library.read')}</h1>}
      <div className="row library-doing no-print">
        {narrow && (
          <Link className={buttonClass('plain')} to="/library">
            <span className="pointing" aria-hidden="true">
              ←
            </span>{' '}
            {t('library.back')}
          </Link>
        )}
        <Button look="main" onPress={onStart} isDisabled={!text} data-testid="library-start">
          {t('library.start')}
        </Button>
        <Link className={buttonClass()} to={comparePath(libraryRef(id), '')} data-testid="library-compare">
          {t('library.compareWith')}
        </Link>
        {versions.length > 0 && (
          <MenuButton
            label={t('library.beside')}
            entries={versions.map((version) => ({
              id: version.language,
              label: languageName(t, version.language),
              onAction: () => void navigate(`/library/${id}/beside/${version.id}`),
            }))}
            testId="library-beside"
          />
        )}
        {me.administrator && text && (
          <Button
            look="grave"
            data-testid="library-delete"
            onPress={() => {
              setQuestion({
                title: t('library.delete'),
                text: t('library.deleteQuestion', { title: text.title }),
                action: t('library.delete'),
                grave: true,
                onYes: () => {
                  remove.mutate(text)
                },
              })
            }}
          >
            {t('library.delete')}
          </Button>
        )}
      </div>
      <ProblemNote problem={error ?? remove.error} onRetry={error ? () => void refetch() : undefined} />
      {text && <TrackedNote text={text} />}
      {text && <Warnings text={text} />}
      {text ? (
        <Sheet
          title={titleInText ? '' : text.title}
          symbol={text.symbol}
          language={text.language}
          masthead={text.masthead}
          sponsors={text.kind === 'draftResolution' ? printedSponsors(text) : undefined}
        >
          <PrintedText paragraphs={text.paragraphs} language={text.language} />
        </Sheet>
      ) : (
        !error && <div className="sheet library-waiting" />
      )}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </section>
  )
}
