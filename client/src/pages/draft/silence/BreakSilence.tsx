import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { api } from '../../../api/calls'
import { silenceQuery } from '../../../api/queries'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import { structureOf } from '../../../printed/structure'
import { Field } from '../../../kit/Field'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'

interface BreakSilenceProps {
  session: DraftSession
  draft: DraftHead
  own: string | null
  /** The facilitator and the secretariat record other delegations' objections too. */
  actsForAny: boolean
  onClose: () => void
}

/** Objects to paragraphs of the text under silence, with the reason; only the facilitator learns who did. */
export function BreakSilence({ session, draft, own, actsForAny, onClose }: BreakSilenceProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [lines] = useState(() => structureOf(session.state.draft?.paragraphs ?? []).filter((line) => line.name !== ''))
  const [chosen, setChosen] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [delegation, setDelegation] = useState(own)
  const object = useMutation({
    mutationFn: () =>
      api.breakSilence(draft.id, { paragraphs: chosen, reason: reason.trim() || undefined, delegation: delegation ?? undefined }),
    onSuccess: (silence) => {
      client.setQueryData(silenceQuery(draft.id).queryKey, silence)
      onClose()
    },
  })
  const isComplete = chosen.length > 0 && delegation !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isComplete) object.mutate()
  }
  return (
    <Window title={t('silence.break')} isOpen onClose={onClose} wide testId="break-silence">
      <form className="stack" onSubmit={submit}>
        <p>{t('silence.breakLead')}</p>
        <ProblemNote problem={object.error} />
        {actsForAny && (
          <DelegationPicker label={t('later:people.delegation')} value={delegation} onChange={setDelegation} testId="break-delegation" />
        )}
        <CheckboxGroup className="field" value={chosen} onChange={setChosen}>
          <Label className="field-label">{t('silence.paragraphs')}</Label>
          <div className="paragraph-choice" lang={draft.language}>
            {lines.map(({ id, name, text }) => (
              <Checkbox key={id} value={id} className="paragraph-box" data-testid={`break-${id}`}>
                <span className="box" aria-hidden="true" />
                <b>{name}</b>
                <span dir="auto">{text}</span>
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <Field label={t('draft.reason')} hint={t('silence.reasonHint')} value={reason} onChange={setReason} testId="break-reason" />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!isComplete || object.isPending} data-testid="break-submit">
            {t('silence.break')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
