import { expect, test } from 'vitest'
import { paragraphsOf, withoutListNumbers } from '../../src/editor/pastedText'

test('lines of a PDF are joined: Chinese without a space, words with one, a word cut at the end of a line whole again', () => {
  expect(paragraphsOf('回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区\n域合作对于可持续发展和预防冲突的重要性，')).toEqual([
    '回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区域合作对于可持续发展和预防冲突的重要性，',
  ])
  expect(paragraphsOf('Recalling its resolution 72/7 of 17 November 2017 and the impor-\ntance of regional cooperation for sustainable development in the\nregion,')).toEqual([
    'Recalling its resolution 72/7 of 17 November 2017 and the importance of regional cooperation for sustainable development in the region,',
  ])
})

test('an empty line, a number and a short last line end a paragraph', () => {
  const text = '1. Requests the Secretary-General to continue to support the Centre\nwithin existing resources;\n2. Decides to include in the provisional agenda of its next session\nthe item.\n\nAnnex'
  expect(paragraphsOf(text)).toEqual([
    '1. Requests the Secretary-General to continue to support the Centre within existing resources;',
    '2. Decides to include in the provisional agenda of its next session the item.',
    'Annex',
  ])
})

test('lines that fill no column are paragraphs of their own', () => {
  expect(paragraphsOf('一\n二\r\n三')).toEqual(['一', '二', '三'])
})

test('the numbers that Word writes into lists are left out', () => {
  expect(withoutListNumbers('<p><!--[if !supportLists]--><span>1.<span>&nbsp;</span></span><!--[endif]-->Decides</p>')).toBe('<p>Decides</p>')
})
