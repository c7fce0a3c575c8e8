import type { TFunction } from 'i18next'

/** The interface's word for what came from outside, such as a problem's code; null where there is none. */
export function wordFor(
  t: TFunction,
  group: 'compare.kind' | 'group' | 'language' | 'later:operation' | 'problem',
  key: string,
): string | null {
  return t(`${group}.${key}` as 'problem.internal', { defaultValue: '' }) || null
}
