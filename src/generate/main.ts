import { write } from './file.js'
import { frozenKernels } from './kernels.js'

// `npm run generate`: remakes what is generated and checked in.

write(frozenKernels())

// Everything below runs the compiler, which carries the kernels: it is loaded after they have been frozen.
const { referencePages } = await import('./reference.js')
for (const file of referencePages()) write(file)

const { exampleModules } = await import('./examples.js')
for (const file of exampleModules()) write(file)
