import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { buttonClass } from './Button'

/** A question mark that explains what stands before it. */
export function Explain({ label, text, testId }: { label: string; text: string; testId?: string }) {
  return (
    <DialogTrigger>
      <Button className={buttonClass('plain', true, 'explain')} aria-label={label} data-testid={testId}>
        ?
      </Button>
      <Popover className="popover explain-text">
        <Dialog aria-label={label}>{text}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}
