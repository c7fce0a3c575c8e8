import { useTranslation } from 'react-i18next'
import { citationElement } from '../../../editor/around/citations'
import { buttonClass } from '../../../kit/Button'
import { printedDate } from '../../../kit/dateWords'
import { CardAtWords } from '../checks/CardAtWords'
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
  const { t } = useTranslation()
  return (
    <CardAtWords
      at={citation.key}
      find={citationElement}
      paragraph={citation.finding.paragraph}
      name="citation-card"
      label={t('later:citation.card')}
      isEntered={isEntered}
      onClose={onClose}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      <Cited citation={citation} language={language} isEntered={isEntered} />
    </CardAtWords>
  )
}

function Cited({ citation: { finding }, language, isEntered }: Pick<CitationCardProps, 'citation' | 'language' | 'isEntered'>) {
  const { t, i18n } = useTranslation()
  const { number, organ, kind, symbol, title, date, cited, newer } = finding
  const path = libraryPlace(finding)
  const by = organ !== null && organ !== 'other' ? t(`later:citation.organs.${organ}`) : null
  return (
    <>
      <h3>
        {symbol ??
          (number !== null && kind !== null ? t('later:citation.called', { kind: t(`later:citation.kinds.${kind}`), number }) : null)}
      </h3>
      {title !== null && (
        <p className="citation-title" lang={language} dir="auto">
          {title}
        </p>
      )}
      <p className="muted">
        {[by, date === null ? null : printedDate(date, i18n.language)].filter(Boolean).join(' · ') || t('later:citation.unknown')}
      </p>
      {newer.length > 0 && (
        <p className="citation-newer">
          <span className="citation-sign">{t('later:citation.newer')}</span>{' '}
          {newer.map((each, at) => (
            <span key={each.number}>
              {at > 0 && t('later:citation.comma')}
              {each.library === null ? each.number : <Opened path={`/library/${each.library}`}>{each.number}</Opened>}{' '}
              <span className="muted">{t('later:citation.of', { date: printedDate(each.date, i18n.language) })}</span>
            </span>
          ))}
        </p>
      )}
      <p className="row">
        {path === null ? (
          <span className="muted" tabIndex={isEntered ? -1 : undefined} ref={isEntered ? focus : undefined}>
            {t('later:citation.absent')}
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
            {cited === null ? t('later:citation.open') : t('later:citation.openAt', { paragraph: cited })}
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
