// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import './browser'
import { Desk } from './Desk'

const folder = resolve(import.meta.dirname, '../../../../../shared/cases/paste')
const isThere = existsSync(folder)
if (!isThere) console.info('The cases of pasting did not run: ../shared/cases/paste is not here.')

/** What each case gives in an empty paragraph, and what is told. */
const wanted: [string, string[], string[]][] = [
  ['lig', ['operative: Decides to finance the office;'], []],
  ['numbered', ['operative: Decides to meet;', 'operative: Requests a report;', 'sub1: orally;', 'sub1: in writing.'], []],
  [
    'pdfHyph',
    [
      'operative: Recalling the importance of international co-operation for the health and well-being of all persons, and of long-term planning in decision-making for development in all regions of the world and,',
    ],
    [],
  ],
  ['wordFootnote', ['operative: Recalling its earlier decision{Resolution 70/1.} on water,'], []],
  ['wordList', ['operative: Decides:', 'sub1: To meet;', 'sub2: In May;'], []],
  ['wordTracked', ['operative: Decides to convene a technical meeting;'], ['Left out: 1 deletion']],
]

describe.runIf(isThere)('the cases', () => {
  test.each(wanted)('%s', async (name, lines, told) => {
    const desk = await Desk.open('en', [{ id: 'a', kind: 'operative' }])
    desk.paste(JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as Record<string, string>, 'a')
    expect(desk.lines).toEqual(lines)
    expect(desk.told).toEqual(told)
  })
})
