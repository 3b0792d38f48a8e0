import { describe, expect, it } from 'vitest'
import { hardPoints, measure, shown, type Measured } from './accuracy/table.js'

/** A result may be off by one unit more than the formula as it is written: that much is luck. */
const noise = 51.5

const families = ['sigmoid', 'tanh', 'softplus', 'cross-entropy', 'softmax']
const measured: Measured[] = []
const mean = (values: readonly number[]) => values.reduce((p, q) => p + q, 0) / values.length
const kept = (bits: readonly number[]) => bits.map(each => each.toFixed(1)).join(', ')

describe('hard points: bits kept of the value and of each partial', () => {
  it.each(hardPoints.map(point => [shown(point), point] as const))('%s', (_, hardPoint) => {
    const result = measure(hardPoint)
    measured.push(result)
    const { gradgen, loops, written } = result
    const wanted = (k: number) => (Array.isArray(hardPoint.bits) ? (hardPoint.bits as readonly number[])[k]! : (hardPoint.bits as number | undefined) ?? 51)
    for (const [k, bits] of (loops ?? []).entries()) expect(bits, `as loops ${kept(loops!)}`).toBeGreaterThanOrEqual(Math.min(wanted(k), 50))
    for (const [k, bits] of gradgen.entries()) {
      expect(bits, `gradgen keeps ${kept(gradgen)}`).toBeGreaterThanOrEqual(wanted(k))
      expect(bits, `as written ${kept(written)}, gradgen ${kept(gradgen)}`).toBeGreaterThanOrEqual(Math.min(noise, written[k]!))
    }
  })

  it('there are enough of them, and on average enough is kept', () => {
    expect(hardPoints.length).toBeGreaterThanOrEqual(60)
    expect(measured.length).toBe(hardPoints.length)
    expect(mean(measured.flatMap(({ gradgen }) => gradgen))).toBeGreaterThanOrEqual(45)
  })

  it('gates, softmax and cross-entropy keep 50 bits on 98 % of theirs', () => {
    const bits = measured.filter(({ hardPoint }) => families.includes(hardPoint.family)).flatMap(({ gradgen }) => gradgen)
    expect(bits.length).toBeGreaterThan(100)
    expect(bits.filter(each => each >= 50).length / bits.length).toBeGreaterThanOrEqual(0.98)
  })

  it('what is compared is hard: as written, much less is kept', () => {
    expect(mean(measured.flatMap(({ written }) => written))).toBeLessThan(30)
    expect(mean(measured.flatMap(({ mathjs }) => mathjs ?? []))).toBeLessThan(30)
  })
})
