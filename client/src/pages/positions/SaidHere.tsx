import { useTranslation } from 'react-i18next'
import { symbols, type PositionWords } from './positionWords'
import type { Column, Position, Said } from './whoStands'

/** A position's symbol and word. */
export function PositionSign({ position }: { position: Position | 'silent' }) {
  const { t } = useTranslation()
  return (
    <span className="position" data-position={position}>
      <span aria-hidden="true">{symbols[position]}</span> {t(`positions.words.${position}`)}
    </span>
  )
}

/** What a delegation or group said of one paragraph: to be seen in short, to be heard in full. */
export function SaidHere({ said, column, words }: { said: readonly Said[]; column: Column; words: PositionWords }) {
  if (said.length === 0) return <PositionSign position="silent" />
  return (
    <ul className="said">
      {said.map((each, at) => {
        const [about, sentence] = [words.about(each), words.sentence(each, column)]
        return (
          <li key={at} data-testid="said">
            <span aria-hidden="true" title={sentence}>
              <PositionSign position={each.position} />
              {about !== '' && <small>{about}</small>}
            </span>
            <span className="heard">{sentence}</span>
          </li>
        )
      })}
    </ul>
  )
}
