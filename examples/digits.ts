import { createRequire } from 'node:module'

/** Images of 32 × 32 × 3 numbers one after another, and the class of each. */
export interface Images {
  readonly count: number
  readonly xs: Float64Array
  readonly labels: Uint8Array
}

export const pixels = 32 * 32 * 3

/** The digits as they are in the package: 28 × 28 numbers from 0 to 1, one after another, and the class of each. */
export interface SmallImages {
  readonly count: number
  readonly xs: Float64Array
  readonly labels: Float64Array
}

const small = 28 * 28

/**
 * The ten thousand handwritten digits of the package `mnist` (a part of Y. LeCun, C. Cortes and C. Burges, The MNIST database), 28 × 28 numbers from 0
 * to 1 each, in an order that the seed determines.
 */
export function loadSmallDigits(random: () => number): SmallImages {
  const require = createRequire(import.meta.url)
  const raw = Array.from({ length: 10 }, (_, digit) => (require(`mnist/src/digits/${digit}.json`) as { readonly data: readonly number[] }).data)
  const places = raw.flatMap((data, digit) => Array.from({ length: Math.floor(data.length / small) }, (_, k) => ({ digit, data, start: k * small })))
  shuffle(places, random)
  const images = { count: places.length, xs: new Float64Array(places.length * small), labels: Float64Array.from(places, place => place.digit) }
  for (const [k, { data, start }] of places.entries()) for (let n = 0; n < small; n++) images.xs[k * small + n] = data[start + n]!
  return images
}

/** The same digits in the middle of 32 × 32 pixels, whose three colours are equal and centred at 0, so that they have the shape of the lecture's images. */
export function loadDigits(random: () => number): Images {
  const { count, xs, labels } = loadSmallDigits(random)
  const images = { count, xs: new Float64Array(count * pixels).fill(-0.25), labels: Uint8Array.from(labels) }
  for (let k = 0; k < count; k++) {
    for (let row = 0; row < 28; row++) {
      for (let column = 0; column < 28; column++) {
        const at = k * pixels + ((row + 2) * 32 + column + 2) * 3
        images.xs.fill(xs[k * small + row * 28 + column]! - 0.25, at, at + 3)
      }
    }
  }
  return images
}

/** Fisher and Yates's shuffle, in place. */
export function shuffle(items: { length: number; [k: number]: unknown }, random: () => number): void {
  for (let k = items.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1))
    const item = items[k]
    items[k] = items[j]
    items[j] = item
  }
}
