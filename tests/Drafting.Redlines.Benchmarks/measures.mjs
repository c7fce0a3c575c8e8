// What is measured of a marked text, the same for every tool. Marked texts are [op, text]: -1 deleted, 0 equal, 1 inserted.

// The same that our own redlines call editorial: no other wording, only spaces, invisible marks, note marks, kinds of hyphens, quotation marks and widths.
const kinds = [[/[\u2010-\u2015\u2212]/g, '-'], [/[\u2018\u2019\u201A\u201B\u2039\u203A]/g, "'"], [/[\u201C-\u201F«»„「」『』＂]/g, '"']]
const wording = (text) => {
  let folded = text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  for (const [characters, one] of kinds) folded = folded.replace(characters, one)
  return folded.replace(/[\s\p{Cf}\uFFFC]|(?<!\d[¹²³⁰⁴-⁹]*)[¹²³⁰⁴-⁹]/gu, '').replace(/-+/g, '-')
}

/** Runs of deletions and insertions, each with where it stands in both texts. */
function marksOf(marked) {
  const marks = []
  let open = null
  let old = 0
  let now = 0
  for (const [op, text] of marked) {
    if (text.length === 0) continue
    if (op === 0) open = null
    else {
      if (open === null) marks.push((open = { old, now, deleted: '', inserted: '' }))
      open[op < 0 ? 'deleted' : 'inserted'] += text
    }
    if (op <= 0) old += text.length
    if (op >= 0) now += text.length
  }
  return marks
}

const segmenters = new Map()

export function segmenter(language) {
  if (!segmenters.has(language)) segmenters.set(language, new Intl.Segmenter(language, { granularity: 'word' }))
  return segmenters.get(language)
}

/** The words a reader would miss: of two characters or more in Chinese, else of four letters or more, and whatever has a digit. */
function wordsOf(text, language) {
  return [...segmenter(language).segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike && (/\d/.test(segment) || segment.length >= (language === 'zh' ? 2 : 4)))
    .map(({ segment }) => segment.toLowerCase())
}

/** How many words a mark strikes out and puts in again, in the same order. */
function keptWordsStruck({ deleted, inserted }, language) {
  const [a, b] = [wordsOf(deleted, language), wordsOf(inserted, language)]
  let row = new Array(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) next.push(word === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]))
    row = next
  }
  return row[b.length]
}

const name = /[A-Z]{1,6}(?:\(\d+\))?(?:\/[\w.]*\w)+(?: ?\([12]\d{3}\))?|\d+(?:[.,/]\d+)*(?: ?\([12]\d{3}\))?%?/g
const closing = { ')': '(', '）': '（', ']': '[', '】': '【', '》': '《' }

/** How many symbols and figures of a text are marked in part only, and how many brackets without their counterpart. */
function cuts(text, isMarked) {
  let count = 0
  for (const match of text.matchAll(name)) {
    let marked = 0
    for (let i = match.index; i < match.index + match[0].length; i++) marked += isMarked[i] || /\s/.test(text[i]) ? 1 : 0
    const blanks = match[0].replace(/\S/g, '').length
    if (marked > blanks && marked < match[0].length) count++
  }
  const open = []
  for (let i = 0; i < text.length; i++) {
    if (Object.values(closing).includes(text[i])) open.push(i)
    else if (text[i] in closing && open.length > 0 && text[open.at(-1)] === closing[text[i]]) {
      if (isMarked[open.pop()] !== isMarked[i]) count++
    }
  }
  return count
}

function cutsIn(marks, old, now) {
  const [struck, put] = [new Uint8Array(old.length), new Uint8Array(now.length)]
  for (const mark of marks) {
    struck.fill(1, mark.old, mark.old + mark.deleted.length)
    put.fill(1, mark.now, mark.now + mark.inserted.length)
  }
  return cuts(old, struck) + cuts(now, put)
}

/** Paragraphs, one a line, that are marked through and through; at least five words. */
function wholeParagraphs(marked, op, language) {
  const lines = [{ text: '', marked: 0 }]
  for (const [which, text] of marked) {
    if (which !== 0 && which !== op) continue
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push({ text: '', marked: 0 })
      lines.at(-1).text += part
      lines.at(-1).marked += which === op ? part.length : 0
    })
  }
  return lines.filter((line) => line.marked >= 0.9 * line.text.length)
    .map((line) => wordsOf(line.text, language).sort()).filter((words) => words.length >= 5)
}

function likeness(a, b) {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) [i, j, common] = [i + 1, j + 1, common + 1]
    else if (a[i] < b[j]) i++
    else j++
  }
  return (2 * common) / (a.length + b.length)
}

/** How many paragraphs are struck out whole though more than half of their words are put in again as another whole paragraph. */
function missedPairs(marked, language) {
  const [gone, come] = [wholeParagraphs(marked, -1, language), wholeParagraphs(marked, 1, language)]
  const alike = gone.flatMap((a, i) => come.map((b, j) => ({ i, j, like: likeness(a, b) }))).filter(({ like }) => like > 0.5)
  const [goneTaken, comeTaken] = [new Set(), new Set()]
  for (const { i, j } of alike.sort((one, other) => other.like - one.like)) {
    if (goneTaken.has(i) || comeTaken.has(j)) continue
    goneTaken.add(i)
    comeTaken.add(j)
  }
  return goneTaken.size
}

/** All that is measured of one marked text. */
export function measured(marked, { old, new: now, language }) {
  const marks = marksOf(marked)
  const worded = marks.filter((mark) => wording(mark.deleted) !== wording(mark.inserted))
  return {
    marks: worded.length,
    short: worded.filter((mark) => Math.max(mark.deleted.length, mark.inserted.length) === 1).length,
    characters: worded.reduce((sum, mark) => sum + mark.deleted.length + mark.inserted.length, 0),
    editorial: marks.length - worded.length,
    keptWordsStruck: worded.reduce((sum, mark) => sum + keptWordsStruck(mark, language), 0),
    cuts: cutsIn(marks, old, now),
    missedPairs: missedPairs(marked, language),
  }
}
