import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { administrator } from './server'

/** Somebody who uses the HTTP interface directly, as scripts do. */
export class Person {
  private constructor(
    readonly url: string,
    readonly email: string,
    readonly password: string,
    readonly token: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Person> {
    const answer = await fetch(`${url}/api/session?token=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    if (!answer.ok) throw new Error(`Sign-in of ${email}: ${answer.status} ${await answer.text()}`)
    return new Person(url, email, password, ((await answer.json()) as { accessToken: string }).accessToken)
  }

  static administrator(url: string): Promise<Person> {
    return Person.signIn(url, administrator.email, administrator.password)
  }

  /** Makes an account and signs in with it; without a delegation it is the secretariat's. */
  async newcomer(name: string, delegation: string | null): Promise<Person> {
    const email = `${name.toLowerCase()}@example.org`
    const password = `Long-Enough-${name}-1`
    await this.call('POST', '/api/users', { email, password, name, delegation })
    return Person.signIn(this.url, email, password)
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    const text = await answer.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** Hands in operations written for a draft as it is now; fails where they are refused. */
  async submit(draft: string, operations: readonly object[]): Promise<void> {
    const { revision } = await this.call<{ revision: number }>('GET', `/api/drafts/${draft}`)
    const submission = { clientId: crypto.randomUUID(), sequence: 1, baseRevision: revision, operations }
    const answer = await this.call<{ status: string }>('POST', `/api/drafts/${draft}/operations`, submission)
    if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
  }

  /** Puts one of the five seed documents into the library. */
  addSeed(name: string): Promise<{ id: string; title: string }> {
    return this.addText(name, readFileSync(resolve(import.meta.dirname, '../../seeds', name)))
  }

  /** Puts a plain text into the library. */
  async addText(name: string, text: string | Buffer<ArrayBuffer>): Promise<{ id: string; title: string }> {
    const answer = await fetch(`${this.url}/api/library?filename=${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'text/plain; charset=utf-8' },
      body: text,
    })
    if (!answer.ok) throw new Error(`Import of ${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; title: string }
  }
}
