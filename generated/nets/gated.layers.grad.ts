// Made by gradgen from gated.layers.json; do not edit, compile again.
//
// glu                      = ((Σₖ x[i, k]·glu/kernel[k, j] + glu/bias[j])·σ(Σₖ x[i, k]·glu/gate[k, j] + glu/gateBias[j]))ᵢⱼ
// concatenate              = concat(glu, context, 2)
// batch_normalization      = ((concatenate[i, j] − 0.125·Σₖ concatenate[k, j])·batch_normalization/gamma[j]/√(0.125·Σₖ (concatenate[k, j] − 0.125·Σₗ concatenate[l, j])² + 0.001) + batch_normalization/beta[j])ᵢⱼ
// dense                    = (Σₖ batch_normalization[i, k]·dense/kernel[k, j] + dense/bias[1])ᵢⱼ
// loss                     = 0.125·Σ((dense − target)∘²)
// ∂loss/∂glu/kernel        = … (37 operations)
// ∂loss/∂glu/gate          = … (43 operations)
// ∂loss/∂glu/bias          = … (37 operations)
// ∂loss/∂glu/gateBias      = … (43 operations)
// ∂loss/∂batch_normalization/gamma = (1·Σⱼ (concatenate[j, i] − 0.125·Σₖ concatenate[k, i])·Σₖ 0.25·(dense[j, k] − target[j, k])·dense/kernel[i, k]/√(0.125·Σⱼ (concatenate[j, i] − 0.125·Σₖ concatenate[k, i])² + 0.001))ᵢ
// ∂loss/∂batch_normalization/beta = (Σⱼ dense/kernel[i, j]·Σₖ 0.25·(dense[k, j] − target[k, j]))ᵢ
// ∂loss/∂dense/kernel      = 0.25·batch_normalizationᵀ·(dense − target)
// ∂loss/∂dense/bias        = (Σⱼ 0.25·(dense[j, i] − target[j, i]))ᵢ
//
// Operations: forward 5661, backward 6069, both at once 12505. Kept between forward and backward: 3840 bytes. Workspace: 91240 bytes.
// Arrays: 199 loops (39 over several rows at a time, 20 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(11405)
const scratch = /* @__PURE__ */ new Float64Array(309)
const allParams = /* @__PURE__ */ new Float64Array(333)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; context: Float64Array; target: Float64Array } | undefined

/**
 * `loss = 0.125·Σ((dense − target)∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, tape?: Float64Array): number {
  for (let i = 0; i < 8; i += 2) {
    const t1: number = i * 16
    const t2: number = i * 8
    const t3: number = i * 8 + 64
    const t4: number = i * 8 + 128
    const t5: number = i * 8 + 192
    const t6: number = i * 8 + 1
    const t7: number = i * 8 + 65
    const t8: number = i * 8 + 129
    const t9: number = i * 8 + 193
    const t10: number = i * 8 + 2
    const t11: number = i * 8 + 66
    const t12: number = i * 8 + 130
    const t13: number = i * 8 + 194
    const t14: number = i * 8 + 3
    const t15: number = i * 8 + 67
    const t16: number = i * 8 + 131
    const t17: number = i * 8 + 195
    const t18: number = i * 16 + 16
    const t19: number = i * 8 + 8
    const t20: number = i * 8 + 72
    const t21: number = i * 8 + 136
    const t22: number = i * 8 + 200
    const t23: number = i * 8 + 9
    const t24: number = i * 8 + 73
    const t25: number = i * 8 + 137
    const t26: number = i * 8 + 201
    const t27: number = i * 8 + 10
    const t28: number = i * 8 + 74
    const t29: number = i * 8 + 138
    const t30: number = i * 8 + 202
    const t31: number = i * 8 + 11
    const t32: number = i * 8 + 75
    const t33: number = i * 8 + 139
    const t34: number = i * 8 + 203
    for (let j = 0; j < 8; j += 4) {
      const t35: number = j + 1
      const t36: number = j + 2
      const t37: number = j + 3
      let t38 = 0
      for (let k = 0; k < 16; k++) {
        t38 += x[t1 + k]! * params[j + k * 8]!
      }
      const t39: number = params[j + 256]!
      work[t2 + j] = t38 + t39
      const t40: number = j + 128
      let t41 = 0
      for (let k = 0; k < 16; k++) {
        t41 += x[t1 + k]! * params[t40 + k * 8]!
      }
      const t42: number = params[j + 264]!
      const t43: number = t41 + t42
      const t44: number = Math.exp(-Math.abs(t43))
      work[t3 + j] = t44
      const t45: number = 1 / (1 + t44)
      work[t4 + j] = t45
      const t46: number = t43 >= 0 ? t45 : t44 * t45
      work[t5 + j] = t46
      let t47 = 0
      for (let k = 0; k < 16; k++) {
        t47 += x[t1 + k]! * params[t35 + k * 8]!
      }
      const t48: number = params[j + 257]!
      work[t6 + j] = t47 + t48
      const t49: number = j + 129
      let t50 = 0
      for (let k = 0; k < 16; k++) {
        t50 += x[t1 + k]! * params[t49 + k * 8]!
      }
      const t51: number = params[j + 265]!
      const t52: number = t50 + t51
      const t53: number = Math.exp(-Math.abs(t52))
      work[t7 + j] = t53
      const t54: number = 1 / (1 + t53)
      work[t8 + j] = t54
      const t55: number = t52 >= 0 ? t54 : t53 * t54
      work[t9 + j] = t55
      let t56 = 0
      for (let k = 0; k < 16; k++) {
        t56 += x[t1 + k]! * params[t36 + k * 8]!
      }
      const t57: number = params[j + 258]!
      work[t10 + j] = t56 + t57
      const t58: number = j + 130
      let t59 = 0
      for (let k = 0; k < 16; k++) {
        t59 += x[t1 + k]! * params[t58 + k * 8]!
      }
      const t60: number = params[j + 266]!
      const t61: number = t59 + t60
      const t62: number = Math.exp(-Math.abs(t61))
      work[t11 + j] = t62
      const t63: number = 1 / (1 + t62)
      work[t12 + j] = t63
      const t64: number = t61 >= 0 ? t63 : t62 * t63
      work[t13 + j] = t64
      let t65 = 0
      for (let k = 0; k < 16; k++) {
        t65 += x[t1 + k]! * params[t37 + k * 8]!
      }
      const t66: number = params[j + 259]!
      work[t14 + j] = t65 + t66
      const t67: number = j + 131
      let t68 = 0
      for (let k = 0; k < 16; k++) {
        t68 += x[t1 + k]! * params[t67 + k * 8]!
      }
      const t69: number = params[j + 267]!
      const t70: number = t68 + t69
      const t71: number = Math.exp(-Math.abs(t70))
      work[t15 + j] = t71
      const t72: number = 1 / (1 + t71)
      work[t16 + j] = t72
      const t73: number = t70 >= 0 ? t72 : t71 * t72
      work[t17 + j] = t73
      let t74 = 0
      for (let k = 0; k < 16; k++) {
        t74 += x[t18 + k]! * params[j + k * 8]!
      }
      work[t19 + j] = t74 + t39
      let t75 = 0
      for (let k = 0; k < 16; k++) {
        t75 += x[t18 + k]! * params[t40 + k * 8]!
      }
      const t76: number = t75 + t42
      const t77: number = Math.exp(-Math.abs(t76))
      work[t20 + j] = t77
      const t78: number = 1 / (1 + t77)
      work[t21 + j] = t78
      const t79: number = t76 >= 0 ? t78 : t77 * t78
      work[t22 + j] = t79
      let t80 = 0
      for (let k = 0; k < 16; k++) {
        t80 += x[t18 + k]! * params[t35 + k * 8]!
      }
      work[t23 + j] = t80 + t48
      let t81 = 0
      for (let k = 0; k < 16; k++) {
        t81 += x[t18 + k]! * params[t49 + k * 8]!
      }
      const t82: number = t81 + t51
      const t83: number = Math.exp(-Math.abs(t82))
      work[t24 + j] = t83
      const t84: number = 1 / (1 + t83)
      work[t25 + j] = t84
      const t85: number = t82 >= 0 ? t84 : t83 * t84
      work[t26 + j] = t85
      let t86 = 0
      for (let k = 0; k < 16; k++) {
        t86 += x[t18 + k]! * params[t36 + k * 8]!
      }
      work[t27 + j] = t86 + t57
      let t87 = 0
      for (let k = 0; k < 16; k++) {
        t87 += x[t18 + k]! * params[t58 + k * 8]!
      }
      const t88: number = t87 + t60
      const t89: number = Math.exp(-Math.abs(t88))
      work[t28 + j] = t89
      const t90: number = 1 / (1 + t89)
      work[t29 + j] = t90
      const t91: number = t88 >= 0 ? t90 : t89 * t90
      work[t30 + j] = t91
      let t92 = 0
      for (let k = 0; k < 16; k++) {
        t92 += x[t18 + k]! * params[t37 + k * 8]!
      }
      work[t31 + j] = t92 + t66
      let t93 = 0
      for (let k = 0; k < 16; k++) {
        t93 += x[t18 + k]! * params[t67 + k * 8]!
      }
      const t94: number = t93 + t69
      const t95: number = Math.exp(-Math.abs(t94))
      work[t32 + j] = t95
      const t96: number = 1 / (1 + t95)
      work[t33 + j] = t96
      const t97: number = t94 >= 0 ? t96 : t95 * t96
      work[t34 + j] = t97
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t98: number = i * 12 + 256
    const t99: number = i * 8
    const t100: number = i * 8 + 192
    for (let j = 0; j < 8; j++) {
      work[t98 + j] = work[t99 + j]! * work[t100 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 264] = context[i * 4]!
    work[i * 12 + 265] = context[i * 4 + 1]!
    work[i * 12 + 266] = context[i * 4 + 2]!
    work[i * 12 + 267] = context[i * 4 + 3]!
  }
  work.fill(0, 352, 364)
  for (let i = 0; i < 8; i++) {
    const t101: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 352]! += work[t101 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 364] = 0.125 * work[i + 352]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t102: number = i * 12 + 256
    const t103: number = i * 12 + 376
    const t104: number = i * 12 + 268
    const t105: number = i * 12 + 388
    const t106: number = i * 12 + 280
    const t107: number = i * 12 + 400
    const t108: number = i * 12 + 292
    const t109: number = i * 12 + 412
    for (let j = 0; j < 12; j++) {
      const t110: number = work[j + 364]!
      work[t103 + j] = work[t102 + j]! - t110
      work[t105 + j] = work[t104 + j]! - t110
      work[t107 + j] = work[t106 + j]! - t110
      work[t109 + j] = work[t108 + j]! - t110
    }
  }
  work.fill(0, 472, 484)
  for (let i = 0; i < 8; i++) {
    const t111: number = i * 12 + 376
    for (let j = 0; j < 12; j++) {
      const t112: number = work[t111 + j]!
      work[j + 472]! += t112 * t112
    }
  }
  for (let i = 0; i < 12; i++) {
    const t113: number = Math.sqrt(0.125 * work[i + 472]! + 0.001)
    work[i + 484] = t113
    work[i + 496] = params[i + 272]! / t113
  }
  // batch_normalization [8, 12]
  for (let i = 0; i < 8; i += 4) {
    const t114: number = i * 12 + 376
    const t115: number = i * 12 + 508
    const t116: number = i * 12 + 388
    const t117: number = i * 12 + 520
    const t118: number = i * 12 + 400
    const t119: number = i * 12 + 532
    const t120: number = i * 12 + 412
    const t121: number = i * 12 + 544
    for (let j = 0; j < 12; j++) {
      const t122: number = work[j + 496]!
      const t123: number = params[j + 284]!
      work[t115 + j] = work[t114 + j]! * t122 + t123
      work[t117 + j] = work[t116 + j]! * t122 + t123
      work[t119 + j] = work[t118 + j]! * t122 + t123
      work[t121 + j] = work[t120 + j]! * t122 + t123
    }
  }
  const t124 = params[308]!
  for (let i = 0; i < 8; i += 2) {
    const t125: number = i * 12 + 508
    const t126: number = i * 12 + 520
    let t127 = 0
    let t128 = 0
    for (let j = 0; j < 12; j++) {
      const t129: number = params[j + 296]!
      t127 += work[t125 + j]! * t129
      t128 += work[t126 + j]! * t129
    }
    work[i + 604] = t127 + t124 - target[i]!
    work[i + 605] = t128 + t124 - target[i + 1]!
  }
  let t130 = 0
  for (let i = 0; i < 8; i++) {
    const t131: number = work[i + 604]!
    t130 += t131 * t131
  }
  const loss = 0.125 * t130
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 64] = work[k + 64]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 128] = work[k + 128]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 192] = work[k + 192]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 256] = work[k + 376]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 352] = work[k + 484]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 364] = work[k + 496]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 376] = work[k + 508]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 472] = work[k + 604]!
    }
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, _context: Float64Array, _target: Float64Array, tape: Float64Array, upstream: number,
  grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = 0.25 * upstream
  for (let i = 0; i < 8; i++) {
    work[i] = t1 * tape[i + 472]!
  }
  work.fill(0, 8, 104)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = work[i]!
    const t3: number = i * 12 + 8
    const t4: number = work[i + 1]!
    const t5: number = i * 12 + 20
    for (let j = 0; j < 12; j++) {
      const t6: number = params[j + 296]!
      work[t3 + j]! += t2 * t6
      work[t5 + j]! += t4 * t6
    }
  }
  grad.fill(0, 308, 309)
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i]!
  }
  grad.fill(0, 284, 296)
  const t7 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t7
  }
  for (let i = 0; i < 12; i += 2) {
    const t8: number = i + 376
    const t9: number = i + 377
    let t10 = 0
    let t11 = 0
    for (let j = 0; j < 8; j++) {
      const t12: number = work[j]!
      t10 += tape[t8 + j * 12]! * t12
      t11 += tape[t9 + j * 12]! * t12
    }
    grad[i + 296] = t10
    grad[i + 297] = t11
  }
  for (let i = 0; i < 12; i++) {
    const t13: number = i + 256
    const t14: number = i + 8
    let t15 = 0
    for (let j = 0; j < 8; j++) {
      t15 += tape[t13 + j * 12]! * work[t14 + j * 12]!
    }
    const t16: number = tape[i + 352]!
    grad[i + 272] = 1 / t16 * t15
    work[i + 104] = 0.125 * (0.5 / t16 * (-(tape[i + 364]! / t16) * t15))
  }
  work.fill(0, 116, 128)
  for (let i = 0; i < 8; i++) {
    const t17: number = i * 12 + 8
    const t18: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 116]! += tape[j + 364]! * work[t17 + j]! + 2 * tape[t18 + j]! * work[j + 104]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 128] = 0.125 * work[i + 116]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t19: number = i * 8 + 192
    const t20: number = i * 12 + 8
    const t21: number = i * 12 + 256
    const t22: number = i * 8 + 140
    const t23: number = i * 8 + 64
    const t24: number = i * 8 + 128
    const t25: number = i * 8
    const t26: number = i * 8 + 204
    const t27: number = i * 8 + 200
    const t28: number = i * 12 + 20
    const t29: number = i * 12 + 268
    const t30: number = i * 8 + 148
    const t31: number = i * 8 + 72
    const t32: number = i * 8 + 136
    const t33: number = i * 8 + 8
    const t34: number = i * 8 + 212
    const t35: number = i * 8 + 208
    const t36: number = i * 12 + 32
    const t37: number = i * 12 + 280
    const t38: number = i * 8 + 156
    const t39: number = i * 8 + 80
    const t40: number = i * 8 + 144
    const t41: number = i * 8 + 16
    const t42: number = i * 8 + 220
    const t43: number = i * 8 + 216
    const t44: number = i * 12 + 44
    const t45: number = i * 12 + 292
    const t46: number = i * 8 + 164
    const t47: number = i * 8 + 88
    const t48: number = i * 8 + 152
    const t49: number = i * 8 + 24
    const t50: number = i * 8 + 228
    for (let j = 0; j < 8; j++) {
      const t51: number = tape[j + 364]!
      const t52: number = work[j + 104]!
      const t53: number = work[j + 128]!
      const t54: number = t51 * work[t20 + j]! + 2 * tape[t21 + j]! * t52 - t53
      work[t22 + j] = tape[t19 + j]! * t54
      const t55: number = tape[t24 + j]!
      work[t26 + j] = tape[t23 + j]! * t55 * t55 * (tape[t25 + j]! * t54)
      const t56: number = t51 * work[t28 + j]! + 2 * tape[t29 + j]! * t52 - t53
      work[t30 + j] = tape[t27 + j]! * t56
      const t57: number = tape[t32 + j]!
      work[t34 + j] = tape[t31 + j]! * t57 * t57 * (tape[t33 + j]! * t56)
      const t58: number = t51 * work[t36 + j]! + 2 * tape[t37 + j]! * t52 - t53
      work[t38 + j] = tape[t35 + j]! * t58
      const t59: number = tape[t40 + j]!
      work[t42 + j] = tape[t39 + j]! * t59 * t59 * (tape[t41 + j]! * t58)
      const t60: number = t51 * work[t44 + j]! + 2 * tape[t45 + j]! * t52 - t53
      work[t46 + j] = tape[t43 + j]! * t60
      const t61: number = tape[t48 + j]!
      work[t50 + j] = tape[t47 + j]! * t61 * t61 * (tape[t49 + j]! * t60)
    }
  }
  grad.fill(0, 264, 272)
  for (let i = 0; i < 8; i++) {
    const t62: number = i * 8 + 204
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t62 + j]!
    }
  }
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i++) {
    const t63: number = i * 8 + 140
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t63 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t64: number = i + 1
    const t65: number = i * 8 + 128
    const t66: number = i * 8
    const t67: number = i * 8 + 129
    const t68: number = i * 8 + 1
    const t69: number = i * 8 + 130
    const t70: number = i * 8 + 2
    const t71: number = i * 8 + 131
    const t72: number = i * 8 + 3
    const t73: number = i * 8 + 136
    const t74: number = i * 8 + 8
    const t75: number = i * 8 + 137
    const t76: number = i * 8 + 9
    const t77: number = i * 8 + 138
    const t78: number = i * 8 + 10
    const t79: number = i * 8 + 139
    const t80: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t81: number = j + 204
      const t82: number = j + 140
      const t83: number = j + 205
      const t84: number = j + 141
      const t85: number = j + 206
      const t86: number = j + 142
      const t87: number = j + 207
      const t88: number = j + 143
      let t89 = 0
      let t90 = 0
      let t91 = 0
      let t92 = 0
      let t93 = 0
      let t94 = 0
      let t95 = 0
      let t96 = 0
      let t97 = 0
      let t98 = 0
      let t99 = 0
      let t100 = 0
      let t101 = 0
      let t102 = 0
      let t103 = 0
      let t104 = 0
      for (let k = 0; k < 8; k++) {
        const t105: number = x[i + k * 16]!
        const t106: number = work[t81 + k * 8]!
        const t107: number = work[t82 + k * 8]!
        const t108: number = work[t83 + k * 8]!
        const t109: number = work[t84 + k * 8]!
        const t110: number = work[t85 + k * 8]!
        const t111: number = work[t86 + k * 8]!
        const t112: number = work[t87 + k * 8]!
        const t113: number = work[t88 + k * 8]!
        const t114: number = x[t64 + k * 16]!
        t89 += t105 * t106
        t90 += t105 * t107
        t91 += t105 * t108
        t92 += t105 * t109
        t93 += t105 * t110
        t94 += t105 * t111
        t95 += t105 * t112
        t96 += t105 * t113
        t97 += t114 * t106
        t98 += t114 * t107
        t99 += t114 * t108
        t100 += t114 * t109
        t101 += t114 * t110
        t102 += t114 * t111
        t103 += t114 * t112
        t104 += t114 * t113
      }
      grad[t65 + j] = t89
      grad[t66 + j] = t90
      grad[t67 + j] = t91
      grad[t68 + j] = t92
      grad[t69 + j] = t93
      grad[t70 + j] = t94
      grad[t71 + j] = t95
      grad[t72 + j] = t96
      grad[t73 + j] = t97
      grad[t74 + j] = t98
      grad[t75 + j] = t99
      grad[t76 + j] = t100
      grad[t77 + j] = t101
      grad[t78 + j] = t102
      grad[t79 + j] = t103
      grad[t80 + j] = t104
    }
  }
}

/**
 * `loss = 0.125·Σ((dense − target)∘²)`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`.
 */
export function valueAndGrad(
  params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) return forward(params, x, context, target)
  work.fill(0, 352, 364)
  const t1 = params[308]!
  grad.fill(0, 308, 309)
  grad.fill(0, 284, 296)
  grad.fill(0, 264, 272)
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 8
    const t4: number = i * 8 + 64
    const t5: number = i * 8 + 128
    const t6: number = i * 8 + 192
    const t7: number = i * 8 + 1
    const t8: number = i * 8 + 65
    const t9: number = i * 8 + 129
    const t10: number = i * 8 + 193
    const t11: number = i * 8 + 2
    const t12: number = i * 8 + 66
    const t13: number = i * 8 + 130
    const t14: number = i * 8 + 194
    const t15: number = i * 8 + 3
    const t16: number = i * 8 + 67
    const t17: number = i * 8 + 131
    const t18: number = i * 8 + 195
    const t19: number = i * 16 + 16
    const t20: number = i * 8 + 8
    const t21: number = i * 8 + 72
    const t22: number = i * 8 + 136
    const t23: number = i * 8 + 200
    const t24: number = i * 8 + 9
    const t25: number = i * 8 + 73
    const t26: number = i * 8 + 137
    const t27: number = i * 8 + 201
    const t28: number = i * 8 + 10
    const t29: number = i * 8 + 74
    const t30: number = i * 8 + 138
    const t31: number = i * 8 + 202
    const t32: number = i * 8 + 11
    const t33: number = i * 8 + 75
    const t34: number = i * 8 + 139
    const t35: number = i * 8 + 203
    for (let j = 0; j < 8; j += 4) {
      const t36: number = j + 1
      const t37: number = j + 2
      const t38: number = j + 3
      const t39: number = j + 128
      const t40: number = j + 129
      const t41: number = j + 130
      const t42: number = j + 131
      let t43 = 0
      let t44 = 0
      let t45 = 0
      let t46 = 0
      let t47 = 0
      let t48 = 0
      let t49 = 0
      let t50 = 0
      let t51 = 0
      let t52 = 0
      let t53 = 0
      let t54 = 0
      let t55 = 0
      let t56 = 0
      let t57 = 0
      let t58 = 0
      for (let k = 0; k < 16; k++) {
        const t59: number = x[t2 + k]!
        const t60: number = params[j + k * 8]!
        const t61: number = params[t39 + k * 8]!
        const t62: number = params[t36 + k * 8]!
        const t63: number = params[t40 + k * 8]!
        const t64: number = params[t37 + k * 8]!
        const t65: number = params[t41 + k * 8]!
        const t66: number = params[t38 + k * 8]!
        const t67: number = params[t42 + k * 8]!
        const t68: number = x[t19 + k]!
        t43 += t59 * t60
        t44 += t59 * t61
        t45 += t59 * t62
        t46 += t59 * t63
        t47 += t59 * t64
        t48 += t59 * t65
        t49 += t59 * t66
        t50 += t59 * t67
        t51 += t68 * t60
        t52 += t68 * t61
        t53 += t68 * t62
        t54 += t68 * t63
        t55 += t68 * t64
        t56 += t68 * t65
        t57 += t68 * t66
        t58 += t68 * t67
      }
      const t69: number = params[j + 256]!
      work[t3 + j] = t43 + t69
      const t70: number = params[j + 264]!
      const t71: number = t44 + t70
      work[t4 + j] = t71
      const t72: number = Math.exp(-Math.abs(t71))
      work[t5 + j] = t72
      work[t6 + j] = 1 / (1 + t72)
      const t73: number = params[j + 257]!
      work[t7 + j] = t45 + t73
      const t74: number = params[j + 265]!
      const t75: number = t46 + t74
      work[t8 + j] = t75
      const t76: number = Math.exp(-Math.abs(t75))
      work[t9 + j] = t76
      work[t10 + j] = 1 / (1 + t76)
      const t77: number = params[j + 258]!
      work[t11 + j] = t47 + t77
      const t78: number = params[j + 266]!
      const t79: number = t48 + t78
      work[t12 + j] = t79
      const t80: number = Math.exp(-Math.abs(t79))
      work[t13 + j] = t80
      work[t14 + j] = 1 / (1 + t80)
      const t81: number = params[j + 259]!
      work[t15 + j] = t49 + t81
      const t82: number = params[j + 267]!
      const t83: number = t50 + t82
      work[t16 + j] = t83
      const t84: number = Math.exp(-Math.abs(t83))
      work[t17 + j] = t84
      work[t18 + j] = 1 / (1 + t84)
      work[t20 + j] = t51 + t69
      const t85: number = t52 + t70
      work[t21 + j] = t85
      const t86: number = Math.exp(-Math.abs(t85))
      work[t22 + j] = t86
      work[t23 + j] = 1 / (1 + t86)
      work[t24 + j] = t53 + t73
      const t87: number = t54 + t74
      work[t25 + j] = t87
      const t88: number = Math.exp(-Math.abs(t87))
      work[t26 + j] = t88
      work[t27 + j] = 1 / (1 + t88)
      work[t28 + j] = t55 + t77
      const t89: number = t56 + t78
      work[t29 + j] = t89
      const t90: number = Math.exp(-Math.abs(t89))
      work[t30 + j] = t90
      work[t31 + j] = 1 / (1 + t90)
      work[t32 + j] = t57 + t81
      const t91: number = t58 + t82
      work[t33 + j] = t91
      const t92: number = Math.exp(-Math.abs(t91))
      work[t34 + j] = t92
      work[t35 + j] = 1 / (1 + t92)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t93: number = i * 12 + 256
    const t94: number = i * 8
    const t95: number = i * 8 + 64
    const t96: number = i * 8 + 192
    const t97: number = i * 8 + 128
    for (let j = 0; j < 8; j++) {
      const t98: number = work[t96 + j]!
      const t99: number = work[t95 + j]! >= 0 ? t98 : work[t97 + j]! * t98
      work[t93 + j] = work[t94 + j]! * t99
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 264] = context[i * 4]!
    work[i * 12 + 265] = context[i * 4 + 1]!
    work[i * 12 + 266] = context[i * 4 + 2]!
    work[i * 12 + 267] = context[i * 4 + 3]!
  }
  for (let i = 0; i < 8; i++) {
    const t100: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 352]! += work[t100 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 364] = 0.125 * work[i + 352]!
  }
  work.fill(0, 376, 388)
  for (let i = 0; i < 8; i++) {
    const t101: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      const t102: number = work[t101 + j]! - work[j + 364]!
      work[j + 376]! += t102 * t102
    }
  }
  for (let i = 0; i < 12; i++) {
    const t103: number = Math.sqrt(0.125 * work[i + 376]! + 0.001)
    work[i + 388] = t103
    work[i + 400] = params[i + 272]! / t103
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t104: number = i * 12 + 256
    const t105: number = i * 12 + 268
    let t106 = 0
    let t107 = 0
    for (let j = 0; j < 12; j++) {
      const t108: number = work[j + 364]!
      const t109: number = work[j + 400]!
      const t110: number = params[j + 284]!
      const t111: number = params[j + 296]!
      t106 += ((work[t104 + j]! - t108) * t109 + t110) * t111
      t107 += ((work[t105 + j]! - t108) * t109 + t110) * t111
    }
    const t112: number = t106 + t1
    work[i + 412] = t112
    work[i + 420] = 0.25 * (t112 - target[i]!)
    const t113: number = t107 + t1
    work[i + 413] = t113
    work[i + 421] = 0.25 * (t113 - target[i + 1]!)
  }
  let t114 = 0
  for (let i = 0; i < 8; i++) {
    const t115: number = work[i + 412]! - target[i]!
    t114 += t115 * t115
  }
  const loss = 0.125 * t114
  work.fill(0, 428, 524)
  for (let i = 0; i < 8; i += 2) {
    const t116: number = work[i + 420]!
    const t117: number = i * 12 + 428
    const t118: number = work[i + 421]!
    const t119: number = i * 12 + 440
    for (let j = 0; j < 12; j++) {
      const t120: number = params[j + 296]!
      work[t117 + j]! += t116 * t120
      work[t119 + j]! += t118 * t120
    }
  }
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i + 420]!
  }
  const t121 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t121
  }
  for (let i = 0; i < 12; i += 2) {
    const t122: number = i + 256
    const t123: number = work[i + 364]!
    const t124: number = work[i + 400]!
    const t125: number = params[i + 284]!
    const t126: number = i + 257
    const t127: number = work[i + 365]!
    const t128: number = work[i + 401]!
    const t129: number = params[i + 285]!
    let t130 = 0
    let t131 = 0
    for (let j = 0; j < 8; j++) {
      const t132: number = work[j + 420]!
      t130 += ((work[t122 + j * 12]! - t123) * t124 + t125) * t132
      t131 += ((work[t126 + j * 12]! - t127) * t128 + t129) * t132
    }
    grad[i + 296] = t130
    grad[i + 297] = t131
  }
  for (let i = 0; i < 12; i++) {
    const t133: number = i + 256
    const t134: number = work[i + 364]!
    const t135: number = i + 428
    let t136 = 0
    for (let j = 0; j < 8; j++) {
      t136 += (work[t133 + j * 12]! - t134) * work[t135 + j * 12]!
    }
    const t137: number = work[i + 388]!
    grad[i + 272] = 1 / t137 * t136
    work[i + 524] = 0.125 * (0.5 / t137 * (-(work[i + 400]! / t137) * t136))
  }
  work.fill(0, 536, 548)
  for (let i = 0; i < 8; i++) {
    const t138: number = i * 12 + 428
    const t139: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      const t140: number = work[j + 400]! * work[t138 + j]! + 2 * (work[t139 + j]! - work[j + 364]!) * work[j + 524]!
      work[j + 536]! += t140
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 548] = 0.125 * work[i + 536]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t141: number = i * 8 + 64
    const t142: number = i * 8 + 192
    const t143: number = i * 8 + 128
    const t144: number = i * 12 + 428
    const t145: number = i * 12 + 256
    const t146: number = i * 8 + 560
    const t147: number = i * 8
    const t148: number = i * 8 + 624
    const t149: number = i * 8 + 72
    const t150: number = i * 8 + 200
    const t151: number = i * 8 + 136
    const t152: number = i * 12 + 440
    const t153: number = i * 12 + 268
    const t154: number = i * 8 + 568
    const t155: number = i * 8 + 8
    const t156: number = i * 8 + 632
    const t157: number = i * 8 + 80
    const t158: number = i * 8 + 208
    const t159: number = i * 8 + 144
    const t160: number = i * 12 + 452
    const t161: number = i * 12 + 280
    const t162: number = i * 8 + 576
    const t163: number = i * 8 + 16
    const t164: number = i * 8 + 640
    const t165: number = i * 8 + 88
    const t166: number = i * 8 + 216
    const t167: number = i * 8 + 152
    const t168: number = i * 12 + 464
    const t169: number = i * 12 + 292
    const t170: number = i * 8 + 584
    const t171: number = i * 8 + 24
    const t172: number = i * 8 + 648
    for (let j = 0; j < 8; j++) {
      const t173: number = work[t142 + j]!
      const t174: number = work[t143 + j]! * t173
      const t175: number = work[t141 + j]! >= 0 ? t173 : t174
      const t176: number = work[j + 400]!
      const t177: number = work[j + 364]!
      const t178: number = work[j + 524]!
      const t179: number = work[j + 548]!
      const t180: number = t176 * work[t144 + j]! + 2 * (work[t145 + j]! - t177) * t178 - t179
      work[t146 + j] = t175 * t180
      work[t148 + j] = t174 * t173 * (work[t147 + j]! * t180)
      const t181: number = work[t150 + j]!
      const t182: number = work[t151 + j]! * t181
      const t183: number = work[t149 + j]! >= 0 ? t181 : t182
      const t184: number = t176 * work[t152 + j]! + 2 * (work[t153 + j]! - t177) * t178 - t179
      work[t154 + j] = t183 * t184
      work[t156 + j] = t182 * t181 * (work[t155 + j]! * t184)
      const t185: number = work[t158 + j]!
      const t186: number = work[t159 + j]! * t185
      const t187: number = work[t157 + j]! >= 0 ? t185 : t186
      const t188: number = t176 * work[t160 + j]! + 2 * (work[t161 + j]! - t177) * t178 - t179
      work[t162 + j] = t187 * t188
      work[t164 + j] = t186 * t185 * (work[t163 + j]! * t188)
      const t189: number = work[t166 + j]!
      const t190: number = work[t167 + j]! * t189
      const t191: number = work[t165 + j]! >= 0 ? t189 : t190
      const t192: number = t176 * work[t168 + j]! + 2 * (work[t169 + j]! - t177) * t178 - t179
      work[t170 + j] = t191 * t192
      work[t172 + j] = t190 * t189 * (work[t171 + j]! * t192)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t193: number = i * 8 + 624
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t193 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t194: number = i * 8 + 560
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t194 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t195: number = i + 1
    const t196: number = i * 8 + 128
    const t197: number = i * 8
    const t198: number = i * 8 + 129
    const t199: number = i * 8 + 1
    const t200: number = i * 8 + 130
    const t201: number = i * 8 + 2
    const t202: number = i * 8 + 131
    const t203: number = i * 8 + 3
    const t204: number = i * 8 + 136
    const t205: number = i * 8 + 8
    const t206: number = i * 8 + 137
    const t207: number = i * 8 + 9
    const t208: number = i * 8 + 138
    const t209: number = i * 8 + 10
    const t210: number = i * 8 + 139
    const t211: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t212: number = j + 624
      const t213: number = j + 560
      const t214: number = j + 625
      const t215: number = j + 561
      const t216: number = j + 626
      const t217: number = j + 562
      const t218: number = j + 627
      const t219: number = j + 563
      let t220 = 0
      let t221 = 0
      let t222 = 0
      let t223 = 0
      let t224 = 0
      let t225 = 0
      let t226 = 0
      let t227 = 0
      let t228 = 0
      let t229 = 0
      let t230 = 0
      let t231 = 0
      let t232 = 0
      let t233 = 0
      let t234 = 0
      let t235 = 0
      for (let k = 0; k < 8; k++) {
        const t236: number = x[i + k * 16]!
        const t237: number = work[t212 + k * 8]!
        const t238: number = work[t213 + k * 8]!
        const t239: number = work[t214 + k * 8]!
        const t240: number = work[t215 + k * 8]!
        const t241: number = work[t216 + k * 8]!
        const t242: number = work[t217 + k * 8]!
        const t243: number = work[t218 + k * 8]!
        const t244: number = work[t219 + k * 8]!
        const t245: number = x[t195 + k * 16]!
        t220 += t236 * t237
        t221 += t236 * t238
        t222 += t236 * t239
        t223 += t236 * t240
        t224 += t236 * t241
        t225 += t236 * t242
        t226 += t236 * t243
        t227 += t236 * t244
        t228 += t245 * t237
        t229 += t245 * t238
        t230 += t245 * t239
        t231 += t245 * t240
        t232 += t245 * t241
        t233 += t245 * t242
        t234 += t245 * t243
        t235 += t245 * t244
      }
      grad[t196 + j] = t220
      grad[t197 + j] = t221
      grad[t198 + j] = t222
      grad[t199 + j] = t223
      grad[t200 + j] = t224
      grad[t201 + j] = t225
      grad[t202 + j] = t226
      grad[t203 + j] = t227
      grad[t204 + j] = t228
      grad[t205 + j] = t229
      grad[t206 + j] = t230
      grad[t207 + j] = t231
      grad[t208 + j] = t232
      grad[t209 + j] = t233
      grad[t210 + j] = t234
      grad[t211 + j] = t235
    }
  }
  return loss
}

/**
 * `∂loss/∂glu/kernel = … (37 operations)` …
 *
 * The gradient with respect to `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array,
): { "glu/kernel": Float64Array; "glu/gate": Float64Array; "glu/bias": Float64Array; "glu/gateBias": Float64Array; "batch_normalization/gamma": Float64Array; "batch_normalization/beta": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array } {
  const grad = new Float64Array(309)
  valueAndGrad(params, x, context, target, grad)
  return {
    "glu/kernel": grad.slice(0, 128), "glu/gate": grad.slice(128, 256), "glu/bias": grad.slice(256, 264),
    "glu/gateBias": grad.slice(264, 272), "batch_normalization/gamma": grad.slice(272, 284),
    "batch_normalization/beta": grad.slice(284, 296), "dense/kernel": grad.slice(296, 308), "dense/bias": grad.slice(308, 309),
  }
}

/**
 * The value where `vector` holds `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient.
 *
 * `params` holds those that are not differentiated, in order: `batch_normalization/moving_mean`, `batch_normalization/moving_variance`.
 */
export function objective(
  vector: ArrayLike<number>, params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array,
  grad?: { [index: number]: number; readonly length: number },
): number {
  for (let k = 0; k < 128; k++) allParams[k] = vector[k]!
  for (let k = 0; k < 128; k++) allParams[128 + k] = vector[128 + k]!
  for (let k = 0; k < 8; k++) allParams[256 + k] = vector[256 + k]!
  for (let k = 0; k < 8; k++) allParams[264 + k] = vector[264 + k]!
  for (let k = 0; k < 12; k++) allParams[272 + k] = vector[272 + k]!
  for (let k = 0; k < 12; k++) allParams[284 + k] = vector[284 + k]!
  for (let k = 0; k < 12; k++) allParams[296 + k] = vector[296 + k]!
  allParams[308] = vector[308]!
  for (let k = 0; k < 12; k++) allParams[309 + k] = params[k]!
  for (let k = 0; k < 12; k++) allParams[321 + k] = params[12 + k]!
  return valueAndGrad(allParams, x, context, target, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(
  params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, x_at: number, context_at: number, target_at: number,
  grad: Float64Array,
): number {
  work.fill(0, 352, 364)
  const t1 = params[308]!
  work.fill(0, 376, 388)
  work.fill(0, 428, 524)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 8
    const t4: number = i * 8 + 64
    const t5: number = i * 8 + 128
    const t6: number = i * 8 + 192
    const t7: number = i * 8 + 1
    const t8: number = i * 8 + 65
    const t9: number = i * 8 + 129
    const t10: number = i * 8 + 193
    const t11: number = i * 8 + 2
    const t12: number = i * 8 + 66
    const t13: number = i * 8 + 130
    const t14: number = i * 8 + 194
    const t15: number = i * 8 + 3
    const t16: number = i * 8 + 67
    const t17: number = i * 8 + 131
    const t18: number = i * 8 + 195
    const t19: number = i * 16 + 16
    const t20: number = i * 8 + 8
    const t21: number = i * 8 + 72
    const t22: number = i * 8 + 136
    const t23: number = i * 8 + 200
    const t24: number = i * 8 + 9
    const t25: number = i * 8 + 73
    const t26: number = i * 8 + 137
    const t27: number = i * 8 + 201
    const t28: number = i * 8 + 10
    const t29: number = i * 8 + 74
    const t30: number = i * 8 + 138
    const t31: number = i * 8 + 202
    const t32: number = i * 8 + 11
    const t33: number = i * 8 + 75
    const t34: number = i * 8 + 139
    const t35: number = i * 8 + 203
    for (let j = 0; j < 8; j += 4) {
      const t36: number = j + 1
      const t37: number = j + 2
      const t38: number = j + 3
      const t39: number = j + 128
      const t40: number = j + 129
      const t41: number = j + 130
      const t42: number = j + 131
      let t43 = 0
      let t44 = 0
      let t45 = 0
      let t46 = 0
      let t47 = 0
      let t48 = 0
      let t49 = 0
      let t50 = 0
      let t51 = 0
      let t52 = 0
      let t53 = 0
      let t54 = 0
      let t55 = 0
      let t56 = 0
      let t57 = 0
      let t58 = 0
      for (let k = 0; k < 16; k++) {
        const t59: number = x[x_at + t2 + k]!
        const t60: number = params[j + k * 8]!
        const t61: number = params[t39 + k * 8]!
        const t62: number = params[t36 + k * 8]!
        const t63: number = params[t40 + k * 8]!
        const t64: number = params[t37 + k * 8]!
        const t65: number = params[t41 + k * 8]!
        const t66: number = params[t38 + k * 8]!
        const t67: number = params[t42 + k * 8]!
        const t68: number = x[x_at + t19 + k]!
        t43 += t59 * t60
        t44 += t59 * t61
        t45 += t59 * t62
        t46 += t59 * t63
        t47 += t59 * t64
        t48 += t59 * t65
        t49 += t59 * t66
        t50 += t59 * t67
        t51 += t68 * t60
        t52 += t68 * t61
        t53 += t68 * t62
        t54 += t68 * t63
        t55 += t68 * t64
        t56 += t68 * t65
        t57 += t68 * t66
        t58 += t68 * t67
      }
      const t69: number = params[j + 256]!
      work[t3 + j] = t43 + t69
      const t70: number = params[j + 264]!
      const t71: number = t44 + t70
      work[t4 + j] = t71
      const t72: number = Math.exp(-Math.abs(t71))
      work[t5 + j] = t72
      work[t6 + j] = 1 / (1 + t72)
      const t73: number = params[j + 257]!
      work[t7 + j] = t45 + t73
      const t74: number = params[j + 265]!
      const t75: number = t46 + t74
      work[t8 + j] = t75
      const t76: number = Math.exp(-Math.abs(t75))
      work[t9 + j] = t76
      work[t10 + j] = 1 / (1 + t76)
      const t77: number = params[j + 258]!
      work[t11 + j] = t47 + t77
      const t78: number = params[j + 266]!
      const t79: number = t48 + t78
      work[t12 + j] = t79
      const t80: number = Math.exp(-Math.abs(t79))
      work[t13 + j] = t80
      work[t14 + j] = 1 / (1 + t80)
      const t81: number = params[j + 259]!
      work[t15 + j] = t49 + t81
      const t82: number = params[j + 267]!
      const t83: number = t50 + t82
      work[t16 + j] = t83
      const t84: number = Math.exp(-Math.abs(t83))
      work[t17 + j] = t84
      work[t18 + j] = 1 / (1 + t84)
      work[t20 + j] = t51 + t69
      const t85: number = t52 + t70
      work[t21 + j] = t85
      const t86: number = Math.exp(-Math.abs(t85))
      work[t22 + j] = t86
      work[t23 + j] = 1 / (1 + t86)
      work[t24 + j] = t53 + t73
      const t87: number = t54 + t74
      work[t25 + j] = t87
      const t88: number = Math.exp(-Math.abs(t87))
      work[t26 + j] = t88
      work[t27 + j] = 1 / (1 + t88)
      work[t28 + j] = t55 + t77
      const t89: number = t56 + t78
      work[t29 + j] = t89
      const t90: number = Math.exp(-Math.abs(t89))
      work[t30 + j] = t90
      work[t31 + j] = 1 / (1 + t90)
      work[t32 + j] = t57 + t81
      const t91: number = t58 + t82
      work[t33 + j] = t91
      const t92: number = Math.exp(-Math.abs(t91))
      work[t34 + j] = t92
      work[t35 + j] = 1 / (1 + t92)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t93: number = i * 12 + 256
    const t94: number = i * 8
    const t95: number = i * 8 + 64
    const t96: number = i * 8 + 192
    const t97: number = i * 8 + 128
    for (let j = 0; j < 8; j++) {
      const t98: number = work[t96 + j]!
      const t99: number = work[t95 + j]! >= 0 ? t98 : work[t97 + j]! * t98
      work[t93 + j] = work[t94 + j]! * t99
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 264] = context[context_at + i * 4]!
    work[i * 12 + 265] = context[context_at + i * 4 + 1]!
    work[i * 12 + 266] = context[context_at + i * 4 + 2]!
    work[i * 12 + 267] = context[context_at + i * 4 + 3]!
  }
  for (let i = 0; i < 8; i++) {
    const t100: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 352]! += work[t100 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 364] = 0.125 * work[i + 352]!
  }
  for (let i = 0; i < 8; i++) {
    const t101: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      const t102: number = work[t101 + j]! - work[j + 364]!
      work[j + 376]! += t102 * t102
    }
  }
  for (let i = 0; i < 12; i++) {
    const t103: number = Math.sqrt(0.125 * work[i + 376]! + 0.001)
    work[i + 388] = t103
    work[i + 400] = params[i + 272]! / t103
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t104: number = i * 12 + 256
    const t105: number = i * 12 + 268
    let t106 = 0
    let t107 = 0
    for (let j = 0; j < 12; j++) {
      const t108: number = work[j + 364]!
      const t109: number = work[j + 400]!
      const t110: number = params[j + 284]!
      const t111: number = params[j + 296]!
      t106 += ((work[t104 + j]! - t108) * t109 + t110) * t111
      t107 += ((work[t105 + j]! - t108) * t109 + t110) * t111
    }
    const t112: number = t106 + t1
    work[i + 412] = t112
    work[i + 420] = 0.25 * (t112 - target[target_at + i]!)
    const t113: number = t107 + t1
    work[i + 413] = t113
    work[i + 421] = 0.25 * (t113 - target[target_at + i + 1]!)
  }
  let t114 = 0
  for (let i = 0; i < 8; i++) {
    const t115: number = work[i + 412]! - target[target_at + i]!
    t114 += t115 * t115
  }
  const loss = 0.125 * t114
  for (let i = 0; i < 8; i += 2) {
    const t116: number = work[i + 420]!
    const t117: number = i * 12 + 428
    const t118: number = work[i + 421]!
    const t119: number = i * 12 + 440
    for (let j = 0; j < 12; j++) {
      const t120: number = params[j + 296]!
      work[t117 + j]! += t116 * t120
      work[t119 + j]! += t118 * t120
    }
  }
  work.fill(0, 524, 525)
  for (let i = 0; i < 8; i++) {
    work[524]! += work[i + 420]!
  }
  for (let i = 0; i < 12; i++) {
    const t121: number = i + 256
    const t122: number = work[i + 364]!
    const t123: number = i + 428
    let t124 = 0
    for (let j = 0; j < 8; j++) {
      t124 += (work[t121 + j * 12]! - t122) * work[t123 + j * 12]!
    }
    work[i + 525] = t124
    const t125: number = work[i + 388]!
    work[i + 537] = 0.125 * (0.5 / t125 * (-(work[i + 400]! / t125) * t124))
  }
  work.fill(0, 549, 561)
  for (let i = 0; i < 8; i++) {
    const t126: number = i * 12 + 428
    const t127: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      const t128: number = work[j + 400]! * work[t126 + j]! + 2 * (work[t127 + j]! - work[j + 364]!) * work[j + 537]!
      work[j + 549]! += t128
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 561] = 0.125 * work[i + 549]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t129: number = i * 8 + 64
    const t130: number = i * 8 + 192
    const t131: number = i * 8 + 128
    const t132: number = i * 12 + 428
    const t133: number = i * 12 + 256
    const t134: number = i * 8 + 573
    const t135: number = i * 8
    const t136: number = i * 8 + 637
    const t137: number = i * 8 + 72
    const t138: number = i * 8 + 200
    const t139: number = i * 8 + 136
    const t140: number = i * 12 + 440
    const t141: number = i * 12 + 268
    const t142: number = i * 8 + 581
    const t143: number = i * 8 + 8
    const t144: number = i * 8 + 645
    const t145: number = i * 8 + 80
    const t146: number = i * 8 + 208
    const t147: number = i * 8 + 144
    const t148: number = i * 12 + 452
    const t149: number = i * 12 + 280
    const t150: number = i * 8 + 589
    const t151: number = i * 8 + 16
    const t152: number = i * 8 + 653
    const t153: number = i * 8 + 88
    const t154: number = i * 8 + 216
    const t155: number = i * 8 + 152
    const t156: number = i * 12 + 464
    const t157: number = i * 12 + 292
    const t158: number = i * 8 + 597
    const t159: number = i * 8 + 24
    const t160: number = i * 8 + 661
    for (let j = 0; j < 8; j++) {
      const t161: number = work[t130 + j]!
      const t162: number = work[t131 + j]! * t161
      const t163: number = work[t129 + j]! >= 0 ? t161 : t162
      const t164: number = work[j + 400]!
      const t165: number = work[j + 364]!
      const t166: number = work[j + 537]!
      const t167: number = work[j + 561]!
      const t168: number = t164 * work[t132 + j]! + 2 * (work[t133 + j]! - t165) * t166 - t167
      work[t134 + j] = t163 * t168
      work[t136 + j] = t162 * t161 * (work[t135 + j]! * t168)
      const t169: number = work[t138 + j]!
      const t170: number = work[t139 + j]! * t169
      const t171: number = work[t137 + j]! >= 0 ? t169 : t170
      const t172: number = t164 * work[t140 + j]! + 2 * (work[t141 + j]! - t165) * t166 - t167
      work[t142 + j] = t171 * t172
      work[t144 + j] = t170 * t169 * (work[t143 + j]! * t172)
      const t173: number = work[t146 + j]!
      const t174: number = work[t147 + j]! * t173
      const t175: number = work[t145 + j]! >= 0 ? t173 : t174
      const t176: number = t164 * work[t148 + j]! + 2 * (work[t149 + j]! - t165) * t166 - t167
      work[t150 + j] = t175 * t176
      work[t152 + j] = t174 * t173 * (work[t151 + j]! * t176)
      const t177: number = work[t154 + j]!
      const t178: number = work[t155 + j]! * t177
      const t179: number = work[t153 + j]! >= 0 ? t177 : t178
      const t180: number = t164 * work[t156 + j]! + 2 * (work[t157 + j]! - t165) * t166 - t167
      work[t158 + j] = t179 * t180
      work[t160 + j] = t178 * t177 * (work[t159 + j]! * t180)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t181: number = i + 1
    const t182: number = i * 8
    const t183: number = i * 8 + 1
    const t184: number = i * 8 + 2
    const t185: number = i * 8 + 3
    const t186: number = i * 8 + 8
    const t187: number = i * 8 + 9
    const t188: number = i * 8 + 10
    const t189: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t190: number = j + 573
      const t191: number = j + 574
      const t192: number = j + 575
      const t193: number = j + 576
      let t194 = 0
      let t195 = 0
      let t196 = 0
      let t197 = 0
      let t198 = 0
      let t199 = 0
      let t200 = 0
      let t201 = 0
      for (let k = 0; k < 8; k++) {
        const t202: number = x[x_at + i + k * 16]!
        const t203: number = work[t190 + k * 8]!
        const t204: number = work[t191 + k * 8]!
        const t205: number = work[t192 + k * 8]!
        const t206: number = work[t193 + k * 8]!
        const t207: number = x[x_at + t181 + k * 16]!
        t194 += t202 * t203
        t195 += t202 * t204
        t196 += t202 * t205
        t197 += t202 * t206
        t198 += t207 * t203
        t199 += t207 * t204
        t200 += t207 * t205
        t201 += t207 * t206
      }
      grad[t182 + j]! += t194
      grad[t183 + j]! += t195
      grad[t184 + j]! += t196
      grad[t185 + j]! += t197
      grad[t186 + j]! += t198
      grad[t187 + j]! += t199
      grad[t188 + j]! += t200
      grad[t189 + j]! += t201
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t208: number = i + 1
    const t209: number = i * 8 + 128
    const t210: number = i * 8 + 129
    const t211: number = i * 8 + 130
    const t212: number = i * 8 + 131
    const t213: number = i * 8 + 136
    const t214: number = i * 8 + 137
    const t215: number = i * 8 + 138
    const t216: number = i * 8 + 139
    for (let j = 0; j < 8; j += 4) {
      const t217: number = j + 637
      const t218: number = j + 638
      const t219: number = j + 639
      const t220: number = j + 640
      let t221 = 0
      let t222 = 0
      let t223 = 0
      let t224 = 0
      let t225 = 0
      let t226 = 0
      let t227 = 0
      let t228 = 0
      for (let k = 0; k < 8; k++) {
        const t229: number = x[x_at + i + k * 16]!
        const t230: number = work[t217 + k * 8]!
        const t231: number = work[t218 + k * 8]!
        const t232: number = work[t219 + k * 8]!
        const t233: number = work[t220 + k * 8]!
        const t234: number = x[x_at + t208 + k * 16]!
        t221 += t229 * t230
        t222 += t229 * t231
        t223 += t229 * t232
        t224 += t229 * t233
        t225 += t234 * t230
        t226 += t234 * t231
        t227 += t234 * t232
        t228 += t234 * t233
      }
      grad[t209 + j]! += t221
      grad[t210 + j]! += t222
      grad[t211 + j]! += t223
      grad[t212 + j]! += t224
      grad[t213 + j]! += t225
      grad[t214 + j]! += t226
      grad[t215 + j]! += t227
      grad[t216 + j]! += t228
    }
  }
  for (let i = 0; i < 8; i++) {
    const t235: number = i * 8 + 573
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t235 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t236: number = i * 8 + 637
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t236 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 272]! += 1 / work[i + 388]! * work[i + 525]!
  }
  const t237 = work[524]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t237
  }
  for (let i = 0; i < 12; i += 2) {
    const t238: number = i + 256
    const t239: number = work[i + 364]!
    const t240: number = work[i + 400]!
    const t241: number = params[i + 284]!
    const t242: number = i + 257
    const t243: number = work[i + 365]!
    const t244: number = work[i + 401]!
    const t245: number = params[i + 285]!
    let t246 = 0
    let t247 = 0
    for (let j = 0; j < 8; j++) {
      const t248: number = work[j + 420]!
      t246 += ((work[t238 + j * 12]! - t239) * t240 + t241) * t248
      t247 += ((work[t242 + j * 12]! - t243) * t244 + t245) * t248
    }
    grad[i + 296]! += t246
    grad[i + 297]! += t247
  }
  grad[308]! += t237
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, x_at: number, context_at: number, target_at: number,
  grad: Float64Array,
): number {
  const t1 = params[308]!
  for (let i = 0; i < 16; i++) {
    const t2: number = x_at + i * 128
    const t3: number = i * 64
    for (let j = 0; j < 8; j += 2) {
      const t4: number = t2 + j * 16
      const t5: number = t3 + j * 8
      const t6: number = t3 + j * 8 + 1024
      const t7: number = t3 + j * 8 + 2048
      const t8: number = t3 + j * 8 + 3072
      const t9: number = t3 + j * 8 + 1
      const t10: number = t3 + j * 8 + 1025
      const t11: number = t3 + j * 8 + 2049
      const t12: number = t3 + j * 8 + 3073
      const t13: number = t3 + j * 8 + 2
      const t14: number = t3 + j * 8 + 1026
      const t15: number = t3 + j * 8 + 2050
      const t16: number = t3 + j * 8 + 3074
      const t17: number = t3 + j * 8 + 3
      const t18: number = t3 + j * 8 + 1027
      const t19: number = t3 + j * 8 + 2051
      const t20: number = t3 + j * 8 + 3075
      const t21: number = t2 + j * 16 + 16
      const t22: number = t3 + j * 8 + 8
      const t23: number = t3 + j * 8 + 1032
      const t24: number = t3 + j * 8 + 2056
      const t25: number = t3 + j * 8 + 3080
      const t26: number = t3 + j * 8 + 9
      const t27: number = t3 + j * 8 + 1033
      const t28: number = t3 + j * 8 + 2057
      const t29: number = t3 + j * 8 + 3081
      const t30: number = t3 + j * 8 + 10
      const t31: number = t3 + j * 8 + 1034
      const t32: number = t3 + j * 8 + 2058
      const t33: number = t3 + j * 8 + 3082
      const t34: number = t3 + j * 8 + 11
      const t35: number = t3 + j * 8 + 1035
      const t36: number = t3 + j * 8 + 2059
      const t37: number = t3 + j * 8 + 3083
      for (let k = 0; k < 8; k += 4) {
        const t38: number = k + 1
        const t39: number = k + 2
        const t40: number = k + 3
        const t41: number = k + 128
        const t42: number = k + 129
        const t43: number = k + 130
        const t44: number = k + 131
        let t45 = 0
        let t46 = 0
        let t47 = 0
        let t48 = 0
        let t49 = 0
        let t50 = 0
        let t51 = 0
        let t52 = 0
        let t53 = 0
        let t54 = 0
        let t55 = 0
        let t56 = 0
        let t57 = 0
        let t58 = 0
        let t59 = 0
        let t60 = 0
        for (let l = 0; l < 16; l++) {
          const t61: number = x[t4 + l]!
          const t62: number = params[k + l * 8]!
          const t63: number = params[t41 + l * 8]!
          const t64: number = params[t38 + l * 8]!
          const t65: number = params[t42 + l * 8]!
          const t66: number = params[t39 + l * 8]!
          const t67: number = params[t43 + l * 8]!
          const t68: number = params[t40 + l * 8]!
          const t69: number = params[t44 + l * 8]!
          const t70: number = x[t21 + l]!
          t45 += t61 * t62
          t46 += t61 * t63
          t47 += t61 * t64
          t48 += t61 * t65
          t49 += t61 * t66
          t50 += t61 * t67
          t51 += t61 * t68
          t52 += t61 * t69
          t53 += t70 * t62
          t54 += t70 * t63
          t55 += t70 * t64
          t56 += t70 * t65
          t57 += t70 * t66
          t58 += t70 * t67
          t59 += t70 * t68
          t60 += t70 * t69
        }
        const t71: number = params[k + 256]!
        work[t5 + k] = t45 + t71
        const t72: number = params[k + 264]!
        const t73: number = t46 + t72
        work[t6 + k] = t73
        const t74: number = Math.exp(-Math.abs(t73))
        work[t7 + k] = t74
        work[t8 + k] = 1 / (1 + t74)
        const t75: number = params[k + 257]!
        work[t9 + k] = t47 + t75
        const t76: number = params[k + 265]!
        const t77: number = t48 + t76
        work[t10 + k] = t77
        const t78: number = Math.exp(-Math.abs(t77))
        work[t11 + k] = t78
        work[t12 + k] = 1 / (1 + t78)
        const t79: number = params[k + 258]!
        work[t13 + k] = t49 + t79
        const t80: number = params[k + 266]!
        const t81: number = t50 + t80
        work[t14 + k] = t81
        const t82: number = Math.exp(-Math.abs(t81))
        work[t15 + k] = t82
        work[t16 + k] = 1 / (1 + t82)
        const t83: number = params[k + 259]!
        work[t17 + k] = t51 + t83
        const t84: number = params[k + 267]!
        const t85: number = t52 + t84
        work[t18 + k] = t85
        const t86: number = Math.exp(-Math.abs(t85))
        work[t19 + k] = t86
        work[t20 + k] = 1 / (1 + t86)
        work[t22 + k] = t53 + t71
        const t87: number = t54 + t72
        work[t23 + k] = t87
        const t88: number = Math.exp(-Math.abs(t87))
        work[t24 + k] = t88
        work[t25 + k] = 1 / (1 + t88)
        work[t26 + k] = t55 + t75
        const t89: number = t56 + t76
        work[t27 + k] = t89
        const t90: number = Math.exp(-Math.abs(t89))
        work[t28 + k] = t90
        work[t29 + k] = 1 / (1 + t90)
        work[t30 + k] = t57 + t79
        const t91: number = t58 + t80
        work[t31 + k] = t91
        const t92: number = Math.exp(-Math.abs(t91))
        work[t32 + k] = t92
        work[t33 + k] = 1 / (1 + t92)
        work[t34 + k] = t59 + t83
        const t93: number = t60 + t84
        work[t35 + k] = t93
        const t94: number = Math.exp(-Math.abs(t93))
        work[t36 + k] = t94
        work[t37 + k] = 1 / (1 + t94)
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t95: number = i * 96
    const t96: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t97: number = t95 + j * 12 + 4096
      const t98: number = t96 + j * 8
      const t99: number = t96 + j * 8 + 1024
      const t100: number = t96 + j * 8 + 3072
      const t101: number = t96 + j * 8 + 2048
      for (let k = 0; k < 8; k++) {
        const t102: number = work[t100 + k]!
        const t103: number = work[t99 + k]! >= 0 ? t102 : work[t101 + k]! * t102
        work[t97 + k] = work[t98 + k]! * t103
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t104: number = i * 96 + 4104
    const t105: number = context_at + i * 32
    const t106: number = i * 96 + 4105
    const t107: number = context_at + i * 32 + 1
    const t108: number = i * 96 + 4106
    const t109: number = context_at + i * 32 + 2
    const t110: number = i * 96 + 4107
    const t111: number = context_at + i * 32 + 3
    for (let j = 0; j < 8; j++) {
      work[t104 + j * 12] = context[t105 + j * 4]!
      work[t106 + j * 12] = context[t107 + j * 4]!
      work[t108 + j * 12] = context[t109 + j * 4]!
      work[t110 + j * 12] = context[t111 + j * 4]!
    }
  }
  work.fill(0, 5632, 5824)
  for (let i = 0; i < 16; i++) {
    const t112: number = i * 12 + 5632
    const t113: number = i * 96
    for (let j = 0; j < 8; j++) {
      const t114: number = t113 + j * 12 + 4096
      for (let k = 0; k < 12; k++) {
        work[t112 + k]! += work[t114 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t115: number = i * 12 + 5632
    const t116: number = i * 12 + 5824
    for (let j = 0; j < 12; j++) {
      work[t116 + j] = 0.125 * work[t115 + j]!
    }
  }
  work.fill(0, 6016, 6208)
  for (let i = 0; i < 16; i++) {
    const t117: number = i * 12 + 6016
    const t118: number = i * 96
    const t119: number = i * 12 + 5824
    for (let j = 0; j < 8; j++) {
      const t120: number = t118 + j * 12 + 4096
      for (let k = 0; k < 12; k++) {
        const t121: number = work[t120 + k]! - work[t119 + k]!
        work[t117 + k]! += t121 * t121
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t122: number = i * 12 + 6016
    const t123: number = i * 12 + 6208
    const t124: number = i * 12 + 6400
    const t125: number = i * 12 + 6592
    const t126: number = i * 12 + 6028
    const t127: number = i * 12 + 6220
    const t128: number = i * 12 + 6412
    const t129: number = i * 12 + 6604
    const t130: number = i * 12 + 6040
    const t131: number = i * 12 + 6232
    const t132: number = i * 12 + 6424
    const t133: number = i * 12 + 6616
    const t134: number = i * 12 + 6052
    const t135: number = i * 12 + 6244
    const t136: number = i * 12 + 6436
    const t137: number = i * 12 + 6628
    for (let j = 0; j < 12; j++) {
      const t138: number = 0.125 * work[t122 + j]!
      work[t123 + j] = t138
      const t139: number = Math.sqrt(t138 + 0.001)
      work[t124 + j] = t139
      const t140: number = params[j + 272]!
      work[t125 + j] = t140 / t139
      const t141: number = 0.125 * work[t126 + j]!
      work[t127 + j] = t141
      const t142: number = Math.sqrt(t141 + 0.001)
      work[t128 + j] = t142
      work[t129 + j] = t140 / t142
      const t143: number = 0.125 * work[t130 + j]!
      work[t131 + j] = t143
      const t144: number = Math.sqrt(t143 + 0.001)
      work[t132 + j] = t144
      work[t133 + j] = t140 / t144
      const t145: number = 0.125 * work[t134 + j]!
      work[t135 + j] = t145
      const t146: number = Math.sqrt(t145 + 0.001)
      work[t136 + j] = t146
      work[t137 + j] = t140 / t146
    }
  }
  for (let i = 0; i < 16; i++) {
    const t147: number = i * 96
    const t148: number = i * 12 + 5824
    const t149: number = i * 12 + 6592
    const t150: number = i * 8 + 6784
    const t151: number = target_at + i * 8
    const t152: number = i * 8 + 6912
    const t153: number = i * 8 + 6785
    const t154: number = target_at + i * 8 + 1
    const t155: number = i * 8 + 6913
    for (let j = 0; j < 8; j += 2) {
      const t156: number = t147 + j * 12 + 4096
      const t157: number = t147 + j * 12 + 4108
      let t158 = 0
      let t159 = 0
      for (let k = 0; k < 12; k++) {
        const t160: number = work[t148 + k]!
        const t161: number = work[t149 + k]!
        const t162: number = params[k + 284]!
        const t163: number = params[k + 296]!
        t158 += ((work[t156 + k]! - t160) * t161 + t162) * t163
        t159 += ((work[t157 + k]! - t160) * t161 + t162) * t163
      }
      const t164: number = t158 + t1
      work[t150 + j] = t164
      work[t152 + j] = 0.25 * (t164 - target[t151 + j]!)
      const t165: number = t159 + t1
      work[t153 + j] = t165
      work[t155 + j] = 0.25 * (t165 - target[t154 + j]!)
    }
  }
  work.fill(0, 7040, 8576)
  for (let i = 0; i < 16; i++) {
    const t166: number = i * 8 + 6912
    const t167: number = i * 96
    const t168: number = i * 8 + 6913
    for (let j = 0; j < 8; j += 2) {
      const t169: number = work[t166 + j]!
      const t170: number = t167 + j * 12 + 7040
      const t171: number = work[t168 + j]!
      const t172: number = t167 + j * 12 + 7052
      for (let k = 0; k < 12; k++) {
        const t173: number = params[k + 296]!
        work[t170 + k]! += t169 * t173
        work[t172 + k]! += t171 * t173
      }
    }
  }
  work.fill(0, 8576, 8577)
  for (let i = 0; i < 16; i++) {
    const t174: number = i * 8 + 6784
    const t175: number = target_at + i * 8
    for (let j = 0; j < 8; j++) {
      work[8576]! += work[t174 + j]! - target[t175 + j]!
    }
  }
  work.fill(0, 8577, 8589)
  const t176 = work[8576]!
  for (let i = 0; i < 12; i++) {
    work[i + 8577]! += params[i + 296]! * t176
  }
  let t177 = 0
  for (let i = 0; i < 16; i++) {
    const t178: number = i * 8 + 6784
    const t179: number = target_at + i * 8
    let t180 = 0
    for (let j = 0; j < 8; j++) {
      const t181: number = work[t178 + j]! - target[t179 + j]!
      t180 += t181 * t181
    }
    t177 += t180
  }
  for (let i = 0; i < 16; i++) {
    const t182: number = i * 96
    const t183: number = i * 12 + 5824
    const t184: number = i * 12 + 8589
    const t185: number = i * 12 + 6592
    const t186: number = i * 12 + 6208
    const t187: number = i * 12 + 8781
    for (let j = 0; j < 12; j++) {
      const t188: number = t182 + j + 4096
      const t189: number = work[t183 + j]!
      const t190: number = t182 + j + 7040
      let t191 = 0
      for (let k = 0; k < 8; k++) {
        t191 += (work[t188 + k * 12]! - t189) * work[t190 + k * 12]!
      }
      work[t184 + j] = t191
      work[t187 + j] = -0.0625 * (work[t185 + j]! * t191) / (work[t186 + j]! + 0.001)
    }
  }
  work.fill(0, 8973, 9165)
  for (let i = 0; i < 16; i++) {
    const t192: number = i * 12 + 8973
    const t193: number = i * 12 + 6592
    const t194: number = i * 96
    const t195: number = i * 12 + 5824
    const t196: number = i * 12 + 8781
    for (let j = 0; j < 8; j++) {
      const t197: number = t194 + j * 12 + 7040
      const t198: number = t194 + j * 12 + 4096
      for (let k = 0; k < 12; k++) {
        const t199: number = work[t193 + k]! * work[t197 + k]! + 2 * ((work[t198 + k]! - work[t195 + k]!) * work[t196 + k]!)
        work[t192 + k]! += t199
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t200: number = i * 12 + 8973
    const t201: number = i * 12 + 9165
    for (let j = 0; j < 12; j++) {
      work[t201 + j] = 0.125 * work[t200 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t202: number = i * 64
    const t203: number = i * 12 + 6592
    const t204: number = i * 96
    const t205: number = i * 12 + 5824
    const t206: number = i * 12 + 8781
    const t207: number = i * 12 + 9165
    for (let j = 0; j < 8; j += 4) {
      const t208: number = t202 + j * 8 + 1024
      const t209: number = t202 + j * 8 + 3072
      const t210: number = t202 + j * 8 + 2048
      const t211: number = t204 + j * 12 + 7040
      const t212: number = t204 + j * 12 + 4096
      const t213: number = t202 + j * 8 + 9357
      const t214: number = t202 + j * 8
      const t215: number = t202 + j * 8 + 10381
      const t216: number = t202 + j * 8 + 1032
      const t217: number = t202 + j * 8 + 3080
      const t218: number = t202 + j * 8 + 2056
      const t219: number = t204 + j * 12 + 7052
      const t220: number = t204 + j * 12 + 4108
      const t221: number = t202 + j * 8 + 9365
      const t222: number = t202 + j * 8 + 8
      const t223: number = t202 + j * 8 + 10389
      const t224: number = t202 + j * 8 + 1040
      const t225: number = t202 + j * 8 + 3088
      const t226: number = t202 + j * 8 + 2064
      const t227: number = t204 + j * 12 + 7064
      const t228: number = t204 + j * 12 + 4120
      const t229: number = t202 + j * 8 + 9373
      const t230: number = t202 + j * 8 + 16
      const t231: number = t202 + j * 8 + 10397
      const t232: number = t202 + j * 8 + 1048
      const t233: number = t202 + j * 8 + 3096
      const t234: number = t202 + j * 8 + 2072
      const t235: number = t204 + j * 12 + 7076
      const t236: number = t204 + j * 12 + 4132
      const t237: number = t202 + j * 8 + 9381
      const t238: number = t202 + j * 8 + 24
      const t239: number = t202 + j * 8 + 10405
      for (let k = 0; k < 8; k++) {
        const t240: number = work[t209 + k]!
        const t241: number = work[t210 + k]! * t240
        const t242: number = work[t208 + k]! >= 0 ? t240 : t241
        const t243: number = work[t203 + k]!
        const t244: number = work[t205 + k]!
        const t245: number = work[t206 + k]!
        const t246: number = work[t207 + k]!
        const t247: number = t243 * work[t211 + k]! + 2 * ((work[t212 + k]! - t244) * t245) - t246
        work[t213 + k] = t242 * t247
        work[t215 + k] = t241 * t240 * (work[t214 + k]! * t247)
        const t248: number = work[t217 + k]!
        const t249: number = work[t218 + k]! * t248
        const t250: number = work[t216 + k]! >= 0 ? t248 : t249
        const t251: number = t243 * work[t219 + k]! + 2 * ((work[t220 + k]! - t244) * t245) - t246
        work[t221 + k] = t250 * t251
        work[t223 + k] = t249 * t248 * (work[t222 + k]! * t251)
        const t252: number = work[t225 + k]!
        const t253: number = work[t226 + k]! * t252
        const t254: number = work[t224 + k]! >= 0 ? t252 : t253
        const t255: number = t243 * work[t227 + k]! + 2 * ((work[t228 + k]! - t244) * t245) - t246
        work[t229 + k] = t254 * t255
        work[t231 + k] = t253 * t252 * (work[t230 + k]! * t255)
        const t256: number = work[t233 + k]!
        const t257: number = work[t234 + k]! * t256
        const t258: number = work[t232 + k]! >= 0 ? t256 : t257
        const t259: number = t243 * work[t235 + k]! + 2 * ((work[t236 + k]! - t244) * t245) - t246
        work[t237 + k] = t258 * t259
        work[t239 + k] = t257 * t256 * (work[t238 + k]! * t259)
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t260: number = i * 8
    const t261: number = x_at + i
    const t262: number = i * 8 + 1
    const t263: number = i * 8 + 2
    const t264: number = i * 8 + 3
    const t265: number = i * 8 + 8
    const t266: number = i * 8 + 9
    const t267: number = i * 8 + 10
    const t268: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      let t269 = 0
      let t270 = 0
      let t271 = 0
      let t272 = 0
      let t273 = 0
      let t274 = 0
      let t275 = 0
      let t276 = 0
      for (let k = 0; k < 16; k++) {
        const t277: number = t261 + k * 128
        const t278: number = j + k * 64 + 9357
        const t279: number = j + k * 64 + 9358
        const t280: number = j + k * 64 + 9359
        const t281: number = j + k * 64 + 9360
        const t282: number = t261 + k * 128 + 1
        let t283 = 0
        let t284 = 0
        let t285 = 0
        let t286 = 0
        let t287 = 0
        let t288 = 0
        let t289 = 0
        let t290 = 0
        for (let l = 0; l < 8; l++) {
          const t291: number = x[t277 + l * 16]!
          const t292: number = work[t278 + l * 8]!
          const t293: number = work[t279 + l * 8]!
          const t294: number = work[t280 + l * 8]!
          const t295: number = work[t281 + l * 8]!
          const t296: number = x[t282 + l * 16]!
          t283 += t291 * t292
          t284 += t291 * t293
          t285 += t291 * t294
          t286 += t291 * t295
          t287 += t296 * t292
          t288 += t296 * t293
          t289 += t296 * t294
          t290 += t296 * t295
        }
        t269 += t283
        t270 += t284
        t271 += t285
        t272 += t286
        t273 += t287
        t274 += t288
        t275 += t289
        t276 += t290
      }
      grad[t260 + j]! += t269
      grad[t262 + j]! += t270
      grad[t263 + j]! += t271
      grad[t264 + j]! += t272
      grad[t265 + j]! += t273
      grad[t266 + j]! += t274
      grad[t267 + j]! += t275
      grad[t268 + j]! += t276
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t297: number = i * 8 + 128
    const t298: number = x_at + i
    const t299: number = i * 8 + 129
    const t300: number = i * 8 + 130
    const t301: number = i * 8 + 131
    const t302: number = i * 8 + 136
    const t303: number = i * 8 + 137
    const t304: number = i * 8 + 138
    const t305: number = i * 8 + 139
    for (let j = 0; j < 8; j += 4) {
      let t306 = 0
      let t307 = 0
      let t308 = 0
      let t309 = 0
      let t310 = 0
      let t311 = 0
      let t312 = 0
      let t313 = 0
      for (let k = 0; k < 16; k++) {
        const t314: number = t298 + k * 128
        const t315: number = j + k * 64 + 10381
        const t316: number = j + k * 64 + 10382
        const t317: number = j + k * 64 + 10383
        const t318: number = j + k * 64 + 10384
        const t319: number = t298 + k * 128 + 1
        let t320 = 0
        let t321 = 0
        let t322 = 0
        let t323 = 0
        let t324 = 0
        let t325 = 0
        let t326 = 0
        let t327 = 0
        for (let l = 0; l < 8; l++) {
          const t328: number = x[t314 + l * 16]!
          const t329: number = work[t315 + l * 8]!
          const t330: number = work[t316 + l * 8]!
          const t331: number = work[t317 + l * 8]!
          const t332: number = work[t318 + l * 8]!
          const t333: number = x[t319 + l * 16]!
          t320 += t328 * t329
          t321 += t328 * t330
          t322 += t328 * t331
          t323 += t328 * t332
          t324 += t333 * t329
          t325 += t333 * t330
          t326 += t333 * t331
          t327 += t333 * t332
        }
        t306 += t320
        t307 += t321
        t308 += t322
        t309 += t323
        t310 += t324
        t311 += t325
        t312 += t326
        t313 += t327
      }
      grad[t297 + j]! += t306
      grad[t299 + j]! += t307
      grad[t300 + j]! += t308
      grad[t301 + j]! += t309
      grad[t302 + j]! += t310
      grad[t303 + j]! += t311
      grad[t304 + j]! += t312
      grad[t305 + j]! += t313
    }
  }
  for (let i = 0; i < 16; i++) {
    const t334: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t335: number = t334 + j * 8 + 9357
      for (let k = 0; k < 8; k++) {
        grad[k + 256]! += work[t335 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t336: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t337: number = t336 + j * 8 + 10381
      for (let k = 0; k < 8; k++) {
        grad[k + 264]! += work[t337 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t338: number = i * 12 + 8589
    const t339: number = i * 12 + 6400
    for (let j = 0; j < 12; j++) {
      grad[j + 272]! += work[t338 + j]! / work[t339 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += 0.25 * work[i + 8577]!
  }
  for (let i = 0; i < 12; i += 2) {
    const t340: number = i + 5824
    const t341: number = i + 6592
    const t342: number = params[i + 284]!
    const t343: number = i + 5825
    const t344: number = i + 6593
    const t345: number = params[i + 285]!
    let t346 = 0
    let t347 = 0
    for (let j = 0; j < 16; j++) {
      const t348: number = i + j * 96 + 4096
      const t349: number = work[t340 + j * 12]!
      const t350: number = work[t341 + j * 12]!
      const t351: number = j * 8 + 6912
      const t352: number = i + j * 96 + 4097
      const t353: number = work[t343 + j * 12]!
      const t354: number = work[t344 + j * 12]!
      let t355 = 0
      let t356 = 0
      for (let k = 0; k < 8; k++) {
        const t357: number = work[t351 + k]!
        t355 += ((work[t348 + k * 12]! - t349) * t350 + t342) * t357
        t356 += ((work[t352 + k * 12]! - t353) * t354 + t345) * t357
      }
      t346 += t355
      t347 += t356
    }
    grad[i + 296]! += t346
    grad[i + 297]! += t347
  }
  grad[308]! += 0.25 * t176
  return 0.125 * t177
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, context: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 309)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, context, target, k * 128, k * 32, k * 8, grad)
  for (; k < n; k++) sum += example(params, x, context, target, k * 128, k * 32, k * 8, grad)
  for (let k = 0; k < 309; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(333)
  const next = random(seed)
  randomUniform(params, 0, 128, -0.5, 0.5, next)
  randomUniform(params, 128, 256, -0.5, 0.5, next)
  params.fill(1, 272, 284)
  randomUniform(params, 296, 308, -0.6793662204867574, 0.6793662204867574, next)
  params.fill(1, 321, 333)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "glu/kernel": Float64Array; "glu/gate": Float64Array; "glu/bias": Float64Array; "glu/gateBias": Float64Array; "batch_normalization/gamma": Float64Array; "batch_normalization/beta": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array; "batch_normalization/moving_mean": Float64Array; "batch_normalization/moving_variance": Float64Array } {
  return {
    "glu/kernel": params.subarray(0, 128), "glu/gate": params.subarray(128, 256), "glu/bias": params.subarray(256, 264),
    "glu/gateBias": params.subarray(264, 272), "batch_normalization/gamma": params.subarray(272, 284),
    "batch_normalization/beta": params.subarray(284, 296), "dense/kernel": params.subarray(296, 308),
    "dense/bias": params.subarray(308, 309), "batch_normalization/moving_mean": params.subarray(309, 321),
    "batch_normalization/moving_variance": params.subarray(321, 333),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "glu/kernel": Float64Array; "glu/gate": Float64Array; "glu/bias": Float64Array; "glu/gateBias": Float64Array; "batch_normalization/gamma": Float64Array; "batch_normalization/beta": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array } {
  return {
    "glu/kernel": grad.subarray(0, 128), "glu/gate": grad.subarray(128, 256), "glu/bias": grad.subarray(256, 264),
    "glu/gateBias": grad.subarray(264, 272), "batch_normalization/gamma": grad.subarray(272, 284),
    "batch_normalization/beta": grad.subarray(284, 296), "dense/kernel": grad.subarray(296, 308), "dense/bias": grad.subarray(308, 309),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(
): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; context: Float64Array; target: Float64Array } {
  return own ??= {
    params: new Float64Array(333), grad: new Float64Array(309), tape: new Float64Array(480), x: new Float64Array(128),
    context: new Float64Array(32), target: new Float64Array(8),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "glu/kernel": { offset: 0, length: 128, shape: [16, 8] },
  "glu/gate": { offset: 128, length: 128, shape: [16, 8] },
  "glu/bias": { offset: 256, length: 8, shape: [8] },
  "glu/gateBias": { offset: 264, length: 8, shape: [8] },
  "batch_normalization/gamma": { offset: 272, length: 12, shape: [12] },
  "batch_normalization/beta": { offset: 284, length: 12, shape: [12] },
  "dense/kernel": { offset: 296, length: 12, shape: [12, 1] },
  "dense/bias": { offset: 308, length: 1, shape: [1] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "glu/kernel": { offset: 0, length: 128, shape: [16, 8] },
  "glu/gate": { offset: 128, length: 128, shape: [16, 8] },
  "glu/bias": { offset: 256, length: 8, shape: [8] },
  "glu/gateBias": { offset: 264, length: 8, shape: [8] },
  "batch_normalization/gamma": { offset: 272, length: 12, shape: [12] },
  "batch_normalization/beta": { offset: 284, length: 12, shape: [12] },
  "dense/kernel": { offset: 296, length: 12, shape: [12, 1] },
  "dense/bias": { offset: 308, length: 1, shape: [1] },
  "batch_normalization/moving_mean": { offset: 309, length: 12, shape: [12] },
  "batch_normalization/moving_variance": { offset: 321, length: 12, shape: [12] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 480

/** How many numbers `params` holds. */
export const paramsLength = 333

/** How many numbers `grad` holds. */
export const gradLength = 309

/** What the module was made from and what it costs. */
export const meta = {
  name: "gated",
  inputs: [
    { name: "x", shape: [8, 16], kind: "real" },
    { name: "context", shape: [8, 4], kind: "real" },
    { name: "target", shape: [8, 1], kind: "real" },
  ],
  params: [
    { name: "glu/kernel", shape: [16, 8], start: { distribution: "uniform", low: -0.5, high: 0.5 } },
    { name: "glu/gate", shape: [16, 8], start: { distribution: "uniform", low: -0.5, high: 0.5 } },
    { name: "glu/bias", shape: [8], start: 0 },
    { name: "glu/gateBias", shape: [8], start: 0 },
    { name: "batch_normalization/gamma", shape: [12], start: 1 },
    { name: "batch_normalization/beta", shape: [12], start: 0 },
    {
      name: "dense/kernel",
      shape: [12, 1],
      start: { distribution: "uniform", low: -0.6793662204867574, high: 0.6793662204867574 },
    },
    { name: "dense/bias", shape: [1], start: 0 },
    { name: "batch_normalization/moving_mean", shape: [12], start: 0 },
    { name: "batch_normalization/moving_variance", shape: [12], start: 1 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 5661, backward: 6069, valueAndGrad: 12505 },
  kinks: [
    {
      site: "… (18 operations)",
      at: "… (17 operations) = 0",
      gradient: "Infinity, the true limit; 0 for the root of a sum of squares",
    },
  ],
  sourceHash: "afb210296090dad6",
} as const

/**
 * Numbers in [0, 1) that a seed determines: mulberry32 (T. Ettinger, 2017; public domain), whose state passes through all of 2³² values. Not
 * for secrets.
 */
function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

/** Fills a stretch of `values` with numbers in [low, high). */
function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
