import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const client = fileURLToPath(new URL('..', import.meta.url))

/** What each file of a folder imports of the folder's others, types as well as values, by their paths. */
function importsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(client, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const known = new Set(files.map((name) => join(folder, name)))
  const resolved = (from: string, to: string) =>
    ['', '.ts', '.tsx', '/index.ts'].map((end) => join(dirname(from), to) + end).find((path) => known.has(path))
  return new Map(
    [...known].map((path) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(client, path), 'utf8'), true, true)
      const named = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'))
      return [path, named.flatMap((name) => resolved(path, name) ?? [])]
    }),
  )
}

/** Circles that are met on a walk through everything; each is given as the files from one back to itself. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path)
    if (start >= 0) return void circles.push([...way.slice(start), path])
    if (done.has(path)) return
    for (const next of imports.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of imports.keys()) walk(path, [])
  return circles
}

describe('files of the client', () => {
  it.each(['src', 'test', 'browser', 'benchmarks'])('know each other one way only in %s', (folder) => {
    const imports = importsIn(folder)
    expect(imports.size).toBeGreaterThan(0)
    const told = circlesIn(imports).map((circle) => circle.map((path) => relative(folder, path)).join(' → '))
    expect(told).toEqual([])
  })
})
