import type { TFunction } from 'i18next'
import { zh } from '../i18n/zh'
import { ApiProblem } from './http'

const known = (code: string): code is keyof typeof zh.problem => Object.hasOwn(zh.problem, code)

/** What to tell the reader about a refusal: our words for the code, else for the status, else what the server says. */
export function problemMessage(problem: unknown, t: TFunction): string {
  if (!(problem instanceof ApiProblem)) return t('problem.unreachable')
  if (known(problem.code)) return t(`problem.${problem.code}`)
  const byStatus = `http${problem.status}`
  return problem.message || (known(byStatus) ? t(`problem.${byStatus}`) : t('problem.notFound'))
}
