import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { useOpenFindings } from './useChecking'

/** How much is wrong with the language, where anything is; hints are not counted. */
export function CheckCount({ session, first, onOpen }: { session: DraftSession; first: Draft; onOpen: () => void }) {
  const { t } = useTranslation()
  const { open } = useOpenFindings(session, first)
  const counted = open.filter(({ finding }) => finding.level !== 'hint')
  if (counted.length === 0) return null
  const isGrave = counted.some(({ finding }) => finding.level === 'error')
  return (
    <Button
      small
      onPress={onOpen}
      aria-label={t('later:checks.header', { count: counted.length })}
      className={`check-count check-count-${isGrave ? 'error' : 'warning'}`}
      data-testid="check-count"
      data-count={counted.length}
    >
      <span aria-hidden="true">
        {t('later:checks.tab')} {counted.length}
      </span>
    </Button>
  )
}
