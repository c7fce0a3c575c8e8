/*
 * What quill-delta does to the data it is given, all of it plain (objects, arrays, strings, numbers, booleans, null): in its stead the build puts
 * these where quill-delta asks for lodash, which knows every kind of object there is and is ten times as large.
 */

/** A copy that has nothing in common with the original. */
export function cloneDeep<T>(data: T): T {
  if (Array.isArray(data)) return data.map(cloneDeep) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cloneDeep(value as unknown)])) as T
}

/** Whether both say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.isNaN(a) && Number.isNaN(b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [names, others] = [Object.keys(a), Object.keys(b)]
  return (
    names.length === others.length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  )
}
