import { valueAndGrad } from './neuron.expr'

export const value: number = valueAndGrad(2, -1, -3, -2, -3, new Float64Array(5))
