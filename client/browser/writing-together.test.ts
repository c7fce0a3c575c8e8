import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, compose, deviceKeeps, openBrowser, picture, shownTexts, until } from './people'
import { RunningServer } from './server'

interface Draft {
  id: string
  revision: number
  paragraphs: { id: string; kind: string; text: string }[]
  sponsors: { code: string; withdrawn: string | null }[]
}

let server: RunningServer
let browser: Browser
let facilitator: Person
let kazakhstan: Person
let uzbekistan: Person
let reviewer: Person
let template: { id: string; title: string }
let draft: Draft

function paragraph(kind: string, index: number, of: Draft = draft): { id: string; text: string } {
  const found = of.paragraphs.filter((other) => other.kind === kind)[index]
  if (found === undefined) throw new Error(`The draft has no ${kind} paragraph ${index}`)
  return found
}

const twoPages = async (): Promise<[Page, Page]> => {
  const [one, two] = [await atTheScreen(browser, kazakhstan), await atTheScreen(browser, uzbekistan)]
  await Promise.all([one, two].map(open))
  return [one, two]
}

const stored = () => facilitator.call<Draft>('GET', `/api/drafts/${draft.id}`)
const textsOf = (held: Draft) => Object.fromEntries(held.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]))

async function open(page: Page): Promise<void> {
  await page.goto(`${server.url}/drafts/${draft.id}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
}

/** All pages show what the server has stored, and say that it is saved. */
async function agreed(pages: Page[]): Promise<Draft> {
  let last: Draft = draft
  const differences: string[] = []
  await until('all pages and the server agree', async () => {
    differences.length = 0
    last = await stored()
    const expected = textsOf(last)
    for (const page of pages) {
      const shown = await shownTexts(page)
      const pending = await page.getByTestId('save-state').getAttribute('data-pending')
      if (pending !== '0') differences.push(`${pending} pending`)
      const order = Object.keys(shown).filter((id) => last.paragraphs.some((other) => other.id === id && other.kind !== 'footnote'))
      const storedOrder = last.paragraphs.filter((other) => other.kind !== 'footnote').map((other) => other.id)
      if (order.join() !== storedOrder.join()) differences.push(`order: ${order.join()} | ${storedOrder.join()}`)
      for (const id of new Set([...Object.keys(expected), ...Object.keys(shown)]))
        if (shown[id] !== expected[id]) differences.push(`${id}: ${shown[id]} | ${expected[id]}`)
    }
    return differences.length === 0
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${differences.join('\n')}`)
  })
  return last
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  kazakhstan = await administrator.newcomer('Aigul', 'KAZ')
  uzbekistan = await administrator.newcomer('Bobur', 'UZB')
  reviewer = await administrator.newcomer('Chen', 'CHN')
  template = await facilitator.addSeed('002_dcd6bf20af063272.txt')
  draft = await facilitator.call<Draft>('POST', '/api/drafts', { title: template.title, language: 'zh', template: template.id })
  for (const [person, role] of [
    [kazakhstan, 'editor'],
    [uzbekistan, 'editor'],
    [reviewer, 'reviewer'],
  ] as const)
    await facilitator.call('PUT', `/api/drafts/${draft.id}/members/${person.email}`, { role })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('two people write at the same time, one through an input method, and everyone sees the same', async () => {
  const [one, two] = await twoPages()
  const watching = await atTheScreen(browser, reviewer)
  await open(watching)
  const [first, second, decides] = [paragraph('preambular', 0), paragraph('preambular', 1), paragraph('operative', 0)]

  await Promise.all([caret(one, second.id, 'start'), caret(two, second.id, 'end')])
  await Promise.all([compose(one, ['c', 'ce', 'ceshi'], '测试'), two.keyboard.type('末尾补充，', { delay: 20 })])
  await caret(one, decides.id, 'end')
  await Promise.all([
    compose(one, ['b', 'bu', 'buchong'], '补充'),
    caret(two, first.id, 'start').then(() => two.keyboard.type('𠮷Añб', { delay: 20 })),
  ])

  const held = textsOf(await agreed([one, two, watching]))
  expect(held[second.id]).toBe(`测试${second.text}末尾补充，`)
  expect(held[decides.id]).toBe(`${decides.text}补充`)
  expect(held[first.id]).toBe(`𠮷Añб${first.text}`)
  await picture(one, 'draft')
  await Promise.all([one, two, watching].map((page) => page.context().close()))
})

test('the input method is not disturbed while somebody else writes in the same paragraph', async () => {
  const [one, two] = await twoPages()
  const target = paragraph('preambular', 3)
  await caret(one, target.id, 'start')
  const devtools = await one.context().newCDPSession(one)
  await devtools.send('Input.imeSetComposition', { text: 'xie', selectionStart: 3, selectionEnd: 3 })
  await caret(two, target.id, 'end')
  await two.keyboard.type('他人')
  await until('the other’s words are stored', async () => textsOf(await stored())[target.id]?.endsWith('他人') ?? false)
  await devtools.send('Input.imeSetComposition', { text: 'xiezuo', selectionStart: 6, selectionEnd: 6 })
  await devtools.send('Input.insertText', { text: '协作' })
  const held = textsOf(await agreed([one, two]))
  expect(held[target.id]).toBe(`协作${target.text}他人`)
  await Promise.all([one, two].map((page) => page.context().close()))
})

test('Enter splits, Backspace joins, Alt+Up moves, undo takes back only one’s own', async () => {
  const [one, two] = await twoPages()
  const before = await agreed([one, two])
  const target = paragraph('operative', 4, before)
  await caret(one, target.id, 'end')
  await one.keyboard.press('Enter')
  await one.keyboard.type('请秘书长报告；')
  let held = await agreed([one, two])
  const place = held.paragraphs.findIndex((paragraph) => paragraph.id === target.id)
  expect(held.paragraphs[place + 1]?.text).toBe('请秘书长报告；')
  expect(held.paragraphs).toHaveLength(before.paragraphs.length + 1)

  await one.keyboard.press('Alt+ArrowUp')
  held = await agreed([one, two])
  expect(held.paragraphs[place]?.text).toBe('请秘书长报告；')

  await one.keyboard.press('Alt+ArrowDown')
  held = await agreed([one, two])
  await caret(one, held.paragraphs[place + 1]?.id ?? '', 'start')
  await one.keyboard.press('Backspace')
  held = await agreed([one, two])
  expect(textsOf(held)[target.id]).toBe(`${target.text}请秘书长报告；`)
  expect(held.paragraphs).toHaveLength(before.paragraphs.length)

  await caret(two, target.id, 'start')
  await two.keyboard.type('乌方')
  await agreed([one, two])
  await two.keyboard.press('Control+z')
  held = await agreed([one, two])
  expect(textsOf(held)[target.id]).toBe(`${target.text}请秘书长报告；`)
  await Promise.all([one, two].map((page) => page.context().close()))
})

test('sponsors join and leave before everyone’s eyes', async () => {
  const [joining, watching] = [await atTheScreen(browser, uzbekistan), await atTheScreen(browser, reviewer)]
  await Promise.all([joining, watching].map(open))
  await joining.getByTestId('sponsor-join').click()
  await until('the reviewer sees one sponsor', async () => (await watching.getByTestId('sponsor-count').innerText()).trim() === '1')
  expect((await stored()).sponsors.map((sponsor) => sponsor.code)).toEqual(['UZB'])
  expect(await watching.getByTestId('sponsor-line').innerText()).toContain('乌兹别克斯坦')
  await picture(watching, 'sponsors')
  await joining.getByTestId('sponsor-leave').click()
  if (await joining.getByTestId('confirm-yes').isVisible()) await joining.getByTestId('confirm-yes').click()
  await until('the reviewer sees none', async () => (await watching.getByTestId('sponsor-count').innerText()).trim() === '0')
  expect((await stored()).sponsors[0]?.withdrawn).not.toBeNull()
  await Promise.all([joining, watching].map((page) => page.context().close()))
})

test('the comparison with the template shows just what was written', async () => {
  const page = await atTheScreen(browser, reviewer)
  await page.goto(`${server.url}/compare?from=library:${template.id}&to=draft:${draft.id}`)
  await page.getByTestId('redline').waitFor()
  const inserted = await page.locator('[data-testid=redline] ins').allInnerTexts()
  expect(inserted.join('|')).toContain('测试')
  expect(inserted.join('|')).toContain('末尾补充，')
  expect(await page.locator('[data-testid=redline] del').count()).toBe(0)
  await picture(page, 'compare')
  await page.getByTestId('view-sides').click()
  await picture(page, 'compare-side-by-side')
  await page.context().close()
})

test('a server killed in the middle loses nothing it has acknowledged, and nobody has to reload', async () => {
  const [one, two] = await twoPages()
  const before = await agreed([one, two])
  const [a, b] = [paragraph('preambular', 4, before), paragraph('preambular', 6, before)]
  await caret(one, a.id, 'end')
  await one.keyboard.type('已存')
  await agreed([one, two])
  await server.kill()
  await caret(two, b.id, 'end')
  await one.keyboard.type('断线时写', { delay: 10 })
  await two.keyboard.type('离线', { delay: 10 })
  await until('both pages say that they are offline with unsaved work', async () => {
    const states = await Promise.all([one, two].map((page) => page.getByTestId('save-state').getAttribute('data-status')))
    return states.every((state) => state === 'offline')
  })
  await picture(one, 'offline')
  await server.startAgain()
  const held = textsOf(await agreed([one, two]))
  expect(held[a.id]).toBe(`${a.text}已存断线时写`)
  expect(held[b.id]).toBe(`${b.text}离线`)
  await Promise.all([one, two].map((page) => page.context().close()))
})

test('a page closed before its words were sent delivers them once when it is opened again', async () => {
  const page = await atTheScreen(browser, kazakhstan)
  await open(page)
  const before = await agreed([page])
  const target = paragraph('preambular', 5, before)
  await server.kill()
  await caret(page, target.id, 'end')
  await page.keyboard.type('未发送')
  await until('the words are kept on the device', async () => (await page.getByTestId('save-state').getAttribute('data-pending')) !== '0')
  await until('the device store has them', () => deviceKeeps(page, '未发送'))
  await server.startAgain()
  await page.reload()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  const held = textsOf(await agreed([page]))
  expect(held[target.id]).toBe(`${target.text}未发送`)
  await page.context().close()
})
