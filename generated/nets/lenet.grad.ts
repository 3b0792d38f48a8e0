// Made by gradgen from lenet.json; do not edit, compile again.
//
// conv2d                 = (max(ΣₗΣₘΣₙ (i + l ≥ 4 and i + l ≤ 31 and j + m ≥ 4 and j + m ≤ 31 ? x[i + l − 3, j + m − 3, 1] : 0)·conv2d/kernel[l, m, n, k] + conv2d/bias[k], 0))ᵢⱼₖ
// max_pooling2d          = (maxₗ₌₁²(maxₘ₌₁²(conv2d[2·i + l − 2, 2·j + m − 2, k])))ᵢⱼₖ
// conv2d_1               = (max(ΣₗΣₘΣₙ max_pooling2d[i + l − 1, j + m − 1, n]·conv2d_1/kernel[l, m, n, k] + conv2d_1/bias[k], 0))ᵢⱼₖ
// max_pooling2d_1        = (maxₗ₌₁²(maxₘ₌₁²(conv2d_1[2·i + l − 2, 2·j + m − 2, k])))ᵢⱼₖ
// flatten                = reshape(max_pooling2d_1, [400])
// dense                  = max(dense/kernelᵀ·flatten + dense/bias, 0)
// dense_1                = max(dense_1/kernelᵀ·dense + dense_1/bias, 0)
// dense_2                = dense_2/kernelᵀ·dense_1 + dense_2/bias
// loss                   = logSumExp(dense_2) − dense_2[label]
// ∂loss/∂conv2d/kernel   = … (66 operations)
// ∂loss/∂conv2d/bias     = … (66 operations)
// ∂loss/∂conv2d_1/kernel = … (41 operations)
// ∂loss/∂conv2d_1/bias   = … (41 operations)
// ∂loss/∂dense/kernel    = (flatten[i]·(Σₖ dense/kernel[k, j]·flatten[k] + dense/bias[j] ≤ 0 ? 0 : Σₖ dense_1/kernel[j, k]·(Σₗ dense_1/kernel[l, k]·dense[l] + dense_1/bias[k] ≤ 0 ? 0 : Σₗ dense_2/kernel[k, l]·(exp(dense_2[l] − logSumExp(dense_2)) − 1·oneHot(label)[l]))))ᵢⱼ
// ∂loss/∂dense/bias      = (Σⱼ dense/kernel[j, i]·flatten[j] + dense/bias[i] ≤ 0 ? 0 : Σⱼ dense_1/kernel[i, j]·(Σₖ dense_1/kernel[k, j]·dense[k] + dense_1/bias[j] ≤ 0 ? 0 : Σₖ dense_2/kernel[j, k]·(exp(dense_2[k] − logSumExp(dense_2)) − 1·oneHot(label)[k])))ᵢ
// ∂loss/∂dense_1/kernel  = (dense[i]·(Σₖ dense_1/kernel[k, j]·dense[k] + dense_1/bias[j] ≤ 0 ? 0 : Σₖ dense_2/kernel[j, k]·(exp(dense_2[k] − logSumExp(dense_2)) − 1·oneHot(label)[k])))ᵢⱼ
// ∂loss/∂dense_1/bias    = (Σⱼ dense_1/kernel[j, i]·dense[j] + dense_1/bias[i] ≤ 0 ? 0 : Σⱼ dense_2/kernel[i, j]·(exp(dense_2[j] − logSumExp(dense_2)) − 1·oneHot(label)[j]))ᵢ
// ∂loss/∂dense_2/kernel  = (dense_1[i]·(exp(dense_2[j] − logSumExp(dense_2)) − 1·oneHot(label)[j]))ᵢⱼ
// ∂loss/∂dense_2/bias    = (exp(dense_2[i] − logSumExp(dense_2)) − 1·oneHot(label)[i])ᵢ
//
// Operations: forward 852508, backward 1482433, both at once 2341271. Kept between forward and backward: 142040 bytes. Workspace: 2577224 bytes.
// Arrays: 503 loops (68 over several rows at a time, 4 with several sums). Batches: 8 examples at a time.

const work = /* @__PURE__ */ new Float64Array(322153)
const scratch = /* @__PURE__ */ new Float64Array(61706)
const allParams = /* @__PURE__ */ new Float64Array(61706)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(dense_2) − dense_2[label]`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  work.fill(0, 0, 4704)
  for (let i = 0; i < 28; i++) {
    const t1: number = i - 2
    const t2: number = i * 168
    const t3: number = Math.max(0, -i + 2)
    const t4: number = Math.min(5, -i + 30)
    for (let j = 0; j < 28; j++) {
      const t5: number = j - 2
      const t6: number = t2 + j * 6
      const t7: number = Math.max(0, -j + 2)
      const t8: number = Math.min(5, -j + 30)
      for (let k = t3; k < t4; k++) {
        const t9: number = (t1 + k) * 28
        const t10: number = k * 30
        for (let l = t7; l < t8; l++) {
          const t11: number = x[t9 + (t5 + l)]!
          const t12: number = t10 + l * 6
          for (let m = 0; m < 6; m++) {
            work[t6 + m]! += t11 * params[t12 + m]!
          }
        }
      }
    }
  }
  // conv2d [28, 28, 6]
  for (let i = 0; i < 28; i++) {
    const t13: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t14: number = t13 + j * 6
      const t15: number = t13 + j * 6 + 4704
      const t16: number = t13 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        const t17: number = work[t14 + k]! + params[k + 150]!
        work[t15 + k] = t17
        work[t16 + k] = Math.max(0, t17)
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t18: number = i * 168
    const t19: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t20: number = t18 + j * 12 + 9408
      const t21: number = t18 + j * 12 + 9414
      const t22: number = t19 + j * 6 + 14112
      for (let k = 0; k < 6; k++) {
        work[t22 + k] = Math.max(work[t20 + k]!, work[t21 + k]!)
      }
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t23: number = i * 168
    const t24: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t25: number = t23 + j * 6 + 14112
      const t26: number = t23 + j * 6 + 14196
      const t27: number = t24 + j * 6 + 16464
      for (let k = 0; k < 6; k++) {
        work[t27 + k] = Math.max(work[t25 + k]!, work[t26 + k]!)
      }
    }
  }
  work.fill(0, 17640, 19240)
  for (let i = 0; i < 10; i++) {
    const t28: number = i * 160
    for (let j = 0; j < 10; j += 2) {
      const t29: number = j + 1
      const t30: number = t28 + j * 16 + 17640
      const t31: number = t28 + j * 16 + 17656
      for (let k = 0; k < 5; k++) {
        const t32: number = i + k
        const t33: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t34: number = j + l
          const t35: number = t33 + l * 96
          const t36: number = t29 + l
          for (let m = 0; m < 6; m += 3) {
            const t37: number = m + t32 * 84 + 16464
            const t38: number = work[t37 + t34 * 6]!
            const t39: number = t35 + m * 16 + 156
            const t40: number = m + t32 * 84 + 16465
            const t41: number = work[t40 + t34 * 6]!
            const t42: number = t35 + m * 16 + 172
            const t43: number = m + t32 * 84 + 16466
            const t44: number = work[t43 + t34 * 6]!
            const t45: number = t35 + m * 16 + 188
            const t46: number = work[t37 + t36 * 6]!
            const t47: number = work[t40 + t36 * 6]!
            const t48: number = work[t43 + t36 * 6]!
            for (let n = 0; n < 16; n++) {
              const t49: number = params[t39 + n]!
              const t50: number = params[t42 + n]!
              const t51: number = params[t45 + n]!
              work[t30 + n]! += t38 * t49 + t41 * t50 + t44 * t51
              work[t31 + n]! += t46 * t49 + t47 * t50 + t48 * t51
            }
          }
        }
      }
    }
  }
  // conv2d_1 [10, 10, 16]
  for (let i = 0; i < 10; i += 2) {
    const t52: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t53: number = t52 + j * 16 + 17640
      const t54: number = t52 + j * 16 + 19240
      const t55: number = t52 + j * 16 + 20840
      const t56: number = t52 + j * 16 + 17656
      const t57: number = t52 + j * 16 + 19256
      const t58: number = t52 + j * 16 + 20856
      const t59: number = t52 + j * 16 + 17672
      const t60: number = t52 + j * 16 + 19272
      const t61: number = t52 + j * 16 + 20872
      const t62: number = t52 + j * 16 + 17688
      const t63: number = t52 + j * 16 + 19288
      const t64: number = t52 + j * 16 + 20888
      const t65: number = t52 + j * 16 + 17704
      const t66: number = t52 + j * 16 + 19304
      const t67: number = t52 + j * 16 + 20904
      const t68: number = t52 + j * 16 + 17800
      const t69: number = t52 + j * 16 + 19400
      const t70: number = t52 + j * 16 + 21000
      const t71: number = t52 + j * 16 + 17816
      const t72: number = t52 + j * 16 + 19416
      const t73: number = t52 + j * 16 + 21016
      const t74: number = t52 + j * 16 + 17832
      const t75: number = t52 + j * 16 + 19432
      const t76: number = t52 + j * 16 + 21032
      const t77: number = t52 + j * 16 + 17848
      const t78: number = t52 + j * 16 + 19448
      const t79: number = t52 + j * 16 + 21048
      const t80: number = t52 + j * 16 + 17864
      const t81: number = t52 + j * 16 + 19464
      const t82: number = t52 + j * 16 + 21064
      for (let k = 0; k < 16; k++) {
        const t83: number = params[k + 2556]!
        const t84: number = work[t53 + k]! + t83
        work[t54 + k] = t84
        work[t55 + k] = Math.max(0, t84)
        const t85: number = work[t56 + k]! + t83
        work[t57 + k] = t85
        work[t58 + k] = Math.max(0, t85)
        const t86: number = work[t59 + k]! + t83
        work[t60 + k] = t86
        work[t61 + k] = Math.max(0, t86)
        const t87: number = work[t62 + k]! + t83
        work[t63 + k] = t87
        work[t64 + k] = Math.max(0, t87)
        const t88: number = work[t65 + k]! + t83
        work[t66 + k] = t88
        work[t67 + k] = Math.max(0, t88)
        const t89: number = work[t68 + k]! + t83
        work[t69 + k] = t89
        work[t70 + k] = Math.max(0, t89)
        const t90: number = work[t71 + k]! + t83
        work[t72 + k] = t90
        work[t73 + k] = Math.max(0, t90)
        const t91: number = work[t74 + k]! + t83
        work[t75 + k] = t91
        work[t76 + k] = Math.max(0, t91)
        const t92: number = work[t77 + k]! + t83
        work[t78 + k] = t92
        work[t79 + k] = Math.max(0, t92)
        const t93: number = work[t80 + k]! + t83
        work[t81 + k] = t93
        work[t82 + k] = Math.max(0, t93)
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t94: number = i * 160
    const t95: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t96: number = t94 + j * 32 + 20840
      const t97: number = t94 + j * 32 + 20856
      const t98: number = t95 + j * 16 + 22440
      for (let k = 0; k < 16; k++) {
        work[t98 + k] = Math.max(work[t96 + k]!, work[t97 + k]!)
      }
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t99: number = i * 160
    const t100: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t101: number = t99 + j * 16 + 22440
      const t102: number = t99 + j * 16 + 22520
      const t103: number = t100 + j * 16 + 23240
      for (let k = 0; k < 16; k++) {
        work[t103 + k] = Math.max(work[t101 + k]!, work[t102 + k]!)
      }
    }
  }
  work.fill(0, 23640, 23760)
  for (let i = 0; i < 400; i += 4) {
    const t104: number = i * 120 + 2572
    const t105: number = work[i + 23240]!
    const t106: number = i * 120 + 2692
    const t107: number = work[i + 23241]!
    const t108: number = i * 120 + 2812
    const t109: number = work[i + 23242]!
    const t110: number = i * 120 + 2932
    const t111: number = work[i + 23243]!
    for (let j = 0; j < 120; j++) {
      const t112: number = params[t104 + j]! * t105 + params[t106 + j]! * t107 + params[t108 + j]! * t109 + params[t110 + j]! * t111
      work[j + 23640]! += t112
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t113: number = work[i + 23640]! + params[i + 50572]!
    work[i + 23760] = t113
    work[i + 23880] = Math.max(0, t113)
  }
  work.fill(0, 24000, 24084)
  for (let i = 0; i < 120; i += 4) {
    const t114: number = i * 84 + 50692
    const t115: number = work[i + 23880]!
    const t116: number = i * 84 + 50776
    const t117: number = work[i + 23881]!
    const t118: number = i * 84 + 50860
    const t119: number = work[i + 23882]!
    const t120: number = i * 84 + 50944
    const t121: number = work[i + 23883]!
    for (let j = 0; j < 84; j++) {
      const t122: number = params[t114 + j]! * t115 + params[t116 + j]! * t117 + params[t118 + j]! * t119 + params[t120 + j]! * t121
      work[j + 24000]! += t122
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t123: number = work[i + 24000]! + params[i + 60772]!
    work[i + 24084] = t123
    work[i + 24168] = Math.max(0, t123)
  }
  work.fill(0, 24252, 24262)
  for (let i = 0; i < 84; i += 4) {
    const t124: number = i * 10 + 60856
    const t125: number = work[i + 24168]!
    const t126: number = i * 10 + 60866
    const t127: number = work[i + 24169]!
    const t128: number = i * 10 + 60876
    const t129: number = work[i + 24170]!
    const t130: number = i * 10 + 60886
    const t131: number = work[i + 24171]!
    for (let j = 0; j < 10; j++) {
      const t132: number = params[t124 + j]! * t125 + params[t126 + j]! * t127 + params[t128 + j]! * t129 + params[t130 + j]! * t131
      work[j + 24252]! += t132
    }
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 24262] = work[i + 24252]! + params[i + 61696]!
  }
  const t133 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label + 24262]! : NaN
  let t134 = -Infinity
  for (let i = 0; i < 10; i++) {
    t134 = Math.max(t134, work[i + 24262]!)
  }
  const t135 = Math.abs(t134) < Infinity ? t134 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 24272] = Math.exp(work[i + 24262]! - t135)
  }
  let t136 = 0
  for (let i = 0; i < 10; i++) {
    t136 += work[i + 24272]!
  }
  if (tape !== undefined) {
    for (let k = 0; k < 4704; k++) {
      tape[k + 1] = work[k + 4704]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 4704; k++) {
      tape[k + 4705] = work[k + 9408]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 2352; k++) {
      tape[k + 9409] = work[k + 14112]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1176; k++) {
      tape[k + 11761] = work[k + 16464]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1600; k++) {
      tape[k + 12937] = work[k + 19240]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1600; k++) {
      tape[k + 14537] = work[k + 20840]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 800; k++) {
      tape[k + 16137] = work[k + 22440]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 400; k++) {
      tape[k + 16937] = work[k + 23240]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 120; k++) {
      tape[k + 17337] = work[k + 23760]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 120; k++) {
      tape[k + 17457] = work[k + 23880]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 84; k++) {
      tape[k + 17577] = work[k + 24084]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 84; k++) {
      tape[k + 17661] = work[k + 24168]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 17745] = work[k + 24272]!
    }
  }
  let t137 = 0
  if (t136 >= 1 && t136 < 1.5) {
    let t138 = 0
    for (let i = 0; i < 10; i++) {
      const t139: number = work[i + 24272]!
      t138 += t139 < 1 ? t139 : 0
    }
    t137 = t138
  } else {
    t137 = t136 - 1
  }
  const loss = t135 - t133 + Math.log1p(t137)
  if (tape !== undefined) {
    tape[0] = t136
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `conv2d/kernel`, `conv2d/bias`, `conv2d_1/kernel`, `conv2d_1/bias`, `dense/kernel`, `dense/bias` … (61706 numbers, see `layout`).
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, label: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = tape[0]!
  work.fill(0, 0, 10)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label]! += upstream
  }
  for (let i = 0; i < 5; i++) {
    const t2: number = i * 2
    const t3: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t4: number = j * 16
      const t5: number = t3 + j * 16 + 10
      for (let k = 0; k < 16; k++) {
        const t6: number = t4 + k + 16137
        let t7 = 0
        let t8 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t9: number = tape[t6 + (t2 + l) * 80]!
          if (t9 > t8 || t9 !== t9 && t8 === t8) {
            t8 = t9
            t7 = l
          }
        }
        work[t5 + k] = t7
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t10: number = i * 160
    const t11: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t12: number = j * 2
      const t13: number = t11 + j * 16 + 410
      for (let k = 0; k < 16; k++) {
        const t14: number = t10 + k + 14537
        let t15 = 0
        let t16 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t17: number = tape[t14 + (t12 + l) * 16]!
          if (t17 > t16 || t17 !== t17 && t16 === t16) {
            t16 = t17
            t15 = l
          }
        }
        work[t13 + k] = t15
      }
    }
  }
  for (let i = 0; i < 14; i++) {
    const t18: number = i * 2
    const t19: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t20: number = j * 6
      const t21: number = t19 + j * 6 + 1210
      for (let k = 0; k < 6; k++) {
        const t22: number = t20 + k + 9409
        let t23 = 0
        let t24 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t25: number = tape[t22 + (t18 + l) * 84]!
          if (t25 > t24 || t25 !== t25 && t24 === t24) {
            t24 = t25
            t23 = l
          }
        }
        work[t21 + k] = t23
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t26: number = i * 168
    const t27: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t28: number = j * 2
      const t29: number = t27 + j * 6 + 2386
      for (let k = 0; k < 6; k++) {
        const t30: number = t26 + k + 4705
        let t31 = 0
        let t32 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t33: number = tape[t30 + (t28 + l) * 6]!
          if (t33 > t32 || t33 !== t33 && t32 === t32) {
            t32 = t33
            t31 = l
          }
        }
        work[t29 + k] = t31
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 61696] = upstream * (tape[i + 17745]! / t1) - work[i]!
  }
  for (let i = 0; i < 84; i += 4) {
    const t34: number = i * 10 + 60856
    const t35: number = tape[i + 17661]!
    const t36: number = i * 10 + 60866
    const t37: number = tape[i + 17662]!
    const t38: number = i * 10 + 60876
    const t39: number = tape[i + 17663]!
    const t40: number = i * 10 + 60886
    const t41: number = tape[i + 17664]!
    for (let j = 0; j < 10; j++) {
      const t42: number = grad[j + 61696]!
      grad[t34 + j] = t35 * t42
      grad[t36 + j] = t37 * t42
      grad[t38 + j] = t39 * t42
      grad[t40 + j] = t41 * t42
    }
  }
  for (let i = 0; i < 84; i += 4) {
    let t43 = 0
    if (!(0 >= tape[i + 17580]!)) {
      const t44: number = i * 10 + 60886
      let t45 = 0
      for (let j = 0; j < 10; j++) {
        t45 += params[t44 + j]! * grad[j + 61696]!
      }
      t43 = t45
    }
    grad[i + 60775] = t43
    let t46 = 0
    if (!(0 >= tape[i + 17579]!)) {
      const t47: number = i * 10 + 60876
      let t48 = 0
      for (let j = 0; j < 10; j++) {
        t48 += params[t47 + j]! * grad[j + 61696]!
      }
      t46 = t48
    }
    grad[i + 60774] = t46
    let t49 = 0
    if (!(0 >= tape[i + 17578]!)) {
      const t50: number = i * 10 + 60866
      let t51 = 0
      for (let j = 0; j < 10; j++) {
        t51 += params[t50 + j]! * grad[j + 61696]!
      }
      t49 = t51
    }
    grad[i + 60773] = t49
    let t52 = 0
    if (!(0 >= tape[i + 17577]!)) {
      const t53: number = i * 10 + 60856
      let t54 = 0
      for (let j = 0; j < 10; j++) {
        t54 += params[t53 + j]! * grad[j + 61696]!
      }
      t52 = t54
    }
    grad[i + 60772] = t52
  }
  for (let i = 0; i < 120; i += 4) {
    const t55: number = i * 84 + 50692
    const t56: number = tape[i + 17457]!
    const t57: number = i * 84 + 50776
    const t58: number = tape[i + 17458]!
    const t59: number = i * 84 + 50860
    const t60: number = tape[i + 17459]!
    const t61: number = i * 84 + 50944
    const t62: number = tape[i + 17460]!
    for (let j = 0; j < 84; j++) {
      const t63: number = grad[j + 60772]!
      grad[t55 + j] = t56 * t63
      grad[t57 + j] = t58 * t63
      grad[t59 + j] = t60 * t63
      grad[t61 + j] = t62 * t63
    }
  }
  for (let i = 0; i < 120; i += 4) {
    let t64 = 0
    if (!(0 >= tape[i + 17340]!)) {
      const t65: number = i * 84 + 50944
      let t66 = 0
      for (let j = 0; j < 84; j++) {
        t66 += params[t65 + j]! * grad[j + 60772]!
      }
      t64 = t66
    }
    grad[i + 50575] = t64
    let t67 = 0
    if (!(0 >= tape[i + 17339]!)) {
      const t68: number = i * 84 + 50860
      let t69 = 0
      for (let j = 0; j < 84; j++) {
        t69 += params[t68 + j]! * grad[j + 60772]!
      }
      t67 = t69
    }
    grad[i + 50574] = t67
    let t70 = 0
    if (!(0 >= tape[i + 17338]!)) {
      const t71: number = i * 84 + 50776
      let t72 = 0
      for (let j = 0; j < 84; j++) {
        t72 += params[t71 + j]! * grad[j + 60772]!
      }
      t70 = t72
    }
    grad[i + 50573] = t70
    let t73 = 0
    if (!(0 >= tape[i + 17337]!)) {
      const t74: number = i * 84 + 50692
      let t75 = 0
      for (let j = 0; j < 84; j++) {
        t75 += params[t74 + j]! * grad[j + 60772]!
      }
      t73 = t75
    }
    grad[i + 50572] = t73
  }
  for (let i = 0; i < 400; i += 4) {
    const t76: number = i * 120 + 2572
    const t77: number = tape[i + 16937]!
    const t78: number = i * 120 + 2692
    const t79: number = tape[i + 16938]!
    const t80: number = i * 120 + 2812
    const t81: number = tape[i + 16939]!
    const t82: number = i * 120 + 2932
    const t83: number = tape[i + 16940]!
    for (let j = 0; j < 120; j++) {
      const t84: number = grad[j + 50572]!
      grad[t76 + j] = t77 * t84
      grad[t78 + j] = t79 * t84
      grad[t80 + j] = t81 * t84
      grad[t82 + j] = t83 * t84
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t85: number = i * 120 + 2572
    const t86: number = i * 120 + 2692
    const t87: number = i * 120 + 2812
    const t88: number = i * 120 + 2932
    let t89 = 0
    let t90 = 0
    let t91 = 0
    let t92 = 0
    for (let j = 0; j < 120; j++) {
      const t93: number = grad[j + 50572]!
      t89 += params[t85 + j]! * t93
      t90 += params[t86 + j]! * t93
      t91 += params[t87 + j]! * t93
      t92 += params[t88 + j]! * t93
    }
    work[i + 4738] = t89
    work[i + 4739] = t90
    work[i + 4740] = t91
    work[i + 4741] = t92
  }
  work.fill(0, 5138, 5938)
  for (let i = 0; i < 5; i++) {
    const t94: number = i * 160
    const t95: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t96: number = t94 + j * 16 + 5138
      const t97: number = t95 + j * 16 + 10
      const t98: number = t95 + j * 16
      const t99: number = t94 + j * 16 + 5218
      for (let k = 0; k < 16; k++) {
        const t100: number = work[t97 + k]!
        const t101: number = work[(t98 + k) + 4738]!
        const t102: number = 0 === t100 ? t101 : 0
        work[t96 + k]! += t102
        const t103: number = 1 === t100 ? t101 : 0
        work[t99 + k]! += t103
      }
    }
  }
  work.fill(0, 5938, 7538)
  for (let i = 0; i < 10; i++) {
    const t104: number = i * 160
    const t105: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t106: number = t104 + j * 32 + 5938
      const t107: number = t105 + j * 16 + 410
      const t108: number = t105 + j * 16 + 5138
      const t109: number = t104 + j * 32 + 5954
      for (let k = 0; k < 16; k++) {
        const t110: number = work[t107 + k]!
        const t111: number = work[t108 + k]!
        const t112: number = 0 === t110 ? t111 : 0
        work[t106 + k]! += t112
        const t113: number = 1 === t110 ? t111 : 0
        work[t109 + k]! += t113
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t114: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t115: number = t114 + j * 16 + 12937
      const t116: number = t114 + j * 16 + 5938
      const t117: number = t114 + j * 16 + 7538
      for (let k = 0; k < 16; k++) {
        const t118: number = 0 >= tape[t115 + k]! ? 0 : work[t116 + k]!
        work[t117 + k] = t118
      }
    }
  }
  grad.fill(0, 2556, 2572)
  for (let i = 0; i < 10; i++) {
    const t119: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t120: number = t119 + j * 16 + 7538
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t120 + k]!
      }
    }
  }
  grad.fill(0, 156, 2556)
  for (let i = 0; i < 5; i++) {
    const t121: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t122: number = j + 1
      const t123: number = j + 2
      const t124: number = j + 3
      const t125: number = j + 4
      const t126: number = t121 + j * 96
      for (let k = 0; k < 6; k++) {
        const t127: number = t126 + k * 16 + 156
        for (let l = 0; l < 10; l++) {
          const t128: number = k + (i + l) * 84 + 11761
          const t129: number = l * 160
          for (let m = 0; m < 10; m += 5) {
            const t130: number = tape[t128 + (j + m) * 6]!
            const t131: number = t129 + m * 16 + 7538
            const t132: number = tape[t128 + (t122 + m) * 6]!
            const t133: number = t129 + m * 16 + 7554
            const t134: number = tape[t128 + (t123 + m) * 6]!
            const t135: number = t129 + m * 16 + 7570
            const t136: number = tape[t128 + (t124 + m) * 6]!
            const t137: number = t129 + m * 16 + 7586
            const t138: number = tape[t128 + (t125 + m) * 6]!
            const t139: number = t129 + m * 16 + 7602
            for (let n = 0; n < 16; n++) {
              const t140: number = t130 * work[t131 + n]! + t132 * work[t133 + n]! + t134 * work[t135 + n]! + t136 * work[t137 + n]!
              grad[t127 + n]! += t140 + t138 * work[t139 + n]!
            }
          }
        }
      }
    }
  }
  work.fill(0, 9138, 10314)
  for (let i = 0; i < 10; i++) {
    const t141: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t142: number = t141 + j * 16 + 7538
      for (let k = 0; k < 5; k++) {
        const t143: number = i + k
        const t144: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t145: number = j + l
          const t146: number = t144 + l * 96
          for (let m = 0; m < 6; m++) {
            const t147: number = t146 + m * 16 + 156
            let t148 = 0
            for (let n = 0; n < 16; n++) {
              t148 += work[t142 + n]! * params[t147 + n]!
            }
            work[(m + t143 * 84 + 9138) + t145 * 6]! += t148
          }
        }
      }
    }
  }
  work.fill(0, 10314, 12666)
  for (let i = 0; i < 14; i++) {
    const t149: number = i * 168
    const t150: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t151: number = t149 + j * 6 + 10314
      const t152: number = t150 + j * 6 + 1210
      const t153: number = t150 + j * 6 + 9138
      const t154: number = t149 + j * 6 + 10398
      for (let k = 0; k < 6; k++) {
        const t155: number = work[t152 + k]!
        const t156: number = work[t153 + k]!
        const t157: number = 0 === t155 ? t156 : 0
        work[t151 + k]! += t157
        const t158: number = 1 === t155 ? t156 : 0
        work[t154 + k]! += t158
      }
    }
  }
  work.fill(0, 12666, 17370)
  for (let i = 0; i < 28; i++) {
    const t159: number = i * 168
    const t160: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t161: number = t159 + j * 12 + 12666
      const t162: number = t160 + j * 6 + 2386
      const t163: number = t160 + j * 6 + 10314
      const t164: number = t159 + j * 12 + 12672
      for (let k = 0; k < 6; k++) {
        const t165: number = work[t162 + k]!
        const t166: number = work[t163 + k]!
        const t167: number = 0 === t165 ? t166 : 0
        work[t161 + k]! += t167
        const t168: number = 1 === t165 ? t166 : 0
        work[t164 + k]! += t168
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t169: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t170: number = t169 + j * 6 + 1
      const t171: number = t169 + j * 6 + 12666
      const t172: number = t169 + j * 6 + 17370
      for (let k = 0; k < 6; k++) {
        const t173: number = 0 >= tape[t170 + k]! ? 0 : work[t171 + k]!
        work[t172 + k] = t173
      }
    }
  }
  grad.fill(0, 150, 156)
  for (let i = 0; i < 28; i++) {
    const t174: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t175: number = t174 + j * 6 + 17370
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t175 + k]!
      }
    }
  }
  grad.fill(0, 0, 150)
  for (let i = 0; i < 5; i++) {
    const t176: number = i - 2
    const t177: number = i * 30
    const t178: number = Math.max(0, -i + 2)
    const t179: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t180: number = j - 2
      const t181: number = t177 + j * 6
      const t182: number = Math.max(0, -j + 2)
      const t183: number = Math.min(28, -j + 30)
      for (let k = t178; k < t179; k++) {
        const t184: number = (t176 + k) * 28
        const t185: number = k * 168
        for (let l = t182; l < t183; l++) {
          const t186: number = x[t184 + (t180 + l)]!
          const t187: number = t185 + l * 6 + 17370
          for (let m = 0; m < 6; m++) {
            grad[t181 + m]! += t186 * work[t187 + m]!
          }
        }
      }
    }
  }
}

/**
 * `loss = logSumExp(dense_2) − dense_2[label]`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `conv2d/kernel`, `conv2d/bias`, `conv2d_1/kernel`, `conv2d_1/bias`, `dense/kernel`, `dense/bias` … (61706 numbers, see `layout`).
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, label: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, label)
  work.fill(0, 0, 4704)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  grad.fill(0, 2556, 2572)
  grad.fill(0, 156, 2556)
  grad.fill(0, 150, 156)
  grad.fill(0, 0, 150)
  for (let i = 0; i < 28; i++) {
    const t2: number = i - 2
    const t3: number = i * 168
    const t4: number = Math.max(0, -i + 2)
    const t5: number = Math.min(5, -i + 30)
    for (let j = 0; j < 28; j++) {
      const t6: number = j - 2
      const t7: number = t3 + j * 6
      const t8: number = Math.max(0, -j + 2)
      const t9: number = Math.min(5, -j + 30)
      for (let k = t4; k < t5; k++) {
        const t10: number = (t2 + k) * 28
        const t11: number = k * 30
        for (let l = t8; l < t9; l++) {
          const t12: number = x[t10 + (t6 + l)]!
          const t13: number = t11 + l * 6
          for (let m = 0; m < 6; m++) {
            work[t7 + m]! += t12 * params[t13 + m]!
          }
        }
      }
    }
  }
  work.fill(0, 4704, 4714)
  if (t1) {
    work[label + 4704]! += 1
  }
  for (let i = 0; i < 28; i++) {
    const t14: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t15: number = t14 + j * 6
      const t16: number = t14 + j * 6 + 4714
      for (let k = 0; k < 6; k++) {
        work[t16 + k] = work[t15 + k]! + params[k + 150]!
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t17: number = i * 168
    const t18: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t19: number = j * 2
      const t20: number = t17 + j * 12 + 4714
      const t21: number = t17 + j * 12 + 4720
      const t22: number = t18 + j * 6 + 9418
      const t23: number = t18 + j * 6 + 11770
      for (let k = 0; k < 6; k++) {
        work[t22 + k] = Math.max(Math.max(0, work[t20 + k]!), Math.max(0, work[t21 + k]!))
        const t24: number = t17 + k + 4714
        let t25 = 0
        let t26 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t27: number = Math.max(0, work[t24 + (t19 + l) * 6]!)
          if (t27 > t26 || t27 !== t27 && t26 === t26) {
            t26 = t27
            t25 = l
          }
        }
        work[t23 + k] = t25
      }
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t28: number = i * 2
    const t29: number = i * 168
    const t30: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t31: number = t29 + j * 6 + 9418
      const t32: number = t29 + j * 6 + 9502
      const t33: number = t30 + j * 6 + 14122
      const t34: number = j * 6
      const t35: number = t30 + j * 6 + 15298
      for (let k = 0; k < 6; k++) {
        work[t33 + k] = Math.max(work[t31 + k]!, work[t32 + k]!)
        const t36: number = t34 + k + 9418
        let t37 = 0
        let t38 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t39: number = work[t36 + (t28 + l) * 84]!
          if (t39 > t38 || t39 !== t39 && t38 === t38) {
            t38 = t39
            t37 = l
          }
        }
        work[t35 + k] = t37
      }
    }
  }
  work.fill(0, 16474, 18074)
  for (let i = 0; i < 10; i++) {
    const t40: number = i * 160
    for (let j = 0; j < 10; j += 2) {
      const t41: number = j + 1
      const t42: number = t40 + j * 16 + 16474
      const t43: number = t40 + j * 16 + 16490
      for (let k = 0; k < 5; k++) {
        const t44: number = i + k
        const t45: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t46: number = j + l
          const t47: number = t45 + l * 96
          const t48: number = t41 + l
          for (let m = 0; m < 6; m += 3) {
            const t49: number = m + t44 * 84 + 14122
            const t50: number = work[t49 + t46 * 6]!
            const t51: number = t47 + m * 16 + 156
            const t52: number = m + t44 * 84 + 14123
            const t53: number = work[t52 + t46 * 6]!
            const t54: number = t47 + m * 16 + 172
            const t55: number = m + t44 * 84 + 14124
            const t56: number = work[t55 + t46 * 6]!
            const t57: number = t47 + m * 16 + 188
            const t58: number = work[t49 + t48 * 6]!
            const t59: number = work[t52 + t48 * 6]!
            const t60: number = work[t55 + t48 * 6]!
            for (let n = 0; n < 16; n++) {
              const t61: number = params[t51 + n]!
              const t62: number = params[t54 + n]!
              const t63: number = params[t57 + n]!
              work[t42 + n]! += t50 * t61 + t53 * t62 + t56 * t63
              work[t43 + n]! += t58 * t61 + t59 * t62 + t60 * t63
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t64: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t65: number = t64 + j * 16 + 16474
      const t66: number = t64 + j * 16 + 18074
      const t67: number = t64 + j * 16 + 16490
      const t68: number = t64 + j * 16 + 18090
      const t69: number = t64 + j * 16 + 16506
      const t70: number = t64 + j * 16 + 18106
      const t71: number = t64 + j * 16 + 16522
      const t72: number = t64 + j * 16 + 18122
      const t73: number = t64 + j * 16 + 16538
      const t74: number = t64 + j * 16 + 18138
      const t75: number = t64 + j * 16 + 16634
      const t76: number = t64 + j * 16 + 18234
      const t77: number = t64 + j * 16 + 16650
      const t78: number = t64 + j * 16 + 18250
      const t79: number = t64 + j * 16 + 16666
      const t80: number = t64 + j * 16 + 18266
      const t81: number = t64 + j * 16 + 16682
      const t82: number = t64 + j * 16 + 18282
      const t83: number = t64 + j * 16 + 16698
      const t84: number = t64 + j * 16 + 18298
      for (let k = 0; k < 16; k++) {
        const t85: number = params[k + 2556]!
        work[t66 + k] = work[t65 + k]! + t85
        work[t68 + k] = work[t67 + k]! + t85
        work[t70 + k] = work[t69 + k]! + t85
        work[t72 + k] = work[t71 + k]! + t85
        work[t74 + k] = work[t73 + k]! + t85
        work[t76 + k] = work[t75 + k]! + t85
        work[t78 + k] = work[t77 + k]! + t85
        work[t80 + k] = work[t79 + k]! + t85
        work[t82 + k] = work[t81 + k]! + t85
        work[t84 + k] = work[t83 + k]! + t85
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t86: number = i * 160
    const t87: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t88: number = j * 2
      const t89: number = t86 + j * 32 + 18074
      const t90: number = t86 + j * 32 + 18090
      const t91: number = t87 + j * 16 + 19674
      const t92: number = t87 + j * 16 + 20474
      for (let k = 0; k < 16; k++) {
        work[t91 + k] = Math.max(Math.max(0, work[t89 + k]!), Math.max(0, work[t90 + k]!))
        const t93: number = t86 + k + 18074
        let t94 = 0
        let t95 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t96: number = Math.max(0, work[t93 + (t88 + l) * 16]!)
          if (t96 > t95 || t96 !== t96 && t95 === t95) {
            t95 = t96
            t94 = l
          }
        }
        work[t92 + k] = t94
      }
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t97: number = i * 2
    const t98: number = i * 160
    const t99: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t100: number = t98 + j * 16 + 19674
      const t101: number = t98 + j * 16 + 19754
      const t102: number = t99 + j * 16 + 21274
      const t103: number = j * 16
      const t104: number = t99 + j * 16 + 21674
      for (let k = 0; k < 16; k++) {
        work[t102 + k] = Math.max(work[t100 + k]!, work[t101 + k]!)
        const t105: number = t103 + k + 19674
        let t106 = 0
        let t107 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t108: number = work[t105 + (t97 + l) * 80]!
          if (t108 > t107 || t108 !== t108 && t107 === t107) {
            t107 = t108
            t106 = l
          }
        }
        work[t104 + k] = t106
      }
    }
  }
  work.fill(0, 22074, 22194)
  for (let i = 0; i < 400; i += 4) {
    const t109: number = i * 120 + 2572
    const t110: number = work[i + 21274]!
    const t111: number = i * 120 + 2692
    const t112: number = work[i + 21275]!
    const t113: number = i * 120 + 2812
    const t114: number = work[i + 21276]!
    const t115: number = i * 120 + 2932
    const t116: number = work[i + 21277]!
    for (let j = 0; j < 120; j++) {
      const t117: number = params[t109 + j]! * t110 + params[t111 + j]! * t112 + params[t113 + j]! * t114 + params[t115 + j]! * t116
      work[j + 22074]! += t117
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t118: number = work[i + 22074]! + params[i + 50572]!
    work[i + 22194] = t118
    work[i + 22314] = Math.max(0, t118)
  }
  work.fill(0, 22434, 22518)
  for (let i = 0; i < 120; i += 4) {
    const t119: number = i * 84 + 50692
    const t120: number = work[i + 22314]!
    const t121: number = i * 84 + 50776
    const t122: number = work[i + 22315]!
    const t123: number = i * 84 + 50860
    const t124: number = work[i + 22316]!
    const t125: number = i * 84 + 50944
    const t126: number = work[i + 22317]!
    for (let j = 0; j < 84; j++) {
      const t127: number = params[t119 + j]! * t120 + params[t121 + j]! * t122 + params[t123 + j]! * t124 + params[t125 + j]! * t126
      work[j + 22434]! += t127
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t128: number = work[i + 22434]! + params[i + 60772]!
    work[i + 22518] = t128
    work[i + 22602] = Math.max(0, t128)
  }
  work.fill(0, 22686, 22696)
  for (let i = 0; i < 84; i += 4) {
    const t129: number = i * 10 + 60856
    const t130: number = work[i + 22602]!
    const t131: number = i * 10 + 60866
    const t132: number = work[i + 22603]!
    const t133: number = i * 10 + 60876
    const t134: number = work[i + 22604]!
    const t135: number = i * 10 + 60886
    const t136: number = work[i + 22605]!
    for (let j = 0; j < 10; j++) {
      const t137: number = params[t129 + j]! * t130 + params[t131 + j]! * t132 + params[t133 + j]! * t134 + params[t135 + j]! * t136
      work[j + 22686]! += t137
    }
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 22696] = work[i + 22686]! + params[i + 61696]!
  }
  const t138 = t1 ? work[label + 22696]! : NaN
  let t139 = -Infinity
  for (let i = 0; i < 10; i++) {
    t139 = Math.max(t139, work[i + 22696]!)
  }
  const t140 = Math.abs(t139) < Infinity ? t139 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 22706] = Math.exp(work[i + 22696]! - t140)
  }
  let t141 = 0
  for (let i = 0; i < 10; i++) {
    t141 += work[i + 22706]!
  }
  work.fill(0, 23116, 23916)
  work.fill(0, 23916, 25516)
  work.fill(0, 27116, 28292)
  work.fill(0, 28292, 30644)
  work.fill(0, 30644, 35348)
  let t142 = 0
  if (t141 >= 1 && t141 < 1.5) {
    let t143 = 0
    for (let i = 0; i < 10; i++) {
      const t144: number = work[i + 22706]!
      t143 += t144 < 1 ? t144 : 0
    }
    t142 = t143
  } else {
    t142 = t141 - 1
  }
  const loss = t140 - t138 + Math.log1p(t142)
  const t145 = -(t142 / t141)
  for (let i = 0; i < 10; i++) {
    const t146: number = work[i + 22706]! / t141
    const t147: number = work[i + 4704]!
    const t148: number = t147 === 1 && t146 > 0.5 ? t145 : t146 - t147
    grad[i + 61696] = t148
  }
  for (let i = 0; i < 84; i += 4) {
    const t149: number = i * 10 + 60856
    const t150: number = work[i + 22602]!
    const t151: number = i * 10 + 60866
    const t152: number = work[i + 22603]!
    const t153: number = i * 10 + 60876
    const t154: number = work[i + 22604]!
    const t155: number = i * 10 + 60886
    const t156: number = work[i + 22605]!
    for (let j = 0; j < 10; j++) {
      const t157: number = grad[j + 61696]!
      grad[t149 + j] = t150 * t157
      grad[t151 + j] = t152 * t157
      grad[t153 + j] = t154 * t157
      grad[t155 + j] = t156 * t157
    }
  }
  for (let i = 0; i < 84; i += 4) {
    let t158 = 0
    if (!(0 >= work[i + 22521]!)) {
      const t159: number = i * 10 + 60886
      let t160 = 0
      for (let j = 0; j < 10; j++) {
        t160 += params[t159 + j]! * grad[j + 61696]!
      }
      t158 = t160
    }
    grad[i + 60775] = t158
    let t161 = 0
    if (!(0 >= work[i + 22520]!)) {
      const t162: number = i * 10 + 60876
      let t163 = 0
      for (let j = 0; j < 10; j++) {
        t163 += params[t162 + j]! * grad[j + 61696]!
      }
      t161 = t163
    }
    grad[i + 60774] = t161
    let t164 = 0
    if (!(0 >= work[i + 22519]!)) {
      const t165: number = i * 10 + 60866
      let t166 = 0
      for (let j = 0; j < 10; j++) {
        t166 += params[t165 + j]! * grad[j + 61696]!
      }
      t164 = t166
    }
    grad[i + 60773] = t164
    let t167 = 0
    if (!(0 >= work[i + 22518]!)) {
      const t168: number = i * 10 + 60856
      let t169 = 0
      for (let j = 0; j < 10; j++) {
        t169 += params[t168 + j]! * grad[j + 61696]!
      }
      t167 = t169
    }
    grad[i + 60772] = t167
  }
  for (let i = 0; i < 120; i += 4) {
    const t170: number = i * 84 + 50692
    const t171: number = work[i + 22314]!
    const t172: number = i * 84 + 50776
    const t173: number = work[i + 22315]!
    const t174: number = i * 84 + 50860
    const t175: number = work[i + 22316]!
    const t176: number = i * 84 + 50944
    const t177: number = work[i + 22317]!
    for (let j = 0; j < 84; j++) {
      const t178: number = grad[j + 60772]!
      grad[t170 + j] = t171 * t178
      grad[t172 + j] = t173 * t178
      grad[t174 + j] = t175 * t178
      grad[t176 + j] = t177 * t178
    }
  }
  for (let i = 0; i < 120; i += 4) {
    let t179 = 0
    if (!(0 >= work[i + 22197]!)) {
      const t180: number = i * 84 + 50944
      let t181 = 0
      for (let j = 0; j < 84; j++) {
        t181 += params[t180 + j]! * grad[j + 60772]!
      }
      t179 = t181
    }
    grad[i + 50575] = t179
    let t182 = 0
    if (!(0 >= work[i + 22196]!)) {
      const t183: number = i * 84 + 50860
      let t184 = 0
      for (let j = 0; j < 84; j++) {
        t184 += params[t183 + j]! * grad[j + 60772]!
      }
      t182 = t184
    }
    grad[i + 50574] = t182
    let t185 = 0
    if (!(0 >= work[i + 22195]!)) {
      const t186: number = i * 84 + 50776
      let t187 = 0
      for (let j = 0; j < 84; j++) {
        t187 += params[t186 + j]! * grad[j + 60772]!
      }
      t185 = t187
    }
    grad[i + 50573] = t185
    let t188 = 0
    if (!(0 >= work[i + 22194]!)) {
      const t189: number = i * 84 + 50692
      let t190 = 0
      for (let j = 0; j < 84; j++) {
        t190 += params[t189 + j]! * grad[j + 60772]!
      }
      t188 = t190
    }
    grad[i + 50572] = t188
  }
  for (let i = 0; i < 400; i += 4) {
    const t191: number = i * 120 + 2572
    const t192: number = work[i + 21274]!
    const t193: number = i * 120 + 2692
    const t194: number = work[i + 21275]!
    const t195: number = i * 120 + 2812
    const t196: number = work[i + 21276]!
    const t197: number = i * 120 + 2932
    const t198: number = work[i + 21277]!
    for (let j = 0; j < 120; j++) {
      const t199: number = grad[j + 50572]!
      grad[t191 + j] = t192 * t199
      grad[t193 + j] = t194 * t199
      grad[t195 + j] = t196 * t199
      grad[t197 + j] = t198 * t199
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t200: number = i * 120 + 2572
    const t201: number = i * 120 + 2692
    const t202: number = i * 120 + 2812
    const t203: number = i * 120 + 2932
    let t204 = 0
    let t205 = 0
    let t206 = 0
    let t207 = 0
    for (let j = 0; j < 120; j++) {
      const t208: number = grad[j + 50572]!
      t204 += params[t200 + j]! * t208
      t205 += params[t201 + j]! * t208
      t206 += params[t202 + j]! * t208
      t207 += params[t203 + j]! * t208
    }
    work[i + 22716] = t204
    work[i + 22717] = t205
    work[i + 22718] = t206
    work[i + 22719] = t207
  }
  for (let i = 0; i < 5; i++) {
    const t209: number = i * 160
    const t210: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t211: number = t209 + j * 16 + 23116
      const t212: number = t210 + j * 16 + 21674
      const t213: number = t210 + j * 16
      const t214: number = t209 + j * 16 + 23196
      for (let k = 0; k < 16; k++) {
        const t215: number = work[t212 + k]!
        const t216: number = work[(t213 + k) + 22716]!
        const t217: number = 0 === t215 ? t216 : 0
        work[t211 + k]! += t217
        const t218: number = 1 === t215 ? t216 : 0
        work[t214 + k]! += t218
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t219: number = i * 160
    const t220: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t221: number = t219 + j * 32 + 23916
      const t222: number = t220 + j * 16 + 20474
      const t223: number = t220 + j * 16 + 23116
      const t224: number = t219 + j * 32 + 23932
      for (let k = 0; k < 16; k++) {
        const t225: number = work[t222 + k]!
        const t226: number = work[t223 + k]!
        const t227: number = 0 === t225 ? t226 : 0
        work[t221 + k]! += t227
        const t228: number = 1 === t225 ? t226 : 0
        work[t224 + k]! += t228
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t229: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t230: number = t229 + j * 16 + 18074
      const t231: number = t229 + j * 16 + 23916
      const t232: number = t229 + j * 16 + 25516
      for (let k = 0; k < 16; k++) {
        const t233: number = 0 >= work[t230 + k]! ? 0 : work[t231 + k]!
        work[t232 + k] = t233
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t234: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t235: number = t234 + j * 16 + 25516
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t235 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t236: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t237: number = j + 1
      const t238: number = j + 2
      const t239: number = j + 3
      const t240: number = j + 4
      const t241: number = t236 + j * 96
      for (let k = 0; k < 6; k++) {
        const t242: number = t241 + k * 16 + 156
        for (let l = 0; l < 10; l++) {
          const t243: number = k + (i + l) * 84 + 14122
          const t244: number = l * 160
          for (let m = 0; m < 10; m += 5) {
            const t245: number = work[t243 + (j + m) * 6]!
            const t246: number = t244 + m * 16 + 25516
            const t247: number = work[t243 + (t237 + m) * 6]!
            const t248: number = t244 + m * 16 + 25532
            const t249: number = work[t243 + (t238 + m) * 6]!
            const t250: number = t244 + m * 16 + 25548
            const t251: number = work[t243 + (t239 + m) * 6]!
            const t252: number = t244 + m * 16 + 25564
            const t253: number = work[t243 + (t240 + m) * 6]!
            const t254: number = t244 + m * 16 + 25580
            for (let n = 0; n < 16; n++) {
              const t255: number = t245 * work[t246 + n]! + t247 * work[t248 + n]! + t249 * work[t250 + n]! + t251 * work[t252 + n]!
              grad[t242 + n]! += t255 + t253 * work[t254 + n]!
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t256: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t257: number = t256 + j * 16 + 25516
      for (let k = 0; k < 5; k++) {
        const t258: number = i + k
        const t259: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t260: number = j + l
          const t261: number = t259 + l * 96
          for (let m = 0; m < 6; m++) {
            const t262: number = t261 + m * 16 + 156
            let t263 = 0
            for (let n = 0; n < 16; n++) {
              t263 += work[t257 + n]! * params[t262 + n]!
            }
            work[(m + t258 * 84 + 27116) + t260 * 6]! += t263
          }
        }
      }
    }
  }
  for (let i = 0; i < 14; i++) {
    const t264: number = i * 168
    const t265: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t266: number = t264 + j * 6 + 28292
      const t267: number = t265 + j * 6 + 15298
      const t268: number = t265 + j * 6 + 27116
      const t269: number = t264 + j * 6 + 28376
      for (let k = 0; k < 6; k++) {
        const t270: number = work[t267 + k]!
        const t271: number = work[t268 + k]!
        const t272: number = 0 === t270 ? t271 : 0
        work[t266 + k]! += t272
        const t273: number = 1 === t270 ? t271 : 0
        work[t269 + k]! += t273
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t274: number = i * 168
    const t275: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t276: number = t274 + j * 12 + 30644
      const t277: number = t275 + j * 6 + 11770
      const t278: number = t275 + j * 6 + 28292
      const t279: number = t274 + j * 12 + 30650
      for (let k = 0; k < 6; k++) {
        const t280: number = work[t277 + k]!
        const t281: number = work[t278 + k]!
        const t282: number = 0 === t280 ? t281 : 0
        work[t276 + k]! += t282
        const t283: number = 1 === t280 ? t281 : 0
        work[t279 + k]! += t283
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t284: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t285: number = t284 + j * 6 + 4714
      const t286: number = t284 + j * 6 + 30644
      const t287: number = t284 + j * 6 + 35348
      for (let k = 0; k < 6; k++) {
        const t288: number = 0 >= work[t285 + k]! ? 0 : work[t286 + k]!
        work[t287 + k] = t288
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t289: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t290: number = t289 + j * 6 + 35348
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t290 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t291: number = i - 2
    const t292: number = i * 30
    const t293: number = Math.max(0, -i + 2)
    const t294: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t295: number = j - 2
      const t296: number = t292 + j * 6
      const t297: number = Math.max(0, -j + 2)
      const t298: number = Math.min(28, -j + 30)
      for (let k = t293; k < t294; k++) {
        const t299: number = (t291 + k) * 28
        const t300: number = k * 168
        for (let l = t297; l < t298; l++) {
          const t301: number = x[t299 + (t295 + l)]!
          const t302: number = t300 + l * 6 + 35348
          for (let m = 0; m < 6; m++) {
            grad[t296 + m]! += t301 * work[t302 + m]!
          }
        }
      }
    }
  }
  return loss
}

/**
 * `∂loss/∂conv2d/kernel = … (66 operations)` …
 *
 * The gradient with respect to `conv2d/kernel`, `conv2d/bias`, `conv2d_1/kernel`, `conv2d_1/bias`, `dense/kernel`, `dense/bias` … (61706 numbers, see `layout`), by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, label: number,
): { "conv2d/kernel": Float64Array; "conv2d/bias": Float64Array; "conv2d_1/kernel": Float64Array; "conv2d_1/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array; "dense_2/kernel": Float64Array; "dense_2/bias": Float64Array } {
  const grad = new Float64Array(61706)
  valueAndGrad(params, x, label, grad)
  return {
    "conv2d/kernel": grad.slice(0, 150), "conv2d/bias": grad.slice(150, 156), "conv2d_1/kernel": grad.slice(156, 2556),
    "conv2d_1/bias": grad.slice(2556, 2572), "dense/kernel": grad.slice(2572, 50572), "dense/bias": grad.slice(50572, 50692),
    "dense_1/kernel": grad.slice(50692, 60772), "dense_1/bias": grad.slice(60772, 60856), "dense_2/kernel": grad.slice(60856, 61696),
    "dense_2/bias": grad.slice(61696, 61706),
  }
}

/** The value where `vector` holds `conv2d/kernel`, `conv2d/bias`, `conv2d_1/kernel`, `conv2d_1/bias`, `dense/kernel`, `dense/bias` … (61706 numbers, see `layout`), as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, label: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 61706; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, label, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  work.fill(0, 0, 4704)
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 4704, 4714)
  if (t1) {
    work[label + 4704]! += 1
  }
  work.fill(0, 16474, 18074)
  work.fill(0, 22074, 22194)
  work.fill(0, 22434, 22518)
  work.fill(0, 22686, 22696)
  for (let i = 0; i < 28; i++) {
    const t2: number = i - 2
    const t3: number = i * 168
    const t4: number = Math.max(0, -i + 2)
    const t5: number = Math.min(5, -i + 30)
    for (let j = 0; j < 28; j++) {
      const t6: number = j - 2
      const t7: number = t3 + j * 6
      const t8: number = Math.max(0, -j + 2)
      const t9: number = Math.min(5, -j + 30)
      for (let k = t4; k < t5; k++) {
        const t10: number = (t2 + k) * 28
        const t11: number = k * 30
        for (let l = t8; l < t9; l++) {
          const t12: number = x[x_at + t10 + (t6 + l)]!
          const t13: number = t11 + l * 6
          for (let m = 0; m < 6; m++) {
            work[t7 + m]! += t12 * params[t13 + m]!
          }
        }
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t14: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t15: number = t14 + j * 6
      const t16: number = t14 + j * 6 + 4714
      for (let k = 0; k < 6; k++) {
        work[t16 + k] = work[t15 + k]! + params[k + 150]!
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t17: number = i * 168
    const t18: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t19: number = j * 2
      const t20: number = t17 + j * 12 + 4714
      const t21: number = t17 + j * 12 + 4720
      const t22: number = t18 + j * 6 + 9418
      const t23: number = t18 + j * 6 + 11770
      for (let k = 0; k < 6; k++) {
        work[t22 + k] = Math.max(Math.max(0, work[t20 + k]!), Math.max(0, work[t21 + k]!))
        const t24: number = t17 + k + 4714
        let t25 = 0
        let t26 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t27: number = Math.max(0, work[t24 + (t19 + l) * 6]!)
          if (t27 > t26 || t27 !== t27 && t26 === t26) {
            t26 = t27
            t25 = l
          }
        }
        work[t23 + k] = t25
      }
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t28: number = i * 2
    const t29: number = i * 168
    const t30: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t31: number = t29 + j * 6 + 9418
      const t32: number = t29 + j * 6 + 9502
      const t33: number = t30 + j * 6 + 14122
      const t34: number = j * 6
      const t35: number = t30 + j * 6 + 15298
      for (let k = 0; k < 6; k++) {
        work[t33 + k] = Math.max(work[t31 + k]!, work[t32 + k]!)
        const t36: number = t34 + k + 9418
        let t37 = 0
        let t38 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t39: number = work[t36 + (t28 + l) * 84]!
          if (t39 > t38 || t39 !== t39 && t38 === t38) {
            t38 = t39
            t37 = l
          }
        }
        work[t35 + k] = t37
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t40: number = i * 160
    for (let j = 0; j < 10; j += 2) {
      const t41: number = j + 1
      const t42: number = t40 + j * 16 + 16474
      const t43: number = t40 + j * 16 + 16490
      for (let k = 0; k < 5; k++) {
        const t44: number = i + k
        const t45: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t46: number = j + l
          const t47: number = t45 + l * 96
          const t48: number = t41 + l
          for (let m = 0; m < 6; m += 3) {
            const t49: number = m + t44 * 84 + 14122
            const t50: number = work[t49 + t46 * 6]!
            const t51: number = t47 + m * 16 + 156
            const t52: number = m + t44 * 84 + 14123
            const t53: number = work[t52 + t46 * 6]!
            const t54: number = t47 + m * 16 + 172
            const t55: number = m + t44 * 84 + 14124
            const t56: number = work[t55 + t46 * 6]!
            const t57: number = t47 + m * 16 + 188
            const t58: number = work[t49 + t48 * 6]!
            const t59: number = work[t52 + t48 * 6]!
            const t60: number = work[t55 + t48 * 6]!
            for (let n = 0; n < 16; n++) {
              const t61: number = params[t51 + n]!
              const t62: number = params[t54 + n]!
              const t63: number = params[t57 + n]!
              work[t42 + n]! += t50 * t61 + t53 * t62 + t56 * t63
              work[t43 + n]! += t58 * t61 + t59 * t62 + t60 * t63
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t64: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t65: number = t64 + j * 16 + 16474
      const t66: number = t64 + j * 16 + 18074
      const t67: number = t64 + j * 16 + 16490
      const t68: number = t64 + j * 16 + 18090
      const t69: number = t64 + j * 16 + 16506
      const t70: number = t64 + j * 16 + 18106
      const t71: number = t64 + j * 16 + 16522
      const t72: number = t64 + j * 16 + 18122
      const t73: number = t64 + j * 16 + 16538
      const t74: number = t64 + j * 16 + 18138
      const t75: number = t64 + j * 16 + 16634
      const t76: number = t64 + j * 16 + 18234
      const t77: number = t64 + j * 16 + 16650
      const t78: number = t64 + j * 16 + 18250
      const t79: number = t64 + j * 16 + 16666
      const t80: number = t64 + j * 16 + 18266
      const t81: number = t64 + j * 16 + 16682
      const t82: number = t64 + j * 16 + 18282
      const t83: number = t64 + j * 16 + 16698
      const t84: number = t64 + j * 16 + 18298
      for (let k = 0; k < 16; k++) {
        const t85: number = params[k + 2556]!
        work[t66 + k] = work[t65 + k]! + t85
        work[t68 + k] = work[t67 + k]! + t85
        work[t70 + k] = work[t69 + k]! + t85
        work[t72 + k] = work[t71 + k]! + t85
        work[t74 + k] = work[t73 + k]! + t85
        work[t76 + k] = work[t75 + k]! + t85
        work[t78 + k] = work[t77 + k]! + t85
        work[t80 + k] = work[t79 + k]! + t85
        work[t82 + k] = work[t81 + k]! + t85
        work[t84 + k] = work[t83 + k]! + t85
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t86: number = i * 160
    const t87: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t88: number = j * 2
      const t89: number = t86 + j * 32 + 18074
      const t90: number = t86 + j * 32 + 18090
      const t91: number = t87 + j * 16 + 19674
      const t92: number = t87 + j * 16 + 20474
      for (let k = 0; k < 16; k++) {
        work[t91 + k] = Math.max(Math.max(0, work[t89 + k]!), Math.max(0, work[t90 + k]!))
        const t93: number = t86 + k + 18074
        let t94 = 0
        let t95 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t96: number = Math.max(0, work[t93 + (t88 + l) * 16]!)
          if (t96 > t95 || t96 !== t96 && t95 === t95) {
            t95 = t96
            t94 = l
          }
        }
        work[t92 + k] = t94
      }
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t97: number = i * 2
    const t98: number = i * 160
    const t99: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t100: number = t98 + j * 16 + 19674
      const t101: number = t98 + j * 16 + 19754
      const t102: number = t99 + j * 16 + 21274
      const t103: number = j * 16
      const t104: number = t99 + j * 16 + 21674
      for (let k = 0; k < 16; k++) {
        work[t102 + k] = Math.max(work[t100 + k]!, work[t101 + k]!)
        const t105: number = t103 + k + 19674
        let t106 = 0
        let t107 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t108: number = work[t105 + (t97 + l) * 80]!
          if (t108 > t107 || t108 !== t108 && t107 === t107) {
            t107 = t108
            t106 = l
          }
        }
        work[t104 + k] = t106
      }
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t109: number = i * 120 + 2572
    const t110: number = work[i + 21274]!
    const t111: number = i * 120 + 2692
    const t112: number = work[i + 21275]!
    const t113: number = i * 120 + 2812
    const t114: number = work[i + 21276]!
    const t115: number = i * 120 + 2932
    const t116: number = work[i + 21277]!
    for (let j = 0; j < 120; j++) {
      const t117: number = params[t109 + j]! * t110 + params[t111 + j]! * t112 + params[t113 + j]! * t114 + params[t115 + j]! * t116
      work[j + 22074]! += t117
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t118: number = work[i + 22074]! + params[i + 50572]!
    work[i + 22194] = t118
    work[i + 22314] = Math.max(0, t118)
  }
  for (let i = 0; i < 120; i += 4) {
    const t119: number = i * 84 + 50692
    const t120: number = work[i + 22314]!
    const t121: number = i * 84 + 50776
    const t122: number = work[i + 22315]!
    const t123: number = i * 84 + 50860
    const t124: number = work[i + 22316]!
    const t125: number = i * 84 + 50944
    const t126: number = work[i + 22317]!
    for (let j = 0; j < 84; j++) {
      const t127: number = params[t119 + j]! * t120 + params[t121 + j]! * t122 + params[t123 + j]! * t124 + params[t125 + j]! * t126
      work[j + 22434]! += t127
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t128: number = work[i + 22434]! + params[i + 60772]!
    work[i + 22518] = t128
    work[i + 22602] = Math.max(0, t128)
  }
  for (let i = 0; i < 84; i += 4) {
    const t129: number = i * 10 + 60856
    const t130: number = work[i + 22602]!
    const t131: number = i * 10 + 60866
    const t132: number = work[i + 22603]!
    const t133: number = i * 10 + 60876
    const t134: number = work[i + 22604]!
    const t135: number = i * 10 + 60886
    const t136: number = work[i + 22605]!
    for (let j = 0; j < 10; j++) {
      const t137: number = params[t129 + j]! * t130 + params[t131 + j]! * t132 + params[t133 + j]! * t134 + params[t135 + j]! * t136
      work[j + 22686]! += t137
    }
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i++) {
    work[i + 22696] = work[i + 22686]! + params[i + 61696]!
  }
  const t138 = t1 ? work[label + 22696]! : NaN
  let t139 = -Infinity
  for (let i = 0; i < 10; i++) {
    t139 = Math.max(t139, work[i + 22696]!)
  }
  const t140 = Math.abs(t139) < Infinity ? t139 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 22706] = Math.exp(work[i + 22696]! - t140)
  }
  let t141 = 0
  for (let i = 0; i < 10; i++) {
    t141 += work[i + 22706]!
  }
  work.fill(0, 23330, 24130)
  work.fill(0, 24130, 25730)
  work.fill(0, 27330, 28506)
  work.fill(0, 28506, 30858)
  work.fill(0, 30858, 35562)
  let t142 = 0
  if (t141 >= 1 && t141 < 1.5) {
    let t143 = 0
    for (let i = 0; i < 10; i++) {
      const t144: number = work[i + 22706]!
      t143 += t144 < 1 ? t144 : 0
    }
    t142 = t143
  } else {
    t142 = t141 - 1
  }
  const loss = t140 - t138 + Math.log1p(t142)
  const t145 = -(t142 / t141)
  for (let i = 0; i < 10; i++) {
    const t146: number = work[i + 22706]! / t141
    const t147: number = work[i + 4704]!
    const t148: number = t147 === 1 && t146 > 0.5 ? t145 : t146 - t147
    work[i + 22716] = t148
  }
  for (let i = 0; i < 84; i += 4) {
    let t149 = 0
    if (!(0 >= work[i + 22521]!)) {
      const t150: number = i * 10 + 60886
      let t151 = 0
      for (let j = 0; j < 10; j++) {
        t151 += params[t150 + j]! * work[j + 22716]!
      }
      t149 = t151
    }
    work[i + 22729] = t149
    let t152 = 0
    if (!(0 >= work[i + 22520]!)) {
      const t153: number = i * 10 + 60876
      let t154 = 0
      for (let j = 0; j < 10; j++) {
        t154 += params[t153 + j]! * work[j + 22716]!
      }
      t152 = t154
    }
    work[i + 22728] = t152
    let t155 = 0
    if (!(0 >= work[i + 22519]!)) {
      const t156: number = i * 10 + 60866
      let t157 = 0
      for (let j = 0; j < 10; j++) {
        t157 += params[t156 + j]! * work[j + 22716]!
      }
      t155 = t157
    }
    work[i + 22727] = t155
    let t158 = 0
    if (!(0 >= work[i + 22518]!)) {
      const t159: number = i * 10 + 60856
      let t160 = 0
      for (let j = 0; j < 10; j++) {
        t160 += params[t159 + j]! * work[j + 22716]!
      }
      t158 = t160
    }
    work[i + 22726] = t158
  }
  for (let i = 0; i < 120; i += 4) {
    let t161 = 0
    if (!(0 >= work[i + 22197]!)) {
      const t162: number = i * 84 + 50944
      let t163 = 0
      for (let j = 0; j < 84; j++) {
        t163 += params[t162 + j]! * work[j + 22726]!
      }
      t161 = t163
    }
    work[i + 22813] = t161
    let t164 = 0
    if (!(0 >= work[i + 22196]!)) {
      const t165: number = i * 84 + 50860
      let t166 = 0
      for (let j = 0; j < 84; j++) {
        t166 += params[t165 + j]! * work[j + 22726]!
      }
      t164 = t166
    }
    work[i + 22812] = t164
    let t167 = 0
    if (!(0 >= work[i + 22195]!)) {
      const t168: number = i * 84 + 50776
      let t169 = 0
      for (let j = 0; j < 84; j++) {
        t169 += params[t168 + j]! * work[j + 22726]!
      }
      t167 = t169
    }
    work[i + 22811] = t167
    let t170 = 0
    if (!(0 >= work[i + 22194]!)) {
      const t171: number = i * 84 + 50692
      let t172 = 0
      for (let j = 0; j < 84; j++) {
        t172 += params[t171 + j]! * work[j + 22726]!
      }
      t170 = t172
    }
    work[i + 22810] = t170
  }
  for (let i = 0; i < 400; i += 4) {
    const t173: number = i * 120 + 2572
    const t174: number = i * 120 + 2692
    const t175: number = i * 120 + 2812
    const t176: number = i * 120 + 2932
    let t177 = 0
    let t178 = 0
    let t179 = 0
    let t180 = 0
    for (let j = 0; j < 120; j++) {
      const t181: number = work[j + 22810]!
      t177 += params[t173 + j]! * t181
      t178 += params[t174 + j]! * t181
      t179 += params[t175 + j]! * t181
      t180 += params[t176 + j]! * t181
    }
    work[i + 22930] = t177
    work[i + 22931] = t178
    work[i + 22932] = t179
    work[i + 22933] = t180
  }
  for (let i = 0; i < 5; i++) {
    const t182: number = i * 160
    const t183: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t184: number = t182 + j * 16 + 23330
      const t185: number = t183 + j * 16 + 21674
      const t186: number = t183 + j * 16
      const t187: number = t182 + j * 16 + 23410
      for (let k = 0; k < 16; k++) {
        const t188: number = work[t185 + k]!
        const t189: number = work[(t186 + k) + 22930]!
        const t190: number = 0 === t188 ? t189 : 0
        work[t184 + k]! += t190
        const t191: number = 1 === t188 ? t189 : 0
        work[t187 + k]! += t191
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t192: number = i * 160
    const t193: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t194: number = t192 + j * 32 + 24130
      const t195: number = t193 + j * 16 + 20474
      const t196: number = t193 + j * 16 + 23330
      const t197: number = t192 + j * 32 + 24146
      for (let k = 0; k < 16; k++) {
        const t198: number = work[t195 + k]!
        const t199: number = work[t196 + k]!
        const t200: number = 0 === t198 ? t199 : 0
        work[t194 + k]! += t200
        const t201: number = 1 === t198 ? t199 : 0
        work[t197 + k]! += t201
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t202: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t203: number = t202 + j * 16 + 18074
      const t204: number = t202 + j * 16 + 24130
      const t205: number = t202 + j * 16 + 25730
      for (let k = 0; k < 16; k++) {
        const t206: number = 0 >= work[t203 + k]! ? 0 : work[t204 + k]!
        work[t205 + k] = t206
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t207: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t208: number = t207 + j * 16 + 25730
      for (let k = 0; k < 5; k++) {
        const t209: number = i + k
        const t210: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t211: number = j + l
          const t212: number = t210 + l * 96
          for (let m = 0; m < 6; m++) {
            const t213: number = t212 + m * 16 + 156
            let t214 = 0
            for (let n = 0; n < 16; n++) {
              t214 += work[t208 + n]! * params[t213 + n]!
            }
            work[(m + t209 * 84 + 27330) + t211 * 6]! += t214
          }
        }
      }
    }
  }
  for (let i = 0; i < 14; i++) {
    const t215: number = i * 168
    const t216: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t217: number = t215 + j * 6 + 28506
      const t218: number = t216 + j * 6 + 15298
      const t219: number = t216 + j * 6 + 27330
      const t220: number = t215 + j * 6 + 28590
      for (let k = 0; k < 6; k++) {
        const t221: number = work[t218 + k]!
        const t222: number = work[t219 + k]!
        const t223: number = 0 === t221 ? t222 : 0
        work[t217 + k]! += t223
        const t224: number = 1 === t221 ? t222 : 0
        work[t220 + k]! += t224
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t225: number = i * 168
    const t226: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t227: number = t225 + j * 12 + 30858
      const t228: number = t226 + j * 6 + 11770
      const t229: number = t226 + j * 6 + 28506
      const t230: number = t225 + j * 12 + 30864
      for (let k = 0; k < 6; k++) {
        const t231: number = work[t228 + k]!
        const t232: number = work[t229 + k]!
        const t233: number = 0 === t231 ? t232 : 0
        work[t227 + k]! += t233
        const t234: number = 1 === t231 ? t232 : 0
        work[t230 + k]! += t234
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t235: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t236: number = t235 + j * 6 + 4714
      const t237: number = t235 + j * 6 + 30858
      const t238: number = t235 + j * 6 + 35562
      for (let k = 0; k < 6; k++) {
        const t239: number = 0 >= work[t236 + k]! ? 0 : work[t237 + k]!
        work[t238 + k] = t239
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t240: number = i - 2
    const t241: number = i * 30
    const t242: number = Math.max(0, -i + 2)
    const t243: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t244: number = j - 2
      const t245: number = t241 + j * 6
      const t246: number = Math.max(0, -j + 2)
      const t247: number = Math.min(28, -j + 30)
      for (let k = t242; k < t243; k++) {
        const t248: number = (t240 + k) * 28
        const t249: number = k * 168
        for (let l = t246; l < t247; l++) {
          const t250: number = x[x_at + t248 + (t244 + l)]!
          const t251: number = t249 + l * 6 + 35562
          for (let m = 0; m < 6; m++) {
            grad[t245 + m]! += t250 * work[t251 + m]!
          }
        }
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t252: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t253: number = t252 + j * 6 + 35562
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t253 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t254: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t255: number = j + 1
      const t256: number = j + 2
      const t257: number = j + 3
      const t258: number = j + 4
      const t259: number = t254 + j * 96
      for (let k = 0; k < 6; k++) {
        const t260: number = t259 + k * 16 + 156
        for (let l = 0; l < 10; l++) {
          const t261: number = k + (i + l) * 84 + 14122
          const t262: number = l * 160
          for (let m = 0; m < 10; m += 5) {
            const t263: number = work[t261 + (j + m) * 6]!
            const t264: number = t262 + m * 16 + 25730
            const t265: number = work[t261 + (t255 + m) * 6]!
            const t266: number = t262 + m * 16 + 25746
            const t267: number = work[t261 + (t256 + m) * 6]!
            const t268: number = t262 + m * 16 + 25762
            const t269: number = work[t261 + (t257 + m) * 6]!
            const t270: number = t262 + m * 16 + 25778
            const t271: number = work[t261 + (t258 + m) * 6]!
            const t272: number = t262 + m * 16 + 25794
            for (let n = 0; n < 16; n++) {
              const t273: number = t263 * work[t264 + n]! + t265 * work[t266 + n]! + t267 * work[t268 + n]! + t269 * work[t270 + n]!
              grad[t260 + n]! += t273 + t271 * work[t272 + n]!
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t274: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t275: number = t274 + j * 16 + 25730
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t275 + k]!
      }
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t276: number = i * 120 + 2572
    const t277: number = work[i + 21274]!
    const t278: number = i * 120 + 2692
    const t279: number = work[i + 21275]!
    const t280: number = i * 120 + 2812
    const t281: number = work[i + 21276]!
    const t282: number = i * 120 + 2932
    const t283: number = work[i + 21277]!
    for (let j = 0; j < 120; j++) {
      const t284: number = work[j + 22810]!
      grad[t276 + j]! += t277 * t284
      grad[t278 + j]! += t279 * t284
      grad[t280 + j]! += t281 * t284
      grad[t282 + j]! += t283 * t284
    }
  }
  for (let i = 0; i < 120; i++) {
    grad[i + 50572]! += work[i + 22810]!
  }
  for (let i = 0; i < 120; i += 4) {
    const t285: number = i * 84 + 50692
    const t286: number = work[i + 22314]!
    const t287: number = i * 84 + 50776
    const t288: number = work[i + 22315]!
    const t289: number = i * 84 + 50860
    const t290: number = work[i + 22316]!
    const t291: number = i * 84 + 50944
    const t292: number = work[i + 22317]!
    for (let j = 0; j < 84; j++) {
      const t293: number = work[j + 22726]!
      grad[t285 + j]! += t286 * t293
      grad[t287 + j]! += t288 * t293
      grad[t289 + j]! += t290 * t293
      grad[t291 + j]! += t292 * t293
    }
  }
  for (let i = 0; i < 84; i++) {
    grad[i + 60772]! += work[i + 22726]!
  }
  for (let i = 0; i < 84; i += 4) {
    const t294: number = i * 10 + 60856
    const t295: number = work[i + 22602]!
    const t296: number = i * 10 + 60866
    const t297: number = work[i + 22603]!
    const t298: number = i * 10 + 60876
    const t299: number = work[i + 22604]!
    const t300: number = i * 10 + 60886
    const t301: number = work[i + 22605]!
    for (let j = 0; j < 10; j++) {
      const t302: number = work[j + 22716]!
      grad[t294 + j]! += t295 * t302
      grad[t296 + j]! += t297 * t302
      grad[t298 + j]! += t299 * t302
      grad[t300 + j]! += t301 * t302
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 61696]! += work[i + 22716]!
  }
  return loss
}

/** Part 1 of 2 of `block`. */
function block_1(x_at: number, x: Float64Array, params: Float64Array, label: ArrayLike<number>, label_at: number): void {
  work.fill(0, 0, 37632)
  for (let i = 0; i < 8; i++) {
    const t1: number = x_at + i * 784
    const t2: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t3: number = j - 2
      const t4: number = t2 + j * 168
      const t5: number = Math.max(0, -j + 2)
      const t6: number = Math.min(5, -j + 30)
      for (let k = 0; k < 28; k++) {
        const t7: number = k - 2
        const t8: number = t4 + k * 6
        const t9: number = Math.max(0, -k + 2)
        const t10: number = Math.min(5, -k + 30)
        for (let l = t5; l < t6; l++) {
          const t11: number = t1 + (t3 + l) * 28
          const t12: number = l * 30
          for (let m = t9; m < t10; m++) {
            const t13: number = x[t11 + (t7 + m)]!
            const t14: number = t12 + m * 6
            for (let n = 0; n < 6; n++) {
              work[t8 + n]! += t13 * params[t14 + n]!
            }
          }
        }
      }
    }
  }
  work.fill(0, 37632, 37712)
  for (let i = 0; i < 8; i++) {
    const t15: number = label[label_at + i]!
    if (t15 >= 0 && t15 < 10 && Math.floor(t15) === t15) {
      work[(i * 10 + 37632) + t15]! += 1
    }
  }
  for (let i = 0; i < 8; i++) {
    const t16: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t17: number = t16 + j * 168
      for (let k = 0; k < 28; k++) {
        const t18: number = t17 + k * 6
        const t19: number = t17 + k * 6 + 37712
        for (let l = 0; l < 6; l++) {
          work[t19 + l] = work[t18 + l]! + params[l + 150]!
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t20: number = i * 4704
    const t21: number = i * 2352
    for (let j = 0; j < 28; j++) {
      const t22: number = t20 + j * 168
      const t23: number = t21 + j * 84
      for (let k = 0; k < 14; k++) {
        const t24: number = k * 2
        const t25: number = t22 + k * 12 + 37712
        const t26: number = t22 + k * 12 + 37718
        const t27: number = t23 + k * 6 + 75344
        const t28: number = t23 + k * 6 + 94160
        for (let l = 0; l < 6; l++) {
          work[t27 + l] = Math.max(Math.max(0, work[t25 + l]!), Math.max(0, work[t26 + l]!))
          const t29: number = t22 + l + 37712
          let t30 = 0
          let t31 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t32: number = Math.max(0, work[t29 + (t24 + m) * 6]!)
            if (t32 > t31 || t32 !== t32 && t31 === t31) {
              t31 = t32
              t30 = m
            }
          }
          work[t28 + l] = t30
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t33: number = i * 2352
    const t34: number = i * 1176
    for (let j = 0; j < 14; j++) {
      const t35: number = j * 2
      const t36: number = t33 + j * 168
      const t37: number = t34 + j * 84
      for (let k = 0; k < 14; k++) {
        const t38: number = t36 + k * 6 + 75344
        const t39: number = t36 + k * 6 + 75428
        const t40: number = t37 + k * 6 + 112976
        const t41: number = t33 + k * 6
        const t42: number = t37 + k * 6 + 122384
        for (let l = 0; l < 6; l++) {
          work[t40 + l] = Math.max(work[t38 + l]!, work[t39 + l]!)
          const t43: number = t41 + l + 75344
          let t44 = 0
          let t45 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t46: number = work[t43 + (t35 + m) * 84]!
            if (t46 > t45 || t46 !== t46 && t45 === t45) {
              t45 = t46
              t44 = m
            }
          }
          work[t42 + l] = t44
        }
      }
    }
  }
  work.fill(0, 131792, 144592)
  for (let i = 0; i < 8; i++) {
    const t47: number = i * 1176
    const t48: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t49: number = t48 + j * 160
      for (let k = 0; k < 10; k += 2) {
        const t50: number = k + 1
        const t51: number = t49 + k * 16 + 131792
        const t52: number = t49 + k * 16 + 131808
        for (let l = 0; l < 5; l++) {
          const t53: number = j + l
          const t54: number = l * 480
          for (let m = 0; m < 5; m++) {
            const t55: number = k + m
            const t56: number = t54 + m * 96
            const t57: number = t50 + m
            for (let n = 0; n < 6; n += 3) {
              const t58: number = t47 + n
              const t59: number = t58 + t53 * 84 + 112976
              const t60: number = work[t59 + t55 * 6]!
              const t61: number = t56 + n * 16 + 156
              const t62: number = t58 + t53 * 84 + 112977
              const t63: number = work[t62 + t55 * 6]!
              const t64: number = t56 + n * 16 + 172
              const t65: number = t58 + t53 * 84 + 112978
              const t66: number = work[t65 + t55 * 6]!
              const t67: number = t56 + n * 16 + 188
              const t68: number = work[t59 + t57 * 6]!
              const t69: number = work[t62 + t57 * 6]!
              const t70: number = work[t65 + t57 * 6]!
              for (let i6 = 0; i6 < 16; i6++) {
                const t71: number = params[t61 + i6]!
                const t72: number = params[t64 + i6]!
                const t73: number = params[t67 + i6]!
                work[t51 + i6]! += t60 * t71 + t63 * t72 + t66 * t73
                work[t52 + i6]! += t68 * t71 + t69 * t72 + t70 * t73
              }
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t74: number = i * 1600
    for (let j = 0; j < 10; j += 2) {
      const t75: number = t74 + j * 160
      for (let k = 0; k < 10; k += 5) {
        const t76: number = t75 + k * 16 + 131792
        const t77: number = t75 + k * 16 + 144592
        const t78: number = t75 + k * 16 + 131808
        const t79: number = t75 + k * 16 + 144608
        const t80: number = t75 + k * 16 + 131824
        const t81: number = t75 + k * 16 + 144624
        const t82: number = t75 + k * 16 + 131840
        const t83: number = t75 + k * 16 + 144640
        const t84: number = t75 + k * 16 + 131856
        const t85: number = t75 + k * 16 + 144656
        const t86: number = t75 + k * 16 + 131952
        const t87: number = t75 + k * 16 + 144752
        const t88: number = t75 + k * 16 + 131968
        const t89: number = t75 + k * 16 + 144768
        const t90: number = t75 + k * 16 + 131984
        const t91: number = t75 + k * 16 + 144784
        const t92: number = t75 + k * 16 + 132000
        const t93: number = t75 + k * 16 + 144800
        const t94: number = t75 + k * 16 + 132016
        const t95: number = t75 + k * 16 + 144816
        for (let l = 0; l < 16; l++) {
          const t96: number = params[l + 2556]!
          work[t77 + l] = work[t76 + l]! + t96
          work[t79 + l] = work[t78 + l]! + t96
          work[t81 + l] = work[t80 + l]! + t96
          work[t83 + l] = work[t82 + l]! + t96
          work[t85 + l] = work[t84 + l]! + t96
          work[t87 + l] = work[t86 + l]! + t96
          work[t89 + l] = work[t88 + l]! + t96
          work[t91 + l] = work[t90 + l]! + t96
          work[t93 + l] = work[t92 + l]! + t96
          work[t95 + l] = work[t94 + l]! + t96
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t97: number = i * 1600
    const t98: number = i * 800
    for (let j = 0; j < 10; j++) {
      const t99: number = t97 + j * 160
      const t100: number = t98 + j * 80
      for (let k = 0; k < 5; k++) {
        const t101: number = k * 2
        const t102: number = t99 + k * 32 + 144592
        const t103: number = t99 + k * 32 + 144608
        const t104: number = t100 + k * 16 + 157392
        const t105: number = t100 + k * 16 + 163792
        for (let l = 0; l < 16; l++) {
          work[t104 + l] = Math.max(Math.max(0, work[t102 + l]!), Math.max(0, work[t103 + l]!))
          const t106: number = t99 + l + 144592
          let t107 = 0
          let t108 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t109: number = Math.max(0, work[t106 + (t101 + m) * 16]!)
            if (t109 > t108 || t109 !== t109 && t108 === t108) {
              t108 = t109
              t107 = m
            }
          }
          work[t105 + l] = t107
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t110: number = i * 800
    const t111: number = i * 400
    for (let j = 0; j < 5; j++) {
      const t112: number = j * 2
      const t113: number = t110 + j * 160
      const t114: number = t111 + j * 80
      for (let k = 0; k < 5; k++) {
        const t115: number = t113 + k * 16 + 157392
        const t116: number = t113 + k * 16 + 157472
        const t117: number = t114 + k * 16 + 170192
        const t118: number = t110 + k * 16
        const t119: number = t114 + k * 16 + 173392
        for (let l = 0; l < 16; l++) {
          work[t117 + l] = Math.max(work[t115 + l]!, work[t116 + l]!)
          const t120: number = t118 + l + 157392
          let t121 = 0
          let t122 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t123: number = work[t120 + (t112 + m) * 80]!
            if (t123 > t122 || t123 !== t123 && t122 === t122) {
              t122 = t123
              t121 = m
            }
          }
          work[t119 + l] = t121
        }
      }
    }
  }
  work.fill(0, 176592, 177552)
  for (let i = 0; i < 8; i += 2) {
    const t124: number = i * 400
    const t125: number = i * 400 + 1
    const t126: number = i * 400 + 2
    const t127: number = i * 400 + 3
    const t128: number = i * 120 + 176592
    const t129: number = i * 400 + 400
    const t130: number = i * 400 + 401
    const t131: number = i * 400 + 402
    const t132: number = i * 400 + 403
    const t133: number = i * 120 + 176712
    for (let j = 0; j < 400; j += 4) {
      const t134: number = work[(t124 + j) + 170192]!
      const t135: number = j * 120 + 2572
      const t136: number = work[(t125 + j) + 170192]!
      const t137: number = j * 120 + 2692
      const t138: number = work[(t126 + j) + 170192]!
      const t139: number = j * 120 + 2812
      const t140: number = work[(t127 + j) + 170192]!
      const t141: number = j * 120 + 2932
      const t142: number = work[(t129 + j) + 170192]!
      const t143: number = work[(t130 + j) + 170192]!
      const t144: number = work[(t131 + j) + 170192]!
      const t145: number = work[(t132 + j) + 170192]!
      for (let k = 0; k < 120; k++) {
        const t146: number = params[t135 + k]!
        const t147: number = params[t137 + k]!
        const t148: number = params[t139 + k]!
        const t149: number = params[t141 + k]!
        work[t128 + k]! += t134 * t146 + t136 * t147 + t138 * t148 + t140 * t149
        work[t133 + k]! += t142 * t146 + t143 * t147 + t144 * t148 + t145 * t149
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t150: number = i * 120 + 176592
    const t151: number = i * 120 + 177552
    const t152: number = i * 120 + 178512
    const t153: number = i * 120 + 176712
    const t154: number = i * 120 + 177672
    const t155: number = i * 120 + 178632
    const t156: number = i * 120 + 176832
    const t157: number = i * 120 + 177792
    const t158: number = i * 120 + 178752
    const t159: number = i * 120 + 176952
    const t160: number = i * 120 + 177912
    const t161: number = i * 120 + 178872
    for (let j = 0; j < 120; j++) {
      const t162: number = params[j + 50572]!
      const t163: number = work[t150 + j]! + t162
      work[t151 + j] = t163
      work[t152 + j] = Math.max(0, t163)
      const t164: number = work[t153 + j]! + t162
      work[t154 + j] = t164
      work[t155 + j] = Math.max(0, t164)
      const t165: number = work[t156 + j]! + t162
      work[t157 + j] = t165
      work[t158 + j] = Math.max(0, t165)
      const t166: number = work[t159 + j]! + t162
      work[t160 + j] = t166
      work[t161 + j] = Math.max(0, t166)
    }
  }
  work.fill(0, 179472, 180144)
  for (let i = 0; i < 8; i += 2) {
    const t167: number = i * 120 + 178512
    const t168: number = i * 120 + 178513
    const t169: number = i * 120 + 178514
    const t170: number = i * 120 + 178515
    const t171: number = i * 84 + 179472
    const t172: number = i * 120 + 178632
    const t173: number = i * 120 + 178633
    const t174: number = i * 120 + 178634
    const t175: number = i * 120 + 178635
    const t176: number = i * 84 + 179556
    for (let j = 0; j < 120; j += 4) {
      const t177: number = work[t167 + j]!
      const t178: number = j * 84 + 50692
      const t179: number = work[t168 + j]!
      const t180: number = j * 84 + 50776
      const t181: number = work[t169 + j]!
      const t182: number = j * 84 + 50860
      const t183: number = work[t170 + j]!
      const t184: number = j * 84 + 50944
      const t185: number = work[t172 + j]!
      const t186: number = work[t173 + j]!
      const t187: number = work[t174 + j]!
      const t188: number = work[t175 + j]!
      for (let k = 0; k < 84; k++) {
        const t189: number = params[t178 + k]!
        const t190: number = params[t180 + k]!
        const t191: number = params[t182 + k]!
        const t192: number = params[t184 + k]!
        work[t171 + k]! += t177 * t189 + t179 * t190 + t181 * t191 + t183 * t192
        work[t176 + k]! += t185 * t189 + t186 * t190 + t187 * t191 + t188 * t192
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t193: number = i * 84 + 179472
    const t194: number = i * 84 + 180144
    const t195: number = i * 84 + 180816
    const t196: number = i * 84 + 179556
    const t197: number = i * 84 + 180228
    const t198: number = i * 84 + 180900
    const t199: number = i * 84 + 179640
    const t200: number = i * 84 + 180312
    const t201: number = i * 84 + 180984
    const t202: number = i * 84 + 179724
    const t203: number = i * 84 + 180396
    const t204: number = i * 84 + 181068
    for (let j = 0; j < 84; j++) {
      const t205: number = params[j + 60772]!
      const t206: number = work[t193 + j]! + t205
      work[t194 + j] = t206
      work[t195 + j] = Math.max(0, t206)
      const t207: number = work[t196 + j]! + t205
      work[t197 + j] = t207
      work[t198 + j] = Math.max(0, t207)
      const t208: number = work[t199 + j]! + t205
      work[t200 + j] = t208
      work[t201 + j] = Math.max(0, t208)
      const t209: number = work[t202 + j]! + t205
      work[t203 + j] = t209
      work[t204 + j] = Math.max(0, t209)
    }
  }
  work.fill(0, 181488, 181568)
  for (let i = 0; i < 8; i += 2) {
    const t210: number = i * 84 + 180816
    const t211: number = i * 84 + 180817
    const t212: number = i * 84 + 180818
    const t213: number = i * 84 + 180819
    const t214: number = i * 10 + 181488
    const t215: number = i * 84 + 180900
    const t216: number = i * 84 + 180901
    const t217: number = i * 84 + 180902
    const t218: number = i * 84 + 180903
    const t219: number = i * 10 + 181498
    for (let j = 0; j < 84; j += 4) {
      const t220: number = work[t210 + j]!
      const t221: number = j * 10 + 60856
      const t222: number = work[t211 + j]!
      const t223: number = j * 10 + 60866
      const t224: number = work[t212 + j]!
      const t225: number = j * 10 + 60876
      const t226: number = work[t213 + j]!
      const t227: number = j * 10 + 60886
      const t228: number = work[t215 + j]!
      const t229: number = work[t216 + j]!
      const t230: number = work[t217 + j]!
      const t231: number = work[t218 + j]!
      for (let k = 0; k < 10; k++) {
        const t232: number = params[t221 + k]!
        const t233: number = params[t223 + k]!
        const t234: number = params[t225 + k]!
        const t235: number = params[t227 + k]!
        work[t214 + k]! += t220 * t232 + t222 * t233 + t224 * t234 + t226 * t235
        work[t219 + k]! += t228 * t232 + t229 * t233 + t230 * t234 + t231 * t235
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t236: number = i * 10 + 181488
    const t237: number = i * 10 + 181568
    const t238: number = i * 10 + 181498
    const t239: number = i * 10 + 181578
    const t240: number = i * 10 + 181508
    const t241: number = i * 10 + 181588
    const t242: number = i * 10 + 181518
    const t243: number = i * 10 + 181598
    for (let j = 0; j < 10; j++) {
      const t244: number = params[j + 61696]!
      work[t237 + j] = work[t236 + j]! + t244
      work[t239 + j] = work[t238 + j]! + t244
      work[t241 + j] = work[t240 + j]! + t244
      work[t243 + j] = work[t242 + j]! + t244
    }
  }
  for (let i = 0; i < 8; i++) {
    const t245: number = i * 10 + 181568
    let t246 = -Infinity
    for (let j = 0; j < 10; j++) {
      t246 = Math.max(t246, work[t245 + j]!)
    }
    const t247: number = Math.abs(t246) < Infinity ? t246 : 0
    work[i + 181648] = t247
  }
  for (let i = 0; i < 8; i++) {
    const t248: number = i * 10 + 181568
    const t249: number = work[i + 181648]!
    const t250: number = i * 10 + 181656
    for (let j = 0; j < 10; j++) {
      work[t250 + j] = Math.exp(work[t248 + j]! - t249)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t251: number = i * 10 + 181656
    let t252 = 0
    for (let j = 0; j < 10; j++) {
      t252 += work[t251 + j]!
    }
    work[i + 181736] = t252
    let t253 = 0
    if (t252 >= 1 && t252 < 1.5) {
      let t254 = 0
      for (let j = 0; j < 10; j++) {
        const t255: number = work[t251 + j]!
        t254 += t255 < 1 ? t255 : 0
      }
      t253 = t254
    } else {
      t253 = t252 - 1
    }
    work[i + 181744] = t253
  }
  work[322152] = 0
  for (let i = 0; i < 8; i++) {
    const t256: number = label[label_at + i]!
    const t257: number = t256 >= 0 && t256 < 10 && Math.floor(t256) === t256 ? work[(i * 10 + 181568) + t256]! : NaN
    work[322152]! += work[i + 181648]! - t257 + Math.log1p(work[i + 181744]!)
  }
  for (let i = 0; i < 8; i++) {
    const t258: number = i * 10 + 181656
    const t259: number = work[i + 181736]!
    const t260: number = i * 10 + 37632
    const t261: number = -(work[i + 181744]! / t259)
    const t262: number = i * 10 + 181752
    for (let j = 0; j < 10; j++) {
      const t263: number = work[t258 + j]! / t259
      const t264: number = work[t260 + j]!
      const t265: number = t264 === 1 && t263 > 0.5 ? t261 : t263 - t264
      work[t262 + j] = t265
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t266: number = i * 84 + 180144
    const t267: number = i * 10 + 181752
    const t268: number = i * 84 + 181832
    const t269: number = i * 84 + 180145
    const t270: number = i * 84 + 181833
    const t271: number = i * 84 + 180146
    const t272: number = i * 84 + 181834
    const t273: number = i * 84 + 180147
    const t274: number = i * 84 + 181835
    const t275: number = i * 84 + 180228
    const t276: number = i * 10 + 181762
    const t277: number = i * 84 + 181916
    const t278: number = i * 84 + 180229
    const t279: number = i * 84 + 181917
    const t280: number = i * 84 + 180230
    const t281: number = i * 84 + 181918
    const t282: number = i * 84 + 180231
    const t283: number = i * 84 + 181919
    for (let j = 0; j < 84; j += 4) {
      const t284: number = j * 10 + 60856
      const t285: number = j * 10 + 60866
      const t286: number = j * 10 + 60876
      const t287: number = j * 10 + 60886
      let t288 = 0
      let t289 = 0
      let t290 = 0
      let t291 = 0
      let t292 = 0
      let t293 = 0
      let t294 = 0
      let t295 = 0
      if (!(0 >= work[t275 + j]!)) {
        let t296 = 0
        for (let k = 0; k < 10; k++) {
          t296 += work[t276 + k]! * params[t284 + k]!
        }
        t291 = t296
      }
      work[t277 + j] = t291
      if (!(0 >= work[t266 + j]!)) {
        let t297 = 0
        for (let k = 0; k < 10; k++) {
          t297 += work[t267 + k]! * params[t284 + k]!
        }
        t295 = t297
      }
      work[t268 + j] = t295
      if (!(0 >= work[t278 + j]!)) {
        let t298 = 0
        for (let k = 0; k < 10; k++) {
          t298 += work[t276 + k]! * params[t285 + k]!
        }
        t290 = t298
      }
      work[t279 + j] = t290
      if (!(0 >= work[t269 + j]!)) {
        let t299 = 0
        for (let k = 0; k < 10; k++) {
          t299 += work[t267 + k]! * params[t285 + k]!
        }
        t294 = t299
      }
      work[t270 + j] = t294
      if (!(0 >= work[t280 + j]!)) {
        let t300 = 0
        for (let k = 0; k < 10; k++) {
          t300 += work[t276 + k]! * params[t286 + k]!
        }
        t289 = t300
      }
      work[t281 + j] = t289
      if (!(0 >= work[t271 + j]!)) {
        let t301 = 0
        for (let k = 0; k < 10; k++) {
          t301 += work[t267 + k]! * params[t286 + k]!
        }
        t293 = t301
      }
      work[t272 + j] = t293
      if (!(0 >= work[t282 + j]!)) {
        let t302 = 0
        for (let k = 0; k < 10; k++) {
          t302 += work[t276 + k]! * params[t287 + k]!
        }
        t288 = t302
      }
      work[t283 + j] = t288
      if (!(0 >= work[t273 + j]!)) {
        let t303 = 0
        for (let k = 0; k < 10; k++) {
          t303 += work[t267 + k]! * params[t287 + k]!
        }
        t292 = t303
      }
      work[t274 + j] = t292
    }
  }
}

/** Part 2 of 2 of `block`. */
function block_2(params: Float64Array, x_at: number, x: Float64Array, grad: Float64Array): void {
  for (let i = 0; i < 8; i += 2) {
    const t1: number = i * 120 + 177552
    const t2: number = i * 84 + 181832
    const t3: number = i * 120 + 182504
    const t4: number = i * 120 + 177553
    const t5: number = i * 120 + 182505
    const t6: number = i * 120 + 177554
    const t7: number = i * 120 + 182506
    const t8: number = i * 120 + 177555
    const t9: number = i * 120 + 182507
    const t10: number = i * 120 + 177672
    const t11: number = i * 84 + 181916
    const t12: number = i * 120 + 182624
    const t13: number = i * 120 + 177673
    const t14: number = i * 120 + 182625
    const t15: number = i * 120 + 177674
    const t16: number = i * 120 + 182626
    const t17: number = i * 120 + 177675
    const t18: number = i * 120 + 182627
    for (let j = 0; j < 120; j += 4) {
      const t19: number = j * 84 + 50692
      const t20: number = j * 84 + 50776
      const t21: number = j * 84 + 50860
      const t22: number = j * 84 + 50944
      let t23 = 0
      let t24 = 0
      let t25 = 0
      let t26 = 0
      let t27 = 0
      let t28 = 0
      let t29 = 0
      let t30 = 0
      if (!(0 >= work[t10 + j]!)) {
        let t31 = 0
        for (let k = 0; k < 84; k++) {
          t31 += work[t11 + k]! * params[t19 + k]!
        }
        t26 = t31
      }
      work[t12 + j] = t26
      if (!(0 >= work[t1 + j]!)) {
        let t32 = 0
        for (let k = 0; k < 84; k++) {
          t32 += work[t2 + k]! * params[t19 + k]!
        }
        t30 = t32
      }
      work[t3 + j] = t30
      if (!(0 >= work[t13 + j]!)) {
        let t33 = 0
        for (let k = 0; k < 84; k++) {
          t33 += work[t11 + k]! * params[t20 + k]!
        }
        t25 = t33
      }
      work[t14 + j] = t25
      if (!(0 >= work[t4 + j]!)) {
        let t34 = 0
        for (let k = 0; k < 84; k++) {
          t34 += work[t2 + k]! * params[t20 + k]!
        }
        t29 = t34
      }
      work[t5 + j] = t29
      if (!(0 >= work[t15 + j]!)) {
        let t35 = 0
        for (let k = 0; k < 84; k++) {
          t35 += work[t11 + k]! * params[t21 + k]!
        }
        t24 = t35
      }
      work[t16 + j] = t24
      if (!(0 >= work[t6 + j]!)) {
        let t36 = 0
        for (let k = 0; k < 84; k++) {
          t36 += work[t2 + k]! * params[t21 + k]!
        }
        t28 = t36
      }
      work[t7 + j] = t28
      if (!(0 >= work[t17 + j]!)) {
        let t37 = 0
        for (let k = 0; k < 84; k++) {
          t37 += work[t11 + k]! * params[t22 + k]!
        }
        t23 = t37
      }
      work[t18 + j] = t23
      if (!(0 >= work[t8 + j]!)) {
        let t38 = 0
        for (let k = 0; k < 84; k++) {
          t38 += work[t2 + k]! * params[t22 + k]!
        }
        t27 = t38
      }
      work[t9 + j] = t27
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t39: number = i * 120 + 182504
    const t40: number = i * 400 + 183464
    const t41: number = i * 400 + 183465
    const t42: number = i * 400 + 183466
    const t43: number = i * 400 + 183467
    const t44: number = i * 120 + 182624
    const t45: number = i * 400 + 183864
    const t46: number = i * 400 + 183865
    const t47: number = i * 400 + 183866
    const t48: number = i * 400 + 183867
    for (let j = 0; j < 400; j += 4) {
      const t49: number = j * 120 + 2572
      const t50: number = j * 120 + 2692
      const t51: number = j * 120 + 2812
      const t52: number = j * 120 + 2932
      let t53 = 0
      let t54 = 0
      let t55 = 0
      let t56 = 0
      let t57 = 0
      let t58 = 0
      let t59 = 0
      let t60 = 0
      for (let k = 0; k < 120; k++) {
        const t61: number = work[t39 + k]!
        const t62: number = params[t49 + k]!
        const t63: number = params[t50 + k]!
        const t64: number = params[t51 + k]!
        const t65: number = params[t52 + k]!
        const t66: number = work[t44 + k]!
        t53 += t61 * t62
        t54 += t61 * t63
        t55 += t61 * t64
        t56 += t61 * t65
        t57 += t66 * t62
        t58 += t66 * t63
        t59 += t66 * t64
        t60 += t66 * t65
      }
      work[t40 + j] = t53
      work[t41 + j] = t54
      work[t42 + j] = t55
      work[t43 + j] = t56
      work[t45 + j] = t57
      work[t46 + j] = t58
      work[t47 + j] = t59
      work[t48 + j] = t60
    }
  }
  work.fill(0, 186664, 193064)
  for (let i = 0; i < 8; i++) {
    const t67: number = i * 800
    const t68: number = i * 400
    for (let j = 0; j < 5; j++) {
      const t69: number = t67 + j * 160
      const t70: number = t68 + j * 80
      for (let k = 0; k < 5; k++) {
        const t71: number = t69 + k * 16 + 186664
        const t72: number = t70 + k * 16 + 173392
        const t73: number = t70 + k * 16
        const t74: number = t69 + k * 16 + 186744
        for (let l = 0; l < 16; l++) {
          const t75: number = work[t72 + l]!
          const t76: number = work[(t73 + l) + 183464]!
          const t77: number = 0 === t75 ? t76 : 0
          work[t71 + l]! += t77
          const t78: number = 1 === t75 ? t76 : 0
          work[t74 + l]! += t78
        }
      }
    }
  }
  work.fill(0, 193064, 205864)
  for (let i = 0; i < 8; i++) {
    const t79: number = i * 1600
    const t80: number = i * 800
    for (let j = 0; j < 10; j++) {
      const t81: number = t79 + j * 160
      const t82: number = t80 + j * 80
      for (let k = 0; k < 5; k++) {
        const t83: number = t81 + k * 32 + 193064
        const t84: number = t82 + k * 16 + 163792
        const t85: number = t82 + k * 16 + 186664
        const t86: number = t81 + k * 32 + 193080
        for (let l = 0; l < 16; l++) {
          const t87: number = work[t84 + l]!
          const t88: number = work[t85 + l]!
          const t89: number = 0 === t87 ? t88 : 0
          work[t83 + l]! += t89
          const t90: number = 1 === t87 ? t88 : 0
          work[t86 + l]! += t90
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t91: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t92: number = t91 + j * 160
      for (let k = 0; k < 10; k++) {
        const t93: number = t92 + k * 16 + 144592
        const t94: number = t92 + k * 16 + 193064
        const t95: number = t92 + k * 16 + 205864
        for (let l = 0; l < 16; l++) {
          const t96: number = 0 >= work[t93 + l]! ? 0 : work[t94 + l]!
          work[t95 + l] = t96
        }
      }
    }
  }
  work.fill(0, 218664, 228072)
  for (let i = 0; i < 8; i++) {
    const t97: number = i * 1176
    const t98: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t99: number = t98 + j * 160
      for (let k = 0; k < 10; k++) {
        const t100: number = t99 + k * 16 + 205864
        for (let l = 0; l < 5; l++) {
          const t101: number = j + l
          const t102: number = l * 480
          for (let m = 0; m < 5; m++) {
            const t103: number = k + m
            const t104: number = t102 + m * 96
            for (let n = 0; n < 6; n++) {
              const t105: number = t104 + n * 16 + 156
              let t106 = 0
              for (let i6 = 0; i6 < 16; i6++) {
                t106 += work[t100 + i6]! * params[t105 + i6]!
              }
              work[((t97 + n) + t101 * 84 + 218664) + t103 * 6]! += t106
            }
          }
        }
      }
    }
  }
  work.fill(0, 228072, 246888)
  for (let i = 0; i < 8; i++) {
    const t107: number = i * 2352
    const t108: number = i * 1176
    for (let j = 0; j < 14; j++) {
      const t109: number = t107 + j * 168
      const t110: number = t108 + j * 84
      for (let k = 0; k < 14; k++) {
        const t111: number = t109 + k * 6 + 228072
        const t112: number = t110 + k * 6 + 122384
        const t113: number = t110 + k * 6 + 218664
        const t114: number = t109 + k * 6 + 228156
        for (let l = 0; l < 6; l++) {
          const t115: number = work[t112 + l]!
          const t116: number = work[t113 + l]!
          const t117: number = 0 === t115 ? t116 : 0
          work[t111 + l]! += t117
          const t118: number = 1 === t115 ? t116 : 0
          work[t114 + l]! += t118
        }
      }
    }
  }
  work.fill(0, 246888, 284520)
  for (let i = 0; i < 8; i++) {
    const t119: number = i * 4704
    const t120: number = i * 2352
    for (let j = 0; j < 28; j++) {
      const t121: number = t119 + j * 168
      const t122: number = t120 + j * 84
      for (let k = 0; k < 14; k++) {
        const t123: number = t121 + k * 12 + 246888
        const t124: number = t122 + k * 6 + 94160
        const t125: number = t122 + k * 6 + 228072
        const t126: number = t121 + k * 12 + 246894
        for (let l = 0; l < 6; l++) {
          const t127: number = work[t124 + l]!
          const t128: number = work[t125 + l]!
          const t129: number = 0 === t127 ? t128 : 0
          work[t123 + l]! += t129
          const t130: number = 1 === t127 ? t128 : 0
          work[t126 + l]! += t130
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t131: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t132: number = t131 + j * 168
      for (let k = 0; k < 28; k++) {
        const t133: number = t132 + k * 6 + 37712
        const t134: number = t132 + k * 6 + 246888
        const t135: number = t132 + k * 6 + 284520
        for (let l = 0; l < 6; l++) {
          const t136: number = 0 >= work[t133 + l]! ? 0 : work[t134 + l]!
          work[t135 + l] = t136
        }
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t137: number = i - 2
    const t138: number = i * 30
    const t139: number = Math.max(0, -i + 2)
    const t140: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t141: number = j - 2
      const t142: number = t138 + j * 6
      const t143: number = Math.max(0, -j + 2)
      const t144: number = Math.min(28, -j + 30)
      for (let k = 0; k < 8; k++) {
        const t145: number = x_at + k * 784
        const t146: number = k * 4704
        for (let l = t139; l < t140; l++) {
          const t147: number = t145 + (t137 + l) * 28
          const t148: number = t146 + l * 168
          for (let m = t143; m < t144; m++) {
            const t149: number = x[t147 + (t141 + m)]!
            const t150: number = t148 + m * 6 + 284520
            for (let n = 0; n < 6; n++) {
              grad[t142 + n]! += t149 * work[t150 + n]!
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t151: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t152: number = t151 + j * 168
      for (let k = 0; k < 28; k++) {
        const t153: number = t152 + k * 6 + 284520
        for (let l = 0; l < 6; l++) {
          grad[l + 150]! += work[t153 + l]!
        }
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t154: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t155: number = j + 1
      const t156: number = j + 2
      const t157: number = j + 3
      const t158: number = j + 4
      const t159: number = t154 + j * 96
      for (let k = 0; k < 6; k++) {
        const t160: number = t159 + k * 16 + 156
        for (let l = 0; l < 8; l++) {
          const t161: number = k + l * 1176
          const t162: number = l * 1600
          for (let m = 0; m < 10; m++) {
            const t163: number = t161 + (i + m) * 84 + 112976
            const t164: number = t162 + m * 160
            for (let n = 0; n < 10; n += 5) {
              const t165: number = work[t163 + (j + n) * 6]!
              const t166: number = t164 + n * 16 + 205864
              const t167: number = work[t163 + (t155 + n) * 6]!
              const t168: number = t164 + n * 16 + 205880
              const t169: number = work[t163 + (t156 + n) * 6]!
              const t170: number = t164 + n * 16 + 205896
              const t171: number = work[t163 + (t157 + n) * 6]!
              const t172: number = t164 + n * 16 + 205912
              const t173: number = work[t163 + (t158 + n) * 6]!
              const t174: number = t164 + n * 16 + 205928
              for (let i6 = 0; i6 < 16; i6++) {
                const t175: number = t165 * work[t166 + i6]! + t167 * work[t168 + i6]! + t169 * work[t170 + i6]! + t171 * work[t172 + i6]!
                grad[t160 + i6]! += t175 + t173 * work[t174 + i6]!
              }
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t176: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t177: number = t176 + j * 160
      for (let k = 0; k < 10; k++) {
        const t178: number = t177 + k * 16 + 205864
        for (let l = 0; l < 16; l++) {
          grad[l + 2556]! += work[t178 + l]!
        }
      }
    }
  }
  for (let i = 0; i < 400; i += 2) {
    const t179: number = i + 1
    const t180: number = i + 400
    const t181: number = i + 800
    const t182: number = i + 1200
    const t183: number = i * 120 + 2572
    const t184: number = i + 401
    const t185: number = i + 801
    const t186: number = i + 1201
    const t187: number = i * 120 + 2692
    for (let j = 0; j < 8; j += 4) {
      const t188: number = work[(i + j * 400) + 170192]!
      const t189: number = j * 120 + 182504
      const t190: number = work[(t180 + j * 400) + 170192]!
      const t191: number = j * 120 + 182624
      const t192: number = work[(t181 + j * 400) + 170192]!
      const t193: number = j * 120 + 182744
      const t194: number = work[(t182 + j * 400) + 170192]!
      const t195: number = j * 120 + 182864
      const t196: number = work[(t179 + j * 400) + 170192]!
      const t197: number = work[(t184 + j * 400) + 170192]!
      const t198: number = work[(t185 + j * 400) + 170192]!
      const t199: number = work[(t186 + j * 400) + 170192]!
      for (let k = 0; k < 120; k++) {
        const t200: number = work[t189 + k]!
        const t201: number = work[t191 + k]!
        const t202: number = work[t193 + k]!
        const t203: number = work[t195 + k]!
        grad[t183 + k]! += t188 * t200 + t190 * t201 + t192 * t202 + t194 * t203
        grad[t187 + k]! += t196 * t200 + t197 * t201 + t198 * t202 + t199 * t203
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t204: number = i * 120 + 182504
    for (let j = 0; j < 120; j++) {
      grad[j + 50572]! += work[t204 + j]!
    }
  }
  for (let i = 0; i < 120; i += 2) {
    const t205: number = i + 178512
    const t206: number = i + 178632
    const t207: number = i + 178752
    const t208: number = i + 178872
    const t209: number = i * 84 + 50692
    const t210: number = i + 178513
    const t211: number = i + 178633
    const t212: number = i + 178753
    const t213: number = i + 178873
    const t214: number = i * 84 + 50776
    for (let j = 0; j < 8; j += 4) {
      const t215: number = work[t205 + j * 120]!
      const t216: number = j * 84 + 181832
      const t217: number = work[t206 + j * 120]!
      const t218: number = j * 84 + 181916
      const t219: number = work[t207 + j * 120]!
      const t220: number = j * 84 + 182000
      const t221: number = work[t208 + j * 120]!
      const t222: number = j * 84 + 182084
      const t223: number = work[t210 + j * 120]!
      const t224: number = work[t211 + j * 120]!
      const t225: number = work[t212 + j * 120]!
      const t226: number = work[t213 + j * 120]!
      for (let k = 0; k < 84; k++) {
        const t227: number = work[t216 + k]!
        const t228: number = work[t218 + k]!
        const t229: number = work[t220 + k]!
        const t230: number = work[t222 + k]!
        grad[t209 + k]! += t215 * t227 + t217 * t228 + t219 * t229 + t221 * t230
        grad[t214 + k]! += t223 * t227 + t224 * t228 + t225 * t229 + t226 * t230
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t231: number = i * 84 + 181832
    for (let j = 0; j < 84; j++) {
      grad[j + 60772]! += work[t231 + j]!
    }
  }
  for (let i = 0; i < 84; i += 2) {
    const t232: number = i + 180816
    const t233: number = i + 180900
    const t234: number = i + 180984
    const t235: number = i + 181068
    const t236: number = i * 10 + 60856
    const t237: number = i + 180817
    const t238: number = i + 180901
    const t239: number = i + 180985
    const t240: number = i + 181069
    const t241: number = i * 10 + 60866
    for (let j = 0; j < 8; j += 4) {
      const t242: number = work[t232 + j * 84]!
      const t243: number = j * 10 + 181752
      const t244: number = work[t233 + j * 84]!
      const t245: number = j * 10 + 181762
      const t246: number = work[t234 + j * 84]!
      const t247: number = j * 10 + 181772
      const t248: number = work[t235 + j * 84]!
      const t249: number = j * 10 + 181782
      const t250: number = work[t237 + j * 84]!
      const t251: number = work[t238 + j * 84]!
      const t252: number = work[t239 + j * 84]!
      const t253: number = work[t240 + j * 84]!
      for (let k = 0; k < 10; k++) {
        const t254: number = work[t243 + k]!
        const t255: number = work[t245 + k]!
        const t256: number = work[t247 + k]!
        const t257: number = work[t249 + k]!
        grad[t236 + k]! += t242 * t254 + t244 * t255 + t246 * t256 + t248 * t257
        grad[t241 + k]! += t250 * t254 + t251 * t255 + t252 * t256 + t253 * t257
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t258: number = i * 10 + 181752
    for (let j = 0; j < 10; j++) {
      grad[j + 61696]! += work[t258 + j]!
    }
  }
}

/** The sum of the values of 8 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  block_1(x_at, x, params, label, label_at)
  block_2(params, x_at, x, grad)
  return work[322152]!
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `conv2d/kernel`, `conv2d/bias`, `conv2d_1/kernel`, `conv2d_1/bias`, `dense/kernel`, `dense/bias` … (61706 numbers, see `layout`), which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, label: ArrayLike<number>, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 61706)
  let sum = 0
  let k = 0
  for (; k + 8 <= n; k += 8) sum += block(params, x, label, k * 784, k, grad)
  for (; k < n; k++) sum += example(params, x, label[k]!, k * 784, grad)
  for (let k = 0; k < 61706; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(61706)
  const next = random(seed)
  randomUniform(params, 0, 150, -0.1851640199545103, 0.1851640199545103, next)
  randomUniform(params, 156, 2556, -0.1044465935734187, 0.1044465935734187, next)
  randomUniform(params, 2572, 50572, -0.10741723110591493, 0.10741723110591493, next)
  randomUniform(params, 50692, 60772, -0.17149858514250885, 0.17149858514250885, next)
  randomUniform(params, 60856, 61696, -0.25264557631995566, 0.25264557631995566, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "conv2d/kernel": Float64Array; "conv2d/bias": Float64Array; "conv2d_1/kernel": Float64Array; "conv2d_1/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array; "dense_2/kernel": Float64Array; "dense_2/bias": Float64Array } {
  return {
    "conv2d/kernel": params.subarray(0, 150), "conv2d/bias": params.subarray(150, 156), "conv2d_1/kernel": params.subarray(156, 2556),
    "conv2d_1/bias": params.subarray(2556, 2572), "dense/kernel": params.subarray(2572, 50572), "dense/bias": params.subarray(50572, 50692),
    "dense_1/kernel": params.subarray(50692, 60772), "dense_1/bias": params.subarray(60772, 60856),
    "dense_2/kernel": params.subarray(60856, 61696), "dense_2/bias": params.subarray(61696, 61706),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "conv2d/kernel": Float64Array; "conv2d/bias": Float64Array; "conv2d_1/kernel": Float64Array; "conv2d_1/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array; "dense_1/kernel": Float64Array; "dense_1/bias": Float64Array; "dense_2/kernel": Float64Array; "dense_2/bias": Float64Array } {
  return {
    "conv2d/kernel": grad.subarray(0, 150), "conv2d/bias": grad.subarray(150, 156), "conv2d_1/kernel": grad.subarray(156, 2556),
    "conv2d_1/bias": grad.subarray(2556, 2572), "dense/kernel": grad.subarray(2572, 50572), "dense/bias": grad.subarray(50572, 50692),
    "dense_1/kernel": grad.subarray(50692, 60772), "dense_1/bias": grad.subarray(60772, 60856),
    "dense_2/kernel": grad.subarray(60856, 61696), "dense_2/bias": grad.subarray(61696, 61706),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } {
  return own ??= { params: new Float64Array(61706), grad: new Float64Array(61706), tape: new Float64Array(17755), x: new Float64Array(784) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "conv2d/kernel": { offset: 0, length: 150, shape: [5, 5, 1, 6] },
  "conv2d/bias": { offset: 150, length: 6, shape: [6] },
  "conv2d_1/kernel": { offset: 156, length: 2400, shape: [5, 5, 6, 16] },
  "conv2d_1/bias": { offset: 2556, length: 16, shape: [16] },
  "dense/kernel": { offset: 2572, length: 48000, shape: [400, 120] },
  "dense/bias": { offset: 50572, length: 120, shape: [120] },
  "dense_1/kernel": { offset: 50692, length: 10080, shape: [120, 84] },
  "dense_1/bias": { offset: 60772, length: 84, shape: [84] },
  "dense_2/kernel": { offset: 60856, length: 840, shape: [84, 10] },
  "dense_2/bias": { offset: 61696, length: 10, shape: [10] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "conv2d/kernel": { offset: 0, length: 150, shape: [5, 5, 1, 6] },
  "conv2d/bias": { offset: 150, length: 6, shape: [6] },
  "conv2d_1/kernel": { offset: 156, length: 2400, shape: [5, 5, 6, 16] },
  "conv2d_1/bias": { offset: 2556, length: 16, shape: [16] },
  "dense/kernel": { offset: 2572, length: 48000, shape: [400, 120] },
  "dense/bias": { offset: 50572, length: 120, shape: [120] },
  "dense_1/kernel": { offset: 50692, length: 10080, shape: [120, 84] },
  "dense_1/bias": { offset: 60772, length: 84, shape: [84] },
  "dense_2/kernel": { offset: 60856, length: 840, shape: [84, 10] },
  "dense_2/bias": { offset: 61696, length: 10, shape: [10] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 17755

/** How many numbers `params` holds. */
export const paramsLength = 61706

/** How many numbers `grad` holds. */
export const gradLength = 61706

/** What the module was made from and what it costs. */
export const meta = {
  name: "lenet",
  inputs: [{ name: "x", shape: [28, 28, 1], kind: "real" }, { name: "label", shape: [], kind: "class", classes: 10 }],
  params: [
    {
      name: "conv2d/kernel",
      shape: [5, 5, 1, 6],
      start: { distribution: "uniform", low: -0.1851640199545103, high: 0.1851640199545103 },
    },
    { name: "conv2d/bias", shape: [6], start: 0 },
    {
      name: "conv2d_1/kernel",
      shape: [5, 5, 6, 16],
      start: { distribution: "uniform", low: -0.1044465935734187, high: 0.1044465935734187 },
    },
    { name: "conv2d_1/bias", shape: [16], start: 0 },
    {
      name: "dense/kernel",
      shape: [400, 120],
      start: { distribution: "uniform", low: -0.10741723110591493, high: 0.10741723110591493 },
    },
    { name: "dense/bias", shape: [120], start: 0 },
    {
      name: "dense_1/kernel",
      shape: [120, 84],
      start: { distribution: "uniform", low: -0.17149858514250885, high: 0.17149858514250885 },
    },
    { name: "dense_1/bias", shape: [84], start: 0 },
    {
      name: "dense_2/kernel",
      shape: [84, 10],
      start: { distribution: "uniform", low: -0.25264557631995566, high: 0.25264557631995566 },
    },
    { name: "dense_2/bias", shape: [10], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 852508, backward: 1482433, valueAndGrad: 2341271 },
  kinks: [
    {
      site: "(max(ΣₗΣₘΣₙ (i + l ≥ 4 and i + l ≤ 31 and j + m ≥ 4 and j + m ≤ 31 ? x[i + l − 3, j + m − 3, 1] : 0)·conv2d/kernel[l, m, n, k] + conv2d/bias[k], 0))ᵢⱼₖ",
      at: "0 = (ΣₗΣₘΣₙ (i + l ≥ 4 and i + l ≤ 31 and j + m ≥ 4 and j + m ≤ 31 ? x[i + l − 3, j + m − 3, 1] : 0)·conv2d/kernel[l, m, n, k] + conv2d/bias[k])ᵢⱼₖ",
      gradient: "all to the first; to the constant, if one of them is",
    },
    {
      site: "(maxₗ₌₁²(max(ΣₘΣₙΣₚ (i + m ≥ 4 and i + m ≤ 31 and 2·j + l + n ≥ 6 and 2·j + l + n ≤ 33 ? x[i + m − 3, 2·j + l + n − 5, 1] : 0)·conv2d/kernel[m, n, p, k] + conv2d/bias[k], 0)))ᵢⱼₖ",
      at: "two largest of (max(ΣₘΣₙΣₚ (i + m ≥ 4 and i + m ≤ 31 and 2·j + l + n ≥ 6 and 2·j + l + n ≤ 33 ? x[i + m − 3, 2·j + l + n − 5, 1] : 0)·conv2d/kernel[m, n, p, k] + conv2d/bias[k], 0))ᵢⱼₖₗ",
      gradient: "all to the first",
    },
    {
      site: "(maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ (2·i + l + n ≥ 6 and 2·i + l + n ≤ 33 and 2·j + m + p ≥ 6 and 2·j + m + p ≤ 33 ? x[2·i + l + n − 5, 2·j + m + p − 5, 1] : 0)·conv2d/kernel[n, p, r, k] + conv2d/bias[k], 0))))ᵢⱼₖ",
      at: "two largest of (maxₘ₌₁²(max(ΣₙΣₚΣᵣ (2·i + l + n ≥ 6 and 2·i + l + n ≤ 33 and 2·j + m + p ≥ 6 and 2·j + m + p ≤ 33 ? x[2·i + l + n − 5, 2·j + m + p − 5, 1] : 0)·conv2d/kernel[n, p, r, k] + conv2d/bias[k], 0)))ᵢⱼₖₗ",
      gradient: "all to the first",
    },
    {
      site: "(max(ΣₗΣₘΣₙ maxₚ₌₁²(maxᵣ₌₁²(max(ΣₛΣₜΣᵤ (2·i + 2·l + p + s ≥ 8 and 2·i + 2·l + p + s ≤ 35 and 2·j + 2·m + r + t ≥ 8 and 2·j + 2·m + r + t ≤ 35 ? x[2·i + 2·l + p + s − 7, 2·j + 2·m + r + t − 7, 1] : 0)·conv2d/kernel[s, t, u, n] + conv2d/bias[n], 0)))·conv2d_1/kernel[l, m, n, k] + conv2d_1/bias[k], 0))ᵢⱼₖ",
      at: "0 = (ΣₗΣₘΣₙ maxₚ₌₁²(maxᵣ₌₁²(max(ΣₛΣₜΣᵤ (2·i + 2·l + p + s ≥ 8 and 2·i + 2·l + p + s ≤ 35 and 2·j + 2·m + r + t ≥ 8 and 2·j + 2·m + r + t ≤ 35 ? x[2·i + 2·l + p + s − 7, 2·j + 2·m + r + t − 7, 1] : 0)·conv2d/kernel[s, t, u, n] + conv2d/bias[n], 0)))·conv2d_1/kernel[l, m, n, k] + conv2d_1/bias[k])ᵢⱼₖ",
      gradient: "all to the first; to the constant, if one of them is",
    },
    {
      site: "(maxₗ₌₁²(max(ΣₘΣₙΣₚ maxᵣ₌₁²(maxₛ₌₁²(max(ΣₜΣᵤΣᵥ (2·i + 2·m + r + t ≥ 8 and 2·i + 2·m + r + t ≤ 35 and 4·j + 2·l + 2·n + s + u ≥ 12 and 4·j + 2·l + 2·n + s + u ≤ 39 ? x[2·i + 2·m + r + t − 7, 4·j + 2·l + 2·n + s + u − 11, 1] : 0)·conv2d/kernel[t, u, v, p] + conv2d/bias[p], 0)))·conv2d_1/kernel[m, n, p, k] + conv2d_1/bias[k], 0)))ᵢⱼₖ",
      at: "two largest of (max(ΣₘΣₙΣₚ maxᵣ₌₁²(maxₛ₌₁²(max(ΣₜΣᵤΣᵥ (2·i + 2·m + r + t ≥ 8 and 2·i + 2·m + r + t ≤ 35 and 4·j + 2·l + 2·n + s + u ≥ 12 and 4·j + 2·l + 2·n + s + u ≤ 39 ? x[2·i + 2·m + r + t − 7, 4·j + 2·l + 2·n + s + u − 11, 1] : 0)·conv2d/kernel[t, u, v, p] + conv2d/bias[p], 0)))·conv2d_1/kernel[m, n, p, k] + conv2d_1/bias[k], 0))ᵢⱼₖₗ",
      gradient: "all to the first",
    },
    {
      site: "(maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0))))ᵢⱼₖ",
      at: "two largest of (maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0)))ᵢⱼₖₗ",
      gradient: "all to the first",
    },
    {
      site: "max(dense/kernelᵀ·reshape((maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0))))ᵢⱼₖ, [400]) + dense/bias, 0)",
      at: "0 = dense/kernelᵀ·reshape((maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0))))ᵢⱼₖ, [400]) + dense/bias",
      gradient: "all to the first; to the constant, if one of them is",
    },
    {
      site: "max(dense_1/kernelᵀ·max(dense/kernelᵀ·reshape((maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0))))ᵢⱼₖ, [400]) + dense/bias, 0) + dense_1/bias, 0)",
      at: "0 = dense_1/kernelᵀ·max(dense/kernelᵀ·reshape((maxₗ₌₁²(maxₘ₌₁²(max(ΣₙΣₚΣᵣ maxₛ₌₁²(maxₜ₌₁²(max(ΣᵤΣᵥΣᵢ₂ (4·i + 2·l + 2·n + s + u ≥ 12 and 4·i + 2·l + 2·n + s + u ≤ 39 and 4·j + 2·m + 2·p + t + v ≥ 12 and 4·j + 2·m + 2·p + t + v ≤ 39 ? x[4·i + 2·l + 2·n + s + u − 11, 4·j + 2·m + 2·p + t + v − 11, 1] : 0)·conv2d/kernel[u, v, i2, r] + conv2d/bias[r], 0)))·conv2d_1/kernel[n, p, r, k] + conv2d_1/bias[k], 0))))ᵢⱼₖ, [400]) + dense/bias, 0) + dense_1/bias",
      gradient: "all to the first; to the constant, if one of them is",
    },
  ],
  sourceHash: "bfdfc3491a01388f",
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
