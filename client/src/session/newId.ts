/** A name nobody else gives: for a client, for a rejection. */
export const newId = (): string => crypto.randomUUID()
