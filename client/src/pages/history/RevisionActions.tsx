import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Version } from '../../protocol/contract'
import { Button, buttonClass } from '../../kit/Button'
import { Flag } from '../../kit/Flag'
import { Time } from '../../kit/Time'
import { usePersonName } from '../draft/usePersonName'
import { comparePath, draftRef, revisionRef } from '../compare/reference'
import { firstOf, type Sitting } from './sittings'

interface RevisionActionsProps {
  draftId: string
  head: number
  revision: number
  base: number | null
  versions: readonly Version[]
  /** The one in which the revision was made. */
  sitting: Sitting | undefined
  marking: boolean
  onMarking: (marking: boolean) => void
  onBase: (revision: number | null) => void
}

/** Who made the revision one looks at, and what it can be compared with. */
export function RevisionActions({ draftId, head, revision, base, versions, sitting, marking, onMarking, onBase }: RevisionActionsProps) {
  const { t } = useTranslation()
  const personName = usePersonName(draftId)
  const nameOf = (of: number) => versions.find((version) => version.revision === of)?.label ?? t('compare.atRevision', { revision: of })
  const here = revision === head ? draftRef(draftId) : revisionRef(draftId, revision)
  return (
    <div className="revision-actions">
      <div className="row">
        <strong>{revision === head ? t('history.current') : nameOf(revision)}</strong>
        {sitting && (
          <>
            {sitting.delegation !== null && <Flag code={sitting.delegation} />}
            <span className="muted">
              {personName(sitting.user)} · <Time at={sitting.lastAt} />
            </span>
          </>
        )}
      </div>
      <div className="row">
        {sitting && (
          <Button
            small
            aria-pressed={marking}
            onPress={() => {
              onMarking(!marking)
            }}
            data-testid="mark-changes"
          >
            {t('history.mark')}
          </Button>
        )}
        {revision !== head && (
          <Link className={buttonClass(undefined, true)} to={comparePath(here, draftRef(draftId))} data-testid="compare-now">
            {t('history.compareNow')}
          </Link>
        )}
        {revision > 1 && (
          <Link
            className={buttonClass(undefined, true)}
            to={comparePath(revisionRef(draftId, sitting && firstOf(sitting) > 1 ? firstOf(sitting) - 1 : revision - 1), here)}
            data-testid="compare-previous"
          >
            {t('history.comparePrevious')}
          </Link>
        )}
        {base !== null && base !== revision && (
          <Link
            className={buttonClass(undefined, true)}
            to={comparePath(revisionRef(draftId, Math.min(base, revision)), revisionRef(draftId, Math.max(base, revision)))}
            data-testid="compare-base"
          >
            {t('history.compareBase', { label: nameOf(base) })}
          </Link>
        )}
        <Button
          small
          aria-pressed={base === revision}
          onPress={() => {
            onBase(base === revision ? null : revision)
          }}
          data-testid="set-base"
        >
          {t('history.base')}
        </Button>
      </div>
    </div>
  )
}
