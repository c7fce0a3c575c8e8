import 'i18next'
import type { zh as later } from './later/zh'
import type { zh } from './zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    /** What is loaded with the page, and what comes with the parts that need it. */
    defaultNS: ['translation', 'later']
    resources: { translation: typeof zh; later: typeof later }
  }
}
