import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LibraryText, Masthead } from '../../protocol/contract'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { Button } from '../../kit/Button'
import { languageName } from '../../kit/languageName'
import { numberWords } from '../../kit/numberWords'
import { MenuButton } from '../../kit/MenuButton'
import { usePhone } from '../../kit/useNarrow'
import { useHeightKnown } from '../../kit/useHeightKnown'
import { printedWords } from '../../printed/printedWords'
import { comparePath, draftRef, libraryRef } from '../compare/reference'
import type { Place } from './checklist/openMatters'
import { CompareMenu } from './CompareMenu'
import { ExportMenu } from './ExportMenu'
import { Frozen } from './Frozen'
import { AmendWindow, LanguagesWindow, TakeCopy } from './later'
import { mayPropose } from './proposals/proposing'
import { NameVersion } from './NameVersion'
import { MoreMenu } from './MoreMenu'
import { Presence } from './Presence'
import { SaveState } from './SaveState'
import { StageTrack } from './StageTrack'
import type { ReadingModes } from './useReadingModes'
import { useCalmDraft, type DraftHead } from './useSession'
import { useViewEntries } from './useViewEntries'
import { WritingModeChoice, type WritingModes } from './WritingMode'

interface DraftHeaderProps {
  session: DraftSession
  first: Draft
  draft: DraftHead
  template: LibraryText | null
  modes: ReadingModes
  writing: WritingModes
  /** How much is wrong with the language. */
  checks: ReactNode
  onGo: (place: Place) => void
  onStructure?: () => void
  onRail?: () => void
}

/** What the draft is, how it stands, and what can be done with it as a whole. */
export function DraftHeader({ session, first, draft, template, modes, writing, checks, onGo, onStructure, onRail }: DraftHeaderProps) {
  const { t, i18n } = useTranslation()
  const [naming, setNaming] = useState(false)
  const [copying, setCopying] = useState(false)
  const [amending, setAmending] = useState(false)
  const [ofLanguages, setOfLanguages] = useState(false)
  const phone = usePhone()
  const header = useRef<HTMLElement>(null)
  useHeightKnown(header, '--header-height')
  const view = useViewEntries(draft.id, modes)
  const mayName = draft.role !== 'reviewer' && draft.role !== 'proposer'
  const nameVersion = () => {
    setNaming(true)
  }
  const takeCopy = () => {
    setCopying(true)
  }
  const amend = mayPropose(draft)
    ? () => {
        setAmending(true)
      }
    : undefined
  const showLanguages = () => {
    setOfLanguages(true)
  }
  const name = async (label: string) => {
    session.submit([{ op: 'nameVersion', label }])
  }
  const items = (draft.masthead as Masthead).agendaItems ?? []
  return (
    <section ref={header} className="draft-header no-print" aria-label={t('draft.about')}>
      <div className="draft-name">
        <h1 lang={draft.language} data-testid="draft-title">
          <bdi>{draft.title || t('draft.untitled')}</bdi>
        </h1>
        <p className="quiet draft-facts">
          {draft.symbol && <span>{draft.symbol}</span>}
          {!phone && items.length > 0 && (
            <span>{t('document.agendaItem', { items: items.map(printedWords(i18n.language).item).join(t('document.sponsorJoin')) })}</span>
          )}
          {!phone && template && (
            <span>
              <Link to={`/library/${template.id}`}>{t('draft.fromTemplate', { symbol: template.symbol ?? template.title })}</Link>{' '}
              <Link to={comparePath(libraryRef(template.id), draftRef(draft.id))} data-testid="template-redline">
                {t('draft.whatChanged')}
              </Link>
            </span>
          )}
          {!phone && <span>{languageName(t, draft.language)}</span>}
          <Revision session={session} first={first} />
          {draft.frozen && (
            <span>
              <Frozen draft={draft} />
            </span>
          )}
        </p>
      </div>
      {!phone && (
        <div className="draft-doing">
          <SaveState session={session} />
          {checks}
          <WritingModeChoice writing={writing} />
          <Presence draftId={draft.id} session={session} />
          <CompareMenu draft={draft} template={template} />
          <ExportMenu draft={draft} template={template} onCopy={takeCopy} onAmend={amend} onLanguages={showLanguages} />
          <MenuButton label={t('draft.view')} testId="view" entries={view} />
          {mayName && (
            <Button look="main" onPress={nameVersion} data-testid="name-version">
              {t('draft.nameVersion')}
            </Button>
          )}
        </div>
      )}
      <div className="draft-track">
        {phone && <SaveState session={session} />}
        {phone && checks}
        {!phone && onStructure && (
          <Button small onPress={onStructure} data-testid="open-structure">
            {t('draft.structure')}
          </Button>
        )}
        <StageTrack session={session} first={first} draft={draft} onGo={onGo} />
        {onRail && (
          <Button small onPress={onRail} data-testid="open-rail">
            {t('sponsors.tab')} {draft.sponsors.filter((sponsor) => !sponsor.withdrawn).length}
          </Button>
        )}
        {phone && onStructure && (
          <MoreMenu
            session={session}
            draft={draft}
            template={template}
            modes={modes}
            writing={writing}
            onStructure={onStructure}
            onCopy={takeCopy}
            onAmend={amend}
            onLanguages={showLanguages}
            onName={mayName ? nameVersion : undefined}
          />
        )}
      </div>
      {naming && (
        <NameVersion
          revision={session.state.draft?.revision ?? first.revision}
          onName={name}
          onClose={() => {
            setNaming(false)
          }}
        />
      )}
      {ofLanguages && (
        <LanguagesWindow
          draft={draft}
          onClose={() => {
            setOfLanguages(false)
          }}
        />
      )}
      {copying && (
        <TakeCopy
          draft={draft}
          onClose={() => {
            setCopying(false)
          }}
        />
      )}
      {amending && (
        <AmendWindow
          session={session}
          first={first}
          draft={draft}
          onClose={() => {
            setAmending(false)
          }}
        />
      )}
    </section>
  )
}

function Revision({ session, first }: { session: DraftSession; first: Draft }) {
  const { t, i18n } = useTranslation()
  const { id, revision } = useCalmDraft(session, first)
  return (
    <Link to={`/drafts/${id}/history`} data-testid="draft-revision">
      {t('draft.revision', { revision: numberWords(revision, i18n.language) })}
    </Link>
  )
}
