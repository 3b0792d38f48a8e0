import { describe, expect, it } from 'vitest'
import { violations } from './architecture/laws.js'
import { readTree, type Tree } from './architecture/sources.js'

describe('the tree', () => {
  it('keeps the laws', () => expect(violations(readTree('src', 'templates'))).toEqual([]))
})

/** A sound tree, to which each case below adds one offence. */
const sound: Tree = {
  'src/options.ts': 'export interface Settings { readonly target: string }\n',
  'src/diagnostics/span.ts': 'export const at = 0\n',
  'src/ir/node.ts': "import type { Op } from './op.js'\nexport interface Node { readonly op: Op }\n",
  'src/ir/op.ts': "import type { Node } from './node.js'\nexport interface Op { readonly d: Node }\n",
  'src/compilation.ts': "import type { Node } from './ir/node.js'\nexport type Compilation = Node\n",
  'src/ops/table.ts': "import type { Decimal } from 'decimal.js'\nimport type { Op } from '../ir/op.js'\nexport const ops: Op[] = []\nexport const exact = (x: Decimal) => x\n",
  'src/formula/mathjs.ts': "import { create } from 'mathjs/number'\nexport const parse = create\n",
  'src/parse/parse.ts': "import { parse } from '../formula/mathjs.js'\nexport const read = parse\n",
  'src/verify/precise.ts': "export const precise = async () => await import('decimal.js')\n",
  'src/schedule/schedule.ts': "import { ops } from '../ops/table.js'\nexport const schedule = ops\n",
  'src/emit/emit.ts': "import { schedule } from '../schedule/schedule.js'\nexport const emit = schedule\n",
  'src/compile.ts': "import { emit } from './emit/emit.js'\nexport const compile = emit\n",
  'src/index.ts': "export { compile } from './compile.js'\n",
  'src/cli/main.ts': "import { argv } from 'node:process'\nimport { compile } from '../index.js'\nexport const main = () => compile.concat(argv as never)\n",
  'templates/kernels/erf.ts': 'export const erf = (x: number) => x\n',
}

const offences: readonly (readonly [expected: string, tree: Tree])[] = [
  ['src/ir/up.ts imports src/ops/table.ts, which is not below it', { 'src/ir/up.ts': "import { ops } from '../ops/table.js'\nexport const up = ops\n" }],
  ['src/ir/up.ts imports src/ops/table.ts, which is not below it', { 'src/ir/up.ts': "import type { ops } from '../ops/table.js'\nexport type Up = typeof ops\n" }],
  ['src/ir/up.ts imports src/ops/table.ts, which is not below it', { 'src/ir/up.ts': "export const up = async () => await import('../ops/table.js')\n" }],
  ['src/ir/up.ts imports src/ops/table.ts, which is not below it', { 'src/ir/up.ts': "export const one = 1\nexport { ops } from '../ops/table.js'\n" }],
  ['src/simplify/x.ts imports src/parse/parse.ts, which is not below it', { 'src/simplify/x.ts': "import { read } from '../parse/parse.js'\nexport const x = read\n" }],
  ['src/parse/x.ts imports mathjs, which belongs in src/formula/mathjs.ts', { 'src/parse/x.ts': "import { parse } from 'mathjs'\nexport const x = parse\n" }],
  ['src/parse/x.ts imports mathjs/number, which belongs in src/formula/mathjs.ts', { 'src/parse/x.ts': "import type { MathNode } from 'mathjs/number'\nexport type X = MathNode\n" }],
  ['src/ops/x.ts imports decimal.js, which belongs in src/verify/precise.ts', { 'src/ops/x.ts': "import { Decimal } from 'decimal.js'\nexport const x = Decimal\n" }],
  ['src/emit/x.ts imports node:fs, which belongs in src/project, src/cli, src/plugin, src/generate', { 'src/emit/x.ts': "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n" }],
  ['src/cli/x.ts imports ts-morph, which belongs in src/generate', { 'src/cli/x.ts': "export const x = async () => await import('ts-morph')\n" }],
  ['src/index.ts imports unplugin, which belongs in src/plugin', { 'src/index.ts': "import { createUnplugin } from 'unplugin'\nexport const x = createUnplugin\n" }],
  ['src/inspect/x.ts imports temml, which belongs in src/inspect/html', { 'src/inspect/x.ts': "export const x = async () => await import('temml')\n" }],
  ['src/cli/x.ts imports left-pad, a package that no quarantine names', { 'src/cli/x.ts': "import pad from 'left-pad'\nexport const x = pad\n" }],
  ['src/cli/x.ts imports (computed), a package that no quarantine names', { 'src/cli/x.ts': 'export const x = async (name: string) => await import(name)\n' }],
  ['src/emit/x.ts imports ./gone.js, which is no file of the tree', { 'src/emit/x.ts': "import { gone } from './gone.js'\nexport const x = gone\n" }],
  ['a cycle: src/ir/a.ts → src/ir/b.ts → src/ir/a.ts', { 'src/ir/a.ts': "import { b } from './b.js'\nexport const a = () => b\n", 'src/ir/b.ts': "import { a } from './a.js'\nexport const b = () => a\n" }],
  ['src/ir/long.ts has 351 lines, more than 350', { 'src/ir/long.ts': 'export {}\n'.repeat(351) }],
  ['src/ir/x.ts uses any', { 'src/ir/x.ts': 'export const x = (y: any[]) => y\n' }],
  ['src/ir/x.ts uses @ts-ignore', { 'src/ir/x.ts': '// @ts-ignore\nexport const x: string = 1\n' }],
  ['src/ir/x.ts uses @ts-expect-error', { 'src/ir/x.ts': '// @ts-expect-error\nexport const x: string = 1\n' }],
  ['src/parse/x.ts uses new Function', { 'src/parse/x.ts': "export const x = new Function('return 1')\n" }],
  ['src/parse/x.ts uses eval', { 'src/parse/x.ts': "export const x: unknown = eval('1')\n" }],
  ['src/inspect/x.ts uses process', { 'src/inspect/x.ts': 'export const x = process.platform\n' }],
  ['src/ir/index.ts only re-exports', { 'src/ir/index.ts': "export * from './node.js'\nexport type { Op } from './op.js'\n" }],
  ['src/ops/utils.ts has a name that says nothing', { 'src/ops/utils.ts': 'export const x = 1\n' }],
  ['src/ops/helpers/x.ts has a name that says nothing', { 'src/ops/helpers/x.ts': 'export const x = 1\n' }],
  ['src/tools/x.ts stands on no floor', { 'src/tools/x.ts': 'export const x = 1\n' }],
  ['templates/kernels/x.ts imports src/ops/table.ts, which is not below it', { 'templates/kernels/x.ts': "import { ops } from '../../src/ops/table.js'\nexport const x = ops\n" }],
]

describe('the laws', () => {
  it('find nothing in a sound tree', () => expect(violations(sound)).toEqual([]))
  it.each(offences)('%s', (expected, added) => expect(violations({ ...sound, ...added })).toContain(expected))
})
