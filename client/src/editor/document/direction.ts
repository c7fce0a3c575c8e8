const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/**
 * Which way a paragraph runs. In an Arabic draft one that opens with a symbol or a foreign name still runs to the left, only one without
 * any Arabic does not; elsewhere the first letter decides.
 */
export function directionOf(text: string, language: string): 'rtl' | 'ltr' {
  if (language === 'ar') return rightToLeft.test(text) || !/\p{L}/u.test(text) ? 'rtl' : 'ltr'
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}
