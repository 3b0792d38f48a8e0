import { writeFileSync } from 'node:fs'
import { freezeKernels } from './kernels.js'

/** `npm run generate`: remakes what is generated and checked in. Each line is a file and who makes it. */
const generated: readonly (readonly [path: string, make: () => string])[] = [
  ['src/kernels/frozen.ts', () => freezeKernels('templates/kernels')],
]

for (const [path, make] of generated) writeFileSync(path, make())
