import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate, inspectAsync, type InspectAsyncOptions } from '../../src/index.js'

const executablePath = '/usr/bin/chromium'
const isMissing = !existsSync(executablePath)
if (isMissing) console.warn(`skipped: there is no ${executablePath} (apt-get install chromium)`)

const folder = mkdtempSync(join(tmpdir(), 'gradgen-report-'))
let browser: Browser
beforeAll(async () => {
  if (!isMissing) browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
}, 60_000)
afterAll(async () => {
  if (!isMissing) await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** What the page complained of, and what it asked the network for. */
  readonly complaints: string[]
}

let count = 0

/** A definition of 3 gates for each term, less one. */
const terms = (name: string, from: string, length: number) => `${name} = ${Array.from({ length }, (_, k) => `sin(${k + 2} * ${from})`).join(' + ')}`
const large = ['input x', terms('a', 'x', 60), terms('b', 'a', 50), 'f = b * a'].join('\n')

async function open(source: string, options: InspectAsyncOptions = {}, scheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const path = join(folder, `${count++}.html`)
  writeFileSync(path, await inspectAsync(source, { ...options, format: 'html' }))
  const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1200, height: 900 } })
  const complaints: string[] = []
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => { if (request.url() !== pathToFileURL(path).href) complaints.push(request.url()) })
  await page.goto(pathToFileURL(path).href)
  return { page, complaints }
}

const example = (name: string): string => readFileSync(`examples/${name}.expr`, 'utf8')
const neuronPoint = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }

/** Four digits, as pages show numbers. */
const figure = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−')

const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents()

describe.skipIf(isMissing)('the report of the neuron', () => {
  let opened: Opened
  beforeAll(async () => { opened = await open(example('neuron'), { filename: 'neuron.expr', at: neuronPoint }) }, 60_000)
  afterAll(async () => { await opened.page.close() })

  const shown = async (page: Page) => ({ value: (await texts(page, '.outputs output'))[0], gradient: await texts(page, '.fields output') })
  /** What the module says, run by this process. */
  const wanted = (point: readonly number[]) => {
    const grad = new Float64Array(5)
    const value = evaluate(example('neuron')).valueAndGrad(...point, grad)
    return { value: figure(value), gradient: [...grad].map(figure) }
  }

  it('shows the module’s numbers, and those of the lecture on the wires', async () => {
    const { page } = opened
    expect(await shown(page)).toEqual(wanted([2, -1, -3, -2, -3]))
    expect(await texts(page, '.circuit-of:not([hidden]) .wire .value text')).toContain('0.7311')
    await page.getByLabel('gates as written').check()
    const [values, gradients] = [await texts(page, '.circuit-of:not([hidden]) .wire .value text'), await texts(page, '.circuit-of:not([hidden]) .wire .gradient text')]
    for (const number of ['4', '1', '−1', '0.3679', '1.368', '0.7311', '−2', '6']) expect(values).toContain(number)
    for (const number of ['−0.5344', '−0.1966', '0.1966', '0.3932', '−0.3932', '−0.5898', '1']) expect(gradients).toContain(number)
    await page.getByLabel('gates recognised and fused').check()
  })

  it('follows sliders, by keyboard, and number fields', async () => {
    const { page } = opened
    const slider = page.getByRole('slider', { name: 'w0', exact: true })
    await slider.focus()
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight')
    const w0 = Number(await page.getByRole('spinbutton', { name: 'w0 as a number' }).inputValue())
    expect(w0).toBeGreaterThan(2)
    expect(await shown(page)).toEqual(wanted([w0, -1, -3, -2, -3]))
    expect((await texts(page, '.circuit-of:not([hidden]) .wire .value text'))[0]).toBe(figure(w0))
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('-1.5')
    expect(await shown(page)).toEqual(wanted([w0, -1, -3, -1.5, -3]))
    expect(await page.getByRole('slider', { name: 'x1', exact: true }).inputValue()).toBe('-1.5')
    await page.getByRole('spinbutton', { name: 'x1 as a number' }).fill('-2')
    await page.getByRole('spinbutton', { name: 'w0 as a number' }).fill('2')
    expect(await shown(page)).toEqual(wanted([2, -1, -3, -2, -3]))
  })

  it('walks through every gate and back, by keyboard, with the chain rule', async () => {
    const { page } = opened
    const visible = (part: string) => page.locator(`.circuit-of:not([hidden]) .wire .${part}:not(.unknown)`).count()
    await page.getByRole('button', { name: 'from the start' }).focus()
    await page.keyboard.press('Enter')
    // The five arguments are given.
    expect([await visible('value'), await visible('gradient')]).toEqual([5, 0])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('next ▶')
    await page.keyboard.press('Enter')
    expect(await page.locator('.explanation').innerText()).toMatch(/step 1 of 10[^]*v1 = w0·x0 = −2/)
    expect([await visible('value'), await visible('gradient')]).toEqual([6, 0])
    for (let k = 0; k < 4; k++) await page.keyboard.press('Space')
    expect(await page.locator('.explanation').innerText()).toMatch(/step 5 of 10[^]*f = σ\(v4\) = 0\.7311/)
    expect([await visible('value'), await visible('gradient')]).toEqual([10, 1])
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.explanation').innerText()).toMatch(/local: ∂f\/∂v4 = f·\(1 − f\) = 0\.1966[^]*∂f\/∂v4 = ∂f\/∂f · ∂f\/∂v4 = 1 · 0\.1966 = 0\.1966/)
    // The lines that σ became, and no others.
    const lines = await texts(page, '#lines .made')
    expect(lines.map(line => line.trim())).toEqual(expect.arrayContaining(['const u = Math.exp(-Math.abs(t1))', 'const r = 1 / (1 + u)', 'const t2 = ur * r']))
    expect(lines.join('\n')).not.toMatch(/x0 \*/)
    for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowRight')
    expect(await page.locator('.explanation').innerText()).toMatch(/step 10 of 10[^]*∂f\/∂x0 = ∂f\/∂v1 · ∂v1\/∂x0 = 0\.1966 · 2 = 0\.3932/)
    expect([await visible('value'), await visible('gradient')]).toEqual([10, 10])
    expect(await page.getByRole('button', { name: 'next' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'show everything' }).click()
  })

  it('explains a gate that is chosen in the drawing by keyboard', async () => {
    const { page } = opened
    await page.getByRole('button', { name: 'v3 = v1 + v2' }).first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.explanation').innerText()).toMatch(/v3 = v1 \+ v2 = 4[^]*∂v3\/∂v1 = 1/)
    expect(await page.locator('.circuit .current').count()).toBe(1)
  })

  it('complains of nothing and asks the network for nothing', () => { expect(opened.complaints).toEqual([]) })
})

describe.skipIf(isMissing)('a report', () => {
  const shown = [['neuron', 'light'], ['neuron', 'dark'], ['norm', 'light'], ['activations', 'dark'], ['large', 'light']] as const

  it.each(shown)('of %s is accessible in %s, and no page is too narrow for it', async (name, scheme) => {
    const { page } = await open(name === 'large' ? large : example(name), { filename: `${name}.expr` }, scheme)
    await page.getByRole('button', { name: 'from the start' }).click()
    await page.getByRole('button', { name: 'next' }).click()
    await page.locator('summary').click()
    // Through the debugger: the page itself lets no other script run.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    // The colours of hundreds of gates are those of one.
    const options = name === 'large' ? "{ rules: { 'color-contrast': { enabled: false } } }" : '{}'
    const violations = await page.evaluate(`axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => \`\${id}: \${nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}\`))`)
    await page.setViewportSize({ width: 360, height: 700 })
    const width = await page.evaluate('document.scrollingElement.scrollWidth')
    await page.close()
    expect(violations).toEqual([])
    expect(width).toBeLessThanOrEqual(360)
  }, 120_000)

  const names = readdirSync('examples').filter(name => name.endsWith('.expr')).map(name => name.replace('.expr', ''))

  it.each(names)('of %s runs', async name => {
    const { page, complaints } = await open(example(name), { filename: `${name}.expr` })
    expect(complaints).toEqual([])
    expect(await page.locator('.outputs output').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'next' }).focus()
    for (let k = 0; k < 3; k++) await page.keyboard.press('Enter')
    expect(await page.locator('.explanation').innerText()).toMatch(/step [23] of/)
    expect(complaints).toEqual([])
    await page.close()
  }, 60_000)

  it('has fields for the entries of vectors and matrices', async () => {
    const { page } = await open(example('norm'), { at: { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] } })
    const gradients = () => texts(page, '.wire .gradient text')
    for (const number of ['0.088', '0.176', '0.104', '0.208', '−0.112', '0.636', '0.44', '0.52']) expect(await gradients()).toContain(number)
    await page.getByRole('spinbutton', { name: 'W[1, 2]' }).fill('1')
    expect(await texts(page, '.outputs output')).toEqual([figure((0.02 + 0.4) ** 2 + 0.26 ** 2)])
    expect(await gradients()).toContain(figure(2 * 0.42 * 0.4))
    await page.close()
  })

  it('of a large circuit opens groups, by mouse and by keyboard', async () => {
    const { page, complaints } = await open(large, { gates: 'as-written' })
    await page.locator('.circuit-of:not([hidden]) .group', { hasText: 'gates' }).first().click()
    await expect.poll(() => page.locator('.view:not([hidden]) .gate:visible').count()).toBeGreaterThan(100)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'b 149 gates: open' }).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.view:not([hidden]) .gate:visible').count()).toBeGreaterThan(100)
    expect(complaints).toEqual([])
    await page.close()
  }, 60_000)

  it('lets nothing out of its script, whatever names and comments hold', async () => {
    const evil = '</script><script>window.hurt = 1</script><!-- <img src=x onerror="window.hurt = 2"> */ -->'
    const { page, complaints } = await open(`# ${evil}\n__proto__x = 2\ninput y\nf = y^2 * __proto__x`, { filename: `${evil.replaceAll('/', '')}.expr`, name: evil })
    expect(await page.evaluate('window.hurt')).toBeUndefined()
    expect(await texts(page, 'h1')).toEqual([evil])
    expect(await texts(page, '.outputs output')).toHaveLength(1)
    expect(complaints).toEqual([])
    await page.close()
  })
})

it('is the same each time, byte for byte', async () => {
  for (const format of ['svg', 'html'] as const) {
    const page = () => inspectAsync(example('staged'), { at: { x: 3, y: -4 }, format })
    expect(await page()).toBe(await page())
  }
})
