/** The page to return to; only ever one of ours, whatever the address says. */
export function localPath(next: string | null): string {
  if (next === null) return '/'
  const base = 'http://here'
  try {
    const url = new URL(next, base)
    return url.origin === base && next.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : '/'
  } catch {
    return '/'
  }
}
