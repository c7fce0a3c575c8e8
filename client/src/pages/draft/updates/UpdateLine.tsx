import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { offsetText } from '../../../operations/deltas'
import type { Draft } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { scrollToParagraph } from '../scrollToParagraph'
import { around, placeNow } from './dueUpdates'
import type { DueLine } from './useUpdates'

interface UpdateLineProps {
  line: DueLine
  draft: Draft
  /** What negotiators call the paragraph. */
  name: string
  writes: boolean
  isClosed: boolean
  /** Puts words in the place; none takes a line of adoption out. */
  onPut: (words: string) => void
  onDismiss: () => void
}

/** One place that is due: taken out, changed as suggested, or filled in here. `data-main` is what the keyboard comes to. */
export function UpdateLine({ line: { update }, draft, name, writes, isClosed, onPut, onDismiss }: UpdateLineProps) {
  const { t } = useTranslation()
  const { suggestion, kind } = update
  const [words, setWords] = useState(update.text)
  const paragraph = draft.paragraphs.find((each) => each.id === update.paragraph)
  const text = paragraph ? offsetText(paragraph.delta) : ''
  const place = paragraph ? around(text, placeNow(text, update) ?? update.start, update.text.length) : { before: '', behind: '' }
  const isFilled = words.trim() !== '' && words.trim() !== update.text
  const fill = (event: FormEvent) => {
    event.preventDefault()
    if (isFilled && !isClosed) onPut(words.trim())
  }
  const keep = (
    <Button small look="plain" onPress={onDismiss} data-testid="update-dismiss">
      {t('updates.keep')}
    </Button>
  )
  return (
    <li data-testid="update" data-kind={kind} data-paragraph-of={update.paragraph ?? update.field ?? ''}>
      <p className="update-head">
        {update.paragraph === null ? (
          <b>{t('updates.masthead')}</b>
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => {
              scrollToParagraph(update.paragraph ?? '')
            }}
          >
            {name}
          </button>
        )}
        <span className="muted">{t(`updates.kind.${kind}`)}</span>
      </p>
      <p lang={draft.language} dir="auto" className="update-words">
        <span className="muted">{place.before}</span>
        {suggestion === null ? (
          <mark>{update.text}</mark>
        ) : suggestion === '' ? (
          <del>{update.text}</del>
        ) : (
          <>
            <del>{update.text}</del> <ins>{suggestion}</ins>
          </>
        )}
        <span className="muted">{place.behind}</span>
      </p>
      {!writes ? (
        <div className="row">{keep}</div>
      ) : suggestion === null ? (
        <form className="row update-field" onSubmit={fill}>
          <input
            className="input"
            aria-label={t('updates.field', { text: update.text })}
            lang={draft.language}
            dir="auto"
            value={words}
            disabled={isClosed}
            onChange={(event) => {
              setWords(event.target.value)
            }}
            data-main=""
            data-testid="update-field"
          />
          <Button small type="submit" isDisabled={isClosed || !isFilled} data-testid="update-put">
            {t('updates.put')}
          </Button>
          {keep}
        </form>
      ) : (
        <div className="row">
          <Button
            small
            isDisabled={isClosed}
            onPress={() => {
              onPut(suggestion)
            }}
            data-main=""
            data-testid="update-apply"
          >
            {t(suggestion === '' ? 'updates.remove' : 'updates.apply')}
          </Button>
          {keep}
        </div>
      )}
    </li>
  )
}
