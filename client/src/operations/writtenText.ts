/** What no reader sees: soft hyphens, zero-width spaces and joins, byte order marks, controls of direction, tags. */
const invisible =
  /\u034f|[\u17b4\u17b5]|[\u180b-\u180e]|[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u0080-\u0084\u0086-\u009f]|\udb40[\udc00-\udc7f]/g

const separator = /[\v\u0085\u2028\u2029]/g

/** Ligatures of Latin and Armenian; Arabic letters by their place in a word, but not its ornate brackets; radicals. */
const shape = /[\ufb00-\ufb17\ufb50-\ufd3d\ufd40-\ufdff\ufe70-\ufefc\u2e80-\u2fdf]/g

/** Radicals that the copied text of Chinese PDF files has in the place of words, and that Unicode does not decompose. */
const radicals =
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⺌小⺙攵⺝月⺫目⺬示⺶羊⺼肉⻁虎⻗雨⺩王⺧牛'

function lettersOf(character: string): string {
  const radical = radicals.indexOf(character)
  if (radical >= 0) return radicals.charAt(radical + 1)
  const letters = character.normalize('NFKC')
  // A vowel sign shown alone decomposes into a blank and the sign.
  return character >= '\ufe70' && character <= '\ufe7f' ? letters.replace(/^[ \u0640]/, '') : letters
}

/** Text without what no reader sees; lengths change. Half a surrogate pair stays. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '')

/**
 * Text as a person would write it, in normal form C: nothing invisible; line and paragraph separators as line ends; ligatures, Arabic
 * presentation forms and radicals as the letters and words they stand for. The twin of the server's `WrittenText`;
 * `tests/vectors/written-text.json` holds both to one answer.
 */
export const writtenText = (text: string): string =>
  withoutInvisible(text).replace(separator, '\n').replace(shape, lettersOf).normalize('NFC')
