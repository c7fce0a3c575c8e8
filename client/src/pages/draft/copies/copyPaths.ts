/** What stands in a draft's address while a copy of it is brought back. */
export const fromCopy = 'from'

/** The draft, with what a copy changes brought there to be proposed. */
export const bringPath = (draft: string, copy: string): string => `/drafts/${draft}?${fromCopy}=${encodeURIComponent(copy)}`
