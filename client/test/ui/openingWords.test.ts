import { describe, expect, it } from 'vitest'
import { openingWordsLength, paragraphLanguage } from '../../src/document/openingWords'

const opening = (text: string, kind: string, language: string) => text.slice(0, openingWordsLength(text, kind, language))

describe('openingWordsLength', () => {
  it.each([
    ['回顾其 2017 年 11 月 17 日第 72/7 号决议，', '回顾'],
    ['又回顾《联合国宪章》', '又回顾'],
    ['还回顾其 2004 年', '还回顾'],
    ['表示注意到秘书长的报告，', '表示注意到'],
    ['认识到，中亚各国', '认识到'],
    ['赞赏地注意到', '赞赏地注意到'],
    ['极为关切地注意到局势，', '极为关切地注意到'],
    ['欣见中亚各国取得进展', '欣见'],
    ['方式，从经济方面', ''],
  ])('zh PP %s', (text, words) => {
    expect(opening(text, 'preambular', 'zh')).toBe(words)
  })

  it.each([
    ['决定在哈萨克斯坦', '决定'],
    ['又决定，该中心', '又决定'],
    ['强调指出，推进', '强调指出'],
    ['请秘书长', '请'],
    ['再次促请会员国', '再次促请'],
  ])('zh OP %s', (text, words) => {
    expect(opening(text, 'operative', 'zh')).toBe(words)
  })

  it.each([
    ['Recalling its resolution 72/7', 'preambular', 'Recalling'],
    ['Recalling also the Charter', 'preambular', 'Recalling also'],
    ['Noting with deep concern that', 'preambular', 'Noting with deep concern'],
    ['Deeply concerned about', 'preambular', 'Deeply concerned'],
    ['Taking note with appreciation of the report', 'preambular', 'Taking note with appreciation'],
    ['Also requests the Secretary-General', 'operative', 'Also requests'],
    ['Calls upon Member States', 'operative', 'Calls upon'],
    ['Notes with satisfaction the progress', 'operative', 'Notes with satisfaction'],
    ['Notesworthy is not a verb', 'operative', ''],
    ['The Centre shall', 'operative', ''],
  ])('en %s', (text, kind, words) => {
    expect(opening(text, kind, 'en')).toBe(words)
  })

  it('finds the organ, and nothing in letters or headings', () => {
    expect(opening('大会，', 'enacting', 'zh')).toBe('大会')
    expect(opening('The General Assembly,', 'enacting', 'en')).toBe('The General Assembly')
    expect(opening('请将本函分发为荷。', 'plain', 'zh')).toBe('')
  })
})

describe('paragraphLanguage', () => {
  it.each([
    ['Recalling its resolution 72/7', 'zh', 'en'],
    ['Rappelant sa résolution 72/7', 'zh', 'fr'],
    ['Recordando su resolución 72/7', 'en', 'es'],
    ['The Centre shall', 'zh', 'en'],
    ['回顾其 COVID-19 决议', 'en', 'zh'],
    ['COVID-19 大流行的影响', 'zh', 'zh'],
    ['вновь подтверждая', 'ar', 'ru'],
    ['إذ تشير إلى', 'ru', 'ar'],
    ['Invite les États', 'fr', 'fr'],
    ['The Centre shall', 'fr', 'fr'],
    ['72/7', 'zh', 'zh'],
    ['', 'en', 'en'],
  ])('%s in a draft in %s: %s', (text, language, own) => {
    expect(paragraphLanguage(text, language)).toBe(own)
  })
})
