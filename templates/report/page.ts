type Attributes = { readonly [name: string]: string }

/** An element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', act)
  return made
}

/** The element of that id, which the compiler has written. */
export function found(id: string): Element {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no '${id}'`)
  return element
}

export const all = (selector: string, within: ParentNode = document): Element[] => [...within.querySelectorAll(selector)]
