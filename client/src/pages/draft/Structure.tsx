import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { AgreementBar, agreedWords } from '../../ui/Agreement'
import { agreement, structureOf } from '../../ui/document/structure'
import { LongList } from '../../ui/LongList'
import { useCalmDraft } from './useSession'

interface StructureProps {
  session: DraftSession
  first: Draft
  active: string | null
  onGo: (paragraph: string) => void
}

/** The draft in one column: every paragraph's name, beginning and status, and how much is agreed. */
export const Structure = memo(function Structure({ session, first, active, onGo }: StructureProps) {
  const { t } = useTranslation()
  const { paragraphs } = useCalmDraft(session, first)
  const lines = useMemo(() => structureOf(paragraphs), [paragraphs])
  const agreed = agreement(lines)
  const words = agreedWords(t, agreed)
  return (
    <div className="structure" data-testid="structure">
      <h2>
        {t('draft.structure')} · {words}
      </h2>
      <AgreementBar of={agreed} label={words} />
      <LongList items={lines.filter((line) => line.kind !== 'enacting')} keyOf={(line) => line.id} rowHeight={27} label={t('draft.structure')} scroll="self">
        {(line) => (
          <button
            type="button"
            className="structure-line"
            data-kind={line.kind}
            aria-current={line.id === active ? 'true' : undefined}
            onClick={() => { onGo(line.id) }}
          >
            <b>{line.name}</b>
            <span dir="auto">{line.text || '—'}</span>
            {line.name !== '' && (
              <i className={`dot dot-${line.status}`} title={t(`draft.status.${line.status}`)}>
                <span className="heard">{t(`draft.status.${line.status}`)}</span>
              </i>
            )}
          </button>
        )}
      </LongList>
    </div>
  )
})
