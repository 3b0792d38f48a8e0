import { shapeText } from '../../ir/shape.js'
import type { Place } from './circuit.js'
import { sizes, type Block, type Box } from './label.js'
import { gatesText, type Layout, type PlacedNode, type PlacedWire, type Spot } from './layout.js'

/** The colours, for light and for dark; of elements of the class `circuit` and below it, so that the drawing may stand in a page. */
export const circuitStyle = `.circuit {
  --ink: #1f2328; --paper: #ffffff; --wire: #8b949e; --faint: #57606a; --gate: #f1f5fb; --rim: #3b5b8c; --value: #11722d; --gradient: #c5221f;
  font-family: "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  .circuit { --ink: #e6edf3; --paper: #0d1117; --wire: #6e7681; --faint: #9198a1; --gate: #161f2e; --rim: #7aa2e3; --value: #56d364; --gradient: #ff8a80; }
}
.circuit .paper { fill: var(--paper); }
.circuit .wire path { fill: none; stroke: var(--wire); stroke-width: 1.5; }
.circuit .wire .tip, .circuit .fork { fill: var(--wire); stroke: none; }
.circuit .rim { fill: var(--gate); stroke: var(--rim); stroke-width: 1.5; }
.circuit text { fill: var(--ink); text-anchor: middle; }
.circuit .gate text, .circuit .group .name { font-size: ${sizes.gate}px; }
.circuit .argument text, .circuit .output text, .circuit .group .name { font-size: ${sizes.name}px; font-style: italic; }
.circuit .constant text, .circuit .group .count { font-size: ${sizes.figure}px; fill: var(--faint); }
.circuit .value text { fill: var(--value); font-size: ${sizes.figure}px; }
.circuit .gradient text { fill: var(--gradient); font-size: ${sizes.figure}px; }
.circuit .value path { stroke: var(--value); stroke-width: 1; }
.circuit .gradient path { stroke: var(--gradient); stroke-width: 1; }
.circuit .value .shape, .circuit .more { fill: var(--faint); font-size: ${sizes.shape}px; }
`

export interface DrawOptions {
  readonly title: string
  /** In words, for those who do not see the drawing. */
  readonly description: string
  /** What it is called among others of one page; ids begin with it. */
  readonly prefix?: string
  /** True for a file of its own, which carries its style. */
  readonly alone?: boolean
}

/** A circuit as SVG: gates and names, wires with the value above in green and the gradient below in red. */
export function draw({ width, height, nodes, wires }: Layout, { title, description, prefix = '', alone = true }: DrawOptions): string {
  // In a page a title would pop up wherever the pointer rests.
  const words = alone ? 'aria-labelledby="title desc"' : `aria-label="${escaped([title, description].filter(text => text !== '').join('. '))}"`
  return [
    `<svg class="circuit" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ${words}>`,
    ...(alone
      ? [
        `<title id="title">${escaped(title)}</title>`,
        `<desc id="desc">${escaped(description)}</desc>`,
        `<style>\n${circuitStyle}</style>`,
        `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
      ]
      : []),
    ...wires.map(wire => wireSvg(wire, prefix)),
    ...nodes.map(node => nodeSvg(node, prefix)),
    '</svg>\n',
  ].join('\n')
}

/** What XML has no place for: control characters and halves of surrogate pairs. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text for XML and HTML, whatever it holds. */
export const escaped = (text: string): string =>
  text.replace(notInXml, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

function nodeSvg({ place, box }: PlacedNode, prefix: string): string {
  const [x, y] = centreOf(box)
  const open = `<g class="${place.kind}" id="${prefix}${place.id}">`
  switch (place.kind) {
    case 'fork': return `<circle class="fork" cx="${x}" cy="${y}" r="3"/>`
    case 'gate': return `${open}${rim(box, box.height / 2)}${text(x, y + baseline(sizes.gate), place.label)}${titled(place)}</g>`
    case 'group': return `${open}${rim(box, 8)}${text(x, y - 3, place.label, 'name')}${text(x, y + 15, gatesText(place.count ?? 0), 'count')}</g>`
    case 'constant': return `${open}${text(x, y + baseline(sizes.figure), place.label)}</g>`
    case 'argument':
    case 'output': return `${open}${text(x, y + baseline(sizes.name), place.label)}${titled(place)}</g>`
  }
}

const titled = ({ node }: Place): string => (node && node.shape.length > 0 ? `<title>shape ${shapeText(node.shape)}</title>` : '')

const rim = ({ x, y, width, height }: Box, radius: number): string => `<rect class="rim" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`

const centreOf = ({ x, y, width, height }: Box): Spot => [x + width / 2, y + height / 2]

/** How far below the middle the baseline of a text lies that is to stand in the middle. */
const baseline = (size: number): number => round(0.35 * size)

const round = (value: number): number => Math.round(4 * value) / 4

const text = (x: number, y: number, content: string, className = ''): string => `<text${className === '' ? '' : ` class="${className}"`} x="${round(x)}" y="${round(y)}">${escaped(content)}</text>`

function wireSvg({ wire, path, value, gradient, valueBox, gradientBox, more }: PlacedWire, prefix: string): string {
  const [start, ...rest] = path
  const curves = Array.from({ length: rest.length / 3 }, (_, k) => `C${rest.slice(3 * k, 3 * k + 3).map(spot => spot.join(' ')).join(' ')}`)
  const isTipped = wire.to.kind !== 'fork' && wire.to.kind !== 'output'
  return [
    `<g class="wire" id="${prefix}${wire.id}">`,
    `<path d="M${start!.join(' ')}${curves.join('')}"/>`,
    isTipped ? tip(path) : '',
    value && valueBox ? figures('value', value, valueBox) : '',
    gradient && gradientBox ? figures('gradient', gradient, gradientBox) : '',
    more ? text(...centreOf(more.box), more.text, 'more') : '',
    '</g>',
  ].join('')
}

/** An arrow's head at the end of a path, in its direction. */
function tip(path: readonly Spot[]): string {
  const [x, y] = path.at(-1)!
  const [fromX, fromY] = path.at(-2)!
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const corner = (back: number, aside: number): string => `${round(x - back * dx - aside * dy)} ${round(y - back * dy + aside * dx)}`
  return `<path class="tip" d="M${corner(0, 0)}L${corner(8, 3.5)}L${corner(8, -3.5)}Z"/>`
}

/** The shape and the entries, in brackets if it is no number. */
function figures(kind: 'value' | 'gradient', { shape, rows, columnWidths }: Block, box: Box): string {
  const middle = box.x + box.width / 2
  const parts: string[] = []
  const top = box.y + (shape === undefined ? 0 : sizes.shapeRow)
  if (shape !== undefined) parts.push(text(middle, box.y + 10, shape, 'shape'))
  const isNumber = rows.length === 1 && columnWidths.length === 1 && shape === undefined
  const total = columnWidths.reduce((sum, width) => sum + width, 0) + (columnWidths.length - 1) * sizes.columnGap
  const bottom = top + rows.length * sizes.row
  if (rows.length > 0 && (shape !== undefined || !isNumber || kind === 'gradient' && rows.length > 1)) {
    const reach = total / 2 + sizes.bracket
    const bracket = (x: number, inwards: number): string => `M${round(x + inwards)} ${top + 1}H${round(x)}V${bottom - 1}H${round(x + inwards)}`
    parts.push(`<path d="${bracket(middle - reach, 3)}${bracket(middle + reach, -3)}"/>`)
  }
  for (const [row, entries] of rows.entries()) {
    let left = middle - total / 2
    for (const [column, entry] of entries.entries()) {
      const width = columnWidths[column]!
      parts.push(text(left + width / 2, top + row * sizes.row + 11.5, entry))
      left += width + sizes.columnGap
    }
  }
  return `<g class="${kind}">${parts.join('')}</g>`
}
