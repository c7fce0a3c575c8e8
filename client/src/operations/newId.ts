/** 128 random bits in hexadecimal; works on plain http too, where `crypto.randomUUID` does not. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
