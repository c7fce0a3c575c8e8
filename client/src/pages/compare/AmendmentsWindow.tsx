import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { amendmentsQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { languageName } from '../../kit/languageName'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import { Window } from '../../kit/Window'
import type { SpokenSentence } from '../../protocol/contract'
import './amendments.css'

const languages = ['en', 'zh', 'fr'] as const
type Said = (typeof languages)[number]

interface AmendmentsWindowProps {
  from: string
  to: string
  textLanguage: string
  onClose: () => void
}

/** The sentences that are read out to make one text of another: large, one by one or all together. */
export function AmendmentsWindow({ from, to, textLanguage, onClose }: AmendmentsWindowProps) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState<Said>(languages.find((each) => each === textLanguage) ?? 'en')
  const { data, error, refetch } = useQuery(amendmentsQuery(from, to, language))
  const copy = (words: string) =>
    void navigator.clipboard.writeText(words).then(
      () => {
        notify(t('later:amendments.copied'))
      },
      (problem: unknown) => {
        notify(problemMessage(problem, t))
      },
    )
  const save = async (format: 'text' | 'docx') => {
    try {
      const { blob, filename } = await download('/api/redline/amendments', { from, to, language, format })
      saveFile(blob, filename ?? `later:amendments.${format === 'text' ? 'txt' : 'docx'}`)
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <Window title={t('later:amendments.title')} isOpen onClose={onClose} wide testId="amendments-window">
      <div className="stack">
        <div className="row amendments-tools">
          <Choice
            label={t('later:amendments.language')}
            value={language}
            options={languages.map((value) => ({ value, label: languageName(t, value) }))}
            onChange={setLanguage}
            testId="amendments-language"
          />
          {data && data.sentences.length > 0 && (
            <>
              <Button
                onPress={() => {
                  copy(data.sentences.map(({ text }) => text).join('\n'))
                }}
                data-testid="amendments-copy"
              >
                {t('later:amendments.copyAll')}
              </Button>
              <Button onPress={() => void save('text')} data-testid="amendments-text">
                {t('later:amendments.asText')}
              </Button>
              <Button onPress={() => void save('docx')} data-testid="amendments-docx">
                {t('later:amendments.asDocx')}
              </Button>
            </>
          )}
        </div>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        {data?.sentences.length === 0 && <p>{t('later:amendments.none')}</p>}
        {data && (
          <ol className="amendments" lang={data.language} dir="auto">
            {data.sentences.map((sentence, at) => (
              <Sentence key={at} sentence={sentence} isLast={data.sentences[at + 1]?.paragraph !== sentence.paragraph} onCopy={copy} />
            ))}
          </ol>
        )}
        {data && data.unspoken.length > 0 && (
          <section className="note" aria-label={t('later:amendments.unspoken')}>
            <strong>{t('later:amendments.unspoken')}</strong>
            <ul lang={data.language}>
              {data.unspoken.map(({ text }, at) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Window>
  )
}

interface SentenceProps {
  sentence: SpokenSentence
  /** Of those on its paragraph. */
  isLast: boolean
  onCopy: (words: string) => void
}

function Sentence({ sentence: { text, reads }, isLast, onCopy }: SentenceProps) {
  const { t } = useTranslation()
  return (
    <li data-testid="amendment">
      <p>{text}</p>
      <Button
        small
        onPress={() => {
          onCopy(text)
        }}
        aria-label={`${t('later:amendments.copy')}: ${text}`}
      >
        {t('later:amendments.copy')}
      </Button>
      {isLast && reads !== null && (
        <details>
          <summary>{t('later:amendments.readsThen')}</summary>
          <blockquote dir="auto">{reads}</blockquote>
        </details>
      )}
    </li>
  )
}
