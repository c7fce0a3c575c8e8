/** Which way a text in a language runs as a whole. */
export const directionIn = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')
