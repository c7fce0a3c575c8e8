import { useTranslation } from 'react-i18next'
import type { Silence } from '../../../protocol/draft'
import { remainingWords } from '../../../kit/remainingWords'
import { ownZone, zonedWords } from '../../../kit/timeZones'
import { useNow } from '../../../kit/useNow'

/** What is left of the silence, and its end on the clocks of the zone it was set in and on the reader's. */
export function Countdown({ silence }: { silence: Silence }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const end = Date.parse(silence.deadline)
  const there = zonedWords(end, silence.timeZone, i18n.language)
  const here = zonedWords(end, ownZone(), i18n.language)
  return (
    <div className="silence-end">
      <strong data-testid="silence-left">
        {end > now ? t('board.remaining', { time: remainingWords(end - now, i18n.language) }) : t('board.deadlinePassed')}
      </strong>
      <span>
        <time dateTime={silence.deadline}>{there}</time>
        {here !== there && <span className="quiet"> · {t('silence.yourTime', { time: here })}</span>}
      </span>
    </div>
  )
}
