import type { Delegation, Group, OtherNames } from '../../../protocol/contract'
import { nameKey } from '../../sponsors/nameKey'

/** Whom a name in a bracket means: a delegation, or a group whichever delegation speaks for it. */
export interface Voice {
  readonly delegation: string | null
  readonly group: string | null
}

/** Whom a name means; null where nobody is called so. */
export type Known = (name: string) => Voice | null

/** Short names in capitals are words else: “US” is a delegation, “us” is not. */
const isShort = (name: string): boolean => /^[\p{Lu}\d.\- ]{2,}$/u.test(name) && name.length <= 8

/** Everything that delegations and groups are called, in six languages: names, codes, short names. */
export function spokenNames(delegations: readonly Delegation[], groups: readonly Group[], others: readonly OtherNames[]): Known {
  const voices = new Map<string, { readonly voice: Voice; readonly short: boolean }>()
  const put = (name: string, voice: Voice) => {
    const key = nameKey(name)
    if (key !== '' && !voices.has(key)) voices.set(key, { voice, short: isShort(name) })
  }
  const delegation = (code: string): Voice => ({ delegation: code, group: null })
  const group = (code: string): Voice => ({ delegation: null, group: code })
  for (const { code, names } of groups) for (const name of [...Object.values(names), code.toUpperCase()]) put(name, group(code))
  for (const { code, names } of delegations) for (const name of [...Object.values(names), code]) put(name, delegation(code))
  for (const { code, isGroup, names } of others) for (const name of names) put(name, isGroup ? group(code) : delegation(code))
  return (name) => {
    const found = voices.get(nameKey(name))
    return found === undefined || (found.short && name !== name.toUpperCase()) ? null : found.voice
  }
}
