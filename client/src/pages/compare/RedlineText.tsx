import { useTranslation } from 'react-i18next'
import { isChanged, type RedlineRow } from './layOut'
import { RedlineParagraphView } from './RedlineParagraphView'

export type RedlineView = 'inline' | 'sides'

interface RedlineTextProps {
  rows: readonly RedlineRow[]
  language: string
  view: RedlineView
  changedOnly: boolean
  step: number | null
  onStep: (step: number) => void
}

/** The marked text; runs of unchanged paragraphs fold to one line where only changes are wanted. */
export function RedlineText({ rows, language, view, changedOnly, step, onStep }: RedlineTextProps) {
  const { t } = useTranslation()
  return (
    <article className={`sheet redline redline-${view}`} lang={language} dir={language === 'ar' ? 'rtl' : undefined} data-testid="redline">
      {view === 'sides' && (
        <div className="redline-heads">
          <span>{t('compare.from')}</span>
          <span>{t('compare.to')}</span>
        </div>
      )}
      {folded(rows, changedOnly).map((item) =>
        typeof item.content === 'number' ? (
          <p key={item.key} className="redline-fold">
            {t('compare.skipped', { count: item.content })}
          </p>
        ) : (
          <RedlineParagraphView key={item.key} row={item.content} sides={view === 'sides'} step={step} onStep={onStep} />
        ),
      )}
    </article>
  )
}

interface Folded {
  key: string
  content: RedlineRow | number
}

function folded(rows: readonly RedlineRow[], changedOnly: boolean): Folded[] {
  const result: Folded[] = []
  rows.forEach((row, at) => {
    const last = result.at(-1)
    if (!changedOnly || isChanged(row)) result.push({ key: `${at}`, content: row })
    else if (last && typeof last.content === 'number') last.content++
    else result.push({ key: `fold-${at}`, content: 1 })
  })
  return result
}
