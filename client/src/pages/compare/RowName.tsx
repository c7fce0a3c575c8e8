import { useTranslation } from 'react-i18next'
import { Flag } from '../../kit/Flag'
import { useDelegations } from '../../api/useDelegations'
import { authorsOf, partAt, sideHere, type RedlineRow } from './redlineRows'
import { StageSign } from './StageSign'
import { useAuthorWords } from './useAuthorWords'
import type { Writer } from './useStepWriters'

interface RowNameProps {
  row: RedlineRow
  /** For each step who wrote in the paragraph; null where that is not known. */
  writers: readonly (readonly Writer[])[] | null
}

/** Beside a paragraph: what it is called, what became of it and who wrote in it, at which step where there are two. */
export function RowName({ row, writers }: RowNameProps) {
  const { t } = useTranslation()
  const nameAuthor = useAuthorWords()
  const { left, changes, divisions } = row
  const words = (step: number) => {
    const [division, part, change] = [divisions[step], partAt(row, step), changes[step]]
    if (left !== null) return t('compare.moved')
    if (division && part) return t(`compare.${division}Part`, { at: part.number, of: part.of })
    return division ? t(`compare.${division}`) : change && t(`compare.${change}`)
  }
  return (
    <div className="redline-name">
      <bdi>{sideHere(row)?.name}</bdi>
      {changes.map((change, at) =>
        change === null || change === 'unchanged' || (left !== null && at !== left) || (row.editorial && change === 'changed') ? null : (
          <small key={at} className={`is-${change}`}>
            <bdi>
              {changes.length > 1 && <StageSign stage={at + 1} />} {words(at)}
            </bdi>
            {writers?.[at]?.map((writer) => (
              <WriterName key={writer.delegation ?? writer.name} writer={writer} />
            ))}
          </small>
        ),
      )}
      {row.editorial && (
        <small>
          <bdi>{t('compare.editorial')}</bdi>
        </small>
      )}
      {authorsOf(row).map((author) => (
        <small key={author.name} className="redline-author" title={nameAuthor(author)} data-testid="redline-author">
          <bdi>{author.name || t('library.trackedByNobody')}</bdi>
        </small>
      ))}
    </div>
  )
}

function WriterName({ writer: { delegation, name } }: { writer: Writer }) {
  const { nameOf } = useDelegations()
  return delegation === null ? (
    <bdi className="redline-writer">{name}</bdi>
  ) : (
    <span className="redline-writer" title={nameOf(delegation)} data-writer={delegation}>
      <Flag code={delegation} />
    </span>
  )
}
