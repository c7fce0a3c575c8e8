import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Browser, type Download, type Page, chromium } from 'playwright-core'
import { inject } from 'vitest'
import type { Person } from './api'

const pictures = resolve(import.meta.dirname, '../screenshots')

/** The run's one Chromium. Closing it closes what was opened through it. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('chromium'))

/** A person at a browser of his own, signed in through the page. */
export async function atTheScreen(browser: Browser, person: Person, language = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: language })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${person.email}: ${error.message}`))
  await page.goto(person.url)
  await page.getByTestId('signin-email').fill(person.email)
  await page.getByTestId('signin-password').fill(person.password)
  await page.getByTestId('signin-submit').click()
  await page.getByTestId('new-draft').waitFor()
  return page
}

/** What a page handed out; the browser keeps it where only it can read. */
export const handedOut = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream())

export function picture(page: Page, name: string): Promise<unknown> {
  mkdirSync(pictures, { recursive: true })
  return page.screenshot({ path: resolve(pictures, `${name}.png`) })
}

/** Between two looks at a condition: without it, looking would take the time of what is looked at. */
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 20))

/** Waits until a condition holds; says what did not happen where it never does. */
export async function until(what: string, holds: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Did not happen within ${milliseconds} ms: ${what}`)
    await pause()
  }
}

/** The texts of a draft's paragraphs by id, as somebody's editor shows them: without marks of footnotes and other people's cursors. */
export function shownTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.sheet [data-testid=paragraph]')].map((paragraph) => {
        const text = paragraph.querySelector('.draft-text')?.cloneNode(true) as HTMLElement
        for (const other of text.querySelectorAll('[data-footnote], .ProseMirror-widget, .remote-cursor, br')) other.remove()
        return [paragraph.dataset.paragraph ?? '', text.textContent]
      }),
    ),
  )
}

/** Puts the caret at the very start or end of a paragraph of the open draft: a click into it, then the selection. */
export async function caret(page: Page, paragraph: string, where: 'start' | 'end'): Promise<void> {
  await page.locator(`.sheet [data-paragraph="${paragraph}"] .draft-text`).click({ position: { x: 60, y: 12 } })
  // After a click the editor puts its own selection back once; the caret is there when it stays there.
  await until(`the caret is at the ${where} of ${paragraph}`, () =>
    page.evaluate(
      async ([id, place]) => {
        const text = document.querySelector<HTMLElement>(`.sheet [data-paragraph="${id}"] .draft-text`)
        const selection = getSelection()
        if (text === null || selection === null) return false
        const range = document.createRange()
        range.selectNodeContents(text)
        range.collapse(place === 'start')
        selection.removeAllRanges()
        selection.addRange(range)
        for (let frame = 0; frame < 10; frame++) await new Promise((done) => requestAnimationFrame(done))
        const edge = document.createRange()
        edge.selectNodeContents(text)
        const now = selection.getRangeAt(0)
        edge[place === 'start' ? 'setEnd' : 'setStart'](now.startContainer, now.startOffset)
        return text.contains(now.startContainer) && selection.isCollapsed && edge.toString() === ''
      },
      [paragraph, where] as const,
    ),
  )
}

/** Selects from one place to another, each a paragraph and an offset in its text, whatever stands around and between; it is there when it stays there. */
export async function selectText(page: Page, from: [string, number], to: [string, number]): Promise<void> {
  await caret(page, from[0], 'start')
  await until(`what stands from ${from.join()} to ${to.join()} is selected`, () =>
    page.evaluate(
      async ([from, to]) => {
        const place = ([id, offset]: readonly [string, number]): [Node, number] | null => {
          const text = document.querySelector(`.sheet [data-paragraph="${id}"] .draft-text`)
          if (text === null) return null
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
            node.parentElement?.closest('.ProseMirror-widget') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
          )
          for (let rest = offset, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const { length } = node as Text
            if (rest <= length) return [node, rest]
            rest -= length
          }
          return null
        }
        const [a, b, selection] = [place(from), place(to), getSelection()]
        if (a === null || b === null || selection === null) return false
        selection.setBaseAndExtent(...a, ...b)
        const wanted = selection.toString()
        for (let frame = 0; frame < 10; frame++) await new Promise((done) => requestAnimationFrame(done))
        return selection.toString() === wanted
      },
      [from, to] as const,
    ),
  )
}

/** Types through an input method: the syllables are shown as they are typed, then the characters take their place. */
export async function compose(page: Page, syllables: string[], characters: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  for (const text of syllables)
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await devtools.send('Input.insertText', { text: characters })
  await devtools.detach()
}

/** Takes the network from pages and waits until they say so. */
export async function goOffline(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().setOffline(true)
  for (const page of pages)
    await until(
      'the page says that it is offline',
      async () => (await page.getByTestId('save-state').getAttribute('data-status')) === 'offline',
      10_000,
    )
}

export async function goOnline(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().setOffline(false)
}

/** Whether the browser keeps these words in one of its stores, where they survive a crash. */
export function deviceKeeps(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = await answer(indexedDB.open(name))
      try {
        for (const store of opened.objectStoreNames)
          if (JSON.stringify(await answer(opened.transaction(store).objectStore(store).getAll())).includes(wanted)) return true
      } finally {
        opened.close()
      }
    }
    return false
  }, words)
}
