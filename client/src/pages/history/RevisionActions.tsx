import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NamedVersion } from '../../api/types'
import { Button, buttonClass } from '../../ui/Button'
import { Flag } from '../../ui/Flag'
import { Time } from '../../ui/Time'
import { comparePath, draftRef, revisionRef } from '../compare/reference'
import type { EntryGroup } from './groupEntries'

interface RevisionActionsProps {
  draftId: string
  head: number
  revision: number
  base: number | null
  versions: readonly NamedVersion[]
  groups: readonly EntryGroup[]
  onBase: (revision: number | null) => void
}

/** Who made the revision one looks at, and what it can be compared with. */
export function RevisionActions({ draftId, head, revision, base, versions, groups, onBase }: RevisionActionsProps) {
  const { t } = useTranslation()
  const group = groups.find((each) => each.firstRevision <= revision && revision <= each.lastRevision)
  const nameOf = (of: number) => versions.find((version) => version.revision === of)?.label ?? t('compare.atRevision', { revision: of })
  const here = revision === head ? draftRef(draftId) : revisionRef(draftId, revision)
  return (
    <div className="revision-actions">
      <div className="row">
        <strong>{revision === head ? t('history.current') : nameOf(revision)}</strong>
        {group && (
          <>
            {group.delegation !== null && <Flag code={group.delegation} />}
            <span className="muted">
              {group.user} · <Time at={group.lastAt} />
            </span>
          </>
        )}
      </div>
      <div className="row">
        {revision !== head && (
          <Link className={buttonClass(undefined, true)} to={comparePath(here, draftRef(draftId))} data-testid="compare-now">{t('history.compareNow')}</Link>
        )}
        {revision > 1 && (
          <Link className={buttonClass(undefined, true)} to={comparePath(revisionRef(draftId, group?.firstRevision && group.firstRevision > 1 ? group.firstRevision - 1 : revision - 1), here)} data-testid="compare-previous">
            {t('history.comparePrevious')}
          </Link>
        )}
        {base !== null && base !== revision && (
          <Link className={buttonClass(undefined, true)} to={comparePath(revisionRef(draftId, Math.min(base, revision)), revisionRef(draftId, Math.max(base, revision)))} data-testid="compare-base">
            {t('history.compareBase', { label: nameOf(base) })}
          </Link>
        )}
        <Button small aria-pressed={base === revision} onPress={() => { onBase(base === revision ? null : revision) }} data-testid="set-base">{t('history.base')}</Button>
      </div>
    </div>
  )
}
