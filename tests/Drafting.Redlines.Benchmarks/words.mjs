// Counts the Chinese words of the texts in the folders named, as Intl.Segmenter cuts them, and prints them by falling count,
// a line for each count: node words.mjs ../../../shared/data/un-texts ../../seeds > ../../src/Drafting.Redlines/Marking/ChineseWords.txt
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const counts = new Map()
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => /zh\.xml$|\.txt$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/<[^>]*>/g, '')
    for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
      for (const { segment } of segmenter.segment(run)) counts.set(segment, (counts.get(segment) ?? 0) + 1)
    }
  }
}

const byCount = new Map()
for (const [word, count] of counts) byCount.set(count, [...(byCount.get(count) ?? []), word])
for (const count of [...byCount.keys()].sort((a, b) => b - a)) console.log(`${count} ${byCount.get(count).sort().join(' ')}`)
