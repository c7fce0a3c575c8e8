export interface Toast {
  id: number
  text: string
  actions: readonly { label: string; run: () => void }[]
}

const shownFor = 10_000
let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

function set(now: readonly Toast[]) {
  toasts = now
  for (const listener of listeners) listener()
}

export const currentToasts = () => toasts

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Says politely what happened; one with actions stays until it is used or dismissed. Gives its id. */
export function notify(text: string, actions: Toast['actions'] = []): number {
  const id = next++
  set([...toasts.slice(-2), { id, text, actions }])
  if (actions.length === 0)
    setTimeout(() => {
      dismiss(id)
    }, shownFor)
  return id
}
