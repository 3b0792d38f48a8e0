import { codes } from '../../diagnostics/codes.js'
import type { Finding } from '../../diagnostics/diagnostic.js'
import { createSource } from '../../diagnostics/span.js'
import type { Node } from '../../ir/node.js'
import { asReal } from '../../formula/apply.js'
import { operate } from '../operate.js'
import { nearest } from '../suggest.js'
import { instantiate, type Problem } from '../templates/instantiate.js'
import { readTemplate } from '../templates/read.js'
import { plain } from '../values.js'
import type { Building } from './apply.js'
import { memberPath } from './document.js'
import { lossNames, lossOf, lossTemplate } from './losses.js'
import { camelCase } from './names.js'
import type { Spec } from './spec.js'

/** The loss of a network's output, with its target as the last argument: the mean over the examples of a batch. */
export function addLoss({ spec, compilation, batch, declare }: Building, { tree, value }: NonNullable<Spec['loss']>, output: Node): Node | undefined {
  const { graph, report } = compilation
  const given = typeof value === 'string' ? { type: value } : value
  const typeTree = tree.entries.get('type')?.tree ?? tree
  const row = lossOf(String(given.type))
  if (!row) {
    report(codes.unknownLoss({ path: typeTree.path, name: String(given.type), suggestion: nearest(String(given.type), lossNames) }), typeTree.span)
    return undefined
  }
  const options = new Map<string, number | boolean>()
  for (const [key, entry] of tree.entries) {
    if (key === 'type') continue
    const name = camelCase(key)
    const known = Object.keys(row.options ?? {})
    if (!known.includes(name)) report(codes.unknownKey({ path: memberPath(tree.path, key), suggestion: nearest(name, known), known: ['type', ...known] }), entry.key)
    else if (typeof entry.tree.value !== typeof row.options![name]) report(codes.specValue({ path: entry.tree.path, problem: typeof row.options![name] === 'number' ? 'a number' : 'true or false' }), entry.tree.span)
    else options.set(name, entry.tree.value as number | boolean)
  }
  const kind = spec.target ?? row.target
  const fault = (problem: string): undefined => report(codes.lossFault({ path: tree.path, problem }), tree.span) as undefined
  if (row.takes !== 'either' && row.takes !== kind) return fault(`'${row.names[0]!}' takes ${row.takes === 'class' ? 'a class label' : 'a vector'} as its target`)
  const own = output.shape.slice(batch.length)
  if (kind === 'class' && own.length === 0) return fault('a class label needs a row of scores, and the output is a number')
  const target = kind === 'class'
    ? declare('label', [...batch, ...own.slice(0, -1)], own.at(-1), tree)
    : declare('target', output.shape, undefined, tree)
  if (compilation.diagnostics.failed) return undefined

  const unsound = ({ message }: Finding): never => { throw new Error(message) }
  const template = readTemplate(createSource(lossTemplate(row), row.names[0]!), finding => { if (finding.severity === 'error') unsound(finding) })!
  graph.origin = tree.span.start
  const made = instantiate(template, {
    inputs: [output, target.symbol], sizes: new Map(), options, batchAxes: batch.length, isAlong: true,
    weight: () => { throw new Error('a loss has no weights') },
    extra: () => { throw new Error('a loss has no inputs of its own') },
    fault: (problem: Problem) => report(codes.lossFault({ path: tree.path, problem: `it does not fit the output: ${problem.kind}` }), tree.span),
    report: finding => report({ ...finding, message: `'${tree.path}': ${finding.message}` }, tree.span),
  }, compilation)
  if (!made) return undefined
  const node = asReal(graph, made.output)
  return node.shape.length === 0 ? node : asReal(graph, operate(graph, 'mean', [plain(node)], unsound).node)
}
