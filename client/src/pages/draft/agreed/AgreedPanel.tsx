import type { TFunction } from 'i18next'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { agreedLanguageQuery } from '../../../api/queries'
import type { DraftView } from '../../../editor/DraftView'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Button } from '../../../kit/Button'
import { notify } from '../../../kit/toasts'
import { useSettled } from '../../../kit/useSettled'
import type { AgreedPlace, AgreedWording } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useWordsOfDraft } from '../proposals/useWordsOfDraft'
import { useCalmDraft } from '../useSession'
import { takenOver, wordsOf, type Passage } from './passage'
import { usePassage } from './usePassage'
import './agreed.css'

/** Milliseconds without a key or another selection before it is asked. */
const rest = 400

/** How few and how many characters are asked about. */
const [shortest, longest] = [8, 5_000]

interface AgreedPanelProps {
  session: DraftSession
  first: Draft
  view: DraftView
  /** The paragraph the caret is in. */
  active: string | null
}

/** Whether what one is at is agreed language, and where from. */
export function AgreedPanel({ session, first, view, active }: AgreedPanelProps) {
  const { t } = useTranslation()
  const draft = useCalmDraft(session, first)
  const passage = usePassage(view, active)
  const asked = useSettled(passage === null ? '' : wordsOf(view.draft, passage), rest)
  const isAsked = asked.length >= shortest && asked.length <= longest
  const { data, error, isFetching } = useQuery({ ...agreedLanguageQuery(asked, draft.language), enabled: isAsked })
  const names = useWordsOfDraft(draft)
  if (passage === null) return <p className="muted">{t('later:agreed.lead')}</p>
  const isWhole = passage.from === 0 && passage.to >= wordsOf(view.draft, { ...passage, to: Infinity }).length
  const found = isAsked ? (data?.wordings ?? []) : []
  const [best] = found
  return (
    <div className="stack agreed" data-testid="agreed" aria-busy={isFetching}>
      <p className="row">
        <strong>{isWhole ? t('later:agreed.place') : t('later:agreed.selection')}</strong>
        <span className="muted">{names.labelOf(passage.paragraph)}</span>
      </p>
      <ProblemNote problem={error} />
      {best?.kind === 'same' && (
        <p className="agreed-same" data-testid="agreed-same">
          <span aria-hidden="true">✓ </span>
          {t('later:agreed.same', { count: best.count, since: best.first.date ?? best.first.symbol ?? '' })}
        </p>
      )}
      {isAsked && found.length === 0 && !error && (
        <p className="muted">{data === undefined || isFetching ? t('later:agreed.asking') : t('later:agreed.none')}</p>
      )}
      {!isAsked && <p className="muted">{t('later:agreed.lead')}</p>}
      <ol className="agreed-list" aria-label={t('later:agreed.list')}>
        {found.map((wording) => (
          <li key={wording.text}>
            <Wording
              wording={wording}
              language={draft.language}
              onTake={
                wording.kind === 'alike' && view.writes
                  ? () => {
                      take(view, passage, wording, t)
                    }
                  : null
              }
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

function take(view: DraftView, passage: Passage, wording: AgreedWording, t: TFunction): void {
  const operations = takenOver(view.draft, passage, wording)
  if (operations === null) notify(t('later:agreed.changed'))
  else if (view.perform({ operations })) notify(t('later:agreed.taken'))
}

function Wording({ wording, language, onTake }: { wording: AgreedWording; language: string; onTake: (() => void) | null }) {
  const { t } = useTranslation()
  const { kind, count, first, latest, texts, segments, text, shared } = wording
  const isMarked = kind === 'same' || kind === 'alike'
  return (
    <article className="agreed-wording" data-kind={kind} data-testid="agreed-wording">
      <h3>
        {t(`later:agreed.kind.${kind}`)} <small className="muted">{t('later:agreed.used', { count })}</small>
      </h3>
      <p lang={language} dir="auto" className="agreed-words">
        {isMarked ? (
          // From one's own words to these: what these have more is put in.
          segments.map((segment, at) =>
            segment.op === 'equal' ? (
              segment.text
            ) : segment.op === 'delete' ? (
              <ins key={at}>{segment.text}</ins>
            ) : (
              <del key={at}>{segment.text}</del>
            ),
          )
        ) : (
          <>
            {text.slice(0, shared.wordingStart)}
            <mark>{text.slice(shared.wordingStart, shared.wordingStart + shared.wordingLength)}</mark>
            {text.slice(shared.wordingStart + shared.wordingLength)}
          </>
        )}
      </p>
      <p className="agreed-places">
        <span className="muted">{t('later:agreed.latest')}</span> <Place place={latest} />
        {count > 1 && (
          <>
            {' · '}
            <span className="muted">{t('later:agreed.first')}</span> <Place place={first} />
          </>
        )}
      </p>
      {count > 2 && (
        <details>
          <summary>{t('later:agreed.all')}</summary>
          <ul>
            {texts.map((place) => (
              <li key={`${place.library} ${place.paragraph}`}>
                <Place place={place} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row row-end">
        <Button
          small
          look="plain"
          onPress={() => {
            void navigator.clipboard.writeText(text).then(() => {
              notify(t('later:agreed.copied'))
            })
          }}
          data-testid="agreed-copy"
        >
          {t('later:agreed.copy')}
        </Button>
        {onTake !== null && (
          <Button small onPress={onTake} data-testid="agreed-take">
            {t('later:agreed.take')}
          </Button>
        )}
      </div>
    </article>
  )
}

function Place({ place: { library, symbol, title, date, paragraph, label } }: { place: AgreedPlace }) {
  const { t } = useTranslation()
  return (
    <>
      <Link to={`/library/${library}#${encodeURIComponent(paragraph)}`} title={title}>
        {symbol ?? title}
      </Link>
      {label !== null && ` ${label}`}
      {date !== null && <span className="muted"> {t('later:agreed.dated', { date })}</span>}
    </>
  )
}
