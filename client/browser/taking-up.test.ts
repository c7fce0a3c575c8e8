import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

/** A draft that takes up an earlier resolution: what is due, who wrote what, and where it began. */
let server: RunningServer
let browser: Browser
let owner: Person
let other: Person
let page: Page
let draft: { id: string; template: string }

const stored = () => owner.call<{ paragraphs: { id: string; text: string; kind: string }[] }>('GET', `/api/drafts/${draft.id}`)
const due = () => page.locator('[data-testid=update]')

async function show(): Promise<void> {
  await page.goto(`${server.url}/drafts/${draft.id}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  owner = await administrator.newcomer('Aigul', 'KAZ')
  other = await administrator.newcomer('Bobur', 'UZB')
  const template = await owner.addSeed('004_57965e51eb644e8d.txt')
  draft = await owner.call('POST', '/api/drafts', { title: '后续决议', language: 'zh', template: template.id })
  await owner.call('PUT', `/api/drafts/${draft.id}/members/${other.email}`, { role: 'editor' })
  page = await atTheScreen(browser, owner)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('what usually needs an update is pointed out; nothing changes until it is accepted', async () => {
  const before = JSON.stringify((await stored()).paragraphs)
  await show()
  await page.getByTestId('tab-updates').click()
  const session = page.locator('[data-testid=update][data-kind=session]', { has: page.locator('del', { hasText: '第七十七届' }) }).first()
  await session.waitFor()
  await picture(page, 'updates-1440')
  expect(JSON.stringify((await stored()).paragraphs)).toBe(before)
  const [count, paragraph, suggestion] = [
    await due().count(),
    (await session.getAttribute('data-paragraph-of')) ?? '',
    await session.locator('ins').innerText(),
  ]
  await session.getByTestId('update-apply').click()
  await until(
    'the suggestion is stored',
    async () => (await stored()).paragraphs.find(({ id }) => id === paragraph)?.text.includes(suggestion) ?? false,
  )
  await until('it is pointed at no more', async () => (await due().count()) === count - 1)
  const log = await owner.call<{ user: string; operations: { op: string }[] }[]>('GET', `/api/drafts/${draft.id}/log`)
  expect(log.at(-1)).toMatchObject({ user: owner.email, operations: [{ op: 'editText' }] })
})

test('what is put aside stays so after a reload, and can be shown again', async () => {
  await show()
  await page.getByTestId('tab-updates').click()
  await due().first().waitFor()
  const count = await due().count()
  await due().first().getByTestId('update-dismiss').click()
  await until('one fewer is shown', async () => (await due().count()) === count - 1)
  await show()
  await page.getByTestId('tab-updates').click()
  await due().first().waitFor()
  expect(await due().count()).toBe(count - 1)
  await page.getByTestId('updates-restore').click()
  await until('all are shown', async () => (await due().count()) === count)
})

test('the redline against the template is one click away and shows the update alone', async () => {
  await show()
  await page.getByTestId('template-redline').click()
  await page.getByTestId('redline').waitFor()
  expect(await page.locator('[data-testid=redline] ins').count()).toBeGreaterThan(0)
  expect(await page.getByTestId('change-count').getAttribute('data-steps')).toBe('1')
})

test('it is handed in as one Word file, from the menu of the draft', async () => {
  await show()
  await page.getByTestId('export').click()
  const saving = page.waitForEvent('download')
  await page.getByTestId('export-redline').click()
  const file = await readFile(await (await saving).path())
  const parts = new TextDecoder('latin1').decode(file)
  expect(parts.slice(0, 2)).toBe('PK')
  expect(parts).toContain('word/document.xml')
})

test('a draft begun here from an adopted text is made one at once, which is said and can be taken back', async () => {
  const adopted = await owner.addSeed('000_64c4818c9b91fe8a.txt')
  await page.goto(`${server.url}/library/${adopted.id}`)
  await page.getByTestId('library-start').click()
  await page.getByTestId('create-submit').click()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  const now = () =>
    owner.call<{ paragraphs: { text: string }[]; masthead: { session: string; agendaItems: string[] } }>('GET', `/api/drafts/${id}`)
  const toast = page.getByTestId('toast').first()
  await toast.waitFor()
  const target = (await owner.call<{ target: number }>('GET', `/api/drafts/${id}/updates`)).target
  await until('the session is set', async () => !(await now()).masthead.session.includes('第七十五届'))
  const begun = await now()
  expect(begun.paragraphs.some(({ text }) => /大会决议$|^[[［]|^2021 ?年 ?4 ?月 ?16 ?日$/.test(text.trim()))).toBe(false)
  expect(await toast.innerText()).toContain(begun.masthead.session)
  expect(target).toBeGreaterThan(75)
  await picture(page, 'fresh-start')
  // The items of the agenda are numbered anew each session: they are still due, and filled in where that is said.
  await page.getByTestId('tab-updates').click()
  const items = page.locator('[data-testid=update][data-paragraph-of=agendaItems]')
  await items.getByTestId('update-field').fill('66')
  await items.getByTestId('update-field').press('Enter')
  await until('the item is stored', async () => (await now()).masthead.agendaItems.join() === '66')
  await items.waitFor({ state: 'detached' })

  await toast.getByRole('button').first().click()
  await until(
    'all of it is back',
    async () => (await now()).paragraphs.length > begun.paragraphs.length && (await now()).masthead.session.includes('第七十五届'),
  )
  await page.getByTestId('updates-fresh').click()
  await until('it is gone again', async () => (await now()).paragraphs.length === begun.paragraphs.length)
  await page.reload()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  expect(await page.getByTestId('toast').count()).toBe(0)
})

test('every update is done where it is listed, and the keyboard goes on from one to the next', async () => {
  await show()
  await page.getByTestId('tab-updates').click()
  await due().first().waitFor()
  for (const line of await due().all()) expect(await line.locator('[data-main]').count()).toBe(1)
  const isAtNext = () =>
    page.evaluate(
      () => document.activeElement?.closest('[data-testid=update]') !== null && document.activeElement?.hasAttribute('data-main') === true,
    )
  const count = await due().count()
  await due().getByTestId('update-apply').first().focus()
  await page.keyboard.press('Enter')
  await until('one fewer is due', async () => (await due().count()) === count - 1)
  await until('the keyboard is at the next', isAtNext)
  const filled = due()
    .filter({ has: page.getByTestId('update-field') })
    .first()
  await filled.getByTestId('update-field').fill('A/81/999')
  await page.keyboard.press('Enter')
  await until('what was filled in is stored', async () => JSON.stringify(await stored()).includes('A/81/999'))
  await until('it is due no more', async () => (await due().count()) === count - 2)
  await until('the keyboard is at the next', isAtNext)
})

test('the lines about its adoption go with one click each', async () => {
  const adopted = await owner.addSeed('000_64c4818c9b91fe8a.txt')
  const again = await owner.call<{ id: string }>('POST', '/api/drafts', { title: '再次处理', language: 'zh', template: adopted.id })
  const paragraphs = async () => (await owner.call<{ paragraphs: { id: string }[] }>('GET', `/api/drafts/${again.id}`)).paragraphs
  await page.goto(`${server.url}/drafts/${again.id}`)
  await page.getByTestId('tab-updates').click()
  const lines = page.locator('[data-testid=update][data-kind=adoption]')
  await lines.first().waitFor()
  // Its date above the text, the note in brackets, the date at its end.
  expect(await lines.count()).toBe(3)
  for (let left = 3; left > 0; left--) {
    const paragraph = (await lines.first().getAttribute('data-paragraph-of')) ?? ''
    await lines.first().getByTestId('update-apply').click()
    await until('the line is gone', async () => (await paragraphs()).every(({ id }) => id !== paragraph))
    await until('it is pointed at no more', async () => (await lines.count()) === left - 1)
  }
})

test('the first row of the history says what the draft began from', async () => {
  await page.goto(`${server.url}/drafts/${draft.id}/history`)
  const beginning = page.getByTestId('history-beginning')
  await beginning.waitFor()
  expect(await beginning.innerText()).toContain('为蓝本')
  await picture(page, 'history-beginning')
  await page.getByTestId('history-redline').click()
  await page.getByTestId('redline').waitFor()
})

test('who wrote what is coloured while it is asked for, and follows what others write', async () => {
  await show()
  expect(await page.locator('.written').count()).toBe(0)
  await page.keyboard.press('w')
  await page.getByTestId('writers-legend').locator('[data-writer=KAZ]').waitFor()
  await page.locator('.written[data-writer=KAZ]').first().waitFor()
  const theirs = await atTheScreen(browser, other)
  await theirs.goto(`${server.url}/drafts/${draft.id}`)
  await theirs.locator('.sheet [data-testid=paragraph]').first().waitFor()
  const operative = (await stored()).paragraphs.find(({ kind }) => kind === 'operative')?.id ?? ''
  await caret(theirs, operative, 'start')
  await theirs.keyboard.type('还应')
  const written = page.locator(`.sheet [data-paragraph="${operative}"] .written[data-writer=UZB]`)
  await written.first().waitFor()
  await until('all of it is theirs', async () => (await written.allTextContents()).join('') === '还应')
  expect(await written.first().getAttribute('title')).toContain('乌兹别克斯坦')
  await page.getByTestId('writers-legend').locator('[data-writer=UZB]').waitFor()
  await written.first().evaluate((words) => {
    words.scrollIntoView({ block: 'center' })
  })
  await picture(page, 'writers-1440')
  await page.setViewportSize({ width: 900, height: 1000 })
  await picture(page, 'writers-900')
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.getByTestId('language').click()
  await page.getByTestId('language-en').click()
  await page.getByTestId('tab-updates').click()
  await due().first().waitFor()
  await picture(page, 'updates-en-1440')
  await page.keyboard.press('w')
  await until('the text is plain again', async () => (await page.locator('.written').count()) === 0)
})
