import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../../../kit/directionIn'
import { addendumFile, type AddendumFormat } from '../../../api/calls'
import { problemMessage } from '../../../api/problemMessage'
import { addendumTextQuery } from '../../../api/queries'
import type { Addendum, Language } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { ProblemNote } from '../../../frame/ProblemNote'
import { saveFile } from '../../../kit/saveFile'
import { notify } from '../../../kit/toasts'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'
import { LanguageChoice } from './LanguageChoice'

const formats = [
  { format: 'text', ending: 'txt', words: 'exportText' },
  { format: 'html', ending: 'html', words: 'exportHtml' },
  { format: 'docx', ending: 'docx', words: 'exportDocx' },
  { format: 'pdf', ending: 'pdf', words: 'exportPdf' },
] as const

interface AddendumWindowProps {
  draft: DraftHead
  addendum: Addendum
  /** The symbol of the issued text. */
  of: string
  onClose: () => void
}

/** An addendum as printed, in any of the six languages, and as a file. */
export function AddendumWindow({ draft, addendum, of, onClose }: AddendumWindowProps) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState(draft.language as Language)
  const { data, error } = useQuery(addendumTextQuery(draft.id, addendum.number, of, language))
  const save = async (format: AddendumFormat, ending: string) => {
    try {
      const { blob, filename } = await addendumFile(draft.id, addendum.number, { format, language, of })
      const name = (filename ?? `${addendum.symbol.replaceAll('/', '-')}.${ending}`).replace(/(\.\w+)$/, `-${language}$1`)
      saveFile(blob, name)
      notify(t('draft.exported', { name }))
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <Window title={addendum.symbol} isOpen onClose={onClose} wide testId="addendum-window">
      <div className="stack">
        <LanguageChoice value={language} onChange={setLanguage} />
        <ProblemNote problem={error} />
        <pre className="addendum-text" lang={language} dir={directionIn(language)} data-testid="addendum-text">
          {data}
        </pre>
        <div className="row row-end">
          {formats.map(({ format, ending, words }) => (
            <Button key={format} onPress={() => void save(format, ending)} data-testid={`addendum-save-${format}`}>
              {t(`draft.${words}`)}
            </Button>
          ))}
        </div>
      </div>
    </Window>
  )
}
