import { useTranslation } from 'react-i18next'
import type { LibraryText } from '../../protocol/contract'
import type { DraftSession } from '../../session/DraftSession'
import { MenuButton } from '../../kit/MenuButton'
import { useCompareEntries } from './CompareMenu'
import { useExportEntries } from './ExportMenu'
import type { ReadingModes } from './useReadingModes'
import { useSession, type DraftHead } from './useSession'
import { useViewEntries } from './useViewEntries'
import type { WritingModes } from './WritingMode'

interface MoreMenuProps {
  session: DraftSession
  draft: DraftHead
  template: LibraryText | null
  modes: ReadingModes
  writing: WritingModes
  onStructure: () => void
  onCopy: () => void
  /** Absent where the reader may propose nothing. */
  onAmend?: () => void
  onLanguages: () => void
  /** Absent where the reader may not name a version. */
  onName?: () => void
}

/** On a telephone: everything that has no room in the row. */
export function MoreMenu({ session, draft, template, modes, writing, onStructure, onCopy, onAmend, onLanguages, onName }: MoreMenuProps) {
  const { t } = useTranslation()
  const here = useSession(session, (state) => state.presence.length)
  const compare = useCompareEntries({ draft, template })
  const exports = useExportEntries({ draft, template, onCopy, onAmend, onLanguages })
  const view = useViewEntries(draft.id, modes)
  return (
    <MenuButton
      className="button button-small"
      label="⋯"
      ariaLabel={t('draft.more')}
      testId="more"
      onNear={compare.onNear}
      entries={[
        ...(here > 0 ? [{ id: 'here', label: t('draft.hereCount', { count: here }), disabled: true, onAction: () => undefined }] : []),
        { id: 'structure', label: t('draft.structure'), onAction: onStructure },
        ...(onName ? [{ id: 'version', label: t('draft.nameVersion'), onAction: onName }] : []),
      ]}
      groups={[
        ...(writing.modes.length > 0
          ? [
              {
                label: t('mode.label'),
                entries: writing.modes.map((mode) => ({
                  id: `mode-${mode}`,
                  label: `${mode === writing.mode ? '✓ ' : ''}${t(`mode.${mode}`)}`,
                  hint: t(`mode.${mode}Hint`),
                  onAction: () => {
                    writing.choose(mode)
                  },
                })),
              },
            ]
          : []),
        { label: t('draft.compare'), entries: compare.entries },
        { label: t('draft.export'), entries: exports },
        { label: t('draft.view'), entries: view },
      ]}
    />
  )
}
