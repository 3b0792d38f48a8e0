import { describe, expect, it } from 'vitest'
import { simplify } from '../../src/simplify/simplify.js'
import { emptyCompilation, fnOf, read, shown } from './program.js'

/** Every usual spelling of a gate, by the formula it is. */
const spellings: Record<string, readonly string[]> = {
  'sigmoid(x)': [
    '1/(1+exp(-x))', '1/(exp(-x)+1)', 'exp(x)/(1+exp(x))', 'exp(x)/(exp(x)+1)', '(1+exp(-x))^-1', '0.5*(1+tanh(x/2))', '(1+tanh(0.5*x))/2', '0.5+0.5*tanh(x/2)',
    '1/(1+1/exp(x))', 'x >= 0 ? 1/(1+exp(-x)) : exp(x)/(1+exp(x))', '1-1/(1+exp(x))', '1/(1+e^(-x))', '1-sigmoid(-x)', 'exp(-log(1+exp(-x)))', 'exp(-softplus(-x))',
  ],
  'sigmoidc(x)': ['1-sigmoid(x)', 'sigmoid(-x)', '1/(1+exp(x))', 'exp(-x)/(1+exp(-x))', 'exp(-x)*sigmoid(x)'],
  'sigmoid(w*x+b)': ['1/(1+exp(-(w*x+b)))', '1/(1+exp(-w*x-b))', '1/(1+exp(-b-x*w))', 'exp(w*x+b)/(1+exp(w*x+b))', '1/(1+exp(-(b+w*x)))'],
  'sigmoid(x-y)': ['1/(1+exp(y-x))', '1/(1+exp(-(x-y)))'],
  'k*sigmoid(x)': ['k/(1+exp(-x))', 'k*exp(x)/(1+exp(x))', 'k*(1/(1+exp(-x)))'],
  'x*sigmoid(x)': ['x/(1+exp(-x))', 'x*(1/(1+exp(-x)))', 'x*exp(x)/(1+exp(x))'],
  'tanh(x)': [
    '(exp(x)-exp(-x))/(exp(x)+exp(-x))', '(exp(2*x)-1)/(exp(2*x)+1)', '(1-exp(-2*x))/(1+exp(-2*x))', '2*sigmoid(2*x)-1', '2/(1+exp(-2*x))-1', '1-2/(exp(2*x)+1)', '1-2/(1+exp(2*x))',
    'sinh(x)/cosh(x)', '(exp(x)-1/exp(x))/(exp(x)+1/exp(x))', '-(exp(-x)-exp(x))/(exp(x)+exp(-x))', 'sigmoid(2*x)-sigmoid(-2*x)',
  ],
  'tanhc(x)': ['1-tanh(x)^2', '1-tanh(x)*tanh(x)', '1/cosh(x)^2'],
  'softplus(x)': ['log(1+exp(x))', 'log(exp(x)+1)', 'log1p(exp(x))', 'max(x,0)+log1p(exp(-abs(x)))', 'x+log(1+exp(-x))', '-log(sigmoid(-x))', '-log(1-sigmoid(x))', '-log(1/(1+exp(x)))'],
  'softplus(b*x)/b': ['log(1+exp(b*x))/b'],
  '-softplus(-x)': ['log(sigmoid(x))', 'log(1/(1+exp(-x)))', '-log(1+exp(-x))', 'x-softplus(x)', 'x-log(1+exp(x))', 'log(exp(x)/(1+exp(x)))'],
  'logit(x)': ['log(x/(1-x))', 'log(x)-log(1-x)', '-log(1/x-1)', '-log((1-x)/x)'],
  'x > y ? x+softplus(y-x) : y+softplus(x-y)': ['log(exp(x)+exp(y))'],
  'sigmoid(x)*sigmoidc(x)': ['sigmoid(x)*(1-sigmoid(x))', 'sigmoid(x)-sigmoid(x)^2', 'exp(-x)/(1+exp(-x))^2', 'exp(x)/(1+exp(x))^2', '1/(1+exp(-x))*(1-1/(1+exp(-x)))', 'exp(-x)/((1+exp(-x))*(1+exp(-x)))'],
  'hypot(hypot(x,y),z)': ['sqrt(x^2+y^2+z^2)', 'sqrt(x*x+y*y+z*z)', '(x^2+y^2+z^2)^0.5'],
  'abs(x)': ['sqrt(x^2)', 'sqrt(x*x)', '(x^2)^0.5'],
  'expm1(x)': ['exp(x)-1', '-(1-exp(x))', '-1+exp(x)'],
  'log1p(x)': ['log(1+x)', 'log(x+1)'],
}

/** A product of two is the same in either order. */
const either = (text: string) => [text, text.replace(/^mul\((\w+\(\w+\)), (\w+\(\w+\))\)$/, 'mul($2, $1)')]

for (const [gate, texts] of Object.entries(spellings)) {
  describe(gate, () => {
    it.each(texts)('%s', text => {
      const compilation = emptyCompilation()
      const [wanted, written] = read(compilation, [gate, text])
      const [plain] = simplify(fnOf(compilation, [wanted!]), compilation).outputs
      const [found] = simplify(fnOf(compilation, [written!]), compilation).outputs
      expect(either(shown(plain!.node))).toContain(shown(found!.node))
    })
  })
}
