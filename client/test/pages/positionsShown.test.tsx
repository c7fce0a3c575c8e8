// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { chooseLanguage, createWords } from '../../src/i18n'
import { PositionsList } from '../../src/pages/positions/PositionsList'
import { PositionsMatrix } from '../../src/pages/positions/PositionsMatrix'
import { positionWords } from '../../src/pages/positions/positionWords'
import type { Column, Positions, Said } from '../../src/pages/positions/whoStands'

const i18n = await createWords()
await chooseLanguage(i18n, 'zh')

const column = (delegation: string): Column => ({ key: delegation, delegation, group: null, speakers: [delegation] })
const said = (position: Said['position'], by: string, of: string | null): Said => ({
  position,
  by,
  of: of === null ? null : { delegation: of, group: null },
  isReservation: false,
  state: 'open',
  reasons: [],
  times: 1,
})
const positions: Positions = {
  columns: ['CUB', 'FRA', 'PAK'].map(column),
  rows: [
    {
      paragraph: 'p#1',
      isGone: false,
      cells: new Map([
        ['CUB', [said('proposes', 'CUB', null)]],
        ['FRA', [said('proposes', 'FRA', null), said('objects', 'FRA', 'CUB')]],
      ]),
    },
    { paragraph: 'gone', isGone: true, cells: new Map([['CUB', [said('proposes', 'CUB', null)]]]) },
  ],
}

/** What a shape looks like on a page that is in Chinese. */
function shown(Shape: typeof PositionsMatrix) {
  const page = document.createElement('div')
  const words = positionWords(
    i18n.t,
    (code) => code,
    (code) => code,
  )
  page.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MemoryRouter>
        <Shape
          draft={{ id: 'd', language: 'en' }}
          positions={positions}
          words={words}
          rowWords={({ paragraph }) => ({ label: paragraph ?? '', opening: 'Recalling' })}
        />
      </MemoryRouter>
    </I18nextProvider>,
  )
  return page
}
const texts = (page: HTMLElement, selector: string) => [...page.querySelectorAll(selector)].map((each) => each.textContent)

test('a matrix has names as heads, says all that is in a cell in words, and leads to what stands in the draft', () => {
  const page = shown(PositionsMatrix)
  expect(texts(page, 'thead th[scope=col]').slice(1)).toEqual(['CUB', 'FRA', 'PAK'])
  expect(texts(page, 'tbody tr:first-child .heard')).toEqual(['提出修改案文的提案', '提出修改案文的提案', '反对CUB的提案'])
  expect(texts(page, 'tbody tr:first-child td:last-child')).toEqual(['– 未表态'])
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/drafts/d#p%231'])
})

test('where there is no room, a list has who spoke on each paragraph, and who is silent together', () => {
  const page = shown(PositionsList)
  expect(texts(page, 'li:first-child > dl dt')).toEqual(['CUB', 'FRA', '– 未表态'])
  expect(texts(page, 'dl > div:last-child > dd')).toEqual(['PAK', 'FRA、PAK'])
})
