import { readFileSync } from 'node:fs'
import { inspectAsync, type InspectAsyncOptions } from '../index.js'
import type { GeneratedFile } from './file.js'

const folder = new URL('../../examples/', import.meta.url)

interface Picture extends InspectAsyncOptions {
  readonly name: string
  readonly example: string
}

const neuron = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }

/** The pictures of the lecture that gradgen grew out of (CS231n, backpropagation), at the lecture's numbers. */
const pictures: readonly Picture[] = [
  { name: 'circuit', example: 'circuit', at: { x: -2, y: 5, z: -4 } },
  { name: 'neuron-as-written', example: 'neuron', at: neuron, gates: 'as-written' },
  { name: 'neuron-fused', example: 'neuron', at: neuron, gates: 'fused' },
  { name: 'patterns', example: 'patterns', at: { x: 3, y: -4, z: 2, w: -1 } },
  { name: 'fork', example: 'fork', at: { x: 3, y: -2 }, gates: 'as-written' },
  { name: 'norm', example: 'norm', at: { W: [[0.1, 0.5], [-0.3, 0.8]], x: [0.2, 0.4] } },
  { name: 'staged', example: 'staged', at: { x: 3, y: -4 } },
]

const inspected = ({ example, name: _, ...options }: Picture): Promise<string> =>
  inspectAsync(readFileSync(new URL(`${example}.expr`, folder), 'utf8'), { filename: `${example}.expr`, ...options })

/** `generated/circuits/*.svg`, and the report of the neuron. */
export async function drawnFiles(): Promise<GeneratedFile[]> {
  const files: GeneratedFile[] = []
  for (const picture of pictures) files.push({ path: `generated/circuits/${picture.name}.svg`, text: await inspected({ ...picture, format: 'svg' }) })
  files.push({ path: 'generated/reports/neuron.html', text: await inspected({ name: 'neuron', example: 'neuron', at: neuron, format: 'html' }) })
  return files
}
