import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's one browser is reached. */
    chromium: string
  }
}

/** Chromium without a frame of its own where it is installed, which costs a third less; else the one everybody has. */
const program = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync) ?? '/usr/bin/chromium'

/** One Chromium serves every suite of a run; each has contexts of its own in it. */
export default async function oneChromium(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: program, args: browserFlags })
  project.provide('chromium', browser.wsEndpoint())
  return () => browser.close()
}
