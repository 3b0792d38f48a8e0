/**
 * FNV-1a of 64 bits over the UTF-8 bytes of a text, as 16 hexadecimal digits: tells whether a module was made from this very source.
 * Multiplying by the prime 2⁴⁰ + 0x1b3 is done on two halves, since a double holds 53 bits.
 */
export function sourceHash(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at++) {
    low = (low ^ bytes[at]!) >>> 0
    const product = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    low = product >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
