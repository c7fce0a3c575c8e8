/** Where people in the room join. The code stands behind the “#”, where neither servers nor proxies see it. */
export const joinLink = (origin: string, draftId: string, code: string): string =>
  `${origin}/drafts/${encodeURIComponent(draftId)}/room/join#${code}`
