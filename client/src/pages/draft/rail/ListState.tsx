import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'
import { Proponent } from '../later'

/** Whether the list of sponsors is open, and who submits the text; the facilitator decides both. */
export function ListState({ session, draft }: { session: DraftSession; draft: DraftHead }) {
  const { t } = useTranslation()
  const [closing, setClosing] = useState(false)
  const [submitting, setSubmitting] = useState(false)
  const [reason, setReason] = useState('')
  const open = draft.sponsorshipIsOpen !== false
  const closedByWord = draft.sponsorship?.open === false
  const ended = !open && !closedByWord
  const facilitates = draft.role === 'facilitator' && !ended
  const close = (event: FormEvent) => {
    event.preventDefault()
    session.submit([{ op: 'setSponsorship', open: false, reason: reason.trim() || null }])
    setReason('')
    setClosing(false)
  }
  const by = draft.proponent
  return (
    <div className="sponsorship">
      <p data-testid="sponsorship" data-open={open}>
        <span className={open ? 'pill pill-green' : 'pill pill-grey'}>{open ? t('sponsors.open') : t('sponsors.closed')}</span>
        {!open && draft.sponsorship?.reason && <span className="quiet"> {draft.sponsorship.reason}</span>}
      </p>
      {by && (
        <p className="quiet" data-testid="proponent">
          {t('sponsors.submittedBy', { who: by.name ?? t(`sponsors.proponent.${by.kind as 'chair'}`) })}
        </p>
      )}
      {facilitates && (
        <div className="row">
          <Button
            small
            onPress={() => {
              if (open) setClosing(true)
              else session.submit([{ op: 'setSponsorship', open: true }])
            }}
            data-testid="sponsorship-switch"
          >
            {open ? t('sponsors.closeList') : t('sponsors.openList')}
          </Button>
          <Button
            small
            onPress={() => {
              setSubmitting(true)
            }}
            data-testid="proponent-set"
          >
            {t('sponsors.setProponent')}
          </Button>
        </div>
      )}
      {closing && (
        <Window
          title={t('sponsors.closeList')}
          isOpen
          onClose={() => {
            setClosing(false)
          }}
          testId="close-list"
        >
          <form className="stack" onSubmit={close}>
            <p>{t('sponsors.closeLead')}</p>
            <Field
              label={t('draft.reason')}
              hint={t('sponsors.closeHint')}
              value={reason}
              onChange={setReason}
              autoFocus
              testId="close-list-reason"
            />
            <div className="row row-end">
              <Button
                onPress={() => {
                  setClosing(false)
                }}
              >
                {t('app.cancel')}
              </Button>
              <Button type="submit" look="main" data-testid="close-list-submit">
                {t('sponsors.closeList')}
              </Button>
            </div>
          </form>
        </Window>
      )}
      {submitting && (
        <Proponent
          session={session}
          draft={draft}
          onClose={() => {
            setSubmitting(false)
          }}
        />
      )}
    </div>
  )
}
