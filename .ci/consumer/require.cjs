const assert = require('node:assert/strict')
const { check, compile, evaluate, inspect } = require('gradgen')

assert.equal(compile('f = x^2').ok, true)
assert.match(inspect('f = x^2'), /∂f\/∂x/)
assert.equal(check('f = x^2').ok, true)
assert.deepEqual(evaluate('f = x^2 * y').gradient(3, 5), { x: 30, y: 9 })
