import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHyphens } from '../src/clipboard/hyphens'
import { isPages } from '../src/editor/hands/pages'
import { readClipboard } from '../src/clipboard/readClipboard'
import { structured } from '../src/clipboard/structure'
import { offsetText } from '../src/operations/deltas'
import { DraftRoom } from './DraftRoom'
import { caret, until } from './people'

// A text gives the same paragraphs, pasted or read from a file.

const shared = resolve(import.meta.dirname, '../../../shared')
const isThere = existsSync(resolve(shared, 'data'))
if (!isThere) console.info('Official texts were not read: ../shared/data is not here.')
const seeds = resolve(import.meta.dirname, '../../seeds')

interface ReadText {
  readonly language: string
  readonly paragraphs: readonly { readonly kind: string; readonly level: number; readonly label: string | null; readonly text: string }[]
}

let room: DraftRoom

beforeAll(async () => {
  await readHyphens()
  room = await DraftRoom.open('zh', ['决定开会。'])
})

afterAll(async () => {
  await room?.close()
})

async function inLibrary(name: string, type: string, body: string): Promise<ReadText> {
  const answer = await fetch(`${room.server.url}/api/library?filename=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${room.owner.token}`, 'content-type': type },
    body,
  })
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  return room.owner.call('GET', `/api/library/${((await answer.json()) as { id: string }).id}`)
}

const bare = (text: string): string => text.replaceAll('\ufffc', '').replace(/\s+/g, ' ').trim()

const line = (kind: string | null, level: number, text: string): string => `${kind ?? 'plain'}${level > 0 ? level : ''}: ${bare(text)}`

/** From the line in which the organ speaks on, which is where a masthead ends. */
const body = (lines: string[]): string[] => lines.slice(lines.findIndex((each) => each.startsWith('enacting')))

const textLines = (paragraphs: ReadText['paragraphs']): string[] =>
  paragraphs.filter(({ kind }) => kind !== 'footnote').map(({ kind, level, text }) => line(kind, level, text))

const asFile = async (text: string, language: string, name: string): Promise<string[]> =>
  body(textLines((await inLibrary(`${name}.txt&language=${language}`, 'text/plain; charset=utf-8', text)).paragraphs))

const asPaste = (text: string, language: string): string[] =>
  body(
    structured(readClipboard('', text, { language, elsewhere: '' }).paragraphs, language).map(({ kind, level, delta }) =>
      line(kind, level, offsetText(delta)),
    ),
  )

/** Printed lines of so many columns, as a reader of PDF gives them; a Chinese character takes two. */
function printed(paragraph: string, language: string): string {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0)
  const lines = ['']
  for (const word of language === 'zh'
    ? (paragraph.match(/[\u0021-\u007e]+|[^]/gu) ?? [])
    : paragraph.split(' ').map((each) => `${each} `)) {
    if (lines.at(-1) !== '' && width(`${lines.at(-1)}${word.trimEnd()}`) > 76) lines.push('')
    lines[lines.length - 1] += word
  }
  return lines.map((each) => each.trim()).join('\n')
}

const official = (): string[] =>
  readdirSync(resolve(shared, 'data/un-texts'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()

test.runIf(isThere)('resolutions in six languages, by paragraphs and by printed lines', async () => {
  for (const name of official()) {
    const { language, paragraphs } = await inLibrary(
      basename(name),
      'application/akn+xml',
      readFileSync(resolve(shared, 'data/un-texts', name), 'utf8'),
    )
    const lines = paragraphs
      .filter(({ kind }) => kind !== 'footnote')
      .map(({ kind, label, text }) => bare(kind !== 'title' && label ? `${label} ${text}` : text))
    for (const text of [lines.join('\n\n'), lines.map((each) => printed(each, language)).join('\n')]) {
      expect(isPages(text, language), name).toBe(false)
      expect(asPaste(text, language), name).toEqual(await asFile(text, language, basename(name)))
    }
  }
})

test('whole pages with what is printed around them and under them', async () => {
  const page = await room.page(0)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const before = (await room.stored()).paragraphs.map(({ id }) => id)
  const pages = [
    ...readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => resolve(seeds, name)),
    ...(isThere
      ? readdirSync(resolve(shared, 'data/un-pdf-text'))
          .filter((name) => name.endsWith('.flow.txt'))
          .map((name) => resolve(shared, 'data/un-pdf-text', name))
      : []),
  ].sort()
  for (const path of pages) {
    const text = readFileSync(path, 'utf8')
    // Letters are no resolutions.
    if (!isPages(text, 'zh')) continue
    const file = textLines((await inLibrary(`${basename(path)}&language=zh`, 'text/plain; charset=utf-8', text)).paragraphs)
    await caret(page, 'p0', 'end')
    await page.evaluate((it) => navigator.clipboard.writeText(it), text)
    await page.keyboard.press('Control+v')
    const pasted = async () =>
      textLines((await room.stored()).paragraphs.filter(({ id }) => !before.includes(id)) as unknown as ReadText['paragraphs'])
    await until(
      'the paste is stored',
      async () => (await pasted()).length > 0 && (await page.getByTestId('save-state').getAttribute('data-pending')) === '0',
    )
    expect(await pasted(), path).toEqual(file)
    await page.keyboard.press('Control+z')
    await until('it is taken back', async () => (await room.stored()).paragraphs.length === before.length)
    expect(
      await room.owner.call('GET', `/api/drafts/${room.draft}/removed`),
      'what was pasted and taken back is no removed paragraph',
    ).toEqual([])
  }
})
