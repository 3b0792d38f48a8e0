import fc from 'fast-check'

/**
 * A random expression over vectors and matrices, as both languages say it: mathjs maps a function over an array by `map(v, f)`, gradgen by
 * `f(v)`.
 */
export interface Expression {
  readonly ours: string
  readonly mathjs: string
}

export interface TensorProgram {
  readonly text: string
  readonly mathjs: string
}

/** The inputs, in order; `n` and `m` differ so that no shape fits by accident. */
export const shapes = { s: [], v: [3], w: [3], u: [2], A: [2, 3], B: [3, 2], S: [3, 3] } as const

type Sort = 'scalar' | 'three' | 'two' | 'wide' | 'tall' | 'square'

const same = (text: string): Expression => ({ ours: text, mathjs: text })

const leaves: Readonly<Record<Sort, readonly string[]>> = {
  scalar: ['s', '0.7', '-1.3', '2'], three: ['v', 'w', '[0.5, -1, 2]'], two: ['u', '[1.5, -0.5]'], wide: ['A', '[1, 0, -1; 0.5, 2, 1]'], tall: ['B'], square: ['S', 'identity(3)'],
}

/** An operation: the sorts of its operands, and the text made of theirs. */
type Form = readonly [from: readonly Sort[], ours: (...args: string[]) => string, mathjs?: (...args: string[]) => string]

const elementwise = (sort: Sort): Form[] => [
  [[sort, sort], (a, b) => `(${a} + ${b})`],
  [[sort, sort], (a, b) => `(${a} - ${b})`],
  [[sort, sort], (a, b) => `(${a} .* ${b})`],
  [['scalar', sort], (a, b) => `(${a} * ${b})`],
  [[sort, 'scalar'], (a, b) => `(${a} / (${b}^2 + 1))`],
  [[sort], a => `(-${a})`],
  [[sort], a => `tanh(${a})`, a => `map(${a}, tanh)`],
  [[sort], a => `sin(${a})`, a => `map(${a}, sin)`],
  [[sort], a => `exp(-${a} .* ${a})`, a => `map(-${a} .* ${a}, exp)`],
  [[sort], a => `(${a} .^ 2)`],
  [[sort], a => `log(1 + ${a} .* ${a})`, a => `map(1 + ${a} .* ${a}, ln)`],
  [[sort], a => `sqrt(0.5 + ${a} .* ${a})`, a => `map(0.5 + ${a} .* ${a}, sqrt)`],
]

const forms: Readonly<Record<Sort, readonly Form[]>> = {
  scalar: [
    [['scalar', 'scalar'], (a, b) => `(${a} + ${b})`], [['scalar', 'scalar'], (a, b) => `(${a} * ${b})`], [['scalar'], a => `sin(${a})`], [['scalar'], a => `tanh(${a})`],
    [['three'], a => `sum(${a})`], [['three'], a => `norm(${a} + 2)`], [['three'], a => `mean(${a})`], [['three'], a => `max(${a})`], [['two'], a => `min(${a})`],
    [['two'], a => `prod(${a})`], [['three', 'three'], (a, b) => `dot(${a}, ${b})`], [['three', 'three'], (a, b) => `(${a} * ${b})`], [['wide'], a => `sum(${a})`],
    [['three'], a => `(${a})[2]`], [['wide'], a => `(${a})[2, 3]`], [['square'], a => `trace(${a})`], [['square'], a => `det(tanh(${a}))`, a => `det(map(${a}, tanh))`],
    [['three'], a => `std(${a})`], [['three'], a => `variance(${a})`],
  ],
  three: [
    ...elementwise('three'), [['tall', 'two'], (a, b) => `(${a} * ${b})`], [['square', 'three'], (a, b) => `(${a} * ${b})`], [['wide', 'two'], (a, b) => `((${a})' * ${b})`],
    [['three'], a => `cumsum(${a})`], [['three', 'three'], (a, b) => `cross(${a}, ${b})`], [['three'], a => `(${a})[3:-1:1]`], [['two', 'scalar'], (a, b) => `concat(${a}, [${b}])`],
    [['scalar', 'scalar', 'scalar'], (a, b, c) => `[${a}, ${b}, ${c}]`],
    [['square', 'three'], (a, b) => `lusolve(4*identity(3) + tanh(${a}), ${b})`, (a, b) => `flatten(lusolve(4*identity(3) + map(${a}, tanh), ${b}))`],
  ],
  two: [...elementwise('two'), [['wide', 'three'], (a, b) => `(${a} * ${b})`], [['three'], a => `(${a})[1:2]`], [['three', 'tall'], (a, b) => `(${a} * ${b})`]],
  wide: [
    ...elementwise('wide'), [['tall'], a => `((${a})')`], [['wide', 'square'], (a, b) => `(${a} * ${b})`],
    [['two', 'three'], (a, b) => `outer(${a}, ${b})`, (a, b) => `(reshape(${a}, [2, 1]) * reshape(${b}, [1, 3]))`], [['square'], a => `(${a})[1:2, :]`],
  ],
  tall: [...elementwise('tall'), [['wide'], a => `transpose(${a})`], [['square', 'tall'], (a, b) => `(${a} * ${b})`], [['square'], a => `(${a})[:, 2:3]`]],
  square: [
    ...elementwise('square'), [['tall', 'wide'], (a, b) => `(${a} * ${b})`], [['square'], a => `((${a})')`], [['three'], a => `diag(${a})`], [['square', 'square'], (a, b) => `(${a} * ${b})`],
    [['square'], a => `inv(4*identity(3) + tanh(${a}))`, a => `inv(4*identity(3) + map(${a}, tanh))`],
  ],
}

/** What is there in the steps of recurrences, beside the inputs: vectors of three. */
type Around = readonly Expression[]

/** Made when they are drawn: all expressions of a depth at once would be too many. `around` is undefined where there are no recurrences. */
function expressions(sort: Sort, depth: number, around?: Around): fc.Arbitrary<Expression> {
  const leaf = fc.constantFrom(...leaves[sort].map(same), ...(sort === 'three' ? around ?? [] : []))
  if (depth <= 0) return leaf
  const call = fc.constantFrom(...forms[sort]).chain(([from, ours, mathjs = ours]) =>
    fc.tuple(...from.map(operand => expressions(operand, depth - 1, around))).map((args): Expression => ({ ours: ours(...args.map(arg => arg.ours)), mathjs: mathjs(...args.map(arg => arg.mathjs)) })))
  const recurrences = around && sort === 'three' ? [{ arbitrary: recurrence(depth, around), weight: 4 }] : []
  return fc.oneof({ arbitrary: leaf, weight: 1 }, { arbitrary: call, weight: 5 }, ...recurrences)
}

/** Two steps, with a state and a row of A in each; for mathjs one step's text within the other's. */
function recurrence(depth: number, around: Around): fc.Arbitrary<Expression> {
  const [i, h] = [`i${depth}`, `h${depth}`]
  const inside = [...around, same(h), { ours: `A[${i}, :]`, mathjs: `squeeze(A[${i}, :])` }]
  return fc.tuple(expressions('three', depth - 1, around), expressions('three', depth - 1, inside)).map(([start, step]): Expression => {
    const after = (state: string, k: number) => step.mathjs.replace(new RegExp(`\\b${h}\\b`, 'g'), `(${state})`).replace(new RegExp(`\\b${i}\\b`, 'g'), `${k}`)
    return { ours: `fold(${i} in 1:2, ${h} = ${start.ours}, ${step.ours})`, mathjs: after(after(start.mathjs, 1), 2) }
  })
}

const declarations = `input ${Object.entries(shapes).map(([name, shape]) => (shape.length === 0 ? name : `${name}[${shape.join(', ')}]`)).join(', ')}`

/** Programs with a scalar value, nested so deep. */
export const tensorPrograms = (depth = 3): fc.Arbitrary<TensorProgram> =>
  expressions('scalar', depth).map(programOf)

/** The same with recurrences, some within others. */
export const recurrentPrograms = (depth = 3): fc.Arbitrary<TensorProgram> =>
  fc.tuple(recurrence(depth, []), fc.constantFrom('sum', 'max', 'norm')).map(([{ ours, mathjs }, by]) => programOf({ ours: `${by}(${ours})`, mathjs: `${by}(${mathjs})` }))

const programOf = ({ ours, mathjs }: Expression): TensorProgram => ({ text: `${declarations}\nf = ${ours}`, mathjs })
