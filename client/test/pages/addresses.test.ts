import { expect, it } from 'vitest'
import { addressesIn } from '../../src/pages/draft/rail/addresses'

it.each([
  ['li@un.org', ['li@un.org']],
  ['Li Na <li@un.org>; kim@un.org，third@un.org\nLI@un.org', ['li@un.org', 'kim@un.org', 'third@un.org']],
  ['Li Na', []],
])('“%s” names these people', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses)
})
