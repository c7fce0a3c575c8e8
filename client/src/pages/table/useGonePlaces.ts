import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { draftQuery } from '../../api/queries'
import type { Draft } from '../../protocol/draft'
import { goneParagraphs, placeOfGone } from './gonePlaces'
import type { GonePlaces } from './tableRows'

/** Where the paragraphs stood that were taken out and that something open is about, as far as that is known yet. */
export function useGonePlaces(draft: Draft): GonePlaces {
  const gone = useMemo(() => goneParagraphs(draft), [draft])
  const revisions = [...new Set(gone.map(({ revision }) => revision))]
  const states = useQueries({ queries: revisions.map((revision) => draftQuery(draft.id, revision)), combine: all })
  return useMemo(
    () =>
      new Map(
        gone.flatMap(({ paragraph, revision }) => {
          const then = states.find((each) => each.revision === revision)
          return then === undefined ? [] : [[paragraph, placeOfGone(paragraph, then.paragraphs, draft)] as const]
        }),
      ),
    [gone, states, draft],
  )
}

const all = <State>(results: readonly { readonly data: State | undefined }[]): readonly State[] =>
  results.flatMap(({ data }) => (data === undefined ? [] : [data]))
