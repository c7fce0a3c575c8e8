import { useTranslation } from 'react-i18next'
import type { Language } from '../../../protocol/contract'
import { Choice } from '../../../kit/Choice'

const languages: readonly Language[] = ['zh', 'en', 'fr', 'es', 'ru', 'ar']

/** One of the six languages of the document. */
export function LanguageChoice({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const { t } = useTranslation()
  return (
    <Choice
      label={t('create.language')}
      labelled
      value={value}
      onChange={onChange}
      options={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
      testId="addendum-language"
    />
  )
}
