import { useTranslation } from 'react-i18next'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import type { CompilationStyle } from './compilationStyle'

const queries = {
  docx: { format: 'docx' },
  // Each proposal as a tracked change, whose author is its delegation.
  tracked: { format: 'docx', tracked: 'true' },
  pdf: { format: 'pdf' },
  txt: { format: 'txt' },
} as const

/** Saves the compilation text as a file; what the server cannot make it says. */
export function useSaveCompilation(draftId: string, how: CompilationStyle, withComments: boolean): (kind: keyof typeof queries) => void {
  const { t } = useTranslation()
  const save = async (kind: keyof typeof queries) => {
    try {
      const { blob, filename } = await download(`/api/drafts/${encodeURIComponent(draftId)}/compilation`, {
        ...how,
        ...queries[kind],
        // Only a Word file has where to put them.
        ...(withComments && queries[kind].format === 'docx' ? { comments: 'true' } : {}),
      })
      const name = filename ?? `${t('compilation.title')}.${queries[kind].format}`
      saveFile(blob, name)
      notify(t('draft.exported', { name }))
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (kind) => void save(kind)
}
