import { cpus, loadavg } from 'node:os'
import { chromium, type Page } from 'playwright-core'
import { test } from 'vitest'
import { Person } from '../browser/api'
import { atTheScreen, browserFlags } from '../browser/people'
import { RunningServer } from '../browser/server'
import { longDraft } from './longDraft'

const paragraphs = 600

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
const row = (name: string, values: number[]) =>
  console.info(`| ${name} | ${[0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(1)).join(' | ')} |`)

/** Two states of a long draft: every tenth paragraph changed, six moved, six split, six added. */
async function comparedTexts(owner: Person): Promise<string> {
  const { id, paragraphs: names } = await longDraft(owner, paragraphs)
  await owner.call('POST', `/api/drafts/${id}/versions`, { label: 'Start' })
  const { revision } = await owner.call<{ revision: number }>('GET', `/api/drafts/${id}`)
  const each = (remainder: number, hundred: number) => names.filter((_, at) => at % hundred === remainder)
  const operations = [
    ...each(3, 10).map((paragraph) => ({
      op: 'editText',
      paragraph,
      delta: { ops: [{ retain: 20 }, { delete: 3 }, { insert: '进一步' }] },
    })),
    ...each(15, 100).map((paragraph, at) => ({ op: 'moveParagraph', paragraph, after: names[(at * 97 + 250) % paragraphs] })),
    ...each(27, 100).map((paragraph) => ({ op: 'splitParagraph', paragraph, offset: 25, newId: `${paragraph}-tail` })),
    ...each(38, 100).map((after) => ({
      op: 'insertParagraph',
      id: `${after}-new`,
      after,
      kind: 'operative',
      level: 0,
      delta: { ops: [{ insert: '鼓励所有伙伴分享各自的经验；' }] },
    })),
  ]
  await owner.call('POST', `/api/drafts/${id}/operations`, { clientId: 'changer', sequence: 1, baseRevision: revision, operations })
  return id
}

/** Milliseconds from each press of `n` to the end of the frame that shows the next change. */
const steps = (page: Page, count: number) =>
  page.evaluate(async (times) => {
    const taken: number[] = []
    for (let step = 0; step < times; step++) {
      const begun = performance.now()
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))
      await new Promise<void>((done) =>
        requestAnimationFrame(() => {
          setTimeout(done)
        }),
      )
      taken.push(performance.now() - begun)
      await new Promise((done) => setTimeout(done, 60))
    }
    return taken
  }, count)

/** Milliseconds between frames while the page is scrolled from its beginning to its end, 160 pixels a frame. */
const scroll = (page: Page) =>
  page.evaluate(async () => {
    const taken: number[] = []
    scrollTo(0, 0)
    let before = await new Promise<number>((done) => requestAnimationFrame(done))
    for (let at = 0; at < document.documentElement.scrollHeight; at += 160) {
      scrollTo(0, at)
      const now = await new Promise<number>((done) => requestAnimationFrame(done))
      taken.push(now - before)
      before = now
    }
    return taken
  })

test(`comparing two texts of ${paragraphs} paragraphs`, async () => {
  const server = await RunningServer.start()
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: browserFlags })
  try {
    const owner = await (await Person.administrator(server.url)).newcomer('Reader', 'KAZ')
    const id = await comparedTexts(owner)
    const page = await atTheScreen(browser, owner)
    console.info(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`)
    console.info('| milliseconds | p50 | p95 | most |\n| --- | --- | --- | --- |')
    for (const [name, view] of [
      ['in one text', ''],
      ['side by side', '&view=sides'],
    ] as const) {
      const begun = performance.now()
      await page.goto(`${server.url}/compare?${new URLSearchParams({ from: `draft:${id}@v:Start`, to: `draft:${id}@3` })}${view}`)
      await page.getByTestId('redline').waitFor()
      row(`${name}: from the address to the text`, [performance.now() - begun])
      row(`${name}: key to the next change`, await steps(page, 60))
      row(`${name}: frame while scrolling`, await scroll(page))
    }
  } finally {
    await browser.close()
    await server.stop()
  }
})
