import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Keyboard } from 'react-aria-components'
import { useKeys } from './useKeys'
import { Window } from './Window'
import './styles/keys.css'

const groups = [
  ['anywhere', [['?', 'help'], ['Esc', 'close']]],
  ['onDraft', [['t', 'textOnly'], ['p', 'projector'], ['w', 'writers']]],
  ['inText', [['Esc', 'leave'], ['Enter', 'split'], ['Backspace', 'join'], ['Tab', 'deeper'], ['Shift Tab', 'shallower'], ['Alt ↑ ↓', 'move'], ['Ctrl F', 'find'], ['Ctrl Alt F', 'footnote'], ['Ctrl Z', 'undo'], ['Ctrl Y', 'redo']]],
  ['inCompare', [['n', 'next'], ['p', 'previous'], ['c', 'changedOnly'], ['s', 'sides'], ['e', 'editorialToo']]],
] as const

/** `?` anywhere: every key there is. */
export function KeysWindow() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => { setOpen(true) } })
  return (
    <Window title={t('keys.title')} isOpen={open} onClose={() => { setOpen(false) }} testId="keys">
      {groups.map(([group, keys]) => (
        <section key={group} className="keys">
          <h3>{t(`keys.${group}`)}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={what}>
                <dt>
                  {key.split(' ').map((each) => (
                    <Keyboard key={each}>{each}</Keyboard>
                  ))}
                </dt>
                <dd>{t(`keys.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="quiet">{t('keys.hint')}</p>
    </Window>
  )
}
