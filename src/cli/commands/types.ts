import { notYet } from '../exit.js'

export function typesCommand(): never {
  throw notYet('gradgen types')
}
