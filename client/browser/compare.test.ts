import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { comparedDraft } from './comparedDraft'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let owner: Person
let page: Page
let draft: string

const between = (id: string, more = '') =>
  `${server.url}/compare?${new URLSearchParams({ from: `draft:${id}@v:Start`, to: `draft:${id}` })}${more}`
const staged = (id: string, more = '') =>
  `${server.url}/compare?${new URLSearchParams({ from: `draft:${id}@v:Start`, via: `draft:${id}@v:Rev.1`, to: `draft:${id}` })}${more}`
const redline = () => page.getByTestId('redline')

async function look(path: string): Promise<void> {
  await page.goto(path)
  await redline().waitFor()
}

/** The element a step is shown at lies inside the window. */
const inWindow = (selector: string) =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.top < innerHeight
  }, selector)

/** The revision of a named version. */
async function revisionOf(reference: string): Promise<number> {
  const [, id = '', label] = /^draft:(.+)@v:(.+)$/.exec(reference) ?? []
  const versions = await owner.call<{ label: string; revision: number }[]>('GET', `/api/drafts/${id}/versions`)
  return versions.find((version) => version.label === label)?.revision ?? NaN
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  owner = await (await Person.administrator(server.url)).newcomer('Facilitator', 'KAZ')
  draft = await comparedDraft(owner, 'zh')
  page = await atTheScreen(browser, owner)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('keys go from change to change, once round, and the count follows', async () => {
  await look(between(draft))
  const count = page.getByTestId('change-count')
  const steps = Number(await count.getAttribute('data-steps'))
  expect(steps).toBeGreaterThan(6)
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press('n')
    await until(`change ${step} is current`, async () => (await count.getAttribute('data-step-now')) === String(step))
    await until(`change ${step} is in the window`, () => inWindow(`[data-step="${step}"]`))
  }
  expect(await count.innerText()).toContain(`共 ${steps} 处`)
  await page.keyboard.press('n')
  await until('it begins again', async () => (await count.getAttribute('data-step-now')) === '1')
  await page.keyboard.press('p')
  await until('and goes back', async () => (await count.getAttribute('data-step-now')) === String(steps))
})

test('a link leads somebody else to the same change, seen the same way, even after more was written', async () => {
  await look(between(draft))
  await page.getByTestId('view-sides').click()
  const anchor = await page.evaluate(
    () => document.querySelector<HTMLElement>('.redline-row[data-changes="changed"] ins[data-step]')?.dataset.step,
  )
  for (let step = 1; step <= Number(anchor); step++) {
    await page.getByTestId('next-change').click()
    await until(
      `change ${step} is current`,
      async () => (await page.getByTestId('change-count').getAttribute('data-step-now')) === String(step),
    )
  }
  const words = await page.locator('.is-current').last().innerText()
  await page.getByTestId('change-link').click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  // Another change before it moves all numbers on.
  const { revision } = await owner.call<{ revision: number }>('GET', `/api/drafts/${draft}`)
  await owner.call('POST', `/api/drafts/${draft}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: revision,
    operations: [{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: '联合国' }] } }],
  })
  const other = await atTheScreen(browser, owner, 'en')
  await other.goto(link)
  await other.locator('.is-current').first().waitFor()
  expect(await other.locator('.is-current').last().innerText()).toBe(words)
  expect(await other.getByTestId('redline').getAttribute('class')).toContain('redline-sides')
  await other.context().close()
})

test('what is compared as it is now follows what is written meanwhile', async () => {
  await look(between(draft))
  const { revision } = await owner.call<{ revision: number }>('GET', `/api/drafts/${draft}`)
  await owner.call('POST', `/api/drafts/${draft}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: revision,
    operations: [{ op: 'editText', paragraph: 'p11', delta: { ops: [{ insert: '还' }] } }],
  })
  await page.locator('[data-testid=redline] ins', { hasText: /^还$/ }).waitFor()
})

test('moved, split and joined paragraphs are shown as what they are', async () => {
  await look(between(draft))
  const moved = await page.locator('.redline-row[data-place=here]').count()
  expect(moved).toBeGreaterThan(0)
  expect(await page.locator('.redline-row[data-place=origin]').count()).toBe(moved)
  expect(await page.locator('[data-line]').count()).toBe(moved)
  expect(await page.locator('[data-division=split]').count()).toBe(2)
  expect(await page.locator('[data-division=joined]').count()).toBe(2)
  expect(await page.locator('ins.redline-break').count()).toBe(1)
  expect(await page.locator('del.redline-break').count()).toBe(1)
  await page.locator('[data-place=here] .redline-move').first().click()
  await until('the place it left is in the window', () => inWindow('[data-place=origin]'))
})

test('lines join both places of what moved, and stay with them when the page is scrolled', async () => {
  for (const view of ['', '&view=sides']) {
    await look(between(draft, view))
    await page.locator('[data-line]').first().waitFor()
    for (const scroll of [0, 400]) {
      await page.evaluate((top) => {
        scrollTo(0, top)
      }, scroll)
      // What comes into the window is laid out only now, and the lines are drawn again in the next frame.
      await until('the lines lie at both places', async () => {
        const distances = await page.evaluate(() =>
          [...document.querySelectorAll<SVGGElement>('[data-line]')].flatMap((line) => {
            const path = line.querySelector('path') as SVGPathElement
            const svg = (line.ownerSVGElement as SVGSVGElement).getBoundingClientRect()
            const ends = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())]
            return ['origin', 'here'].map((place, at) => {
              const row = [...document.querySelectorAll<HTMLElement>(`[data-place=${place}]`)].find(
                (each) => `${each.dataset.move}@0` === line.dataset.line,
              )
              return Math.abs((ends[at]?.y ?? 0) + svg.top - 14 - (row?.getBoundingClientRect().top ?? NaN))
            })
          }),
        )
        return distances.length > 0 && distances.every((distance) => distance < 2)
      })
    }
  }
})

test('what is copied is the text as it is last, without the names beside it', async () => {
  await look(between(draft))
  const copied = async (selector: string) => {
    await page.evaluate((wanted) => {
      const selection = getSelection()
      selection?.removeAllRanges()
      const range = document.createRange()
      range.selectNodeContents(document.querySelector(wanted) as Element)
      selection?.addRange(range)
    }, selector)
    await page.keyboard.press('Control+c')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const { paragraphs } = await owner.call<{ paragraphs: { text: string; label: string | null }[] }>('GET', `/api/drafts/${draft}`)
  expect(await copied('[data-testid=redline]')).toBe(
    paragraphs.map(({ text, label }) => (label === null ? text : `${label} ${text}`)).join('\n'),
  )
  // Of a deleted paragraph there is nothing else.
  expect(await copied('.redline-row.is-deleted p')).toContain('《联合国宪章》')
})

test('a change that a link names and that is gone is said to be gone', async () => {
  await look(between(draft, '#new-nowhere.1'))
  await page.getByTestId('change-gone').waitFor()
  await page.keyboard.press('n')
  await until('stepping goes on', async () => (await page.getByTestId('change-count').getAttribute('data-step-now')) === '1')
  expect(await page.getByTestId('change-gone').count()).toBe(0)
  expect(await page.getByTestId('change-count').textContent()).toMatch(/(删去|新增)“/)
})

test('spacing and the like is marked apart from wording and can be left out', async () => {
  await look(between(draft))
  const quiet = page.locator(':is(ins, del).editorial[data-step]')
  expect(await quiet.count()).toBeGreaterThan(0)
  const steps = Number(await page.getByTestId('change-count').getAttribute('data-steps'))
  await page.getByTestId('editorial-too').click()
  await until('they are gone', async () => (await quiet.count()) === 0)
  expect(Number(await page.getByTestId('change-count').getAttribute('data-steps'))).toBeLessThan(steps)
})

test('of three texts it is seen which step changed what', async () => {
  await look(staged(draft))
  expect(await page.locator('[data-stage="1"]:is(ins)', { hasText: '全面和有效' }).count()).toBeGreaterThan(0)
  expect(await page.locator('[data-stage="2"]:is(ins)', { hasText: '其他便利' }).count()).toBeGreaterThan(0)
  expect(await page.locator('[data-stage="2"]:is(del)', { hasText: '《联合国宪章》' }).count()).toBeGreaterThan(0)
  // And who it was: everything here was written by one delegation.
  await page.locator('.redline-name [data-writer=KAZ]').first().waitFor()
  await page.getByTestId('view-sides').click()
  const columns = (text: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll('.redline-row')].flatMap((row) =>
          [...row.querySelectorAll(':scope > p')].flatMap((cell, at) => (cell.textContent.includes(wanted) ? [at] : [])),
        ),
      text,
    )
  // The page is laid out anew after the click, in its own time.
  await until('what the first step brought stands in two columns', async () => String(await columns('全面和有效')) === '1,2')
  await until('what the second brought in the last', async () => String(await columns('其他便利')) === '2')
  await page.getByTestId('take').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('take-docx').click()])
  expect(file.suggestedFilename()).toMatch(/Start.*Rev\.1.*\.docx$/)
  await page.getByTestId('compare-via-clear').click()
  await until('two are compared', async () => (await redline().getAttribute('data-texts')) === '2')
})

test('of three texts each column is that text in its own order, and what moved at either step is joined by lines', async () => {
  const { revision } = await owner.call<{ revision: number }>('GET', `/api/drafts/${draft}`)
  // p10 moved at the first step already.
  await owner.call('POST', `/api/drafts/${draft}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: revision,
    operations: [{ op: 'moveParagraph', paragraph: 'p10', after: 'p11' }],
  })
  await look(staged(draft, '&view=sides'))
  await page.locator('[data-move="new-p10"][data-left="1"]').waitFor()
  const references = [`draft:${draft}@v:Start`, `draft:${draft}@v:Rev.1`, `draft:${draft}`]
  for (const [at, reference] of references.entries()) {
    const column = await page.evaluate(
      (text) =>
        [...document.querySelectorAll('.redline-row')].map(
          (row) => row.querySelectorAll(':scope > p')[text]?.textContent.replace(/^\d+\./, '') ?? '',
        ),
      at,
    )
    const { paragraphs } = await owner.call<{ paragraphs: { text: string }[] }>(
      'GET',
      `/api/drafts/${draft}${at === 2 ? '' : `?revision=${await revisionOf(reference)}`}`,
    )
    expect(column.join('')).toBe(paragraphs.map(({ text }) => text).join(''))
  }
  expect(await page.locator('[data-line^="new-p10@"]').count()).toBe(2)
  await page.locator('[data-move="new-p10"][data-left="0"] .redline-move').click()
  await until('the place between is in the window', () => inWindow('[data-move="new-p10"][data-left="1"]'))
})

test('in an Arabic text a number struck and the one put in stay two', async () => {
  const id = await comparedDraft(owner, 'ar')
  const { revision, paragraphs } = await owner.call<{ revision: number; paragraphs: { id: string; text: string }[] }>(
    'GET',
    `/api/drafts/${id}`,
  )
  const at = paragraphs.find((paragraph) => paragraph.id === 'p3')?.text.indexOf('2030') ?? -1
  await owner.call('POST', `/api/drafts/${id}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: revision,
    operations: [{ op: 'editText', paragraph: 'p3', delta: { ops: [{ retain: at }, { delete: 4 }, { insert: '2027' }] } }],
  })
  await look(between(id))
  const boxes = await page.evaluate(() =>
    ['del', 'ins'].map((tag) =>
      [...document.querySelectorAll(`.redline p ${tag}`)]
        .filter((mark) => /^20\d\d$/.test(mark.textContent))
        .flatMap((mark) => [...mark.getClientRects()].map(({ left, right }) => ({ left, right }))),
    ),
  )
  // To the left, as the text runs, and each in one piece.
  const [[old], [now]] = boxes as [[DOMRect], [DOMRect]]
  expect(boxes.map((each) => each.length)).toEqual([1, 1])
  expect(now.right).toBeLessThanOrEqual(old.left)
})

test('a text of many paragraphs can be stepped through; those far away are not laid out', async () => {
  const { longDraft } = await import('../benchmarks/longDraft')
  const long = await longDraft(owner, 600)
  await owner.call('POST', `/api/drafts/${long.id}/versions`, { label: 'Start' })
  const { revision } = await owner.call<{ revision: number }>('GET', `/api/drafts/${long.id}`)
  const operations = [
    ...long.paragraphs
      .filter((_, at) => at % 30 === 7)
      .map((paragraph) => ({ op: 'editText', paragraph, delta: { ops: [{ insert: '又' }] } })),
    { op: 'moveParagraph', paragraph: long.paragraphs[20], after: long.paragraphs[560] },
  ]
  await owner.call('POST', `/api/drafts/${long.id}/operations`, {
    clientId: crypto.randomUUID(),
    sequence: 1,
    baseRevision: revision,
    operations,
  })
  await look(between(long.id))
  expect(await page.locator('.redline-row').count()).toBe(603)
  const undrawn = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.redline-row p')].filter((text) => !text.checkVisibility({ contentVisibilityAuto: true })).length,
    )
  expect(await undrawn()).toBeGreaterThan(500)
  await page.keyboard.press('p')
  const last = Number(await page.getByTestId('change-count').getAttribute('data-steps'))
  await until('the last change is in the window', () => inWindow(`[data-step="${last}"]`))
  expect(await undrawn()).toBeGreaterThan(500)
})

test('on paper there is the text alone, every mark without colour too', async () => {
  await look(between(draft))
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.compare-tools', '.bar', '.move-lines']) expect(await page.locator(gone).first().isVisible()).toBe(false)
  const line = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine)
  expect(await line('.redline p ins:not(.editorial)')).toBe('underline')
  expect(await line('.redline p del:not(.editorial)')).toBe('line-through')
  expect(
    await page
      .locator('.redline-row')
      .last()
      .evaluate((element) => getComputedStyle(element).contentVisibility),
  ).toBe('visible')
  await page.setViewportSize({ width: 700, height: 990 })
  await picture(page, 'compare-print')
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.emulateMedia({ media: 'screen' })
})

test.each(['zh', 'en', 'ar'] as const)('pictures of %s', async (language) => {
  const id = language === 'zh' ? draft : await comparedDraft(owner, language)
  if (language === 'en') {
    await page.getByTestId('language').click()
    await page.getByTestId('language-en').click()
  }
  for (const width of [1440, 900]) {
    await page.setViewportSize({ width, height: 1000 })
    for (const [name, path] of Object.entries({
      inline: between(id),
      sides: between(id, '&view=sides'),
      changed: between(id, '&only=changed'),
      staged: staged(id),
      'staged-sides': staged(id, '&view=sides'),
    })) {
      await look(path)
      await page.keyboard.press('n')
      await picture(page, `compare-${name}-${language}-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
  await page.setViewportSize({ width: 1440, height: 1000 })
})
