import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let person: Person

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  person = await (await Person.administrator(server.url)).newcomer('Aigul', 'KAZ')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('who follows a link is asked to sign in to go on, and comes to the page; whose session ends is told so', async () => {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(`${server.url}/board`)
  await page.getByText('Sign in to go on').waitFor()
  await page.getByTestId('signin-email').fill(person.email)
  await page.getByTestId('signin-password').fill(person.password)
  await page.getByTestId('signin-submit').click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForURL('**/board')
  await page.context().clearCookies()
  await page.getByText('Your session has ended').waitFor()
  await page.goto(server.url)
  await page.getByText('Delegations write a resolution together').waitFor()
})

test('a set-up link that has been used says so before anybody fills it in', async () => {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(`${server.url}/setup?token=used`)
  await page.getByText('This set-up link has been used').waitFor()
  expect(await page.getByTestId('setup-submit').count()).toBe(0)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByTestId('signin-submit').waitFor()
})

test('help is a button on every page', async () => {
  const page = await atTheScreen(browser, person, 'en-GB')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.getByTestId('help').click()
    await page.getByTestId('help-window').getByText('Ctrl').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByTestId('help-window').waitFor({ state: 'detached' })
  }
})
