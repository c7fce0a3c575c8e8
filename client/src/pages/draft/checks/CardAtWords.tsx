import { useMemo, type HTMLAttributes, type ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { paragraphElement } from '../scrollToParagraph'

interface CardAtWordsProps extends Pick<HTMLAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave'> {
  /** What it stands at, by its key. */
  at: string
  /** Finds that, which is drawn anew where others write near it; null where it is not drawn. */
  find: (key: string) => Element | null
  /** Where it stands then. */
  paragraph: string
  /** Its own class, and what it is found by. */
  name: 'finding-card' | 'citation-card'
  label: string
  /** Whether the keyboard is in it; else it stands beside who goes on writing. */
  isEntered: boolean
  onClose: () => void
  children: ReactNode
}

/** A card at words of the text: a window of its own where the keyboard came into it; else it takes nothing from who writes there. */
export function CardAtWords({ at, find, paragraph, name, label, isEntered, onClose, children, ...pointer }: CardAtWordsProps) {
  const place = useMemo(
    () => ({
      get current() {
        return find(at) ?? paragraphElement(paragraph)
      },
    }),
    [at, find, paragraph],
  )
  return (
    <Popover
      className={`popover ${name}`}
      triggerRef={place}
      placement="bottom start"
      isOpen
      isNonModal={!isEntered}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      {isEntered ? (
        <Dialog aria-label={label} data-testid={name}>
          {children}
        </Dialog>
      ) : (
        <section aria-label={label} data-testid={name} {...pointer}>
          {children}
        </section>
      )}
    </Popover>
  )
}
