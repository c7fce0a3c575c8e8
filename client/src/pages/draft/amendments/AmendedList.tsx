import { useTranslation } from 'react-i18next'
import type { Mark, MarkedRun } from '../../../printed/proposed/markedText'
import type { ReadAmendments } from '../../../protocol/draft'
import { MarkedWords } from '../proposals/MarkedWords'

type Change = ReadAmendments['changes'][number]

const marks = { equal: 'kept', insert: 'inserted', delete: 'deleted' } as const satisfies Record<Change['segments'][number]['op'], Mark>

/** What becomes of each paragraph, marked. */
export function AmendedList({ changes, language }: { changes: readonly Change[]; language: string }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{t('later:amendments.changes', { count: changes.length })}</h3>
      <ul className="amended">
        {changes.map((each) => (
          <li key={each.paragraph} data-testid="amended" data-change={each.change}>
            <p className="quiet">
              <strong>{each.name ?? t('later:amendments.newParagraph')}</strong> {t(`compare.${each.change}`)}{' '}
              {each.after !== null && t('later:amendments.after', { name: each.after })}
            </p>
            <MarkedWords runs={each.segments.map(runOf)} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const runOf = ({ op, text }: Change['segments'][number]): MarkedRun => ({ mark: marks[op], text: { ops: [{ insert: text }] } })
