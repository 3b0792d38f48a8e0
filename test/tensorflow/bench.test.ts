import { expect, it } from 'vitest'
import { cases } from '../../bench/engines/cases.js'
import { engineNames, measureEngines } from '../../bench/engines/measure.js'

/** Other numbers than the module's would throw. */
it.each(cases.filter(({ name }) => !name.includes('batch 64')).map(({ name }) => name))('%s has the same value and gradient by every engine of the benchmarks', async name => {
  const [result] = await measureEngines({ slice: 1, rounds: 1, warmUp: 1, only: name })
  const without = name.startsWith('LeNet') ? ['TensorFlow.js wasm'] : []
  expect(Object.keys(result!.peers)).toEqual(engineNames.filter(engine => !without.includes(engine)))
  expect(Object.keys(result!.notes)).toEqual(without)
})
