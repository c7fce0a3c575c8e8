import type { TFunction } from 'i18next'
import { wordFor } from '../i18n/wordFor'
import { ApiProblem } from './http'

/** What to tell the reader about a refusal: our words for the code, else what the server says. */
export function problemMessage(problem: unknown, t: TFunction): string {
  if (!(problem instanceof ApiProblem)) return t('problem.unreachable')
  return refusalMessage(problem.code, problem.message || t('problem.internal'), t)
}

/** Our words for a code, else the message that came with it. */
export function refusalMessage(code: string, message: string, t: TFunction): string {
  return wordFor(t, 'problem', code) ?? message
}

/** Our words for the code with which a live draft ended. */
export function endedMessage(code: string, t: TFunction): string {
  return refusalMessage(code, t('draft.closedHint'), t)
}
