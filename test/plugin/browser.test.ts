import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createServer as createVite, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject, neuron, type TestProject } from './project.js'

const executablePath = '/usr/bin/chromium'
const isMissing = !existsSync(executablePath)
if (isMissing) console.warn(`skipped: there is no ${executablePath} (apt-get install chromium)`)

let browser: Browser | undefined
beforeAll(async () => { if (!isMissing) browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless'] }) }, 60_000)
afterAll(async () => { await browser?.close() })

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
type Plugin = { readonly default: () => never }

describe.skipIf(isMissing)('a page', () => {
  it('runs a model under a strict Content-Security-Policy, and so does its worker', async () => {
    const project = createProject({
      'neuron.expr': neuron,
      'work.js': "import { valueAndGrad } from './neuron.expr'\nconst grad = new Float64Array(5)\nexport const result = () => [valueAndGrad(2, -1, -3, -2, -3, grad), ...grad].map(x => x.toFixed(6)).join(' ')\n",
      'worker.js': "import { result } from './work.js'\npostMessage(result())\n",
      'main.js': `import { result } from './work.js'
let evaluated = 'yes'
try { new Function('return 1')() } catch { evaluated = 'no' }
document.getElementById('page').textContent = result()
document.getElementById('eval').textContent = evaluated
new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => { document.getElementById('worker').textContent = data }
`,
    })
    const { default: gradgen } = await import(pathToFileURL(project.at('node_modules/gradgen/dist/plugin/esbuild.js')).href) as Plugin
    await build({ absWorkingDir: project.root, entryPoints: ['main.js', 'worker.js'], bundle: true, minify: true, format: 'esm', outdir: 'out', plugins: [gradgen()] })
    const html = '<!doctype html><p id="page"></p><p id="worker"></p><p id="eval"></p><script type="module" src="/main.js"></script>'
    const server = createServer(({ url }, response) => {
      const isScript = url?.endsWith('.js') === true
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html', 'content-security-policy': "default-src 'none'; script-src 'self'; worker-src 'self'" })
      response.end(isScript ? project.read(`out${url!}`) : html)
    })
    await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
    const page = await browser!.newPage()
    try {
      await page.goto(urlOf(server))
      const numbers = '0.731059 -0.196612 0.393224 -0.393224 -0.589836 0.196612'
      expect(await page.textContent('#page')).toBe(numbers)
      expect(await page.textContent('#eval')).toBe('no')
      await expect.poll(() => page.textContent('#worker'), { timeout: 10_000 }).toBe(numbers)
    }
    finally {
      await page.close()
      server.close()
      project.remove()
    }
  }, 60_000)

  describe('in Vite’s dev server', () => {
    let project: TestProject
    let vite: ViteDevServer
    let page: Page
    beforeAll(async () => {
      project = createProject({
        'model.expr': 'y = 2*x\n',
        'index.html': '<!doctype html><p id="out"></p><script type="module" src="/main.js"></script>',
        'main.js': `import { forward } from './model.expr'
const show = f => { document.getElementById('out').textContent = String(f(5)) }
show(forward)
window.loads = (window.loads ?? 0) + 1
if (import.meta.hot) import.meta.hot.accept('./model.expr', module => { if (module) show(module.forward) })
`,
      })
      const { default: gradgen } = await import(pathToFileURL(project.at('node_modules/gradgen/dist/plugin/vite.js')).href) as Plugin
      vite = await createVite({ root: project.root, configFile: false, logLevel: 'silent', plugins: [gradgen()], server: { host: '127.0.0.1', port: 0 } })
      await vite.listen()
      page = await browser!.newPage()
      await page.goto(urlOf(vite.httpServer as Server))
    }, 60_000)
    afterAll(async () => {
      await page.close()
      await vite.close()
      project.remove()
    })

    const shows = (text: string) => expect.poll(() => page.textContent('#out'), { timeout: 10_000 }).toBe(text)

    it('changes as the formula does, without being loaded again', async () => {
      await shows('10')
      await page.evaluate("window.mark = 'the same page'")
      project.put('model.expr', 'y = 3*x\n')
      await shows('15')
      expect(await page.evaluate('window.mark')).toBe('the same page')
    })

    it('shows an error with place and frame, and recovers when the file is mended', async () => {
      project.put('model.expr', 'input x\ny = 3*q\nz = foo(x)\noutput y, z\n')
      const overlay = page.locator('vite-error-overlay')
      await overlay.waitFor({ state: 'attached', timeout: 10_000 })
      const text = await overlay.evaluate(element => element.shadowRoot!.textContent)
      expect(text).toMatch(/G201: unknown name 'q'/)
      expect(text).toMatch(/model\.expr:2:7/)
      expect(text).toMatch(/> 2 \| y = 3\*q/)
      expect(text).toMatch(/G202/)
      project.put('model.expr', 'y = 4*x\n')
      await shows('20')
      await overlay.waitFor({ state: 'detached', timeout: 10_000 })
    })
  })
})
