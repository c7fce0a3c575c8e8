import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../../api/queries'
import { useDelegations } from '../../api/useDelegations'
import { useGroupName } from '../../api/useGroupName'
import { Button } from '../../kit/Button'
import { csv } from '../../kit/csv'
import { Empty } from '../../kit/Empty'
import { saveFile } from '../../kit/saveFile'
import { usePhone } from '../../kit/useNarrow'
import type { Group } from '../../protocol/contract'
import type { Draft } from '../../protocol/draft'
import { useWordsOfDraft } from '../draft/proposals/useWordsOfDraft'
import { PositionsList } from './PositionsList'
import { PositionsMatrix } from './PositionsMatrix'
import { fileName, positionsTable } from './positionsTable'
import { positionWords } from './positionWords'
import { PositionSign } from './SaidHere'
import { positions as known, whoStands, type PositionsView, type Row } from './whoStands'

/** Characters that tell a paragraph from others of its kind. */
const openingLength = 60

const noGroups: readonly Group[] = []

/** What is to be seen of it, the signs and what they mean, and who stands where. */
export function PositionsOfDraft({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const { delegations, nameOf } = useDelegations()
  const { data: groups = noGroups } = useQuery(groupsQuery)
  const groupName = useGroupName()
  const isPhone = usePhone()
  const [view, setView] = useState<PositionsView>({ ended: false, everyParagraph: false })
  const positions = useMemo(() => whoStands(draft, view, { delegations, groups }), [draft, view, delegations, groups])
  const words = useMemo(() => positionWords(t, nameOf, groupName), [t, nameOf, groupName])
  const { labelOf } = useWordsOfDraft(draft)
  const texts = useMemo(() => new Map(draft.paragraphs.map(({ id, text }) => [id, text])), [draft.paragraphs])
  const rowWords = ({ paragraph, isGone }: Row) => {
    if (paragraph === null) return { label: t('proposals.beginning'), opening: '' }
    if (isGone) return { label: t('proposals.gone'), opening: '' }
    const characters = [...(texts.get(paragraph) ?? '')]
    const cut = characters.slice(0, openingLength).join('')
    return { label: labelOf(paragraph), opening: characters.length > openingLength ? `${cut}…` : cut }
  }
  const save = () => {
    saveFile(
      new Blob([csv(positionsTable(positions, words, rowWords, t))], { type: 'text/csv;charset=utf-8' }),
      fileName(t('positions.title'), draft, new Date().toISOString().slice(0, 10)),
    )
  }
  const isEmpty = positions.columns.length === 0
  const Shown = isPhone ? PositionsList : PositionsMatrix
  return (
    <>
      <div className="row positions-tools">
        <RadioGroup
          aria-label={t('proposals.filter')}
          className="segments"
          orientation="horizontal"
          value={view.ended ? 'all' : 'open'}
          onChange={(which) => {
            setView((now) => ({ ...now, ended: which === 'all' }))
          }}
        >
          <Radio value="open" className="segment" data-testid="positions-open">
            {t('positions.open')}
          </Radio>
          <Radio value="all" className="segment" data-testid="positions-all">
            {t('positions.all')}
          </Radio>
        </RadioGroup>
        <Button
          aria-pressed={view.everyParagraph}
          onPress={() => {
            setView((now) => ({ ...now, everyParagraph: !now.everyParagraph }))
          }}
          data-testid="positions-every-paragraph"
        >
          {t('positions.everyParagraph')}
        </Button>
        <Button isDisabled={isEmpty} onPress={save} data-testid="positions-csv">
          {t('positions.csv')}
        </Button>
        <ul className="row positions-legend" aria-label={t('positions.legend')}>
          {[...known, 'silent' as const].map((position) => (
            <li key={position}>
              <PositionSign position={position} />
            </li>
          ))}
        </ul>
      </div>
      {isEmpty ? (
        <div className="card">
          {draft.proposals?.length ? (
            <Empty title={t('positions.noneOpen')} hint={t('positions.noneOpenHint')} />
          ) : (
            <Empty title={t('proposals.none')} hint={t('positions.noneHint')} />
          )}
        </div>
      ) : (
        <Shown draft={draft} positions={positions} words={words} rowWords={rowWords} />
      )}
    </>
  )
}
