import { describe, expect, it } from 'vitest'
import { template } from '../../src/formula/template.js'
import type { Node } from '../../src/ir/node.js'
import { construct } from '../../src/simplify/construct.js'
import { createFacts } from '../../src/simplify/facts.js'
import { createMatcher, membersOf } from '../../src/simplify/match.js'
import { compilePatterns } from '../../src/simplify/pattern.js'
import { allRules } from '../../src/simplify/rules/all.js'
import { passes, screenBelow, screenOf } from '../../src/simplify/screen.js'
import { viewChain } from '../../src/simplify/view.js'
import { emptyCompilation, shown } from './program.js'

/** What variables of rules are bound to: signs, coefficients, sums, differences, constants, gates. */
const pieces = ['x', '-x', '2*x', '-2*x', 'x - w', 'w - x', 'x + w', '3', '-2', '0', 'x*w', 'exp(x)', '1/x', 'x^2', 'x > w']

/** At most so many bindings of one rule. */
const mostBindings = 400

describe('what a screen keeps back', () => {
  const patterns = compilePatterns(allRules)
  it.each(patterns.all.map(pattern => [pattern.rule.name, pattern] as const))('no match of %s', (_, pattern) => {
    const { graph } = emptyCompilation()
    const matcher = createMatcher(graph, createFacts(), patterns, false)
    const [x, w] = [graph.symbol('x', 'input'), graph.symbol('w', 'input')]
    const values = pieces.map(text => template(text, ['x', 'w'])(graph, [x, w]))
    const variables = patterns.variables(pattern.lhs)
    const bindings = values.length ** variables.length
    const missed: string[] = []
    let found = 0
    for (let at = 0; at < bindings; at += Math.max(1, Math.floor(bindings / mostBindings))) {
      const bound = new Map(variables.map((variable, k) => [variable, values[Math.floor(at / values.length ** k) % values.length]!]))
      for (const node of [instance(pattern.lhs, bound, true), instance(pattern.lhs, bound, false)]) {
        if (node.kind !== 'call') continue
        const { shape } = pattern
        if (!shape.chain) {
          if (node.op !== (pattern.lhs as typeof node).op || !matcher.plain(pattern, node)) continue
          found++
          if (!passes(shape.below, screenBelow(node))) missed.push(shown(node))
          continue
        }
        const members = membersOf(viewChain(shape.chain, node, () => true))
        const beside = members.list.reduce((screen, member) => screen | screenOf(member.node), 0)
        for (const anchor of members.list) {
          if (anchor.node.kind !== 'call' || anchor.node.op !== (shape.anchor.node as typeof node).op) continue
          if (!matcher.chained(pattern, shape, members, anchor)) continue
          found++
          if (!passes(shape.below, screenBelow(anchor.node)) || !passes(shape.beside, beside)) missed.push(shown(node))
        }
      }
    }
    expect(missed).toEqual([])
    if (Object.keys(pattern.rule.where).length === 0) expect(found).toBeGreaterThan(0)

    /** The left side with its variables bound, as written or in normal form. */
    function instance(lhs: Node, bound: ReadonlyMap<Node, Node>, isNormal: boolean): Node {
      const made = new Map<Node, Node>(bound)
      const make = (node: Node): Node => {
        const known = made.get(node)
        if (known) return known
        if (node.kind !== 'call') return node.kind === 'const' ? graph.constant(node.value) : node
        const args = node.args.map(make)
        const result = isNormal ? construct(graph, node.op, args)! : graph.call(node.op, ...args)
        made.set(node, result)
        return result
      }
      return make(lhs)
    }
  })
})
