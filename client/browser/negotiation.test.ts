import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyEntry } from '../src/document/applyEntry'
import { stateOf } from '../src/document/draftState'
import type { Draft, Proposal } from '../src/protocol/draft'
import type { Entry } from '../src/protocol/messages'
import { Negotiation } from './Negotiation'
import { placesOf, proposalOf, TextByHand, type Wish } from './negotiatedText'
import { caret, goOffline, goOnline, handedOut, picture, selectText, shownTexts, until } from './people'

/** A negotiation of seed 002, the centre in Almaty, from the first proposal to the texts that are handed out. */

const delegations = ['AUS', 'BRA', 'CAN', 'EGY', 'FRA', 'JPN', 'NOR']

/** What is proposed elsewhere than at the screens here. */
const wishes: readonly Wish[] = [
  { id: 'a1', by: 'AUS', on: 'PP2', words: [['做出不懈努力', '作出不懈努力']] },
  { id: 'b1', by: 'BRA', on: 'PP2', words: [['世界的最大挑战', '世界最大的挑战']] },
  { id: 'c1', by: 'CAN', on: 'PP3', words: [['本着全球伙伴关系', '本着振兴的全球伙伴关系']] },
  { id: 'n1', by: 'NOR', on: 'PP3', words: [['创造有利环境', '创造有利的国内和国际环境']] },
  { id: 'e2', by: 'EGY', group: 'g77', on: 'PP3', words: [['筹措资金', '筹措充足和可预测的资金']], reason: '《亚的斯亚贝巴行动议程》用语' },
  { id: 'f1', by: 'FRA', on: 'PP4', words: [['更好和更突出重点', '更有成效和更突出重点']] },
  { id: 'j3', by: 'JPN', on: 'PP4', words: [['交流经验', '交流经验和最佳做法']] },
  { id: 'c2', by: 'CAN', on: 'PP5', goes: true, reason: '清单过长' },
  { id: 'b2', by: 'BRA', on: 'PP6', behind: '又欢迎该区域各国为改善边境管理作出的努力，' },
  { id: 'a2', by: 'AUS', on: 'PP7', after: 'PP9' },
  { id: 'j1', by: 'JPN', on: 'PP8', words: [['巨大潜力', '重要潜力']] },
  { id: 'a3', by: 'AUS', on: 'PP8', words: [['致力于加强', '致力于进一步加强']] },
  { id: 'b5', by: 'BRA', on: 'PP11', words: [['重申阿富汗', '又重申阿富汗']] },
  { id: 'n2', by: 'NOR', on: 'PP12', words: [['人权具有', '人权包括妇女权利具有']] },
  { id: 'e1', by: 'EGY', group: 'g77', on: 'PP13', instead: '表示继续声援和支持阿富汗人民，' },
  { id: 'n5', by: 'NOR', on: 'PP14', words: [['自愿捐款', '可预测的自愿捐款']] },
  { id: 'a4', by: 'AUS', on: 'OP1', words: [['正式设立', '设立']] },
  { id: 'b3', by: 'BRA', on: 'OP1', words: [['正式设立', '启动']] },
  {
    id: 'c3',
    by: 'CAN',
    on: 'OP2',
    words: [
      ['区域项目和方案', '区域和跨界项目和方案'],
      ['密切协调', '密切协调并避免重复'],
    ],
  },
  { id: 'f3', by: 'FRA', on: 'OP3', words: [['民间社会', '包括妇女组织在内的民间社会']] },
  { id: 'n3', by: 'NOR', on: 'OP3', words: [['民间社会', '民间社会和青年']] },
  { id: 'e3', by: 'EGY', group: 'g77', on: 'OP3', words: [['私营部门', '私营部门、学术界']] },
  { id: 'b4', by: 'BRA', on: 'OP8', words: [['酌情通过', '通过']] },
  { id: 'a6', by: 'AUS', on: 'OP8', words: [['可能产生', '可能额外产生']] },
  { id: 'c4', by: 'CAN', on: 'OP10', words: [['年度报告', '两年期报告']], reason: '减少报告负担' },
  { id: 'f4', by: 'FRA', on: 'OP10', words: [['取得的成果', '取得的可衡量成果']] },
  { id: 'n4', by: 'NOR', on: 'OP11', words: [['每两年', '每三年']] },
  { id: 'a5', by: 'AUS', on: 'OP11', words: [['每两年', '每年']] },
]
const wish = (id: string): Wish => wishes.find((each) => each.id === id) as Wish

let room: Negotiation
let begun: Draft
let byHand: TextByHand
let chair: Page
const screens = new Map<string, Page>()

const idOf = (place: string): string => placesOf(begun).get(place)?.id ?? place
const at = (delegation: string): Page => screens.get(delegation) as Page
const card = (page: Page, id: string) => page.locator(`article[data-proposal="${id}"]`)
const inText = (page: Page, place: string) => page.locator(`.sheet [data-paragraph="${idOf(place)}"]`)
const state = async (id: string) => (await room.proposal(id))?.state

/** What a delegation has proposed last, once it is so many. */
async function made(delegation: string, count: number): Promise<Proposal> {
  await until(`${delegation} has made ${count} proposals`, async () => (await room.proposals(delegation)).length === count)
  return (await room.proposals(delegation)).at(-1) as Proposal
}

const suggested = (page: Page, count: number) =>
  until(`${count} changes are suggested`, async () => (await page.getByTestId('suggesting').getAttribute('data-changes')) === String(count))

/** Types in the place of words of a paragraph, as a delegate does who suggests. */
async function write(page: Page, place: string, was: string, becomes: string): Promise<void> {
  const from = ((await shownTexts(page))[idOf(place)] ?? '').indexOf(was)
  expect(from, was).toBeGreaterThan(0)
  await selectText(page, [idOf(place), from], [idOf(place), from + was.length])
  await page.keyboard.type(becomes)
}

async function propose(page: Page, group?: RegExp): Promise<void> {
  await page.getByTestId('suggesting-propose').click()
  if (group) {
    await page.getByTestId('speaker-group').click()
    await page.getByRole('option', { name: group }).click()
  }
  await page.getByTestId('suggestions-submit').click()
  await suggested(page, 0)
}

async function fromMenu(page: Page, place: string, act: string): Promise<void> {
  await inText(page, place).getByTestId('gutter-name').click()
  await page.locator(`[data-command=propose-${act}]`).click()
  await page.getByTestId('propose-window').waitFor()
}

async function inLanguage(page: Page, language: 'en' | 'zh', ready: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('drafting.language', chosen)
  }, language)
  await page.reload()
  await page.locator(ready).first().waitFor()
}

/** At a desk, on a tablet and on a telephone, in both languages. */
async function pictures(page: Page, name: string, ready: string, before = async () => {}): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    await inLanguage(page, language, ready)
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 1000 })
      await before()
      await page.waitForLoadState('networkidle')
      await picture(page, `negotiation-${name}-${language}-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width}`).toBeLessThanOrEqual(width)
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
  }
}

beforeAll(async () => {
  room = await Negotiation.ofSeed('002_dcd6bf20af063272.txt', ...delegations)
  begun = await room.stored()
  byHand = new TextByHand(begun)
  const [first, ...others] = await Promise.all(
    [room.facilitator, ...delegations.map((code) => room.as(code))].map((person, index) =>
      room.screen(person, index % 2 ? 'en-GB' : 'zh-CN'),
    ),
  )
  chair = first as Page
  for (const [index, page] of others.entries()) screens.set(delegations[index] ?? '', page)
})

afterAll(async () => {
  await room?.close()
})

const own: Record<string, Proposal> = {}

test('each kind of proposal is made at a screen: words, a new paragraph, a deletion, a move, a rival text, reservations', async () => {
  const [australia, brazil, canada, france, japan, norway] = ['AUS', 'BRA', 'CAN', 'FRA', 'JPN', 'NOR'].map(at) as [
    Page,
    Page,
    Page,
    Page,
    Page,
    Page,
  ]
  await write(australia, 'OP4', '能力建设', '能力建设、技术转让')
  await propose(australia)
  own.technology = await made('AUS', 1)

  await caret(brazil, idOf('OP5'), 'end')
  await brazil.keyboard.press('Enter')
  await brazil.keyboard.type('又促请该中心支持南南合作和三方合作；')
  await propose(brazil)
  own.bis = await made('BRA', 1)

  await fromMenu(canada, 'OP11', 'deletion')
  await canada.getByTestId('propose-reason').fill('由第10段涵盖')
  await canada.getByTestId('propose-submit').click()
  own.deletion = await made('CAN', 1)

  await caret(japan, idOf('OP7'), 'start')
  await japan.keyboard.press('Alt+ArrowUp')
  await propose(japan)
  own.move = await made('JPN', 1)
  await fromMenu(japan, 'OP8', 'reservation')
  await japan.getByTestId('propose-reason').fill('正在请示')
  await japan.getByTestId('propose-submit').click()
  own.reserved = await made('JPN', 2)

  await fromMenu(france, 'PP13', 'alternative')
  await france.getByTestId('propose-text').fill('表示继续支持阿富汗全体人民，特别是妇女和女童，')
  await france.getByTestId('propose-submit').click()
  own.rival = await made('FRA', 1)

  const eight = (await room.text(idOf('OP10'))) ?? ''
  const from = eight.indexOf('所有自愿捐助')
  await selectText(norway, [idOf('OP10'), from], [idOf('OP10'), from + 6])
  await fromMenu(norway, 'OP10', 'selected')
  await norway.getByTestId('propose-submit').click()
  own.words = await made('NOR', 1)
  expect((await room.proposals()).map(({ delegation }) => delegation)).toEqual(['AUS', 'BRA', 'CAN', 'JPN', 'JPN', 'FRA', 'NOR'])
})

test('the others come in; delegations support and object, and say why', async () => {
  // No proposal changes the text.
  const now = await room.stored()
  for (const each of wishes) await room.as(each.by).submit(room.draft, [proposalOf(each, idOf, now)])
  for (const [proposal, delegation, stance, more] of [
    ['a4', 'CAN', 'support', {}],
    ['a4', 'EGY', 'object', { group: 'g77', reason: '第79/1号决议用语' }],
    ['b3', 'NOR', 'reserve', {}],
    ['a6', 'JPN', 'object', {}],
    ['c4', 'JPN', 'support', {}],
    ['c4', 'BRA', 'object', { reason: '每年报告是惯例' }],
    ['n5', 'CAN', 'support', {}],
  ] as const)
    await room.as(delegation).submit(room.draft, [{ op: 'takeStance', proposal, delegation, stance, ...more }])
  const norway = at('NOR')
  await norway.getByTestId('tab-proposals').click()
  await norway.getByTestId('proposals-next').waitFor()
  await inText(norway, 'OP11').locator(`[data-proposal="${own.deletion?.id}"]`).first().click()
  await card(norway, own.deletion?.id ?? '')
    .getByTestId('proposal-object')
    .click()
  await norway.getByTestId('say-reason').fill('评价必须保留')
  await norway.getByTestId('say-submit').click()
  await card(norway, own.deletion?.id ?? '')
    .getByTestId('proposal-none')
    .waitFor()
  await until('it is said', async () => (await room.proposal(own.deletion?.id ?? ''))?.stances[0]?.reason === '评价必须保留')
  const brazil = at('BRA')
  await brazil.getByTestId('tab-proposals').click()
  await inText(brazil, 'OP4').locator(`[data-proposal="${own.technology?.id}"]`).first().click()
  await card(brazil, own.technology?.id ?? '')
    .getByTestId('proposal-support')
    .click()
  await until('it is supported', async () => (await room.proposal(own.technology?.id ?? ''))?.stances[0]?.delegation === 'BRA')
})

test('a group takes a copy, words it there, and what it changes becomes its proposals', async () => {
  const egypt = at('EGY')
  await egypt.getByTestId('export').click()
  await egypt.getByTestId('export-copy').click()
  await egypt.getByTestId('copy-submit').click()
  await egypt.getByTestId('copy-bar').waitFor()
  const copy = new URL(egypt.url()).pathname.split('/').pop() ?? ''
  await inText(egypt, 'OP9').waitFor()
  await write(egypt, 'OP9', '提供自愿捐助', '提供自愿捐助，包括面向最不发达国家的捐助')
  await caret(egypt, idOf('OP9'), 'end')
  await egypt.keyboard.press('Enter')
  await egypt.keyboard.type('邀请该中心与本区域各国协商编制预算；')
  await write(egypt, 'PP10', '符合共同利益', '符合其共同利益')
  await until('it is in the copy', async () =>
    ((await room.stored(copy, room.as('EGY'))).paragraphs.find(({ id }) => id === idOf('PP10'))?.text ?? '').includes('符合其'),
  )
  await until('the copy counts it', async () => (await egypt.getByTestId('copy-bar').getAttribute('data-changes')) === '3', 60_000)
  expect((await room.proposals('EGY')).length).toBe(3)
  await egypt.getByTestId('copy-propose').click()
  await egypt.waitForURL(`**/drafts/${room.draft}`)
  await suggested(egypt, 3)
  await propose(egypt, /G77|77国集团/)
  await made('EGY', 6)
  const brought = (await room.proposals('EGY')).slice(3)
  expect(brought.map(({ group }) => group)).toEqual(['g77', 'g77', 'g77'])
  const on = (place: string) =>
    brought.find(({ operations: [first] }) => first?.op === 'editText' && first.paragraph === idOf(place)) as Proposal
  own.donors = on('OP9')
  own.interest = on('PP10')
  own.budget = brought.find(({ operations: [first] }) => first?.op === 'insertParagraph') as Proposal
})

test('who has lost his line goes on proposing; it arrives late, where the words have come to be', async () => {
  const france = at('FRA')
  await goOffline(france)
  await write(france, 'OP6', '更密切和更有效', '更密切、更持久和更有效')
  await write(france, 'OP7', '至关重要作用', '不可或缺的作用')
  await propose(france)
  // Meanwhile others are at work there.
  const six = placesOf(await room.stored()).get('OP6')
  await room.submit({ op: 'editText', paragraph: idOf('OP6'), delta: { ops: [{ insert: '深为' }] } })
  byHand.do({ id: '', by: 'KAZ', on: 'OP6', words: [['肯定国际社会', '深为肯定国际社会']] })
  expect((await room.proposals('FRA')).length).toBe(4)
  expect(six?.text.startsWith('肯定')).toBe(true)
  await goOnline(france)
  await made('FRA', 6)
  const late = (await room.proposals('FRA')).slice(4)
  own.lasting = late.find(({ operations }) => JSON.stringify(operations).includes('持久')) as Proposal
  own.indispensable = late.find(({ operations }) => JSON.stringify(operations).includes('不可或缺')) as Proposal
  expect((await room.proposals()).length).toBe(40)
})

test('the facilitator decides: cards, the table, in part, undone and done again, declined, withdrawn, merged', async () => {
  // What is as it stands is accepted; each is done by hand as well.
  const accept = async (id: string, change = wish(id), more: object = {}) => {
    const proposal = await room.proposal(id)
    await room.submit({ op: 'acceptProposal', proposal: id, written: proposal?.written, ...more })
    byHand.do(change)
  }
  for (const id of ['a1', 'b1', 'c1', 'e2', 'f1', 'j3', 'b2', 'a2', 'a3', 'e3']) await accept(id)
  await accept(own.donors?.id ?? '', {
    id: '',
    by: 'EGY',
    on: 'OP9',
    words: [['提供自愿捐助', '提供自愿捐助，包括面向最不发达国家的捐助']],
  })
  await accept(own.lasting?.id ?? '', { id: '', by: 'FRA', on: 'OP6', words: [['更密切和更有效', '更密切、更持久和更有效']] })
  await room.as('JPN').submit(room.draft, [{ op: 'closeProposal', proposal: 'j1', end: 'withdrawn' }])
  await room.submit({ op: 'closeProposal', proposal: 'c2', end: 'declined', reason: '多数希望保留' })

  // By the cards beside the text.
  await room.show(chair)
  await chair.getByTestId('tab-proposals').click()
  const bring = async (place: string, id: string) => {
    await inText(chair, place).locator(`[data-proposal="${id}"]`).first().click()
    await card(chair, id).waitFor()
  }
  const technology = own.technology?.id ?? ''
  await bring('OP4', technology)
  await card(chair, technology).getByTestId('proposal-accept').click()
  await until('it is accepted', async () => (await state(technology)) === 'accepted')
  byHand.do({ id: '', by: 'AUS', on: 'OP4', words: [['能力建设', '能力建设、技术转让']] })

  await bring('PP12', 'n2')
  for (const round of [1, 2]) {
    await card(chair, 'n2').getByTestId('proposal-accept').click()
    await until('it is accepted', async () => (await state('n2')) === 'accepted')
    expect(await room.text(idOf('PP12'))).toContain('人权包括妇女权利具有')
    if (round === 2) break
    await chair.getByTestId('proposals-filter').click()
    await chair.getByRole('option', { name: /^(已结束|Ended)$/ }).click()
    await card(chair, 'n2').getByTestId('proposal-reopen').click()
    await chair.getByTestId('confirm-yes').click()
    await until('it is undone', async () => (await state('n2')) === 'open')
    expect(await room.text(idOf('PP12'))).toBe(placesOf(begun).get('PP12')?.text)
    await chair.getByTestId('proposals-filter').click()
    await chair.getByRole('option', { name: /^(所有待处理|All open)/ }).click()
    await bring('PP12', 'n2')
  }
  byHand.do(wish('n2'))

  await bring('OP2', 'c3')
  await card(chair, 'c3').getByTestId('proposal-part').click()
  await chair.getByTestId('accept-hunk-0').click()
  await chair.getByTestId('accept-result').filter({ hasText: '区域和跨界项目和方案' }).waitFor()
  await chair.getByTestId('accept-submit').click()
  await until('the first place is in the text', async () => ((await room.text(idOf('OP2'))) ?? '').includes('跨界'))
  expect(await state('c3')).toBe('open')
  byHand.do(wish('c3'), [['区域项目和方案', '区域和跨界项目和方案']])

  // Two that want much the same are merged into words of the facilitator's.
  await write(chair, 'OP3', '民间社会', '包括妇女和青年组织在内的民间社会')
  byHand.do({ id: '', by: 'KAZ', on: 'OP3', words: [['民间社会', '包括妇女和青年组织在内的民间社会']] })
  for (const id of ['f3', 'n3']) {
    await bring('OP3', id)
    await card(chair, id).getByTestId('proposal-more').click()
    await chair.getByTestId('proposal-more-merge').click()
    await chair.getByTestId('say-reason').fill('见协调人的措辞')
    await chair.getByTestId('say-submit').click()
    await until(`${id} is merged`, async () => (await state(id)) === 'merged')
  }

  // At the table, by keys, paragraph after paragraph.
  await chair.getByTestId('table-link').click()
  await chair
    .locator(`[data-testid=table-row][data-row="${idOf('PP3')}"]`)
    .getByTestId('table-open')
    .click()
  const come = async (place: string) => {
    const room = chair.getByTestId('room')
    for (let at = await room.getAttribute('data-row'); at !== idOf(place); at = await room.getAttribute('data-row')) {
      await chair.keyboard.press('ArrowDown')
      await chair.locator(`[data-testid=room]:not([data-row="${at}"])`).waitFor()
    }
  }
  const choose = (id: string) => chair.locator(`[data-testid=room-proposal][data-proposal="${id}"]`).getByTestId('room-choose').click()
  const decline = async (place: string, id: string, reason: string) => {
    await come(place)
    await choose(id)
    await chair.keyboard.press('d')
    await chair.getByTestId('say-reason').fill(reason)
    await chair.keyboard.press('Enter')
    await until('it is declined', async () => (await state(id)) === 'declined')
  }
  await decline('PP3', 'n1', '')
  await decline('PP11', 'b5', '与第7段重复')
  await come('PP13')
  await choose('e1')
  await chair.keyboard.press('a')
  await chair.getByTestId('accept-submit').click()
  await chair.locator('[data-testid=room][data-row=e1]').waitFor()
  await until('the rival text stands in its place', async () => (await room.text('e1')) !== undefined)
  byHand.do(wish('e1'))
  const rival = await room.proposal(own.rival?.id ?? '')
  expect(rival?.touched).not.toBeNull()
  await room.submit({ op: 'closeProposal', proposal: own.rival?.id, end: 'notRetained' })

  // A paragraph on which nothing is open is agreed, opened again by a delegation that says why, and agreed anew.
  await come('OP4')
  await chair.keyboard.press('G')
  const status = async () => (await room.paragraph(idOf('OP4')))?.status
  await until('it is agreed', async () => (await status()) === 'agreed')
  const norway = at('NOR')
  await inText(norway, 'OP4').and(norway.locator('[data-status=agreed]')).waitFor()
  await inText(norway, 'OP4').getByTestId('gutter-name').click()
  await norway
    .locator('.paragraph-menu button')
    .filter({ hasText: /理由|reason/ })
    .click()
  await norway.getByTestId('reopen-reason').fill('“技术转让”须加“按共同商定的条件”')
  await norway.getByTestId('reopen-submit').click()
  await until('it is open again', async () => (await status()) === 'open')
  await chair.locator('.room-head [data-status=open]').waitFor()
  await chair.keyboard.press('g')
  await until('it is agreed ad referendum', async () => (await status()) === 'agreedAdRef')

  await come('OP5')
  await choose(own.bis?.id ?? '')
  await chair.keyboard.press('a')
  await chair.getByTestId('accept-submit').click()
  const [insert] = own.bis?.operations ?? []
  const bis = insert?.op === 'insertParagraph' ? insert.id : ''
  await until('the new paragraph is there', async () => (await room.text(bis)) !== undefined)
  byHand.do({ id: bis, by: 'BRA', on: 'OP5', behind: '又促请该中心支持南南合作和三方合作；' })
})

test('the text is what was accepted, to the character, for everyone, and as the log has it', async () => {
  const now = await room.stored()
  expect(now.paragraphs.map(({ id, text }) => [id, text])).toEqual(byHand.read())
  const all = new Map<string, Page>([['KAZ', chair], ...screens])
  await room.show(chair)
  const notes = new Set(now.paragraphs.filter(({ kind }) => kind === 'footnote').map(({ id }) => id))
  const texts = Object.fromEntries(now.paragraphs.filter(({ id }) => !notes.has(id)).map(({ id, text }) => [id, text]))
  const open = (now.proposals ?? []).filter((proposal) => proposal.state === 'open').map(({ id }) => id)
  for (const [code, page] of all) {
    await until(
      `${code} sees the text`,
      async () =>
        JSON.stringify(Object.fromEntries(Object.entries(await shownTexts(page)).filter(([id]) => !notes.has(id)))) ===
        JSON.stringify(texts),
    ).catch(async (error: unknown) => {
      expect(await shownTexts(page), code).toMatchObject(texts)
      throw error
    })
    const drawn = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll<HTMLElement>('.sheet [data-proposal]')].map((each) => each.dataset.proposal ?? '')),
    ])
    expect(drawn.sort(), `${code} sees what is open`).toEqual([...open].sort())
  }
  const log = await room.facilitator.call<Entry[]>('GET', `/api/drafts/${room.draft}/log?after=0&limit=5000`)
  const start = await room.facilitator.call<Draft>('GET', `/api/drafts/${room.draft}?revision=0`)
  const replayed = log.reduce(applyEntry, stateOf(start))
  const alike = (value: unknown) => JSON.parse(JSON.stringify(value, (_, field: unknown) => field ?? undefined)) as unknown
  expect(
    replayed.paragraphs.filter(({ removed }) => !removed).map(({ id, delta, version, status }) => alike({ id, delta, version, status })),
  ).toEqual(now.paragraphs.map(({ id, delta, version, status }) => alike({ id, delta, version, status })))
  expect(alike(replayed.proposals)).toEqual(alike(now.proposals))
})

test('it is told who wanted what: whose the accepted words are, and what was done with each', async () => {
  interface Blamed {
    paragraphs: { id: string; stretches: { text: string; delegation: string | null; origin: string }[] }[]
  }
  const { paragraphs } = await room.facilitator.call<Blamed>('GET', `/api/drafts/${room.draft}/blame`)
  const whose = (place: string, words: string) =>
    paragraphs.find(({ id }) => id === idOf(place))?.stretches.find(({ text }) => text.includes(words))?.delegation
  for (const [place, words, delegation] of [
    ['PP2', '作', 'AUS'],
    ['PP3', '振兴', 'CAN'],
    ['PP3', '充足', 'EGY'],
    ['PP4', '有成效', 'FRA'],
    ['PP4', '最佳做法', 'JPN'],
    ['b2', '边境管理', 'BRA'],
    ['PP12', '妇女权利', 'NOR'],
    ['e1', '声援', 'EGY'],
    ['OP2', '跨界', 'CAN'],
    ['OP3', '妇女和青年', 'KAZ'],
    ['OP4', '技术转让', 'AUS'],
    ['OP6', '持久', 'FRA'],
    ['OP6', '深为', 'KAZ'],
    ['OP9', '最不发达', 'EGY'],
  ] as const)
    expect([place, words, whose(place, words)]).toEqual([place, words, delegation])
  await chair.goto(`${room.server.url}/drafts/${room.draft}/history`)
  await chair.getByTestId('history-entry').first().waitFor()
  // The longest of the facilitator's goes says whose proposals were accepted and whose were not.
  const done = (await chair.getByTestId('history-list').innerText()).replaceAll('\n', ' ')
  for (const words of [
    '接受提案：澳大利亚、巴西、加拿大、埃及、法国、日本、挪威',
    '接受部分提案：加拿大',
    '不采纳提案：加拿大、挪威、巴西',
    '提案并入案文：法国、挪威',
    '撤回提案：日本',
    '对提案表态：加拿大',
  ])
    expect(done).toContain(words)
  await pictures(chair, 'history', '[data-testid=history-entry]')
})

/** The lines of a Word file as LibreOffice prints them. */
function openedInLibreOffice(file: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'drafting-libreoffice-'))
  try {
    const docx = join(folder, 'compilation.docx')
    writeFileSync(docx, file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', ['--headless', '--norestore', profile, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, docx], {
      stdio: 'pipe',
    })
    return readFileSync(join(folder, 'compilation.txt'), 'utf8')
      .replace('\ufeff', '')
      .split('\n')
      .map((line) => line.replaceAll('\t', ' ').trim())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What of each paragraph is printed otherwise than as it stands, as “Negotiated text” has it: who wants what, groups before delegations. */
const brackets: Record<string, [was: string, printed: string][]> = {
  PP10: [['符合共同', '符合[其 - 77国集团]共同']],
  PP14: [['自愿捐款', '[自愿捐款 / 可预测的自愿捐款 - 挪威、加拿大]']],
  OP1: [['正式设立', '[正式设立 - 77国集团保留 / 设立 - 澳大利亚、加拿大 / 启动 - 巴西；挪威保留立场]']],
  OP2: [['密切协调', '[密切协调 / 密切协调并避免重复 - 加拿大]']],
  OP4: [['合作；', '合作； (暂时商定，待核准)']],
  OP5: [['十年行动纲领》', '十年行动纲领》1']],
  OP7: [
    ['至关重要作用', '[至关重要作用 / 不可或缺的作用 - 法国]'],
    ['重要性；', '重要性； [移至6之后 - 日本]'],
  ],
  OP8: [
    ['可能产生', '[可能产生 - 日本保留 / 可能额外产生 - 澳大利亚]'],
    ['酌情通过', '[酌情通过 / 通过 - 巴西]'],
    ['决定该中心', '[决定该中心'],
    ['办法；', '办法； - 日本保留立场]'],
  ],
  OP10: [
    ['取得的成果', '[取得的成果 / 取得的可衡量成果 - 法国]'],
    ['所有自愿捐助', '[所有自愿捐助 - 挪威保留立场]'],
    ['年度报告', '[年度报告 - 巴西保留 / 两年期报告 - 加拿大、日本]'],
  ],
  OP11: [
    ['每两年', '[每两年 / 每三年 - 挪威 / 每年 - 澳大利亚]'],
    ['请相关', '[请相关'],
    ['评价。', '评价。 - 加拿大删除；挪威保留]'],
  ],
}

/** What is printed behind a paragraph, a new one of this negotiation by its first words. */
const behind: Record<string, string[]> = {
  又促请该中心支持南南: ['[8移至此处 - 日本]'],
  OP9: ['[10之二. 邀请该中心与本区域各国协商编制预算； - 77国集团]'],
}

test('the compilation text has what is open in its place and order with whose it is, in Word as LibreOffice opens it', async () => {
  await chair.goto(`${room.server.url}/drafts/${room.draft}/compilation`)
  await chair.getByTestId('compiled').waitFor()
  const [download] = await Promise.all([chair.waitForEvent('download'), chair.getByTestId('compilation-docx').click()])
  const lines = openedInLibreOffice(await handedOut(download))
  const kinds = new Map(begun.paragraphs.map(({ id, kind }) => [id, kind]))
  const expected = byHand
    .read()
    .filter(([id]) => kinds.get(id) !== 'footnote' && kinds.get(id) !== 'title')
    .flatMap(([id, text]) => {
      const place = [...placesOf(begun)].find(([, paragraph]) => paragraph.id === id)?.[0] ?? text.slice(0, 10)
      const whole = (brackets[place] ?? []).reduce((line, [was, becomes]) => {
        expect(line.split(was).length, was).toBe(2)
        return line.replace(was, becomes)
      }, text)
      return [whole, ...(behind[place] ?? [])]
    })
  // The rest of the first page stands above, footnotes below.
  const body = lines.slice(lines.indexOf('大会，')).filter((line) => line !== '' && !/^[*1] (提案国|第 79)/.test(line))
  expect(body.map((line) => line.replace(/^[0-9]+\. /, ''))).toEqual(expected)
  expect(body.flatMap((line) => /^([0-9]+)\. /.exec(line)?.[1] ?? [])).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)))
  await pictures(chair, 'compilation', '[data-testid=compiled] .compiled-bracket', async () => {
    await chair.locator('[data-testid=compiled] .compiled-bracket').last().scrollIntoViewIfNeeded()
  })
})

test('pictures', async () => {
  const url = `${room.server.url}/drafts/${room.draft}`
  await chair.goto(`${url}/positions`)
  await pictures(chair, 'positions', '[data-testid=position-row]')
  await chair.goto(`${url}/table`)
  await pictures(chair, 'table', '[data-testid=table-row]')
  await chair.goto(`${url}/table?at=${idOf('OP1')}`)
  await pictures(chair, 'room', '[data-testid=room-proposal]')
  const norway = at('NOR')
  await room.show(norway)
  await pictures(norway, 'text', '.sheet .proposed', async () => {
    await inText(norway, 'OP8').evaluate((each) => each.scrollIntoView({ block: 'start' }))
  })
  await pictures(norway, 'cards', '.sheet .proposed', async () => {
    if (!(await norway.getByTestId('tab-proposals').isVisible())) await norway.getByTestId('open-rail').click()
    await norway.getByTestId('tab-proposals').click()
    await norway.getByTestId('proposal').first().waitFor()
  })
})
