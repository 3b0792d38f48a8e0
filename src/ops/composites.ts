import { readSignature, type Signature } from './signature.js'

/** A function that is a formula over others. It is expanded where it is read, so nothing behind the parser knows of it. */
export interface Composite extends Signature {
  readonly formula: string
}

/** TensorFlow.js's names, defaults and order of arguments; mathjs's for the elementary ones. */
export const composites: ReadonlyMap<string, Composite> = new Map([
  composite('square(x)', 'x^2'),
  composite('cube(x)', 'x^3'),
  composite('sec(x)', '1 / cos(x)'),
  composite('csc(x)', '1 / sin(x)'),
  composite('cot(x)', '1 / tan(x)'),
  composite('norm(x, p = 2)', 'abs(x)'),
  composite('l1(x)', 'abs(x)'),
  composite('l2(x)', 'x^2'),

  composite('relu(x)', 'max(0, x)'),
  composite('relu6(x)', 'min(6, max(0, x))'),
  composite('leakyRelu(x, alpha = 0.2)', 'x > 0 ? x : alpha*x'),
  composite('elu(x, alpha = 1)', 'x > 0 ? x : alpha*expm1(x)'),
  composite('selu(x)', 'x > 0 ? 1.0507009873554805*x : 1.0507009873554805*1.6732632423543772*expm1(x)'),
  composite('gelu(x, approximate = 0)', 'approximate ? x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3))) : x/2*(1 + erf(x/SQRT2))'),
  composite('silu(x)', 'x*sigmoid(x)'),
  composite('softsign(x)', 'x / (1 + abs(x))'),
  composite('hardSigmoid(x)', 'clip(0.2*x + 0.5, 0, 1)'),
  composite('step(x, alpha = 0)', 'x > 0 ? 1 : alpha'),
  composite('clip(x, lo, hi)', 'min(hi, max(lo, x))'),

  composite('meanSquaredError(labels, predictions)', '(predictions - labels)^2'),
  composite('absoluteDifference(labels, predictions)', 'abs(predictions - labels)'),
  composite('huberLoss(labels, predictions, delta = 1)',
    'abs(predictions - labels) <= delta ? (predictions - labels)^2/2 : delta*(abs(predictions - labels) - delta/2)'),
  composite('logLoss(labels, predictions, epsilon = 1e-7)',
    '-labels*log(predictions + epsilon) - (1 - labels)*log(1 - predictions + epsilon)'),
  composite('sigmoidCrossEntropy(labels, logits)', 'labels*softplus(-logits) + (1 - labels)*softplus(logits)'),
  composite('klDivergence(labels, predictions)', 'xlogy(labels, labels/predictions)'),
  composite('hingeLoss(labels, scores, margin = 1)', 'max(0, margin - (2*labels - 1)*scores)'),
])

/** A row: the signature as people write it, and the formula. */
function composite(text: string, formula: string): [string, Composite] {
  const signature = readSignature(text)
  return [signature.name, { ...signature, formula }]
}
