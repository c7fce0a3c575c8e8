import { describe, expect, it } from 'vitest'
import { joinedNames, printedWords } from '../../src/ui/document/printedWords'

describe('joinedNames', () => {
  it.each([
    ['zh', '哈萨克斯坦、蒙古和乌兹别克斯坦'],
    ['en', '哈萨克斯坦, 蒙古 and 乌兹别克斯坦'],
    ['fr', '哈萨克斯坦, 蒙古 et 乌兹别克斯坦'],
    ['ru', '哈萨克斯坦, 蒙古 и 乌兹别克斯坦'],
  ])('%s', (language, expected) => {
    expect(joinedNames(['哈萨克斯坦', '蒙古', '乌兹别克斯坦'], language)).toEqual([expected, ''])
  })

  it('cut anywhere gives the whole list again', () => {
    const names = ['A', 'B', 'C', 'D']
    for (const language of ['zh', 'en', 'fr', 'es', 'ru', 'ar'])
      for (let shown = 0; shown <= names.length; shown++) {
        const [first, rest] = joinedNames(names, language, shown)
        expect([first + rest, '']).toEqual(joinedNames(names, language))
        expect(names.filter((name) => first.includes(name))).toHaveLength(shown)
      }
  })
})

describe('printedWords', () => {
  it('are English where the language is none of the six', () => {
    expect(printedWords('kk')).toBe(printedWords('en'))
  })
})
