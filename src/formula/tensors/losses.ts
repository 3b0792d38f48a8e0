import { codes } from '../../diagnostics/codes.js'
import { sameShape, type Shape } from '../../ir/shape.js'
import { composites } from '../../ops/composites.js'
import { sumOver } from '../../ops/tensor/reduce.js'
import { elementwise } from './broadcast.js'
import { alongLast, isClass, isLabel, labelsFor, pick } from './labels.js'
import { classesOf, misfit, ownShape, ownShapes, rankOf, real, ShapeFault, unlifted, wrongShape, type Operand, type Site, type TensorFunction } from './operand.js'
import { logSumExp, meanOver, reduced } from './reductions.js'

/** A loss of rows of scores: what it is of one row and its class label, and of one row and as many numbers; the rest of the axes are averaged over. */
interface RowLoss {
  readonly ofClass: (site: Site, labels: Operand, scores: Operand, option: Operand | undefined) => Operand
  readonly ofNumbers: (site: Site, labels: Operand, scores: Operand, option: Operand | undefined) => Operand
}

const meanAll = (site: Site, x: Operand): Operand => reduced(site, meanOver, x)

const sumRows = (site: Site, x: Operand): Operand => reduced(site, sumOver, x, [rankOf(site, x) - 1])

const lengthOf = (site: Site, scores: Operand): number => ownShape(site, scores).at(-1)!

const rowLoss = ({ ofClass, ofNumbers }: RowLoss): TensorFunction => (site, args) => {
  const [labels, predictions, option] = args
  const shapes = ownShapes(site, [labels!, predictions!])
  const [p, q] = shapes as [Shape, Shape]
  if (q.length === 0) {
    if (p.length === 0 && classesOf(labels!.node) === undefined && composites.has(site.name)) return everyNumber(site, args)
    throw wrongShape(site, 'rows of scores', q)
  }
  const scores = real(site, predictions!)
  if (isLabel(labels!) && p.length < q.length) {
    if (!sameShape(p, q.slice(0, -1))) throw misfit(site, shapes, 'one label for each row of scores')
    return meanAll(site, ofClass(site, labelsFor(site, labels!, q), scores, option))
  }
  if (classesOf(labels!.node) !== undefined) throw misfit(site, shapes, 'one label for each row of scores')
  if (!sameShape(p, q)) throw p.length === q.length ? misfit(site, shapes) : new ShapeFault(codes.noLabel({ name: site.name, shapes }))
  return meanAll(site, ofNumbers(site, real(site, labels!), scores, option))
}

/** ln Σeᶻ − z at the label; Σ y·(ln Σeᶻ − z) for probabilities. */
const softmaxCrossEntropy: RowLoss = {
  ofClass: (site, label, z) => elementwise(site, 'sub', logSumExp(site, z), pick(site, z, label)),
  ofNumbers: (site, y, z) =>
    sumRows(site, elementwise(site, 'mul', y, elementwise(site, 'sub', alongLast(site, logSumExp(site, z), lengthOf(site, z)), z))),
}

/** Σ max(0, sⱼ − s_label + margin) over the other classes; for numbers 0 and 1, the mean of the binary ones. */
const hingeLoss: RowLoss = {
  ofClass: (site, label, s, margin) => {
    const n = lengthOf(site, s)
    const zero = unlifted(site.graph.constant(0))
    const excess = elementwise(site, 'add', elementwise(site, 'sub', s, alongLast(site, pick(site, s, label), n)), margin!)
    return sumRows(site, elementwise(site, 'select', isClass(site, label, n), zero, elementwise(site, 'max', zero, excess)))
  },
  ofNumbers: (site, y, s, margin) => elementwise(site, 'hingeLoss', y, s, margin!),
}

/** Σ y·ln(y/p); for a class label −ln p at the label. */
const klDivergence: RowLoss = {
  ofClass: (site, label, p) => elementwise(site, 'neg', elementwise(site, 'log', pick(site, p, label))),
  ofNumbers: (site, y, p) => sumRows(site, elementwise(site, 'klDivergence', y, p)),
}

/** A loss that is a formula of numbers (composites.ts): the mean over elements. */
const meanOfElements: TensorFunction = (site, args) => {
  const shapes = ownShapes(site, args.slice(0, 2))
  const [p, q] = shapes as [Shape, Shape]
  if (!sameShape(p, q) && p.length > 0 && q.length > 0) throw misfit(site, shapes)
  return meanAll(site, elementwise(site, site.name, ...args.map(arg => real(site, arg))))
}

/** The formula of numbers (composites.ts). */
const everyNumber: TensorFunction = (site, args) => elementwise(site, site.name, ...args)

const elementwiseLosses = ['meanSquaredError', 'absoluteDifference', 'huberLoss', 'logLoss', 'sigmoidCrossEntropy']

/** For arrays; of numbers only, the functions of numbers hold. */
export const arrayLosses: readonly (readonly [string, TensorFunction])[] = [
  ...elementwiseLosses.map(name => [name, meanOfElements] as const),
]

/** For anything. */
export const vectorLosses: readonly (readonly [string, TensorFunction])[] = [
  ['softmaxCrossEntropy', rowLoss(softmaxCrossEntropy)], ['hingeLoss', rowLoss(hingeLoss)], ['klDivergence', rowLoss(klDivergence)],
]

/** Which arguments may be class labels. */
const labelArguments: ReadonlyMap<string, number> = new Map([['oneHot', 0], ['gather', 1], ['softmaxCrossEntropy', 0], ['hingeLoss', 0], ['klDivergence', 0]])

const losses: ReadonlySet<string> = new Set([...elementwiseLosses, 'hingeLoss', 'klDivergence', 'softmaxCrossEntropy'])

/** Throws for a class label that is used as a number. */
export function refuseLabels(name: string, args: readonly Operand[]): void {
  const at = args.findIndex(({ node }, k) => classesOf(node) !== undefined && labelArguments.get(name) !== k)
  if (at < 0) return
  throw new ShapeFault(losses.has(name) && at === 1 ? codes.labelAsPrediction({ name }) : codes.labelAsNumber({ name }))
}
