import { useTranslation } from 'react-i18next'
import { isMove, lastSide, type RedlineRow } from './redlineRows'
import { StageSign } from './StageSign'

/** Beside a paragraph: what it is called, and what became of it, at which step where there are two. */
export function RowName({ row }: { row: RedlineRow }) {
  const { t } = useTranslation()
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
          </small>
        ),
      )}
      {row.editorial && <small>{t('compare.editorial')}</small>}
    </div>
  )
}
