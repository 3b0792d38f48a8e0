import { composites } from '../ops/composites.js'
import { ops } from '../ops/table.js'
import type { Interval, Op } from '../ir/op.js'
import type { Rule } from '../simplify/rule.js'
import { allRules } from '../simplify/rules/all.js'
import { flags, type FlagName } from '../cli/flags.js'
import { commands } from '../cli/table.js'
import { pages } from '../diagnostics/codes.js'
import { arrayFunctions } from './arrays.js'
import type { GeneratedFile } from './file.js'
import { layerSections } from './layers.js'

/** The pages of `docs/reference/`, each made from the table that the compiler itself goes by. */
export const referencePages = (): GeneratedFile[] => [functionsPage(), rulesPage(), diagnosticsPage(), commandLinePage(), layersPage()]

const page = (name: string, title: string, introduction: string, body: readonly string[]): GeneratedFile =>
  ({ path: `docs/reference/${name}.md`, text: [`# ${title}`, '', '<!-- Made by `npm run generate` from the compiler’s own tables. -->', '', introduction, '', ...body, ''].join('\n') })

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)

/** In the order of the table, not of loading. */
const allOps: readonly Op[] = Object.values(ops)

const code = (text: string) => `\`${text}\``
const bound = (value: number) => (value === Infinity ? '∞' : value === -Infinity ? '−∞' : String(Number(value.toPrecision(6))).replace('-', '−'))
const interval = ([low, high]: Interval) => (low === -Infinity && high === Infinity ? 'ℝ' : `[${bound(low)}, ${bound(high)}]`)
const letters = ['a', 'b', 'c']
const signature = ({ name, arity }: Op) => `${name}(${letters.slice(0, arity).join(', ')})`

function functionsPage(): GeneratedFile {
  const rows = allOps.filter(op => op.type === 'real').map(op => [
    code(signature(op)),
    op.partials.map(code).join(', '),
    op.definition === undefined ? '' : code(op.definition),
    op.domain.map(interval).join(' × '),
    interval(op.range),
    op.kinks.map(({ at, gradient }) => `${code(at)}: ${gradient}`).join('; '),
  ])
  const truths = allOps.filter(op => op.type === 'boolean').map(op => [code(signature(op)), op.latex === '' ? '' : `$${op.latex.replaceAll('#', '')}$`])
  const formulas = [...composites.values()].map(({ name, parameters, defaults, formula }) => [
    code(`${name}(${parameters.map(parameter => (defaults.has(parameter) ? `${parameter} = ${defaults.get(parameter)}` : parameter)).join(', ')})`),
    code(formula),
  ])
  return page('functions', 'Functions', 'Arguments are `a`, `b`, `c`; `y` is the result. A partial derivative written over `y` costs no second call.', [
    '## Rows', '', ...table(['function', 'partials', 'the same as', 'where it is real', 'values', 'at kinks, the gradient'], rows),
    '', '## Vectors and matrices', '',
    'A function that is not here maps over the elements of its arguments, which broadcast. What is said of kinks above holds for each element.', '',
    ...table(['function', 'means', 'for instance'], arrayFunctions()),
    '', '## Truth values', '', 'In a number’s place a truth value is 1 or 0. The derivative is 0.', '', ...table(['function', ''], truths),
    '', '## Formulas over other functions', '', 'Expanded where they are read; `name = value` is an option with its default.', '', ...table(['function', 'means'], formulas),
  ])
}

const layersPage = (): GeneratedFile =>
  page('layers', 'Layers', 'What a [layer spec](../layers.md) may say of each kind of layer, and the formula that the layer is; defaults are those of its options.', layerSections())

function rulesPage(): GeneratedFile {
  const groups = new Map<string, Rule[]>()
  for (const rule of allRules) {
    const group = rule.name.split('/').slice(0, -1).join('/')
    groups.set(group, [...(groups.get(group) ?? []), rule])
  }
  const conditions = ({ where, late }: Rule) => [
    ...Object.entries(where).map(([name, property]) => `${code(name)} ${property.name}`),
    ...(late ? ['after differentiation'] : []),
  ].join(', ')
  const body = [...groups].flatMap(([group, rules]) => [
    `## ${group}`, '', ...table(['rule', 'equation', 'kind', 'where'], rules.map(rule => [rule.name.split('/').at(-1)!, `${code(rule.lhs)} = ${code(rule.rhs)}`, rule.kind, conditions(rule)])), '',
  ])
  return page('rules', 'Rules of the simplifier', [
    'Equations, read from left to right, tried by sampling in the tests. In them `x y z a b` are any reals, `c d` truth values, `k j` constants, `n m` whole constants; sums and products match in any order.',
    'What the kinds promise is told in [numerics](../numerics.md). The function names are those of [the rows](functions.md): `sigmoidc` is 1 − σ, `tanhc` is 1 − tanh².',
  ].join('\n'), body)
}

function diagnosticsPage(): GeneratedFile {
  const sections = pages.flatMap(({ code: number, severity, title, text, example }) => [
    `## ${number}: ${title}`, '', ...(severity === 'warning' ? ['*A warning.*', ''] : []), text, '', 'For instance:', '', '```text', example.trimEnd(), '```', '',
  ])
  return page('diagnostics', 'Diagnostics', 'What can be wrong with a formula, by code; `gradgen explain CODE` prints the same.', [
    ...table(['code', '', 'what'], pages.map(({ code: number, severity, title }) => [number, severity, title])), '', ...sections,
  ])
}

function commandLinePage(): GeneratedFile {
  const sections = Object.entries(commands).flatMap(([name, { summary, arguments: words, flags: names, examples }]) => [
    `## gradgen ${name} ${words}`.trimEnd(), '', `${summary[0]!.toUpperCase()}${summary.slice(1)}.`, '',
    ...(names.length === 0 ? [] : [...table(['flag', 'what it does'], (names as readonly FlagName[]).map(flagName => {
      const { spelling, text, notYet } = flags[flagName]
      return [code(spelling), notYet ? `${text} (not available yet)` : text]
    })), '']),
    '```text', ...examples.map(example => `$ ${example}`), '```', '',
  ])
  return page('command-line', 'The command line', [
    '`-` is standard input, `-o -` standard output. Output files are written whole or not at all; a file that gradgen did not write is not overwritten without `--force`.',
    '',
    'Exit status: 0 done; 1 the input is at fault; 2 usage; 70 a defect in gradgen.',
  ].join('\n'), sections)
}
