import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'artifacts/bin/Drafting.Server/release/Drafting.Server.dll')

export const administrator = { email: 'admin@example.org', password: 'Correct-Horse-1' }

/** The built server as a process of its own, on its own data; it can be killed and started again on them. */
export class RunningServer {
  private process: ChildProcess | undefined
  private readonly data = mkdtempSync(join(tmpdir(), 'drafting-'))
  private readonly output: string[] = []

  private constructor(
    readonly url: string,
    private readonly more: readonly string[],
  ) {}

  /** `more` stands behind the server's own arguments. */
  static async start(...more: string[]): Promise<RunningServer> {
    const server = new RunningServer(`http://127.0.0.1:${await freePort()}`, more)
    await server.startAgain()
    return server
  }

  /** Resolves once the server answers that its storage is reachable. */
  async startAgain(): Promise<void> {
    const child = spawn('dotnet', [program, '--urls', this.url, ...this.more], {
      cwd: this.data,
      env: {
        ...process.env,
        // They live for a minute: what is measured to compile better later pays for nothing.
        DOTNET_TieredPGO: '0',
        Client__Path: join(root, 'client/dist'),
        Bootstrap__AdminEmail: administrator.email,
        Bootstrap__AdminPassword: administrator.password,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text: Buffer) => this.output.push(text.toString()))
    child.stderr.on('data', (text: Buffer) => this.output.push(text.toString()))
    this.process = child
    while (true) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server stopped at once:\n${this.said}`)
      const ready = await fetch(`${this.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) return
      await new Promise((done) => setTimeout(done, 20))
    }
  }

  /** What it has printed. */
  get said(): string {
    return this.output.join('')
  }

  /** Whether words stand in any file that it has written. */
  hasWritten(words: string): boolean {
    return readdirSync(this.data, { recursive: true, withFileTypes: true }).some(
      (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(words),
    )
  }

  /** SIGKILL: the server has no time to write anything. */
  async kill(): Promise<void> {
    const child = this.process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  /** The server hangs: connections stay open, nothing is answered. */
  freeze(): void {
    this.process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.process?.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.data, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))))
    })
  })
}
