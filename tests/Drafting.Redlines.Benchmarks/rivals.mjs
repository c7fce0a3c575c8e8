// Runs the comparison libraries over pairs of texts: reads [{language, old, new, ours}] from the file named first, where ours is
// the text as we mark it, and prints for us and for each library what is measured of its marks, summed, and its time for all pairs.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import DiffMatchPatch from 'diff-match-patch'
import { diffWords } from 'diff'
import fastDiff from 'fast-diff'
import { measured, segmenter } from './measures.mjs'

const [, , file, repeats, wanted] = process.argv
const pairs = JSON.parse(readFileSync(file, 'utf8'))

const tools = {
  ours: ({ ours }) => ours.map(({ op, text }) => [{ delete: -1, equal: 0, insert: 1 }[op], text]),
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

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function sum(all) {
  const total = {}
  for (const one of all) for (const [key, value] of Object.entries(one)) total[key] = (total[key] ?? 0) + value
  return total
}

const results = Object.entries(tools)
  .filter(([name]) => !wanted || name.startsWith(wanted))
  .map(([name, diff]) => {
    const times = []
    let marked = []
    for (let run = 0; run <= Number(repeats); run++) {
      const start = performance.now()
      marked = pairs.map(diff)
      if (run > 0 || repeats === '0') times.push(performance.now() - start)
    }
    return { name, milliseconds: median(times), ...sum(marked.map((one, i) => measured(one, pairs[i]))) }
  })
console.log(JSON.stringify(results))
