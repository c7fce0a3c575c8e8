// @vitest-environment jsdom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import './browser'
import { readClipboard } from '../../../src/clipboard/readClipboard'
import { plainText } from '../../../src/operations/deltas'
import { pick, whole } from '../../operations/randomOperations'
import type { Gen } from '../../operations/randomOperations'
import type { Language } from '../../../src/protocol/contract'
import { Desk } from './Desk'

async function pasted(html: string, language: Language = 'en'): Promise<{ lines: string[]; told: readonly string[] }> {
  const desk = await Desk.open(language, [{ id: 'a', kind: 'operative' }])
  desk.paste({ 'text/html': html, 'text/plain': 'other' }, 'a')
  return { lines: desk.lines, told: desk.told }
}

test('Word in a browser: each item in a list of its own, a tracked deletion', async () => {
  const item = (level: number, type: string, text: string) =>
    `<div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle1" role="list" start="1"><li data-leveltext="%${level}." data-aria-level="${level}" role="listitem" class="OutlineElement" style="list-style-type: ${type}"><p class="Paragraph"><span class="TextRun" style="font-weight: normal; white-space: pre-wrap"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ol></div>`
  const { lines, told } = await pasted(
    `${item(1, 'decimal', 'Decides<span class="TrackChangeTextDeletion"> not</span>:')}${item(2, 'lower-alpha', 'to meet;')}${item(1, 'decimal', 'Requests a report.')}`,
  )
  expect(lines).toEqual(['operative: Decides:', 'sub1: to meet;', 'operative: Requests a report.'])
  expect(told).toEqual(['Left out: 1 deletion'])
})

test('Chinese lists of Word and WPS', async () => {
  const item = (level: number, number: string, text: string) =>
    `<p class=MsoNormal style='mso-list:l1 level${level} lfo2'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp;</span></span><![endif]>${text}</p>`
  expect((await pasted(item(1, '一、', '决定：') + item(2, '（一）', '开会；') + item(2, '（二）', '报告。'), 'zh')).lines).toEqual([
    'operative: 决定：',
    'sub1: 开会；',
    'sub1: 报告。',
  ])
})

test('sheets of Google, with a line end in a cell', async () => {
  const { lines } = await pasted(
    '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table dir="ltr"><tbody><tr><td data-sheets-value="x">Kenya<br>and Peru</td><td>12</td></tr><tr><td>1.</td><td>Decides</td></tr></tbody></table></google-sheets-html-origin>',
  )
  expect(lines).toEqual(['plain: Kenya and Peru 12', 'operative: Decides'])
})

test('mail: lines that are blocks, a quoted picture', async () => {
  const { lines, told } = await pasted(
    '<div dir="ltr"><div>Decides to meet;</div><div><br></div><div>Requests a report.<img src="cid:1" alt="logo" width="80"></div><img alt="😀" src="e.png"></div>',
  )
  expect(lines).toEqual(['operative: Decides to meet;', 'operative: Requests a report.', 'operative: 😀'])
  expect(told).toEqual(['Left out: 1 picture'])
})

/** Markup around words, each said whether it is text. */
function random(g: Gen, depth: number, isText: boolean, words: { word: string; isText: boolean }[]): string {
  if (depth === 0 || whole(g, 2) === 0) {
    const word = `w${words.length}`
    words.push({ word, isText })
    return word
  }
  const [open, close, keeps] = pick(g, [
    ['<b>', '</b>', true],
    ['<span class=msoIns><ins>', '</ins></span>', true],
    ['<div>', '</div>', true],
    ['<u>', '</u>', true],
    ['<del>', '</del>', false],
    ['<s>', '</s>', false],
    ['<span class=struck>', '</span>', false],
    ['<span style="display: none">', '</span>', false],
    ['<span style="mso-hide:all">', '</span>', false],
    ['<span style="visibility:hidden">', '</span>', false],
    ['<span class=msocomanchor>', '</span>', false],
    ['<div style="mso-element:comment">', '</div>', false],
    ['<span hidden>', '</span>', false],
    ['<span style="color:red;text-decoration:underline line-through">', '</span>', false],
    ['<script>1</script><p>', '</p>', true],
    ['<a href="#x">', '</a>', true],
    ['<a class=msocomanchor>', '</a>', false],
    ['<table><tr><td>', '</td></tr></table>', true],
    ['<ul><li>', '</li></ul>', true],
  ] as const)
  // A paragraph and a link cannot hold another.
  const isLeaf = close === '</p>' || close === '</a>'
  return `${open}${Array.from({ length: isLeaf ? 1 : whole(g, 3, 1) }, () => random(g, isLeaf ? 0 : depth - 1, isText && keeps, words)).join(' ')}${close}`
}

test('law: of any markup exactly the words come in that are text, in their order', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const words: { word: string; isText: boolean }[] = []
      const body = Array.from({ length: whole(g, 4, 1) }, () => random(g, 4, true, words)).join(' ')
      const { paragraphs, leftOut } = readClipboard(`<style>.struck { text-decoration: line-through }</style>${body}`, '', {
        language: 'en',
        elsewhere: '',
      })
      expect(
        paragraphs.flatMap(({ delta }) => plainText(delta).split(/\s+/)).filter((word) => word !== ''),
        body,
      ).toEqual(words.filter((each) => each.isText).map(({ word }) => word))
      expect(Object.keys(leftOut).length > 0, body).toBe(words.some((each) => !each.isText))
    }),
    { numRuns: 500, endOnFailure: true },
  )
})
