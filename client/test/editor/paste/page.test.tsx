// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import './browser'
import type { DraftParagraph } from '../../../src/protocol/draft'
import { PrintedText } from '../../../src/printed/PrintedText'
import { Desk, Transfer } from './Desk'

const paragraph = (
  id: string,
  kind: DraftParagraph['kind'],
  label: string | null,
  ...ops: DraftParagraph['delta']['ops']
): DraftParagraph => ({
  id,
  kind,
  level: kind === 'sub' ? 1 : 0,
  label,
  text: ops.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join(''),
  delta: { ops },
  version: 1,
  status: 'open',
})

const text = [
  paragraph(
    'p',
    'preambular',
    null,
    { insert: 'Recalling its  decision' },
    { insert: { footnote: 'n' } },
    { insert: ' on ' },
    { insert: 'water', attributes: { em: true } },
    { insert: ',' },
  ),
  paragraph('o', 'operative', '1.', { insert: 'Decides to meet:' }),
  paragraph('s', 'sub', '(a)', { insert: 'soon;' }),
  paragraph('n', 'footnote', '1', { insert: 'Resolution 70/1.' }),
]

async function page(): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  await act(async () => {
    root.render(<PrintedText paragraphs={text} language="en" />)
  })
  return host
}

function copied(type: 'copy' | 'dragstart', from: Node, start: number, to: Node, end: number): Record<string, string> {
  getSelection()?.setBaseAndExtent(from, start, to, end)
  const transfer = new Transfer()
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData: transfer, dataTransfer: transfer })
  ;(from instanceof Element ? from : from.parentElement)?.dispatchEvent(event)
  return transfer.data
}

test.each(['copy', 'dragstart'] as const)('what is selected of a text to be read takes its notes and kinds along: %s', async (type) => {
  const host = await page()
  const place = host.querySelector('#p-p') as Element
  const last = host.querySelector('#p-s') as Element
  const data = copied(type, place, 0, last, last.childNodes.length)
  expect(data['text/plain']).toBe('Recalling its  decision¹ on water,\n\n1. Decides to meet:\n\n(a) soon;\n\n¹ Resolution 70/1.')
  const desk = await Desk.open('en', [{ id: 'a' }])
  desk.paste(data, 'a')
  expect(desk.lines).toEqual([
    'preambular: Recalling its  decision{Resolution 70/1.} on water,',
    'operative: Decides to meet:',
    'sub1: soon;',
  ])
  expect(desk.paragraphs[0]?.delta.ops.at(-2)).toEqual({ insert: 'water', attributes: { em: true } })
  host.remove()
})

test('a phrase out of it stays a phrase', async () => {
  const host = await page()
  const mark = host.querySelector('[data-footnote]') as Element
  const data = copied('copy', mark.previousSibling as Node, 1, mark.nextSibling as Node, 4)
  const desk = await Desk.open('en', [{ id: 'a', kind: 'operative', text: 'AB' }])
  desk.paste(data, 'a', 1)
  expect(desk.lines).toEqual([expect.stringMatching(/^operative: A[^{]* {2}decision\{Resolution 70\/1\.\} on B$/)])
})
