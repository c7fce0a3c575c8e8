import { useTranslation } from 'react-i18next'
import { Flag } from '../../ui/Flag'
import { useDelegations } from '../../ui/useDelegations'
import { authorsOf, isMove, lastSide, type RedlineRow } from './redlineRows'
import { StageSign } from './StageSign'
import { useAuthorWords } from './useAuthorWords'

interface RowNameProps {
  row: RedlineRow
  /** For each step who wrote in the paragraph: delegations' codes, or addresses; null where that is not known. */
  writers: readonly (readonly string[])[] | null
}

/** Beside a paragraph: what it is called, what became of it and who wrote in it, at which step where there are two. */
export function RowName({ row, writers }: RowNameProps) {
  const { t } = useTranslation()
  const nameAuthor = useAuthorWords()
  const { place, sides, changes, division } = row
  const left = changes.findIndex(isMove)
  const side = place === 'origin' ? sides[left] : lastSide(row)
  const part = sides.find((each) => each?.part)?.part
  return (
    <div className="redline-name">
      {side?.name}
      {changes.map((change, at) =>
        change === null || change === 'unchanged' || (place === 'origin' && at !== left) || (row.editorial && change === 'changed') ? null : (
          <small key={at} className={`is-${change}`}>
            {changes.length > 1 && <StageSign stage={at + 1} />} {division !== null && part ? t(`compare.${division}Part`, { at: part.number, of: part.of }) : t(`compare.${place === 'origin' ? 'moved' : change}`)}
            {writers?.[at]?.map((writer) => <Writer key={writer} writer={writer} />)}
          </small>
        ),
      )}
      {row.editorial && <small>{t('compare.editorial')}</small>}
      {authorsOf(row).map((author) => (
        <small key={author.name} className="redline-author" title={nameAuthor(author)} data-testid="redline-author">{author.name || t('library.trackedByNobody')}</small>
      ))}
    </div>
  )
}

function Writer({ writer }: { writer: string }) {
  const { nameOf } = useDelegations()
  return writer.includes('@') ? <span className="redline-writer">{writer}</span> : <span className="redline-writer" title={nameOf(writer)} data-writer={writer}><Flag code={writer} /></span>
}
