import type { ReactNode } from 'react'

interface EmptyProps {
  title: string
  hint?: string
  /** Whether nothing else stands on the page, so that this is its heading. */
  isPage?: boolean
  children?: ReactNode
}

/** What stands where nothing is: what is missing and how to begin. */
export function Empty({ title, hint, isPage, children }: EmptyProps) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className="empty" data-testid="empty">
      <Title>{title}</Title>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  )
}
