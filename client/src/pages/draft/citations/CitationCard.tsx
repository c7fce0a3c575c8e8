import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Popover } from 'react-aria-components'
import { citationElement } from '../../../editor/around/citations'
import { buttonClass } from '../../../kit/Button'
import { printedDate } from '../../../kit/dateWords'
import { useCheckWords } from '../checks/words'
import { paragraphElement } from '../scrollToParagraph'
import { libraryPlace, type StandingCitation } from './Citing'

interface CitationCardProps {
  citation: StandingCitation
  /** The draft's. */
  language: string
  /** Whether the keyboard is in it; else it stands beside who goes on reading or writing. */
  isEntered: boolean
  /** The pointer came into it. */
  onStay: () => void
  /** The pointer left it. */
  onLeave: () => void
  onClose: () => void
}

/** At the words: what is cited, when it was adopted and by whom, where it can be read, and what is newer. */
export function CitationCard({ citation, language, isEntered, onStay, onLeave, onClose }: CitationCardProps) {
  const words = useCheckWords().citation
  // The words are drawn anew where others write near them.
  const place = useMemo(
    () => ({
      get current() {
        return citationElement(citation.key) ?? paragraphElement(citation.finding.paragraph)
      },
    }),
    [citation],
  )
  return (
    <Popover
      className="popover citation-card"
      triggerRef={place}
      placement="bottom start"
      isOpen
      isNonModal={!isEntered}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      {isEntered ? (
        <Dialog aria-label={words.card} data-testid="citation-card">
          <Cited citation={citation} language={language} isEntered />
        </Dialog>
      ) : (
        <section aria-label={words.card} data-testid="citation-card" onPointerEnter={onStay} onPointerLeave={onLeave}>
          <Cited citation={citation} language={language} isEntered={false} />
        </section>
      )}
    </Popover>
  )
}

function Cited({ citation: { finding }, language, isEntered }: Pick<CitationCardProps, 'citation' | 'language' | 'isEntered'>) {
  const words = useCheckWords().citation
  const { i18n } = useTranslation()
  const { number, organ, kind, symbol, title, date, cited, newer } = finding
  const path = libraryPlace(finding)
  const by = organ !== null && organ !== 'other' ? words.organs[organ] : null
  return (
    <>
      <h3>{symbol ?? (number !== null && kind !== null ? words.called(words.kinds[kind], number) : null)}</h3>
      {title !== null && (
        <p className="citation-title" lang={language} dir="auto">
          {title}
        </p>
      )}
      <p className="muted">{[by, date === null ? null : printedDate(date, i18n.language)].filter(Boolean).join(' · ') || words.unknown}</p>
      {newer.length > 0 && (
        <p className="citation-newer">
          <span className="citation-sign">{words.newer}</span>{' '}
          {newer.map((each, at) => (
            <span key={each.number}>
              {at > 0 && words.comma}
              {each.library === null ? each.number : <Opened path={`/library/${each.library}`}>{each.number}</Opened>}{' '}
              <span className="muted">{words.of(printedDate(each.date, i18n.language))}</span>
            </span>
          ))}
        </p>
      )}
      <p className="row">
        {path === null ? (
          <span className="muted" tabIndex={isEntered ? -1 : undefined} ref={isEntered ? focus : undefined}>
            {words.absent}
          </span>
        ) : (
          <a
            className={buttonClass(undefined, true)}
            href={path}
            target="_blank"
            rel="noopener"
            ref={isEntered ? focus : undefined}
            data-testid="citation-open"
          >
            {cited === null ? words.open : words.openAt(cited)}
          </a>
        )}
      </p>
    </>
  )
}

const focus = (element: HTMLElement | null): void => element?.focus()

function Opened({ path, children }: { path: string; children: string }) {
  return (
    <a href={path} target="_blank" rel="noopener">
      {children}
    </a>
  )
}
