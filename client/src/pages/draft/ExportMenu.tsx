import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LibraryText } from '../../protocol/contract'
import { download } from '../../api/http'
import { findingsLanguage } from '../../api/queries'
import { problemMessage } from '../../api/problemMessage'
import { MenuButton, type MenuEntry } from '../../kit/MenuButton'
import { saveFile } from '../../kit/saveFile'
import { useTabChoice } from '../../kit/useTabChoice'
import { notify } from '../../kit/toasts'
import { draftRef, libraryRef } from '../compare/reference'
import type { DraftHead } from './useSession'

const formats = [
  { format: 'text', ending: 'txt', words: 'exportText', choices: [] },
  { format: 'html', ending: 'html', words: 'exportHtml', choices: [] },
  { format: 'docx', ending: 'docx', words: 'exportDocx', choices: [{ name: 'comments', words: 'exportComments' }] },
  {
    format: 'pdf',
    ending: 'pdf',
    words: 'exportPdf',
    choices: [
      { name: 'lines', words: 'exportLines' },
      { name: 'apart', words: 'exportApart' },
    ],
  },
  { format: 'akn', ending: 'xml', words: 'exportAkn', choices: [] },
] as const

const reports = [
  { format: 'docx', words: 'exportFindings' },
  { format: 'html', words: 'exportFindingsHtml' },
] as const

interface ExportMenuProps {
  draft: DraftHead
  template: LibraryText | null
  /** Takes a caucus copy. */
  onCopy: () => void
  /** Reads amendments that were read out. Absent where the reader may propose nothing. */
  onAmend?: () => void
  /** Shows the draft's language versions. */
  onLanguages: () => void
}

/** The document as a file, or its redline against what it takes up; what the server cannot make it says. */
export function useExportEntries({ draft, template, onCopy, onAmend, onLanguages }: ExportMenuProps): MenuEntry[] {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const chosen = { comments: useTabChoice('withComments'), lines: useTabChoice('paperLines'), apart: useTabChoice('paperApart') }
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
    ...formats.flatMap(({ format, ending, words, choices }): MenuEntry[] => [
      {
        id: format,
        label: t(`draft.${words}`),
        onAction: () => {
          const asked = Object.fromEntries(choices.filter(({ name }) => chosen[name][0]).map(({ name }) => [name, 'true']))
          void save(`/api/drafts/${encodeURIComponent(draft.id)}/export`, { format, ...asked }, ending)
        },
      },
      ...choices.map(({ name, words: choice }): MenuEntry => {
        const [isOn, choose] = chosen[name]
        const toggle = () => {
          choose(!isOn)
        }
        return { id: name, label: t(`draft.${choice}`), checked: isOn, onAction: toggle }
      }),
    ]),
    { id: 'compilation', label: t('compilation.title'), onAction: () => void navigate(`/drafts/${draft.id}/compilation`) },
    ...reports.map(({ format, words }): MenuEntry => ({
      id: `findings-${format}`,
      label: t(`draft.${words}`),
      onAction: () =>
        void save(
          `/api/drafts/${encodeURIComponent(draft.id)}/findings/report`,
          { format, words: findingsLanguage(i18n.language) },
          format,
        ),
    })),
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
    ...(onAmend ? [{ id: 'amend', label: t('draft.readAmendments'), hint: t('draft.readAmendmentsHint'), onAction: onAmend }] : []),
    ...(draft.origin
      ? []
      : [{ id: 'languages', label: t('draft.languageVersions'), hint: t('draft.languageVersionsHint'), onAction: onLanguages }]),
    { id: 'copy', label: t('copies.take'), hint: t('copies.takeHint'), onAction: onCopy },
  ]
}

export function ExportMenu(props: ExportMenuProps) {
  const { t } = useTranslation()
  return <MenuButton label={t('draft.export')} testId="export" entries={useExportEntries(props)} />
}
