// Drafting as an engine of the peers' harness. A document is a draft whose paragraphs are the lines of the seed; an edit falls into the
// paragraph of its place. A client has one submission in flight, as the browser's has, and what is written meanwhile goes into the next.
// A full client folds every entry into its text; a light one only looks for the last revision in what arrives, as the peers' light clients
// leave theirs unread.
import { LeanWs, RAW_BATCH_MS } from '../lean-ws.js'

const SEPARATOR = 0x1e
const email = 'load@example.org'
const password = 'Load-Generator-1'
const entriesHead = Buffer.from('{"type":1,"target":"entries"')
const answerHead = Buffer.from('{"type":3')
const revisionKey = Buffer.from('"revision":')

const sessions = new Map() // address -> Promise of { token, drafts }
const once = (map, key, make) => { if (!map.has(key)) map.set(key, make()); return map.get(key) }

async function call (url, path, token, body) {
  const answer = await fetch(url + path, { method: body ? 'POST' : 'GET', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: body && JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const session = url => once(sessions, url, async () => ({ token: (await call(url, '/api/session?token=true', null, { email, password })).accessToken, drafts: new Map() }))

async function draftNamed (url, title) {
  const s = await session(url)
  if (!s.drafts.has(title)) for (const draft of await call(url, '/api/drafts', s.token)) s.drafts.set(draft.title, draft.id)
  return { id: s.drafts.get(title), token: s.token }
}

/** Inserts for one text, as one delta. */
function delta (inserts) {
  const ops = []
  let at = 0
  for (const { offset, text } of inserts.sort((a, b) => a.offset - b.offset)) {
    if (offset > at) { ops.push({ retain: offset - at }); at = offset }
    ops.push({ insert: text })
  }
  return ops
}

class Client {
  constructor (options) { Object.assign(this, options); this.queue = []; this.flying = null; this.sequence = 1; this.revision = 0; this.calls = 1 }

  async connect () {
    const { id, token } = await draftNamed(this.url, this.docId)
    this.draft = id
    const ws = this.ws = new LeanWs(`${this.url.replace(/^http/, 'ws')}/hubs/drafting?access_token=${encodeURIComponent(token)}`, { batchMs: this.mode === 'full' ? 0 : RAW_BATCH_MS })
    ws.onclose = () => this.hooks.onClose && this.hooks.onClose(ws.closeCode)
    const opened = new Promise((resolve, reject) => { this.opened = resolve; this.failed = ws.onerror = error => { reject(error); this.hooks.onError && this.hooks.onError(error) } })
    ws.onopen = () => { ws.send('{"protocol":"json","version":1}\x1e'); this.invoke('Open', [this.draft, null]) }
    ws.onmessage = bytes => { for (let from = 0, to; (to = bytes.indexOf(SEPARATOR, from)) >= 0; from = to + 1) this.frame(bytes.subarray(from, to)) }
    const { draft } = await opened
    this.clientId = `c${process.pid}-${this.sender}-${Math.random().toString(36).slice(2)}`
    this.revision = draft.revision
    this.lines = draft.paragraphs.filter(p => /^q\d+$/.test(p.id))
    this.starts = []
    let at = 0
    for (const line of this.lines) { this.starts.push(at); line.seeded = line.text.length; at += line.text.length + 1 }
    this.texts = this.mode === 'full' ? new Map(this.lines.map(p => [p.id, p.text])) : null
  }

  invoke (target, args) { this.ws.send(JSON.stringify({ type: 1, invocationId: String(this.calls++), target, arguments: args }) + '\x1e') }

  frame (bytes) {
    if (bytes.subarray(0, entriesHead.length).equals(entriesHead)) {
      if (this.mode === 'full') return this.fold(JSON.parse(bytes.toString()).arguments[1])
      const at = bytes.lastIndexOf(revisionKey) + revisionKey.length
      let revision = 0
      for (let i = at; bytes[i] >= 48 && bytes[i] <= 57; i++) revision = revision * 10 + bytes[i] - 48
      this.revision = revision
      this.hooks.onDelivery && this.hooks.onDelivery()
    } else if (bytes.subarray(0, answerHead.length).equals(answerHead)) {
      const message = JSON.parse(bytes.toString())
      if (message.error) return this.failed(new Error(message.error))
      if (this.opened) { const opened = this.opened; this.opened = null; opened(message.result) } else this.answered(message.result)
    }
  }

  fold (entries) {
    for (const entry of entries) {
      this.revision = entry.revision
      let inserted = ''
      for (const { op, paragraph, delta } of entry.operations) {
        if (op !== 'editText') throw new Error(`not expected here: ${op}`)
        const text = this.texts.get(paragraph)
        let out = ''; let i = 0
        for (const d of delta.ops) { if (d.retain) { out += text.slice(i, i + d.retain); i += d.retain } else if (d.delete) i += d.delete; else { out += d.insert; inserted += d.insert } }
        this.texts.set(paragraph, out + text.slice(i))
      }
      if (this.hooks.onRemoteEdit && entry.clientId !== this.clientId) this.hooks.onRemoteEdit(inserted)
    }
  }

  answered (answer) {
    if (answer.status !== 'accepted') this.failed(new Error(JSON.stringify(answer)))
    else if (this.hooks.onAck) for (const edit of this.flying) this.hooks.onAck(edit.tag)
    this.flying = null
    this.flush()
  }

  flush () {
    if (this.flying || !this.queue.length) return
    const edits = this.flying = this.queue
    this.queue = []
    const lines = new Map() // what waits is composed by paragraph
    for (const { pos, text } of edits) {
      let line = this.lines.length - 1
      while (this.starts[line] > pos) line--
      const offset = Math.min(pos - this.starts[line], this.lines[line].seeded)
      once(lines, this.lines[line].id, () => []).push({ offset, text })
    }
    this.invoke('Submit', [this.draft, {
      clientId: this.clientId, sequence: this.sequence++, baseRevision: this.revision,
      operations: Array.from(lines, ([paragraph, inserts]) => ({ op: 'editText', paragraph, delta: { ops: delta(inserts) } }))
    }])
  }

  edit (pos, text, tag) { this.queue.push({ pos, text, tag }); this.flush() }
  currentText () { return this.lines.map(p => this.texts.get(p.id)).join('\n') }
  keepAlive () { this.ws.send('{"type":6}\x1e') }
  close () { this.ws.close() }
}

export const draftingEngine = {
  server: (port, data) => ({
    cmd: 'dotnet',
    args: [process.env.DRAFTING_SERVER, '--urls', `http://127.0.0.1:${port}`, '--Storage:Provider', 'sqlite', '--Storage:ConnectionString', `${data}/drafting.db`,
      '--Node:ActorHost', process.env.DRAFTING_OWNER ?? 'Orleans', '--Cluster:SiloPort', String(+port + 10000), '--Cluster:GatewayPort', String(+port + 20000),
      '--Bootstrap:AdminEmail', email, '--Bootstrap:AdminPassword', password],
    env: {},
    ready: /Application started|Now listening/
  }),
  url: port => `http://127.0.0.1:${port}`,
  createClient: options => new Client(options),
  async seed ({ url, docId, text }) {
    const { token, drafts } = await session(url)
    const { id } = await call(url, '/api/drafts', token, { title: docId, language: 'zh' })
    drafts.set(docId, id)
    const operations = text.trimEnd().split('\n').map((line, i) => ({ op: 'insertParagraph', id: `q${i}`, after: i ? `q${i - 1}` : null, kind: 'plain', level: 0, delta: { ops: [{ insert: line }] } }))
    const answer = await call(url, `/api/drafts/${id}/operations`, token, { clientId: `seed-${docId}`, sequence: 1, baseRevision: 0, operations })
    if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
    return { close () {} }
  }
}
