import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  look?: 'main' | 'grave' | 'plain'
  small?: boolean
  className?: string
}

export function Button({ look, small, className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={buttonClass(look, small, className)} />
}

/** The same look for links. */
export const buttonClass = (look?: ButtonProps['look'], small?: boolean, more?: string): string =>
  ['button', look && `button-${look}`, small && 'button-small', more].filter(Boolean).join(' ')
