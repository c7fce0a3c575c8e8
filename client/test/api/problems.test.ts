import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { ApiProblem, filenameOf, readProblem } from '../../src/api/http'
import { endedMessage, problemMessage } from '../../src/api/problemMessage'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'

const words = createInstance()
void words.init({ resources: { zh: { translation: zh }, en: { translation: en } }, lng: 'zh', initAsync: false })
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, statusText: 'Status' })

describe('readProblem', () => {
  it('takes code, detail and field of problem details', async () => {
    const problem = await readProblem(json(409, { code: 'emailTaken', title: 'Taken', detail: 'There is an account.', field: 'email' }))
    expect(problem).toMatchObject({ status: 409, code: 'emailTaken', message: 'There is an account.', field: 'email' })
  })

  it.each([
    ['no body', new Response('', { status: 502, statusText: 'Bad Gateway' })],
    ['a page of a proxy', new Response('<html>', { status: 502, statusText: 'Bad Gateway' })],
  ])('%s: the status is the code', async (_, response) => {
    expect(await readProblem(response)).toMatchObject({ status: 502, code: 'http502', message: 'Bad Gateway', field: null })
  })

  it('does not trust what is no text', async () => {
    expect(await readProblem(json(400, { code: 7, detail: { a: 1 }, field: [] }))).toMatchObject({
      code: 'http400',
      message: 'Status',
      field: null,
    })
  })
})

describe('problemMessage', () => {
  it.each(['zh', 'en'] as const)('%s: our words for a code we know', (language) => {
    const said = problemMessage(new ApiProblem(404, 'unknownDraft', 'There is no such draft.'), words.getFixedT(language))
    expect(said).toBe({ zh, en }[language].problem.unknownDraft)
  })

  it('the words of the server for one we do not know', () => {
    expect(problemMessage(new ApiProblem(400, 'invalidField', '“limit” is a whole number.'), words.t)).toBe('“limit” is a whole number.')
  })

  it('no code and nothing inherited in a face', () => {
    expect(problemMessage(new ApiProblem(500, 'toString', 'It failed.'), words.t)).toBe('It failed.')
    expect(problemMessage(new ApiProblem(500, 'http500', ''), words.t)).toBe(zh.problem.internal)
    expect(problemMessage(new TypeError('x is not a function'), words.t)).toBe(zh.problem.unreachable)
  })
})

describe('endedMessage', () => {
  it.each([
    ['unknownDraft', zh.problem.unknownDraft],
    ['removed', zh.problem.removed],
    ['newCode', zh.draft.closedHint],
  ])('%s', (reason, words_) => {
    expect(endedMessage(reason, words.t)).toBe(words_)
  })
})

describe('filenameOf', () => {
  it.each([
    [`attachment; filename="draft.txt"; filename*=UTF-8''%E8%8D%89%E6%A1%88.txt`, '草案.txt'],
    ['attachment; filename=draft.docx', 'draft.docx'],
    [null, null],
  ])('%s', (header, name) => {
    expect(filenameOf(header)).toBe(name)
  })
})
