/** The formats of `inspect` that are text (SPEC §9). */
export const textFormats = ['text', 'expr', 'latex', 'json', 'dot'] as const

/** Those that are drawn, by libraries that are loaded when they are needed. */
export const drawnFormats = ['svg', 'html'] as const

export const formats = [...textFormats, ...drawnFormats] as const

export type TextFormat = (typeof textFormats)[number]
export type DrawnFormat = (typeof drawnFormats)[number]
export type Format = (typeof formats)[number]

export const isDrawn = (format: Format | undefined): format is DrawnFormat => drawnFormats.some(each => each === format)
