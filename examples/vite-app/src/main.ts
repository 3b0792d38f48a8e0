import { descend } from './descent'
import * as valley from './valley.expr'

const canvas = document.querySelector('canvas')!
const pen = canvas.getContext('2d')!
const { width, height } = canvas
const range = 5
const toX = (pixel: number) => (2 * pixel / width - 1) * range
const toY = (pixel: number) => (1 - 2 * pixel / height) * range
let start: readonly number[] = [0, 0]

function draw({ forward, objective }: typeof valley): void {
  const picture = pen.createImageData(width, height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const level = Math.log1p(forward(toX(column), toY(row)))
      const shade = 255 - 40 * Math.floor(2 * level) / 2
      picture.data.set([shade, shade, 255, 255], 4 * (row * width + column))
    }
  }
  pen.putImageData(picture, 0, 0)
  const way = descend(objective, start)
  pen.beginPath()
  for (const point of way) pen.lineTo((point[0]! / range + 1) * width / 2, (1 - point[1]! / range) * height / 2)
  pen.strokeStyle = 'crimson'
  pen.stroke()
  const [x, y] = way[way.length - 1]!
  document.getElementById('where')!.textContent = `${way.length - 1} steps to x = ${x!.toFixed(4)}, y = ${y!.toFixed(4)}`
}

canvas.addEventListener('click', ({ offsetX, offsetY }) => {
  start = [toX(offsetX), toY(offsetY)]
  draw(current)
})
let current: typeof valley = valley
draw(current)

// The formula may change while the page is open.
import.meta.hot?.accept('./valley.expr', changed => {
  if (changed === undefined) return
  current = changed as unknown as typeof valley
  draw(current)
})
