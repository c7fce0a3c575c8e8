import { expect, test } from 'vitest'
import { nearestFirst } from '../../src/kit/Picker'

const named = (...labels: string[]) => labels.map((label) => ({ label }))
const order = (labels: string[], words: string) => nearestFirst(named(...labels), words).map(({ label }) => label)

test('whoever types a whole name finds it first, and what begins so before what holds it', () => {
  expect(order(['印度尼西亚', '印度'], '印度')).toEqual(['印度', '印度尼西亚'])
  expect(order(['Dominican Republic', 'Nigeria', 'Niger'], 'niger')).toEqual(['Niger', 'Nigeria', 'Dominican Republic'])
  expect(order(['Equatorial Guinea', 'Guinea-Bissau', 'Guinea'], 'Guinea')).toEqual(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea'])
})

test('nothing typed leaves the order', () => {
  expect(order(['b', 'a'], ' ')).toEqual(['b', 'a'])
})
