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

/**
 * For each key of a trace, the milliseconds of processor time that the page's main thread spent from the key to the end of its frame,
 * whatever it did: unlike the time on the clock it does not grow where other programs want the processor too. `painted` says how long
 * each key took on the clock.
 */
export function mainThreadTimes(file: string, painted: readonly number[]): number[] {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  const keys = traceEvents.filter((event) => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown').toSorted((a, b) => a.ts - b.ts)
  const [first] = keys
  const tasks = traceEvents.filter((event) => event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask' && event.pid === first?.pid && event.tid === first.tid)
  return keys.map(({ ts }, index) => {
    const end = ts + (painted[index] ?? 0) * 1000
    const spent = tasks.filter((task) => task.ts + (task.dur ?? 0) > ts && task.ts < end).reduce((sum, task) => sum + (task.tdur ?? 0), 0)
    return spent / 1000
  })
}
