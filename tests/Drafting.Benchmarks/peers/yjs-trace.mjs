// Replays a recording of typing through Yjs: node --expose-gc yjs-trace.mjs FILE RUNS. Prints one JSON object for the C# program beside.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'

const [path, runs] = process.argv.slice(2)
const trace = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'))

function replay() {
  const text = new Y.Doc().getText('text')
  for (const { patches } of trace.txns)
    for (const [at, deleted, inserted] of patches)
      text.doc.transact(() => {
        if (deleted > 0) text.delete(at, deleted)
        if (inserted !== '') text.insert(at, inserted)
      })
  if (text.toString() !== trace.endContent) throw new Error('The text differs from the recording’s end.')
  return text
}

function collectGarbage() {
  for (let i = 0; i < 4; i++) global.gc()
}

function measure() {
  collectGarbage()
  const heap = process.memoryUsage().heapUsed
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  const text = replay()
  const elapsed = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  collectGarbage()
  return { elapsed, processor: (user + system) / 1000, kept: process.memoryUsage().heapUsed - heap, length: text.length }
}

const figures = Array.from({ length: Number(runs) }, measure)
const kept = figures.map((run) => run.kept).sort((a, b) => a - b)[figures.length >> 1]
figures.sort((a, b) => a.elapsed - b.elapsed)
const { elapsed, processor } = figures[figures.length >> 1]
console.log(JSON.stringify({ middle: elapsed, quickest: figures[0].elapsed, processor, kept }))
