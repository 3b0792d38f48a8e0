import { dot } from './vectors.js'

const cross = (a: readonly number[], b: readonly number[]): number[] =>
  [a[1]! * b[2]! - a[2]! * b[1]!, a[2]! * b[0]! - a[0]! * b[2]!, a[0]! * b[1]! - a[1]! * b[0]!]

const scale = (a: readonly number[], k: number): number[] => a.map(each => each * k)
const add = (...vectors: readonly (readonly number[])[]): number[] => vectors[0]!.map((_, i) => vectors.reduce((sum, each) => sum + each[i]!, 0))

/**
 * A camera's reprojection error and its 2×15 Jacobian, by hand, as people write them: vectors are arrays, forward mode over the small ones.
 * The params in order: rotation, centre, focal length, middle, distortion, point, weight.
 */
export function reprojection(p: readonly number[], seen: readonly number[]) {
  const r = p.slice(0, 3), centre = p.slice(3, 6), f = p[6]!, middle = p.slice(7, 9), k = p.slice(9, 11), X = p.slice(11, 14), weight = p[14]!
  const v = add(X, scale(centre, -1))
  const θ2 = dot(r, r), θ = Math.sqrt(θ2)
  const c = Math.cos(θ), A = θ > 0 ? Math.sin(θ) / θ : 1, B = θ > 0 ? (1 - c) / θ2 : 0.5
  const dA = θ > 0 ? (c - A) / θ2 : 0, dB = θ > 0 ? (A - 2 * B) / θ2 : 0
  const rotate = (u: readonly number[]) => add(scale(u, c), scale(cross(r, u), A), scale(r, B * dot(r, u)))
  const P = rotate(v)
  const unit = (i: number) => [0, 1, 2].map(k => (k === i ? 1 : 0))
  const dP: number[][] = [
    ...[0, 1, 2].map(i => add(
      scale(v, -A * r[i]!), scale(cross(unit(i), v), A), scale(cross(r, v), dA * r[i]!),
      scale(r, dB * r[i]! * dot(r, v) + B * v[i]!), scale(unit(i), B * dot(r, v)),
    )),
    ...[0, 1, 2].map(i => scale(rotate(unit(i)), -1)),
  ]
  const q = [P[0]! / P[2]!, P[1]! / P[2]!]
  const ρ2 = dot(q, q), factor = 1 + k[0]! * ρ2 + k[1]! * ρ2 ** 2, slope = k[0]! + 2 * k[1]! * ρ2
  const project = (d: readonly number[]) => {
    const dq = [0, 1].map(i => (d[i]! - q[i]! * d[2]!) / P[2]!)
    const dρ2 = 2 * dot(q, dq)
    return dq.map((each, i) => weight * f * (factor * each + slope * dρ2 * q[i]!))
  }
  const plain = q.map((each, i) => f * factor * each + middle[i]! - seen[i]!)
  const columns = [
    ...dP.map(project),
    q.map(each => weight * factor * each),
    [weight, 0], [0, weight],
    q.map(each => weight * f * ρ2 * each), q.map(each => weight * f * ρ2 ** 2 * each),
    ...dP.slice(3).map(d => scale(project(d), -1)),
    plain,
  ]
  return { residual: scale(plain, weight), jacobian: [0, 1].map(i => columns.map(column => column[i]!)) }
}
