import { readFileSync } from 'node:fs'

interface TraceEvent {
  ph: string
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Processor time in microseconds. */
  tdur?: number
  args?: { name?: string; data?: { type?: string } }
}

/** Milliseconds of processor time. */
export interface Spent {
  /** On the key and on the frame that shows it. */
  readonly own: number
  /** On everything from the key to the end of that frame, what others wrote included. */
  readonly all: number
}

/**
 * What the page's main thread spent on each key of a trace: unlike the time on the clock it does not grow where other programs want the
 * processor too. `painted` says how long each key took on the clock.
 */
export function mainThreadTimes(file: string, painted: readonly number[]): Spent[] {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  const keys = traceEvents
    .filter((event) => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown')
    .toSorted((a, b) => a.ts - b.ts)
  const [first] = keys
  const ofThread = traceEvents.filter((event) => event.ph === 'X' && event.pid === first?.pid && event.tid === first.tid)
  const tasks = ofThread.filter((event) => event.name === 'ThreadControllerImpl::RunTask')
  const frames = ofThread.filter((event) => event.name === 'PrePaint')
  const contains = (task: TraceEvent, event: TraceEvent) => task.ts <= event.ts && event.ts < task.ts + (task.dur ?? 0)
  const sum = (some: readonly TraceEvent[]) => some.reduce((total, task) => total + (task.tdur ?? 0), 0) / 1000
  return keys.map((key, index) => {
    const end = key.ts + (painted[index] ?? 0) * 1000
    const all = tasks.filter((task) => task.ts + (task.dur ?? 0) > key.ts && task.ts < end)
    const frame = frames.findLast((event) => event.ts > key.ts && event.ts < end)
    return { own: sum(all.filter((task) => contains(task, key) || (frame !== undefined && contains(task, frame)))), all: sum(all) }
  })
}
