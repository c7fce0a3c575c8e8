import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Negotiation } from './Negotiation'
import { caret, handedOut, picture, shownTexts, until } from './people'

let room: Negotiation
let chair: Page
let australia: Page
let france: Page

const text = (id: string) => room.text(id)
const of = (delegation: string) => room.proposals(delegation)

async function fromMenu(page: Page, id: string, act: 'alternative' | 'deletion' | 'reservation'): Promise<void> {
  await page.locator(`[data-paragraph="${id}"] [data-testid=gutter-name]`).click()
  await page.locator(`[data-command=propose-${act}]`).click()
  await page.getByTestId('propose-window').waitFor()
}

const card = (page: Page, id: string) => page.locator(`article[data-proposal="${id}"]`)

beforeAll(async () => {
  room = await Negotiation.open('AUS', 'FRA')
  chair = await room.screen(room.facilitator, 'en-GB')
  australia = await room.screen(room.as('AUS'), 'en-GB')
  france = await room.screen(room.as('FRA'), 'zh-CN')
})

afterAll(async () => {
  await room?.close()
})

test('a proposer starts by suggesting: what is written is seen by nobody, survives a reload, and is undone', async () => {
  await australia.getByTestId('suggesting').waitFor()
  await caret(australia, 'p2', 'end')
  await australia.keyboard.press('Backspace')
  await australia.keyboard.type(' in 2027.')
  await until(
    'the suggestion is shown',
    async () => (await shownTexts(australia)).p2 === 'Requests the Secretary-General to report in 2027.',
  )
  expect(await australia.getByTestId('suggested-deleted').innerText()).toBe('.')
  expect(await text('p2')).toBe('Requests the Secretary-General to report.')
  await australia.reload()
  await until(
    'it is there after a reload',
    async () => (await shownTexts(australia)).p2 === 'Requests the Secretary-General to report in 2027.',
  )
  // Somebody else goes on writing in the paragraph meanwhile.
  await caret(chair, 'p2', 'start')
  await chair.keyboard.type('Also ')
  await until('it goes along', async () => (await shownTexts(australia)).p2 === 'Also Requests the Secretary-General to report in 2027.')
  await until(
    'nobody else sees more than that',
    async () => (await shownTexts(france)).p2 === 'Also Requests the Secretary-General to report.',
  )
  await caret(australia, 'p1', 'start')
  await australia.keyboard.type('x')
  await australia.keyboard.press('Control+z')
  await until('it is undone', async () => (await shownTexts(australia)).p1 === 'Decides to establish the centre;')
  await picture(australia, 'proposals-suggesting')
})

test('what was suggested is proposed, one proposal a paragraph, and everyone sees it in the text', async () => {
  await australia.getByTestId('suggesting-propose').click()
  await australia.getByTestId('suggestions-reason').fill('In time for the review')
  await picture(australia, 'proposals-propose')
  await australia.getByTestId('suggestions-submit').click()
  await until('the proposal is there', async () => (await of('AUS')).length === 1)
  expect(await australia.getByTestId('suggesting').getAttribute('data-changes')).toBe('0')
  const [{ id } = { id: '' }] = await of('AUS')
  for (const page of [chair, france]) await page.locator(`.proposed[data-proposal="${id}"]`).first().waitFor()
  expect(await france.locator(`.proposed[data-proposal="${id}"]`).first().innerText()).toContain('澳大利亚')
  expect(await text('p2')).toBe('Also Requests the Secretary-General to report.')
  // It is no part of the text: typing, and reading the text back, know nothing of it.
  await caret(chair, 'p2', 'start')
  await chair.keyboard.type('It ')
  await until('the text is what was typed', async () => (await text('p2')) === 'It Also Requests the Secretary-General to report.')
})

test('a rival text, a reserved position and what delegations say of them', async () => {
  await fromMenu(france, 'p1', 'alternative')
  await france.getByTestId('propose-text').fill('Decides to consider establishing the centre;')
  await france.getByTestId('speaker-group').click()
  await france.getByRole('option', { name: /欧洲联盟|欧盟/ }).click()
  await picture(france, 'proposals-rival')
  await france.getByTestId('propose-submit').click()
  await until('the rival text is there', async () => (await of('FRA')).some(({ insteadOf, group }) => insteadOf === 'p1' && group === 'eu'))
  await fromMenu(france, 'p0', 'reservation')
  await france.getByTestId('propose-submit').click()
  await until('the position is reserved', async () => (await of('FRA')).some(({ reserved }) => reserved[0]?.paragraph === 'p0'))
  await chair.locator('[data-paragraph=p1] .beneath-line[data-what=alt]').waitFor()

  const rival = (await of('FRA')).find(({ insteadOf }) => insteadOf === 'p1')?.id ?? ''
  await australia.getByTestId('tab-proposals').click()
  await card(australia, rival).getByTestId('proposal-support').click()
  await until('Australia supports it', async () =>
    (await of('FRA')).some(({ id, stances }) => id === rival && stances[0]?.stance === 'support'),
  )
  await card(australia, rival).getByTestId('proposal-object').click()
  await australia.getByTestId('say-reason').fill('Too late')
  await australia.getByTestId('say-submit').click()
  await until('Australia objects', async () =>
    (await of('FRA')).some(({ id, stances }) => id === rival && stances[0]?.reason === 'Too late'),
  )
  expect(await card(australia, rival).getByTestId('proposal-accept').count()).toBe(0)
  for (const width of [390, 820, 1440]) {
    await france.setViewportSize({ width, height: 900 })
    if (width < 1280) await france.getByTestId('open-rail').click()
    await france.getByTestId('tab-proposals').click()
    await france.getByTestId('proposal').first().waitFor()
    await picture(france, `proposals-${width}`)
    expect(await france.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    if (width < 1280) await france.keyboard.press('Escape')
  }
})

test('the facilitator accepts: the text is right, the rival text takes the place of the paragraph', async () => {
  const [amendment] = await of('AUS')
  const rival = (await of('FRA')).find(({ insteadOf }) => insteadOf === 'p1')
  await chair.getByTestId('tab-proposals').click()
  await card(chair, amendment?.id ?? '')
    .getByTestId('proposal-accept')
    .click()
  await until('the words are in the text', async () => (await text('p2')) === 'It Also Requests the Secretary-General to report in 2027.')
  await card(chair, rival?.id ?? '')
    .getByTestId('proposal-accept')
    .click()
  await until('the rival text stands in its place', async () => (await text('p1')) === undefined)
  expect(await text(rival?.id ?? '')).toBe('Decides to consider establishing the centre;')
  for (const page of [chair, australia, france])
    await until(
      'everyone sees the text',
      async () => (await shownTexts(page))[rival?.id ?? ''] === 'Decides to consider establishing the centre;',
    )
})

test('a proposal whose words were changed since is looked at before it is accepted; one is declined, and opened again', async () => {
  await caret(australia, 'p0', 'end')
  for (let key = 0; key < 'landlocked countries;'.length; key++) await australia.keyboard.press('Backspace')
  await australia.keyboard.type('developing countries;')
  await australia.getByTestId('suggesting-propose').click()
  await australia.getByTestId('suggestions-submit').click()
  await until('the proposal is there', async () => (await of('AUS')).some(({ state }) => state === 'open'))
  const id = (await of('AUS')).find(({ state }) => state === 'open')?.id ?? ''
  const words = (await text('p0')) ?? ''
  await room.submit({ op: 'editText', paragraph: 'p0', delta: { ops: [{ retain: words.indexOf('locked') }, { insert: '-' }] } })
  await card(chair, id).getByTestId('proposal-touched').waitFor()
  await card(chair, id).getByTestId('proposal-accept').click()
  await chair.getByTestId('accept-window').waitFor()
  await picture(chair, 'proposals-touched')
  await chair.keyboard.press('Escape')
  await card(chair, id).getByTestId('proposal-more').click()
  await chair.getByTestId('proposal-more-decline').click()
  await chair.getByTestId('say-submit').click()
  await until('it is declined', async () => (await of('AUS')).some((proposal) => proposal.id === id && proposal.state === 'declined'))
  await chair.getByTestId('proposals-filter').click()
  await chair.getByRole('option', { name: 'Ended' }).click()
  await card(chair, id).getByTestId('proposal-reopen').click()
  await until('it is open again', async () => (await of('AUS')).some((proposal) => proposal.id === id && proposal.state === 'open'))
})

test('the compilation text has every open proposal in place with its name, on the page and in Word', async () => {
  await room.show(chair)
  await chair.getByTestId('export').click()
  await chair.getByRole('menuitem', { name: 'Compilation text' }).click()
  const compiled = chair.getByTestId('compiled')
  await compiled.waitFor()
  expect(await compiled.locator('[data-paragraph=p0]').innerText()).toMatch(/\[.*landlocked|\[.*land/)
  expect(await compiled.locator('[data-paragraph=p0] ins').first().innerText()).toContain('developing countries;')
  expect(await compiled.locator('[data-paragraph=p0]').innerText()).toContain('AUS')
  await picture(chair, 'compilation')
  for (const kind of ['docx', 'tracked', 'txt'] as const) {
    const [file] = await Promise.all([chair.waitForEvent('download'), chair.getByTestId(`compilation-${kind}`).click()])
    expect((await handedOut(file)).subarray(0, 2).toString() === 'PK').toBe(kind !== 'txt')
  }
  await chair.getByTestId('compilation-style').click()
  await chair.getByRole('option', { name: /Names before/ }).click()
  await until('the names stand before', async () => !(await compiled.innerText()).includes(' - AUS'))
})
