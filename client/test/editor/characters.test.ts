import { expect, test } from 'vitest'
import { directionOf } from '../../src/editor/document/direction'
import { graphemeBefore, graphemeBehind } from '../../src/editor/document/graphemes'

test.each(['é', '👩‍👩‍👧', '🇰🇿', '𠮷', 'دُ', 'Ω\u0301', 'が', 'ᄒ\u1161\u11ab'])('%s is deleted whole', (character) => {
  expect(graphemeBefore(`一${character}`, 1 + character.length)).toBe(1)
  expect(graphemeBehind(`${character}一`, 0)).toBe(character.length)
})

test('a paragraph runs as its words do', () => {
  expect(directionOf('إذ تشير إلى القرار 72/7', 'ar')).toBe('rtl')
  expect(directionOf('A/RES/75/272 القرار', 'ar')).toBe('rtl')
  expect(directionOf('72/7', 'ar')).toBe('rtl')
  expect(directionOf('Recalling', 'ar')).toBe('ltr')
  expect(directionOf('2021 إذ تشير', 'en')).toBe('rtl')
  expect(directionOf('Recalling القرار', 'en')).toBe('ltr')
})
