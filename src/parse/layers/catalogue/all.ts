import { convolvingLayers } from './convolution.js'
import { coreLayers } from './core.js'
import { normalisingLayers } from './normalisation.js'
import type { LayerRow } from './row.js'
import { sequenceLayers } from './sequences.js'

/** Every kind of layer, by its name. */
export const catalogue: ReadonlyMap<string, LayerRow> = new Map([...coreLayers, ...normalisingLayers, ...convolvingLayers, ...sequenceLayers].map(row => [row.type, row]))
