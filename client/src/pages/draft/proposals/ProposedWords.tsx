import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeltaJson } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import { sliceText } from '../../../operations/deltas'
import { allInserted, unmarked } from '../../../printed/proposed/markedText'
import { changesOf } from '../../../printed/proposed/proposedChanges'
import type { ProposedChange } from '../../../printed/proposed/proposedChanges'
import { MarkedWords } from './MarkedWords'

export interface WordsOfDraft {
  /** The words a paragraph has in the draft; undefined of one that is gone. */
  readonly wordsOf: (paragraph: string) => DeltaJson | undefined
  /** What a paragraph is called. */
  readonly labelOf: (paragraph: string) => string
  readonly language: string
}

/** What a proposal would do, in words. */
export function ProposedWords({ proposal, draft }: { proposal: Proposal; draft: WordsOfDraft }) {
  const { t } = useTranslation()
  const { operations, reserved, insteadOf } = proposal
  const { wordsOf, language } = draft
  const changes = useMemo(() => changesOf(operations, wordsOf), [operations, wordsOf])
  if (insteadOf !== null) {
    const [rival] = changes
    const runs = rival?.what === 'new' ? rival.runs : []
    return (
      <div>
        <p className="proposed-what">{t('proposals.kinds.alt')}</p>
        <MarkedWords runs={runs} language={language} whole />
      </div>
    )
  }
  return (
    <>
      {changes.map((change) => (
        <ChangeWords key={`${change.what} ${change.paragraph}`} change={change} draft={draft} />
      ))}
      {reserved.map(({ paragraph, start = 0, length }) => (
        <div key={`${paragraph} ${start}`}>
          <p className="proposed-what">{t(length === undefined ? 'proposals.kinds.reserved' : 'proposals.kinds.reservedWords')}</p>
          {length !== undefined && (
            <MarkedWords runs={unmarked(sliceText(wordsOf(paragraph) ?? { ops: [] }, start, start + length))} language={language} whole />
          )}
        </div>
      ))}
      {changes.length === 0 && reserved.length === 0 && <p className="muted">{t('proposals.kinds.nothing')}</p>}
    </>
  )
}

interface ChangeWordsProps {
  change: ProposedChange
  draft: WordsOfDraft
  /** Whether words that stay are shown whole. */
  whole?: boolean
}

/** One change: what is done, and the words where it has any. */
export function ChangeWords({ change, draft, whole }: ChangeWordsProps) {
  const { t } = useTranslation()
  const { wordsOf, labelOf, language } = draft
  switch (change.what) {
    case 'words': {
      if (change.isTail || wordsOf(change.paragraph) !== undefined)
        return <MarkedWords runs={change.runs} language={language} whole={whole} />
      const words = change.runs.filter(({ mark }) => mark === 'inserted')
      return (
        <div>
          <p className="proposed-what">{t('proposals.kinds.into')}</p>
          <MarkedWords runs={words.flatMap(({ text }) => allInserted(text))} language={language} whole />
        </div>
      )
    }
    case 'new':
    case 'removal':
      return (
        <div>
          <p className="proposed-what">{t(`proposals.kinds.${change.what}`)}</p>
          <MarkedWords runs={change.runs} language={language} whole />
        </div>
      )
    case 'move':
      return (
        <p className="proposed-what">
          {change.after === null ? t('proposals.kinds.moveFirst') : t('proposals.kinds.move', { label: labelOf(change.after) })}
        </p>
      )
    case 'split': {
      const text = wordsOf(change.paragraph) ?? { ops: [] }
      return (
        <div>
          <p className="proposed-what">{t('proposals.kinds.split')}</p>
          <MarkedWords
            runs={[
              ...unmarked(sliceText(text, 0, change.offset)),
              ...allInserted({ ops: [{ insert: ' ¶ ' }] }),
              ...unmarked(sliceText(text, change.offset)),
            ]}
            language={language}
          />
        </div>
      )
    }
    default:
      return <p className="proposed-what">{t(`proposals.kinds.${change.what}`)}</p>
  }
}
