import { localTime } from '../../../kit/timeZones'

const workingDays = 3
const closing = '18:00'

/** When silence usually ends: at six in the evening of the third working day after today, on the clocks of a zone, as an input takes it. */
export function usualDeadline(now: number, timeZone: string): string {
  const day = new Date(`${localTime(now, timeZone).slice(0, 10)}T00:00Z`)
  for (let left = workingDays; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() % 6 !== 0) left--
  }
  return `${day.toISOString().slice(0, 10)}T${closing}`
}
