import assert from 'node:assert/strict'
import { check, compile, evaluate, inspect } from 'gradgen'
import { valueAndGrad } from './neuron.js'

const grad = new Float64Array(5)
assert.equal(valueAndGrad(2, -1, -3, -2, -3, grad).toFixed(6), '0.731059')
assert.equal(compile('f = x^2').ok, true)
assert.equal(compile('input x\ny = q').diagnostics.length, 1)
assert.match(inspect('f = x^2'), /∂f\/∂x/)
assert.equal(check('f = x^2').ok, true)
assert.deepEqual(evaluate('f = x^2 * y').gradient(3, 5), { x: 30, y: 9 })
