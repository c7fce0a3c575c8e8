/** The addresses in what somebody typed or pasted: “Li Na <li@un.org>; kim@un.org” names two. Each once, in order. */
export function addressesIn(text: string): string[] {
  const words = text.split(/[\s,;，；、<>]+/).filter((word) => word.includes('@'))
  const plain = words.map((word) => word.toLowerCase())
  return words.filter((_, at) => plain.indexOf(plain[at] ?? '') === at)
}
