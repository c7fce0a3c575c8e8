import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { problemMessage } from '../../api/problemMessage'
import type { LibraryText } from '../../protocol/contract'
import { dismiss, notify } from '../../kit/toasts'

/** Sends files to the library one after the other; says what came of each, and offers the next step. */
export function useAddToLibrary(next: {
  onStart: (text: LibraryText) => void
  onRead: (text: LibraryText) => void
  onChanges: (before: string, text: LibraryText) => void
}) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        const reading = notify(t('drafts.importing', { name: file.name }))
        try {
          const text = await api.addToLibrary(file)
          const warnings = text.warnings.length
          const before = text.trackedChanges?.before
          notify(
            t('drafts.imported', { title: text.title || file.name }) +
              (warnings === 0 ? '' : t('drafts.importedWarnings', { count: warnings })),
            [
              {
                label: t('drafts.startFromIt'),
                run: () => {
                  next.onStart(text)
                },
              },
              ...(before === undefined
                ? []
                : [
                    {
                      label: t('library.trackedSee'),
                      run: () => {
                        next.onChanges(before, text)
                      },
                    },
                  ]),
              {
                label: t('drafts.readIt'),
                run: () => {
                  next.onRead(text)
                },
              },
            ],
          )
        } catch (problem) {
          notify(`${file.name}: ${problemMessage(problem, t)}`)
        }
        dismiss(reading)
      }
      await client.invalidateQueries({ queryKey: ['library'] })
    },
  })
}
