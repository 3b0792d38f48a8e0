/** A key of a spec at the beginning of a line, as YAML has them. */
const specKey = /^["']?(?:layers|modelTopology|model_config|class_name)["']?[ \t]*:(?=\s|$)/m

/** The first line that says something. */
const firstLine = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*([^\r\n]*)/

/** True for the text of a layer spec: JSON, or YAML that begins with a key and has layers. No formula looks like either. */
export function isLayerSpec(text: string, filename: string): boolean {
  if (/\.(json|ya?ml)$/i.test(filename)) return true
  const [, first = ''] = firstLine.exec(text) ?? []
  if (/^\s*\{\s*(?:"|\}|$)/.test(first)) return true
  return (/^["']?[\w$]+["']?[ \t]*:(?:\s|$)/.test(first) || /^(?:---|%YAML)/.test(first)) && specKey.test(text)
}
