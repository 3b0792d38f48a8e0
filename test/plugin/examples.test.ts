import { cpSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createProject, type TestProject } from './project.js'

let project: TestProject
afterEach(() => { project.remove() })

/** An example as someone has it who copied its folder. */
function copied(name: string): void {
  project = createProject({})
  cpSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), project.root, { recursive: true })
}

describe('examples', () => {
  it('esbuild-app builds, runs, and finds the dose', () => {
    copied('esbuild-app')
    project.run('build.js')
    expect(project.run('out/main.js')).toBe('dose 80.000, half-life 3.000 hours\n')
  })

  it('vite-app has its types, and builds', () => {
    copied('vite-app')
    project.run('node_modules/gradgen/dist/cli.js', 'types')
    expect(project.tryRun('node_modules/typescript/bin/tsc', '-p', '.')).toMatchObject({ status: 0, stdout: '' })
    project.run('node_modules/vite/bin/vite.js', 'build')
    expect(existsSync(project.at('dist/index.html'))).toBe(true)
    project.put('try.mjs', `import { build } from 'vite'
import gradgen from 'gradgen/vite'
await build({ configFile: false, logLevel: 'silent', plugins: [gradgen()], build: { outDir: 'lib', lib: { entry: 'src/ends.ts', formats: ['es'], fileName: () => 'ends.mjs' } } })
const { ends } = await import('./lib/ends.mjs')
console.log(ends.map(point => [...point].map(x => x.toFixed(4)).join(' ')).join(', '))
`)
    project.put('src/ends.ts', "import { descend } from './descent'\nimport { objective } from './valley.expr'\nexport const ends = [[3, 1], [-3, 3], [-4, -3]].map(start => descend(objective, start).at(-1))\n")
    expect(project.run('try.mjs')).toBe('3.0000 2.0000, -2.8051 3.1313, -3.7793 -3.2832\n')
  })
})
