import { describe, expect, it } from 'vitest'
import { delegationColour, delegationColours } from '../../src/kit/delegationColour'
import { contrast, labDistance, seenBy, type Rgb } from './colour'

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

describe('delegationColour', () => {
  it.each(delegationColours)('%s carries white text and is legible on white', (colour) => {
    expect(contrast(rgb(colour), [255, 255, 255])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['everyone', 'protanopia', 'deuteranopia'] as const)('colours stay apart as seen with %s', (eye) => {
    for (const [index, one] of delegationColours.entries())
      for (const other of delegationColours.slice(index + 1))
        expect(labDistance(seenBy(eye, rgb(one)), seenBy(eye, rgb(other))), `${one} ${other}`).toBeGreaterThan(0.06)
  })

  it('spreads codes over all colours and always answers the same', () => {
    const codes = [
      'KAZ',
      'UZB',
      'FRA',
      'BRA',
      'CHN',
      'IND',
      'SGP',
      'OMN',
      'KGZ',
      'TJK',
      'TKM',
      'RUS',
      'PAK',
      'EGY',
      'NGA',
      'MEX',
      'CHL',
      'NOR',
      'JPN',
      'FJI',
      'ZAF',
      'DEU',
      'TUR',
      'KEN',
    ]
    expect(new Set(codes.map(delegationColour)).size).toBe(delegationColours.length)
    expect(codes.map(delegationColour)).toEqual(codes.map(delegationColour))
  })

  it('gives observers without a code the neutral colour', () => {
    expect(contrast(rgb(delegationColour('')), [255, 255, 255])).toBeGreaterThanOrEqual(4.5)
  })
})
