import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { versionsQuery } from '../../api/queries'
import type { DraftSummary } from '../../protocol/contract'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Time } from '../../kit/Time'
import { useDraftMarks } from '../../frame/useDraftMarks'
import { usePersonName } from '../draft/usePersonName'
import { draftRef, revisionRef, versionRef } from './reference'

interface DraftStatesProps {
  draft: DraftSummary
  onChoose: (reference: string) => void
  onBack: () => void
}

/** The states of one draft: as it is now, by named version, by revision. */
export function DraftStates({ draft, onChoose, onBack }: DraftStatesProps) {
  const { t } = useTranslation()
  const personName = usePersonName(draft.id)
  const marks = useDraftMarks()
  const { data: versions } = useQuery(versionsQuery(draft.id))
  const [number, setNumber] = useState('')
  const revision = Number(number)
  const valid = Number.isInteger(revision) && revision >= 1 && revision <= draft.revision
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid) onChoose(revisionRef(draft.id, revision))
  }
  return (
    <div className="stack">
      <div className="row">
        <Button small onPress={onBack}>
          <span className="pointing" aria-hidden="true">
            ←
          </span>{' '}
          {t('compare.back')}
        </Button>
        <span>
          <strong lang={draft.language}>
            <bdi>{draft.title || t('draft.untitled')}</bdi>
          </strong>
          <small className="muted reference-marks">{marks(draft).join(' · ')}</small>
        </span>
      </div>
      <ul className="reference-lists">
        <li>
          <button
            type="button"
            className="reference"
            autoFocus
            onClick={() => {
              onChoose(draftRef(draft.id))
            }}
            data-testid="reference-now"
          >
            {t('compare.now')}
            <small>{t('drafts.revision', { revision: draft.revision })}</small>
          </button>
        </li>
        {versions?.toReversed().map((version) => (
          <li key={version.label}>
            <button
              type="button"
              className="reference"
              onClick={() => {
                onChoose(versionRef(draft.id, version.label))
              }}
              data-testid="reference-version"
            >
              {version.label}
              <small>
                {t('drafts.revision', { revision: version.revision })} · {personName(version.by)} · <Time at={version.at} />
              </small>
            </button>
          </li>
        ))}
      </ul>
      <form className="row reference-revision" onSubmit={submit}>
        <Field
          label={t('compare.revisionNumber')}
          hint={`1 – ${draft.revision}`}
          value={number}
          onChange={setNumber}
          testId="reference-revision"
        />
        <Button type="submit" isDisabled={!valid}>
          {t('compare.useRevision')}
        </Button>
      </form>
    </div>
  )
}
