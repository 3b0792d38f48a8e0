import { fraction } from '../facts.js'
import { benign, group, stabilising } from '../rule.js'

/** σ, however it is written. Signs and scales of the argument need no copies: `x` may be bound to `−t` or `2t`, and σ(−t) is 1 − σ(t). */
const logistic = [
  stabilising('sigmoid',                 '1 / (1 + exp(x))',                    'sigmoid(-x)'),
  stabilising('sigmoid, above',          'exp(x) / (1 + exp(x))',               'sigmoid(x)'),
  stabilising('softmax of two',          'exp(x) / (exp(x) + exp(y))',          'sigmoid(x - y)'),
  stabilising('sigmoid of minus',        'sigmoid(-x)',                         'sigmoidc(x)'),
  stabilising('complement of minus',     'sigmoidc(-x)',                        'sigmoid(x)'),
  stabilising('complement',              '1 - sigmoid(x)',                      'sigmoidc(x)'),
  stabilising('complement twice',        '1 - sigmoidc(x)',                     'sigmoid(x)'),
  stabilising('sigmoid by complement',   'exp(x) * sigmoidc(x)',                'sigmoid(x)'),
  stabilising('complement by sigmoid',   'exp(-x) * sigmoid(x)',                'sigmoidc(x)'),
  stabilising('complement by sigmoid, below', 'sigmoid(x) / exp(x)',            'sigmoidc(x)'),
  stabilising('slope',                   'exp(x) / (1 + exp(x))^2',             'sigmoid(x) * sigmoidc(x)'),
  stabilising('slope, from one side',    'sigmoid(x) - sigmoid(x)^2',           'sigmoid(x) * sigmoidc(x)'),
  stabilising('slope, from the other',   'sigmoidc(x) - sigmoidc(x)^2',         'sigmoid(x) * sigmoidc(x)'),
  stabilising('slope, together',         'sigmoid(x) * sigmoidc(x)',            'sigmoid(x) * sigmoidc(x)'),
  stabilising('power of sigmoid',        '1 / (1 + exp(x))^n',                  'sigmoid(-x)^n'),
  stabilising('by tanh',                 '1 + tanh(x)',                         '2 * sigmoid(2 * x)'),
  stabilising('complement by tanh',      '1 - tanh(x)',                         '2 * sigmoidc(2 * x)'),
  benign('both sides',                   'sigmoid(x) + sigmoidc(x)',            '1'),
  stabilising('odds',                    'sigmoid(x) / sigmoidc(x)',            'exp(x)'),
  stabilising('odds against',            'sigmoidc(x) / sigmoid(x)',            'exp(-x)'),
  stabilising('chosen by hand',          'select(x >= 0, sigmoid(x), sigmoid(x))', 'sigmoid(x)'),
]

const hyperbolic = [
  stabilising('tanh',                    'sinh(x) / cosh(x)',                   'tanh(x)'),
  stabilising('tanh by expm1',           'expm1(x) / (1 + exp(x))',             'tanh(x / 2)'),
  stabilising('tanh by expm1 and sigmoid', 'expm1(x) * sigmoidc(x)',            'tanh(x / 2)'),
  stabilising('tanh by expm1 alone',     'expm1(x) / (2 + expm1(x))',           'tanh(x / 2)'),
  stabilising('tanh by sigmoid',         '2 * sigmoid(x) - 1',                  'tanh(x / 2)'),
  stabilising('tanh by complement',      '1 - 2 * sigmoidc(x)',                 'tanh(x / 2)'),
  stabilising('tanh by both',            'sigmoid(x) - sigmoidc(x)',            'tanh(x / 2)'),
  stabilising('tanh by two exp',         '(exp(x) - exp(y)) / (exp(x) + exp(y))', 'tanh((x - y) / 2)'),
  stabilising('sinh',                    'exp(x) - exp(-x)',                    '2 * sinh(x)'),
  stabilising('cosh',                    'exp(x) + exp(-x)',                    '2 * cosh(x)'),
  stabilising('sinh, reciprocal',        'exp(x) - 1 / exp(x)',                 '2 * sinh(x)'),
  stabilising('cosh, reciprocal',        'exp(x) + 1 / exp(x)',                 '2 * cosh(x)'),
  stabilising('complement of tanh²',     '1 - tanh(x)^2',                       'tanhc(x)'),
  stabilising('tanh² from complement',   '1 - tanhc(x)',                        'tanh(x)^2'),
  benign('tanh² and its complement',     'tanhc(x) + tanh(x)^2',                '1'),
  stabilising('sech²',                   '1 / cosh(x)^2',                       'tanhc(x)'),
]

const rectified = [
  stabilising('softplus',                'log(1 + exp(x))',                     'softplus(x)'),
  stabilising('softplus by log1p',       'log1p(exp(x))',                       'softplus(x)'),
  stabilising('softplus by hand',        'max(0, x) + softplus(-abs(x))',       'softplus(x)'),
  stabilising('softplus from the other', 'softplus(x) - x',                     'softplus(-x)'),
  stabilising('softplus from both',      'softplus(x) - softplus(-x)',          'x'),
  stabilising('cross-entropy',           'softplus(x) - y * x',                 'y * softplus(-x) + (1 - y) * softplus(x)', { y: fraction }, 64),
  stabilising('log of sigmoid',          'log(sigmoid(x))',                     '-softplus(-x)'),
  stabilising('log of complement',       'log(sigmoidc(x))',                    '-softplus(x)'),
  stabilising('exp of softplus',         'exp(softplus(x))',                    '1 + exp(x)'),
  stabilising('exp of minus softplus',   'exp(-softplus(x))',                   'sigmoidc(x)'),
  stabilising('logit',                   'log(x / (1 - x))',                    'logit(x)'),
  stabilising('logit by logs',           'log(x) - log1p(-x)',                  'logit(x)'),
  stabilising('logit by odds against',   'log(1 / x - 1)',                      '-logit(x)'),
  stabilising('logit by quotient',       'log((1 - x) / x)',                    '-logit(x)'),
  stabilising('logit of sigmoid',        'logit(sigmoid(x))',                   'x'),
  stabilising('sigmoid of logit',        'sigmoid(logit(x))',                   'x'),
  stabilising('log of sum of exp',       'log(exp(x) + exp(y))',                'select(x > y, x + softplus(y - x), y + softplus(x - y))', {}, 64),
]

/** Functions written by hand with exp and log, recognised: their derivatives are lean, and they are right at both ends. */
export const gates = group('gates', [...logistic, ...hyperbolic, ...rectified])
