import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { blameQuery } from '../../../api/queries'
import type { Blame } from '../../../protocol/contract'
import type { Writers } from '../../../editor/around/writers'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { exactWords } from '../../../kit/dateWords'
import { delegationColour } from '../../../kit/delegationColour'
import { useDelegations } from '../../../api/useDelegations'
import { useSettled } from '../../../kit/useSettled'
import { useCalmDraft } from '../useSession'

/** Milliseconds without an edit after which it is asked again who wrote what. */
const rest = 1_000

/** Who wrote what, while it is asked for, and how the editor shows it. */
export function useWriters(
  session: DraftSession,
  first: Draft,
  on: boolean,
  nameOfPerson: (user: string) => string,
): { blame: Blame | null; writers: Writers | null } {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const { id, revision } = useCalmDraft(session, first)
  const settled = useSettled(revision, rest)
  const { data } = useQuery({ ...blameQuery(id, settled), enabled: on })
  const blame = on ? (data ?? null) : null
  const writers = useMemo(
    (): Writers | null =>
      blame && {
        blame,
        colourOf: ({ delegation }) => delegationColour(delegation ?? ''),
        wordsOf: ({ origin, delegation, user, name, at }) =>
          origin === 'written'
            ? [delegation && nameOf(delegation), name ?? nameOfPerson(user ?? ''), exactWords(Date.parse(at), i18n.language)]
                .filter(Boolean)
                .join(' · ')
            : t(origin === 'template' ? 'writers.fromTemplate' : 'writers.fromStart'),
      },
    [blame, nameOf, nameOfPerson, t, i18n.language],
  )
  return { blame, writers }
}
