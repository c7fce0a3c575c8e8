/** An answer other than success: RFC 9457 problem details, or what is known where the server could not be reached (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message)
    this.name = 'ApiProblem'
  }
}

export type Query = Record<string, string | number | undefined>

export interface RequestOptions {
  query?: Query
  /** Sent as JSON, or as it is where it is a Blob. */
  body?: unknown
  /** Of the answer known already: the same one again is not sent. */
  tag?: string
}

/** An answer and the tag it can be asked for again with. */
export interface Tagged<T> {
  tag: string | undefined
  value: T
}

const pathWithQuery = (path: string, query: Query = {}): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string | number] => pair[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Reads a refusal; a body that is not problem details still gives a problem with the status as its code. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const fallback = `http${response.status}`
  let body: Record<string, unknown>
  try {
    body = (await response.json()) as Record<string, unknown>
  } catch {
    return new ApiProblem(response.status, fallback, response.statusText)
  }
  return new ApiProblem(
    response.status,
    text(body.code) ?? fallback,
    text(body.detail) ?? text(body.title) ?? response.statusText,
    text(body.field),
  )
}

async function send(method: string, path: string, { query, body, tag }: RequestOptions): Promise<Response> {
  const raw = body instanceof Blob
  let response: Response
  try {
    response = await fetch(pathWithQuery(path, query), {
      method,
      headers: {
        accept: 'application/json',
        ...(tag === undefined ? {} : { 'if-none-match': tag }),
        ...(body === undefined ? {} : { 'content-type': raw ? body.type || 'text/plain' : 'application/json' }),
      },
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
    })
  } catch {
    throw new ApiProblem(0, 'unreachable', 'The server cannot be reached.')
  }
  if (!response.ok && response.status !== 304) throw await readProblem(response)
  return response
}

/** One call of the HTTP API; resolves to the JSON answer, or to undefined where there is none. Throws {@link ApiProblem}. */
export async function request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options)
  const body = await response.text()
  return (body === '' ? undefined : JSON.parse(body)) as T
}

/** What is at a path; `known` where that is still so. Throws {@link ApiProblem}. */
export async function requestChanged<T>(path: string, known: Tagged<T> | undefined): Promise<Tagged<T>> {
  const response = await send('GET', path, { tag: known?.tag })
  if (response.status === 304 && known !== undefined) return known
  return { tag: response.headers.get('etag') ?? undefined, value: (await response.json()) as T }
}

/** A file the server makes, with the name it gives it. Throws {@link ApiProblem}. */
export async function download(path: string, query: Query): Promise<{ blob: Blob; filename: string | null }> {
  const response = await send('GET', path, { query })
  return { blob: await response.blob(), filename: filenameOf(response.headers.get('content-disposition')) }
}

/** The file name in a Content-Disposition header, the RFC 5987 form first. */
export function filenameOf(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (extended !== undefined) return decodeURIComponent(extended)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null
}
