import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LibraryText } from '../../protocol/contract'
import { download } from '../../api/http'
import { problemMessage } from '../../api/problemMessage'
import { MenuButton, type MenuEntry } from '../../kit/MenuButton'
import { saveFile } from '../../kit/saveFile'
import { notify } from '../../kit/toasts'
import { draftRef, libraryRef } from '../compare/reference'
import type { DraftHead } from './useSession'
import { useWithComments } from './useWithComments'

const formats = [
  { format: 'text', ending: 'txt', words: 'exportText' },
  { format: 'html', ending: 'html', words: 'exportHtml' },
  { format: 'docx', ending: 'docx', words: 'exportDocx' },
  { format: 'akn', ending: 'xml', words: 'exportAkn' },
] as const

interface ExportMenuProps {
  draft: DraftHead
  template: LibraryText | null
  /** Takes a caucus copy. */
  onCopy: () => void
  /** Shows the draft's language versions. */
  onLanguages: () => void
}

/** The document as a file, or its redline against what it takes up; what the server cannot make it says. */
export function useExportEntries({ draft, template, onCopy, onLanguages }: ExportMenuProps): MenuEntry[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [withComments, chooseComments] = useWithComments()
  const save = async (path: string, query: Record<string, string>, ending: string) => {
    try {
      const { blob, filename } = await download(path, query)
      const name = filename ?? `${(draft.symbol ?? draft.title).replaceAll(/[/\\:*?"<>|]/g, '-')}.${ending}`
      saveFile(blob, name)
      notify(t('draft.exported', { name }))
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return [
    ...formats.flatMap(({ format, ending, words }): MenuEntry[] => {
      const beside = format === 'docx' && withComments
      const entry = {
        id: format,
        label: t(`draft.${words}`),
        onAction: () =>
          void save(`/api/drafts/${encodeURIComponent(draft.id)}/export`, { format, ...(beside ? { comments: 'true' } : {}) }, ending),
      }
      if (format !== 'docx') return [entry]
      const toggle = () => {
        chooseComments(!withComments)
      }
      return [entry, { id: 'comments', label: t('draft.exportComments'), checked: withComments, onAction: toggle }]
    }),
    { id: 'compilation', label: t('compilation.title'), onAction: () => void navigate(`/drafts/${draft.id}/compilation`) },
    ...(template
      ? [
          {
            id: 'redline',
            label: t('draft.exportRedline'),
            hint: template.symbol ?? template.title,
            onAction: () => void save('/api/redline', { from: libraryRef(template.id), to: draftRef(draft.id), format: 'docx' }, 'docx'),
          },
        ]
      : []),
    ...(draft.origin
      ? []
      : [{ id: 'languages', label: t('languages.versions'), hint: t('languages.versionsHint'), onAction: onLanguages }]),
    { id: 'copy', label: t('copies.take'), hint: t('copies.takeHint'), onAction: onCopy },
  ]
}

export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTranslation()
  return <MenuButton label={t('draft.export')} testId="export" entries={useExportEntries(props)} />
}
