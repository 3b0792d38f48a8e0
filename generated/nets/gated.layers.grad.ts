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
// Operations: forward 5661, backward 6069, both at once 12505. Kept between forward and backward: 3840 bytes. Workspace: 84064 bytes.
// Arrays: 184 loops (39 over several rows at a time, 21 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(10508)
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
    const t2: number = i * 8 + 96
    const t3: number = i * 8
    const t4: number = i * 8 + 160
    const t5: number = i * 8 + 224
    const t6: number = i * 8 + 97
    const t7: number = i * 8 + 1
    const t8: number = i * 8 + 161
    const t9: number = i * 8 + 225
    const t10: number = i * 8 + 98
    const t11: number = i * 8 + 2
    const t12: number = i * 8 + 162
    const t13: number = i * 8 + 226
    const t14: number = i * 8 + 99
    const t15: number = i * 8 + 3
    const t16: number = i * 8 + 163
    const t17: number = i * 8 + 227
    const t18: number = i * 16 + 16
    const t19: number = i * 8 + 104
    const t20: number = i * 8 + 8
    const t21: number = i * 8 + 168
    const t22: number = i * 8 + 232
    const t23: number = i * 8 + 105
    const t24: number = i * 8 + 9
    const t25: number = i * 8 + 169
    const t26: number = i * 8 + 233
    const t27: number = i * 8 + 106
    const t28: number = i * 8 + 10
    const t29: number = i * 8 + 170
    const t30: number = i * 8 + 234
    const t31: number = i * 8 + 107
    const t32: number = i * 8 + 11
    const t33: number = i * 8 + 171
    const t34: number = i * 8 + 235
    for (let j = 0; j < 8; j += 4) {
      const t35: number = j + 1
      const t36: number = j + 2
      const t37: number = j + 3
      const t38: number = params[j + 256]!
      const t39: number = j + 128
      const t40: number = params[j + 264]!
      const t41: number = params[j + 257]!
      const t42: number = j + 129
      const t43: number = params[j + 265]!
      const t44: number = params[j + 258]!
      const t45: number = j + 130
      const t46: number = params[j + 266]!
      const t47: number = params[j + 259]!
      const t48: number = j + 131
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
      let t61 = 0
      let t62 = 0
      let t63 = 0
      let t64 = 0
      for (let k = 0; k < 16; k++) {
        const t65: number = x[t1 + k]!
        const t66: number = params[j + k * 8]!
        const t67: number = params[t39 + k * 8]!
        const t68: number = params[t35 + k * 8]!
        const t69: number = params[t42 + k * 8]!
        const t70: number = params[t36 + k * 8]!
        const t71: number = params[t45 + k * 8]!
        const t72: number = params[t37 + k * 8]!
        const t73: number = params[t48 + k * 8]!
        const t74: number = x[t18 + k]!
        t49 += t65 * t66
        t50 += t65 * t67
        t51 += t65 * t68
        t52 += t65 * t69
        t53 += t65 * t70
        t54 += t65 * t71
        t55 += t65 * t72
        t56 += t65 * t73
        t57 += t74 * t66
        t58 += t74 * t67
        t59 += t74 * t68
        t60 += t74 * t69
        t61 += t74 * t70
        t62 += t74 * t71
        t63 += t74 * t72
        t64 += t74 * t73
      }
      work[t2 + j] = t49 + t38
      const t75: number = t50 + t40
      const t76: number = Math.exp(-Math.abs(t75))
      work[t3 + j] = t76
      const t77: number = 1 / (1 + t76)
      work[t4 + j] = t77
      const t78: number = t75 >= 0 ? t77 : t76 * t77
      work[t5 + j] = t78
      work[t6 + j] = t51 + t41
      const t79: number = t52 + t43
      const t80: number = Math.exp(-Math.abs(t79))
      work[t7 + j] = t80
      const t81: number = 1 / (1 + t80)
      work[t8 + j] = t81
      const t82: number = t79 >= 0 ? t81 : t80 * t81
      work[t9 + j] = t82
      work[t10 + j] = t53 + t44
      const t83: number = t54 + t46
      const t84: number = Math.exp(-Math.abs(t83))
      work[t11 + j] = t84
      const t85: number = 1 / (1 + t84)
      work[t12 + j] = t85
      const t86: number = t83 >= 0 ? t85 : t84 * t85
      work[t13 + j] = t86
      work[t14 + j] = t55 + t47
      const t87: number = params[j + 267]!
      const t88: number = t56 + t87
      const t89: number = Math.exp(-Math.abs(t88))
      work[t15 + j] = t89
      const t90: number = 1 / (1 + t89)
      work[t16 + j] = t90
      const t91: number = t88 >= 0 ? t90 : t89 * t90
      work[t17 + j] = t91
      work[t19 + j] = t57 + t38
      const t92: number = t58 + t40
      const t93: number = Math.exp(-Math.abs(t92))
      work[t20 + j] = t93
      const t94: number = 1 / (1 + t93)
      work[t21 + j] = t94
      const t95: number = t92 >= 0 ? t94 : t93 * t94
      work[t22 + j] = t95
      work[t23 + j] = t59 + t41
      const t96: number = t60 + t43
      const t97: number = Math.exp(-Math.abs(t96))
      work[t24 + j] = t97
      const t98: number = 1 / (1 + t97)
      work[t25 + j] = t98
      const t99: number = t96 >= 0 ? t98 : t97 * t98
      work[t26 + j] = t99
      work[t27 + j] = t61 + t44
      const t100: number = t62 + t46
      const t101: number = Math.exp(-Math.abs(t100))
      work[t28 + j] = t101
      const t102: number = 1 / (1 + t101)
      work[t29 + j] = t102
      const t103: number = t100 >= 0 ? t102 : t101 * t102
      work[t30 + j] = t103
      work[t31 + j] = t63 + t47
      const t104: number = t64 + t87
      const t105: number = Math.exp(-Math.abs(t104))
      work[t32 + j] = t105
      const t106: number = 1 / (1 + t105)
      work[t33 + j] = t106
      const t107: number = t104 >= 0 ? t106 : t105 * t106
      work[t34 + j] = t107
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k] = work[k + 96]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 64] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 128] = work[k + 160]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 192] = work[k + 224]!
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t108: number = i * 12
    const t109: number = i * 8 + 96
    const t110: number = i * 8 + 224
    for (let j = 0; j < 8; j++) {
      work[t108 + j] = work[t109 + j]! * work[t110 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 8] = context[i * 4]!
    work[i * 12 + 9] = context[i * 4 + 1]!
    work[i * 12 + 10] = context[i * 4 + 2]!
    work[i * 12 + 11] = context[i * 4 + 3]!
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t111: number = i * 12
    for (let j = 0; j < 12; j++) {
      work[j + 96]! += work[t111 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 192] = 0.125 * work[i + 96]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t112: number = i * 12
    const t113: number = i * 12 + 96
    const t114: number = i * 12 + 12
    const t115: number = i * 12 + 108
    const t116: number = i * 12 + 24
    const t117: number = i * 12 + 120
    const t118: number = i * 12 + 36
    const t119: number = i * 12 + 132
    for (let j = 0; j < 12; j++) {
      const t120: number = work[j + 192]!
      work[t113 + j] = work[t112 + j]! - t120
      work[t115 + j] = work[t114 + j]! - t120
      work[t117 + j] = work[t116 + j]! - t120
      work[t119 + j] = work[t118 + j]! - t120
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 256] = work[k + 96]!
    }
  }
  work.fill(0, 0, 12)
  for (let i = 0; i < 8; i++) {
    const t121: number = i * 12 + 96
    for (let j = 0; j < 12; j++) {
      const t122: number = work[t121 + j]!
      work[j]! += t122 * t122
    }
  }
  for (let i = 0; i < 12; i++) {
    const t123: number = Math.sqrt(0.125 * work[i]! + 0.001)
    work[i + 12] = t123
    work[i + 192] = params[i + 272]! / t123
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 352] = work[k + 12]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 364] = work[k + 192]!
    }
  }
  // batch_normalization [8, 12]
  for (let i = 0; i < 8; i += 4) {
    const t124: number = i * 12 + 96
    const t125: number = i * 12
    const t126: number = i * 12 + 108
    const t127: number = i * 12 + 12
    const t128: number = i * 12 + 120
    const t129: number = i * 12 + 24
    const t130: number = i * 12 + 132
    const t131: number = i * 12 + 36
    for (let j = 0; j < 12; j++) {
      const t132: number = work[j + 192]!
      const t133: number = params[j + 284]!
      work[t125 + j] = work[t124 + j]! * t132 + t133
      work[t127 + j] = work[t126 + j]! * t132 + t133
      work[t129 + j] = work[t128 + j]! * t132 + t133
      work[t131 + j] = work[t130 + j]! * t132 + t133
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 376] = work[k]!
    }
  }
  const t134 = params[308]!
  for (let i = 0; i < 8; i += 2) {
    const t135: number = i * 12
    const t136: number = i * 12 + 12
    let t137 = 0
    let t138 = 0
    for (let j = 0; j < 12; j++) {
      const t139: number = params[j + 296]!
      t137 += work[t135 + j]! * t139
      t138 += work[t136 + j]! * t139
    }
    work[i + 96] = t137 + t134 - target[i]!
    work[i + 97] = t138 + t134 - target[i + 1]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 472] = work[k + 96]!
    }
  }
  let t140 = 0
  for (let i = 0; i < 8; i++) {
    const t141: number = work[i + 96]!
    t140 += t141 * t141
  }
  const loss = 0.125 * t140
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
    work[i + 96] = t1 * tape[i + 472]!
  }
  work.fill(0, 0, 96)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = work[i + 96]!
    const t3: number = i * 12
    const t4: number = work[i + 97]!
    const t5: number = i * 12 + 12
    for (let j = 0; j < 12; j++) {
      const t6: number = params[j + 296]!
      work[t3 + j]! += t2 * t6
      work[t5 + j]! += t4 * t6
    }
  }
  grad.fill(0, 308, 309)
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i + 96]!
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
      const t12: number = work[j + 96]!
      t10 += tape[t8 + j * 12]! * t12
      t11 += tape[t9 + j * 12]! * t12
    }
    grad[i + 296] = t10
    grad[i + 297] = t11
  }
  for (let i = 0; i < 12; i++) {
    const t13: number = i + 256
    let t14 = 0
    for (let j = 0; j < 8; j++) {
      t14 += tape[t13 + j * 12]! * work[i + j * 12]!
    }
    const t15: number = tape[i + 352]!
    grad[i + 272] = 1 / t15 * t14
    work[i + 224] = 0.125 * (0.5 / t15 * (-(tape[i + 364]! / t15) * t14))
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t16: number = i * 12
    const t17: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 96]! += tape[j + 364]! * work[t16 + j]! + 2 * tape[t17 + j]! * work[j + 224]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 236] = 0.125 * work[i + 96]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t18: number = i * 8 + 192
    const t19: number = i * 12
    const t20: number = i * 12 + 256
    const t21: number = i * 8 + 96
    const t22: number = i * 8 + 64
    const t23: number = i * 8 + 128
    const t24: number = i * 8
    const t25: number = i * 8 + 160
    const t26: number = i * 8 + 200
    const t27: number = i * 12 + 12
    const t28: number = i * 12 + 268
    const t29: number = i * 8 + 104
    const t30: number = i * 8 + 72
    const t31: number = i * 8 + 136
    const t32: number = i * 8 + 8
    const t33: number = i * 8 + 168
    const t34: number = i * 8 + 208
    const t35: number = i * 12 + 24
    const t36: number = i * 12 + 280
    const t37: number = i * 8 + 112
    const t38: number = i * 8 + 80
    const t39: number = i * 8 + 144
    const t40: number = i * 8 + 16
    const t41: number = i * 8 + 176
    const t42: number = i * 8 + 216
    const t43: number = i * 12 + 36
    const t44: number = i * 12 + 292
    const t45: number = i * 8 + 120
    const t46: number = i * 8 + 88
    const t47: number = i * 8 + 152
    const t48: number = i * 8 + 24
    const t49: number = i * 8 + 184
    for (let j = 0; j < 8; j++) {
      const t50: number = tape[j + 364]!
      const t51: number = work[j + 224]!
      const t52: number = work[j + 236]!
      const t53: number = t50 * work[t19 + j]! + 2 * tape[t20 + j]! * t51 - t52
      work[t21 + j] = tape[t18 + j]! * t53
      const t54: number = tape[t23 + j]!
      work[t25 + j] = tape[t22 + j]! * t54 * t54 * (tape[t24 + j]! * t53)
      const t55: number = t50 * work[t27 + j]! + 2 * tape[t28 + j]! * t51 - t52
      work[t29 + j] = tape[t26 + j]! * t55
      const t56: number = tape[t31 + j]!
      work[t33 + j] = tape[t30 + j]! * t56 * t56 * (tape[t32 + j]! * t55)
      const t57: number = t50 * work[t35 + j]! + 2 * tape[t36 + j]! * t51 - t52
      work[t37 + j] = tape[t34 + j]! * t57
      const t58: number = tape[t39 + j]!
      work[t41 + j] = tape[t38 + j]! * t58 * t58 * (tape[t40 + j]! * t57)
      const t59: number = t50 * work[t43 + j]! + 2 * tape[t44 + j]! * t51 - t52
      work[t45 + j] = tape[t42 + j]! * t59
      const t60: number = tape[t47 + j]!
      work[t49 + j] = tape[t46 + j]! * t60 * t60 * (tape[t48 + j]! * t59)
    }
  }
  grad.fill(0, 264, 272)
  for (let i = 0; i < 8; i++) {
    const t61: number = i * 8 + 160
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t61 + j]!
    }
  }
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i++) {
    const t62: number = i * 8 + 96
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t62 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t63: number = i + 1
    const t64: number = i * 8 + 128
    const t65: number = i * 8
    const t66: number = i * 8 + 129
    const t67: number = i * 8 + 1
    const t68: number = i * 8 + 130
    const t69: number = i * 8 + 2
    const t70: number = i * 8 + 131
    const t71: number = i * 8 + 3
    const t72: number = i * 8 + 136
    const t73: number = i * 8 + 8
    const t74: number = i * 8 + 137
    const t75: number = i * 8 + 9
    const t76: number = i * 8 + 138
    const t77: number = i * 8 + 10
    const t78: number = i * 8 + 139
    const t79: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t80: number = j + 160
      const t81: number = j + 96
      const t82: number = j + 161
      const t83: number = j + 97
      const t84: number = j + 162
      const t85: number = j + 98
      const t86: number = j + 163
      const t87: number = j + 99
      let t88 = 0
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
      for (let k = 0; k < 8; k++) {
        const t104: number = x[i + k * 16]!
        const t105: number = work[t80 + k * 8]!
        const t106: number = work[t81 + k * 8]!
        const t107: number = work[t82 + k * 8]!
        const t108: number = work[t83 + k * 8]!
        const t109: number = work[t84 + k * 8]!
        const t110: number = work[t85 + k * 8]!
        const t111: number = work[t86 + k * 8]!
        const t112: number = work[t87 + k * 8]!
        const t113: number = x[t63 + k * 16]!
        t88 += t104 * t105
        t89 += t104 * t106
        t90 += t104 * t107
        t91 += t104 * t108
        t92 += t104 * t109
        t93 += t104 * t110
        t94 += t104 * t111
        t95 += t104 * t112
        t96 += t113 * t105
        t97 += t113 * t106
        t98 += t113 * t107
        t99 += t113 * t108
        t100 += t113 * t109
        t101 += t113 * t110
        t102 += t113 * t111
        t103 += t113 * t112
      }
      grad[t64 + j] = t88
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
  const t1 = params[308]!
  grad.fill(0, 308, 309)
  grad.fill(0, 284, 296)
  grad.fill(0, 264, 272)
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 8 + 192
    const t4: number = i * 8 + 256
    const t5: number = i * 8 + 320
    const t6: number = i * 8 + 384
    const t7: number = i * 8 + 193
    const t8: number = i * 8 + 257
    const t9: number = i * 8 + 321
    const t10: number = i * 8 + 385
    const t11: number = i * 8 + 194
    const t12: number = i * 8 + 258
    const t13: number = i * 8 + 322
    const t14: number = i * 8 + 386
    const t15: number = i * 8 + 195
    const t16: number = i * 8 + 259
    const t17: number = i * 8 + 323
    const t18: number = i * 8 + 387
    const t19: number = i * 16 + 16
    const t20: number = i * 8 + 200
    const t21: number = i * 8 + 264
    const t22: number = i * 8 + 328
    const t23: number = i * 8 + 392
    const t24: number = i * 8 + 201
    const t25: number = i * 8 + 265
    const t26: number = i * 8 + 329
    const t27: number = i * 8 + 393
    const t28: number = i * 8 + 202
    const t29: number = i * 8 + 266
    const t30: number = i * 8 + 330
    const t31: number = i * 8 + 394
    const t32: number = i * 8 + 203
    const t33: number = i * 8 + 267
    const t34: number = i * 8 + 331
    const t35: number = i * 8 + 395
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
    const t93: number = i * 12
    const t94: number = i * 8 + 192
    const t95: number = i * 8 + 256
    const t96: number = i * 8 + 384
    const t97: number = i * 8 + 320
    for (let j = 0; j < 8; j++) {
      const t98: number = work[t96 + j]!
      const t99: number = work[t95 + j]! >= 0 ? t98 : work[t97 + j]! * t98
      work[t93 + j] = work[t94 + j]! * t99
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 8] = context[i * 4]!
    work[i * 12 + 9] = context[i * 4 + 1]!
    work[i * 12 + 10] = context[i * 4 + 2]!
    work[i * 12 + 11] = context[i * 4 + 3]!
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t100: number = i * 12
    for (let j = 0; j < 12; j++) {
      work[j + 96]! += work[t100 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 576] = 0.125 * work[i + 96]!
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t101: number = i * 12
    for (let j = 0; j < 12; j++) {
      const t102: number = work[t101 + j]! - work[j + 576]!
      work[j + 96]! += t102 * t102
    }
  }
  for (let i = 0; i < 12; i++) {
    const t103: number = Math.sqrt(0.125 * work[i + 96]! + 0.001)
    work[i + 448] = t103
    work[i + 588] = params[i + 272]! / t103
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t104: number = i * 12
    const t105: number = i * 12 + 12
    let t106 = 0
    let t107 = 0
    for (let j = 0; j < 12; j++) {
      const t108: number = work[j + 576]!
      const t109: number = work[j + 588]!
      const t110: number = params[j + 284]!
      const t111: number = params[j + 296]!
      t106 += ((work[t104 + j]! - t108) * t109 + t110) * t111
      t107 += ((work[t105 + j]! - t108) * t109 + t110) * t111
    }
    const t112: number = t106 + t1
    work[i + 96] = t112
    work[i + 460] = 0.25 * (t112 - target[i]!)
    const t113: number = t107 + t1
    work[i + 97] = t113
    work[i + 461] = 0.25 * (t113 - target[i + 1]!)
  }
  let t114 = 0
  for (let i = 0; i < 8; i++) {
    const t115: number = work[i + 96]! - target[i]!
    t114 += t115 * t115
  }
  const loss = 0.125 * t114
  work.fill(0, 96, 192)
  for (let i = 0; i < 8; i += 2) {
    const t116: number = work[i + 460]!
    const t117: number = i * 12 + 96
    const t118: number = work[i + 461]!
    const t119: number = i * 12 + 108
    for (let j = 0; j < 12; j++) {
      const t120: number = params[j + 296]!
      work[t117 + j]! += t116 * t120
      work[t119 + j]! += t118 * t120
    }
  }
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i + 460]!
  }
  const t121 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t121
  }
  for (let i = 0; i < 12; i += 2) {
    const t122: number = work[i + 576]!
    const t123: number = work[i + 588]!
    const t124: number = params[i + 284]!
    const t125: number = i + 1
    const t126: number = work[i + 577]!
    const t127: number = work[i + 589]!
    const t128: number = params[i + 285]!
    let t129 = 0
    let t130 = 0
    for (let j = 0; j < 8; j++) {
      const t131: number = work[j + 460]!
      t129 += ((work[i + j * 12]! - t122) * t123 + t124) * t131
      t130 += ((work[t125 + j * 12]! - t126) * t127 + t128) * t131
    }
    grad[i + 296] = t129
    grad[i + 297] = t130
  }
  for (let i = 0; i < 12; i++) {
    const t132: number = work[i + 576]!
    const t133: number = i + 96
    let t134 = 0
    for (let j = 0; j < 8; j++) {
      t134 += (work[i + j * 12]! - t132) * work[t133 + j * 12]!
    }
    const t135: number = work[i + 448]!
    grad[i + 272] = 1 / t135 * t134
    work[i + 600] = 0.125 * (0.5 / t135 * (-(work[i + 588]! / t135) * t134))
  }
  work.fill(0, 448, 460)
  for (let i = 0; i < 8; i++) {
    const t136: number = i * 12 + 96
    const t137: number = i * 12
    for (let j = 0; j < 12; j++) {
      const t138: number = work[j + 588]! * work[t136 + j]! + 2 * (work[t137 + j]! - work[j + 576]!) * work[j + 600]!
      work[j + 448]! += t138
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 612] = 0.125 * work[i + 448]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t139: number = i * 8 + 256
    const t140: number = i * 8 + 384
    const t141: number = i * 8 + 320
    const t142: number = i * 12 + 96
    const t143: number = i * 12
    const t144: number = i * 8 + 448
    const t145: number = i * 8 + 192
    const t146: number = i * 8 + 512
    const t147: number = i * 8 + 264
    const t148: number = i * 8 + 392
    const t149: number = i * 8 + 328
    const t150: number = i * 12 + 108
    const t151: number = i * 12 + 12
    const t152: number = i * 8 + 456
    const t153: number = i * 8 + 200
    const t154: number = i * 8 + 520
    const t155: number = i * 8 + 272
    const t156: number = i * 8 + 400
    const t157: number = i * 8 + 336
    const t158: number = i * 12 + 120
    const t159: number = i * 12 + 24
    const t160: number = i * 8 + 464
    const t161: number = i * 8 + 208
    const t162: number = i * 8 + 528
    const t163: number = i * 8 + 280
    const t164: number = i * 8 + 408
    const t165: number = i * 8 + 344
    const t166: number = i * 12 + 132
    const t167: number = i * 12 + 36
    const t168: number = i * 8 + 472
    const t169: number = i * 8 + 216
    const t170: number = i * 8 + 536
    for (let j = 0; j < 8; j++) {
      const t171: number = work[t140 + j]!
      const t172: number = work[t141 + j]! * t171
      const t173: number = work[t139 + j]! >= 0 ? t171 : t172
      const t174: number = work[j + 588]!
      const t175: number = work[j + 576]!
      const t176: number = work[j + 600]!
      const t177: number = work[j + 612]!
      const t178: number = t174 * work[t142 + j]! + 2 * (work[t143 + j]! - t175) * t176 - t177
      work[t144 + j] = t173 * t178
      work[t146 + j] = t172 * t171 * (work[t145 + j]! * t178)
      const t179: number = work[t148 + j]!
      const t180: number = work[t149 + j]! * t179
      const t181: number = work[t147 + j]! >= 0 ? t179 : t180
      const t182: number = t174 * work[t150 + j]! + 2 * (work[t151 + j]! - t175) * t176 - t177
      work[t152 + j] = t181 * t182
      work[t154 + j] = t180 * t179 * (work[t153 + j]! * t182)
      const t183: number = work[t156 + j]!
      const t184: number = work[t157 + j]! * t183
      const t185: number = work[t155 + j]! >= 0 ? t183 : t184
      const t186: number = t174 * work[t158 + j]! + 2 * (work[t159 + j]! - t175) * t176 - t177
      work[t160 + j] = t185 * t186
      work[t162 + j] = t184 * t183 * (work[t161 + j]! * t186)
      const t187: number = work[t164 + j]!
      const t188: number = work[t165 + j]! * t187
      const t189: number = work[t163 + j]! >= 0 ? t187 : t188
      const t190: number = t174 * work[t166 + j]! + 2 * (work[t167 + j]! - t175) * t176 - t177
      work[t168 + j] = t189 * t190
      work[t170 + j] = t188 * t187 * (work[t169 + j]! * t190)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t191: number = i * 8 + 512
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t191 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t192: number = i * 8 + 448
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t192 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t193: number = i + 1
    const t194: number = i * 8 + 128
    const t195: number = i * 8
    const t196: number = i * 8 + 129
    const t197: number = i * 8 + 1
    const t198: number = i * 8 + 130
    const t199: number = i * 8 + 2
    const t200: number = i * 8 + 131
    const t201: number = i * 8 + 3
    const t202: number = i * 8 + 136
    const t203: number = i * 8 + 8
    const t204: number = i * 8 + 137
    const t205: number = i * 8 + 9
    const t206: number = i * 8 + 138
    const t207: number = i * 8 + 10
    const t208: number = i * 8 + 139
    const t209: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t210: number = j + 512
      const t211: number = j + 448
      const t212: number = j + 513
      const t213: number = j + 449
      const t214: number = j + 514
      const t215: number = j + 450
      const t216: number = j + 515
      const t217: number = j + 451
      let t218 = 0
      let t219 = 0
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
      for (let k = 0; k < 8; k++) {
        const t234: number = x[i + k * 16]!
        const t235: number = work[t210 + k * 8]!
        const t236: number = work[t211 + k * 8]!
        const t237: number = work[t212 + k * 8]!
        const t238: number = work[t213 + k * 8]!
        const t239: number = work[t214 + k * 8]!
        const t240: number = work[t215 + k * 8]!
        const t241: number = work[t216 + k * 8]!
        const t242: number = work[t217 + k * 8]!
        const t243: number = x[t193 + k * 16]!
        t218 += t234 * t235
        t219 += t234 * t236
        t220 += t234 * t237
        t221 += t234 * t238
        t222 += t234 * t239
        t223 += t234 * t240
        t224 += t234 * t241
        t225 += t234 * t242
        t226 += t243 * t235
        t227 += t243 * t236
        t228 += t243 * t237
        t229 += t243 * t238
        t230 += t243 * t239
        t231 += t243 * t240
        t232 += t243 * t241
        t233 += t243 * t242
      }
      grad[t194 + j] = t218
      grad[t195 + j] = t219
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
  const t1 = params[308]!
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 8 + 192
    const t4: number = i * 8 + 256
    const t5: number = i * 8 + 320
    const t6: number = i * 8 + 384
    const t7: number = i * 8 + 193
    const t8: number = i * 8 + 257
    const t9: number = i * 8 + 321
    const t10: number = i * 8 + 385
    const t11: number = i * 8 + 194
    const t12: number = i * 8 + 258
    const t13: number = i * 8 + 322
    const t14: number = i * 8 + 386
    const t15: number = i * 8 + 195
    const t16: number = i * 8 + 259
    const t17: number = i * 8 + 323
    const t18: number = i * 8 + 387
    const t19: number = i * 16 + 16
    const t20: number = i * 8 + 200
    const t21: number = i * 8 + 264
    const t22: number = i * 8 + 328
    const t23: number = i * 8 + 392
    const t24: number = i * 8 + 201
    const t25: number = i * 8 + 265
    const t26: number = i * 8 + 329
    const t27: number = i * 8 + 393
    const t28: number = i * 8 + 202
    const t29: number = i * 8 + 266
    const t30: number = i * 8 + 330
    const t31: number = i * 8 + 394
    const t32: number = i * 8 + 203
    const t33: number = i * 8 + 267
    const t34: number = i * 8 + 331
    const t35: number = i * 8 + 395
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
    const t93: number = i * 12
    const t94: number = i * 8 + 192
    const t95: number = i * 8 + 256
    const t96: number = i * 8 + 384
    const t97: number = i * 8 + 320
    for (let j = 0; j < 8; j++) {
      const t98: number = work[t96 + j]!
      const t99: number = work[t95 + j]! >= 0 ? t98 : work[t97 + j]! * t98
      work[t93 + j] = work[t94 + j]! * t99
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 8] = context[context_at + i * 4]!
    work[i * 12 + 9] = context[context_at + i * 4 + 1]!
    work[i * 12 + 10] = context[context_at + i * 4 + 2]!
    work[i * 12 + 11] = context[context_at + i * 4 + 3]!
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t100: number = i * 12
    for (let j = 0; j < 12; j++) {
      work[j + 96]! += work[t100 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 576] = 0.125 * work[i + 96]!
  }
  work.fill(0, 96, 108)
  for (let i = 0; i < 8; i++) {
    const t101: number = i * 12
    for (let j = 0; j < 12; j++) {
      const t102: number = work[t101 + j]! - work[j + 576]!
      work[j + 96]! += t102 * t102
    }
  }
  for (let i = 0; i < 12; i++) {
    const t103: number = Math.sqrt(0.125 * work[i + 96]! + 0.001)
    work[i + 588] = t103
    work[i + 600] = params[i + 272]! / t103
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t104: number = i * 12
    const t105: number = i * 12 + 12
    let t106 = 0
    let t107 = 0
    for (let j = 0; j < 12; j++) {
      const t108: number = work[j + 576]!
      const t109: number = work[j + 600]!
      const t110: number = params[j + 284]!
      const t111: number = params[j + 296]!
      t106 += ((work[t104 + j]! - t108) * t109 + t110) * t111
      t107 += ((work[t105 + j]! - t108) * t109 + t110) * t111
    }
    const t112: number = t106 + t1
    work[i + 96] = t112
    work[i + 648] = 0.25 * (t112 - target[target_at + i]!)
    const t113: number = t107 + t1
    work[i + 97] = t113
    work[i + 649] = 0.25 * (t113 - target[target_at + i + 1]!)
  }
  let t114 = 0
  for (let i = 0; i < 8; i++) {
    const t115: number = work[i + 96]! - target[target_at + i]!
    t114 += t115 * t115
  }
  const loss = 0.125 * t114
  work.fill(0, 96, 192)
  for (let i = 0; i < 8; i += 2) {
    const t116: number = work[i + 648]!
    const t117: number = i * 12 + 96
    const t118: number = work[i + 649]!
    const t119: number = i * 12 + 108
    for (let j = 0; j < 12; j++) {
      const t120: number = params[j + 296]!
      work[t117 + j]! += t116 * t120
      work[t119 + j]! += t118 * t120
    }
  }
  work.fill(0, 656, 657)
  for (let i = 0; i < 8; i++) {
    work[656]! += work[i + 648]!
  }
  for (let i = 0; i < 12; i++) {
    const t121: number = work[i + 576]!
    const t122: number = i + 96
    let t123 = 0
    for (let j = 0; j < 8; j++) {
      t123 += (work[i + j * 12]! - t121) * work[t122 + j * 12]!
    }
    work[i + 612] = t123
    const t124: number = work[i + 588]!
    work[i + 624] = 0.125 * (0.5 / t124 * (-(work[i + 600]! / t124) * t123))
  }
  work.fill(0, 448, 460)
  for (let i = 0; i < 8; i++) {
    const t125: number = i * 12 + 96
    const t126: number = i * 12
    for (let j = 0; j < 12; j++) {
      const t127: number = work[j + 600]! * work[t125 + j]! + 2 * (work[t126 + j]! - work[j + 576]!) * work[j + 624]!
      work[j + 448]! += t127
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 636] = 0.125 * work[i + 448]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t128: number = i * 8 + 256
    const t129: number = i * 8 + 384
    const t130: number = i * 8 + 320
    const t131: number = i * 12 + 96
    const t132: number = i * 12
    const t133: number = i * 8 + 448
    const t134: number = i * 8 + 192
    const t135: number = i * 8 + 512
    const t136: number = i * 8 + 264
    const t137: number = i * 8 + 392
    const t138: number = i * 8 + 328
    const t139: number = i * 12 + 108
    const t140: number = i * 12 + 12
    const t141: number = i * 8 + 456
    const t142: number = i * 8 + 200
    const t143: number = i * 8 + 520
    const t144: number = i * 8 + 272
    const t145: number = i * 8 + 400
    const t146: number = i * 8 + 336
    const t147: number = i * 12 + 120
    const t148: number = i * 12 + 24
    const t149: number = i * 8 + 464
    const t150: number = i * 8 + 208
    const t151: number = i * 8 + 528
    const t152: number = i * 8 + 280
    const t153: number = i * 8 + 408
    const t154: number = i * 8 + 344
    const t155: number = i * 12 + 132
    const t156: number = i * 12 + 36
    const t157: number = i * 8 + 472
    const t158: number = i * 8 + 216
    const t159: number = i * 8 + 536
    for (let j = 0; j < 8; j++) {
      const t160: number = work[t129 + j]!
      const t161: number = work[t130 + j]! * t160
      const t162: number = work[t128 + j]! >= 0 ? t160 : t161
      const t163: number = work[j + 600]!
      const t164: number = work[j + 576]!
      const t165: number = work[j + 624]!
      const t166: number = work[j + 636]!
      const t167: number = t163 * work[t131 + j]! + 2 * (work[t132 + j]! - t164) * t165 - t166
      work[t133 + j] = t162 * t167
      work[t135 + j] = t161 * t160 * (work[t134 + j]! * t167)
      const t168: number = work[t137 + j]!
      const t169: number = work[t138 + j]! * t168
      const t170: number = work[t136 + j]! >= 0 ? t168 : t169
      const t171: number = t163 * work[t139 + j]! + 2 * (work[t140 + j]! - t164) * t165 - t166
      work[t141 + j] = t170 * t171
      work[t143 + j] = t169 * t168 * (work[t142 + j]! * t171)
      const t172: number = work[t145 + j]!
      const t173: number = work[t146 + j]! * t172
      const t174: number = work[t144 + j]! >= 0 ? t172 : t173
      const t175: number = t163 * work[t147 + j]! + 2 * (work[t148 + j]! - t164) * t165 - t166
      work[t149 + j] = t174 * t175
      work[t151 + j] = t173 * t172 * (work[t150 + j]! * t175)
      const t176: number = work[t153 + j]!
      const t177: number = work[t154 + j]! * t176
      const t178: number = work[t152 + j]! >= 0 ? t176 : t177
      const t179: number = t163 * work[t155 + j]! + 2 * (work[t156 + j]! - t164) * t165 - t166
      work[t157 + j] = t178 * t179
      work[t159 + j] = t177 * t176 * (work[t158 + j]! * t179)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t180: number = i + 1
    const t181: number = i * 8
    const t182: number = i * 8 + 1
    const t183: number = i * 8 + 2
    const t184: number = i * 8 + 3
    const t185: number = i * 8 + 8
    const t186: number = i * 8 + 9
    const t187: number = i * 8 + 10
    const t188: number = i * 8 + 11
    for (let j = 0; j < 8; j += 4) {
      const t189: number = j + 448
      const t190: number = j + 449
      const t191: number = j + 450
      const t192: number = j + 451
      let t193 = 0
      let t194 = 0
      let t195 = 0
      let t196 = 0
      let t197 = 0
      let t198 = 0
      let t199 = 0
      let t200 = 0
      for (let k = 0; k < 8; k++) {
        const t201: number = x[x_at + i + k * 16]!
        const t202: number = work[t189 + k * 8]!
        const t203: number = work[t190 + k * 8]!
        const t204: number = work[t191 + k * 8]!
        const t205: number = work[t192 + k * 8]!
        const t206: number = x[x_at + t180 + k * 16]!
        t193 += t201 * t202
        t194 += t201 * t203
        t195 += t201 * t204
        t196 += t201 * t205
        t197 += t206 * t202
        t198 += t206 * t203
        t199 += t206 * t204
        t200 += t206 * t205
      }
      grad[t181 + j]! += t193
      grad[t182 + j]! += t194
      grad[t183 + j]! += t195
      grad[t184 + j]! += t196
      grad[t185 + j]! += t197
      grad[t186 + j]! += t198
      grad[t187 + j]! += t199
      grad[t188 + j]! += t200
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t207: number = i + 1
    const t208: number = i * 8 + 128
    const t209: number = i * 8 + 129
    const t210: number = i * 8 + 130
    const t211: number = i * 8 + 131
    const t212: number = i * 8 + 136
    const t213: number = i * 8 + 137
    const t214: number = i * 8 + 138
    const t215: number = i * 8 + 139
    for (let j = 0; j < 8; j += 4) {
      const t216: number = j + 512
      const t217: number = j + 513
      const t218: number = j + 514
      const t219: number = j + 515
      let t220 = 0
      let t221 = 0
      let t222 = 0
      let t223 = 0
      let t224 = 0
      let t225 = 0
      let t226 = 0
      let t227 = 0
      for (let k = 0; k < 8; k++) {
        const t228: number = x[x_at + i + k * 16]!
        const t229: number = work[t216 + k * 8]!
        const t230: number = work[t217 + k * 8]!
        const t231: number = work[t218 + k * 8]!
        const t232: number = work[t219 + k * 8]!
        const t233: number = x[x_at + t207 + k * 16]!
        t220 += t228 * t229
        t221 += t228 * t230
        t222 += t228 * t231
        t223 += t228 * t232
        t224 += t233 * t229
        t225 += t233 * t230
        t226 += t233 * t231
        t227 += t233 * t232
      }
      grad[t208 + j]! += t220
      grad[t209 + j]! += t221
      grad[t210 + j]! += t222
      grad[t211 + j]! += t223
      grad[t212 + j]! += t224
      grad[t213 + j]! += t225
      grad[t214 + j]! += t226
      grad[t215 + j]! += t227
    }
  }
  for (let i = 0; i < 8; i++) {
    const t234: number = i * 8 + 448
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t234 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t235: number = i * 8 + 512
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t235 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 272]! += 1 / work[i + 588]! * work[i + 612]!
  }
  const t236 = work[656]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t236
  }
  for (let i = 0; i < 12; i += 2) {
    const t237: number = work[i + 576]!
    const t238: number = work[i + 600]!
    const t239: number = params[i + 284]!
    const t240: number = i + 1
    const t241: number = work[i + 577]!
    const t242: number = work[i + 601]!
    const t243: number = params[i + 285]!
    let t244 = 0
    let t245 = 0
    for (let j = 0; j < 8; j++) {
      const t246: number = work[j + 648]!
      t244 += ((work[i + j * 12]! - t237) * t238 + t239) * t246
      t245 += ((work[t240 + j * 12]! - t241) * t242 + t243) * t246
    }
    grad[i + 296]! += t244
    grad[i + 297]! += t245
  }
  grad[308]! += t236
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
      const t5: number = t3 + j * 8 + 3072
      const t6: number = t3 + j * 8 + 4096
      const t7: number = t3 + j * 8 + 5120
      const t8: number = t3 + j * 8 + 6144
      const t9: number = t3 + j * 8 + 3073
      const t10: number = t3 + j * 8 + 4097
      const t11: number = t3 + j * 8 + 5121
      const t12: number = t3 + j * 8 + 6145
      const t13: number = t3 + j * 8 + 3074
      const t14: number = t3 + j * 8 + 4098
      const t15: number = t3 + j * 8 + 5122
      const t16: number = t3 + j * 8 + 6146
      const t17: number = t3 + j * 8 + 3075
      const t18: number = t3 + j * 8 + 4099
      const t19: number = t3 + j * 8 + 5123
      const t20: number = t3 + j * 8 + 6147
      const t21: number = t2 + j * 16 + 16
      const t22: number = t3 + j * 8 + 3080
      const t23: number = t3 + j * 8 + 4104
      const t24: number = t3 + j * 8 + 5128
      const t25: number = t3 + j * 8 + 6152
      const t26: number = t3 + j * 8 + 3081
      const t27: number = t3 + j * 8 + 4105
      const t28: number = t3 + j * 8 + 5129
      const t29: number = t3 + j * 8 + 6153
      const t30: number = t3 + j * 8 + 3082
      const t31: number = t3 + j * 8 + 4106
      const t32: number = t3 + j * 8 + 5130
      const t33: number = t3 + j * 8 + 6154
      const t34: number = t3 + j * 8 + 3083
      const t35: number = t3 + j * 8 + 4107
      const t36: number = t3 + j * 8 + 5131
      const t37: number = t3 + j * 8 + 6155
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
      const t97: number = t95 + j * 12
      const t98: number = t96 + j * 8 + 3072
      const t99: number = t96 + j * 8 + 4096
      const t100: number = t96 + j * 8 + 6144
      const t101: number = t96 + j * 8 + 5120
      for (let k = 0; k < 8; k++) {
        const t102: number = work[t100 + k]!
        const t103: number = work[t99 + k]! >= 0 ? t102 : work[t101 + k]! * t102
        work[t97 + k] = work[t98 + k]! * t103
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t104: number = i * 96 + 8
    const t105: number = context_at + i * 32
    const t106: number = i * 96 + 9
    const t107: number = context_at + i * 32 + 1
    const t108: number = i * 96 + 10
    const t109: number = context_at + i * 32 + 2
    const t110: number = i * 96 + 11
    const t111: number = context_at + i * 32 + 3
    for (let j = 0; j < 8; j++) {
      work[t104 + j * 12] = context[t105 + j * 4]!
      work[t106 + j * 12] = context[t107 + j * 4]!
      work[t108 + j * 12] = context[t109 + j * 4]!
      work[t110 + j * 12] = context[t111 + j * 4]!
    }
  }
  work.fill(0, 1536, 1728)
  for (let i = 0; i < 16; i++) {
    const t112: number = i * 12 + 1536
    const t113: number = i * 96
    for (let j = 0; j < 8; j++) {
      const t114: number = t113 + j * 12
      for (let k = 0; k < 12; k++) {
        work[t112 + k]! += work[t114 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t115: number = i * 12 + 1536
    const t116: number = i * 12 + 9216
    for (let j = 0; j < 12; j++) {
      work[t116 + j] = 0.125 * work[t115 + j]!
    }
  }
  work.fill(0, 1536, 1728)
  for (let i = 0; i < 16; i++) {
    const t117: number = i * 12 + 1536
    const t118: number = i * 96
    const t119: number = i * 12 + 9216
    for (let j = 0; j < 8; j++) {
      const t120: number = t118 + j * 12
      for (let k = 0; k < 12; k++) {
        const t121: number = work[t120 + k]! - work[t119 + k]!
        work[t117 + k]! += t121 * t121
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t122: number = i * 12 + 1536
    const t123: number = i * 12 + 7168
    const t124: number = i * 12 + 9408
    const t125: number = i * 12 + 9600
    const t126: number = i * 12 + 1548
    const t127: number = i * 12 + 7180
    const t128: number = i * 12 + 9420
    const t129: number = i * 12 + 9612
    const t130: number = i * 12 + 1560
    const t131: number = i * 12 + 7192
    const t132: number = i * 12 + 9432
    const t133: number = i * 12 + 9624
    const t134: number = i * 12 + 1572
    const t135: number = i * 12 + 7204
    const t136: number = i * 12 + 9444
    const t137: number = i * 12 + 9636
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
    const t148: number = i * 12 + 9216
    const t149: number = i * 12 + 9600
    const t150: number = i * 8 + 7360
    const t151: number = target_at + i * 8
    const t152: number = i * 8 + 10368
    const t153: number = i * 8 + 7361
    const t154: number = target_at + i * 8 + 1
    const t155: number = i * 8 + 10369
    for (let j = 0; j < 8; j += 2) {
      const t156: number = t147 + j * 12
      const t157: number = t147 + j * 12 + 12
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
  work.fill(0, 1536, 3072)
  for (let i = 0; i < 16; i++) {
    const t166: number = i * 8 + 10368
    const t167: number = i * 96
    const t168: number = i * 8 + 10369
    for (let j = 0; j < 8; j += 2) {
      const t169: number = work[t166 + j]!
      const t170: number = t167 + j * 12 + 1536
      const t171: number = work[t168 + j]!
      const t172: number = t167 + j * 12 + 1548
      for (let k = 0; k < 12; k++) {
        const t173: number = params[k + 296]!
        work[t170 + k]! += t169 * t173
        work[t172 + k]! += t171 * t173
      }
    }
  }
  work.fill(0, 9792, 9793)
  for (let i = 0; i < 16; i++) {
    const t174: number = i * 8 + 7360
    const t175: number = target_at + i * 8
    for (let j = 0; j < 8; j++) {
      work[9792]! += work[t174 + j]! - target[t175 + j]!
    }
  }
  const t176 = work[9792]!
  work.fill(0, 10496, 10508)
  for (let i = 0; i < 12; i++) {
    work[i + 10496]! += params[i + 296]! * t176
  }
  let t177 = 0
  for (let i = 0; i < 16; i++) {
    const t178: number = i * 8 + 7360
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
    const t183: number = i * 12 + 9216
    const t184: number = i * 12 + 9792
    const t185: number = i * 12 + 9600
    const t186: number = i * 12 + 7168
    const t187: number = i * 12 + 9984
    for (let j = 0; j < 12; j++) {
      const t188: number = t182 + j
      const t189: number = work[t183 + j]!
      const t190: number = t182 + j + 1536
      let t191 = 0
      for (let k = 0; k < 8; k++) {
        t191 += (work[t188 + k * 12]! - t189) * work[t190 + k * 12]!
      }
      work[t184 + j] = t191
      work[t187 + j] = -0.0625 * (work[t185 + j]! * t191) / (work[t186 + j]! + 0.001)
    }
  }
  work.fill(0, 7168, 7360)
  for (let i = 0; i < 16; i++) {
    const t192: number = i * 12 + 7168
    const t193: number = i * 12 + 9600
    const t194: number = i * 96
    const t195: number = i * 12 + 9216
    const t196: number = i * 12 + 9984
    for (let j = 0; j < 8; j++) {
      const t197: number = t194 + j * 12 + 1536
      const t198: number = t194 + j * 12
      for (let k = 0; k < 12; k++) {
        const t199: number = work[t193 + k]! * work[t197 + k]! + 2 * ((work[t198 + k]! - work[t195 + k]!) * work[t196 + k]!)
        work[t192 + k]! += t199
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t200: number = i * 12 + 7168
    const t201: number = i * 12 + 10176
    for (let j = 0; j < 12; j++) {
      work[t201 + j] = 0.125 * work[t200 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t202: number = i * 64
    const t203: number = i * 12 + 9600
    const t204: number = i * 96
    const t205: number = i * 12 + 9216
    const t206: number = i * 12 + 9984
    const t207: number = i * 12 + 10176
    for (let j = 0; j < 8; j += 4) {
      const t208: number = t202 + j * 8 + 4096
      const t209: number = t202 + j * 8 + 6144
      const t210: number = t202 + j * 8 + 5120
      const t211: number = t204 + j * 12 + 1536
      const t212: number = t204 + j * 12
      const t213: number = t202 + j * 8 + 7168
      const t214: number = t202 + j * 8 + 3072
      const t215: number = t202 + j * 8 + 8192
      const t216: number = t202 + j * 8 + 4104
      const t217: number = t202 + j * 8 + 6152
      const t218: number = t202 + j * 8 + 5128
      const t219: number = t204 + j * 12 + 1548
      const t220: number = t204 + j * 12 + 12
      const t221: number = t202 + j * 8 + 7176
      const t222: number = t202 + j * 8 + 3080
      const t223: number = t202 + j * 8 + 8200
      const t224: number = t202 + j * 8 + 4112
      const t225: number = t202 + j * 8 + 6160
      const t226: number = t202 + j * 8 + 5136
      const t227: number = t204 + j * 12 + 1560
      const t228: number = t204 + j * 12 + 24
      const t229: number = t202 + j * 8 + 7184
      const t230: number = t202 + j * 8 + 3088
      const t231: number = t202 + j * 8 + 8208
      const t232: number = t202 + j * 8 + 4120
      const t233: number = t202 + j * 8 + 6168
      const t234: number = t202 + j * 8 + 5144
      const t235: number = t204 + j * 12 + 1572
      const t236: number = t204 + j * 12 + 36
      const t237: number = t202 + j * 8 + 7192
      const t238: number = t202 + j * 8 + 3096
      const t239: number = t202 + j * 8 + 8216
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
        const t278: number = j + k * 64 + 7168
        const t279: number = j + k * 64 + 7169
        const t280: number = j + k * 64 + 7170
        const t281: number = j + k * 64 + 7171
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
        const t315: number = j + k * 64 + 8192
        const t316: number = j + k * 64 + 8193
        const t317: number = j + k * 64 + 8194
        const t318: number = j + k * 64 + 8195
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
      const t335: number = t334 + j * 8 + 7168
      for (let k = 0; k < 8; k++) {
        grad[k + 256]! += work[t335 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t336: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t337: number = t336 + j * 8 + 8192
      for (let k = 0; k < 8; k++) {
        grad[k + 264]! += work[t337 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t338: number = i * 12 + 9792
    const t339: number = i * 12 + 9408
    for (let j = 0; j < 12; j++) {
      grad[j + 272]! += work[t338 + j]! / work[t339 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += 0.25 * work[i + 10496]!
  }
  for (let i = 0; i < 12; i += 2) {
    const t340: number = i + 9216
    const t341: number = i + 9600
    const t342: number = params[i + 284]!
    const t343: number = i + 9217
    const t344: number = i + 9601
    const t345: number = params[i + 285]!
    let t346 = 0
    let t347 = 0
    for (let j = 0; j < 16; j++) {
      const t348: number = i + j * 96
      const t349: number = work[t340 + j * 12]!
      const t350: number = work[t341 + j * 12]!
      const t351: number = j * 8 + 10368
      const t352: number = i + j * 96 + 1
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
