import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comparedDraft } from './comparedDraft'
import { Negotiation } from './Negotiation'
import { atTheScreen, handedOut, picture, until } from './people'

const spoken = [
  'In operative paragraph 1, replace the words ‘the great challenges’ with ‘the challenges’.',
  'After operative paragraph 2, insert a new operative paragraph, reading: “Welcomes the offer of a host country;”.',
  'Delete operative paragraph 9.',
].join('\n')

let room: Negotiation
let page: Page

async function pictures(name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 1000],
    [820, 1100],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await picture(page, `${name}-${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 1000 })
}

const isRead = () => until('it is read', async () => (await page.getByTestId('amend-read').getAttribute('data-current')) === 'true')

async function typed(words: string): Promise<void> {
  await page.getByTestId('export').click()
  await page.getByTestId('export-amend').click()
  await page.getByTestId('amend-text').fill(words)
  await isRead()
}

beforeAll(async () => {
  room = await Negotiation.open('FRA')
})

afterAll(async () => {
  await room?.close()
})

test.each(['zh', 'en'] as const)('a redline is read out, %s', async (language) => {
  const draft = await comparedDraft(room.facilitator, language)
  page = await atTheScreen(room.browser, room.facilitator, language === 'zh' ? 'zh-CN' : 'en-GB')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${room.server.url}/compare?from=draft:${draft}@v:Start&to=draft:${draft}`)
  await page.getByTestId('amendments').click()
  const sentences = page.getByTestId('amendment').locator('p')
  await sentences.first().waitFor()
  const said = await sentences.allTextContents()
  expect(said.join('\n')).toContain(language === 'zh' ? '将“密切”改为“全面和有效地”' : 'replace the word')
  await pictures(`amendments-${language}`)
  await page.getByTestId('amendments-copy').click()
  await until('they are copied', async () => (await page.evaluate(() => navigator.clipboard.readText())) === said.join('\n'))
  const [text] = await Promise.all([page.waitForEvent('download'), page.getByTestId('amendments-text').click()])
  expect((await handedOut(text)).toString()).toContain(`1. ${said[0] ?? ''}`)
  await page.getByTestId('amendments-language').click()
  await page.getByRole('option', { name: language === 'zh' ? '法文' : 'French' }).click()
  await page.getByTestId('amendment').filter({ hasText: 'Au paragraphe' }).first().waitFor()
  await page.context().close()
})

test('what was read out is looked at, then stands in the text', async () => {
  page = await room.screen(room.facilitator, 'en-GB')
  await typed(spoken)
  expect(await page.getByTestId('amended').count()).toBe(2)
  expect(await page.getByTestId('amend-not').locator('li').getAttribute('data-code')).toBe('unknownParagraph')
  await pictures('amend-en')
  expect(await room.text('p0')).toContain('the great challenges')
  // Somebody writes meanwhile: it is read again, of the draft as it is then.
  await room.submit({ op: 'editText', paragraph: 'p1', delta: { ops: [{ insert: 'Also ' }] } })
  await isRead()
  await page.getByTestId('amend-apply').click()
  await until('it stands in the draft', async () => (await room.text('p0')) === 'Stresses the challenges of landlocked countries;')
  expect((await room.stored()).paragraphs.map(({ text }) => text)).toContain('Welcomes the offer of a host country;')
  expect(await room.text('p1')).toBe('Also Decides to establish the centre;')
  await page.context().close()
})

test('who may not edit proposes it', async () => {
  page = await room.screen(room.as('FRA'), 'zh-CN')
  await typed('执行部分第1段，将“the challenges”改为“the particular challenges”。')
  expect(await page.getByTestId('amend-apply').count()).toBe(0)
  await pictures('amend-zh')
  await page.getByTestId('amend-propose').click()
  await page.getByTestId('propose-suggestions').waitFor()
  await picture(page, 'amend-propose-zh-1440')
  await page.getByTestId('suggestions-submit').click()
  await until('it is proposed', async () => (await room.proposals('FRA')).length === 1)
  expect((await room.proposals('FRA'))[0]?.operations.map(({ op }) => op)).toEqual(['editText'])
  expect(await room.text('p0')).toBe('Stresses the challenges of landlocked countries;')
  await page.context().close()
})
