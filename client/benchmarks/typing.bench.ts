import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { test } from 'vitest'
import { Person } from '../browser/api'
import { atTheScreen, browserFlags, caret } from '../browser/people'
import { RunningServer } from '../browser/server'
import { longDraft } from './longDraft'
import { mainThreadTimes } from './mainThread'
import type { Spent } from './mainThread'
import { RemoteTypist } from './RemoteTypist'

const paragraphs = 600
const typists = 10
const keysPerTypist = 5
const keys = Number(process.env.KEYS ?? 400)
/** Milliseconds between two keys of the one who is measured: nine a second. */
const rhythm = 110

/** Per key: from the browser's time stamp of the key to the end of the frame that shows it, and the part in which the page was busy with it. */
interface Sample {
  painted: number
  handled: number
}

declare global {
  interface Window {
    samples: Sample[]
  }
}

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

async function measure(page: Page): Promise<Sample[]> {
  await page.evaluate(() => {
    window.samples = []
    let current: (Sample & { begun: number }) | null = null
    addEventListener(
      'keydown',
      (event) => {
        const sample = { begun: event.timeStamp, handled: NaN, painted: NaN }
        current = sample
        window.samples.push(sample)
        const behind = new MessageChannel()
        behind.port1.onmessage = () => (sample.painted = performance.now() - sample.begun)
        requestAnimationFrame(() => behind.port2.postMessage(null))
      },
      { capture: true },
    )
    // The editor reads the change in a microtask after the event; a microtask of a microtask comes after that.
    addEventListener(
      'input',
      () => {
        const sample = current
        queueMicrotask(() => queueMicrotask(() => sample && (sample.handled = performance.now() - sample.begun)))
      },
      { capture: true },
    )
  })
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('x')
    await new Promise((done) => setTimeout(done, rhythm * (0.75 + Math.random() / 2)))
  }
  return page.evaluate(() => window.samples)
}

/** A trace of the run stays at TRACE, where given, to be opened in the browser's developer tools. */
const trace = process.env.TRACE ?? join(tmpdir(), 'drafting-typing-trace.json')

async function traced(browser: Browser, page: Page): Promise<{ samples: Sample[]; spent: Spent[] }> {
  await browser.startTracing(page, { path: trace, categories: ['devtools.timeline', 'toplevel'] })
  const samples = await measure(page)
  await browser.stopTracing()
  return {
    samples,
    spent: mainThreadTimes(
      trace,
      samples.map((sample) => sample.painted),
    ),
  }
}

async function run(): Promise<void> {
  const server = await RunningServer.start()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: browserFlags,
  })
  try {
    const administrator = await Person.administrator(server.url)
    const owner = await administrator.newcomer('Writer', 'KAZ')
    const draft = await longDraft(owner, paragraphs)
    const page = await atTheScreen(browser, owner)
    await page.goto(`${server.url}/drafts/${draft.id}`)
    await page.locator('.sheet [data-testid=paragraph]').last().waitFor()
    await caret(page, draft.paragraphs[2] ?? '', 'end')
    const remote = Array.from(
      { length: typists },
      (_, index) => new RemoteTypist(owner, draft.id, draft.paragraphs[index < 4 ? index + 1 : index * 50] ?? '', `typist${index}`),
    )
    for (const typist of remote) await typist.start(keysPerTypist)
    const { samples, spent } = await traced(browser, page)
    for (const typist of remote) await typist.stop()
    const row = (name: string, values: number[]) =>
      console.info(`| ${name} | ${[0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(1)).join(' | ')} |`)
    row(
      'key to paint, on the clock, screen at 60 Hz',
      samples.map((sample) => sample.painted),
    )
    row(
      'of it until the change is applied',
      samples.map((sample) => sample.handled),
    )
    row(
      'processor time of the main thread on the key and its frame',
      spent.map(({ own }) => own),
    )
    row(
      'the same with all that came in between',
      spent.map(({ all }) => all),
    )
  } finally {
    await browser.close()
    await server.stop()
  }
}

test(`typing in a draft of ${paragraphs} paragraphs with ${typists} others`, async () => {
  console.info(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${keys} keys`)
  console.info('| milliseconds | p50 | p95 | p99 |\n| --- | --- | --- | --- |')
  await run()
})
