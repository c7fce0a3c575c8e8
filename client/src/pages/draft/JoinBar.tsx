import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { Button } from '../../kit/Button'
import { useMe } from '../../api/useMe'
import { actsFor, isSponsor } from './rail/sponsorship'
import type { DraftHead } from './useSession'

/** At the foot of a telephone's screen, where the thumb is: the own delegation joins. Nothing where it has, or may not. */
export function JoinBar({ session, draft }: { session: DraftSession; draft: DraftHead }) {
  const { t } = useTranslation()
  const own = actsFor(draft, useMe())
  if (own === null || isSponsor(draft, own)) return null
  return (
    <section className="join-bar no-print" aria-label={t('sponsors.tab')}>
      <Button
        look="main"
        onPress={() => {
          session.submit([{ op: 'addSponsor', delegation: own, role: 'co' }])
        }}
        data-testid="join-bar"
      >
        {t('sponsors.join')}
      </Button>
    </section>
  )
}
