// Runs the comparison libraries over pairs of texts: reads [{language, old, new}] from the file named first and prints, for
// each library, its marks in each pair and its time for all of them. A mark is a run of deletions and insertions.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import DiffMatchPatch from 'diff-match-patch'
import { diffWords } from 'diff'
import fastDiff from 'fast-diff'

const [, , file, repeats, wanted] = process.argv
const pairs = JSON.parse(readFileSync(file, 'utf8'))
const segmenters = new Map()

function segmenter(language) {
  if (!segmenters.has(language)) segmenters.set(language, new Intl.Segmenter(language, { granularity: 'word' }))
  return segmenters.get(language)
}

const tools = {
  'diff-match-patch + semantic clean-up'({ old, new: now }) {
    const engine = new DiffMatchPatch()
    engine.Diff_Timeout = 0 // By default it gives up after a second, with fewer marks and far more marked.
    const diffs = engine.diff_main(old, now)
    engine.diff_cleanupSemantic(diffs)
    return diffs
  },
  'jsdiff diffWords + Intl.Segmenter'({ old, new: now, language }) {
    const parts = diffWords(old, now, { intlSegmenter: segmenter(language) })
    return parts.map((part) => [part.added ? 1 : part.removed ? -1 : 0, part.value])
  },
  'per character (fast-diff)': ({ old, new: now }) => fastDiff(old, now),
}

// The same that our own redlines call editorial: no other wording, only spaces, invisible marks, note marks, hyphens.
const wording = (text) => text.replace(/[\s\p{Cf}¹²³⁰⁴-⁹\uFFFC]/gu, '').replace(/[\u2010\u2011]/g, '-').replace(/\u2019/g, "'")

function marksOf(diffs) {
  const marks = []
  let open = null
  for (const [op, text] of diffs) {
    if (text.length === 0) continue
    if (op === 0) open = null
    else {
      if (open === null) marks.push((open = { deleted: '', inserted: '' }))
      open[op < 0 ? 'deleted' : 'inserted'] += text
    }
  }
  return marks.map(({ deleted, inserted }) => ({
    deleted: deleted.length, inserted: inserted.length, editorial: wording(deleted) === wording(inserted),
  }))
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const results = Object.entries(tools)
  .filter(([name]) => !wanted || name.startsWith(wanted))
  .map(([name, diff]) => {
    const times = []
    let marks = []
    for (let run = 0; run <= Number(repeats); run++) {
      const start = performance.now()
      const all = pairs.map(diff)
      if (run > 0 || repeats === '0') times.push(performance.now() - start)
      marks = all.map(marksOf)
    }
    return { name, milliseconds: median(times), marks }
  })
console.log(JSON.stringify(results))
