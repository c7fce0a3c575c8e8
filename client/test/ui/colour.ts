/** Colour arithmetic for tests: WCAG 2 contrast, Oklab distance, dichromat simulation after Machado et al. 2009. */
export type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
const times = (m: Matrix, v: Rgb): Rgb => m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Rgb
const toLinear = (colour: Rgb): Rgb => colour.map(linear) as unknown as Rgb

const luminance = (colour: Rgb): number =>
  times(
    [
      [0.2126, 0.7152, 0.0722],
      [0, 0, 0],
      [0, 0, 0],
    ],
    toLinear(colour),
  )[0]

export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const eyes: Record<'everyone' | 'protanopia' | 'deuteranopia', Matrix> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** Linear light of a colour as an eye sees it. */
export const seenBy = (eye: keyof typeof eyes, colour: Rgb): Rgb =>
  times(eyes[eye], toLinear(colour)).map((x) => Math.max(0, x)) as unknown as Rgb

/** Euclidean distance in Oklab of two colours given as linear light; 0.02 is about just noticeable. */
export function labDistance(one: Rgb, other: Rgb): number {
  const [a, b] = [one, other].map((colour) => {
    const cone = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      colour,
    ).map(Math.cbrt) as unknown as Rgb
    return times(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      cone,
    )
  }) as [Rgb, Rgb]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
