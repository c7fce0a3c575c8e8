// Writes a data folder as a server of some day leaves it, with what a later server must still find in it:
//   node make.mjs SERVER.dll NAME      makes NAME.tar.gz and NAME.json beside this file
// The folder is never made again by a later program: it is what people have on their disks.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [program, name] = process.argv.slice(2)
const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'upgrade-'))
const url = 'http://127.0.0.1:5999'
const people = {
  administrator: { email: 'admin@example.org', password: 'Correct-Horse-1' },
  facilitator: { email: 'facilitator@example.org', password: 'Correct-Horse-2', name: 'Facilitator', delegation: null },
  delegate: { email: 'delegate@example.org', password: 'Correct-Horse-3', name: '代表', delegation: 'KAZ' },
}

const server = spawn('dotnet', [resolve(program), '--urls', url], {
  cwd: folder,
  env: { ...process.env, Storage__ConnectionString: `Data Source=${join(folder, 'drafting.db')}`, Bootstrap__AdminEmail: people.administrator.email, Bootstrap__AdminPassword: people.administrator.password },
  stdio: 'inherit',
})
while (!(await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false))) await new Promise((done) => setTimeout(done, 100))

async function call(token, method, path, body, type = 'application/json') {
  const answer = await fetch(url + path, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': type }) },
    body: body === undefined ? undefined : type === 'application/json' ? JSON.stringify(body) : body,
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
}
const signIn = async ({ email, password }) => (await call(null, 'POST', '/api/session?token=true', { email, password })).accessToken

process.on('uncaughtException', (failure) => {
  server.kill()
  throw failure
})

const administrator = await signIn(people.administrator)
for (const person of [people.facilitator, people.delegate]) await call(administrator, 'POST', '/api/users', person)
const facilitator = await signIn(people.facilitator)
const delegate = await signIn(people.delegate)

const seed = readFileSync(resolve(here, '../../../seeds/000_64c4818c9b91fe8a.txt'))
const text = await call(facilitator, 'POST', '/api/library?filename=seed.txt', seed, 'text/plain')
const draft = await call(facilitator, 'POST', '/api/drafts', { template: text.id })
const path = `/api/drafts/${draft.id}`
await call(facilitator, 'PUT', `${path}/members/${people.delegate.email}`, { role: 'editor' })
const sent = new Map()
const submit = async (token, operations) => {
  const { revision } = await call(token, 'GET', path)
  const sequence = (sent.get(token) ?? 0) + 1
  sent.set(token, sequence)
  const answer = await call(token, 'POST', `${path}/operations`, { clientId: `upgrade-${token === delegate}`, sequence, baseRevision: revision, operations })
  if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
}
const paragraphs = (await call(facilitator, 'GET', path)).paragraphs
const preambular = paragraphs.filter(({ kind }) => kind === 'preambular')
await submit(facilitator, [{ op: 'nameVersion', label: '第一稿' }])
await submit(delegate, [{ op: 'editText', paragraph: preambular[1].id, delta: { ops: [{ insert: '（新增文字）' }] } }])
await submit(delegate, [{ op: 'addSponsor', delegation: 'KAZ', role: 'main' }])
await submit(delegate, [{ op: 'removeParagraph', paragraph: preambular[2].id }])
await submit(facilitator, [{ op: 'setParagraphStatus', paragraph: preambular[0].id, status: 'agreed' }])
await submit(facilitator, [{ op: 'setStage', stage: 'negotiation' }])
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16)
await submit(facilitator, [{ op: 'setStage', stage: 'silence', deadline: soon, timeZone: 'America/New_York' }])
// Who broke silence is sealed with the keys beside the accounts.
await call(delegate, 'POST', `${path}/silence/objections`, { paragraphs: [preambular[1].id], reason: '尚待首都指示' })
// Back, so that no deadline changes the draft later.
await submit(facilitator, [{ op: 'setStage', stage: 'negotiation', reason: '再议' }])

const expected = {
  people: Object.values(people).map(({ email, password }) => ({ email, password })),
  facilitator: people.facilitator.email,
  answers: {},
}
for (const each of [path, `${path}/log?after=0`, `${path}/members`, `${path}/silence`, '/api/library', `/api/library/${text.id}`]) expected.answers[each] = await call(facilitator, 'GET', each)
server.kill('SIGTERM')
await new Promise((done) => server.once('exit', done))
execFileSync('tar', ['czf', join(here, `${name}.tar.gz`), '-C', folder, 'drafting.db', 'drafting.accounts.db', 'drafting.keys'])
writeFileSync(join(here, `${name}.json`), `${JSON.stringify(expected, null, 1)}\n`)
