import { describe, expect, it } from 'vitest'
import { revisionsOf, stepWriters } from '../../src/pages/compare/useStepWriters'
import type { Stretch } from '../../src/protocol/contract'

const versions = [{ label: 'Rev.1', revision: 7, at: '', by: null }]

describe('revisionsOf', () => {
  it.each([
    [
      ['library:t', 'draft:d@v:Rev.1', 'draft:d'],
      [0, 7, Infinity],
    ],
    [
      ['draft:d@3', 'draft:d@9'],
      [3, 9],
    ],
    [['draft:d', 'library:t'], null],
    [['draft:x', 'draft:d'], null],
    [['draft:d@v:gone', 'draft:d'], null],
  ] as const)('%j are %j', (references, revisions) => {
    expect(revisionsOf(references, 'd', versions)).toEqual(revisions)
  })
})

it('stepWriters names who wrote at each step, nobody for the text it began with', () => {
  const stretch = (delegation: string | null, firstRevision: number, revision: number): Stretch => ({
    start: 0,
    length: 1,
    text: '',
    origin: revision > 0 ? 'written' : 'template',
    user: delegation && 'a@example.org',
    name: null,
    delegation,
    revision,
    at: '',
    firstRevision,
    firstAt: '',
  })
  const paragraphs = [
    {
      id: 'p',
      version: 1,
      stretches: [stretch(null, 0, 0), stretch('KAZ', 2, 3), stretch('UZB', 6, 9), stretch('TJK', 11, 11), stretch('KAZ', 1, 1)],
    },
  ]
  expect(
    stepWriters({ paragraphs }, [0, 7, Infinity])
      .get('p')
      ?.map((step) => step.map(({ delegation }) => delegation)),
  ).toEqual([
    ['KAZ', 'UZB'],
    ['UZB', 'TJK'],
  ])
})
