import type { Page } from 'playwright-core'
import { Person } from './api'
import { comparedDraft } from './comparedDraft'
import { caret } from './people'

/** Addresses of what there is to look at. */
export interface World {
  readonly facilitator: Person
  readonly administrator: Person
  readonly delegate: Person
  /** A draft in negotiation that takes up an earlier resolution. */
  readonly draft: string
  readonly paragraph: string
  /** The draft's version in another language. */
  readonly version: string
  readonly silent: string
  readonly issued: string
  readonly compared: string
  readonly library: string
  /** A text and the same in another language. */
  readonly languages: readonly [string, string]
}

const paragraph = (id: string, after: string, kind: string, text: string) => ({
  op: 'insertParagraph',
  id,
  after,
  kind,
  level: 0,
  delta: { ops: [{ insert: text }] },
})

/** People, texts and drafts at every stage that has a look of its own. */
export async function prepareWorld(url: string): Promise<World> {
  const administrator = await Person.administrator(url)
  const facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  const delegate = await administrator.newcomer('Bobur', 'UZB')
  const submit = (draft: string, operations: object[]) => facilitator.submit(draft, operations)
  const library = (await facilitator.addSeed('004_57965e51eb644e8d.txt')).id
  const { id: draft } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { template: library })
  const { paragraphs } = await facilitator.call<{ paragraphs: { id: string; kind: string }[] }>('GET', `/api/drafts/${draft}`)
  const operative = paragraphs.filter(({ kind }) => kind === 'operative').map(({ id }) => id)
  const [first = '', second = '', third = '', fourth = ''] = operative
  await facilitator.call('PUT', `/api/drafts/${draft}/members/${delegate.email}`, { role: 'editor' })
  await submit(draft, [
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setParagraphStatus', paragraph: first, status: 'agreed' },
    { op: 'removeParagraph', paragraph: second },
    { op: 'editText', paragraph: fourth, delta: { ops: [{ retain: 2 }, { insert: '[切实 - 欧盟]' }] } },
    ...['CHN', 'FRA', 'PAK'].map((delegation) => ({ op: 'addSponsor', delegation, role: 'co' })),
    {
      op: 'propose',
      proposal: 'words',
      delegation: 'FRA',
      group: 'eu',
      operations: [{ op: 'editText', paragraph: third, delta: { ops: [{ retain: 2 }, { delete: 2 }, { insert: '恳切' }] } }],
      reason: '与第 79/1 号决议一致',
    },
    {
      op: 'propose',
      proposal: 'rival',
      delegation: 'AUS',
      operations: [paragraph('rival', third, 'operative', '请秘书长提出报告。')],
      insteadOf: third,
    },
    { op: 'propose', proposal: 'reserved', delegation: 'CUB', operations: [], reserved: [{ paragraph: third }] },
    { op: 'takeStance', proposal: 'words', delegation: 'PAK', stance: 'object', reason: '措辞过重' },
    { op: 'comment', thread: 'words', comment: 'c1', on: [{ paragraph: third, start: 4, length: 6 }], text: '请@UZB确认这一措辞。' },
    { op: 'comment', thread: 'words', comment: 'c2', text: '正在请示，@KAZ。' },
    { op: 'setThread', thread: 'words', assigned: 'UZB' },
    { op: 'comment', thread: 'whole', comment: 'c3', on: [{ paragraph: third }], text: '可与上一段合并。' },
    { op: 'comment', thread: 'gone', comment: 'c4', on: [{ paragraph: second, start: 0, length: 4 }], text: '为何删去？' },
    { op: 'comment', thread: 'settled', comment: 'c5', on: [{ paragraph: third, start: 0, length: 2 }], text: '已更正。' },
    { op: 'setThread', thread: 'settled', resolved: true },
  ])
  const within = { thread: 'within', comment: 'c6', on: [{ paragraph: third, start: 12, length: 4 }], text: '我方可以接受，待请示。' }
  await facilitator.call('POST', `/api/drafts/${draft}/sealed-comments`, within)
  await facilitator.call('POST', `/api/drafts/${draft}/versions`, { label: 'Rev.1' })
  const further = async (stages: object[]) => {
    const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: '水与可持续发展', language: 'zh' })
    await facilitator.call('PUT', `/api/drafts/${id}/members/${delegate.email}`, { role: 'proposer' })
    await submit(id, [
      paragraph('p0', 'enacting', 'preambular', '回顾其第 70/1 号决议，'),
      paragraph('p1', 'p0', 'operative', '决定继续审议这一事项。'),
      { op: 'addSponsor', delegation: 'KAZ', role: 'main' },
      ...stages,
    ])
    return id
  }
  const silent = await further([
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setStage', stage: 'silence' },
  ])
  const issued = await further([
    { op: 'setStage', stage: 'negotiation' },
    { op: 'setStage', stage: 'final' },
    { op: 'setStage', stage: 'tabled' },
  ])
  const { id: version } = await facilitator.call<{ id: string }>('POST', `/api/drafts/${draft}/languages`, { language: 'ar' })
  await submit(version, [{ op: 'editText', paragraph: third, delta: { ops: [{ insert: 'إذ تشير إلى قرارها 72/7،' }] } }])
  return {
    facilitator,
    administrator,
    delegate,
    draft,
    paragraph: third,
    version,
    silent,
    issued,
    compared: await comparedDraft(facilitator, 'zh'),
    library,
    languages: [(await facilitator.addText('en.txt', inEnglish)).id, (await facilitator.addText('zh.txt', inChinese)).id],
  }
}

const inEnglish = [
  ...['A/RES/76/990', 'Cooperation', 'The General Assembly,', 'Recalling its resolution 74/21 of 12 December 2019,'],
  ...['1. Calls upon all States to cooperate;', '2. Requests a report by 30 June 2027;', '3. Decides to remain seized of the matter.'],
].join('\n\n')
const inChinese = [
  ...['A/RES/76/990', '合作', '大会，', '回顾其2019年12月21日第74/21号决议，'],
  ...['1. 促请所有国家合作；', '2. 请至迟于2027年6月30日提出报告。'],
].join('\n\n')

/** A page, tab or window, and how one comes to it. */
export interface View {
  readonly name: string
  readonly open: (page: Page, world: World) => Promise<void>
}

const at =
  (path: (world: World) => string, ready: string) =>
  async (page: Page, world: World): Promise<void> => {
    await page.goto(world.facilitator.url + path(world))
    await page.locator(ready).first().waitFor()
  }
const id = (name: string) => `[data-testid=${name}]`

/** The comment that was begun last: what earlier views typed and did not send stays beside it. */
const begun = '[data-testid=new-comment]:focus-within'
const onDraft = at(({ draft }) => `/drafts/${draft}`, `${id('structure')} button`)
const compared = ({ compared: draft }: World, extra = '') => `/compare?from=draft:${draft}@v:Start&to=draft:${draft}${extra}`

/** A view that a press on something opens. */
const pressed =
  (from: View['open'], press: readonly string[], shown: string): View['open'] =>
  async (page, world) => {
    await from(page, world)
    for (const each of press) await page.getByTestId(each).first().click()
    await page.locator(shown).first().waitFor()
  }
const resolvedComments: View['open'] = async (page, world) => {
  await pressed(onDraft, ['tab-comments', 'comments-filter'], '[role=option]')(page, world)
  await page.locator('[role=option][data-key=resolved]').click()
  await page.locator(id('thread-resolved')).waitFor()
}
const compiledWithComments: View['open'] = async (page, world) => {
  await at(({ draft }) => `/drafts/${draft}/compilation`, `${id('compiled')} .compiled-bracket`)(page, world)
  // The tab remembers it.
  await page.getByTestId('compilation-comments').check()
  await page.locator(id('compiled-comments')).first().waitFor()
}
const amending: View['open'] = async (page, world) => {
  await pressed(onDraft, ['export', 'export-amend'], id('amend-text'))(page, world)
  await page.getByTestId('amend-text').fill('删除执行部分第1段。第99段，删除“大会”。')
  await page.locator(`${id('amend-not')} li`).waitFor()
}
const board = at(() => '/board', id('board-card'))
const drafts = at(() => '/', `${id('drafts-list')} a`)
const history = at(({ draft }) => `/drafts/${draft}/history`, id('history-entry'))
const table = at(({ draft }) => `/drafts/${draft}/table`, id('table-row'))
const inRoom = at(({ draft, paragraph: third }) => `/drafts/${draft}/table?at=${third}`, id('room-proposal'))
const positions = at(({ draft }) => `/drafts/${draft}/positions`, id('position-row'))
const comparing = at((world) => compared(world), id('redline'))

/** The wall as it was steered, with a list of speakers and a code to join by. */
const wall =
  (show: string, theme: string, ready: string): View['open'] =>
  async (page, world) => {
    const room = `/api/drafts/${world.draft}/room`
    await world.facilitator.call('PUT', room, {
      show,
      theme,
      paragraph: world.paragraph,
      against: `draft:${world.draft}@0`,
      join: true,
      speakersOpen: true,
    })
    for (const person of [world.facilitator, world.delegate]) await person.call('PUT', `${room}/speakers`)
    await at(({ draft }) => `/drafts/${draft}/room`, ready)(page, world)
    await page.locator(id('qr')).waitFor()
  }
const remote = at(({ draft }) => `/drafts/${draft}/room/remote`, id('speakers'))

/** What a facilitator comes to see. */
export const views: readonly View[] = [
  { name: 'drafts', open: drafts },
  { name: 'new draft', open: pressed(drafts, ['new-draft'], id('create-templates')) },
  { name: 'help', open: pressed(drafts, ['help'], id('help-window')) },
  { name: 'account', open: pressed(drafts, ['account'], id('account-signout')) },
  { name: 'bell', open: pressed(drafts, ['bell'], id('bell-list')) },
  { name: 'board', open: board },
  { name: 'notifications', open: at(() => '/notifications', '.notifications-columns') },
  { name: 'library', open: at(() => '/library', `${id('library-texts')} a`) },
  { name: 'library text', open: at(({ library }) => `/library/${library}`, '.printed p') },
  { name: 'two languages', open: at(({ languages: [one, other] }) => `/library/${one}/beside/${other}`, id('beside')) },
  { name: 'kit', open: at(() => '/kit', id('kit')) },
  { name: 'nothing there', open: at(() => '/nowhere', id('empty')) },
  { name: 'a draft that is none', open: at(() => '/drafts/none', id('empty')) },
  { name: 'draft', open: onDraft },
  ...['proposals', 'comments', 'updates', 'checks', 'agreed', 'history', 'members', 'room'].map((tab) => ({
    name: `draft, ${tab}`,
    open: pressed(onDraft, [`tab-${tab}`], '.rail-panel'),
  })),
  {
    name: 'draft, history of a paragraph',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.getByTestId('tab-history').click()
      await caret(page, world.paragraph, 'start')
      await page.locator(id('paragraph-versions')).waitFor()
    },
  },
  {
    name: 'draft, a comment answered',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.locator(id('comment-sign')).first().click()
      await page.getByTestId('answer').fill('请 @')
      await page.getByTestId('answer').press('End')
      await page.locator(id('mention-option')).first().waitFor()
    },
  },
  {
    name: 'draft, a comment begun for one delegation',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.locator(id('comment-sign')).first().waitFor()
      await caret(page, world.paragraph, 'start')
      await page.keyboard.press('Control+Alt+m')
      await page.locator(begun).locator(id('audience-delegation')).click()
      await page.locator(begun).locator(id('comment-text')).fill('我方底线待定。')
    },
  },
  { name: 'draft, comments that are resolved', open: resolvedComments },
  { name: 'draft, comments assigned', open: pressed(onDraft, ['comment-sign', 'thread-assign'], id('assign-window')) },
  {
    name: 'draft, a comment begun',
    open: async (page, world) => {
      // What another view began is kept on the device, and would stand beside it.
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage)) if (key.startsWith('drafting.comment.')) localStorage.removeItem(key)
      })
      await onDraft(page, world)
      await page.locator(id('comment-sign')).first().waitFor()
      await caret(page, world.paragraph, 'start')
      await page.keyboard.press('Control+Alt+m')
      await page.locator(begun).locator(id('comment-text')).fill('是否需要这一段？')
    },
  },
  {
    name: 'draft, paragraph menu',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.locator(`[data-paragraph="${world.paragraph}"] ${id('gutter-name')}`).click()
      await page.locator('.paragraph-menu').waitFor()
    },
  },
  {
    name: 'draft, another text proposed',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.locator(`[data-paragraph="${world.paragraph}"] ${id('gutter-name')}`).click()
      await page.locator('[data-command=propose-alternative]').click()
      await page.locator(id('propose-window')).waitFor()
    },
  },
  {
    name: 'draft, a proposal declined',
    open: pressed(onDraft, ['tab-proposals', 'proposal-more', 'proposal-more-decline'], id('say-window')),
  },
  {
    name: 'draft, suggesting',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('m')
      await page.locator(id('suggesting')).waitFor()
      await caret(page, world.paragraph, 'end')
      await page.keyboard.type('X')
      await page.getByTestId('suggesting-propose').click()
      await page.locator(id('propose-suggestions')).waitFor()
    },
  },
  {
    name: 'draft, words offered',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('m')
      await page.locator(id('suggesting')).waitFor()
      await page.locator(id('offers-said')).waitFor({ state: 'attached' })
      await caret(page, world.paragraph, 'end')
      await page.keyboard.type('国')
      await page.keyboard.press('Control+Space')
      await page.locator(id('offers')).waitFor()
    },
  },
  {
    name: 'draft, find',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('Control+f')
      await page.getByTestId('find-phrase').fill('中亚')
      await page.locator('.found').first().waitFor()
    },
  },
  {
    name: 'draft, who wrote what',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('w')
      await page.locator(id('writers-legend')).waitFor()
    },
  },
  {
    name: 'draft, text only',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('t')
      await page.locator('[data-text-only]').waitFor()
    },
  },
  {
    name: 'draft, projector',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.keyboard.press('p')
      await page.locator('[data-projector]').waitFor()
    },
  },
  { name: 'draft, export', open: pressed(onDraft, ['export'], id('export-docx')) },
  { name: 'draft, amending as read out', open: amending },
  { name: 'draft, a version', open: pressed(onDraft, ['name-version'], id('name-version-window')) },
  { name: 'draft, next stage', open: pressed(onDraft, ['stage', 'stage-silence'], id('confirm')) },
  { name: 'draft, a sponsor more', open: pressed(onDraft, ['sponsor-add'], id('add-sponsor')) },
  { name: 'draft, a sponsor’s history', open: pressed(onDraft, ['sponsor-menu', 'sponsor-menu-history'], id('sponsor-history')) },
  { name: 'draft, list closed', open: pressed(onDraft, ['sponsorship-switch'], id('close-list')) },
  { name: 'draft, submitted by', open: pressed(onDraft, ['proponent-set'], id('proponent-window')) },
  { name: 'draft under silence', open: at(({ silent }) => `/drafts/${silent}`, id('silence')) },
  { name: 'draft that is tabled', open: at(({ issued }) => `/drafts/${issued}`, `${id('structure')} button`) },
  {
    name: 'draft, people found',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.getByTestId('tab-members').click()
      await page.getByTestId('member-find').fill('UZB')
      await page.locator(id('member-pick')).waitFor()
    },
  },
  { name: 'draft, language versions', open: pressed(onDraft, ['export', 'export-languages'], id('languages-beside')) },
  { name: 'draft in another language', open: at(({ version }) => `/drafts/${version}`, id('version-beside')) },
  { name: 'draft beside its original', open: at(({ version }) => `/drafts/${version}/beside`, '[data-state=toTranslate]') },
  { name: 'history', open: history },
  { name: 'history, what one person did', open: pressed(history, ['history-more'], `${id('history-changes')} li`) },
  {
    name: 'history of a paragraph',
    open: at(({ draft, paragraph }) => `/drafts/${draft}/history?paragraph=${paragraph}`, id('paragraph-versions')),
  },
  { name: 'compilation text', open: at(({ draft }) => `/drafts/${draft}/compilation`, `${id('compiled')} .compiled-bracket`) },
  { name: 'compilation text with comments', open: compiledWithComments },
  { name: 'paragraph by paragraph', open: table },
  { name: 'typed brackets', open: pressed(table, ['table-brackets'], id('bracket')) },
  { name: 'typed bracket that somebody is named for', open: pressed(table, ['table-brackets', 'bracket-name'], id('bracket-delegation')) },
  { name: 'paragraph by paragraph, one of them', open: inRoom },
  { name: 'paragraph by paragraph, a rival text', open: pressed(inRoom, ['room-behind'], '.room-beside') },
  { name: 'paragraph by paragraph, before it is accepted', open: pressed(inRoom, ['room-accept'], id('accept-window')) },
  { name: 'paragraph by paragraph, agreed while something is open', open: pressed(inRoom, ['room-agreed'], id('confirm')) },
  { name: 'wall, the text', open: wall('text', 'light', `${id('wall-text')} .printed-chosen`) },
  { name: 'wall, a paragraph', open: wall('paragraph', 'dark', id('wall-proposal')) },
  { name: 'wall, what changed', open: wall('redline', 'contrast', `${id('wall-redline')} ins`) },
  { name: 'wall, sponsors', open: wall('sponsors', 'dark', '.wall-groups li') },
  { name: 'room in one hand', open: remote },
  { name: 'joining in the room', open: at(() => '/drafts/none/room/join#none', id('problem')) },
  { name: 'who stands where', open: positions },
  { name: 'how far the text has come', open: pressed(positions, ['over-time-numbers'], `${id('text-over-time')} tbody tr`) },
  { name: 'who stands where, all paragraphs', open: pressed(positions, ['positions-every-paragraph'], id('position-row')) },
  { name: 'compare, nothing chosen', open: at(() => '/compare', id('empty')) },
  {
    name: 'compare, choosing',
    open: pressed(
      at(() => '/compare', id('empty')),
      ['compare-from'],
      id('reference-window'),
    ),
  },
  { name: 'compare', open: comparing },
  { name: 'compare, what typography is', open: pressed(comparing, ['editorial-help'], '.explain-text') },
  { name: 'compare, oral amendments', open: pressed(comparing, ['amendments'], id('amendment')) },
  { name: 'compare, side by side', open: at((world) => compared(world, '&view=sides'), id('redline')) },
  { name: 'compare, three texts', open: at((world) => compared(world, `&via=draft:${world.compared}@v:Rev.1`), id('redline')) },
]

/** What a delegate comes to see who may not do everything. */
export const delegateViews: readonly View[] = [
  { name: 'paragraph by paragraph, to a delegate', open: inRoom },
  { name: 'room in one hand, to a delegate', open: remote },
  {
    name: 'break silence',
    open: pressed(
      at(({ silent }) => `/drafts/${silent}`, id('silence-break')),
      ['silence-break'],
      id('break-silence'),
    ),
  },
  {
    name: 'reopen a paragraph',
    open: async (page, world) => {
      await onDraft(page, world)
      await page.locator(`[data-status=agreed] ${id('gutter-name')}`).click()
      await page.locator('.paragraph-menu [data-command=reopen]').click()
      await page.locator(id('reopen')).waitFor()
    },
  },
]

const people = at(() => '/people', id('people-list'))
const roster = 'name,email,delegation\nAna Silva,ana@example.org,Brazil\n,nowhere,Atlantis\n'

/** What the administrator alone sees. */
export const administratorViews: readonly View[] = [
  { name: 'people', open: people },
  { name: 'a person more', open: pressed(people, ['people-add'], id('add-person')) },
  {
    name: 'a link for somebody invited',
    open: async (page, world) => {
      await world.administrator.call('POST', '/api/users/invitations', {
        people: [{ email: 'waiting@example.org', name: 'Li Na', delegation: 'CHN' }],
      })
      await pressed(people, ['people-again'], id('invitation-link'))(page, world)
    },
  },
  {
    name: 'people of a table',
    open: async (page, world) => {
      await pressed(people, ['people-table'], id('invite-table'))(page, world)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('table-file').click()])
      await chooser.setFiles({ name: 'delegates.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) })
      await page.locator(id('roster')).waitFor()
    },
  },
]
