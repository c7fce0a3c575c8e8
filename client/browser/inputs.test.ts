import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, until } from './people'
import { Random, seed } from './random'

let room: DraftRoom
let page: Page
let devtools: CDPSession
let round = 0
let [first, second] = ['', '']

beforeAll(async () => {
  room = await DraftRoom.open('en', ['Opening'])
  page = await room.page(0)
  devtools = await page.context().newCDPSession(page)
})

afterAll(async () => {
  await room?.close()
})

beforeEach(async () => {
  round++
  ;[first, second] = [`a${round}`, `b${round}`]
  await room.submit([
    { op: 'insertParagraph', id: first, after: null, kind: 'operative', level: 0, delta: { ops: [{ insert: 'Alpha' }] } },
    { op: 'insertParagraph', id: second, after: first, kind: 'operative', level: 0, delta: { ops: [{ insert: 'Beta' }] } },
  ])
  await room.agreed([page])
})

/** Everything the text shows, a line for each of its elements, but numbers, marks of footnotes and other people's cursors. */
const screen = (): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('.draft-editor') as HTMLElement).childNodes].map((element) => {
      const copy = element.cloneNode(true)
      if (copy instanceof Element)
        for (const other of copy.querySelectorAll('.gutter, .ProseMirror-widget, [data-footnote]')) other.remove()
      return copy.textContent ?? ''
    }),
  )

/** Waits until the screen is what is stored, to the letter; gives the texts. */
async function same(hint = ''): Promise<string[]> {
  let shown: string[] = []
  let stored: string[] = []
  let state: DOMStringMap = {}
  await until('the screen shows what is stored', async () => {
    const { paragraphs } = await room.stored()
    stored = paragraphs.map(({ text }) => text.replaceAll('\ufffc', ''))
    shown = await screen()
    state = await page.getByTestId('save-state').evaluate((element) => ({ ...(element as HTMLElement).dataset }))
    return state.pending === '0' && state.held === 'false' && JSON.stringify(shown) === JSON.stringify(stored)
  }).catch((error: unknown) => {
    throw new Error(
      `${String(error)}\n${hint}\n${JSON.stringify(state)}\nshown  ${JSON.stringify(shown)}\nstored ${JSON.stringify(stored)}`,
    )
  })
  return stored
}

/** What an input service tells the page: an event that the page may carry out, of any kind, with text, HTML, or neither. */
const input = (inputType: string, data: string | null, transfer: Record<string, string> | null = null) =>
  page.evaluate(
    ([type, text, items]) => {
      const dataTransfer = items && new DataTransfer()
      for (const [name, value] of Object.entries(items ?? {})) dataTransfer?.setData(name, value)
      const selection = getSelection() as Selection
      const targetRanges = selection.rangeCount > 0 ? [new StaticRange(selection.getRangeAt(0))] : []
      const event = new InputEvent('beforeinput', {
        inputType: type,
        data: text,
        dataTransfer,
        targetRanges,
        bubbles: true,
        cancelable: true,
      })
      document.querySelector('.draft-editor')?.dispatchEvent(event)
    },
    [inputType, data, transfer] as const,
  )

const command = (name: string, value = '') => page.evaluate(([it, given]) => document.execCommand(it, false, given), [name, value] as const)

const drop = (items: Record<string, string>) =>
  page.evaluate(
    ([id, given]) => {
      const dataTransfer = new DataTransfer()
      for (const [name, value] of Object.entries(given)) dataTransfer.setData(name, value)
      const text = document.querySelector(`.sheet [data-paragraph="${id}"] .draft-text`) as HTMLElement
      const range = document.createRange()
      range.selectNodeContents(text)
      const { right, top, height } = range.getBoundingClientRect()
      const at = { clientX: right + 2, clientY: top + height / 2 }
      text.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }))
    },
    [first, items] as const,
  )

const startsWith = async (...texts: string[]) => expect((await same()).slice(0, texts.length)).toEqual(texts)

test.each([' one\ntwo', ' one\r\ntwo', ' one\u2028two', ' one\u2029two'])(
  'a text with a line end from an input service makes two paragraphs: %j',
  async (text) => {
    await caret(page, first, 'end')
    await devtools.send('Input.insertText', { text })
    await startsWith('Alpha one', 'two', 'Beta')
  },
)

test('a text with a line end by a command of the page, at the end and in the middle', async () => {
  await caret(page, first, 'end')
  await command('insertText', ' one\ntwo')
  await startsWith('Alpha one', 'two', 'Beta')
  await page.keyboard.type('!')
  await startsWith('Alpha one', 'two!', 'Beta')
  await caret(page, first, 'end')
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
  await command('insertText', ',\n')
  await startsWith('Alpha,', ' one', 'two!', 'Beta')
})

test.each(['insertText', 'insertReplacementText', 'insertFromYank', 'insertTranspose', 'insertFromDrop', 'insertFromPaste'])(
  '%s with several lines',
  async (type) => {
    await caret(page, first, 'end')
    await input(type, type === 'insertText' || type === 'insertTranspose' || type === 'insertFromYank' ? ' one\ntwo' : null, {
      'text/plain': ' one\ntwo',
    })
    await until('the lines are there', async () => (await room.stored()).paragraphs.some(({ text }) => text === 'two'))
    expect((await same()).slice(1, 3)).toEqual(['two', 'Beta'])
  },
)

test('a replacement by the spelling checker', async () => {
  await caret(page, first, 'end')
  await page.evaluate(() => getSelection()?.modify('extend', 'backward', 'word'))
  await input('insertReplacementText', null, { 'text/plain': 'Alfa' })
  await startsWith('Alfa', 'Beta')
})

test('characters that no draft holds do not come in', async () => {
  await caret(page, first, 'end')
  await devtools.send('Input.insertText', { text: '\u0000 a\tb\u00ad\u200bc\u202e\u0007' })
  await startsWith('Alpha a bc', 'Beta')
  expect(await page.getByTestId('rejection').count()).toBe(0)
})

test.each([
  [0, '\u0000'],
  [1, '\u0000x'],
  [0, '\u00ad'],
  [1, 'a\u200bb\nc'],
])('nor over what is selected in two paragraphs, composed or not: %j', async (composed, text) => {
  await caret(page, first, 'end')
  await page.keyboard.press('Shift+ArrowDown')
  if (composed) await devtools.send('Input.imeSetComposition', { text: 'zh', selectionStart: 2, selectionEnd: 2 })
  await devtools.send('Input.insertText', { text })
  await page.keyboard.type('!')
  await until('what is typed then is there', async () => (await room.stored()).paragraphs.some(({ text: now }) => now.includes('!')))
  await same()
  expect(await page.getByTestId('rejection').count()).toBe(0)
})

test('text and HTML that are dropped', async () => {
  await drop({ 'text/plain': ' one\ntwo' })
  await until('the lines are there', async () => (await room.stored()).paragraphs.some(({ text }) => text === 'two'))
  await same()
  await drop({ 'text/plain': ' x', 'text/html': '<p> <b>bold</b> <a href="javascript:alert(1)">link</a><img src=x></p>' })
  await until('the words are there', async () => (await room.stored()).paragraphs.some(({ text }) => text.includes('bold link')))
  await same()
})

test('paragraphs, marks and undo from the browser\u2019s own menus', async () => {
  await caret(page, first, 'end')
  await input('insertParagraph', null)
  await startsWith('Alpha', '', 'Beta')
  await input('historyUndo', null)
  await startsWith('Alpha', 'Beta')
  await input('historyRedo', null)
  await startsWith('Alpha', '', 'Beta')
  await caret(page, second, 'end')
  await page.evaluate(() => getSelection()?.modify('extend', 'backward', 'word'))
  await input('formatBold', null)
  await until(
    'the word is bold',
    async () =>
      JSON.stringify((await room.stored()).paragraphs.find(({ id }) => id === second)?.delta) ===
      '{"ops":[{"insert":"Beta","attributes":{"strong":true}}]}',
  )
  for (const type of ['formatUnderline', 'insertOrderedList', 'insertLink', 'insertHorizontalRule', 'formatIndent']) await input(type, null)
  await startsWith('Alpha', '', 'Beta')
})

test('text that a script puts beside a paragraph is taken in', async () => {
  await page.evaluate((id) => {
    const text = document.querySelector(`.sheet [data-paragraph="${id}"] .draft-text`)
    const line = document.createElement('p')
    line.textContent = 'from elsewhere'
    text?.after(line)
  }, first)
  await startsWith('Alpha', 'from elsewhere', 'Beta')
})

test('what is shown and no change of the text is drawn anew', async () => {
  await page.evaluate((id) => {
    document.querySelector(`.sheet [data-paragraph="${id}"] .draft-text`)?.after(document.createElement('hr'))
    document.querySelector(`.sheet [data-paragraph="${id}"] .gutter`)?.remove()
  }, first)
  await startsWith('Alpha', 'Beta')
  await until('the gutter is there again', async () => (await page.locator(`.sheet [data-paragraph="${first}"] .gutter`).count()) === 1)
})

test('words dictated into an agreed paragraph are shown where they can be copied', async () => {
  await room.submit([{ op: 'setParagraphStatus', paragraph: first, status: 'agreed' }])
  await room.agreed([page])
  await caret(page, first, 'end')
  await devtools.send('Input.insertText', { text: ' one\ntwo' })
  await page.getByTestId('rejection').waitFor()
  expect(await page.getByTestId('rejection').innerText()).toMatch(/one[\s\S]*two/)
  await startsWith('Alpha', 'Beta')
  await page.getByTestId('rejection-dismiss').click()
})

const texts = [
  'x',
  ' y',
  '新',
  '一\n二',
  'a\r\nb\r\n',
  'p\u2028q',
  '\u0000',
  '\t',
  '😀',
  'e\u0301',
  '\u200e',
  '\n',
  ' ',
  '<b>z</b>',
  'مرحبا',
]
const inputTypes = [
  'insertText',
  'insertReplacementText',
  'insertLineBreak',
  'insertParagraph',
  'insertOrderedList',
  'insertUnorderedList',
  'insertHorizontalRule',
  'insertFromYank',
  'insertFromDrop',
  'insertFromPaste',
  'insertFromPasteAsQuotation',
  'insertTranspose',
  'insertLink',
  'deleteWordBackward',
  'deleteWordForward',
  'deleteSoftLineBackward',
  'deleteSoftLineForward',
  'deleteEntireSoftLine',
  'deleteHardLineBackward',
  'deleteHardLineForward',
  'deleteByDrag',
  'deleteByCut',
  'deleteContent',
  'deleteContentBackward',
  'deleteContentForward',
  'historyUndo',
  'historyRedo',
  'formatBold',
  'formatItalic',
  'formatUnderline',
  'formatStrikeThrough',
  'formatSuperscript',
  'formatJustifyFull',
  'formatIndent',
  'formatRemove',
  'formatSetBlockTextDirection',
  'formatFontName',
  'somethingNew',
]
const commands = [
  'insertText',
  'insertText',
  'insertText',
  'insertHTML',
  'insertParagraph',
  'insertLineBreak',
  'insertOrderedList',
  'insertUnorderedList',
  'insertHorizontalRule',
  'insertImage',
  'createLink',
  'unlink',
  'delete',
  'forwardDelete',
  'bold',
  'italic',
  'underline',
  'strikeThrough',
  'superscript',
  'formatBlock',
  'indent',
  'outdent',
  'justifyRight',
  'removeFormat',
  'undo',
  'redo',
]
const keys = [
  'Enter',
  'Backspace',
  'Delete',
  'Control+Backspace',
  'Control+Delete',
  'Tab',
  'Shift+Tab',
  'Control+b',
  'Control+z',
  'Control+y',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Shift+ArrowUp',
  'Shift+ArrowDown',
  'Shift+End',
]

/** Something an extension does to the page, or a script that means well. */
const scripts = {
  beside: (text: string) => page.evaluate((it) => getSelection()?.anchorNode?.parentElement?.closest('.draft-text')?.after(it), text),
  within: (text: string) => page.evaluate((it) => getSelection()?.anchorNode?.parentElement?.closest('.draft-text')?.append(it), text),
  wrapped: () =>
    page.evaluate(() => {
      const text = getSelection()?.anchorNode?.parentElement?.closest('.draft-text')
      const span = document.createElement('span')
      span.append(...(text?.childNodes ?? []))
      text?.append(span)
    }),
  replaced: (text: string) =>
    page.evaluate((it) => {
      const element = getSelection()?.anchorNode?.parentElement?.closest('.draft-text')
      if (element) element.textContent = it
    }, text),
  behindAll: (text: string) =>
    page.evaluate((it) => {
      const line = document.createElement('div')
      line.textContent = it
      document.querySelector('.draft-editor')?.append(line)
    }, text),
  taken: () =>
    page.evaluate(() => {
      getSelection()?.anchorNode?.parentElement?.closest('.draft-text')?.remove()
    }),
}

test('after any input the screen shows what is stored, and shows it again when it is loaded anew', async () => {
  const random = new Random()
  const done: string[] = []
  for (let turn = 0; turn < 25; turn++) {
    await caret(page, (await room.stored()).paragraphs.find(({ kind }) => kind !== 'footnote')?.id ?? first, random.of(['start', 'end']))
    for (let move = random.below(4); move > 0; move--)
      await page.keyboard.press(random.of(['ArrowRight', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'ArrowLeft']))
    for (let step = 1 + random.below(4); step > 0; step--) {
      const text = random.of(texts)
      const ways: [string, () => Promise<unknown>][] = [
        [`service ${JSON.stringify(text)}`, () => devtools.send('Input.insertText', { text })],
        [
          `composition ${JSON.stringify(text)}`,
          async () => {
            await devtools.send('Input.imeSetComposition', { text: 'zh', selectionStart: 2, selectionEnd: 2 })
            if (random.below(2) === 0) await devtools.send('Input.insertText', { text })
          },
        ],
        ((type: string): [string, () => Promise<unknown>] => [
          `input ${type} ${JSON.stringify(text)}`,
          () =>
            input(type, random.below(2) === 0 ? text : null, {
              'text/plain': text,
              'text/html': random.below(2) === 0 ? `<p>${text}</p><ul><li>li</li></ul>` : '',
            }),
        ])(random.of(inputTypes)),
        ((name: string): [string, () => Promise<unknown>] => [
          `command ${name} ${JSON.stringify(text)}`,
          () => command(name, name === 'formatBlock' ? 'h1' : name === 'createLink' ? 'https://example.org' : text),
        ])(random.of(commands)),
        ((name: string): [string, () => Promise<unknown>] => [`key ${name}`, () => page.keyboard.press(name)])(random.of(keys)),
        ((name: keyof typeof scripts): [string, () => Promise<unknown>] => [
          `script ${name} ${JSON.stringify(text)}`,
          () => scripts[name](text),
        ])(random.of(Object.keys(scripts) as (keyof typeof scripts)[])),
      ]
      const [name, act] = random.of(ways)
      done.push(name)
      await act()
    }
    // A composition that is left open ends when the focus goes.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    done.push('—')
    const hint = `DRAFTING_SEED=${seed}\n${done.join('\n')}`
    const before = await same(hint)
    if (turn % 5 !== 4) continue
    await room.show(page)
    expect(await same(hint), hint).toEqual(before)
  }
  const refused = await page
    .getByTestId('rejection')
    .evaluateAll((notes) => notes.map((note) => `${note.getAttribute('data-code')} ${JSON.stringify(note.textContent)}`))
  expect(refused, `DRAFTING_SEED=${seed}\n${done.join('\n')}`).toEqual([])
})
