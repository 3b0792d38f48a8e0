import { write } from './file.js'
import { frozenKernels } from './kernels.js'
import { frozenTemplates } from './templates.js'

// `npm run generate`: remakes what is generated and checked in.

write(frozenKernels())
write(frozenTemplates())

// Everything below runs the compiler, which carries kernels and templates: it is loaded after they have been frozen.
const { referencePages } = await import('./reference.js')
for (const file of referencePages()) write(file)

const { specJsonSchema } = await import('./schema.js')
write(specJsonSchema())

const { exampleModules } = await import('./examples.js')
for (const file of exampleModules()) write(file)
