import { describe, expect, it } from 'vitest'
import { load } from '../../bench/load.js'
import { models } from '../../bench/models.js'

describe.each(models('small'))('$name', model => {
  it.each(Object.keys(model.peers))('%s has the numbers of the emitted module', async name => {
    const expected = model.ours(await load(model.text, 'model')).all()
    const got = model.peers[name]!().all()
    expect(got.length).toBe(expected.length)
    for (const [k, each] of got.entries()) expect(Math.abs(each - expected[k]!), `number ${k}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected[k]!)))
  })
})
