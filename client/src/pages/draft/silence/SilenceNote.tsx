import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { silenceQuery } from '../../../api/queries'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import type { DraftHead } from '../useSession'
import { BreakSilence, ObjectionList } from '../later'
import { Countdown } from './Countdown'
import { Release } from './Release'
import './silence.css'

/** The silence that runs on the text, or how the last one ended while it is negotiated again: until when, whether it is broken, and by whom where the reader may know. */
export function SilenceNote({ session, draft }: { session: DraftSession; draft: DraftHead }) {
  const { t } = useTranslation()
  const me = useMe()
  const { delegations } = useDelegations()
  const client = useQueryClient()
  const [breaking, setBreaking] = useState(false)
  const silence = draft.silence ?? null
  const runs = draft.stage === 'silence' && silence !== null && silence.endedAt === null
  const shown = silence !== null && (runs || (draft.stage === 'negotiation' && silence.isBroken))
  const query = silenceQuery(draft.id)
  const { data } = useQuery({ ...query, enabled: shown && silence.isBroken })
  useEffect(() => {
    // The log only says that somebody objected: who, the server tells those who may know.
    if (silence !== null) void client.invalidateQueries({ queryKey: silenceQuery(draft.id).queryKey })
  }, [client, draft.id, silence])
  if (!shown) return null
  const facilitates = draft.role === 'facilitator'
  const actsForAny = facilitates || (me.delegation === null && draft.role !== 'reviewer')
  const isMember = delegations.some(({ code, member }) => code === me.delegation && member)
  const mayBreak = runs && draft.role !== 'reviewer' && (actsForAny || isMember)
  const objections = silence.released ?? data?.objections ?? []
  return (
    <section
      className={silence.isBroken ? 'note note-amber silence' : 'note silence'}
      aria-label={t('stage.silence')}
      data-testid="silence"
      data-broken={silence.isBroken}
    >
      {runs ? <Countdown silence={silence} /> : <strong>{t('silence.endedBroken')}</strong>}
      {runs && <p>{silence.isBroken ? t('silence.broken') : t('silence.rule')}</p>}
      {silence.isBroken && objections.length > 0 && (
        <>
          <p className="quiet">
            {silence.released ? t('silence.seenByAll') : facilitates ? t('silence.seenByFacilitator') : t('silence.seenByOwn')}
          </p>
          <ObjectionList session={session} objections={objections} />
        </>
      )}
      <div className="row">
        {mayBreak && (
          <Button
            onPress={() => {
              setBreaking(true)
            }}
            data-testid="silence-break"
          >
            {t('silence.break')}
          </Button>
        )}
        {facilitates && silence.isBroken && silence.released === null && <Release draftId={draft.id} />}
      </div>
      {breaking && (
        <BreakSilence
          session={session}
          draft={draft}
          own={me.delegation}
          actsForAny={actsForAny}
          onClose={() => {
            setBreaking(false)
          }}
        />
      )}
    </section>
  )
}
