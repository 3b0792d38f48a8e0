import type { SpeedResult } from './speed.js'

const row = 26, left = 320, width = 420, right = 70, top = 46

/** How many times faster than by hand, a bar a model, on a logarithmic scale: a drawing that stands by itself. */
export function speedChart(results: readonly SpeedResult[]): string {
  const bars = results.map(({ model, gradgen, peers }) => ({ model, ratio: peers['by hand']! / gradgen }))
  const most = Math.max(10, ...bars.map(({ ratio }) => ratio))
  const x = (ratio: number) => Math.max(1, Math.log10(Math.max(1, ratio)) / Math.log10(most) * width)
  const marks = [1, 2, 4, 10, 20, 40, 100, 200, 400, 1000].filter(mark => mark <= most)
  const height = top + bars.length * row + 30
  const text = (x: number, y: number, content: string, extra = '') => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${extra}>${content.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + right} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Speed against hand-written TypeScript">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(left, 20, 'Value and gradient: times faster than TypeScript written by hand', ' font-weight="600" font-size="13"'),
    ...marks.flatMap(mark => [
      `<line x1="${(left + x(mark)).toFixed(1)}" y1="${top - 8}" x2="${(left + x(mark)).toFixed(1)}" y2="${height - 24}" stroke="#ddd"/>`,
      text(left + x(mark), height - 10, `${mark}×`, ' text-anchor="middle" fill="#666"'),
    ]),
    ...bars.flatMap(({ model, ratio }, k) => [
      text(left - 10, top + k * row + 12, model, ' text-anchor="end"'),
      `<rect x="${left}" y="${top + k * row}" width="${x(ratio).toFixed(1)}" height="17" fill="#3b6fb6"/>`,
      text(left + x(ratio) + 6, top + k * row + 13, `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`),
    ]),
    '</svg>', '',
  ].join('\n')
}
