import type { Argument, RandomStart, Start } from '../ir/fn.js'
import { record, type Data } from './literal.js'
import { filled, type FunctionMember } from './member.js'
import { numberLiteral } from './number.js'
import { float64Array, type ModuleWords } from './routines.js'

const isRandom = (start: Start): start is RandomStart => typeof start === 'object' && 'distribution' in start

/** The kernels that fill a stretch of params with random numbers. */
const kernels = { uniform: 'randomUniform', normal: 'randomNormal', truncatedNormal: 'randomTruncatedNormal', orthogonal: 'randomOrthogonal' } as const satisfies Record<RandomStart['distribution'], string>

/** What a distribution is told. */
const numbersOf = (start: RandomStart): readonly [number, number] =>
  start.distribution === 'uniform' ? [start.low, start.high] : start.distribution === 'orthogonal' ? [start.rows, start.gain] : [start.mean, start.deviation]

/** The kernels that `initParams` needs. */
export function startKernels(params: readonly Argument[]): string[] {
  const drawn = params.flatMap(({ start }) => (isRandom(start) ? [kernels[start.distribution]] : []))
  return drawn.length === 0 ? [] : ['random', ...drawn]
}

/** `initParams`: the starting values. Random ones are drawn one param after another, so that a seed always gives the same. */
export const initParamsMember = ({ layout }: ModuleWords): FunctionMember => {
  const isDrawn = layout.params.some(({ start }) => isRandom(start))
  const lines = layout.paramsPlaces.flatMap(({ argument: { start, shape }, offset, length }): string[] => {
    const end = offset + length
    if (isRandom(start)) {
      const [a, b] = numbersOf(start)
      return [`  ${kernels[start.distribution]}(params, ${offset}, ${end}, ${numberLiteral(a)}, ${numberLiteral(b)}, next)`]
    }
    if (typeof start === 'number') {
      if (Object.is(start, 0)) return []
      return [shape.length === 0 ? `  params[${offset}] = ${numberLiteral(start)}` : `  params.fill(${numberLiteral(start)}, ${offset}, ${end})`]
    }
    const numbers = start.map(numberLiteral)
    const flat = `  params.set([${numbers.join(', ')}], ${offset})`
    return flat.length <= 140 ? [flat] : ['  params.set([', ...filled(numbers, '    '), `  ], ${offset})`]
  })
  return {
    kind: 'function', name: 'initParams', exported: true,
    doc: [isDrawn ? 'Fresh params at their starting values; equal seeds give equal ones.' : 'Fresh params at their starting values.'],
    parameters: [{ name: 'seed', type: 'number', ...(isDrawn ? { fallback: '1' } : { optional: true, unused: true }) }],
    returns: float64Array,
    body: lines.length === 0
      ? [`  return new ${float64Array}(${layout.paramsLength})`]
      : [`  const params = new ${float64Array}(${layout.paramsLength})`, ...(isDrawn ? ['  const next = random(seed)'] : []), ...lines, '  return params'],
  }
}

/** More numbers than this tell nobody where a param starts. */
const longestList = 16

/** Where a param starts, for `meta`: a number if it is the same everywhere, a short list, or how it is drawn. */
export function startData(start: Start): Data | undefined {
  if (typeof start === 'number') return start
  if (isRandom(start)) return start.distribution === 'orthogonal'
    ? record({ distribution: start.distribution, gain: start.gain })
    : start.distribution === 'uniform'
    ? record({ distribution: start.distribution, low: start.low, high: start.high })
    : record({ distribution: start.distribution, mean: start.mean, deviation: start.deviation })
  return start.every(number => number === start[0]) ? start[0] : start.length <= longestList ? start : undefined
}
