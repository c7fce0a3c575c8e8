import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { cloneDeep, isEqual } from '../../src/operations/plainData'

const require = createRequire(createRequire(import.meta.url).resolve('quill-delta'))
const lodashClone = require('lodash.clonedeep') as typeof cloneDeep
const lodashEqual = require('lodash.isequal') as typeof isEqual

/** Few names and values, so that two are often alike. */
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, false, 0, 1, '', 'a', undefined, NaN),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any

test('plain data are copied and compared as lodash does it', () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(cloneDeep(a)).toEqual(lodashClone(a))
      if (typeof a === 'object' && a !== null) expect(cloneDeep(a)).not.toBe(a)
      expect(isEqual(a, b)).toBe(lodashEqual(a, b))
      expect(isEqual(a, lodashClone(a))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})
