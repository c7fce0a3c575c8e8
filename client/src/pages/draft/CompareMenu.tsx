import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { versionsQuery } from '../../api/queries'
import type { LibraryText } from '../../protocol/contract'
import { MenuButton, type MenuEntry } from '../../kit/MenuButton'
import { comparePath, draftRef, libraryRef, versionRef } from '../compare/reference'
import type { DraftHead } from './useSession'

interface CompareMenuProps {
  draft: DraftHead
  template: LibraryText | null
}

/** From here to the compare page: with the template, with a named version, with anything. Versions are asked for when somebody comes near the menu. */
export function useCompareEntries({ draft, template }: CompareMenuProps): { entries: MenuEntry[]; onNear: () => void } {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [near, setNear] = useState(false)
  const { data: versions = [] } = useQuery({ ...versionsQuery(draft.id), enabled: near })
  const now = draftRef(draft.id)
  const last = versions.at(-1)
  const to = (from: string) => () => void navigate(comparePath(from, now))
  const entries = [
    ...(template
      ? [
          {
            id: 'template',
            label: t('draft.compareTemplate'),
            hint: template.symbol ?? template.title,
            onAction: to(libraryRef(template.id)),
          },
        ]
      : []),
    ...(template && last
      ? [
          {
            id: 'three',
            label: t('draft.compareThree', { label: last.label }),
            onAction: () => void navigate(comparePath(libraryRef(template.id), now, versionRef(draft.id, last.label))),
          },
        ]
      : []),
    ...versions
      .slice(-8)
      .reverse()
      .map((version) => ({
        id: `v-${version.label}`,
        label: t('draft.compareVersion', { label: version.label }),
        onAction: to(versionRef(draft.id, version.label)),
      })),
    { id: 'other', label: t('draft.compareOther'), onAction: to('') },
  ]
  return {
    entries,
    onNear: () => {
      setNear(true)
    },
  }
}

export function CompareMenu(props: CompareMenuProps) {
  const { t } = useTranslation()
  return <MenuButton label={t('draft.compare')} testId="compare" {...useCompareEntries(props)} />
}
