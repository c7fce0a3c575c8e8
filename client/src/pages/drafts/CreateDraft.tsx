import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useInterfaceLanguage } from '../../i18n/useInterfaceLanguage'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useNavigate } from 'react-router'
import { draftsQuery, libraryQuery, libraryTextQuery } from '../../api/queries'
import type { Language, LibrarySummary } from '../../protocol/contract'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { SearchBox } from '../../kit/SearchBox'
import { useTextMarks } from '../library/useTextMarks'
import { Window } from '../../kit/Window'
import { begun } from '../draft/updates/begun'
import { beginDraft } from './beginDraft'

const languages: readonly Language[] = ['zh', 'en', 'fr', 'es', 'ru', 'ar']
const blank = 'blank'

/** The dialog that begins a draft: what it starts from, its title, its language. */
export function CreateDraft({ template: given, onClose }: { template?: string; onClose: () => void }) {
  const { t } = useTranslation()
  const own = useInterfaceLanguage()
  const navigate = useNavigate()
  const client = useQueryClient()
  const textMarks = useTextMarks()
  const [words, setWords] = useState('')
  const [template, setTemplate] = useState(given ?? blank)
  const [ownTitle, setTitle] = useState<string | null>(null)
  const [ownLanguage, setLanguage] = useState<Language | null>(null)
  const texts = useQuery(libraryQuery(useDeferredValue(words.trim()), ''))
  const chosen = useQuery({ ...libraryTextQuery(template), enabled: template !== blank }).data
  const source = template === blank ? null : (chosen ?? texts.data?.find((text) => text.id === template) ?? null)
  const title = ownTitle ?? source?.title ?? ''
  const language = ownLanguage ?? source?.language ?? own

  const create = useMutation({
    mutationFn: () => beginDraft({ title: title.trim(), language, template: template === blank ? undefined : template }),
    onSuccess: async (id) => {
      await client.invalidateQueries(draftsQuery)
      await navigate(`/drafts/${id}`, { state: template === blank ? null : begun })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  const items = [
    { id: blank, title: t('create.blank'), hint: t('create.blankHint') },
    ...(given !== undefined && chosen && !texts.data?.some((text) => text.id === given)
      ? [{ ...chosen, date: chosen.masthead.adoptedOn ?? chosen.masthead.date }]
      : []
    ).map(itemOf),
    ...(texts.data ?? []).map(itemOf),
  ]
  function itemOf(
    text: Pick<LibrarySummary, 'id' | 'title' | 'symbol' | 'kind' | 'language' | 'date'> & Partial<Pick<LibrarySummary, 'addedAt'>>,
  ) {
    return { id: text.id, title: text.title, hint: textMarks(text).join(' · ') }
  }

  return (
    <Window title={t('create.title')} isOpen onClose={onClose} wide testId="create-draft">
      <form className="stack" onSubmit={submit}>
        <ProblemNote problem={create.error ?? texts.error} />
        <div className="field">
          <span className="field-label" id="create-from">
            {t('create.from')}
          </span>
          <SearchBox label={t('create.fromHint')} value={words} onChange={setWords} autoFocus testId="create-search" />
          <ListBox
            aria-labelledby="create-from"
            className="list template-list"
            data-testid="create-templates"
            items={items}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[template]}
            onSelectionChange={(keys) => {
              if (keys === 'all') return
              setTemplate(String([...keys][0] ?? blank))
              setTitle(null)
            }}
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.title} className="item">
                <bdi>{item.title}</bdi>
                <small>{item.hint}</small>
              </ListBoxItem>
            )}
          </ListBox>
        </div>
        <Field label={t('create.draftTitle')} value={title} onChange={setTitle} isRequired testId="create-title" />
        <div className="row" style={{ alignItems: 'end', justifyContent: 'space-between' }}>
          <Choice
            label={t('create.language')}
            labelled
            value={language}
            onChange={setLanguage}
            isDisabled={source !== null}
            options={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
            testId="create-language"
          />
          <div className="row">
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button type="submit" look="main" isDisabled={title.trim() === '' || create.isPending} data-testid="create-submit">
              {t('create.submit')}
            </Button>
          </div>
        </div>
      </form>
    </Window>
  )
}
