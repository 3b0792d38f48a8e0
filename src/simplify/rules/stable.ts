import { aboveMinusOne, nonnegative, nonzeroConstant, positive, variable } from '../facts.js'
import { group, late, stabilising, type Where } from '../rule.js'

const exponentials = [
  stabilising('log1p',               'log(1 + x)',            'log1p(x)'),
  stabilising('log1p of minus',      'log(1 - x)',            'log1p(-x)'),
  stabilising('expm1',               'exp(x) - 1',            'expm1(x)'),
  stabilising('log1mexp',            'log(-expm1(x))',        'log1mexp(x)'),
  stabilising('log1mexp by log1p',   'log1p(-exp(x))',        'log1mexp(x)'),
  stabilising('logExpm1',            'log(expm1(x))',         'logExpm1(x)'),
  stabilising('growth less one',     'pow(1 + x, y) - 1',     'expm1(y * log1p(x))', { x: aboveMinusOne }),
  stabilising('slope of reciprocal expm1',    'exp(x) / expm1(x)^2',   '0.25 / sinh(x / 2)^2'),
  stabilising('slope of reciprocal expm1, by companion', 'expm1c(x) / expm1(x)^2', '0.25 / sinh(x / 2)^2'),
  late(stabilising('difference of exp', 'exp(x) - exp(y)',    'select(x > y, -(exp(x) * expm1(y - x)), exp(y) * expm1(x - y))', {}, 96)),
  late(stabilising('log of quotient, above', 'log(x / y)',    'logRatio(x, y)')),
  late(stabilising('difference of logs', 'log(x) - log(y)',   'logRatio(x, y)', { x: nonnegative })),
  late(stabilising('difference of logs, below', 'log(x) - log(y)', 'logRatio(x, y)', { y: nonnegative })),
  stabilising('lgamma',              'log(gamma(x))',         'lgamma(x)', { x: positive }),
]

/** 1/√2, as 1/sqrt(2) and as SQRT1_2 are rounded. Φ takes x itself, since the rounding of x/√2 shows in its tail. */
const overRoot2 = ['0.7071067811865475 * x', '0.7071067811865476 * x']

const tails = [
  ...overRoot2.flatMap((over, k) => [
    stabilising(`normal distribution, ${k + 1}`, `1 + erf(${over})`, '2 * normalCdf(x)'),
    stabilising(`complement of normal distribution, ${k + 1}`, `1 - erf(${over})`, '2 * normalCdf(-x)'),
  ]),
  stabilising('erfc',                '1 - erf(x)',            'erfc(x)'),
  stabilising('erfc of minus',       '1 + erf(x)',            'erfc(-x)'),
  stabilising('complement of erfc',  '1 - erfc(x)',           'erf(x)'),
  stabilising('reflection of erfc',  '2 - erfc(x)',           'erfc(-x)'),
  stabilising('reflection of the normal distribution', '1 - normalCdf(x)', 'normalCdf(-x)'),
]

const angles = [
  stabilising('versine',             '1 - cos(x)',            '2 * sin(x / 2)^2'),
  stabilising('hyperbolic versine',  'cosh(x) - 1',           '2 * sinh(x / 2)^2'),
  stabilising('angle of a versine',  'acos(1 - x)',           '2 * asin(sqrt(x / 2))'),
  stabilising('logCosh',             'log(cosh(x))',          'logCosh(x)'),
  stabilising('asinh by log',        'log(x + hypot(x, 1))',  'asinh(x)'),
  stabilising('acosh by log',        'log(x + sqrt(x^2 - 1))', 'acosh(x)'),
  stabilising('slope of reciprocal cosh',     'sinh(x) / cosh(x)^2',   'tanh(x) / cosh(x)'),
  stabilising('slope of reciprocal cosh, by tanh', 'sinh(x) * tanhc(x)', 'tanh(x) / cosh(x)'),
]

/**
 * √(x² ± y) ∓ x: where the two are nearly equal, by the other root of the same quadratic equation; and its slope x/√(x² ± y) ∓ 1.
 */
const quadratic = (name: string, root: string, product: string) => {
  const sum = `(${root} + abs(x))`
  const [above, below] = [`select(x > 0, ${product} / ${sum}, ${sum})`, `select(x < 0, ${product} / ${sum}, ${sum})`]
  return [
    late(stabilising(`${name}, less x`, `${root} - x`, above, { x: variable }, 64)),
    late(stabilising(`${name}, and x`, `${root} + x`, below, { x: variable }, 64)),
    late(stabilising(`slope of ${name}, less x`, `x / ${root} - 1`, `-${above} / ${root}`, { x: variable }, 64)),
    late(stabilising(`slope of ${name}, and x`, `x / ${root} + 1`, `${below} / ${root}`, { x: variable }, 64)),
  ]
}

/** (√D ∓ y)/x is a root of a quadratic equation, of ±y, up to a factor. */
const equation = (name: string, discriminant: string, [a, b, c]: readonly [string, string, string], factor: number, where: Where = {}) => [
  stabilising(`root of a ${name}`, `(sqrt(${discriminant}) - y) / x`, `${factor} * quadraticRoot(${a}, ${b}, ${c})`, { x: variable, ...where }),
  stabilising(`other root of a ${name}`, `(sqrt(${discriminant}) + y) / x`, `${factor} * quadraticRoot(${a}, -(${b}), ${c})`, { x: variable, ...where }),
]

const rootAndAbove = '(sqrt(y^2 - 4*(x*z)) + abs(y))'

const roots = [
  late(stabilising('root by the other root', 'quadraticRoot(x, y, z)', `select(y > 0, -2*z / ${rootAndAbove}, ${rootAndAbove} / (2*x))`, {}, 64)),
  ...equation('quadratic equation', 'y^2 - 4*(x*z)', ['x', 'y', 'z'], 2),
  ...equation('quadratic equation, half coefficient', 'y^2 - x*z', ['0.5*x', 'y', '0.5*z'], 1),
  ...equation('quadratic equation, constant', 'y^2 - k*(x*z)', ['0.5*x', 'y', '0.5*k*z'], 1, { k: nonzeroConstant }),
  ...equation('quadratic equation, constant added', 'y^2 + k*(x*z)', ['0.5*x', 'y', '-0.5*k*z'], 1, { k: nonzeroConstant }),
  stabilising('difference of roots', 'sqrt(x + k) - sqrt(x)', 'k / (sqrt(x + k) + sqrt(x))', { k: nonzeroConstant }),
  stabilising('root of a sum less root', 'sqrt(x + y) - sqrt(x)', 'y / (sqrt(x + y) + sqrt(x))', { x: positive, y: nonnegative }),
  late(stabilising('difference of positive roots', 'sqrt(x) - sqrt(y)', '(x - y) / (sqrt(x) + sqrt(y))', { x: positive, y: nonnegative })),
  late(stabilising('root of 1 + x less 1', 'sqrt(1 + x) - 1', 'x / (sqrt(1 + x) + 1)')),
  late(stabilising('1 less root of 1 - x', '1 - sqrt(1 - x)', 'x / (sqrt(1 - x) + 1)')),
  late(stabilising('1 less root of (1 - x)(1 + x)', '1 - sqrt((1 - x) * (1 + x))', 'x * x / (1 + sqrt((1 - x) * (1 + x)))')),
  late(stabilising('reciprocal root of (1 - x)(1 + x) less 1', '1 / sqrt((1 - x) * (1 + x)) - 1', 'x * x / (sqrt((1 - x) * (1 + x)) * (1 + sqrt((1 - x) * (1 + x))))')),
  late(stabilising('root less 1',    'sqrt(x) - 1',           '(x - 1) / (sqrt(x) + 1)')),
  late(stabilising('1 less reciprocal root of 1 + x', '1 - 1 / sqrt(1 + x)', 'x / (sqrt(1 + x) * (1 + sqrt(1 + x)))')),
  late(stabilising('reciprocal root of 1 - x less 1', '1 / sqrt(1 - x) - 1', 'x / (sqrt(1 - x) * (1 + sqrt(1 - x)))')),
  late(stabilising('reciprocal root less 1', '1 / sqrt(x) - 1', '(1 - x) / (sqrt(x) * (1 + sqrt(x)))')),
  stabilising('difference of reciprocal roots', '1 / sqrt(x) - 1 / sqrt(x + k)', 'k / (sqrt(x) * sqrt(x + k) * (sqrt(x) + sqrt(x + k)))', { k: nonzeroConstant }),
  stabilising('difference of reciprocals', '1 / x - 1 / (x + k)', 'k / (x * (x + k))', { k: nonzeroConstant }),
  ...quadratic('root of a sum', 'sqrt(x^2 + y)', 'y'),
  ...quadratic('root of a difference', 'sqrt(x^2 - y)', '(-y)'),
  ...quadratic('length', 'hypot(x, y)', 'y * y'),
]

const squares = [
  stabilising('difference of squares', 'x^2 - y^2',           '(x - y) * (x + y)', {}, 1),
  late(stabilising('square less one', 'x^2 - 1',              '(x - 1) * (x + 1)', {}, 1)),
  late(stabilising('one less square', '1 - x^2',              '(1 - x) * (1 + x)', {}, 1)),
]

/** Differences of nearly equal numbers, in forms that do not take them. What only the value needs is made late: derivatives stay lean. */
export const stable = group('stable', [...exponentials, ...tails, ...angles, ...roots, ...squares])
