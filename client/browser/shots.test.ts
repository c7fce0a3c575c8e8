import { resolve } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let owner: Person
let admin: Person
let draft: string
mkdirSync('/tmp/people-shots', { recursive: true })
const shot = (page: Page, name: string) => page.screenshot({ path: resolve('/tmp/people-shots', `${name}.png`) })
async function write(who: Person, id: string, ...operations: unknown[]) {
  for (const operation of operations) {
    const { revision } = await who.call<{ revision: number }>('GET', `/api/drafts/${id}`)
    await who.call('POST', `/api/drafts/${id}/operations`, { clientId: crypto.randomUUID(), sequence: 1, baseRevision: revision, operations: [operation] })
  }
}
beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  admin = await Person.administrator(server.url)
  owner = await admin.newcomer('Aigul', 'KAZ')
  const other = await admin.newcomer('Bobur', 'UZB')
  await admin.newcomer('Elena', 'KAZ')
  await admin.newcomer('Chen', 'CHN')
  await admin.call('POST', '/api/users/invitations', { people: [{ email: 'li@example.org', name: 'Li Na', delegation: 'CHN' }] })
  const seed = await owner.addSeed('000_64c4818c9b91fe8a.txt')
  await owner.addSeed('004_57965e51eb644e8d.txt')
  draft = (await owner.call<{ id: string }>('POST', '/api/drafts', { template: seed.id })).id
  await owner.call('POST', '/api/drafts', { template: seed.id })
  await owner.call('POST', '/api/drafts', { title: seed.title, language: 'zh' })
  await owner.call('PUT', `/api/drafts/${draft}/members/${other.email}`, { role: 'editor' })
  const { paragraphs } = await owner.call<{ paragraphs: { id: string; kind: string; text: string }[] }>('GET', `/api/drafts/${draft}`)
  const [first, second] = paragraphs.filter((each) => each.kind === 'operative')
  const pp = paragraphs.find((each) => each.kind === 'preambular')
  await write(owner, draft, { op: 'editText', paragraph: first?.id, delta: { ops: [{ retain: 4 }, { insert: '并赞赏地' }] } }, { op: 'editText', paragraph: first?.id, delta: { ops: [{ retain: 12 }, { delete: 5 }] } }, { op: 'insertParagraph', id: 'new1', after: first?.id, kind: 'operative', level: 0, delta: { ops: [{ insert: '鼓励各会员国加强与中心的合作；' }] } }, { op: 'insertParagraph', id: 'blank', after: pp?.id, kind: 'preambular', level: 0, delta: { ops: [] } })
  await owner.call('POST', `/api/drafts/${draft}/versions`, { label: '第一稿' })
  await write(other, draft, { op: 'editText', paragraph: second?.id, delta: { ops: [{ retain: 2 }, { insert: '再次' }] } }, { op: 'removeParagraph', paragraph: pp?.id }, { op: 'addSponsor', delegation: 'UZB', role: 'main' }, { op: 'setParagraphStatus', paragraph: 'new1', status: 'agreed' })
  await write(owner, draft, { op: 'setStage', stage: 'negotiation' })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
for (const [language, locale] of [['zh', 'zh-CN'], ['en', 'en-GB']] as const)
  test(`shots ${language}`, async () => {
    const page = await atTheScreen(browser, owner, locale)
    const boss = await atTheScreen(browser, admin, locale)
    for (const width of [1440, 1024, 390]) {
      const name = (what: string) => `${what}-${language}-${width}`
      for (const each of [page, boss]) await each.setViewportSize({ width, height: width === 390 ? 844 : 900 })
      for (const [what, path] of Object.entries({ drafts: '/', board: '/board', notifications: '/notifications', search: '/library', compare: `/compare?from=draft:${draft}@0&to=draft:${draft}`, history: `/drafts/${draft}/history` })) {
        await page.goto(server.url + path)
        await page.waitForLoadState('networkidle')
        if (what === 'search') {
          await page.getByTestId('library-filter').fill('预防外交 合作')
          await page.waitForLoadState('networkidle')
        }
        if (what === 'compare') await page.getByTestId('editorial-help').click()
        if (what === 'history') {
          await page.getByTestId('history-more').nth(1).click()
          await page.getByTestId('history-change').first().waitFor()
          await page.getByTestId('history-change').first().click()
          await page.waitForLoadState('networkidle')
        }
        await shot(page, name(what))
      }
      await page.goto(`${server.url}/compare?from=draft:${draft}@0&to=draft:${draft}`)
      await page.getByTestId('compare-from').click()
      await page.getByTestId('reference-draft').first().waitFor()
      await shot(page, name('picker'))
      if (width > 1000) {
        await page.goto(`${server.url}/drafts/${draft}`)
        await page.getByTestId('tab-members').click()
        await page.getByTestId('member-find').fill('KAZ')
        await page.getByTestId('member-pick').first().waitFor()
        await page.getByTestId('member-pick').nth(1).click()
        await shot(page, name('members'))
        await page.locator('.sheet [data-kind=operative] .draft-text').first().click()
        await page.locator('[data-testid=tab-history]').click()
        await page.waitForLoadState('networkidle')
        await shot(page, name('rail-history'))
      }
      await boss.goto(`${server.url}/people`)
      await boss.getByTestId('people-list').waitFor()
      await shot(boss, name('people'))
      await boss.getByTestId('people-add').click()
      await boss.getByTestId('person-name').fill('Ana')
      await boss.getByTestId('person-email').fill(`ana${width}${language}@example.org`)
      await shot(boss, name('invite'))
      await boss.getByTestId('person-submit').click()
      await boss.getByTestId('invitation-link').waitFor()
      const link = await boss.getByTestId('invitation-link').innerText()
      await shot(boss, name('invited'))
      await boss.getByTestId('invitation-done').click()
      const guest = await (await browser.newContext({ locale, viewport: { width, height: 844 } })).newPage()
      await guest.goto(link)
      await guest.getByTestId('invitation-password').waitFor()
      await shot(guest, name('invitation'))
      await boss.getByTestId('people-table').click()
      const [chooser] = await Promise.all([boss.waitForEvent('filechooser'), boss.getByTestId('table-file').click()])
      await chooser.setFiles({ name: 'd.csv', mimeType: 'text/csv', buffer: Buffer.from('name,email,delegation\nAna Silva,x@example.org,Brazil\nLi Na,li@example.org,\n,nowhere,Atlantis\nTwice,x@example.org,FJI\n') })
      await boss.getByTestId('roster').waitFor()
      await shot(boss, name('table'))
    }
  }, 240_000)
