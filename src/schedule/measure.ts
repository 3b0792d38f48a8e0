import type { Expression, Statement } from './program.js'

/**
 * Bytes of V8 bytecode that statements take, estimated from above: operands of functions large enough to matter are two bytes wide
 * (registers above 127, feedback slots above 255). V8 never optimises a function above 61 440 bytes (PERFORMANCE §1).
 */
export function bytecode(statements: readonly Statement[]): number {
  let bytes = 0
  visit(statements, statement => {
    bytes += statementBytes[statement.do]
    if (statement.do === 'assign' && 'kind' in statement.target) bytes += slotStoreBytes - slotBytes
  }, expression => { bytes += expressionBytes(expression) })
  return bytes
}

/** A store to a register, or a jump. */
const statementBytes: Readonly<Record<Statement['do'], number>> = { define: 4, declare: 6, assign: 4, if: 12, ifTape: 12, chunk: 24, return: 1 }

/** The array, an index of up to four bytes, and the access itself. */
const slotBytes = 22
const slotStoreBytes = 30
const callBytes = 38
const operatorBytes = 14

function expressionBytes(expression: Expression): number {
  switch (expression.kind) {
    case 'number': return 4
    case 'slot': return slotBytes
    case 'symbol': case 'variable': return 0
    case 'operation': return isOperator(expression.op.price) ? operatorBytes : callBytes
  }
}

/** What is as cheap as an addition or a division is an operator of the language; anything else calls a function. */
const isOperator = (price: number): boolean => price <= 4

/** Operations as SPEC §4 counts them: every operation once, both sides of a branch. */
export function operations(statements: readonly Statement[]): number {
  let count = 0
  visit(statements, () => {}, expression => { if (expression.kind === 'operation') count++ })
  return count
}

/** All statements, and all expressions with their parts, the last part first; slots that are assigned count as expressions. */
export function visit(statements: readonly Statement[], onStatement: (statement: Statement) => void, onExpression: (expression: Expression) => void): void {
  /** Expressions are short (inline.ts), hence the recursion. */
  const express = (expression: Expression) => {
    onExpression(expression)
    if (expression.kind === 'operation') for (let k = expression.args.length - 1; k >= 0; k--) express(expression.args[k]!)
  }
  visitStatements(statements, statement => {
    onStatement(statement)
    switch (statement.do) {
      case 'define': express(statement.value); break
      case 'assign':
        if ('kind' in statement.target) express(statement.target)
        express(statement.value)
        break
      case 'if': express(statement.condition); break
      case 'return': if (statement.value) express(statement.value); break
      case 'ifTape': case 'declare': case 'chunk': break
    }
  })
}

/** All statements. Branches nest no deeper than regions, hence the recursion. */
export function visitStatements(statements: readonly Statement[], onStatement: (statement: Statement) => void): void {
  for (const statement of statements) {
    onStatement(statement)
    if (statement.do === 'if') {
      visitStatements(statement.then, onStatement)
      visitStatements(statement.else, onStatement)
    }
    else if (statement.do === 'ifTape') visitStatements(statement.then, onStatement)
  }
}
