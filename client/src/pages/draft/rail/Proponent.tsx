import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'

const kinds = ['sponsors', 'president', 'chair', 'viceChair', 'rapporteur', 'bureau', 'body'] as const
type Kind = (typeof kinds)[number]

/** Who submits the text: its sponsors, an officer, or a body by its name. */
export function Proponent({ session, draft, onClose }: { session: DraftSession; draft: DraftHead; onClose: () => void }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind>(kinds.find((each) => each === draft.proponent?.kind) ?? 'sponsors')
  const [name, setName] = useState(draft.proponent?.name ?? '')
  const isComplete = kind !== 'body' || name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    session.submit([{ op: 'setProponent', kind, name: kind === 'sponsors' ? null : name.trim() || null }])
    onClose()
  }
  return (
    <Window title={t('sponsors.setProponent')} isOpen onClose={onClose} testId="proponent-window">
      <form className="stack" onSubmit={submit}>
        <Choice
          label={t('sponsors.setProponent')}
          labelled
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`sponsors.proponent.${value}`) }))}
          testId="proponent-kind"
        />
        {kind !== 'sponsors' && (
          <Field label={t('sponsors.printedName')} value={name} onChange={setName} isRequired={kind === 'body'} testId="proponent-name" />
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!isComplete} data-testid="proponent-submit">
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
