/**
 * Eight colours that stay apart for readers with protanopia and deuteranopia and carry white text
 * (contrast at least 4.5 : 1 either way round). A colour never stands alone: the delegation's code is beside it.
 */
export const delegationColours = ['#0b7285', '#c2410c', '#1864ab', '#00344d', '#7a1f1f', '#c2255c', '#7048e8', '#003f7f'] as const

const neutral = '#5c6b7a'

/** The colour of a delegation (ISO 3166-1 alpha-3 code), the same everywhere and always; grey for no delegation. */
export function delegationColour(code: string): string {
  if (code === '') return neutral
  let hash = 0x811c9dc5
  for (const character of code) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return delegationColours[((hash ^ (hash >>> 15)) >>> 0) % delegationColours.length] ?? neutral
}
