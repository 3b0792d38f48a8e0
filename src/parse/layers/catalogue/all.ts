import { coreLayers } from './core.js'
import { normalisingLayers } from './normalisation.js'
import type { LayerRow } from './row.js'

/** Every kind of layer, by its name. */
export const catalogue: ReadonlyMap<string, LayerRow> = new Map([...coreLayers, ...normalisingLayers].map(row => [row.type, row]))
