import { describe, expect, it } from 'vitest'
import { agreement, structureOf } from '../../src/ui/document/structure'

type Line = [kind: string, label: string | null, level?: number, status?: 'open' | 'agreed']
const paragraphs = (...lines: Line[]) =>
  lines.map(([kind, label, level = 0, status = 'open'], at) => ({ id: `p${at}`, kind: kind as 'plain', label, level, text: '', status }))
const names = (...lines: Line[]) => structureOf(paragraphs(...lines)).map((line) => line.name)

describe('structureOf', () => {
  it('counts preambular paragraphs and takes the numbers of operative ones', () => {
    expect(names(['title', null], ['enacting', null], ['preambular', null], ['preambular', null], ['operative', '1.'], ['operative', '2.'])).toEqual(['', 'PP1', 'PP2', 'OP1', 'OP2'])
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
    expect(names(['operative', '1.'], ['sub', '(a)', 1], ['sub', '(i)', 2], ['sub', '(ii)', 2], ['sub', '(b)', 1], ['operative', '2.'], ['sub', '(a)', 1])).toEqual([
      'OP1', 'OP1 (a)', 'OP1 (a) (i)', 'OP1 (a) (ii)', 'OP1 (b)', 'OP2', 'OP2 (a)',
    ])
  })

  it('has no line for footnotes and none for the title', () => {
    expect(names(['title', null], ['footnote', '1'], ['heading', null])).toEqual([''])
  })
})

describe('agreement', () => {
  it('counts what is negotiated, not headings or closing lines', () => {
    const lines = structureOf(paragraphs(['enacting', null, 0, 'agreed'], ['preambular', null, 0, 'agreed'], ['operative', '1.'], ['sub', '(a)', 1, 'agreed'], ['plain', null]))
    expect(agreement(lines)).toEqual({ agreed: 2, all: 3 })
  })
})
