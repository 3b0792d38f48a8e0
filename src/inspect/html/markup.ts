import type { ReportData } from '../../../templates/report/data.js'
import { circuitStyle, escaped } from '../circuit/draw.js'
import { made } from '../made.js'
import type { Counts, Executed, Gates, Progress, Report } from '../report.js'
import type { LiveCircuit } from './circuits.js'
import type { Derivation } from './derivation.js'
import { script, style } from './frozen.js'

/** What stands on the page. */
export interface Content {
  readonly name: string
  readonly source: Report['source']
  readonly latex: string
  readonly derivation: Derivation
  readonly counts: Counts
  readonly executed: Executed | undefined
  readonly code: string
  readonly module: string
  readonly circuits: readonly (LiveCircuit & { readonly gates: Gates })[]
  readonly data: ReportData
}

/** MathML of a formula in LaTeX. */
type Typeset = (latex: string, display?: boolean) => string

export async function markup(content: Content, progress: Progress): Promise<string> {
  const { name, source, circuits, data } = content
  const { default: temml } = await import('temml')
  const typeset: Typeset = (latex, displayMode = false) => temml.renderToString(latex, { displayMode, throwOnError: true, trust: false })
  const drawings: (readonly string[])[] = []
  for (const circuit of circuits) drawings.push(await circuit.drawings(progress))
  const program = running(content)
  return `${made(source)}
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${await allowance(program)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(name)}: value and gradient</title>
<style>
${style}
${circuitStyle}</style>
</head>
<body>
<header>
<h1>${escaped(name)}</h1>
<p>${costs(content)}</p>
</header>
<main>
<section aria-labelledby="formulas"><h2 id="formulas">Value and derivatives</h2>
<div class="wide" tabindex="0" role="region" aria-label="Formulas">
${content.latex.trim().split('\n\n').map(block => typeset(block, true)).join('\n')}
</div>
</section>
<section aria-labelledby="circuit"><h2 id="circuit">Circuit</h2>
<p class="legend"><span class="value">values</span> go forwards, above each wire; <span class="gradient">gradients</span> come back, below it, from 1 at the end.${data.single ? '' : ' They are those of the sum of all that comes out.'}</p>
<div id="controls"></div>
<div id="arguments"></div>
${circuits.map((circuit, k) => drawn(circuit, k, drawings[k]!)).join('\n')}
<div id="stepper"></div>
<details id="numbers"><summary>All values and gradients as a table</summary></details>
</section>
<section aria-labelledby="code"><h2 id="code">Gates and the code that they became</h2>
<div class="beside">
<div><h3>${escaped(source.filename)}</h3>
<pre class="source" tabindex="0" aria-label="The formula">${escaped(source.text.trimEnd())}</pre>
<div id="gates"></div></div>
<div><h3>the module</h3>
<ol class="lines" id="lines" tabindex="0" aria-label="The module">
${content.code.trimEnd().split('\n').map(line => `<li><code>${escaped(line)}</code></li>`).join('\n')}
</ol></div>
</div>
</section>
<section aria-labelledby="derivation"><h2 id="derivation">Derivation</h2>
${derivation(content.derivation, typeset)}
</section>
<section aria-labelledby="operations"><h2 id="operations">Operations</h2>
${operations(content)}
</section>
</main>
<script type="application/json" id="data">${jsonText(data)}</script>
<script>${program}</script>
</body>
</html>
`
}

/** Data in a script element: a `<` could end it. */
const jsonText = (data: ReportData): string => JSON.stringify(data, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)).replaceAll('<', '\\u003c')

/** The modules and the page's own script. What could end a script element stands in strings and comments only, where an escape means the same. */
const running = ({ module, circuits }: Content): string =>
  `(() => {
const module = (() => {
${module}})()
const wires = [${circuits.map(({ body }) => `(() => {\n${body}})()`).join(', ')}]
${script}
report.start(module, wires)
})()
`.replace(/<(?=\/script|script|!--)/gi, '\\x3c')

/** Only this script may run. Pages that come without the means to hash it do without the promise. */
async function allowance(program: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(program))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')

function costs({ executed }: Content): string {
  if (!executed) return ''
  return `The module takes ${grouped(executed.forward)} operations for the value, ${grouped(executed.valueAndGrad)} for the value and its gradient, and keeps ${executed.kept === 1 ? 'one number' : `${grouped(executed.kept)} numbers`} between forward and backward.`
}

const titleOf = (gates: Gates): string => (gates === 'fused' ? 'gates recognised and fused' : 'gates as written')

/** The drawings of one circuit: the whole is seen first. */
function drawn({ titles, parents, gates }: LiveCircuit & { readonly gates: Gates }, k: number, drawings: readonly string[]): string {
  const figures = drawings.map((drawing, view) => `<figure class="view" data-view="${view}"${view === 0 ? '' : ' hidden'}>
${view === 0 ? '' : `<p><button type="button" class="out" data-to="${parents[view]!}">back out of ${escaped(titles[view]!)}</button></p>\n`}<div class="wide" tabindex="0" role="group" aria-label="${view === 0 ? 'Circuit' : `Inside of ${escaped(titles[view]!)}`}">
${drawing.trimEnd()}
</div></figure>`)
  return `<div class="circuit-of" data-circuit="${k}" data-title="${titleOf(gates)}"${k === 0 ? '' : ' hidden'}>
${figures.join('\n')}
</div>`
}

function derivation({ equations, left }: Derivation, typeset: Typeset): string {
  if (equations.length === 0) return '<p>There was nothing to simplify.</p>'
  const items = equations.map(({ from, to, rule, assumed }) =>
    `<li>${from === undefined ? '' : `<span class="from">${typeset(String.raw`\displaystyle ${from}`)}</span> `}<span class="to">${typeset(String.raw`\displaystyle {} = ${to}`)}</span> <span class="rule">by ${escaped(rule)}${assumed === undefined ? '' : `, for ${escaped(assumed)}`}</span></li>`)
  return `<ol class="derivation" tabindex="0" aria-label="Derivation">\n${items.join('\n')}\n</ol>${left > 0 ? `<p>… and ${grouped(left)} more steps.</p>` : ''}`
}

function operations({ counts }: Content): string {
  const rows = [
    ['the value, as written', counts.written],
    ['the value, with gates recognised', counts.value],
    ['the value and all derivatives', counts.derivatives],
    ...counts.stages.map(({ name, operations }, k) => [`after stage ${k + 1}, ${name}`, operations] as const),
  ] as const
  return `<table class="counts"><thead><tr><th scope="col">of</th><th scope="col">operations</th></tr></thead><tbody>
${rows.map(([what, count]) => `<tr><th scope="row">${escaped(String(what))}</th><td>${grouped(Number(count))}</td></tr>`).join('\n')}
</tbody></table>`
}
