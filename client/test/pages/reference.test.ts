import { describe, expect, it } from 'vitest'
import { comparePath, draftRef, libraryRef, parseReference, revisionRef, versionRef } from '../../src/pages/compare/reference'
import { localPath } from '../../src/pages/signin/localPath'
import vectors from '../../../tests/vectors/text-references.json'

describe('references', () => {
  it.each([
    [libraryRef('l1'), { source: 'library', id: 'l1' }],
    [draftRef('d1'), { source: 'draft', id: 'd1' }],
    [revisionRef('d1', 12), { source: 'draft', id: 'd1', revision: 12 }],
    [versionRef('d1', 'Rev.1 @ noon'), { source: 'draft', id: 'd1', label: 'Rev.1 @ noon' }],
    [versionRef('d1', '12'), { source: 'draft', id: 'd1', label: '12' }],
  ])('%s reads back', (written, read) => {
    expect(parseReference(written)).toEqual(read)
    expect(new URLSearchParams(comparePath(written, '').split('?')[1]).get('from')).toBe(written)
  })

  it.each(vectors)('$text is to the server what it is here', ({ text, means = null }) => {
    expect(parseReference(text)).toEqual(means)
  })
})

describe('localPath', () => {
  it.each([
    ['/drafts/1?x=1#c2', '/drafts/1?x=1#c2'],
    [null, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (next, path) => {
    expect(localPath(next)).toBe(path)
  })
})
