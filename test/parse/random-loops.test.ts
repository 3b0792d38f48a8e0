import { describe, expect, it } from 'vitest'
import { createRandom, Outside, randomProgram } from './loops.js'
import { outputOf, read } from './reading.js'

const data = { s: 0.4, x: [0.5, -1.25, 0.75, 1.5, -0.5], A: [[1, -2, 0.5, 0.3], [0.4, 0.25, -1, 2], [-1.5, 0.7, 0.6, -0.9]] }

/** What a program's loops come to; undefined where they leave their arrays. */
function wantedOf(value: () => number): number | undefined {
  try {
    return value()
  } catch (error) {
    if (error instanceof Outside) return undefined
    throw error
  }
}

describe('random programs in index notation', () => {
  const seed = Number(process.env['SEED'] ?? 1)
  it('mean their loops, and are refused exactly where these may leave their arrays', () => {
    const random = createRandom(seed)
    const tally = { agreed: 0, refused: 0 }
    for (let run = 0; run < 1500; run++) {
      const { text, value } = randomProgram(random, data)
      const program = `input s, x[5], A[3, 4]\ny = ${text}`
      const wanted = wantedOf(value)
      const codes = read(program).codes.filter(code => code !== 'G208')
      if (wanted === undefined) {
        expect(codes, `${text} leaves its arrays`).not.toEqual([])
        expect(codes.every(code => ['G814', 'G308'].includes(code)), `${text}: ${codes.join(' ')}`).toBe(true)
        tally.refused++
      } else {
        expect(codes, text).toEqual([])
        const found = outputOf(program, data) as number
        expect(Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) || Object.is(found, wanted), `${text}: ${found}, not ${wanted}`).toBe(true)
        tally.agreed++
      }
    }
    expect(tally.agreed).toBeGreaterThan(300)
    expect(tally.refused).toBeGreaterThan(300)
  })
})
