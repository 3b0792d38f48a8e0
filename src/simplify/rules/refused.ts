import type { Refused } from '../rule.js'

/** Equations that look right, with the point that kills each. A test holds them to it, so that nobody need find out again. */
export const refused: readonly Refused[] = [
  { lhs: 'max(x, -x)',                    rhs: 'abs(x)',                 at: { x: 0 },              differs: 'derivative', because: 'max sends a tie to its first argument: 1; abs has 0' },
  { lhs: 'max(x, y)',                     rhs: 'max(y, x)',              at: { x: 1, y: 1 },        differs: 'derivative', because: 'a tie goes to the first' },
  { lhs: 'select(x >= 0, x, 0)',          rhs: 'max(0, x)',              at: { x: 0 },              differs: 'derivative', because: 'a conditional is the branch it takes: 1; max(0, x) has 0' },
  { lhs: 'select(x > 0, x, 0)',           rhs: 'max(0, x)',              at: { x: NaN },            differs: 'value',      because: 'the conditional is 0 where x is NaN' },
  { lhs: '(x + abs(x)) / 2',              rhs: 'max(0, x)',              at: { x: 0 },              differs: 'derivative', because: 'half the slope of x is left at 0' },
  { lhs: 'select(x > 0, x, -x)',          rhs: 'abs(x)',                 at: { x: 0 },              differs: 'derivative', because: 'the branch taken at 0 has slope −1' },
  { lhs: 'select(x > 0, log(x), 0)',      rhs: 'log(x) * select(x > 0, 1, 0)', at: { x: 0 },        differs: 'value',      because: '−∞·0 from a branch that is not taken' },
  { lhs: 'sqrt(x)^2',                     rhs: 'x',                      at: { x: -1 },             differs: 'value',      because: 'the root of a negative number is NaN' },
  { lhs: 'sqrt(x^2)',                     rhs: 'x',                      at: { x: -1 },             differs: 'value',      because: 'it is 1' },
  { lhs: 'exp(log(x))',                   rhs: 'x',                      at: { x: -1 },             differs: 'value',      because: 'there is no logarithm' },
  { lhs: 'log(x^2)',                      rhs: '2 * log(x)',             at: { x: -1 },             differs: 'value',      because: 'it is 0, and log(−1) is NaN' },
  { lhs: 'log(x * y)',                    rhs: 'log(x) + log(y)',        at: { x: -1, y: -1 },      differs: 'value',      because: 'the product is positive, its factors are not' },
  { lhs: 'log(x) + log(y)',               rhs: 'log(x * y)',             at: { x: 1e-200, y: 1e-200 }, differs: 'value',   because: 'the product underflows: a likelihood of many factors would be 0' },
  { lhs: 'sqrt(x) * sqrt(y)',             rhs: 'sqrt(x * y)',            at: { x: -1, y: -1 },      differs: 'value',      because: 'NaN must not become a number that is not the true value' },
  { lhs: 'pow(x^2, 0.5 * y)',             rhs: 'pow(x, y)',              at: { x: -1, y: 1 },       differs: 'value',      because: 'the square forgets the sign' },
  { lhs: 'pow(x, 1.5)',                   rhs: 'x * sqrt(x)',            at: { x: 0 },              differs: 'derivative', because: '0·∞; made only once derivatives are there' },
  { lhs: 'pow(x, 1 / 3)',                 rhs: 'cbrt(x)',                at: { x: -8 },             differs: 'value',      because: 'a general power of a negative number is NaN, as in mathjs' },
  { lhs: 'asin(sin(x))',                  rhs: 'x',                      at: { x: 3 },              differs: 'value',      because: 'only between −π/2 and π/2' },
  { lhs: 'acos(cos(x))',                  rhs: 'abs(x)',                 at: { x: 4 },              differs: 'value',      because: 'only between −π and π' },
  { lhs: 'atan(tan(x))',                  rhs: 'x',                      at: { x: 2 },              differs: 'value',      because: 'only between −π/2 and π/2' },
  { lhs: 'floor(x + y)',                  rhs: 'floor(x) + floor(y)',    at: { x: 0.5, y: 0.5 },    differs: 'value',      because: 'the fractions may make a whole' },
  { lhs: 'sqrt(x + y) - sqrt(x)',         rhs: 'y / (sqrt(x + y) + sqrt(x))', at: { x: 0, y: 0 },   differs: 'value',      because: '0/0; made for a constant y that is not 0' },
  { lhs: 'log(exp(x) + exp(y))',          rhs: 'y + softplus(x - y)',    at: { x: 1, y: -1e17 },    differs: 'value',      because: 'x is lost in x − y; the larger of the two must come first' },
]
