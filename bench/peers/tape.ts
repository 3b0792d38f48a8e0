/** A number on a tape, as in micrograd (A. Karpathy, 2020): an object for every operation, with a closure that hands its gradient back. */
export class Value {
  grad = 0
  constructor(readonly data: number, readonly parents: readonly Value[] = [], readonly back: (g: number) => void = () => {}) {}

  plus(other: Value): Value {
    return new Value(this.data + other.data, [this, other], g => { this.grad += g; other.grad += g })
  }
  times(other: Value): Value {
    return new Value(this.data * other.data, [this, other], g => { this.grad += g * other.data; other.grad += g * this.data })
  }
  minus(other: Value): Value {
    return new Value(this.data - other.data, [this, other], g => { this.grad += g; other.grad -= g })
  }
  tanh(): Value {
    const t = Math.tanh(this.data)
    return new Value(t, [this], g => { this.grad += g * (1 - t * t) })
  }
  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data))
    return new Value(s, [this], g => { this.grad += g * s * (1 - s) })
  }
  softplus(): Value {
    const s = 1 / (1 + Math.exp(-this.data))
    return new Value(Math.max(this.data, 0) + Math.log1p(Math.exp(-Math.abs(this.data))), [this], g => { this.grad += g * s })
  }

  /** Fills the gradients of everything that this is made of, users before arguments. */
  backward(): void {
    const order: Value[] = []
    const seen = new Set<Value>()
    const stack: { readonly value: Value; next: number }[] = [{ value: this, next: 0 }]
    seen.add(this)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const parent = top.value.parents[top.next++]
      if (!parent) { order.push(top.value); stack.pop() }
      else if (!seen.has(parent)) { seen.add(parent); stack.push({ value: parent, next: 0 }) }
    }
    this.grad = 1
    for (const value of order.reverse()) value.back(value.grad)
  }
}

export const leaf = (data: number): Value => new Value(data)

export const sum = (values: readonly Value[]): Value => values.reduce((total, each) => total.plus(each))
