/** What the styles of an element say, by property in small letters; Word's own properties too, which browsers do not keep. */
export type Declarations = ReadonlyMap<string, string>

interface Rule {
  readonly selector: string
  readonly declarations: Declarations
}

const parse = (text: string): Map<string, string> =>
  new Map(
    text.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      return colon < 0
        ? []
        : [
            [
              declaration.slice(0, colon).trim().toLowerCase(),
              declaration
                .slice(colon + 1)
                .replace(/!\s*important/i, '')
                .trim()
                .toLowerCase(),
            ],
          ]
    }),
  )

/** What decides whether something is text; how a sheet makes text look is its own affair. */
const telling = new Set([
  'display',
  'visibility',
  'mso-hide',
  'text-decoration',
  'text-decoration-line',
  'text-line-through',
  'vertical-align',
  'mso-text-raise',
  'mso-list',
])

/** The rules of a style sheet that say whether something is text. Rules within others, and those of pages, lists and fonts, are not read. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = []
  const text = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ')
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    if (open < 0) break
    let end = open + 1
    for (let depth = 1; end < text.length && depth > 0; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
    const selector = text.slice(at, open).split(';').at(-1)?.trim() ?? ''
    const declarations = new Map([...parse(text.slice(open + 1, end - 1))].filter(([property]) => telling.has(property)))
    if (declarations.size > 0 && !selector.startsWith('@')) rules.push({ selector, declarations })
    at = end
  }
  return rules
}

const matches = (element: Element, selector: string): boolean => {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

/** Reads styles of a document's elements: its style sheets, then what the element has of its own. */
export function stylesOf(document: ParentNode): (element: Element) => Declarations {
  const rules = [...document.querySelectorAll('style')].flatMap((style) => rulesOf(style.textContent))
  const known = new WeakMap<Element, Declarations>()
  return (element) => {
    let all = known.get(element)
    if (all === undefined) {
      const found = new Map<string, string>()
      for (const { selector, declarations } of rules)
        if (matches(element, selector)) for (const [property, value] of declarations) found.set(property, value)
      for (const [property, value] of parse(element.getAttribute('style') ?? '')) found.set(property, value)
      known.set(element, (all = found))
    }
    return all
  }
}
