import type { Element, Expression, Slot, Statement, Variable } from './program.js'

/**
 * Bytes of V8 bytecode that statements take, estimated from above: operands of functions large enough to matter are two bytes wide
 * (registers above 127, feedback slots above 255). V8 never optimises a function above 61 440 bytes (PERFORMANCE §1).
 */
export function bytecode(statements: readonly Statement[]): number {
  let bytes = 0
  for (let at = 0; at < statements.length; at++) bytes += bytesOf(statements[at]!)
  return bytes
}

/** A statement, and the bytes it takes. */
export interface Sized {
  readonly statement: Statement
  readonly bytes: number
}

export const withSize = (statement: Statement): Sized => ({ statement, bytes: bytesOf(statement) })

/** Statements nest no deeper than regions and loops do, hence the recursion. */
export function bytesOf(statement: Statement): number {
  const own = statementBytes[statement.do]
  switch (statement.do) {
    case 'define': return own + expressionBytes(statement.value)
    case 'assign': return own + targetBytes(statement.target) + expressionBytes(statement.value)
    case 'add': return own + targetBytes(statement.target) + operatorBytes + ('kind' in statement.target ? slotBytes : 0) + expressionBytes(statement.value)
    case 'if': return own + expressionBytes(statement.condition) + bytecode(statement.then) + bytecode(statement.else)
    case 'ifTape': return own + bytecode(statement.then)
    case 'loop': return own + expressionBytes(statement.from) + expressionBytes(statement.to) + bytecode(statement.body)
    case 'kernel': return statement.regions.reduce((bytes, { offset }) => bytes + argumentBytes + expressionBytes(offset), own)
    case 'return': return own + (statement.value ? expressionBytes(statement.value) : 0)
    case 'declare': case 'fill': case 'chunk': case 'note': return own
  }
}

/** A store to a register, or a jump. */
const statementBytes: Readonly<Record<Statement['do'], number>> =
  { define: 4, declare: 6, assign: 4, add: 4, if: 12, ifTape: 12, loop: 40, fill: 40, kernel: 24, chunk: 24, return: 1, note: 0 }

/** An array and an offset handed to a kernel. */
const argumentBytes = 16

/** The array, an index of up to four bytes, and the access itself. */
const slotBytes = 22
const slotStoreBytes = 30
const callBytes = 38
const operatorBytes = 14

/** A slot or an element that is stored to. */
const targetBytes = (target: Variable | Slot | Element): number =>
  !('kind' in target) ? 0 : slotStoreBytes + (target.kind === 'element' ? expressionBytes(target.index) : 0)

/** Expressions are short (inline.ts), hence the recursion. */
function expressionBytes(expression: Expression): number {
  switch (expression.kind) {
    case 'number': return 4
    case 'slot': return slotBytes
    case 'element': return slotBytes + expressionBytes(expression.index)
    case 'index': return expression.terms.reduce((bytes, [term]) => bytes + 2 * operatorBytes + expressionBytes(term), 0)
    case 'symbol': case 'variable': return 0
    case 'operation': {
      let bytes = isOperator(expression.op.price) ? operatorBytes : callBytes
      for (const arg of expression.args) bytes += expressionBytes(arg)
      return bytes
    }
  }
}

/** What is as cheap as an addition or a division is an operator of the language; anything else calls a function. */
const isOperator = (price: number): boolean => price <= 4

/** Operations as SPEC §4 counts them: every operation once, both sides of a branch, a loop's body as often as it goes round; a kernel by its `kernelOperations`. */
export function operations(statements: readonly Statement[], kernelOperations: (kernel: string, sizes: readonly number[]) => number): number {
  return Math.round(counted(statements))

  /** Statements nest no deeper than regions and loops do, hence the recursion. */
  function counted(list: readonly Statement[]): number {
    let count = 0
    for (let at = 0; at < list.length; at++) {
      const statement = list[at]!
      count += ownOperations(statement)
      switch (statement.do) {
        case 'add': count++; break
        case 'kernel': count += kernelOperations(statement.kernel, statement.sizes); break
        case 'if': count += counted(statement.then) + counted(statement.else); break
        case 'ifTape': count += counted(statement.then); break
        case 'loop': count += statement.trips * counted(statement.body); break
      }
    }
    return count
  }
}

/** Those of a statement's own expressions. */
function ownOperations(statement: Statement): number {
  switch (statement.do) {
    case 'define': return operationsIn(statement.value)
    case 'assign': case 'add': return ('kind' in statement.target ? operationsIn(statement.target) : 0) + operationsIn(statement.value)
    case 'if': return operationsIn(statement.condition)
    case 'loop': return operationsIn(statement.from) + operationsIn(statement.to)
    case 'kernel': return statement.regions.reduce((count, { offset }) => count + operationsIn(offset), 0)
    case 'return': return statement.value ? operationsIn(statement.value) : 0
    case 'ifTape': case 'declare': case 'chunk': case 'fill': case 'note': return 0
  }
}

/** Expressions are short (inline.ts), hence the recursion. */
function operationsIn(expression: Expression): number {
  switch (expression.kind) {
    case 'operation': {
      let count = 1
      for (const arg of expression.args) count += operationsIn(arg)
      return count
    }
    case 'element': return operationsIn(expression.index)
    case 'index': return expression.terms.reduce((count, [term]) => count + operationsIn(term), 0)
    case 'number': case 'symbol': case 'variable': case 'slot': return 0
  }
}

/** A part of an expression that names something. */
export type Mention = Exclude<Expression, { readonly kind: 'number' | 'operation' }>

/** All statements, and what is mentioned in their expressions, the last part first; slots that are assigned are mentioned too. */
export function visit(statements: readonly Statement[], onStatement: (statement: Statement) => void, onMention: (expression: Mention) => void): void {
  const see = visitor(onStatement, onMention)
  for (let at = 0; at < statements.length; at++) see(statements[at]!)
}

/** The same for one statement after another. */
export function visitor(onStatement: (statement: Statement) => void, onMention: (expression: Mention) => void): (statement: Statement) => void {
  /** Expressions are short (inline.ts), hence the recursion. Half of what comes by are operations and numbers. */
  const express = (expression: Expression) => {
    switch (expression.kind) {
      case 'number': break
      case 'operation': for (let k = expression.args.length - 1; k >= 0; k--) express(expression.args[k]!); break
      case 'symbol': case 'variable': case 'slot': onMention(expression); break
      case 'element': onMention(expression); express(expression.index); break
      case 'index': onMention(expression); for (const [term] of expression.terms) express(term); break
    }
  }
  const see = (statement: Statement) => {
    onStatement(statement)
    forEachExpression(statement, express)
  }
  return statement => visitStatement(statement, see)
}

/** The expressions of one statement, without those of statements in it; a slot that is assigned is one. */
function forEachExpression(statement: Statement, each: (expression: Expression) => void): void {
  switch (statement.do) {
    case 'define': each(statement.value); break
    case 'assign': case 'add':
      if ('kind' in statement.target) each(statement.target)
      each(statement.value)
      break
    case 'if': each(statement.condition); break
    case 'loop': each(statement.from); each(statement.to); break
    case 'kernel': for (const { offset } of statement.regions) each(offset); break
    case 'return': if (statement.value) each(statement.value); break
    case 'ifTape': case 'declare': case 'chunk': case 'fill': case 'note': break
  }
}

/** All statements. Branches nest no deeper than regions, loops no deeper than tensors have axes: hence the recursion. */
export function visitStatements(statements: readonly Statement[], onStatement: (statement: Statement) => void): void {
  for (let at = 0; at < statements.length; at++) visitStatement(statements[at]!, onStatement)
}

function visitStatement(statement: Statement, onStatement: (statement: Statement) => void): void {
  onStatement(statement)
  if (statement.do === 'if') {
    visitStatements(statement.then, onStatement)
    visitStatements(statement.else, onStatement)
  }
  else if (statement.do === 'ifTape') visitStatements(statement.then, onStatement)
  else if (statement.do === 'loop') visitStatements(statement.body, onStatement)
}
