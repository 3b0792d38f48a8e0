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
// Operations: forward 5661, backward 6069, both at once 12505. Kept between forward and backward: 3840 bytes. Workspace: 107624 bytes.
// Arrays: 217 loops (61 over several rows at a time, 4 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(13453)
const scratch = /* @__PURE__ */ new Float64Array(309)
const allParams = /* @__PURE__ */ new Float64Array(333)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; context: Float64Array; target: Float64Array } | undefined

/**
 * `loss = 0.125·Σ((dense − target)∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, tape?: Float64Array): number {
  work.fill(0, 0, 64)
  for (let i = 0; i < 8; i += 2) {
    const t1: number = i * 16
    const t2: number = i * 16 + 1
    const t3: number = i * 16 + 2
    const t4: number = i * 16 + 3
    const t5: number = i * 8
    const t6: number = i * 16 + 16
    const t7: number = i * 16 + 17
    const t8: number = i * 16 + 18
    const t9: number = i * 16 + 19
    const t10: number = i * 8 + 8
    for (let j = 0; j < 16; j += 4) {
      const t11: number = x[t1 + j]!
      const t12: number = j * 8
      const t13: number = x[t2 + j]!
      const t14: number = j * 8 + 8
      const t15: number = x[t3 + j]!
      const t16: number = j * 8 + 16
      const t17: number = x[t4 + j]!
      const t18: number = j * 8 + 24
      const t19: number = x[t6 + j]!
      const t20: number = x[t7 + j]!
      const t21: number = x[t8 + j]!
      const t22: number = x[t9 + j]!
      for (let k = 0; k < 8; k++) {
        const t23: number = params[t12 + k]!
        const t24: number = params[t14 + k]!
        const t25: number = params[t16 + k]!
        const t26: number = params[t18 + k]!
        work[t5 + k]! += t11 * t23 + t13 * t24 + t15 * t25 + t17 * t26
        work[t10 + k]! += t19 * t23 + t20 * t24 + t21 * t25 + t22 * t26
      }
    }
  }
  work.fill(0, 64, 128)
  for (let i = 0; i < 8; i += 2) {
    const t27: number = i * 16
    const t28: number = i * 16 + 1
    const t29: number = i * 16 + 2
    const t30: number = i * 16 + 3
    const t31: number = i * 8 + 64
    const t32: number = i * 16 + 16
    const t33: number = i * 16 + 17
    const t34: number = i * 16 + 18
    const t35: number = i * 16 + 19
    const t36: number = i * 8 + 72
    for (let j = 0; j < 16; j += 4) {
      const t37: number = x[t27 + j]!
      const t38: number = j * 8 + 128
      const t39: number = x[t28 + j]!
      const t40: number = j * 8 + 136
      const t41: number = x[t29 + j]!
      const t42: number = j * 8 + 144
      const t43: number = x[t30 + j]!
      const t44: number = j * 8 + 152
      const t45: number = x[t32 + j]!
      const t46: number = x[t33 + j]!
      const t47: number = x[t34 + j]!
      const t48: number = x[t35 + j]!
      for (let k = 0; k < 8; k++) {
        const t49: number = params[t38 + k]!
        const t50: number = params[t40 + k]!
        const t51: number = params[t42 + k]!
        const t52: number = params[t44 + k]!
        work[t31 + k]! += t37 * t49 + t39 * t50 + t41 * t51 + t43 * t52
        work[t36 + k]! += t45 * t49 + t46 * t50 + t47 * t51 + t48 * t52
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t53: number = i * 8
    const t54: number = i * 8 + 128
    const t55: number = i * 8 + 64
    const t56: number = i * 8 + 192
    const t57: number = i * 8 + 256
    const t58: number = i * 8 + 320
    const t59: number = i * 8 + 8
    const t60: number = i * 8 + 136
    const t61: number = i * 8 + 72
    const t62: number = i * 8 + 200
    const t63: number = i * 8 + 264
    const t64: number = i * 8 + 328
    const t65: number = i * 8 + 16
    const t66: number = i * 8 + 144
    const t67: number = i * 8 + 80
    const t68: number = i * 8 + 208
    const t69: number = i * 8 + 272
    const t70: number = i * 8 + 336
    const t71: number = i * 8 + 24
    const t72: number = i * 8 + 152
    const t73: number = i * 8 + 88
    const t74: number = i * 8 + 216
    const t75: number = i * 8 + 280
    const t76: number = i * 8 + 344
    for (let j = 0; j < 8; j++) {
      const t77: number = params[j + 256]!
      work[t54 + j] = work[t53 + j]! + t77
      const t78: number = params[j + 264]!
      const t79: number = work[t55 + j]! + t78
      const t80: number = Math.exp(-Math.abs(t79))
      work[t56 + j] = t80
      const t81: number = 1 / (1 + t80)
      work[t57 + j] = t81
      const t82: number = t79 >= 0 ? t81 : t80 * t81
      work[t58 + j] = t82
      work[t60 + j] = work[t59 + j]! + t77
      const t83: number = work[t61 + j]! + t78
      const t84: number = Math.exp(-Math.abs(t83))
      work[t62 + j] = t84
      const t85: number = 1 / (1 + t84)
      work[t63 + j] = t85
      const t86: number = t83 >= 0 ? t85 : t84 * t85
      work[t64 + j] = t86
      work[t66 + j] = work[t65 + j]! + t77
      const t87: number = work[t67 + j]! + t78
      const t88: number = Math.exp(-Math.abs(t87))
      work[t68 + j] = t88
      const t89: number = 1 / (1 + t88)
      work[t69 + j] = t89
      const t90: number = t87 >= 0 ? t89 : t88 * t89
      work[t70 + j] = t90
      work[t72 + j] = work[t71 + j]! + t77
      const t91: number = work[t73 + j]! + t78
      const t92: number = Math.exp(-Math.abs(t91))
      work[t74 + j] = t92
      const t93: number = 1 / (1 + t92)
      work[t75 + j] = t93
      const t94: number = t91 >= 0 ? t93 : t92 * t93
      work[t76 + j] = t94
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t95: number = i * 12 + 384
    const t96: number = i * 8 + 128
    const t97: number = i * 8 + 320
    for (let j = 0; j < 8; j++) {
      work[t95 + j] = work[t96 + j]! * work[t97 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 392] = context[i * 4]!
    work[i * 12 + 393] = context[i * 4 + 1]!
    work[i * 12 + 394] = context[i * 4 + 2]!
    work[i * 12 + 395] = context[i * 4 + 3]!
  }
  work.fill(0, 480, 492)
  for (let i = 0; i < 8; i++) {
    const t98: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      work[j + 480]! += work[t98 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 492] = 0.125 * work[i + 480]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t99: number = i * 12 + 384
    const t100: number = i * 12 + 504
    const t101: number = i * 12 + 396
    const t102: number = i * 12 + 516
    const t103: number = i * 12 + 408
    const t104: number = i * 12 + 528
    const t105: number = i * 12 + 420
    const t106: number = i * 12 + 540
    for (let j = 0; j < 12; j++) {
      const t107: number = work[j + 492]!
      work[t100 + j] = work[t99 + j]! - t107
      work[t102 + j] = work[t101 + j]! - t107
      work[t104 + j] = work[t103 + j]! - t107
      work[t106 + j] = work[t105 + j]! - t107
    }
  }
  work.fill(0, 600, 612)
  for (let i = 0; i < 8; i++) {
    const t108: number = i * 12 + 504
    for (let j = 0; j < 12; j++) {
      const t109: number = work[t108 + j]!
      work[j + 600]! += t109 * t109
    }
  }
  for (let i = 0; i < 12; i++) {
    const t110: number = Math.sqrt(0.125 * work[i + 600]! + 0.001)
    work[i + 612] = t110
    work[i + 624] = params[i + 272]! / t110
  }
  // batch_normalization [8, 12]
  for (let i = 0; i < 8; i += 4) {
    const t111: number = i * 12 + 504
    const t112: number = i * 12 + 636
    const t113: number = i * 12 + 516
    const t114: number = i * 12 + 648
    const t115: number = i * 12 + 528
    const t116: number = i * 12 + 660
    const t117: number = i * 12 + 540
    const t118: number = i * 12 + 672
    for (let j = 0; j < 12; j++) {
      const t119: number = work[j + 624]!
      const t120: number = params[j + 284]!
      work[t112 + j] = work[t111 + j]! * t119 + t120
      work[t114 + j] = work[t113 + j]! * t119 + t120
      work[t116 + j] = work[t115 + j]! * t119 + t120
      work[t118 + j] = work[t117 + j]! * t119 + t120
    }
  }
  const t121 = params[308]!
  for (let i = 0; i < 8; i += 2) {
    const t122: number = i * 12 + 636
    const t123: number = i * 12 + 648
    let t124 = 0
    let t125 = 0
    for (let j = 0; j < 12; j++) {
      const t126: number = params[j + 296]!
      t124 += work[t122 + j]! * t126
      t125 += work[t123 + j]! * t126
    }
    work[i + 732] = t124 + t121 - target[i]!
    work[i + 733] = t125 + t121 - target[i + 1]!
  }
  let t127 = 0
  for (let i = 0; i < 8; i++) {
    const t128: number = work[i + 732]!
    t127 += t128 * t128
  }
  const loss = 0.125 * t127
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k] = work[k + 128]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 64] = work[k + 192]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 128] = work[k + 256]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 192] = work[k + 320]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 256] = work[k + 504]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 352] = work[k + 612]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 364] = work[k + 624]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 376] = work[k + 636]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 472] = work[k + 732]!
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
  grad.fill(0, 296, 308)
  for (let i = 0; i < 8; i += 4) {
    const t7: number = i * 12 + 376
    const t8: number = work[i]!
    const t9: number = i * 12 + 388
    const t10: number = work[i + 1]!
    const t11: number = i * 12 + 400
    const t12: number = work[i + 2]!
    const t13: number = i * 12 + 412
    const t14: number = work[i + 3]!
    for (let j = 0; j < 12; j++) {
      const t15: number = tape[t7 + j]! * t8 + tape[t9 + j]! * t10 + tape[t11 + j]! * t12 + tape[t13 + j]! * t14
      grad[j + 296]! += t15
    }
  }
  work.fill(0, 104, 116)
  for (let i = 0; i < 8; i += 4) {
    const t16: number = i * 12 + 256
    const t17: number = i * 12 + 8
    const t18: number = i * 12 + 268
    const t19: number = i * 12 + 20
    const t20: number = i * 12 + 280
    const t21: number = i * 12 + 32
    const t22: number = i * 12 + 292
    const t23: number = i * 12 + 44
    for (let j = 0; j < 12; j++) {
      const t24: number = tape[t16 + j]! * work[t17 + j]! + tape[t18 + j]! * work[t19 + j]! + tape[t20 + j]! * work[t21 + j]!
      work[j + 104]! += t24 + tape[t22 + j]! * work[t23 + j]!
    }
  }
  grad.fill(0, 308, 309)
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i]!
  }
  grad.fill(0, 284, 296)
  const t25 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t25
  }
  for (let i = 0; i < 12; i++) {
    const t26: number = tape[i + 352]!
    const t27: number = work[i + 104]!
    grad[i + 272] = 1 / t26 * t27
    work[i + 116] = 0.125 * (0.5 / t26 * (-(tape[i + 364]! / t26) * t27))
  }
  work.fill(0, 128, 140)
  for (let i = 0; i < 8; i++) {
    const t28: number = i * 12 + 8
    const t29: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 128]! += tape[j + 364]! * work[t28 + j]! + 2 * tape[t29 + j]! * work[j + 116]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 140] = 0.125 * work[i + 128]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t30: number = i * 8 + 192
    const t31: number = i * 12 + 8
    const t32: number = i * 12 + 256
    const t33: number = i * 8 + 152
    const t34: number = i * 8 + 64
    const t35: number = i * 8 + 128
    const t36: number = i * 8
    const t37: number = i * 8 + 216
    const t38: number = i * 8 + 200
    const t39: number = i * 12 + 20
    const t40: number = i * 12 + 268
    const t41: number = i * 8 + 160
    const t42: number = i * 8 + 72
    const t43: number = i * 8 + 136
    const t44: number = i * 8 + 8
    const t45: number = i * 8 + 224
    const t46: number = i * 8 + 208
    const t47: number = i * 12 + 32
    const t48: number = i * 12 + 280
    const t49: number = i * 8 + 168
    const t50: number = i * 8 + 80
    const t51: number = i * 8 + 144
    const t52: number = i * 8 + 16
    const t53: number = i * 8 + 232
    const t54: number = i * 12 + 44
    const t55: number = i * 12 + 292
    const t56: number = i * 8 + 176
    const t57: number = i * 8 + 88
    const t58: number = i * 8 + 24
    const t59: number = i * 8 + 240
    for (let j = 0; j < 8; j++) {
      const t60: number = tape[j + 364]!
      const t61: number = work[j + 116]!
      const t62: number = work[j + 140]!
      const t63: number = t60 * work[t31 + j]! + 2 * tape[t32 + j]! * t61 - t62
      const t64: number = t33 + j
      work[t64] = tape[t30 + j]! * t63
      const t65: number = tape[t35 + j]!
      const t66: number = t37 + j
      work[t66] = tape[t34 + j]! * t65 * t65 * (tape[t36 + j]! * t63)
      const t67: number = t60 * work[t39 + j]! + 2 * tape[t40 + j]! * t61 - t62
      work[t41 + j] = tape[t38 + j]! * t67
      const t68: number = tape[t43 + j]!
      work[t45 + j] = tape[t42 + j]! * t68 * t68 * (tape[t44 + j]! * t67)
      const t69: number = t60 * work[t47 + j]! + 2 * tape[t48 + j]! * t61 - t62
      work[t49 + j] = tape[t46 + j]! * t69
      const t70: number = tape[t51 + j]!
      work[t53 + j] = tape[t50 + j]! * t70 * t70 * (tape[t52 + j]! * t69)
      const t71: number = t60 * work[t54 + j]! + 2 * tape[t55 + j]! * t61 - t62
      work[t56 + j] = tape[t66]! * t71
      const t72: number = tape[t64]!
      work[t59 + j] = tape[t57 + j]! * t72 * t72 * (tape[t58 + j]! * t71)
    }
  }
  grad.fill(0, 264, 272)
  for (let i = 0; i < 8; i++) {
    const t73: number = i * 8 + 216
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t73 + j]!
    }
  }
  grad.fill(0, 128, 256)
  for (let i = 0; i < 16; i += 2) {
    const t74: number = i + 1
    const t75: number = i + 16
    const t76: number = i + 32
    const t77: number = i + 48
    const t78: number = i * 8 + 128
    const t79: number = i + 17
    const t80: number = i + 33
    const t81: number = i + 49
    const t82: number = i * 8 + 136
    for (let j = 0; j < 8; j += 4) {
      const t83: number = x[i + j * 16]!
      const t84: number = j * 8 + 216
      const t85: number = x[t75 + j * 16]!
      const t86: number = j * 8 + 224
      const t87: number = x[t76 + j * 16]!
      const t88: number = j * 8 + 232
      const t89: number = x[t77 + j * 16]!
      const t90: number = j * 8 + 240
      const t91: number = x[t74 + j * 16]!
      const t92: number = x[t79 + j * 16]!
      const t93: number = x[t80 + j * 16]!
      const t94: number = x[t81 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t95: number = work[t84 + k]!
        const t96: number = work[t86 + k]!
        const t97: number = work[t88 + k]!
        const t98: number = work[t90 + k]!
        grad[t78 + k]! += t83 * t95 + t85 * t96 + t87 * t97 + t89 * t98
        grad[t82 + k]! += t91 * t95 + t92 * t96 + t93 * t97 + t94 * t98
      }
    }
  }
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i++) {
    const t99: number = i * 8 + 152
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t99 + j]!
    }
  }
  grad.fill(0, 0, 128)
  for (let i = 0; i < 16; i += 2) {
    const t100: number = i + 1
    const t101: number = i + 16
    const t102: number = i + 32
    const t103: number = i + 48
    const t104: number = i * 8
    const t105: number = i + 17
    const t106: number = i + 33
    const t107: number = i + 49
    const t108: number = i * 8 + 8
    for (let j = 0; j < 8; j += 4) {
      const t109: number = x[i + j * 16]!
      const t110: number = j * 8 + 152
      const t111: number = x[t101 + j * 16]!
      const t112: number = j * 8 + 160
      const t113: number = x[t102 + j * 16]!
      const t114: number = j * 8 + 168
      const t115: number = x[t103 + j * 16]!
      const t116: number = j * 8 + 176
      const t117: number = x[t100 + j * 16]!
      const t118: number = x[t105 + j * 16]!
      const t119: number = x[t106 + j * 16]!
      const t120: number = x[t107 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t121: number = work[t110 + k]!
        const t122: number = work[t112 + k]!
        const t123: number = work[t114 + k]!
        const t124: number = work[t116 + k]!
        grad[t104 + k]! += t109 * t121 + t111 * t122 + t113 * t123 + t115 * t124
        grad[t108 + k]! += t117 * t121 + t118 * t122 + t119 * t123 + t120 * t124
      }
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
  work.fill(0, 0, 64)
  work.fill(0, 64, 128)
  work.fill(0, 480, 492)
  const t1 = params[308]!
  grad.fill(0, 296, 308)
  grad.fill(0, 308, 309)
  grad.fill(0, 284, 296)
  grad.fill(0, 264, 272)
  grad.fill(0, 128, 256)
  grad.fill(0, 256, 264)
  grad.fill(0, 0, 128)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 16 + 1
    const t4: number = i * 16 + 2
    const t5: number = i * 16 + 3
    const t6: number = i * 8
    const t7: number = i * 16 + 16
    const t8: number = i * 16 + 17
    const t9: number = i * 16 + 18
    const t10: number = i * 16 + 19
    const t11: number = i * 8 + 8
    for (let j = 0; j < 16; j += 4) {
      const t12: number = x[t2 + j]!
      const t13: number = j * 8
      const t14: number = x[t3 + j]!
      const t15: number = j * 8 + 8
      const t16: number = x[t4 + j]!
      const t17: number = j * 8 + 16
      const t18: number = x[t5 + j]!
      const t19: number = j * 8 + 24
      const t20: number = x[t7 + j]!
      const t21: number = x[t8 + j]!
      const t22: number = x[t9 + j]!
      const t23: number = x[t10 + j]!
      for (let k = 0; k < 8; k++) {
        const t24: number = params[t13 + k]!
        const t25: number = params[t15 + k]!
        const t26: number = params[t17 + k]!
        const t27: number = params[t19 + k]!
        work[t6 + k]! += t12 * t24 + t14 * t25 + t16 * t26 + t18 * t27
        work[t11 + k]! += t20 * t24 + t21 * t25 + t22 * t26 + t23 * t27
      }
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t28: number = i * 16
    const t29: number = i * 16 + 1
    const t30: number = i * 16 + 2
    const t31: number = i * 16 + 3
    const t32: number = i * 8 + 64
    const t33: number = i * 16 + 16
    const t34: number = i * 16 + 17
    const t35: number = i * 16 + 18
    const t36: number = i * 16 + 19
    const t37: number = i * 8 + 72
    for (let j = 0; j < 16; j += 4) {
      const t38: number = x[t28 + j]!
      const t39: number = j * 8 + 128
      const t40: number = x[t29 + j]!
      const t41: number = j * 8 + 136
      const t42: number = x[t30 + j]!
      const t43: number = j * 8 + 144
      const t44: number = x[t31 + j]!
      const t45: number = j * 8 + 152
      const t46: number = x[t33 + j]!
      const t47: number = x[t34 + j]!
      const t48: number = x[t35 + j]!
      const t49: number = x[t36 + j]!
      for (let k = 0; k < 8; k++) {
        const t50: number = params[t39 + k]!
        const t51: number = params[t41 + k]!
        const t52: number = params[t43 + k]!
        const t53: number = params[t45 + k]!
        work[t32 + k]! += t38 * t50 + t40 * t51 + t42 * t52 + t44 * t53
        work[t37 + k]! += t46 * t50 + t47 * t51 + t48 * t52 + t49 * t53
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t54: number = i * 8
    const t55: number = i * 8 + 128
    const t56: number = i * 8 + 64
    const t57: number = i * 8 + 192
    const t58: number = i * 8 + 256
    const t59: number = i * 8 + 320
    const t60: number = i * 8 + 8
    const t61: number = i * 8 + 136
    const t62: number = i * 8 + 72
    const t63: number = i * 8 + 200
    const t64: number = i * 8 + 264
    const t65: number = i * 8 + 328
    const t66: number = i * 8 + 16
    const t67: number = i * 8 + 144
    const t68: number = i * 8 + 80
    const t69: number = i * 8 + 208
    const t70: number = i * 8 + 272
    const t71: number = i * 8 + 336
    const t72: number = i * 8 + 24
    const t73: number = i * 8 + 152
    const t74: number = i * 8 + 88
    const t75: number = i * 8 + 216
    const t76: number = i * 8 + 280
    const t77: number = i * 8 + 344
    for (let j = 0; j < 8; j++) {
      const t78: number = params[j + 256]!
      work[t55 + j] = work[t54 + j]! + t78
      const t79: number = params[j + 264]!
      const t80: number = work[t56 + j]! + t79
      work[t57 + j] = t80
      const t81: number = Math.exp(-Math.abs(t80))
      work[t58 + j] = t81
      work[t59 + j] = 1 / (1 + t81)
      work[t61 + j] = work[t60 + j]! + t78
      const t82: number = work[t62 + j]! + t79
      work[t63 + j] = t82
      const t83: number = Math.exp(-Math.abs(t82))
      work[t64 + j] = t83
      work[t65 + j] = 1 / (1 + t83)
      work[t67 + j] = work[t66 + j]! + t78
      const t84: number = work[t68 + j]! + t79
      work[t69 + j] = t84
      const t85: number = Math.exp(-Math.abs(t84))
      work[t70 + j] = t85
      work[t71 + j] = 1 / (1 + t85)
      work[t73 + j] = work[t72 + j]! + t78
      const t86: number = work[t74 + j]! + t79
      work[t75 + j] = t86
      const t87: number = Math.exp(-Math.abs(t86))
      work[t76 + j] = t87
      work[t77 + j] = 1 / (1 + t87)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t88: number = i * 12 + 384
    const t89: number = i * 8 + 128
    const t90: number = i * 8 + 192
    const t91: number = i * 8 + 320
    const t92: number = i * 8 + 256
    for (let j = 0; j < 8; j++) {
      const t93: number = work[t91 + j]!
      const t94: number = work[t90 + j]! >= 0 ? t93 : work[t92 + j]! * t93
      work[t88 + j] = work[t89 + j]! * t94
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 392] = context[i * 4]!
    work[i * 12 + 393] = context[i * 4 + 1]!
    work[i * 12 + 394] = context[i * 4 + 2]!
    work[i * 12 + 395] = context[i * 4 + 3]!
  }
  for (let i = 0; i < 8; i++) {
    const t95: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      work[j + 480]! += work[t95 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 492] = 0.125 * work[i + 480]!
  }
  work.fill(0, 504, 516)
  for (let i = 0; i < 8; i++) {
    const t96: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t97: number = work[t96 + j]! - work[j + 492]!
      work[j + 504]! += t97 * t97
    }
  }
  for (let i = 0; i < 12; i++) {
    const t98: number = Math.sqrt(0.125 * work[i + 504]! + 0.001)
    work[i + 516] = t98
    work[i + 528] = params[i + 272]! / t98
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t99: number = i * 12 + 384
    const t100: number = i * 12 + 396
    let t101 = 0
    let t102 = 0
    for (let j = 0; j < 12; j++) {
      const t103: number = work[j + 492]!
      const t104: number = work[j + 528]!
      const t105: number = params[j + 284]!
      const t106: number = params[j + 296]!
      t101 += ((work[t99 + j]! - t103) * t104 + t105) * t106
      t102 += ((work[t100 + j]! - t103) * t104 + t105) * t106
    }
    const t107: number = t101 + t1
    work[i + 540] = t107
    work[i + 548] = 0.25 * (t107 - target[i]!)
    const t108: number = t102 + t1
    work[i + 541] = t108
    work[i + 549] = 0.25 * (t108 - target[i + 1]!)
  }
  let t109 = 0
  for (let i = 0; i < 8; i++) {
    const t110: number = work[i + 540]! - target[i]!
    t109 += t110 * t110
  }
  const loss = 0.125 * t109
  work.fill(0, 556, 652)
  for (let i = 0; i < 8; i += 2) {
    const t111: number = work[i + 548]!
    const t112: number = i * 12 + 556
    const t113: number = work[i + 549]!
    const t114: number = i * 12 + 568
    for (let j = 0; j < 12; j++) {
      const t115: number = params[j + 296]!
      work[t112 + j]! += t111 * t115
      work[t114 + j]! += t113 * t115
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t116: number = i * 12 + 384
    const t117: number = work[i + 548]!
    const t118: number = i * 12 + 396
    const t119: number = work[i + 549]!
    const t120: number = i * 12 + 408
    const t121: number = work[i + 550]!
    const t122: number = i * 12 + 420
    const t123: number = work[i + 551]!
    for (let j = 0; j < 12; j++) {
      const t124: number = work[j + 492]!
      const t125: number = work[j + 528]!
      const t126: number = params[j + 284]!
      const t127: number = ((work[t116 + j]! - t124) * t125 + t126) * t117 + ((work[t118 + j]! - t124) * t125 + t126) * t119
      const t128: number = t127 + ((work[t120 + j]! - t124) * t125 + t126) * t121 + ((work[t122 + j]! - t124) * t125 + t126) * t123
      grad[j + 296]! += t128
    }
  }
  work.fill(0, 652, 664)
  for (let i = 0; i < 8; i += 4) {
    const t129: number = i * 12 + 384
    const t130: number = i * 12 + 556
    const t131: number = i * 12 + 396
    const t132: number = i * 12 + 568
    const t133: number = i * 12 + 408
    const t134: number = i * 12 + 580
    const t135: number = i * 12 + 420
    const t136: number = i * 12 + 592
    for (let j = 0; j < 12; j++) {
      const t137: number = work[j + 492]!
      const t138: number = (work[t129 + j]! - t137) * work[t130 + j]! + (work[t131 + j]! - t137) * work[t132 + j]!
      const t139: number = t138 + (work[t133 + j]! - t137) * work[t134 + j]! + (work[t135 + j]! - t137) * work[t136 + j]!
      work[j + 652]! += t139
    }
  }
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i + 548]!
  }
  const t140 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t140
  }
  for (let i = 0; i < 12; i++) {
    const t141: number = work[i + 516]!
    const t142: number = work[i + 652]!
    grad[i + 272] = 1 / t141 * t142
    work[i + 664] = 0.125 * (0.5 / t141 * (-(work[i + 528]! / t141) * t142))
  }
  work.fill(0, 676, 688)
  for (let i = 0; i < 8; i++) {
    const t143: number = i * 12 + 556
    const t144: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t145: number = work[j + 528]! * work[t143 + j]! + 2 * (work[t144 + j]! - work[j + 492]!) * work[j + 664]!
      work[j + 676]! += t145
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 688] = 0.125 * work[i + 676]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t146: number = i * 8 + 192
    const t147: number = i * 8 + 320
    const t148: number = i * 8 + 256
    const t149: number = i * 12 + 556
    const t150: number = i * 12 + 384
    const t151: number = i * 8 + 700
    const t152: number = i * 8 + 128
    const t153: number = i * 8 + 764
    const t154: number = i * 8 + 200
    const t155: number = i * 8 + 328
    const t156: number = i * 8 + 264
    const t157: number = i * 12 + 568
    const t158: number = i * 12 + 396
    const t159: number = i * 8 + 708
    const t160: number = i * 8 + 136
    const t161: number = i * 8 + 772
    const t162: number = i * 8 + 208
    const t163: number = i * 8 + 336
    const t164: number = i * 8 + 272
    const t165: number = i * 12 + 580
    const t166: number = i * 12 + 408
    const t167: number = i * 8 + 716
    const t168: number = i * 8 + 144
    const t169: number = i * 8 + 780
    const t170: number = i * 8 + 216
    const t171: number = i * 8 + 344
    const t172: number = i * 8 + 280
    const t173: number = i * 12 + 592
    const t174: number = i * 12 + 420
    const t175: number = i * 8 + 724
    const t176: number = i * 8 + 152
    const t177: number = i * 8 + 788
    for (let j = 0; j < 8; j++) {
      const t178: number = work[t147 + j]!
      const t179: number = work[t148 + j]! * t178
      const t180: number = work[t146 + j]! >= 0 ? t178 : t179
      const t181: number = work[j + 528]!
      const t182: number = work[j + 492]!
      const t183: number = work[j + 664]!
      const t184: number = work[j + 688]!
      const t185: number = t181 * work[t149 + j]! + 2 * (work[t150 + j]! - t182) * t183 - t184
      work[t151 + j] = t180 * t185
      work[t153 + j] = t179 * t178 * (work[t152 + j]! * t185)
      const t186: number = work[t155 + j]!
      const t187: number = work[t156 + j]! * t186
      const t188: number = work[t154 + j]! >= 0 ? t186 : t187
      const t189: number = t181 * work[t157 + j]! + 2 * (work[t158 + j]! - t182) * t183 - t184
      work[t159 + j] = t188 * t189
      work[t161 + j] = t187 * t186 * (work[t160 + j]! * t189)
      const t190: number = work[t163 + j]!
      const t191: number = work[t164 + j]! * t190
      const t192: number = work[t162 + j]! >= 0 ? t190 : t191
      const t193: number = t181 * work[t165 + j]! + 2 * (work[t166 + j]! - t182) * t183 - t184
      work[t167 + j] = t192 * t193
      work[t169 + j] = t191 * t190 * (work[t168 + j]! * t193)
      const t194: number = work[t171 + j]!
      const t195: number = work[t172 + j]! * t194
      const t196: number = work[t170 + j]! >= 0 ? t194 : t195
      const t197: number = t181 * work[t173 + j]! + 2 * (work[t174 + j]! - t182) * t183 - t184
      work[t175 + j] = t196 * t197
      work[t177 + j] = t195 * t194 * (work[t176 + j]! * t197)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t198: number = i * 8 + 764
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t198 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t199: number = i + 1
    const t200: number = i + 16
    const t201: number = i + 32
    const t202: number = i + 48
    const t203: number = i * 8 + 128
    const t204: number = i + 17
    const t205: number = i + 33
    const t206: number = i + 49
    const t207: number = i * 8 + 136
    for (let j = 0; j < 8; j += 4) {
      const t208: number = x[i + j * 16]!
      const t209: number = j * 8 + 764
      const t210: number = x[t200 + j * 16]!
      const t211: number = j * 8 + 772
      const t212: number = x[t201 + j * 16]!
      const t213: number = j * 8 + 780
      const t214: number = x[t202 + j * 16]!
      const t215: number = j * 8 + 788
      const t216: number = x[t199 + j * 16]!
      const t217: number = x[t204 + j * 16]!
      const t218: number = x[t205 + j * 16]!
      const t219: number = x[t206 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t220: number = work[t209 + k]!
        const t221: number = work[t211 + k]!
        const t222: number = work[t213 + k]!
        const t223: number = work[t215 + k]!
        grad[t203 + k]! += t208 * t220 + t210 * t221 + t212 * t222 + t214 * t223
        grad[t207 + k]! += t216 * t220 + t217 * t221 + t218 * t222 + t219 * t223
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t224: number = i * 8 + 700
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t224 + j]!
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t225: number = i + 1
    const t226: number = i + 16
    const t227: number = i + 32
    const t228: number = i + 48
    const t229: number = i * 8
    const t230: number = i + 17
    const t231: number = i + 33
    const t232: number = i + 49
    const t233: number = i * 8 + 8
    for (let j = 0; j < 8; j += 4) {
      const t234: number = x[i + j * 16]!
      const t235: number = j * 8 + 700
      const t236: number = x[t226 + j * 16]!
      const t237: number = j * 8 + 708
      const t238: number = x[t227 + j * 16]!
      const t239: number = j * 8 + 716
      const t240: number = x[t228 + j * 16]!
      const t241: number = j * 8 + 724
      const t242: number = x[t225 + j * 16]!
      const t243: number = x[t230 + j * 16]!
      const t244: number = x[t231 + j * 16]!
      const t245: number = x[t232 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t246: number = work[t235 + k]!
        const t247: number = work[t237 + k]!
        const t248: number = work[t239 + k]!
        const t249: number = work[t241 + k]!
        grad[t229 + k]! += t234 * t246 + t236 * t247 + t238 * t248 + t240 * t249
        grad[t233 + k]! += t242 * t246 + t243 * t247 + t244 * t248 + t245 * t249
      }
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
  work.fill(0, 0, 64)
  work.fill(0, 64, 128)
  work.fill(0, 480, 492)
  const t1 = params[308]!
  work.fill(0, 504, 516)
  work.fill(0, 556, 652)
  work.fill(0, 652, 664)
  for (let i = 0; i < 8; i += 2) {
    const t2: number = i * 16
    const t3: number = i * 16 + 1
    const t4: number = i * 16 + 2
    const t5: number = i * 16 + 3
    const t6: number = i * 8
    const t7: number = i * 16 + 16
    const t8: number = i * 16 + 17
    const t9: number = i * 16 + 18
    const t10: number = i * 16 + 19
    const t11: number = i * 8 + 8
    for (let j = 0; j < 16; j += 4) {
      const t12: number = x[x_at + t2 + j]!
      const t13: number = j * 8
      const t14: number = x[x_at + t3 + j]!
      const t15: number = j * 8 + 8
      const t16: number = x[x_at + t4 + j]!
      const t17: number = j * 8 + 16
      const t18: number = x[x_at + t5 + j]!
      const t19: number = j * 8 + 24
      const t20: number = x[x_at + t7 + j]!
      const t21: number = x[x_at + t8 + j]!
      const t22: number = x[x_at + t9 + j]!
      const t23: number = x[x_at + t10 + j]!
      for (let k = 0; k < 8; k++) {
        const t24: number = params[t13 + k]!
        const t25: number = params[t15 + k]!
        const t26: number = params[t17 + k]!
        const t27: number = params[t19 + k]!
        work[t6 + k]! += t12 * t24 + t14 * t25 + t16 * t26 + t18 * t27
        work[t11 + k]! += t20 * t24 + t21 * t25 + t22 * t26 + t23 * t27
      }
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t28: number = i * 16
    const t29: number = i * 16 + 1
    const t30: number = i * 16 + 2
    const t31: number = i * 16 + 3
    const t32: number = i * 8 + 64
    const t33: number = i * 16 + 16
    const t34: number = i * 16 + 17
    const t35: number = i * 16 + 18
    const t36: number = i * 16 + 19
    const t37: number = i * 8 + 72
    for (let j = 0; j < 16; j += 4) {
      const t38: number = x[x_at + t28 + j]!
      const t39: number = j * 8 + 128
      const t40: number = x[x_at + t29 + j]!
      const t41: number = j * 8 + 136
      const t42: number = x[x_at + t30 + j]!
      const t43: number = j * 8 + 144
      const t44: number = x[x_at + t31 + j]!
      const t45: number = j * 8 + 152
      const t46: number = x[x_at + t33 + j]!
      const t47: number = x[x_at + t34 + j]!
      const t48: number = x[x_at + t35 + j]!
      const t49: number = x[x_at + t36 + j]!
      for (let k = 0; k < 8; k++) {
        const t50: number = params[t39 + k]!
        const t51: number = params[t41 + k]!
        const t52: number = params[t43 + k]!
        const t53: number = params[t45 + k]!
        work[t32 + k]! += t38 * t50 + t40 * t51 + t42 * t52 + t44 * t53
        work[t37 + k]! += t46 * t50 + t47 * t51 + t48 * t52 + t49 * t53
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t54: number = i * 8
    const t55: number = i * 8 + 128
    const t56: number = i * 8 + 64
    const t57: number = i * 8 + 192
    const t58: number = i * 8 + 256
    const t59: number = i * 8 + 320
    const t60: number = i * 8 + 8
    const t61: number = i * 8 + 136
    const t62: number = i * 8 + 72
    const t63: number = i * 8 + 200
    const t64: number = i * 8 + 264
    const t65: number = i * 8 + 328
    const t66: number = i * 8 + 16
    const t67: number = i * 8 + 144
    const t68: number = i * 8 + 80
    const t69: number = i * 8 + 208
    const t70: number = i * 8 + 272
    const t71: number = i * 8 + 336
    const t72: number = i * 8 + 24
    const t73: number = i * 8 + 152
    const t74: number = i * 8 + 88
    const t75: number = i * 8 + 216
    const t76: number = i * 8 + 280
    const t77: number = i * 8 + 344
    for (let j = 0; j < 8; j++) {
      const t78: number = params[j + 256]!
      work[t55 + j] = work[t54 + j]! + t78
      const t79: number = params[j + 264]!
      const t80: number = work[t56 + j]! + t79
      work[t57 + j] = t80
      const t81: number = Math.exp(-Math.abs(t80))
      work[t58 + j] = t81
      work[t59 + j] = 1 / (1 + t81)
      work[t61 + j] = work[t60 + j]! + t78
      const t82: number = work[t62 + j]! + t79
      work[t63 + j] = t82
      const t83: number = Math.exp(-Math.abs(t82))
      work[t64 + j] = t83
      work[t65 + j] = 1 / (1 + t83)
      work[t67 + j] = work[t66 + j]! + t78
      const t84: number = work[t68 + j]! + t79
      work[t69 + j] = t84
      const t85: number = Math.exp(-Math.abs(t84))
      work[t70 + j] = t85
      work[t71 + j] = 1 / (1 + t85)
      work[t73 + j] = work[t72 + j]! + t78
      const t86: number = work[t74 + j]! + t79
      work[t75 + j] = t86
      const t87: number = Math.exp(-Math.abs(t86))
      work[t76 + j] = t87
      work[t77 + j] = 1 / (1 + t87)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t88: number = i * 12 + 384
    const t89: number = i * 8 + 128
    const t90: number = i * 8 + 192
    const t91: number = i * 8 + 320
    const t92: number = i * 8 + 256
    for (let j = 0; j < 8; j++) {
      const t93: number = work[t91 + j]!
      const t94: number = work[t90 + j]! >= 0 ? t93 : work[t92 + j]! * t93
      work[t88 + j] = work[t89 + j]! * t94
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 392] = context[context_at + i * 4]!
    work[i * 12 + 393] = context[context_at + i * 4 + 1]!
    work[i * 12 + 394] = context[context_at + i * 4 + 2]!
    work[i * 12 + 395] = context[context_at + i * 4 + 3]!
  }
  for (let i = 0; i < 8; i++) {
    const t95: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      work[j + 480]! += work[t95 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 492] = 0.125 * work[i + 480]!
  }
  for (let i = 0; i < 8; i++) {
    const t96: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t97: number = work[t96 + j]! - work[j + 492]!
      work[j + 504]! += t97 * t97
    }
  }
  for (let i = 0; i < 12; i++) {
    const t98: number = Math.sqrt(0.125 * work[i + 504]! + 0.001)
    work[i + 516] = t98
    work[i + 528] = params[i + 272]! / t98
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i += 2) {
    const t99: number = i * 12 + 384
    const t100: number = i * 12 + 396
    let t101 = 0
    let t102 = 0
    for (let j = 0; j < 12; j++) {
      const t103: number = work[j + 492]!
      const t104: number = work[j + 528]!
      const t105: number = params[j + 284]!
      const t106: number = params[j + 296]!
      t101 += ((work[t99 + j]! - t103) * t104 + t105) * t106
      t102 += ((work[t100 + j]! - t103) * t104 + t105) * t106
    }
    const t107: number = t101 + t1
    work[i + 540] = t107
    work[i + 548] = 0.25 * (t107 - target[target_at + i]!)
    const t108: number = t102 + t1
    work[i + 541] = t108
    work[i + 549] = 0.25 * (t108 - target[target_at + i + 1]!)
  }
  let t109 = 0
  for (let i = 0; i < 8; i++) {
    const t110: number = work[i + 540]! - target[target_at + i]!
    t109 += t110 * t110
  }
  const loss = 0.125 * t109
  for (let i = 0; i < 8; i += 2) {
    const t111: number = work[i + 548]!
    const t112: number = i * 12 + 556
    const t113: number = work[i + 549]!
    const t114: number = i * 12 + 568
    for (let j = 0; j < 12; j++) {
      const t115: number = params[j + 296]!
      work[t112 + j]! += t111 * t115
      work[t114 + j]! += t113 * t115
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t116: number = i * 12 + 384
    const t117: number = i * 12 + 556
    const t118: number = i * 12 + 396
    const t119: number = i * 12 + 568
    const t120: number = i * 12 + 408
    const t121: number = i * 12 + 580
    const t122: number = i * 12 + 420
    const t123: number = i * 12 + 592
    for (let j = 0; j < 12; j++) {
      const t124: number = work[j + 492]!
      const t125: number = (work[t116 + j]! - t124) * work[t117 + j]! + (work[t118 + j]! - t124) * work[t119 + j]!
      const t126: number = t125 + (work[t120 + j]! - t124) * work[t121 + j]! + (work[t122 + j]! - t124) * work[t123 + j]!
      work[j + 652]! += t126
    }
  }
  work.fill(0, 664, 665)
  for (let i = 0; i < 8; i++) {
    work[664]! += work[i + 548]!
  }
  for (let i = 0; i < 12; i++) {
    const t127: number = work[i + 516]!
    work[i + 665] = 0.125 * (0.5 / t127 * (-(work[i + 528]! / t127) * work[i + 652]!))
  }
  work.fill(0, 677, 689)
  for (let i = 0; i < 8; i++) {
    const t128: number = i * 12 + 556
    const t129: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t130: number = work[j + 528]! * work[t128 + j]! + 2 * (work[t129 + j]! - work[j + 492]!) * work[j + 665]!
      work[j + 677]! += t130
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 689] = 0.125 * work[i + 677]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t131: number = i * 8 + 192
    const t132: number = i * 8 + 320
    const t133: number = i * 8 + 256
    const t134: number = i * 12 + 556
    const t135: number = i * 12 + 384
    const t136: number = i * 8 + 701
    const t137: number = i * 8 + 128
    const t138: number = i * 8 + 765
    const t139: number = i * 8 + 200
    const t140: number = i * 8 + 328
    const t141: number = i * 8 + 264
    const t142: number = i * 12 + 568
    const t143: number = i * 12 + 396
    const t144: number = i * 8 + 709
    const t145: number = i * 8 + 136
    const t146: number = i * 8 + 773
    const t147: number = i * 8 + 208
    const t148: number = i * 8 + 336
    const t149: number = i * 8 + 272
    const t150: number = i * 12 + 580
    const t151: number = i * 12 + 408
    const t152: number = i * 8 + 717
    const t153: number = i * 8 + 144
    const t154: number = i * 8 + 781
    const t155: number = i * 8 + 216
    const t156: number = i * 8 + 344
    const t157: number = i * 8 + 280
    const t158: number = i * 12 + 592
    const t159: number = i * 12 + 420
    const t160: number = i * 8 + 725
    const t161: number = i * 8 + 152
    const t162: number = i * 8 + 789
    for (let j = 0; j < 8; j++) {
      const t163: number = work[t132 + j]!
      const t164: number = work[t133 + j]! * t163
      const t165: number = work[t131 + j]! >= 0 ? t163 : t164
      const t166: number = work[j + 528]!
      const t167: number = work[j + 492]!
      const t168: number = work[j + 665]!
      const t169: number = work[j + 689]!
      const t170: number = t166 * work[t134 + j]! + 2 * (work[t135 + j]! - t167) * t168 - t169
      work[t136 + j] = t165 * t170
      work[t138 + j] = t164 * t163 * (work[t137 + j]! * t170)
      const t171: number = work[t140 + j]!
      const t172: number = work[t141 + j]! * t171
      const t173: number = work[t139 + j]! >= 0 ? t171 : t172
      const t174: number = t166 * work[t142 + j]! + 2 * (work[t143 + j]! - t167) * t168 - t169
      work[t144 + j] = t173 * t174
      work[t146 + j] = t172 * t171 * (work[t145 + j]! * t174)
      const t175: number = work[t148 + j]!
      const t176: number = work[t149 + j]! * t175
      const t177: number = work[t147 + j]! >= 0 ? t175 : t176
      const t178: number = t166 * work[t150 + j]! + 2 * (work[t151 + j]! - t167) * t168 - t169
      work[t152 + j] = t177 * t178
      work[t154 + j] = t176 * t175 * (work[t153 + j]! * t178)
      const t179: number = work[t156 + j]!
      const t180: number = work[t157 + j]! * t179
      const t181: number = work[t155 + j]! >= 0 ? t179 : t180
      const t182: number = t166 * work[t158 + j]! + 2 * (work[t159 + j]! - t167) * t168 - t169
      work[t160 + j] = t181 * t182
      work[t162 + j] = t180 * t179 * (work[t161 + j]! * t182)
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t183: number = i + 1
    const t184: number = i + 16
    const t185: number = i + 32
    const t186: number = i + 48
    const t187: number = i * 8
    const t188: number = i + 17
    const t189: number = i + 33
    const t190: number = i + 49
    const t191: number = i * 8 + 8
    for (let j = 0; j < 8; j += 4) {
      const t192: number = x[x_at + i + j * 16]!
      const t193: number = j * 8 + 701
      const t194: number = x[x_at + t184 + j * 16]!
      const t195: number = j * 8 + 709
      const t196: number = x[x_at + t185 + j * 16]!
      const t197: number = j * 8 + 717
      const t198: number = x[x_at + t186 + j * 16]!
      const t199: number = j * 8 + 725
      const t200: number = x[x_at + t183 + j * 16]!
      const t201: number = x[x_at + t188 + j * 16]!
      const t202: number = x[x_at + t189 + j * 16]!
      const t203: number = x[x_at + t190 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t204: number = work[t193 + k]!
        const t205: number = work[t195 + k]!
        const t206: number = work[t197 + k]!
        const t207: number = work[t199 + k]!
        grad[t187 + k]! += t192 * t204 + t194 * t205 + t196 * t206 + t198 * t207
        grad[t191 + k]! += t200 * t204 + t201 * t205 + t202 * t206 + t203 * t207
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t208: number = i + 1
    const t209: number = i + 16
    const t210: number = i + 32
    const t211: number = i + 48
    const t212: number = i * 8 + 128
    const t213: number = i + 17
    const t214: number = i + 33
    const t215: number = i + 49
    const t216: number = i * 8 + 136
    for (let j = 0; j < 8; j += 4) {
      const t217: number = x[x_at + i + j * 16]!
      const t218: number = j * 8 + 765
      const t219: number = x[x_at + t209 + j * 16]!
      const t220: number = j * 8 + 773
      const t221: number = x[x_at + t210 + j * 16]!
      const t222: number = j * 8 + 781
      const t223: number = x[x_at + t211 + j * 16]!
      const t224: number = j * 8 + 789
      const t225: number = x[x_at + t208 + j * 16]!
      const t226: number = x[x_at + t213 + j * 16]!
      const t227: number = x[x_at + t214 + j * 16]!
      const t228: number = x[x_at + t215 + j * 16]!
      for (let k = 0; k < 8; k++) {
        const t229: number = work[t218 + k]!
        const t230: number = work[t220 + k]!
        const t231: number = work[t222 + k]!
        const t232: number = work[t224 + k]!
        grad[t212 + k]! += t217 * t229 + t219 * t230 + t221 * t231 + t223 * t232
        grad[t216 + k]! += t225 * t229 + t226 * t230 + t227 * t231 + t228 * t232
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t233: number = i * 8 + 701
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t233 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t234: number = i * 8 + 765
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t234 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 272]! += 1 / work[i + 516]! * work[i + 652]!
  }
  const t235 = work[664]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t235
  }
  for (let i = 0; i < 8; i += 4) {
    const t236: number = i * 12 + 384
    const t237: number = work[i + 548]!
    const t238: number = i * 12 + 396
    const t239: number = work[i + 549]!
    const t240: number = i * 12 + 408
    const t241: number = work[i + 550]!
    const t242: number = i * 12 + 420
    const t243: number = work[i + 551]!
    for (let j = 0; j < 12; j++) {
      const t244: number = work[j + 492]!
      const t245: number = work[j + 528]!
      const t246: number = params[j + 284]!
      const t247: number = ((work[t236 + j]! - t244) * t245 + t246) * t237 + ((work[t238 + j]! - t244) * t245 + t246) * t239
      const t248: number = t247 + ((work[t240 + j]! - t244) * t245 + t246) * t241 + ((work[t242 + j]! - t244) * t245 + t246) * t243
      grad[j + 296]! += t248
    }
  }
  grad[308]! += t235
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, x_at: number, context_at: number, target_at: number,
  grad: Float64Array,
): number {
  const t1 = params[308]!
  work.fill(0, 0, 1024)
  for (let i = 0; i < 16; i++) {
    const t2: number = x_at + i * 128
    const t3: number = i * 64
    for (let j = 0; j < 8; j += 2) {
      const t4: number = t2 + j * 16
      const t5: number = t2 + j * 16 + 1
      const t6: number = t2 + j * 16 + 2
      const t7: number = t2 + j * 16 + 3
      const t8: number = t3 + j * 8
      const t9: number = t2 + j * 16 + 16
      const t10: number = t2 + j * 16 + 17
      const t11: number = t2 + j * 16 + 18
      const t12: number = t2 + j * 16 + 19
      const t13: number = t3 + j * 8 + 8
      for (let k = 0; k < 16; k += 4) {
        const t14: number = x[t4 + k]!
        const t15: number = k * 8
        const t16: number = x[t5 + k]!
        const t17: number = k * 8 + 8
        const t18: number = x[t6 + k]!
        const t19: number = k * 8 + 16
        const t20: number = x[t7 + k]!
        const t21: number = k * 8 + 24
        const t22: number = x[t9 + k]!
        const t23: number = x[t10 + k]!
        const t24: number = x[t11 + k]!
        const t25: number = x[t12 + k]!
        for (let l = 0; l < 8; l++) {
          const t26: number = params[t15 + l]!
          const t27: number = params[t17 + l]!
          const t28: number = params[t19 + l]!
          const t29: number = params[t21 + l]!
          work[t8 + l]! += t14 * t26 + t16 * t27 + t18 * t28 + t20 * t29
          work[t13 + l]! += t22 * t26 + t23 * t27 + t24 * t28 + t25 * t29
        }
      }
    }
  }
  work.fill(0, 1024, 2048)
  for (let i = 0; i < 16; i++) {
    const t30: number = x_at + i * 128
    const t31: number = i * 64
    for (let j = 0; j < 8; j += 2) {
      const t32: number = t30 + j * 16
      const t33: number = t30 + j * 16 + 1
      const t34: number = t30 + j * 16 + 2
      const t35: number = t30 + j * 16 + 3
      const t36: number = t31 + j * 8 + 1024
      const t37: number = t30 + j * 16 + 16
      const t38: number = t30 + j * 16 + 17
      const t39: number = t30 + j * 16 + 18
      const t40: number = t30 + j * 16 + 19
      const t41: number = t31 + j * 8 + 1032
      for (let k = 0; k < 16; k += 4) {
        const t42: number = x[t32 + k]!
        const t43: number = k * 8 + 128
        const t44: number = x[t33 + k]!
        const t45: number = k * 8 + 136
        const t46: number = x[t34 + k]!
        const t47: number = k * 8 + 144
        const t48: number = x[t35 + k]!
        const t49: number = k * 8 + 152
        const t50: number = x[t37 + k]!
        const t51: number = x[t38 + k]!
        const t52: number = x[t39 + k]!
        const t53: number = x[t40 + k]!
        for (let l = 0; l < 8; l++) {
          const t54: number = params[t43 + l]!
          const t55: number = params[t45 + l]!
          const t56: number = params[t47 + l]!
          const t57: number = params[t49 + l]!
          work[t36 + l]! += t42 * t54 + t44 * t55 + t46 * t56 + t48 * t57
          work[t41 + l]! += t50 * t54 + t51 * t55 + t52 * t56 + t53 * t57
        }
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t58: number = i * 64
    for (let j = 0; j < 8; j += 4) {
      const t59: number = t58 + j * 8
      const t60: number = t58 + j * 8 + 2048
      const t61: number = t58 + j * 8 + 1024
      const t62: number = t58 + j * 8 + 3072
      const t63: number = t58 + j * 8 + 4096
      const t64: number = t58 + j * 8 + 5120
      const t65: number = t58 + j * 8 + 8
      const t66: number = t58 + j * 8 + 2056
      const t67: number = t58 + j * 8 + 1032
      const t68: number = t58 + j * 8 + 3080
      const t69: number = t58 + j * 8 + 4104
      const t70: number = t58 + j * 8 + 5128
      const t71: number = t58 + j * 8 + 16
      const t72: number = t58 + j * 8 + 2064
      const t73: number = t58 + j * 8 + 1040
      const t74: number = t58 + j * 8 + 3088
      const t75: number = t58 + j * 8 + 4112
      const t76: number = t58 + j * 8 + 5136
      const t77: number = t58 + j * 8 + 24
      const t78: number = t58 + j * 8 + 2072
      const t79: number = t58 + j * 8 + 1048
      const t80: number = t58 + j * 8 + 3096
      const t81: number = t58 + j * 8 + 4120
      const t82: number = t58 + j * 8 + 5144
      const t83: number = t58 + j * 8 + 64
      const t84: number = t58 + j * 8 + 2112
      const t85: number = t58 + j * 8 + 1088
      const t86: number = t58 + j * 8 + 3136
      const t87: number = t58 + j * 8 + 4160
      const t88: number = t58 + j * 8 + 5184
      const t89: number = t58 + j * 8 + 72
      const t90: number = t58 + j * 8 + 2120
      const t91: number = t58 + j * 8 + 1096
      const t92: number = t58 + j * 8 + 3144
      const t93: number = t58 + j * 8 + 4168
      const t94: number = t58 + j * 8 + 5192
      const t95: number = t58 + j * 8 + 80
      const t96: number = t58 + j * 8 + 2128
      const t97: number = t58 + j * 8 + 1104
      const t98: number = t58 + j * 8 + 3152
      const t99: number = t58 + j * 8 + 4176
      const t100: number = t58 + j * 8 + 5200
      const t101: number = t58 + j * 8 + 88
      const t102: number = t58 + j * 8 + 2136
      const t103: number = t58 + j * 8 + 1112
      const t104: number = t58 + j * 8 + 3160
      const t105: number = t58 + j * 8 + 4184
      const t106: number = t58 + j * 8 + 5208
      for (let k = 0; k < 8; k++) {
        const t107: number = params[k + 256]!
        work[t60 + k] = work[t59 + k]! + t107
        const t108: number = params[k + 264]!
        const t109: number = work[t61 + k]! + t108
        work[t62 + k] = t109
        const t110: number = Math.exp(-Math.abs(t109))
        work[t63 + k] = t110
        work[t64 + k] = 1 / (1 + t110)
        work[t66 + k] = work[t65 + k]! + t107
        const t111: number = work[t67 + k]! + t108
        work[t68 + k] = t111
        const t112: number = Math.exp(-Math.abs(t111))
        work[t69 + k] = t112
        work[t70 + k] = 1 / (1 + t112)
        work[t72 + k] = work[t71 + k]! + t107
        const t113: number = work[t73 + k]! + t108
        work[t74 + k] = t113
        const t114: number = Math.exp(-Math.abs(t113))
        work[t75 + k] = t114
        work[t76 + k] = 1 / (1 + t114)
        work[t78 + k] = work[t77 + k]! + t107
        const t115: number = work[t79 + k]! + t108
        work[t80 + k] = t115
        const t116: number = Math.exp(-Math.abs(t115))
        work[t81 + k] = t116
        work[t82 + k] = 1 / (1 + t116)
        work[t84 + k] = work[t83 + k]! + t107
        const t117: number = work[t85 + k]! + t108
        work[t86 + k] = t117
        const t118: number = Math.exp(-Math.abs(t117))
        work[t87 + k] = t118
        work[t88 + k] = 1 / (1 + t118)
        work[t90 + k] = work[t89 + k]! + t107
        const t119: number = work[t91 + k]! + t108
        work[t92 + k] = t119
        const t120: number = Math.exp(-Math.abs(t119))
        work[t93 + k] = t120
        work[t94 + k] = 1 / (1 + t120)
        work[t96 + k] = work[t95 + k]! + t107
        const t121: number = work[t97 + k]! + t108
        work[t98 + k] = t121
        const t122: number = Math.exp(-Math.abs(t121))
        work[t99 + k] = t122
        work[t100 + k] = 1 / (1 + t122)
        work[t102 + k] = work[t101 + k]! + t107
        const t123: number = work[t103 + k]! + t108
        work[t104 + k] = t123
        const t124: number = Math.exp(-Math.abs(t123))
        work[t105 + k] = t124
        work[t106 + k] = 1 / (1 + t124)
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t125: number = i * 96
    const t126: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t127: number = t125 + j * 12 + 6144
      const t128: number = t126 + j * 8 + 2048
      const t129: number = t126 + j * 8 + 3072
      const t130: number = t126 + j * 8 + 5120
      const t131: number = t126 + j * 8 + 4096
      for (let k = 0; k < 8; k++) {
        const t132: number = work[t130 + k]!
        const t133: number = work[t129 + k]! >= 0 ? t132 : work[t131 + k]! * t132
        work[t127 + k] = work[t128 + k]! * t133
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t134: number = i * 96 + 6152
    const t135: number = context_at + i * 32
    const t136: number = i * 96 + 6153
    const t137: number = context_at + i * 32 + 1
    const t138: number = i * 96 + 6154
    const t139: number = context_at + i * 32 + 2
    const t140: number = i * 96 + 6155
    const t141: number = context_at + i * 32 + 3
    for (let j = 0; j < 8; j++) {
      work[t134 + j * 12] = context[t135 + j * 4]!
      work[t136 + j * 12] = context[t137 + j * 4]!
      work[t138 + j * 12] = context[t139 + j * 4]!
      work[t140 + j * 12] = context[t141 + j * 4]!
    }
  }
  work.fill(0, 7680, 7872)
  for (let i = 0; i < 16; i++) {
    const t142: number = i * 12 + 7680
    const t143: number = i * 96
    for (let j = 0; j < 8; j++) {
      const t144: number = t143 + j * 12 + 6144
      for (let k = 0; k < 12; k++) {
        work[t142 + k]! += work[t144 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t145: number = i * 12 + 7680
    const t146: number = i * 12 + 7872
    for (let j = 0; j < 12; j++) {
      work[t146 + j] = 0.125 * work[t145 + j]!
    }
  }
  work.fill(0, 8064, 8256)
  for (let i = 0; i < 16; i++) {
    const t147: number = i * 12 + 8064
    const t148: number = i * 96
    const t149: number = i * 12 + 7872
    for (let j = 0; j < 8; j++) {
      const t150: number = t148 + j * 12 + 6144
      for (let k = 0; k < 12; k++) {
        const t151: number = work[t150 + k]! - work[t149 + k]!
        work[t147 + k]! += t151 * t151
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t152: number = i * 12 + 8064
    const t153: number = i * 12 + 8256
    const t154: number = i * 12 + 8448
    const t155: number = i * 12 + 8640
    const t156: number = i * 12 + 8076
    const t157: number = i * 12 + 8268
    const t158: number = i * 12 + 8460
    const t159: number = i * 12 + 8652
    const t160: number = i * 12 + 8088
    const t161: number = i * 12 + 8280
    const t162: number = i * 12 + 8472
    const t163: number = i * 12 + 8664
    const t164: number = i * 12 + 8100
    const t165: number = i * 12 + 8292
    const t166: number = i * 12 + 8484
    const t167: number = i * 12 + 8676
    for (let j = 0; j < 12; j++) {
      const t168: number = 0.125 * work[t152 + j]!
      work[t153 + j] = t168
      const t169: number = Math.sqrt(t168 + 0.001)
      work[t154 + j] = t169
      const t170: number = params[j + 272]!
      work[t155 + j] = t170 / t169
      const t171: number = 0.125 * work[t156 + j]!
      work[t157 + j] = t171
      const t172: number = Math.sqrt(t171 + 0.001)
      work[t158 + j] = t172
      work[t159 + j] = t170 / t172
      const t173: number = 0.125 * work[t160 + j]!
      work[t161 + j] = t173
      const t174: number = Math.sqrt(t173 + 0.001)
      work[t162 + j] = t174
      work[t163 + j] = t170 / t174
      const t175: number = 0.125 * work[t164 + j]!
      work[t165 + j] = t175
      const t176: number = Math.sqrt(t175 + 0.001)
      work[t166 + j] = t176
      work[t167 + j] = t170 / t176
    }
  }
  for (let i = 0; i < 16; i++) {
    const t177: number = i * 96
    const t178: number = i * 12 + 7872
    const t179: number = i * 12 + 8640
    const t180: number = i * 8 + 8832
    const t181: number = target_at + i * 8
    const t182: number = i * 8 + 8960
    const t183: number = i * 8 + 8833
    const t184: number = target_at + i * 8 + 1
    const t185: number = i * 8 + 8961
    for (let j = 0; j < 8; j += 2) {
      const t186: number = t177 + j * 12 + 6144
      const t187: number = t177 + j * 12 + 6156
      let t188 = 0
      let t189 = 0
      for (let k = 0; k < 12; k++) {
        const t190: number = work[t178 + k]!
        const t191: number = work[t179 + k]!
        const t192: number = params[k + 284]!
        const t193: number = params[k + 296]!
        t188 += ((work[t186 + k]! - t190) * t191 + t192) * t193
        t189 += ((work[t187 + k]! - t190) * t191 + t192) * t193
      }
      const t194: number = t188 + t1
      work[t180 + j] = t194
      work[t182 + j] = 0.25 * (t194 - target[t181 + j]!)
      const t195: number = t189 + t1
      work[t183 + j] = t195
      work[t185 + j] = 0.25 * (t195 - target[t184 + j]!)
    }
  }
  work.fill(0, 9088, 10624)
  for (let i = 0; i < 16; i++) {
    const t196: number = i * 8 + 8960
    const t197: number = i * 96
    const t198: number = i * 8 + 8961
    for (let j = 0; j < 8; j += 2) {
      const t199: number = work[t196 + j]!
      const t200: number = t197 + j * 12 + 9088
      const t201: number = work[t198 + j]!
      const t202: number = t197 + j * 12 + 9100
      for (let k = 0; k < 12; k++) {
        const t203: number = params[k + 296]!
        work[t200 + k]! += t199 * t203
        work[t202 + k]! += t201 * t203
      }
    }
  }
  work.fill(0, 10624, 10816)
  for (let i = 0; i < 16; i += 2) {
    const t204: number = i * 96
    const t205: number = i * 12 + 7872
    const t206: number = i * 12 + 10624
    const t207: number = i * 12 + 7884
    const t208: number = i * 12 + 10636
    for (let j = 0; j < 8; j += 4) {
      const t209: number = t204 + j * 12 + 6144
      const t210: number = t204 + j * 12 + 9088
      const t211: number = t204 + j * 12 + 6156
      const t212: number = t204 + j * 12 + 9100
      const t213: number = t204 + j * 12 + 6168
      const t214: number = t204 + j * 12 + 9112
      const t215: number = t204 + j * 12 + 6180
      const t216: number = t204 + j * 12 + 9124
      const t217: number = t204 + j * 12 + 6240
      const t218: number = t204 + j * 12 + 9184
      const t219: number = t204 + j * 12 + 6252
      const t220: number = t204 + j * 12 + 9196
      const t221: number = t204 + j * 12 + 6264
      const t222: number = t204 + j * 12 + 9208
      const t223: number = t204 + j * 12 + 6276
      const t224: number = t204 + j * 12 + 9220
      for (let k = 0; k < 12; k++) {
        const t225: number = work[t205 + k]!
        const t226: number = (work[t209 + k]! - t225) * work[t210 + k]! + (work[t211 + k]! - t225) * work[t212 + k]!
        const t227: number = t226 + (work[t213 + k]! - t225) * work[t214 + k]! + (work[t215 + k]! - t225) * work[t216 + k]!
        work[t206 + k]! += t227
        const t228: number = work[t207 + k]!
        const t229: number = (work[t217 + k]! - t228) * work[t218 + k]! + (work[t219 + k]! - t228) * work[t220 + k]!
        const t230: number = t229 + (work[t221 + k]! - t228) * work[t222 + k]! + (work[t223 + k]! - t228) * work[t224 + k]!
        work[t208 + k]! += t230
      }
    }
  }
  work.fill(0, 10816, 10817)
  for (let i = 0; i < 16; i++) {
    const t231: number = i * 8 + 8832
    const t232: number = target_at + i * 8
    for (let j = 0; j < 8; j++) {
      work[10816]! += work[t231 + j]! - target[t232 + j]!
    }
  }
  work.fill(0, 10817, 10829)
  const t233 = work[10816]!
  for (let i = 0; i < 12; i++) {
    work[i + 10817]! += params[i + 296]! * t233
  }
  let t234 = 0
  for (let i = 0; i < 16; i++) {
    const t235: number = i * 8 + 8832
    const t236: number = target_at + i * 8
    let t237 = 0
    for (let j = 0; j < 8; j++) {
      const t238: number = work[t235 + j]! - target[t236 + j]!
      t237 += t238 * t238
    }
    t234 += t237
  }
  for (let i = 0; i < 16; i++) {
    const t239: number = i * 12 + 8640
    const t240: number = i * 12 + 10624
    const t241: number = i * 12 + 8256
    const t242: number = i * 12 + 10829
    for (let j = 0; j < 12; j++) {
      work[t242 + j] = -0.0625 * (work[t239 + j]! * work[t240 + j]!) / (work[t241 + j]! + 0.001)
    }
  }
  work.fill(0, 11021, 11213)
  for (let i = 0; i < 16; i++) {
    const t243: number = i * 12 + 11021
    const t244: number = i * 12 + 8640
    const t245: number = i * 96
    const t246: number = i * 12 + 7872
    const t247: number = i * 12 + 10829
    for (let j = 0; j < 8; j++) {
      const t248: number = t245 + j * 12 + 9088
      const t249: number = t245 + j * 12 + 6144
      for (let k = 0; k < 12; k++) {
        const t250: number = work[t244 + k]! * work[t248 + k]! + 2 * ((work[t249 + k]! - work[t246 + k]!) * work[t247 + k]!)
        work[t243 + k]! += t250
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t251: number = i * 12 + 11021
    const t252: number = i * 12 + 11213
    for (let j = 0; j < 12; j++) {
      work[t252 + j] = 0.125 * work[t251 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t253: number = i * 64
    const t254: number = i * 12 + 8640
    const t255: number = i * 96
    const t256: number = i * 12 + 7872
    const t257: number = i * 12 + 10829
    const t258: number = i * 12 + 11213
    for (let j = 0; j < 8; j += 4) {
      const t259: number = t253 + j * 8 + 3072
      const t260: number = t253 + j * 8 + 5120
      const t261: number = t253 + j * 8 + 4096
      const t262: number = t255 + j * 12 + 9088
      const t263: number = t255 + j * 12 + 6144
      const t264: number = t253 + j * 8 + 11405
      const t265: number = t253 + j * 8 + 2048
      const t266: number = t253 + j * 8 + 12429
      const t267: number = t253 + j * 8 + 3080
      const t268: number = t253 + j * 8 + 5128
      const t269: number = t253 + j * 8 + 4104
      const t270: number = t255 + j * 12 + 9100
      const t271: number = t255 + j * 12 + 6156
      const t272: number = t253 + j * 8 + 11413
      const t273: number = t253 + j * 8 + 2056
      const t274: number = t253 + j * 8 + 12437
      const t275: number = t253 + j * 8 + 3088
      const t276: number = t253 + j * 8 + 5136
      const t277: number = t253 + j * 8 + 4112
      const t278: number = t255 + j * 12 + 9112
      const t279: number = t255 + j * 12 + 6168
      const t280: number = t253 + j * 8 + 11421
      const t281: number = t253 + j * 8 + 2064
      const t282: number = t253 + j * 8 + 12445
      const t283: number = t253 + j * 8 + 3096
      const t284: number = t253 + j * 8 + 5144
      const t285: number = t253 + j * 8 + 4120
      const t286: number = t255 + j * 12 + 9124
      const t287: number = t255 + j * 12 + 6180
      const t288: number = t253 + j * 8 + 11429
      const t289: number = t253 + j * 8 + 2072
      const t290: number = t253 + j * 8 + 12453
      for (let k = 0; k < 8; k++) {
        const t291: number = work[t260 + k]!
        const t292: number = work[t261 + k]! * t291
        const t293: number = work[t259 + k]! >= 0 ? t291 : t292
        const t294: number = work[t254 + k]!
        const t295: number = work[t256 + k]!
        const t296: number = work[t257 + k]!
        const t297: number = work[t258 + k]!
        const t298: number = t294 * work[t262 + k]! + 2 * ((work[t263 + k]! - t295) * t296) - t297
        work[t264 + k] = t293 * t298
        work[t266 + k] = t292 * t291 * (work[t265 + k]! * t298)
        const t299: number = work[t268 + k]!
        const t300: number = work[t269 + k]! * t299
        const t301: number = work[t267 + k]! >= 0 ? t299 : t300
        const t302: number = t294 * work[t270 + k]! + 2 * ((work[t271 + k]! - t295) * t296) - t297
        work[t272 + k] = t301 * t302
        work[t274 + k] = t300 * t299 * (work[t273 + k]! * t302)
        const t303: number = work[t276 + k]!
        const t304: number = work[t277 + k]! * t303
        const t305: number = work[t275 + k]! >= 0 ? t303 : t304
        const t306: number = t294 * work[t278 + k]! + 2 * ((work[t279 + k]! - t295) * t296) - t297
        work[t280 + k] = t305 * t306
        work[t282 + k] = t304 * t303 * (work[t281 + k]! * t306)
        const t307: number = work[t284 + k]!
        const t308: number = work[t285 + k]! * t307
        const t309: number = work[t283 + k]! >= 0 ? t307 : t308
        const t310: number = t294 * work[t286 + k]! + 2 * ((work[t287 + k]! - t295) * t296) - t297
        work[t288 + k] = t309 * t310
        work[t290 + k] = t308 * t307 * (work[t289 + k]! * t310)
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t311: number = x_at + i
    const t312: number = i * 8
    const t313: number = i * 8 + 8
    for (let j = 0; j < 16; j++) {
      const t314: number = t311 + j * 128
      const t315: number = j * 64
      const t316: number = t311 + j * 128 + 16
      const t317: number = t311 + j * 128 + 32
      const t318: number = t311 + j * 128 + 48
      const t319: number = t311 + j * 128 + 1
      const t320: number = t311 + j * 128 + 17
      const t321: number = t311 + j * 128 + 33
      const t322: number = t311 + j * 128 + 49
      for (let k = 0; k < 8; k += 4) {
        const t323: number = x[t314 + k * 16]!
        const t324: number = t315 + k * 8 + 11405
        const t325: number = x[t316 + k * 16]!
        const t326: number = t315 + k * 8 + 11413
        const t327: number = x[t317 + k * 16]!
        const t328: number = t315 + k * 8 + 11421
        const t329: number = x[t318 + k * 16]!
        const t330: number = t315 + k * 8 + 11429
        const t331: number = x[t319 + k * 16]!
        const t332: number = x[t320 + k * 16]!
        const t333: number = x[t321 + k * 16]!
        const t334: number = x[t322 + k * 16]!
        for (let l = 0; l < 8; l++) {
          const t335: number = work[t324 + l]!
          const t336: number = work[t326 + l]!
          const t337: number = work[t328 + l]!
          const t338: number = work[t330 + l]!
          grad[t312 + l]! += t323 * t335 + t325 * t336 + t327 * t337 + t329 * t338
          grad[t313 + l]! += t331 * t335 + t332 * t336 + t333 * t337 + t334 * t338
        }
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t339: number = x_at + i
    const t340: number = i * 8 + 128
    const t341: number = i * 8 + 136
    for (let j = 0; j < 16; j++) {
      const t342: number = t339 + j * 128
      const t343: number = j * 64
      const t344: number = t339 + j * 128 + 16
      const t345: number = t339 + j * 128 + 32
      const t346: number = t339 + j * 128 + 48
      const t347: number = t339 + j * 128 + 1
      const t348: number = t339 + j * 128 + 17
      const t349: number = t339 + j * 128 + 33
      const t350: number = t339 + j * 128 + 49
      for (let k = 0; k < 8; k += 4) {
        const t351: number = x[t342 + k * 16]!
        const t352: number = t343 + k * 8 + 12429
        const t353: number = x[t344 + k * 16]!
        const t354: number = t343 + k * 8 + 12437
        const t355: number = x[t345 + k * 16]!
        const t356: number = t343 + k * 8 + 12445
        const t357: number = x[t346 + k * 16]!
        const t358: number = t343 + k * 8 + 12453
        const t359: number = x[t347 + k * 16]!
        const t360: number = x[t348 + k * 16]!
        const t361: number = x[t349 + k * 16]!
        const t362: number = x[t350 + k * 16]!
        for (let l = 0; l < 8; l++) {
          const t363: number = work[t352 + l]!
          const t364: number = work[t354 + l]!
          const t365: number = work[t356 + l]!
          const t366: number = work[t358 + l]!
          grad[t340 + l]! += t351 * t363 + t353 * t364 + t355 * t365 + t357 * t366
          grad[t341 + l]! += t359 * t363 + t360 * t364 + t361 * t365 + t362 * t366
        }
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t367: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t368: number = t367 + j * 8 + 11405
      for (let k = 0; k < 8; k++) {
        grad[k + 256]! += work[t368 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t369: number = i * 64
    for (let j = 0; j < 8; j++) {
      const t370: number = t369 + j * 8 + 12429
      for (let k = 0; k < 8; k++) {
        grad[k + 264]! += work[t370 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t371: number = i * 12 + 10624
    const t372: number = i * 12 + 8448
    for (let j = 0; j < 12; j++) {
      grad[j + 272]! += work[t371 + j]! / work[t372 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += 0.25 * work[i + 10817]!
  }
  for (let i = 0; i < 16; i++) {
    const t373: number = i * 96
    const t374: number = i * 12 + 7872
    const t375: number = i * 12 + 8640
    const t376: number = i * 8 + 8960
    const t377: number = i * 8 + 8961
    const t378: number = i * 8 + 8962
    const t379: number = i * 8 + 8963
    for (let j = 0; j < 8; j += 4) {
      const t380: number = t373 + j * 12 + 6144
      const t381: number = work[t376 + j]!
      const t382: number = t373 + j * 12 + 6156
      const t383: number = work[t377 + j]!
      const t384: number = t373 + j * 12 + 6168
      const t385: number = work[t378 + j]!
      const t386: number = t373 + j * 12 + 6180
      const t387: number = work[t379 + j]!
      for (let k = 0; k < 12; k++) {
        const t388: number = work[t374 + k]!
        const t389: number = work[t375 + k]!
        const t390: number = params[k + 284]!
        const t391: number = ((work[t380 + k]! - t388) * t389 + t390) * t381 + ((work[t382 + k]! - t388) * t389 + t390) * t383
        const t392: number = t391 + ((work[t384 + k]! - t388) * t389 + t390) * t385 + ((work[t386 + k]! - t388) * t389 + t390) * t387
        grad[k + 296]! += t392
      }
    }
  }
  grad[308]! += 0.25 * t233
  return 0.125 * t234
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
