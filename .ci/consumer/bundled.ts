import { valueAndGrad } from './neuron.grad.js'

const grad = new Float64Array(5)
const value = valueAndGrad(2, -1, -3, -2, -3, grad)
if (value.toFixed(6) !== '0.731059' || grad[1]!.toFixed(6) !== '0.393224') throw new Error(`${value}, ${grad}`)
