import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom, type StoredParagraph } from './DraftRoom'
import { caret, until } from './people'

let room: DraftRoom
let page: Page
let other: string

const stored = async () => (await room.owner.call<{ paragraphs: StoredParagraph[] }>('GET', `/api/drafts/${other}`)).paragraphs

/** Texts with the texts of their notes where the marks stand. */
async function written(): Promise<string[]> {
  const paragraphs = await stored()
  const notes = new Map(paragraphs.filter(({ kind }) => kind === 'footnote').map(({ id, text }) => [id, text]))
  return paragraphs
    .filter(({ kind }) => kind !== 'footnote')
    .map(
      ({ kind, delta }) =>
        `${kind}: ${delta.ops.map(({ insert }) => (typeof insert === 'string' ? insert : `{${notes.get((insert as { footnote: string }).footnote)}}`)).join('')}`,
    )
}

const saved = () => until('all is saved', async () => (await page.getByTestId('save-state').getAttribute('data-pending')) === '0')

beforeAll(async () => {
  room = await DraftRoom.open('en', ['Recalling its decision on water,', 'Decides to meet.'])
  await room.submit([
    { op: 'insertParagraph', id: 'n', after: 'p1', kind: 'footnote', level: 0, delta: { ops: [{ insert: 'Resolution 70/1.' }] } },
    { op: 'setParagraph', paragraph: 'p0', kind: 'preambular', level: 0 },
    { op: 'editText', paragraph: 'p0', delta: { ops: [{ retain: 22 }, { insert: { footnote: 'n' } }] } },
  ])
  page = await room.page(0)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  other = (await room.owner.call<{ id: string }>('POST', '/api/drafts', { title: 'Other', language: 'en' })).id
  const mine = await room.owner.call<{ revision: number; paragraphs: StoredParagraph[] }>('GET', `/api/drafts/${other}`)
  await room.owner.call('POST', `/api/drafts/${other}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: mine.revision,
    operations: [
      ...mine.paragraphs.map(({ id }) => ({ op: 'removeParagraph', paragraph: id })),
      ...['a', 'b'].map((id) => ({ op: 'insertParagraph', id, after: null, kind: 'operative', level: 0, delta: { ops: [] } })),
    ],
  })
  for (const { email } of (await room.owner.call<{ email: string; role: string }[]>('GET', `/api/drafts/${room.draft}/members`)).filter(
    ({ role }) => role === 'editor',
  ))
    await room.owner.call('PUT', `/api/drafts/${other}/members/${email}`, { role: 'editor' })
})

afterAll(async () => {
  await room?.close()
})

test('what is copied in one draft comes to another with its footnote, in one step of undo', async () => {
  await caret(page, 'p0', 'start')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+c')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.replaceAll('\r', '')).toBe('Recalling its decision¹ on water,\n\nDecides to meet.\n\n¹ Resolution 70/1.')
  await page.goto(`${room.server.url}/drafts/${other}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  await caret(page, 'b', 'start')
  await page.keyboard.press('Control+v')
  await saved()
  expect(await written()).toEqual([
    'preambular: Recalling its decision{Resolution 70/1.} on water,',
    'operative: Decides to meet.',
    'operative: ',
  ])
  await page.keyboard.press('Control+z')
  await saved()
  expect(await written()).toEqual(['operative: ', 'operative: '])
  expect((await stored()).some(({ kind }) => kind === 'footnote')).toBe(false)
  await page.keyboard.type('x')
  await saved()
  expect(await written()).toEqual(['operative: x', 'operative: '])
})

test('text from Word: its list, its footnote, and words on the page for what was deleted', async () => {
  const item = (level: number, number: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp;&nbsp;</span></span><![endif]>${text}</p>`
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->${item(1, '1.', 'Decides <span class=msoDel><del>not </del></span>to meet<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>:')}${item(2, '(a)', 'soon.')}<!--EndFragment--><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> In Geneva.</p></div></div></body></html>`
  await caret(page, 'a', 'start')
  await page.evaluate((given) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/html', given)
    clipboard.setData('text/plain', 'other')
    document
      .querySelector('.draft-editor')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, html)
  await page
    .getByTestId('toast')
    .filter({ hasText: /1 处删除|1 deletion/ })
    .waitFor()
  await saved()
  expect(await written()).toEqual(['operative: x', 'operative: Decides to meet{In Geneva.}:', 'sub: soon.'])
})
