import ts from 'typescript'

export interface Price {
  /** As SPEC §4 counts: arithmetic, negation, comparisons, selects and calls, 1 each; subscripts and literals nothing. */
  readonly operations: number
  readonly divisions: number
  /** How often each function is called: `Math.exp`. */
  readonly calls: ReadonlyMap<string, number>
}

const arithmetic = new Set([ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken, ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken])
const comparisons = new Set([
  ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken,
])

/** What one function of an emitted module costs, counted in its text by TypeScript's own parser. */
export function priceOf(text: string, functionName: string): Price {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022, true)
  const found = file.statements.find((s): s is ts.FunctionDeclaration => ts.isFunctionDeclaration(s) && s.name?.text === functionName)
  if (!found?.body) throw new Error(`the module has no function '${functionName}'`)
  let operations = 0
  let divisions = 0
  const calls = new Map<string, number>()

  function visit(node: ts.Node): void {
    if (ts.isIfStatement(node) && /^tape !== undefined$/.test(node.expression.getText())) return visit(node.thenStatement)
    if (ts.isIfStatement(node) && /^grad === undefined$/.test(node.expression.getText())) return
    if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind
      if (arithmetic.has(kind) || comparisons.has(kind)) operations++
      if (kind === ts.SyntaxKind.SlashToken) divisions++
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (!ts.isNumericLiteral(node.operand)) operations++
    } else if (ts.isConditionalExpression(node) || ts.isIfStatement(node)) operations++
    else if (ts.isCallExpression(node)) {
      operations++
      const name = node.expression.getText()
      calls.set(name, (calls.get(name) ?? 0) + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(found.body)
  return { operations, divisions, calls }
}

const cheap = new Set(['Math.abs', 'Math.min', 'Math.max', 'Math.sqrt', 'Math.sign', 'Math.floor', 'Math.ceil', 'Math.round', 'Math.trunc'])

/** The calls that are neither arithmetic in disguise nor free: `Math.exp`, `Math.log`, kernels … */
export const transcendental = (price: Price): string[] => [...price.calls].filter(([name]) => !cheap.has(name)).map(([name, times]) => `${times} ${name}`)
