import { describe, expect, it } from 'vitest'
import { agreedWords } from '../../src/kit/Agreement'
import { agreement, structureOf } from '../../src/printed/structure'
import { spoken } from '../i18n/spoken'

type Line = [kind: string, label: string | null, level?: number, status?: 'open' | 'bracketed' | 'agreedAdRef' | 'agreed']
const paragraphs = (...lines: Line[]) =>
  lines.map(([kind, label, level = 0, status = 'open'], at) => ({ id: `p${at}`, kind: kind as 'plain', label, level, text: '', status }))
const names = (...lines: Line[]) => structureOf(paragraphs(...lines)).map((line) => line.name)

describe('structureOf', () => {
  it('counts preambular paragraphs and takes the numbers of operative ones', () => {
    expect(
      names(['title', null], ['enacting', null], ['preambular', null], ['preambular', null], ['operative', '1.'], ['operative', '2.']),
    ).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2'])
  })

  it('calls a pinned label what it says', () => {
    expect(names(['operative', '3.'], ['operative', '3 bis.'], ['operative', '4.'])).toEqual(['OP3', '3 bis', 'OP4'])
  })

  it('takes the number from how any language prints it', () => {
    expect(names(['operative', '1 -'], ['operative', '2-'], ['sub', '(أ)', 1])).toEqual(['OP1', 'OP2', 'OP2 (أ)'])
  })

  it('names a single, unnumbered operative paragraph too', () => {
    expect(names(['preambular', null], ['operative', null])).toEqual(['PP1', 'OP1'])
  })

  it('names sub-paragraphs by the way down to them', () => {
    expect(
      names(
        ['operative', '1.'],
        ['sub', '(a)', 1],
        ['sub', '(i)', 2],
        ['sub', '(ii)', 2],
        ['sub', '(b)', 1],
        ['operative', '2.'],
        ['sub', '(a)', 1],
      ),
    ).toEqual(['OP1', 'OP1 (a)', 'OP1 (a) (i)', 'OP1 (a) (ii)', 'OP1 (b)', 'OP2', 'OP2 (a)'])
  })

  it('has no line for footnotes and none for the title', () => {
    expect(names(['title', null], ['footnote', '1'], ['heading', null])).toEqual([''])
  })
})

describe('agreement', () => {
  it('counts what is negotiated, not headings or closing lines', () => {
    const lines = structureOf(
      paragraphs(
        ['enacting', null, 0, 'agreed'],
        ['preambular', null, 0, 'agreed'],
        ['operative', '1.'],
        ['sub', '(a)', 1, 'agreed'],
        ['plain', null],
      ),
    )
    expect(agreement(lines)).toMatchObject({ agreed: 2, adRef: 0, all: 3, open: [{ id: 'p2' }] })
  })

  it('counts what is agreed ad referendum apart: capitals have the last word on it', () => {
    const lines = structureOf(
      paragraphs(
        ['preambular', null, 0, 'agreed'],
        ['operative', '1.', 0, 'agreedAdRef'],
        ['operative', '2.', 0, 'bracketed'],
        ['operative', '3.'],
      ),
    )
    const found = agreement(lines)
    expect(found).toMatchObject({ agreed: 1, adRef: 1, all: 4 })
    expect(found.open.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
    for (const language of ['en', 'zh'] as const) {
      const t = spoken(language)
      expect(agreedWords(t, found)).toBe(t('draft.agreedAdRef', { agreed: 1, adRef: 1, all: 4 }))
      expect(agreedWords(t, { ...found, adRef: 0 })).toBe(t('draft.agreed', { agreed: 1, all: 4 }))
    }
  })
})
