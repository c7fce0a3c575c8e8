import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DraftRoom } from './DraftRoom'
import { caret, picture, shownTexts, until } from './people'

let room: DraftRoom
let page: Page

beforeAll(async () => {
  room = await DraftRoom.open('en', ['Alpha beta', 'Gamma delta', 'Epsilon', 'Zeta eta', 'Theta iota', 'Kappa lambda', 'Mu'])
  page = await room.page(0)
})

afterAll(async () => {
  await room?.close()
})

/** A composition in steps, so that others may do something in between. */
async function composing(steps: string[], between: () => Promise<void>, result: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const show = (text: string) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const half = Math.ceil(steps.length / 2)
  for (const text of steps.slice(0, half)) await show(text)
  await between()
  for (const text of steps.slice(half)) await show(text)
  await devtools.send('Input.insertText', { text: result })
  await devtools.detach()
}

const edit = (paragraph: string, ...ops: object[]) => room.submit([{ op: 'editText', paragraph, delta: { ops } }])

test('Japanese kana become kanji at the start of a paragraph while others write at its end', async () => {
  await caret(page, 'p0', 'start')
  await composing(['k', 'か', 'かｎ', 'かん', 'かんｊ', 'かんじ', '漢字'], () => edit('p0', { retain: 10 }, { insert: ' end' }), '漢字')
  await room.agreed([page])
  expect(await room.storedText('p0')).toBe('漢字Alpha beta end')
})

test('Korean syllables grow letter by letter at the end of a paragraph while others write at its start', async () => {
  await caret(page, 'p1', 'end')
  await composing(['ㅎ', '하', '한'], () => edit('p1', { insert: 'start ' }), '한')
  await composing(['ㄱ', '그', '글'], () => Promise.resolve(), '글')
  await room.agreed([page])
  expect(await room.storedText('p1')).toBe('start Gamma delta한글')
})

test('a composition goes on while the paragraph is split, joined and removed by others', async () => {
  await caret(page, 'p3', 'end')
  await composing(['z', 'zh', '中'], () => room.submit([{ op: 'splitParagraph', paragraph: 'p3', offset: 5, newId: 'p3b' }]), '中')
  await room.agreed([page])
  expect(await room.storedText('p3b')).toBe('eta中')

  await caret(page, 'p4', 'end')
  await composing(['wen', '文'], () => room.submit([{ op: 'joinParagraph', paragraph: 'p4' }]), '文')
  await room.agreed([page])
  expect(await room.storedText('p3b')).toBe('eta中Theta iota文')

  await caret(page, 'p5', 'end')
  await composing(['shan', '删'], () => room.submit([{ op: 'removeParagraph', paragraph: 'p5' }]), '删')
  const texts = await room.agreed([page])
  expect(texts.join()).not.toContain('Kappa')
  const removed = await room.owner.call<{ text: string }[]>('GET', `/api/drafts/${room.draft}/removed`)
  expect(removed.map((paragraph) => paragraph.text)).toContain('Kappa lambda删')
})

test('Backspace takes a whole character: letter and accent, family, flag', async () => {
  await edit('p6', { retain: 2 }, { insert: 'e\u0301👩‍👩‍👧🇰🇿' })
  await room.agreed([page])
  await caret(page, 'p6', 'end')
  for (const left of ['Mue\u0301👩‍👩‍👧', 'Mue\u0301', 'Mu']) {
    await page.keyboard.press('Backspace')
    await room.agreed([page])
    expect(await room.storedText('p6')).toBe(left)
  }
})

test('text from a PDF is pasted as paragraphs, text from Word without its formatting', async () => {
  const paste = (data: Record<string, string>) =>
    page.evaluate((given) => {
      const clipboard = new DataTransfer()
      for (const [type, text] of Object.entries(given)) clipboard.setData(type, text)
      document
        .querySelector('.draft-editor')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
    }, data)
  await caret(page, 'p6', 'end')
  await paste({
    'text/plain': ' Recalling its resolution 72/7 of 17 November 2017 and the im-\nportance of regional cooperation,\n\nDecides',
  })
  const twoFrom = (texts: string[], first: string) => texts.slice(texts.findIndex((text) => text.startsWith(first))).slice(0, 2)
  let texts = await room.agreed([page])
  expect(twoFrom(texts, 'Mu')).toEqual([
    'MuRecalling its resolution 72/7 of 17 November 2017 and the importance of regional cooperation,',
    'Decides',
  ])
  await paste({
    'text/plain': 'x',
    'text/html':
      '<html><style>p{color:red}</style><body><p class=MsoNormal style="font-size:20pt">Also <b>decides</b><o:p></o:p></p><p class=MsoNormal>&nbsp;</p><p class=MsoListParagraph><!--[if !supportLists]--><span>1.<span>&nbsp;</span></span><!--[endif]-->Requests</p></body></html>',
  })
  texts = await room.agreed([page])
  expect(twoFrom(texts, 'Decides')).toEqual(['DecidesAlso decides', 'Requests'])
  const { paragraphs } = await room.stored()
  expect(paragraphs.find((paragraph) => paragraph.text.startsWith('Decides'))?.delta.ops).toEqual([
    { insert: 'DecidesAlso ' },
    { insert: 'decides', attributes: { strong: true } },
  ])
})

test('find and replace changes every place in one step of undo and leaves agreed paragraphs alone', async () => {
  await room.submit([
    {
      op: 'insertParagraph',
      id: 'f1',
      after: null,
      kind: 'operative',
      level: 0,
      delta: { ops: [{ insert: 'The Centre and the centre' }] },
    },
    { op: 'insertParagraph', id: 'f2', after: 'f1', kind: 'operative', level: 0, delta: { ops: [{ insert: 'Ｃｅｎｔｒｅ' }] } },
    { op: 'setParagraphStatus', paragraph: 'f2', status: 'agreed' },
  ])
  await room.agreed([page])
  await page.keyboard.press('Control+f')
  await page.getByTestId('find-phrase').fill('centre')
  await until('three places are found', async () => (await page.getByTestId('find-count').innerText()).includes('3'))
  await page.getByTestId('find-matchCase').click()
  await until('one of them has no capital', async () => /共 1 处/.test(await page.getByTestId('find-count').innerText()))
  await page.getByTestId('find-matchCase').click()
  await page.getByTestId('find-phrase').fill('cent')
  await page.getByTestId('find-wholeWords').click()
  await until('no word ends there', async () => (await page.getByTestId('find-count').innerText()) === '没有找到')
  await page.getByTestId('find-wholeWords').click()
  await page.getByTestId('find-phrase').fill('centre')
  await page.locator('.found-chosen').waitFor()
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
  expect(
    await page.evaluate(() => {
      const panel = document.querySelector('.find-panel')?.getBoundingClientRect() ?? new DOMRect()
      return [...document.querySelectorAll('.sheet, .draft-side, .draft-header, .bar')]
        .filter((other) => {
          const { left, right, top, bottom } = other.getBoundingClientRect()
          return left < panel.right && right > panel.left && top < panel.bottom && bottom > panel.top
        })
        .map((other) => other.className)
    }),
    'what the panel covers',
  ).toEqual([])
  await page.getByTestId('find-replacement').fill('Office')
  await picture(page, 'find-panel')
  await page.getByTestId('replace-all').click()
  await room.agreed([page])
  expect([await room.storedText('f1'), await room.storedText('f2')]).toEqual(['The Office and the Office', 'Ｃｅｎｔｒｅ'])
  expect(await page.getByTestId('find-note').innerText()).toContain('1')
  await page.getByTestId('find-close').click()
  await page.keyboard.press('Control+z')
  await room.agreed([page])
  expect(await room.storedText('f1')).toBe('The Centre and the centre')
})

test('a footnote goes with its mark and comes back with it', async () => {
  await caret(page, 'f1', 'end')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('The note')
  await until('the note is stored', async () =>
    (await room.stored()).paragraphs.some(
      (paragraph) => paragraph.kind === 'footnote' && paragraph.text === 'The note' && paragraph.label === '1',
    ),
  )
  await caret(page, 'f1', 'end')
  await page.keyboard.press('Backspace')
  await until('mark and note are gone', async () => !JSON.stringify((await room.stored()).paragraphs).includes('footnote'))
  await page.keyboard.press('Control+z')
  await until('both are back', async () => {
    const { paragraphs } = await room.stored()
    return (
      paragraphs.some((paragraph) => paragraph.kind === 'footnote') &&
      JSON.stringify(paragraphs.find((paragraph) => paragraph.id === 'f1')).includes('"footnote"')
    )
  })
})

test('a footnote is moved by cutting its mark and pasting it elsewhere', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const note = (await room.stored()).paragraphs.find((paragraph) => paragraph.kind === 'footnote')?.id
  await caret(page, 'f1', 'end')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+x')
  await until('mark and note are gone', async () => !JSON.stringify((await room.stored()).paragraphs).includes('footnote'))
  await caret(page, 'p0', 'end')
  await page.keyboard.press('Control+v')
  await until('both are back', async () => {
    const { paragraphs } = await room.stored()
    return (
      paragraphs.some((paragraph) => paragraph.id === note && paragraph.text === 'The note') &&
      JSON.stringify(paragraphs.find((paragraph) => paragraph.id === 'p0')).includes(`${note}`)
    )
  })
})

test('an Arabic paragraph runs to the left and its caret moves with it', async () => {
  await room.submit([
    { op: 'insertParagraph', id: 'ar', after: null, kind: 'operative', level: 0, delta: { ops: [{ insert: 'إذ تشير إلى القرار 72/7' }] } },
  ])
  await room.agreed([page])
  const text = page.locator('.sheet [data-paragraph="ar"] .draft-text')
  await until('it runs to the left', async () => (await text.getAttribute('dir')) === 'rtl')
  await caret(page, 'ar', 'start')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('،')
  await room.agreed([page])
  expect(await room.storedText('ar')).toBe('إذ، تشير إلى القرار 72/7')
  expect(Object.keys(await shownTexts(page))[0]).toBe('ar')
  await picture(page, 'arabic-paragraph')
})
