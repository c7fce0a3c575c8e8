import type { Known, Voice } from './spokenNames'

/** From a unit to behind another. */
export type Range = readonly [from: number, to: number]

/** What a bracket says of who says what of the words in it. */
export interface Attribution {
  /** The units of what stands inside that are none of the text, in order. */
  readonly cuts: readonly Range[]
  /** Whose position is reserved, as far as they are known, each once. */
  readonly voices: readonly Voice[]
  /** The same as typed. */
  readonly said: string
}

const none: Attribution = { cuts: [], voices: [], said: '' }

type Verb = 'against' | 'for' | 'plain'

interface Saying {
  readonly verb: Verb
  readonly voices: readonly Voice[]
}

const verbs: readonly (readonly [RegExp, Verb])[] = [
  [/\s+(?:to )?(?:delete|object|oppose)(?:[sd]|ed)?$|(?:删除|删去|反对)$/iu, 'against'],
  [/\s+(?:to )?reserv(?:e|es|ed|ing)(?: (?:its|their) positions?)?$|\s+reservations?$|保留立场$|(?:作|提)?出?保留$/iu, 'against'],
  [/\s+(?:to )?(?:retain|keep|support)(?:s|ed)?$|(?:保留案文|维持|支持|赞成)$/iu, 'for'],
  [/\s+(?:to )?(?:add|propose|alt\.?|alternative)(?:s|ed|d)?$|(?:增加|添加|增补|提出|提议)$/iu, 'plain'],
]

const fronted: readonly (readonly [RegExp, Verb])[] = [
  [/^(?:reserved|reservation)(?: by| of|:)? /iu, 'against'],
  [/^alt\.? |^备选案文[：:]?/iu, 'plain'],
]

/** A short name that no list has: of a group that is none of the Assembly's. */
const unknownShort = /^\p{Lu}[\p{Lu}\d-]{1,11}$/u

const betweenNames = /\s*[,，、/+&]\s*|\s+and\s+|(?<=\p{Script=Han})[和与](?=\p{Script=Han})/gu

/**
 * Whose bracket it is: behind the words (“extreme - US; G77 delete”, with a wording a slash where there are several), before them (“G77 add: …”), or
 * in place of any (“EU/US reserve”). What names nobody is text.
 */
export function attributionOf(bracket: string, known: Known): Attribution {
  // What stands in brackets within says nothing of what is around them.
  const inside = masked(bracket)
  const alone = sayings(inside.trim(), known)
  if (alone !== null && alone.some(({ verb }) => verb !== 'plain')) return attribution(bracket, [[0, bracket.length]], alone)
  const cuts: Range[] = []
  const all: Saying[] = []
  const take = (part: Range): boolean => {
    const found = atEnd(inside, part, known) ?? atBeginning(inside, part, known)
    if (found === null) return false
    cuts.push(found.cut)
    all.push(...found.said)
    return true
  }
  const last = take([0, inside.length])
  for (const part of wordings(inside.slice(0, last ? cuts[0]?.[0] : undefined))) {
    if (!cuts.some(([from, to]) => part[0] < to && from < part[1])) take(part)
  }
  cuts.sort(([a], [b]) => a - b)
  return cuts.length === 0 ? none : attribution(bracket, cuts, all)
}

const attribution = (bracket: string, cuts: readonly Range[], said: readonly Saying[]): Attribution => ({
  cuts,
  voices: reserving(said),
  said: cuts.map(([from, to]) => bracket.slice(from, to).replaceAll(/^[\s\-–—]+|[\s:：]+$/gu, '')).join(' / '),
})

/** Who is against the words; where nobody says so, whose they are. */
function reserving(said: readonly Saying[]): readonly Voice[] {
  const against = said.filter(({ verb }) => verb === 'against')
  const own = said.filter(({ verb }) => verb === 'plain')
  const voices = (against.length > 0 ? against : own.length > 0 ? own : said).flatMap((each) => each.voices)
  return voices.filter(
    ({ delegation, group }, at) => voices.findIndex((each) => each.delegation === delegation && each.group === group) === at,
  )
}

function masked(text: string): string {
  let depth = 0
  return [...text.split('')]
    .map((unit) => {
      if (unit === '[' || unit === '［') depth++
      const hidden = depth > 0
      if (unit === ']' || unit === '］') depth--
      return hidden ? '\u0000' : unit
    })
    .join('')
}

/** The wordings side by side. */
function wordings(inside: string): Range[] {
  const parts: Range[] = []
  let from = 0
  for (const { 0: slash, index } of inside.matchAll(/\s\/\s|(?<=\p{Script=Han})\/(?=\p{Script=Han})|；?\s*／\s*/gu)) {
    parts.push([from, index])
    from = index + slash.length
  }
  return from === 0 ? [] : [...parts, [from, inside.length]]
}

function atEnd(inside: string, [from, to]: Range, known: Known): { cut: Range; said: readonly Saying[] } | null {
  const text = inside.slice(from, to)
  for (const { 0: dash, index } of [...text.matchAll(/[\s,，]*[-–—]+\s*/gu)].toReversed()) {
    const tail = text.slice(index + dash.length)
    // A hyphen within a word is none, but “-G77” is read too.
    if (index === 0 || (!/\s/u.test(dash) && !/^[\p{Lu}\p{Script=Han}]/u.test(tail))) continue
    const said = sayings(tail.trim(), known)
    // A comma before the dash belongs to the words.
    if (said !== null) return { cut: [from + index + (/^[,，]/u.exec(dash)?.[0].length ?? 0), to], said }
  }
  return null
}

function atBeginning(inside: string, [from, to]: Range, known: Known): { cut: Range; said: readonly Saying[] } | null {
  const head = /^([^:：]{1,120})[:：]\s*/u.exec(inside.slice(from, to))
  const said = head === null ? null : sayings((head[1] ?? '').trim(), known)
  return head === null || said === null ? null : { cut: [from, from + head[0].length], said }
}

/** What is longer is no list of names. */
const [longestSayings, longestName] = [400, 120]

/** “EU, G77 retain; US delete.”; null where it is no such thing, or names nobody. */
function sayings(text: string, known: Known): readonly Saying[] | null {
  if (text.length > longestSayings) return null
  const said: Saying[] = []
  let isSaid = false
  for (const part of text.replace(/[.。]$/u, '').split(/[;；]/u)) {
    const saying = sayingIn(part.trim(), known)
    if (saying === null) return null
    said.push(saying)
    isSaid ||= saying.voices.length > 0 || saying.verb !== 'plain'
  }
  return isSaid ? said : null
}

function sayingIn(text: string, known: Known): Saying | null {
  const [before, front] = strip(text, fronted)
  const [names, verb] = strip(before, verbs)
  const voices = voicesIn(names, known)
  return voices === null ? null : { verb: verb ?? front ?? 'plain', voices }
}

function strip(text: string, from: readonly (readonly [RegExp, Verb])[]): readonly [string, Verb | null] {
  for (const [word, verb] of from) {
    const rest = text.replace(word, '').trim()
    if (rest !== text && rest !== '') return [rest, verb]
  }
  return [text, null]
}

/** The names in a list, of which some hold “and” or a comma themselves; null where one of them is no name. */
function voicesIn(text: string, known: Known): readonly Voice[] | null {
  const whole = text.length > longestName ? null : known(text)
  if (whole !== null) return [whole]
  for (const { 0: sign, index } of [...text.matchAll(betweenNames)].toReversed()) {
    if (index > longestName) continue
    const first = known(text.slice(0, index)) ?? (unknownShort.test(text.slice(0, index)) ? 'nobody' : null)
    const rest = first === null ? null : voicesIn(text.slice(index + sign.length), known)
    if (first !== null && rest !== null) return [...(first === 'nobody' ? [] : [first]), ...rest]
  }
  return unknownShort.test(text) ? [] : null
}
