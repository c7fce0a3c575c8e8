import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Keyboard } from 'react-aria-components'
import { Button } from '../kit/Button'
import { useKeys } from '../kit/useKeys'
import { Window } from '../kit/Window'
import '../kit/styles/help.css'

const steps = ['begin', 'write', 'agree', 'sponsor', 'compare'] as const

const groups = [
  [
    'anywhere',
    [
      ['?', 'help'],
      ['Esc', 'close'],
    ],
  ],
  [
    'onDraft',
    [
      ['t', 'textOnly'],
      ['p', 'projector'],
      ['w', 'writers'],
      ['m', 'mode'],
      ['o', 'proposals'],
      ['n', 'nextProposal'],
      ['c', 'nextComment'],
      ['l', 'checks'],
      ['F8', 'nextFinding'],
    ],
  ],
  [
    'inText',
    [
      ['Esc', 'leave'],
      ['Enter', 'split'],
      ['Backspace', 'join'],
      ['Tab', 'deeper'],
      ['Shift Tab', 'shallower'],
      ['Alt ↑ ↓', 'move'],
      ['Ctrl B', 'bold'],
      ['Ctrl I', 'italic'],
      ['Ctrl Space', 'offers'],
      ['Ctrl F', 'find'],
      ['Ctrl Alt F', 'footnote'],
      ['Ctrl Alt S', 'mode'],
      ['Ctrl Alt M', 'comment'],
      ['Ctrl Z', 'undo'],
      ['Ctrl Y', 'redo'],
    ],
  ],
  [
    'inStructure',
    [
      ['↑ ↓', 'lines'],
      ['Enter', 'go'],
    ],
  ],
  [
    'onTable',
    [
      ['↑ ↓', 'rows'],
      ['Enter', 'openRow'],
      ['← →', 'otherProposal'],
      ['a p m d', 'decide'],
      ['b g G o', 'mark'],
      ['Esc', 'toTable'],
    ],
  ],
  [
    'inCompare',
    [
      ['n', 'next'],
      ['p', 'previous'],
      ['c', 'changedOnly'],
      ['s', 'sides'],
      ['e', 'editorialToo'],
    ],
  ],
] as const

/** What is printed on keys; the arrow that leads back comes first, whichever way that is. */
function keysIn(key: string, direction: 'rtl' | 'ltr'): string[] {
  const printed = key.split(' ')
  return printed[0] === '←' && direction === 'rtl' ? printed.reverse() : printed
}

/** How to begin, and every key there is: behind a button, and behind `?` anywhere. */
export function Help() {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
  }
  useKeys({ '?': show })
  return (
    <>
      <Button look="plain" className="bar-help" aria-label={t('help.title')} onPress={show} data-testid="help">
        <b aria-hidden="true">?</b> <span>{t('help.title')}</span>
      </Button>
      <Window
        title={t('help.title')}
        isOpen={open}
        onClose={() => {
          setOpen(false)
        }}
        testId="help-window"
      >
        <section className="help">
          <h3>{t('help.first')}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(`help.${step}`)}</li>
            ))}
          </ol>
        </section>
        <h3>{t('keys.title')}</h3>
        {groups.map(([group, keys]) => (
          <section key={group} className="keys">
            <h4>{t(`keys.${group}`)}</h4>
            <dl>
              {keys.map(([key, what]) => (
                <div key={what}>
                  <dt>
                    {keysIn(key, i18n.dir()).map((each) => (
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
        <div className="row row-end">
          <Button
            onPress={() => {
              setOpen(false)
            }}
          >
            {t('app.close')}
          </Button>
        </div>
      </Window>
    </>
  )
}
