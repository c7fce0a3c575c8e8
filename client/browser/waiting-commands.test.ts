import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { atTheScreen, goOffline, goOnline, picture, until } from './people'

/** What is done by a command while there is no connection: it says that it will be done, and then that it was. */
let room: DraftRoom
let chair: Page

const toasts = (page: Page) => page.getByTestId('toast').allInnerTexts()
const says = (page: Page, words: RegExp) =>
  until(`the page says ${words}`, async () => (await toasts(page)).some((toast) => words.test(toast)))
const state = () =>
  room.owner.call<{ stage: string; sponsors: { code: string; withdrawn: unknown }[]; paragraphs: { id: string; status: string }[] }>(
    'GET',
    `/api/drafts/${room.draft}`,
  )

beforeAll(async () => {
  room = await DraftRoom.open('zh', ['决定设立该中心；', '请秘书长提出报告。'])
  chair = await atTheScreen(room.browser, room.owner, 'en-GB')
  await room.show(chair)
})

afterAll(async () => {
  await room?.close()
})

test('a delegation that joins without a connection is told that it will, and then that it has; so of its withdrawal', async () => {
  const uzbek = await room.page(1)
  await goOffline(uzbek)
  await uzbek.getByTestId('sponsor-join').click()
  await says(uzbek, /恢复连接后，乌兹别克斯坦即加入提案国/)
  expect(await uzbek.getByTestId('waiting-commands').innerText()).toContain('即加入提案国')
  expect(await uzbek.getByTestId('sponsor-join').count()).toBe(0)
  await picture(uzbek, 'sponsor-waiting')
  await goOnline(uzbek)
  await says(uzbek, /乌兹别克斯坦已加入提案国/)
  await uzbek.getByTestId('waiting-commands').waitFor({ state: 'detached' })
  expect((await state()).sponsors).toMatchObject([{ code: 'UZB', withdrawn: null }])

  await goOffline(uzbek)
  await uzbek.getByTestId('sponsor-leave').click()
  await uzbek.getByTestId('confirm-yes').click()
  await says(uzbek, /恢复连接后，乌兹别克斯坦即退出提案国/)
  await goOnline(uzbek)
  await says(uzbek, /乌兹别克斯坦已退出提案国/)
  await uzbek.context().close()
})

test('stages, marks and names of versions wait the same way', async () => {
  // What stands beside the text comes after it.
  await chair.getByTestId('tab-history').click()
  await chair.getByTestId('all-history').waitFor()
  await chair.getByTestId('tab-sponsors').click()
  await goOffline(chair)
  await chair.locator('[data-paragraph=p0] [data-testid=gutter-name]').click()
  await chair.locator('[data-testid=paragraph-menu] [data-command=status-agreedAdRef]').click()
  await says(chair, /OP1 will be marked “Agreed ad referendum” when you are back/)
  await chair.getByTestId('name-version').click()
  await chair.getByTestId('version-label').fill('Rev.1')
  await chair.getByTestId('version-submit').click()
  await says(chair, /The draft will be named “Rev.1” when you are back/)
  await chair.getByTestId('tab-history').click()
  expect(await chair.getByTestId('waiting-commands').innerText()).toContain('Rev.1')
  await chair.getByTestId('stage').click()
  await chair.getByTestId('stage-negotiation').click()
  await chair.getByTestId('confirm-yes').click()
  await says(chair, /The draft will move to “Negotiation” when you are back/)
  // Nobody is asked for the same step twice.
  expect(await chair.getByTestId('stage').count()).toBe(0)
  await picture(chair, 'commands-waiting')
  expect(await state()).toMatchObject({ stage: 'zeroDraft' })
  await goOnline(chair)
  await says(chair, /OP1 was marked “Agreed ad referendum”\. Revision [\d,]+ is now “Rev.1”\. The draft has moved to “Negotiation”/)
  const now = await state()
  expect(now.stage).toBe('negotiation')
  expect(now.paragraphs.find(({ id }) => id === 'p0')?.status).toBe('agreedAdRef')
  expect(await room.owner.call('GET', `/api/drafts/${room.draft}/versions`)).toMatchObject([{ label: 'Rev.1' }])
  await until('the version is listed', async () => (await chair.getByTestId('rail').innerText()).includes('Rev.1'))
})

test('a name that is taken is refused, and can be copied', async () => {
  await chair.getByTestId('name-version').click()
  await chair.getByTestId('version-label').fill('Rev.1')
  await chair.getByTestId('version-submit').click()
  const refused = chair.locator('[data-testid=rejection][data-code=invalidLabel]')
  await refused.waitFor()
  expect(await refused.innerText()).toContain('Rev.1')
})
