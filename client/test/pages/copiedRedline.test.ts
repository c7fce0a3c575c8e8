// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { copiedRedline, notesOfRedline } from '../../src/pages/compare/copiedRedline'

const selected = (html: string) => {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}
const row = (text: string, more = '', place = 'at-here') =>
  `<div class="redline-row ${place}"><div class="redline-name">PP1<small>修改</small></div>${text}${more}</div>`

it('copies paragraphs as they are last, without what stands beside them, and with their marks where marks can be pasted', () => {
  const { text, html } = copiedRedline(
    selected(
      row(
        '<p><span class="printed-number">2.</span>请<del>其</del><ins>秘书长 &lt;1&gt;</ins>；<ins class="redline-break">¶</ins></p>',
        '<button class="redline-move">↶ 自 OP2 移来</button>',
      ) +
        row('<p><del>已删</del></p>') +
        row('<p>移走的</p>', '', 'at-origin') +
        row('<p>末段</p>'),
    ),
  )
  expect(text).toBe('2. 请秘书长 <1>；\n末段')
  expect(html).toBe('<p>2. 请<del>其</del><ins>秘书长 &lt;1&gt;</ins>；</p><p><del>已删</del></p><p>末段</p>')
})

it('copies what was struck, or moved away, where it alone is selected', () => {
  expect(copiedRedline(selected('<del>已删</del>')).text).toBe('已删')
  expect(copiedRedline(selected(row('<p>移走的</p>', '', 'at-origin'))).text).toBe('移走的')
})

it('copies one column of texts side by side', () => {
  const sides =
    row('<p data-text="0">旧<del>文</del></p><p data-text="1">旧<ins>书</ins></p>') + row('<p data-text="0">甲</p><p data-text="1"></p>')
  expect(copiedRedline(selected(sides), '1').text).toBe('旧书')
})

it('makes one paragraph of the parts of one', () => {
  const parts =
    row('<p><span class="printed-number"><del>5.</del><ins>6.</ins></span>请会员国；</p>') +
    row('<p data-continued="true"><span class="printed-number"><del>6.</del></span>又请组织；</p>')
  expect(copiedRedline(selected(parts)).text).toBe('6. 请会员国；又请组织；')
})

it('copies footnotes with their marks as HTML, whose numbers and texts are the last ones', () => {
  const body = '<p>回顾决定<sup class="redline-note"><del>1</del></sup><sup class="redline-note"><ins>2</ins></sup>，</p>'
  const note =
    '<div class="redline-row at-here" data-kind="footnote"><p><span class="printed-number"><del>1</del><ins>2</ins></span>第 <del>70/1</del><ins>71/2</ins> 号决议。</p></div>'
  const notes = notesOfRedline(selected(note))
  expect([...notes]).toEqual([['2', '第 71/2 号决议。']])
  const html =
    '<p>回顾决定<sup data-footnote="compared 2">2</sup>，</p><p data-note="compared 2"><span data-label>2 </span>第 71/2 号决议。</p>'
  expect(copiedRedline(selected(row(body)), undefined, notes)).toEqual({ text: '回顾决定，', html })
  expect(copiedRedline(selected(row(body) + note), undefined, notes).html).toBe(html)
})

it('what is all struck is pasted as words, not as a deletion', () => {
  expect(copiedRedline(selected(row('<p><del>已删</del></p>'))).html).toBe('<p>已删</p>')
})
