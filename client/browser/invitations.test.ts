import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

/** How people come in: by a link they are given, from a table of delegates, and into a draft by their names. */
let server: RunningServer
let browser: Browser
let administrator: Person
let page: Page

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  administrator = await Person.administrator(server.url)
  page = await atTheScreen(browser, administrator)
  await page.goto(`${server.url}/people`)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function accept(link: string, password: string): Promise<Page> {
  const theirs = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await theirs.goto(link)
  await theirs.getByTestId('invitation-password').fill(password)
  await picture(theirs, 'invitation')
  await theirs.getByTestId('invitation-submit').click()
  await theirs.getByTestId('new-draft').waitFor()
  return theirs
}

test('an administrator invites somebody, who chooses the password and is in; the link then says that it was used', async () => {
  await page.getByTestId('people-add').click()
  await page.getByTestId('person-name').fill('李娜')
  await page.getByTestId('person-email').fill('li@example.org')
  await picture(page, 'invite-person')
  await page.getByTestId('person-submit').click()
  const link = await page.getByTestId('invitation-link').innerText()
  await picture(page, 'invite-link')
  await page.getByTestId('invitation-done').click()
  expect(await page.getByTestId('people-list').innerText()).toContain('已邀请，尚未加入')

  await accept(link, 'four words in a row')
  await Person.signIn(server.url, 'li@example.org', 'four words in a row')
  const again = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await again.goto(link)
  await until('the used link says so', async () => (await again.getByTestId('invitation').innerText()).includes('这个邀请已经用过'))
  expect(await again.getByTestId('invitation-password').count()).toBe(0)
})

test('a table of delegates is shown as it was read, faults by name, before anybody is invited', async () => {
  const table = join(tmpdir(), `delegates-${process.pid}.csv`)
  await writeFile(
    table,
    '姓名,电子邮件,代表团\r\n阿依古丽,aigul@example.org,哈萨克斯坦\r\n博布尔,bobur@example.org,UZB\r\n,nowhere,亚特兰蒂斯\r\n',
  )
  await page.getByTestId('people-table').click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('table-file').click()])
  await chooser.setFiles(table)
  await page.getByTestId('roster').waitFor()
  await picture(page, 'invite-table')
  expect(await page.getByTestId('table-count').innerText()).toBe('可以邀请 2 人，有误 1 行')
  expect(await page.getByTestId('faults').innerText()).toContain('没有叫这个名称或代码的代表团')
  expect((await administrator.call<unknown[]>('GET', '/api/users')).length).toBe(2)

  await page.getByTestId('table-invite').click()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('invitation-save').click()])
  await picture(page, 'invite-links')
  const links = (await readFile(await saved.path(), 'utf8')).split('\r\n').filter((line) => line.includes('/invitation#'))
  expect(links.map((line) => line.split(',').slice(0, 3).join())).toEqual([
    '阿依古丽,aigul@example.org,哈萨克斯坦',
    '博布尔,bobur@example.org,乌兹别克斯坦',
  ])
  await page.getByTestId('invitation-done').click()
  expect((await administrator.call<unknown[]>('GET', '/api/users')).length).toBe(4)
})

test('a facilitator picks members by delegation, several at once; they read the draft as soon as they come', async () => {
  const facilitator = await Person.signIn(server.url, 'li@example.org', 'four words in a row')
  const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: '关于水的决议', language: 'zh' })
  const theirs = await atTheScreen(browser, facilitator)
  await theirs.goto(`${server.url}/drafts/${id}`)
  await theirs.getByTestId('tab-members').click()
  await theirs.getByTestId('member-find').fill('斯坦')
  await until('both are found', async () => (await theirs.getByTestId('member-pick').count()) === 2)
  await picture(theirs, 'members-found')
  await theirs.getByTestId('member-pick-all').click()
  await theirs.getByTestId('member-email').fill('later@example.org, other@example.org')
  await theirs.getByTestId('member-add').click()
  await until('all four are there', async () => (await theirs.getByTestId('member').count()) === 5)
  await picture(theirs, 'members-picked')
  const members = await theirs.getByTestId('members').innerText()
  expect(members).toContain('阿依古丽')
  expect(members).not.toContain('aigul@example.org')
  expect(members).toContain('later@example.org')

  await page.goto(`${server.url}/people`)
  await page.getByTestId('people-list').locator('li', { hasText: '阿依古丽' }).getByTestId('people-again').click()
  const invited = await accept(await page.getByTestId('invitation-link').innerText(), 'some other four words')
  await invited.getByTestId('draft-row').getByRole('link').click()
  await invited.locator('.sheet [data-testid=paragraph]').first().waitFor()
})
