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
// Operations: forward 901665, backward 1510585, both at once 2418580. Kept between forward and backward: 142040 bytes. Workspace: 1133192 bytes.
// Arrays: 776 loops (66 over several rows at a time, 36 with several sums, 20 with partial sums). Batches: 8 examples at a time.

const work = /* @__PURE__ */ new Float64Array(141649)
const scratch = /* @__PURE__ */ new Float64Array(61706)
const allParams = /* @__PURE__ */ new Float64Array(61706)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array } | undefined

/**
 * `loss = logSumExp(dense_2) − dense_2[label]`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, label: number, tape?: Float64Array): number {
  // conv2d [28, 28, 6]
  for (let i = 0; i < 6; i++) {
    let t1 = 0
    for (let j = 2; j < 5; j++) {
      const t2: number = j * 28 - 58
      const t3: number = i + j * 30
      let t4 = 0
      for (let k = 2; k < 5; k++) {
        t4 += x[t2 + k]! * params[t3 + k * 6]!
      }
      t1 += t4
    }
    const t5: number = t1 + params[i + 150]!
    work[i] = t5
    work[i + 4704] = Math.max(0, t5)
  }
  for (let i = 0; i < 6; i++) {
    let t6 = 0
    for (let j = 2; j < 5; j++) {
      const t7: number = i + j * 30
      const t8: number = j * 28 - 57
      let t9 = 0
      for (let k = 1; k < 5; k++) {
        t9 += x[t8 + k]! * params[t7 + k * 6]!
      }
      t6 += t9
    }
    const t10: number = t6 + params[i + 150]!
    work[i + 6] = t10
    work[i + 4710] = Math.max(0, t10)
  }
  for (let i = 2; i < 26; i++) {
    const t11: number = i - 2
    const t12: number = i * 6
    const t13: number = i * 6 + 4704
    for (let j = 0; j < 6; j++) {
      let t14 = 0
      for (let k = 2; k < 5; k++) {
        const t15: number = k * 28 - 56
        const t16: number = (k * 30) + j
        let t17 = 0
        for (let l = 0; l < 5; l++) {
          t17 += x[t15 + (t11 + l)]! * params[t16 + l * 6]!
        }
        t14 += t17
      }
      const t18: number = t14 + params[j + 150]!
      work[t12 + j] = t18
      work[t13 + j] = Math.max(0, t18)
    }
  }
  for (let i = 0; i < 6; i++) {
    let t19 = 0
    for (let j = 2; j < 5; j++) {
      const t20: number = i + j * 30
      const t21: number = j * 28 - 32
      let t22 = 0
      for (let k = 0; k < 4; k++) {
        t22 += x[t21 + k]! * params[t20 + k * 6]!
      }
      t19 += t22
    }
    const t23: number = t19 + params[i + 150]!
    work[i + 156] = t23
    work[i + 4860] = Math.max(0, t23)
  }
  for (let i = 0; i < 6; i++) {
    let t24 = 0
    for (let j = 2; j < 5; j++) {
      const t25: number = i + j * 30
      const t26: number = j * 28 - 31
      let t27 = 0
      for (let k = 0; k < 3; k++) {
        t27 += x[t26 + k]! * params[t25 + k * 6]!
      }
      t24 += t27
    }
    const t28: number = t24 + params[i + 150]!
    work[i + 162] = t28
    work[i + 4866] = Math.max(0, t28)
  }
  for (let i = 0; i < 6; i++) {
    let t29 = 0
    for (let j = 1; j < 5; j++) {
      const t30: number = i + j * 30
      const t31: number = j * 28 - 30
      let t32 = 0
      for (let k = 2; k < 5; k++) {
        t32 += x[t31 + k]! * params[t30 + k * 6]!
      }
      t29 += t32
    }
    const t33: number = t29 + params[i + 150]!
    work[i + 168] = t33
    work[i + 4872] = Math.max(0, t33)
  }
  for (let i = 0; i < 6; i++) {
    let t34 = 0
    for (let j = 1; j < 5; j++) {
      const t35: number = i + j * 30
      const t36: number = j * 28 - 29
      let t37 = 0
      for (let k = 1; k < 5; k++) {
        t37 += x[t36 + k]! * params[t35 + k * 6]!
      }
      t34 += t37
    }
    const t38: number = t34 + params[i + 150]!
    work[i + 174] = t38
    work[i + 4878] = Math.max(0, t38)
  }
  for (let i = 2; i < 26; i++) {
    const t39: number = i - 2
    const t40: number = i * 6 + 168
    const t41: number = i * 6 + 4872
    for (let j = 0; j < 6; j++) {
      let t42 = 0
      for (let k = 1; k < 5; k++) {
        const t43: number = (k * 30) + j
        const t44: number = k * 28 - 28
        let t45 = 0
        for (let l = 0; l < 5; l++) {
          t45 += x[t44 + (t39 + l)]! * params[t43 + l * 6]!
        }
        t42 += t45
      }
      const t46: number = t42 + params[j + 150]!
      work[t40 + j] = t46
      work[t41 + j] = Math.max(0, t46)
    }
  }
  for (let i = 0; i < 6; i++) {
    let t47 = 0
    for (let j = 1; j < 5; j++) {
      const t48: number = i + j * 30
      const t49: number = j * 28 - 4
      let t50 = 0
      for (let k = 0; k < 4; k++) {
        t50 += x[t49 + k]! * params[t48 + k * 6]!
      }
      t47 += t50
    }
    const t51: number = t47 + params[i + 150]!
    work[i + 324] = t51
    work[i + 5028] = Math.max(0, t51)
  }
  for (let i = 0; i < 6; i++) {
    let t52 = 0
    for (let j = 1; j < 5; j++) {
      const t53: number = i + j * 30
      const t54: number = j * 28 - 3
      let t55 = 0
      for (let k = 0; k < 3; k++) {
        t55 += x[t54 + k]! * params[t53 + k * 6]!
      }
      t52 += t55
    }
    const t56: number = t52 + params[i + 150]!
    work[i + 330] = t56
    work[i + 5034] = Math.max(0, t56)
  }
  for (let i = 2; i < 26; i++) {
    const t57: number = i - 2
    const t58: number = i * 168
    const t59: number = i * 168 + 4704
    for (let j = 0; j < 6; j++) {
      let t60 = 0
      for (let k = 0; k < 5; k++) {
        const t61: number = (k * 30) + j
        const t62: number = (k - 2) + i
        let t63 = 0
        for (let l = 2; l < 5; l++) {
          t63 += x[(l - 2) + t62 * 28]! * params[t61 + l * 6]!
        }
        t60 += t63
      }
      const t64: number = t60 + params[j + 150]!
      work[t58 + j] = t64
      work[t59 + j] = Math.max(0, t64)
    }
    const t65: number = i * 168 + 6
    const t66: number = i * 168 + 4710
    for (let j = 0; j < 6; j++) {
      let t67 = 0
      for (let k = 0; k < 5; k++) {
        const t68: number = (k * 30) + j
        const t69: number = (k - 2) + i
        let t70 = 0
        for (let l = 1; l < 5; l++) {
          t70 += x[(l - 1) + t69 * 28]! * params[t68 + l * 6]!
        }
        t67 += t70
      }
      const t71: number = t67 + params[j + 150]!
      work[t65 + j] = t71
      work[t66 + j] = Math.max(0, t71)
    }
    const t72: number = i * 168
    for (let j = 2; j < 26; j++) {
      const t73: number = j - 2
      const t74: number = t72 + j * 6
      const t75: number = t72 + j * 6 + 4704
      for (let k = 0; k < 6; k++) {
        let t76 = 0
        for (let l = 0; l < 5; l++) {
          const t77: number = (t57 + l) * 28
          const t78: number = (l * 30) + k
          let t79 = 0
          for (let m = 0; m < 5; m++) {
            t79 += x[t77 + (t73 + m)]! * params[t78 + m * 6]!
          }
          t76 += t79
        }
        const t80: number = t76 + params[k + 150]!
        work[t74 + k] = t80
        work[t75 + k] = Math.max(0, t80)
      }
    }
    const t81: number = i * 168 + 156
    const t82: number = i * 168 + 4860
    for (let j = 0; j < 6; j++) {
      let t83 = 0
      for (let k = 0; k < 5; k++) {
        const t84: number = (k * 30) + j
        const t85: number = (k - 2) + i
        let t86 = 0
        for (let l = 0; l < 4; l++) {
          t86 += x[(l + 24) + t85 * 28]! * params[t84 + l * 6]!
        }
        t83 += t86
      }
      const t87: number = t83 + params[j + 150]!
      work[t81 + j] = t87
      work[t82 + j] = Math.max(0, t87)
    }
    const t88: number = i * 168 + 162
    const t89: number = i * 168 + 4866
    for (let j = 0; j < 6; j++) {
      let t90 = 0
      for (let k = 0; k < 5; k++) {
        const t91: number = (k * 30) + j
        const t92: number = (k - 2) + i
        let t93 = 0
        for (let l = 0; l < 3; l++) {
          t93 += x[(l + 25) + t92 * 28]! * params[t91 + l * 6]!
        }
        t90 += t93
      }
      const t94: number = t90 + params[j + 150]!
      work[t88 + j] = t94
      work[t89 + j] = Math.max(0, t94)
    }
  }
  for (let i = 0; i < 6; i++) {
    let t95 = 0
    for (let j = 0; j < 4; j++) {
      const t96: number = i + j * 30
      const t97: number = j * 28 + 670
      let t98 = 0
      for (let k = 2; k < 5; k++) {
        t98 += x[t97 + k]! * params[t96 + k * 6]!
      }
      t95 += t98
    }
    const t99: number = t95 + params[i + 150]!
    work[i + 4368] = t99
    work[i + 9072] = Math.max(0, t99)
  }
  for (let i = 0; i < 6; i++) {
    let t100 = 0
    for (let j = 0; j < 4; j++) {
      const t101: number = i + j * 30
      const t102: number = j * 28 + 671
      let t103 = 0
      for (let k = 1; k < 5; k++) {
        t103 += x[t102 + k]! * params[t101 + k * 6]!
      }
      t100 += t103
    }
    const t104: number = t100 + params[i + 150]!
    work[i + 4374] = t104
    work[i + 9078] = Math.max(0, t104)
  }
  for (let i = 2; i < 26; i++) {
    const t105: number = i - 2
    const t106: number = i * 6 + 4368
    const t107: number = i * 6 + 9072
    for (let j = 0; j < 6; j++) {
      let t108 = 0
      for (let k = 0; k < 4; k++) {
        const t109: number = (k * 30) + j
        const t110: number = k * 28 + 672
        let t111 = 0
        for (let l = 0; l < 5; l++) {
          t111 += x[t110 + (t105 + l)]! * params[t109 + l * 6]!
        }
        t108 += t111
      }
      const t112: number = t108 + params[j + 150]!
      work[t106 + j] = t112
      work[t107 + j] = Math.max(0, t112)
    }
  }
  for (let i = 0; i < 6; i++) {
    let t113 = 0
    for (let j = 0; j < 4; j++) {
      const t114: number = i + j * 30
      const t115: number = j * 28 + 696
      let t116 = 0
      for (let k = 0; k < 4; k++) {
        t116 += x[t115 + k]! * params[t114 + k * 6]!
      }
      t113 += t116
    }
    const t117: number = t113 + params[i + 150]!
    work[i + 4524] = t117
    work[i + 9228] = Math.max(0, t117)
  }
  for (let i = 0; i < 6; i++) {
    let t118 = 0
    for (let j = 0; j < 4; j++) {
      const t119: number = i + j * 30
      const t120: number = j * 28 + 697
      let t121 = 0
      for (let k = 0; k < 3; k++) {
        t121 += x[t120 + k]! * params[t119 + k * 6]!
      }
      t118 += t121
    }
    const t122: number = t118 + params[i + 150]!
    work[i + 4530] = t122
    work[i + 9234] = Math.max(0, t122)
  }
  for (let i = 0; i < 6; i++) {
    let t123 = 0
    for (let j = 0; j < 3; j++) {
      const t124: number = i + j * 30
      const t125: number = j * 28 + 698
      let t126 = 0
      for (let k = 2; k < 5; k++) {
        t126 += x[t125 + k]! * params[t124 + k * 6]!
      }
      t123 += t126
    }
    const t127: number = t123 + params[i + 150]!
    work[i + 4536] = t127
    work[i + 9240] = Math.max(0, t127)
  }
  for (let i = 0; i < 6; i++) {
    let t128 = 0
    for (let j = 0; j < 3; j++) {
      const t129: number = i + j * 30
      const t130: number = j * 28 + 699
      let t131 = 0
      for (let k = 1; k < 5; k++) {
        t131 += x[t130 + k]! * params[t129 + k * 6]!
      }
      t128 += t131
    }
    const t132: number = t128 + params[i + 150]!
    work[i + 4542] = t132
    work[i + 9246] = Math.max(0, t132)
  }
  for (let i = 2; i < 26; i++) {
    const t133: number = i - 2
    const t134: number = i * 6 + 4536
    const t135: number = i * 6 + 9240
    for (let j = 0; j < 6; j++) {
      let t136 = 0
      for (let k = 0; k < 3; k++) {
        const t137: number = (k * 30) + j
        const t138: number = k * 28 + 700
        let t139 = 0
        for (let l = 0; l < 5; l++) {
          t139 += x[t138 + (t133 + l)]! * params[t137 + l * 6]!
        }
        t136 += t139
      }
      const t140: number = t136 + params[j + 150]!
      work[t134 + j] = t140
      work[t135 + j] = Math.max(0, t140)
    }
  }
  for (let i = 0; i < 6; i++) {
    let t141 = 0
    for (let j = 0; j < 3; j++) {
      const t142: number = i + j * 30
      const t143: number = j * 28 + 724
      let t144 = 0
      for (let k = 0; k < 4; k++) {
        t144 += x[t143 + k]! * params[t142 + k * 6]!
      }
      t141 += t144
    }
    const t145: number = t141 + params[i + 150]!
    work[i + 4692] = t145
    work[i + 9396] = Math.max(0, t145)
  }
  for (let i = 0; i < 6; i++) {
    let t146 = 0
    for (let j = 0; j < 3; j++) {
      const t147: number = i + j * 30
      const t148: number = j * 28 + 725
      let t149 = 0
      for (let k = 0; k < 3; k++) {
        t149 += x[t148 + k]! * params[t147 + k * 6]!
      }
      t146 += t149
    }
    const t150: number = t146 + params[i + 150]!
    work[i + 4698] = t150
    work[i + 9402] = Math.max(0, t150)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 4704; k++) {
      tape[k + 1] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 4704; k++) {
      tape[k + 4705] = work[k + 4704]!
    }
  }
  for (let i = 0; i < 28; i++) {
    const t151: number = i * 168
    const t152: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t153: number = t151 + j * 12 + 4704
      const t154: number = t151 + j * 12 + 4710
      const t155: number = t152 + j * 6
      for (let k = 0; k < 6; k++) {
        work[t155 + k] = Math.max(work[t153 + k]!, work[t154 + k]!)
      }
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 2352; k++) {
      tape[k + 9409] = work[k]!
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t156: number = i * 168
    const t157: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t158: number = t156 + j * 6
      const t159: number = t156 + j * 6 + 84
      const t160: number = t157 + j * 6 + 3200
      for (let k = 0; k < 6; k++) {
        work[t160 + k] = Math.max(work[t158 + k]!, work[t159 + k]!)
      }
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1176; k++) {
      tape[k + 11761] = work[k + 3200]!
    }
  }
  // conv2d_1 [10, 10, 16]
  for (let i = 0; i < 10; i += 2) {
    const t161: number = i + 1
    const t162: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t163: number = j + 1
      const t164: number = j + 2
      const t165: number = j + 3
      const t166: number = j + 4
      const t167: number = t162 + j * 16
      const t168: number = t162 + j * 16 + 1600
      const t169: number = t162 + j * 16 + 16
      const t170: number = t162 + j * 16 + 1616
      const t171: number = t162 + j * 16 + 32
      const t172: number = t162 + j * 16 + 1632
      const t173: number = t162 + j * 16 + 48
      const t174: number = t162 + j * 16 + 1648
      const t175: number = t162 + j * 16 + 64
      const t176: number = t162 + j * 16 + 1664
      const t177: number = t162 + j * 16 + 160
      const t178: number = t162 + j * 16 + 1760
      const t179: number = t162 + j * 16 + 176
      const t180: number = t162 + j * 16 + 1776
      const t181: number = t162 + j * 16 + 192
      const t182: number = t162 + j * 16 + 1792
      const t183: number = t162 + j * 16 + 208
      const t184: number = t162 + j * 16 + 1808
      const t185: number = t162 + j * 16 + 224
      const t186: number = t162 + j * 16 + 1824
      for (let k = 0; k < 16; k++) {
        let t187 = 0
        let t188 = 0
        let t189 = 0
        let t190 = 0
        let t191 = 0
        let t192 = 0
        let t193 = 0
        let t194 = 0
        let t195 = 0
        let t196 = 0
        for (let l = 0; l < 5; l++) {
          const t197: number = i + l
          const t198: number = k + l * 480
          const t199: number = t161 + l
          let t200 = 0
          let t201 = 0
          let t202 = 0
          let t203 = 0
          let t204 = 0
          let t205 = 0
          let t206 = 0
          let t207 = 0
          let t208 = 0
          let t209 = 0
          for (let m = 0; m < 5; m++) {
            const t210: number = j + m
            const t211: number = t198 + m * 96 + 156
            const t212: number = t163 + m
            const t213: number = t164 + m
            const t214: number = t165 + m
            const t215: number = t166 + m
            let t216 = 0
            let t217 = 0
            let t218 = 0
            let t219 = 0
            let t220 = 0
            let t221 = 0
            let t222 = 0
            let t223 = 0
            let t224 = 0
            let t225 = 0
            for (let n = 0; n < 6; n++) {
              const t226: number = n + t197 * 84 + 3200
              const t227: number = params[t211 + n * 16]!
              t216 += work[t226 + t210 * 6]! * t227
              t217 += work[t226 + t212 * 6]! * t227
              t218 += work[t226 + t213 * 6]! * t227
              t219 += work[t226 + t214 * 6]! * t227
              t220 += work[t226 + t215 * 6]! * t227
              t221 += work[(n + t210 * 6 + 3200) + t199 * 84]! * t227
              t222 += work[(n + t212 * 6 + 3200) + t199 * 84]! * t227
              t223 += work[(n + t213 * 6 + 3200) + t199 * 84]! * t227
              t224 += work[(n + t214 * 6 + 3200) + t199 * 84]! * t227
              t225 += work[(n + t215 * 6 + 3200) + t199 * 84]! * t227
            }
            t200 += t216
            t201 += t217
            t202 += t218
            t203 += t219
            t204 += t220
            t205 += t221
            t206 += t222
            t207 += t223
            t208 += t224
            t209 += t225
          }
          t187 += t200
          t188 += t201
          t189 += t202
          t190 += t203
          t191 += t204
          t192 += t205
          t193 += t206
          t194 += t207
          t195 += t208
          t196 += t209
        }
        const t228: number = params[k + 2556]!
        const t229: number = t187 + t228
        work[t167 + k] = t229
        work[t168 + k] = Math.max(0, t229)
        const t230: number = t188 + t228
        work[t169 + k] = t230
        work[t170 + k] = Math.max(0, t230)
        const t231: number = t189 + t228
        work[t171 + k] = t231
        work[t172 + k] = Math.max(0, t231)
        const t232: number = t190 + t228
        work[t173 + k] = t232
        work[t174 + k] = Math.max(0, t232)
        const t233: number = t191 + t228
        work[t175 + k] = t233
        work[t176 + k] = Math.max(0, t233)
        const t234: number = t192 + t228
        work[t177 + k] = t234
        work[t178 + k] = Math.max(0, t234)
        const t235: number = t193 + t228
        work[t179 + k] = t235
        work[t180 + k] = Math.max(0, t235)
        const t236: number = t194 + t228
        work[t181 + k] = t236
        work[t182 + k] = Math.max(0, t236)
        const t237: number = t195 + t228
        work[t183 + k] = t237
        work[t184 + k] = Math.max(0, t237)
        const t238: number = t196 + t228
        work[t185 + k] = t238
        work[t186 + k] = Math.max(0, t238)
      }
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1600; k++) {
      tape[k + 12937] = work[k]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1600; k++) {
      tape[k + 14537] = work[k + 1600]!
    }
  }
  for (let i = 0; i < 10; i++) {
    const t239: number = i * 160
    const t240: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t241: number = t239 + j * 32 + 1600
      const t242: number = t239 + j * 32 + 1616
      const t243: number = t240 + j * 16
      for (let k = 0; k < 16; k++) {
        work[t243 + k] = Math.max(work[t241 + k]!, work[t242 + k]!)
      }
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 800; k++) {
      tape[k + 16137] = work[k]!
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t244: number = i * 160
    const t245: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t246: number = t244 + j * 16
      const t247: number = t244 + j * 16 + 80
      const t248: number = t245 + j * 16 + 800
      for (let k = 0; k < 16; k++) {
        work[t248 + k] = Math.max(work[t246 + k]!, work[t247 + k]!)
      }
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 400; k++) {
      tape[k + 16937] = work[k + 800]!
    }
  }
  work.fill(0, 0, 120)
  for (let i = 0; i < 400; i += 4) {
    const t249: number = i * 120 + 2572
    const t250: number = work[i + 800]!
    const t251: number = i * 120 + 2692
    const t252: number = work[i + 801]!
    const t253: number = i * 120 + 2812
    const t254: number = work[i + 802]!
    const t255: number = i * 120 + 2932
    const t256: number = work[i + 803]!
    for (let j = 0; j < 120; j++) {
      const t257: number = params[t249 + j]! * t250 + params[t251 + j]! * t252 + params[t253 + j]! * t254 + params[t255 + j]! * t256
      work[j]! += t257
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t258: number = work[i]! + params[i + 50572]!
    work[i + 120] = t258
    work[i + 240] = Math.max(0, t258)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 120; k++) {
      tape[k + 17337] = work[k + 120]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 120; k++) {
      tape[k + 17457] = work[k + 240]!
    }
  }
  work.fill(0, 0, 84)
  for (let i = 0; i < 120; i += 4) {
    const t259: number = i * 84 + 50692
    const t260: number = work[i + 240]!
    const t261: number = i * 84 + 50776
    const t262: number = work[i + 241]!
    const t263: number = i * 84 + 50860
    const t264: number = work[i + 242]!
    const t265: number = i * 84 + 50944
    const t266: number = work[i + 243]!
    for (let j = 0; j < 84; j++) {
      const t267: number = params[t259 + j]! * t260 + params[t261 + j]! * t262 + params[t263 + j]! * t264 + params[t265 + j]! * t266
      work[j]! += t267
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t268: number = work[i]! + params[i + 60772]!
    work[i + 84] = t268
    work[i + 168] = Math.max(0, t268)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 84; k++) {
      tape[k + 17577] = work[k + 84]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 84; k++) {
      tape[k + 17661] = work[k + 168]!
    }
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i += 5) {
    const t269: number = i + 60856
    const t270: number = i + 60857
    const t271: number = i + 60858
    const t272: number = i + 60859
    const t273: number = i + 60860
    let t274 = 0
    let t275 = 0
    let t276 = 0
    let t277 = 0
    let t278 = 0
    for (let j = 0; j < 84; j++) {
      const t279: number = work[j + 168]!
      t274 += params[t269 + j * 10]! * t279
      t275 += params[t270 + j * 10]! * t279
      t276 += params[t271 + j * 10]! * t279
      t277 += params[t272 + j * 10]! * t279
      t278 += params[t273 + j * 10]! * t279
    }
    work[i] = t274 + params[i + 61696]!
    work[i + 1] = t275 + params[i + 61697]!
    work[i + 2] = t276 + params[i + 61698]!
    work[i + 3] = t277 + params[i + 61699]!
    work[i + 4] = t278 + params[i + 61700]!
  }
  const t280 = label >= 0 && label < 10 && Math.floor(label) === label ? work[label]! : NaN
  let t281 = -Infinity
  for (let i = 0; i < 10; i++) {
    t281 = Math.max(t281, work[i]!)
  }
  const t282 = Math.abs(t281) < Infinity ? t281 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 10] = Math.exp(work[i]! - t282)
  }
  if (tape !== undefined) {
    for (let k = 0; k < 10; k++) {
      tape[k + 17745] = work[k + 10]!
    }
  }
  let t283 = 0
  for (let i = 0; i < 10; i++) {
    t283 += work[i + 10]!
  }
  let t284 = 0
  if (t283 >= 1 && t283 < 1.5) {
    let t285 = 0
    for (let i = 0; i < 10; i++) {
      const t286: number = work[i + 10]!
      t285 += t286 < 1 ? t286 : 0
    }
    t284 = t285
  } else {
    t284 = t283 - 1
  }
  const loss = t282 - t280 + Math.log1p(t284)
  if (tape !== undefined) {
    tape[0] = t283
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
  work.fill(0, 3576, 3586)
  if (label >= 0 && label < 10 && Math.floor(label) === label) {
    work[label + 3576]! += upstream
  }
  for (let i = 0; i < 5; i++) {
    const t2: number = i * 2
    const t3: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t4: number = j * 16
      const t5: number = t3 + j * 16
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
      const t13: number = t11 + j * 16 + 2776
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
      const t21: number = t19 + j * 6 + 1600
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
      const t29: number = t27 + j * 6 + 4704
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
    grad[i + 61696] = upstream * (tape[i + 17745]! / t1) - work[i + 3576]!
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
      let t67 = 0
      let t68 = 0
      let t69 = 0
      for (let j = 0; j < 84; j += 4) {
        t66 += params[t65 + j]! * grad[j + 60772]!
        t67 += params[t65 + j + 1]! * grad[j + 60773]!
        t68 += params[t65 + j + 2]! * grad[j + 60774]!
        t69 += params[t65 + j + 3]! * grad[j + 60775]!
      }
      const t70: number = t66 + t67 + (t68 + t69)
      t64 = t70
    }
    grad[i + 50575] = t64
    let t71 = 0
    if (!(0 >= tape[i + 17339]!)) {
      const t72: number = i * 84 + 50860
      let t73 = 0
      let t74 = 0
      let t75 = 0
      let t76 = 0
      for (let j = 0; j < 84; j += 4) {
        t73 += params[t72 + j]! * grad[j + 60772]!
        t74 += params[t72 + j + 1]! * grad[j + 60773]!
        t75 += params[t72 + j + 2]! * grad[j + 60774]!
        t76 += params[t72 + j + 3]! * grad[j + 60775]!
      }
      const t77: number = t73 + t74 + (t75 + t76)
      t71 = t77
    }
    grad[i + 50574] = t71
    let t78 = 0
    if (!(0 >= tape[i + 17338]!)) {
      const t79: number = i * 84 + 50776
      let t80 = 0
      let t81 = 0
      let t82 = 0
      let t83 = 0
      for (let j = 0; j < 84; j += 4) {
        t80 += params[t79 + j]! * grad[j + 60772]!
        t81 += params[t79 + j + 1]! * grad[j + 60773]!
        t82 += params[t79 + j + 2]! * grad[j + 60774]!
        t83 += params[t79 + j + 3]! * grad[j + 60775]!
      }
      const t84: number = t80 + t81 + (t82 + t83)
      t78 = t84
    }
    grad[i + 50573] = t78
    let t85 = 0
    if (!(0 >= tape[i + 17337]!)) {
      const t86: number = i * 84 + 50692
      let t87 = 0
      let t88 = 0
      let t89 = 0
      let t90 = 0
      for (let j = 0; j < 84; j += 4) {
        t87 += params[t86 + j]! * grad[j + 60772]!
        t88 += params[t86 + j + 1]! * grad[j + 60773]!
        t89 += params[t86 + j + 2]! * grad[j + 60774]!
        t90 += params[t86 + j + 3]! * grad[j + 60775]!
      }
      const t91: number = t87 + t88 + (t89 + t90)
      t85 = t91
    }
    grad[i + 50572] = t85
  }
  for (let i = 0; i < 400; i += 4) {
    const t92: number = i * 120 + 2572
    const t93: number = tape[i + 16937]!
    const t94: number = i * 120 + 2692
    const t95: number = tape[i + 16938]!
    const t96: number = i * 120 + 2812
    const t97: number = tape[i + 16939]!
    const t98: number = i * 120 + 2932
    const t99: number = tape[i + 16940]!
    for (let j = 0; j < 120; j++) {
      const t100: number = grad[j + 50572]!
      grad[t92 + j] = t93 * t100
      grad[t94 + j] = t95 * t100
      grad[t96 + j] = t97 * t100
      grad[t98 + j] = t99 * t100
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t101: number = i * 120 + 2572
    const t102: number = i * 120 + 2692
    const t103: number = i * 120 + 2812
    const t104: number = i * 120 + 2932
    let t105 = 0
    let t106 = 0
    let t107 = 0
    let t108 = 0
    for (let j = 0; j < 120; j++) {
      const t109: number = grad[j + 50572]!
      t105 += params[t101 + j]! * t109
      t106 += params[t102 + j]! * t109
      t107 += params[t103 + j]! * t109
      t108 += params[t104 + j]! * t109
    }
    work[i + 400] = t105
    work[i + 401] = t106
    work[i + 402] = t107
    work[i + 403] = t108
  }
  work.fill(0, 3576, 4376)
  for (let i = 0; i < 5; i++) {
    const t110: number = i * 160
    const t111: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t112: number = t110 + j * 16 + 3576
      const t113: number = t111 + j * 16
      const t114: number = t111 + j * 16
      const t115: number = t110 + j * 16 + 3656
      for (let k = 0; k < 16; k++) {
        const t116: number = work[t113 + k]!
        const t117: number = work[(t114 + k) + 400]!
        const t118: number = 0 === t116 ? t117 : 0
        work[t112 + k]! += t118
        const t119: number = 1 === t116 ? t117 : 0
        work[t115 + k]! += t119
      }
    }
  }
  work.fill(0, 0, 1600)
  for (let i = 0; i < 10; i++) {
    const t120: number = i * 160
    const t121: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t122: number = t120 + j * 32
      const t123: number = t121 + j * 16 + 2776
      const t124: number = t121 + j * 16 + 3576
      const t125: number = t120 + j * 32 + 16
      for (let k = 0; k < 16; k++) {
        const t126: number = work[t123 + k]!
        const t127: number = work[t124 + k]!
        const t128: number = 0 === t126 ? t127 : 0
        work[t122 + k]! += t128
        const t129: number = 1 === t126 ? t127 : 0
        work[t125 + k]! += t129
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t130: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t131: number = t130 + j * 16 + 12937
      const t132: number = t130 + j * 16
      const t133: number = t130 + j * 16 + 9408
      for (let k = 0; k < 16; k++) {
        const t134: number = 0 >= tape[t131 + k]! ? 0 : work[t132 + k]!
        work[t133 + k] = t134
      }
    }
  }
  grad.fill(0, 2556, 2572)
  for (let i = 0; i < 10; i++) {
    const t135: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t136: number = t135 + j * 16 + 9408
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t136 + k]!
      }
    }
  }
  work.fill(0, 0, 1176)
  for (let i = 0; i < 10; i++) {
    const t137: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t138: number = t137 + j * 16 + 9408
      for (let k = 0; k < 5; k++) {
        const t139: number = i + k
        const t140: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t141: number = j + l
          const t142: number = t140 + l * 96
          for (let m = 0; m < 6; m++) {
            const t143: number = t142 + m * 16 + 156
            let t144 = 0
            for (let n = 0; n < 16; n++) {
              t144 += work[t138 + n]! * params[t143 + n]!
            }
            work[(m + t139 * 84) + t141 * 6]! += t144
          }
        }
      }
    }
  }
  work.fill(0, 7056, 9408)
  for (let i = 0; i < 14; i++) {
    const t145: number = i * 168
    const t146: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t147: number = t145 + j * 6 + 7056
      const t148: number = t146 + j * 6 + 1600
      const t149: number = t146 + j * 6
      const t150: number = t145 + j * 6 + 7140
      for (let k = 0; k < 6; k++) {
        const t151: number = work[t148 + k]!
        const t152: number = work[t149 + k]!
        const t153: number = 0 === t151 ? t152 : 0
        work[t147 + k]! += t153
        const t154: number = 1 === t151 ? t152 : 0
        work[t150 + k]! += t154
      }
    }
  }
  work.fill(0, 0, 4704)
  for (let i = 0; i < 28; i++) {
    const t155: number = i * 168
    const t156: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t157: number = t155 + j * 12
      const t158: number = t156 + j * 6 + 4704
      const t159: number = t156 + j * 6 + 7056
      const t160: number = t155 + j * 12 + 6
      for (let k = 0; k < 6; k++) {
        const t161: number = work[t158 + k]!
        const t162: number = work[t159 + k]!
        const t163: number = 0 === t161 ? t162 : 0
        work[t157 + k]! += t163
        const t164: number = 1 === t161 ? t162 : 0
        work[t160 + k]! += t164
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t165: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t166: number = t165 + j * 96
      for (let k = 0; k < 6; k += 2) {
        const t167: number = t166 + k * 16 + 156
        const t168: number = t166 + k * 16 + 157
        const t169: number = t166 + k * 16 + 158
        const t170: number = t166 + k * 16 + 159
        const t171: number = t166 + k * 16 + 172
        const t172: number = t166 + k * 16 + 173
        const t173: number = t166 + k * 16 + 174
        const t174: number = t166 + k * 16 + 175
        for (let l = 0; l < 16; l += 4) {
          let t175 = 0
          let t176 = 0
          let t177 = 0
          let t178 = 0
          let t179 = 0
          let t180 = 0
          let t181 = 0
          let t182 = 0
          for (let m = 0; m < 10; m++) {
            const t183: number = i + m
            const t184: number = k + t183 * 84 + 11761
            const t185: number = l + m * 160 + 9408
            const t186: number = l + m * 160 + 9409
            const t187: number = l + m * 160 + 9410
            const t188: number = l + m * 160 + 9411
            const t189: number = k + t183 * 84 + 11762
            let t190 = 0
            let t191 = 0
            let t192 = 0
            let t193 = 0
            let t194 = 0
            let t195 = 0
            let t196 = 0
            let t197 = 0
            for (let n = 0; n < 10; n++) {
              const t198: number = j + n
              const t199: number = tape[t184 + t198 * 6]!
              const t200: number = work[t185 + n * 16]!
              const t201: number = work[t186 + n * 16]!
              const t202: number = work[t187 + n * 16]!
              const t203: number = work[t188 + n * 16]!
              const t204: number = tape[t189 + t198 * 6]!
              t190 += t199 * t200
              t191 += t199 * t201
              t192 += t199 * t202
              t193 += t199 * t203
              t194 += t204 * t200
              t195 += t204 * t201
              t196 += t204 * t202
              t197 += t204 * t203
            }
            t175 += t190
            t176 += t191
            t177 += t192
            t178 += t193
            t179 += t194
            t180 += t195
            t181 += t196
            t182 += t197
          }
          grad[t167 + l] = t175
          grad[t168 + l] = t176
          grad[t169 + l] = t177
          grad[t170 + l] = t178
          grad[t171 + l] = t179
          grad[t172 + l] = t180
          grad[t173 + l] = t181
          grad[t174 + l] = t182
        }
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t205: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t206: number = t205 + j * 6 + 1
      const t207: number = t205 + j * 6
      const t208: number = t205 + j * 6 + 4704
      for (let k = 0; k < 6; k++) {
        const t209: number = 0 >= tape[t206 + k]! ? 0 : work[t207 + k]!
        work[t208 + k] = t209
      }
    }
  }
  grad.fill(0, 150, 156)
  for (let i = 0; i < 28; i++) {
    const t210: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t211: number = t210 + j * 6 + 4704
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t211 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t212: number = i - 2
    const t213: number = Math.max(0, -i + 2)
    const t214: number = Math.min(28, -i + 30)
    const t215: number = i * 30
    for (let j = 0; j < 5; j++) {
      const t216: number = j - 2
      const t217: number = Math.max(0, -j + 2)
      const t218: number = Math.min(28, -j + 30)
      const t219: number = t215 + j * 6
      const t220: number = t215 + j * 6 + 1
      const t221: number = t215 + j * 6 + 2
      for (let k = 0; k < 6; k += 3) {
        let t222 = 0
        let t223 = 0
        let t224 = 0
        for (let l = t213; l < t214; l++) {
          const t225: number = (t212 + l) * 28
          const t226: number = k + l * 168 + 4704
          const t227: number = k + l * 168 + 4705
          const t228: number = k + l * 168 + 4706
          let t229 = 0
          let t230 = 0
          let t231 = 0
          for (let m = t217; m < t218; m++) {
            const t232: number = x[t225 + (t216 + m)]!
            t229 += t232 * work[t226 + m * 6]!
            t230 += t232 * work[t227 + m * 6]!
            t231 += t232 * work[t228 + m * 6]!
          }
          t222 += t229
          t223 += t230
          t224 += t231
        }
        grad[t219 + k] = t222
        grad[t220 + k] = t223
        grad[t221 + k] = t224
      }
    }
  }
}

/** Part 1 of 2 of `valueAndGrad`. */
function valueAndGrad_1(label: number, grad: Float64Array, params: Float64Array, x: Float64Array): void {
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  grad.fill(0, 2556, 2572)
  grad.fill(0, 150, 156)
  work.fill(0, 12560, 12570)
  if (t1) {
    work[label + 12560]! += 1
  }
  for (let i = 0; i < 6; i++) {
    let t2 = 0
    for (let j = 2; j < 5; j++) {
      const t3: number = j * 28 - 58
      const t4: number = i + j * 30
      let t5 = 0
      for (let k = 2; k < 5; k++) {
        t5 += x[t3 + k]! * params[t4 + k * 6]!
      }
      t2 += t5
    }
    work[i] = t2 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t6 = 0
    for (let j = 2; j < 5; j++) {
      const t7: number = i + j * 30
      const t8: number = j * 28 - 57
      let t9 = 0
      for (let k = 1; k < 5; k++) {
        t9 += x[t8 + k]! * params[t7 + k * 6]!
      }
      t6 += t9
    }
    work[i + 6] = t6 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t10: number = i - 2
    const t11: number = i * 6
    for (let j = 0; j < 6; j++) {
      let t12 = 0
      for (let k = 2; k < 5; k++) {
        const t13: number = k * 28 - 56
        const t14: number = (k * 30) + j
        let t15 = 0
        for (let l = 0; l < 5; l++) {
          t15 += x[t13 + (t10 + l)]! * params[t14 + l * 6]!
        }
        t12 += t15
      }
      work[t11 + j] = t12 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t16 = 0
    for (let j = 2; j < 5; j++) {
      const t17: number = i + j * 30
      const t18: number = j * 28 - 32
      let t19 = 0
      for (let k = 0; k < 4; k++) {
        t19 += x[t18 + k]! * params[t17 + k * 6]!
      }
      t16 += t19
    }
    work[i + 156] = t16 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t20 = 0
    for (let j = 2; j < 5; j++) {
      const t21: number = i + j * 30
      const t22: number = j * 28 - 31
      let t23 = 0
      for (let k = 0; k < 3; k++) {
        t23 += x[t22 + k]! * params[t21 + k * 6]!
      }
      t20 += t23
    }
    work[i + 162] = t20 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t24 = 0
    for (let j = 1; j < 5; j++) {
      const t25: number = i + j * 30
      const t26: number = j * 28 - 30
      let t27 = 0
      for (let k = 2; k < 5; k++) {
        t27 += x[t26 + k]! * params[t25 + k * 6]!
      }
      t24 += t27
    }
    work[i + 168] = t24 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t28 = 0
    for (let j = 1; j < 5; j++) {
      const t29: number = i + j * 30
      const t30: number = j * 28 - 29
      let t31 = 0
      for (let k = 1; k < 5; k++) {
        t31 += x[t30 + k]! * params[t29 + k * 6]!
      }
      t28 += t31
    }
    work[i + 174] = t28 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t32: number = i - 2
    const t33: number = i * 6 + 168
    for (let j = 0; j < 6; j++) {
      let t34 = 0
      for (let k = 1; k < 5; k++) {
        const t35: number = (k * 30) + j
        const t36: number = k * 28 - 28
        let t37 = 0
        for (let l = 0; l < 5; l++) {
          t37 += x[t36 + (t32 + l)]! * params[t35 + l * 6]!
        }
        t34 += t37
      }
      work[t33 + j] = t34 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t38 = 0
    for (let j = 1; j < 5; j++) {
      const t39: number = i + j * 30
      const t40: number = j * 28 - 4
      let t41 = 0
      for (let k = 0; k < 4; k++) {
        t41 += x[t40 + k]! * params[t39 + k * 6]!
      }
      t38 += t41
    }
    work[i + 324] = t38 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t42 = 0
    for (let j = 1; j < 5; j++) {
      const t43: number = i + j * 30
      const t44: number = j * 28 - 3
      let t45 = 0
      for (let k = 0; k < 3; k++) {
        t45 += x[t44 + k]! * params[t43 + k * 6]!
      }
      t42 += t45
    }
    work[i + 330] = t42 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t46: number = i - 2
    const t47: number = i * 168
    for (let j = 0; j < 6; j++) {
      let t48 = 0
      for (let k = 0; k < 5; k++) {
        const t49: number = (k * 30) + j
        const t50: number = (k - 2) + i
        let t51 = 0
        for (let l = 2; l < 5; l++) {
          t51 += x[(l - 2) + t50 * 28]! * params[t49 + l * 6]!
        }
        t48 += t51
      }
      work[t47 + j] = t48 + params[j + 150]!
    }
    const t52: number = i * 168 + 6
    for (let j = 0; j < 6; j++) {
      let t53 = 0
      for (let k = 0; k < 5; k++) {
        const t54: number = (k * 30) + j
        const t55: number = (k - 2) + i
        let t56 = 0
        for (let l = 1; l < 5; l++) {
          t56 += x[(l - 1) + t55 * 28]! * params[t54 + l * 6]!
        }
        t53 += t56
      }
      work[t52 + j] = t53 + params[j + 150]!
    }
    const t57: number = i * 168
    for (let j = 2; j < 26; j++) {
      const t58: number = j - 2
      const t59: number = t57 + j * 6
      for (let k = 0; k < 6; k++) {
        let t60 = 0
        for (let l = 0; l < 5; l++) {
          const t61: number = (t46 + l) * 28
          const t62: number = (l * 30) + k
          let t63 = 0
          for (let m = 0; m < 5; m++) {
            t63 += x[t61 + (t58 + m)]! * params[t62 + m * 6]!
          }
          t60 += t63
        }
        work[t59 + k] = t60 + params[k + 150]!
      }
    }
    const t64: number = i * 168 + 156
    for (let j = 0; j < 6; j++) {
      let t65 = 0
      for (let k = 0; k < 5; k++) {
        const t66: number = (k * 30) + j
        const t67: number = (k - 2) + i
        let t68 = 0
        for (let l = 0; l < 4; l++) {
          t68 += x[(l + 24) + t67 * 28]! * params[t66 + l * 6]!
        }
        t65 += t68
      }
      work[t64 + j] = t65 + params[j + 150]!
    }
    const t69: number = i * 168 + 162
    for (let j = 0; j < 6; j++) {
      let t70 = 0
      for (let k = 0; k < 5; k++) {
        const t71: number = (k * 30) + j
        const t72: number = (k - 2) + i
        let t73 = 0
        for (let l = 0; l < 3; l++) {
          t73 += x[(l + 25) + t72 * 28]! * params[t71 + l * 6]!
        }
        t70 += t73
      }
      work[t69 + j] = t70 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t74 = 0
    for (let j = 0; j < 4; j++) {
      const t75: number = i + j * 30
      const t76: number = j * 28 + 670
      let t77 = 0
      for (let k = 2; k < 5; k++) {
        t77 += x[t76 + k]! * params[t75 + k * 6]!
      }
      t74 += t77
    }
    work[i + 4368] = t74 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t78 = 0
    for (let j = 0; j < 4; j++) {
      const t79: number = i + j * 30
      const t80: number = j * 28 + 671
      let t81 = 0
      for (let k = 1; k < 5; k++) {
        t81 += x[t80 + k]! * params[t79 + k * 6]!
      }
      t78 += t81
    }
    work[i + 4374] = t78 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t82: number = i - 2
    const t83: number = i * 6 + 4368
    for (let j = 0; j < 6; j++) {
      let t84 = 0
      for (let k = 0; k < 4; k++) {
        const t85: number = (k * 30) + j
        const t86: number = k * 28 + 672
        let t87 = 0
        for (let l = 0; l < 5; l++) {
          t87 += x[t86 + (t82 + l)]! * params[t85 + l * 6]!
        }
        t84 += t87
      }
      work[t83 + j] = t84 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t88 = 0
    for (let j = 0; j < 4; j++) {
      const t89: number = i + j * 30
      const t90: number = j * 28 + 696
      let t91 = 0
      for (let k = 0; k < 4; k++) {
        t91 += x[t90 + k]! * params[t89 + k * 6]!
      }
      t88 += t91
    }
    work[i + 4524] = t88 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t92 = 0
    for (let j = 0; j < 4; j++) {
      const t93: number = i + j * 30
      const t94: number = j * 28 + 697
      let t95 = 0
      for (let k = 0; k < 3; k++) {
        t95 += x[t94 + k]! * params[t93 + k * 6]!
      }
      t92 += t95
    }
    work[i + 4530] = t92 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t96 = 0
    for (let j = 0; j < 3; j++) {
      const t97: number = i + j * 30
      const t98: number = j * 28 + 698
      let t99 = 0
      for (let k = 2; k < 5; k++) {
        t99 += x[t98 + k]! * params[t97 + k * 6]!
      }
      t96 += t99
    }
    work[i + 4536] = t96 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t100 = 0
    for (let j = 0; j < 3; j++) {
      const t101: number = i + j * 30
      const t102: number = j * 28 + 699
      let t103 = 0
      for (let k = 1; k < 5; k++) {
        t103 += x[t102 + k]! * params[t101 + k * 6]!
      }
      t100 += t103
    }
    work[i + 4542] = t100 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t104: number = i - 2
    const t105: number = i * 6 + 4536
    for (let j = 0; j < 6; j++) {
      let t106 = 0
      for (let k = 0; k < 3; k++) {
        const t107: number = (k * 30) + j
        const t108: number = k * 28 + 700
        let t109 = 0
        for (let l = 0; l < 5; l++) {
          t109 += x[t108 + (t104 + l)]! * params[t107 + l * 6]!
        }
        t106 += t109
      }
      work[t105 + j] = t106 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t110 = 0
    for (let j = 0; j < 3; j++) {
      const t111: number = i + j * 30
      const t112: number = j * 28 + 724
      let t113 = 0
      for (let k = 0; k < 4; k++) {
        t113 += x[t112 + k]! * params[t111 + k * 6]!
      }
      t110 += t113
    }
    work[i + 4692] = t110 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t114 = 0
    for (let j = 0; j < 3; j++) {
      const t115: number = i + j * 30
      const t116: number = j * 28 + 725
      let t117 = 0
      for (let k = 0; k < 3; k++) {
        t117 += x[t116 + k]! * params[t115 + k * 6]!
      }
      t114 += t117
    }
    work[i + 4698] = t114 + params[i + 150]!
  }
  for (let i = 0; i < 28; i++) {
    const t118: number = i * 168
    const t119: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t120: number = j * 2
      const t121: number = t118 + j * 12
      const t122: number = t118 + j * 12 + 6
      const t123: number = t119 + j * 6 + 4704
      const t124: number = t119 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        work[t123 + k] = Math.max(Math.max(0, work[t121 + k]!), Math.max(0, work[t122 + k]!))
        const t125: number = t118 + k
        let t126 = 0
        let t127 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t128: number = Math.max(0, work[t125 + (t120 + l) * 6]!)
          if (t128 > t127 || t128 !== t128 && t127 === t127) {
            t127 = t128
            t126 = l
          }
        }
        work[t124 + k] = t126
      }
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t129: number = i * 2
    const t130: number = i * 168
    const t131: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t132: number = t130 + j * 6 + 4704
      const t133: number = t130 + j * 6 + 4788
      const t134: number = t131 + j * 6 + 15712
      const t135: number = j * 6
      const t136: number = t131 + j * 6 + 7904
      for (let k = 0; k < 6; k++) {
        work[t134 + k] = Math.max(work[t132 + k]!, work[t133 + k]!)
        const t137: number = t135 + k + 4704
        let t138 = 0
        let t139 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t140: number = work[t137 + (t129 + l) * 84]!
          if (t140 > t139 || t140 !== t140 && t139 === t139) {
            t139 = t140
            t138 = l
          }
        }
        work[t136 + k] = t138
      }
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t141: number = i + 1
    const t142: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t143: number = j + 1
      const t144: number = j + 2
      const t145: number = j + 3
      const t146: number = j + 4
      const t147: number = t142 + j * 16 + 4704
      const t148: number = t142 + j * 16 + 4720
      const t149: number = t142 + j * 16 + 4736
      const t150: number = t142 + j * 16 + 4752
      const t151: number = t142 + j * 16 + 4768
      const t152: number = t142 + j * 16 + 4864
      const t153: number = t142 + j * 16 + 4880
      const t154: number = t142 + j * 16 + 4896
      const t155: number = t142 + j * 16 + 4912
      const t156: number = t142 + j * 16 + 4928
      for (let k = 0; k < 16; k++) {
        let t157 = 0
        let t158 = 0
        let t159 = 0
        let t160 = 0
        let t161 = 0
        let t162 = 0
        let t163 = 0
        let t164 = 0
        let t165 = 0
        let t166 = 0
        for (let l = 0; l < 5; l++) {
          const t167: number = i + l
          const t168: number = k + l * 480
          const t169: number = t141 + l
          let t170 = 0
          let t171 = 0
          let t172 = 0
          let t173 = 0
          let t174 = 0
          let t175 = 0
          let t176 = 0
          let t177 = 0
          let t178 = 0
          let t179 = 0
          for (let m = 0; m < 5; m++) {
            const t180: number = j + m
            const t181: number = t168 + m * 96 + 156
            const t182: number = t143 + m
            const t183: number = t144 + m
            const t184: number = t145 + m
            const t185: number = t146 + m
            let t186 = 0
            let t187 = 0
            let t188 = 0
            let t189 = 0
            let t190 = 0
            let t191 = 0
            let t192 = 0
            let t193 = 0
            let t194 = 0
            let t195 = 0
            for (let n = 0; n < 6; n++) {
              const t196: number = n + t167 * 84 + 15712
              const t197: number = params[t181 + n * 16]!
              t186 += work[t196 + t180 * 6]! * t197
              t187 += work[t196 + t182 * 6]! * t197
              t188 += work[t196 + t183 * 6]! * t197
              t189 += work[t196 + t184 * 6]! * t197
              t190 += work[t196 + t185 * 6]! * t197
              t191 += work[(n + t180 * 6 + 15712) + t169 * 84]! * t197
              t192 += work[(n + t182 * 6 + 15712) + t169 * 84]! * t197
              t193 += work[(n + t183 * 6 + 15712) + t169 * 84]! * t197
              t194 += work[(n + t184 * 6 + 15712) + t169 * 84]! * t197
              t195 += work[(n + t185 * 6 + 15712) + t169 * 84]! * t197
            }
            t170 += t186
            t171 += t187
            t172 += t188
            t173 += t189
            t174 += t190
            t175 += t191
            t176 += t192
            t177 += t193
            t178 += t194
            t179 += t195
          }
          t157 += t170
          t158 += t171
          t159 += t172
          t160 += t173
          t161 += t174
          t162 += t175
          t163 += t176
          t164 += t177
          t165 += t178
          t166 += t179
        }
        const t198: number = params[k + 2556]!
        work[t147 + k] = t157 + t198
        work[t148 + k] = t158 + t198
        work[t149 + k] = t159 + t198
        work[t150 + k] = t160 + t198
        work[t151 + k] = t161 + t198
        work[t152 + k] = t162 + t198
        work[t153 + k] = t163 + t198
        work[t154 + k] = t164 + t198
        work[t155 + k] = t165 + t198
        work[t156 + k] = t166 + t198
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t199: number = i * 160
    const t200: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t201: number = j * 2
      const t202: number = t199 + j * 32 + 4704
      const t203: number = t199 + j * 32 + 4720
      const t204: number = t200 + j * 16 + 6304
      const t205: number = t200 + j * 16 + 11760
      for (let k = 0; k < 16; k++) {
        work[t204 + k] = Math.max(Math.max(0, work[t202 + k]!), Math.max(0, work[t203 + k]!))
        const t206: number = t199 + k + 4704
        let t207 = 0
        let t208 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t209: number = Math.max(0, work[t206 + (t201 + l) * 16]!)
          if (t209 > t208 || t209 !== t209 && t208 === t208) {
            t208 = t209
            t207 = l
          }
        }
        work[t205 + k] = t207
      }
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t210: number = i * 2
    const t211: number = i * 160
    const t212: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t213: number = t211 + j * 16 + 6304
      const t214: number = t211 + j * 16 + 6384
      const t215: number = t212 + j * 16 + 7104
      const t216: number = j * 16
      const t217: number = t212 + j * 16 + 7504
      for (let k = 0; k < 16; k++) {
        work[t215 + k] = Math.max(work[t213 + k]!, work[t214 + k]!)
        const t218: number = t216 + k + 6304
        let t219 = 0
        let t220 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t221: number = work[t218 + (t210 + l) * 80]!
          if (t221 > t220 || t221 !== t221 && t220 === t220) {
            t220 = t221
            t219 = l
          }
        }
        work[t217 + k] = t219
      }
    }
  }
  work.fill(0, 9080, 9200)
  for (let i = 0; i < 400; i += 4) {
    const t222: number = i * 120 + 2572
    const t223: number = work[i + 7104]!
    const t224: number = i * 120 + 2692
    const t225: number = work[i + 7105]!
    const t226: number = i * 120 + 2812
    const t227: number = work[i + 7106]!
    const t228: number = i * 120 + 2932
    const t229: number = work[i + 7107]!
    for (let j = 0; j < 120; j++) {
      const t230: number = params[t222 + j]! * t223 + params[t224 + j]! * t225 + params[t226 + j]! * t227 + params[t228 + j]! * t229
      work[j + 9080]! += t230
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t231: number = work[i + 9080]! + params[i + 50572]!
    work[i + 9200] = t231
    work[i + 6304] = Math.max(0, t231)
  }
  work.fill(0, 9320, 9404)
  for (let i = 0; i < 120; i += 4) {
    const t232: number = i * 84 + 50692
    const t233: number = work[i + 6304]!
    const t234: number = i * 84 + 50776
    const t235: number = work[i + 6305]!
    const t236: number = i * 84 + 50860
    const t237: number = work[i + 6306]!
    const t238: number = i * 84 + 50944
    const t239: number = work[i + 6307]!
    for (let j = 0; j < 84; j++) {
      const t240: number = params[t232 + j]! * t233 + params[t234 + j]! * t235 + params[t236 + j]! * t237 + params[t238 + j]! * t239
      work[j + 9320]! += t240
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t241: number = work[i + 9320]! + params[i + 60772]!
    work[i + 9080] = t241
    work[i + 6424] = Math.max(0, t241)
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i += 5) {
    const t242: number = i + 60856
    const t243: number = i + 60857
    const t244: number = i + 60858
    const t245: number = i + 60859
    const t246: number = i + 60860
    let t247 = 0
    let t248 = 0
    let t249 = 0
    let t250 = 0
    let t251 = 0
    for (let j = 0; j < 84; j++) {
      const t252: number = work[j + 6424]!
      t247 += params[t242 + j * 10]! * t252
      t248 += params[t243 + j * 10]! * t252
      t249 += params[t244 + j * 10]! * t252
      t250 += params[t245 + j * 10]! * t252
      t251 += params[t246 + j * 10]! * t252
    }
    work[i + 9164] = t247 + params[i + 61696]!
    work[i + 9165] = t248 + params[i + 61697]!
    work[i + 9166] = t249 + params[i + 61698]!
    work[i + 9167] = t250 + params[i + 61699]!
    work[i + 9168] = t251 + params[i + 61700]!
  }
  const t253 = t1 ? work[label + 9164]! : NaN
  let t254 = -Infinity
  for (let i = 0; i < 10; i++) {
    t254 = Math.max(t254, work[i + 9164]!)
  }
  const t255 = Math.abs(t254) < Infinity ? t254 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 9174] = Math.exp(work[i + 9164]! - t255)
  }
  let t256 = 0
  for (let i = 0; i < 10; i++) {
    t256 += work[i + 9174]!
  }
  let t257 = 0
  if (t256 >= 1 && t256 < 1.5) {
    let t258 = 0
    for (let i = 0; i < 10; i++) {
      const t259: number = work[i + 9174]!
      t258 += t259 < 1 ? t259 : 0
    }
    t257 = t258
  } else {
    t257 = t256 - 1
  }
  const loss = t255 - t253 + Math.log1p(t257)
  work[141648] = loss
  const t260 = -(t257 / t256)
  for (let i = 0; i < 10; i++) {
    const t261: number = work[i + 9174]! / t256
    const t262: number = work[i + 12560]!
    const t263: number = t262 === 1 && t261 > 0.5 ? t260 : t261 - t262
    grad[i + 61696] = t263
  }
  for (let i = 0; i < 84; i += 4) {
    const t264: number = i * 10 + 60856
    const t265: number = work[i + 6424]!
    const t266: number = i * 10 + 60866
    const t267: number = work[i + 6425]!
    const t268: number = i * 10 + 60876
    const t269: number = work[i + 6426]!
    const t270: number = i * 10 + 60886
    const t271: number = work[i + 6427]!
    for (let j = 0; j < 10; j++) {
      const t272: number = grad[j + 61696]!
      grad[t264 + j] = t265 * t272
      grad[t266 + j] = t267 * t272
      grad[t268 + j] = t269 * t272
      grad[t270 + j] = t271 * t272
    }
  }
  for (let i = 0; i < 84; i += 4) {
    let t273 = 0
    if (!(0 >= work[i + 9083]!)) {
      const t274: number = i * 10 + 60886
      let t275 = 0
      for (let j = 0; j < 10; j++) {
        t275 += params[t274 + j]! * grad[j + 61696]!
      }
      t273 = t275
    }
    grad[i + 60775] = t273
    let t276 = 0
    if (!(0 >= work[i + 9082]!)) {
      const t277: number = i * 10 + 60876
      let t278 = 0
      for (let j = 0; j < 10; j++) {
        t278 += params[t277 + j]! * grad[j + 61696]!
      }
      t276 = t278
    }
    grad[i + 60774] = t276
    let t279 = 0
    if (!(0 >= work[i + 9081]!)) {
      const t280: number = i * 10 + 60866
      let t281 = 0
      for (let j = 0; j < 10; j++) {
        t281 += params[t280 + j]! * grad[j + 61696]!
      }
      t279 = t281
    }
    grad[i + 60773] = t279
    let t282 = 0
    if (!(0 >= work[i + 9080]!)) {
      const t283: number = i * 10 + 60856
      let t284 = 0
      for (let j = 0; j < 10; j++) {
        t284 += params[t283 + j]! * grad[j + 61696]!
      }
      t282 = t284
    }
    grad[i + 60772] = t282
  }
  for (let i = 0; i < 120; i += 4) {
    const t285: number = i * 84 + 50692
    const t286: number = work[i + 6304]!
    const t287: number = i * 84 + 50776
    const t288: number = work[i + 6305]!
    const t289: number = i * 84 + 50860
    const t290: number = work[i + 6306]!
    const t291: number = i * 84 + 50944
    const t292: number = work[i + 6307]!
    for (let j = 0; j < 84; j++) {
      const t293: number = grad[j + 60772]!
      grad[t285 + j] = t286 * t293
      grad[t287 + j] = t288 * t293
      grad[t289 + j] = t290 * t293
      grad[t291 + j] = t292 * t293
    }
  }
}

/** Part 2 of 2 of `valueAndGrad`. */
function valueAndGrad_2(grad: Float64Array, params: Float64Array, x: Float64Array): void {
  for (let i = 0; i < 120; i += 4) {
    let t1 = 0
    if (!(0 >= work[i + 9203]!)) {
      const t2: number = i * 84 + 50944
      let t3 = 0
      let t4 = 0
      let t5 = 0
      let t6 = 0
      for (let j = 0; j < 84; j += 4) {
        t3 += params[t2 + j]! * grad[j + 60772]!
        t4 += params[t2 + j + 1]! * grad[j + 60773]!
        t5 += params[t2 + j + 2]! * grad[j + 60774]!
        t6 += params[t2 + j + 3]! * grad[j + 60775]!
      }
      const t7: number = t3 + t4 + (t5 + t6)
      t1 = t7
    }
    grad[i + 50575] = t1
    let t8 = 0
    if (!(0 >= work[i + 9202]!)) {
      const t9: number = i * 84 + 50860
      let t10 = 0
      let t11 = 0
      let t12 = 0
      let t13 = 0
      for (let j = 0; j < 84; j += 4) {
        t10 += params[t9 + j]! * grad[j + 60772]!
        t11 += params[t9 + j + 1]! * grad[j + 60773]!
        t12 += params[t9 + j + 2]! * grad[j + 60774]!
        t13 += params[t9 + j + 3]! * grad[j + 60775]!
      }
      const t14: number = t10 + t11 + (t12 + t13)
      t8 = t14
    }
    grad[i + 50574] = t8
    let t15 = 0
    if (!(0 >= work[i + 9201]!)) {
      const t16: number = i * 84 + 50776
      let t17 = 0
      let t18 = 0
      let t19 = 0
      let t20 = 0
      for (let j = 0; j < 84; j += 4) {
        t17 += params[t16 + j]! * grad[j + 60772]!
        t18 += params[t16 + j + 1]! * grad[j + 60773]!
        t19 += params[t16 + j + 2]! * grad[j + 60774]!
        t20 += params[t16 + j + 3]! * grad[j + 60775]!
      }
      const t21: number = t17 + t18 + (t19 + t20)
      t15 = t21
    }
    grad[i + 50573] = t15
    let t22 = 0
    if (!(0 >= work[i + 9200]!)) {
      const t23: number = i * 84 + 50692
      let t24 = 0
      let t25 = 0
      let t26 = 0
      let t27 = 0
      for (let j = 0; j < 84; j += 4) {
        t24 += params[t23 + j]! * grad[j + 60772]!
        t25 += params[t23 + j + 1]! * grad[j + 60773]!
        t26 += params[t23 + j + 2]! * grad[j + 60774]!
        t27 += params[t23 + j + 3]! * grad[j + 60775]!
      }
      const t28: number = t24 + t25 + (t26 + t27)
      t22 = t28
    }
    grad[i + 50572] = t22
  }
  for (let i = 0; i < 400; i += 4) {
    const t29: number = i * 120 + 2572
    const t30: number = work[i + 7104]!
    const t31: number = i * 120 + 2692
    const t32: number = work[i + 7105]!
    const t33: number = i * 120 + 2812
    const t34: number = work[i + 7106]!
    const t35: number = i * 120 + 2932
    const t36: number = work[i + 7107]!
    for (let j = 0; j < 120; j++) {
      const t37: number = grad[j + 50572]!
      grad[t29 + j] = t30 * t37
      grad[t31 + j] = t32 * t37
      grad[t33 + j] = t34 * t37
      grad[t35 + j] = t36 * t37
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t38: number = i * 120 + 2572
    const t39: number = i * 120 + 2692
    const t40: number = i * 120 + 2812
    const t41: number = i * 120 + 2932
    let t42 = 0
    let t43 = 0
    let t44 = 0
    let t45 = 0
    for (let j = 0; j < 120; j++) {
      const t46: number = grad[j + 50572]!
      t42 += params[t38 + j]! * t46
      t43 += params[t39 + j]! * t46
      t44 += params[t40 + j]! * t46
      t45 += params[t41 + j]! * t46
    }
    work[i + 6304] = t42
    work[i + 6305] = t43
    work[i + 6306] = t44
    work[i + 6307] = t45
  }
  work.fill(0, 12560, 13360)
  for (let i = 0; i < 5; i++) {
    const t47: number = i * 160
    const t48: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t49: number = t47 + j * 16 + 12560
      const t50: number = t48 + j * 16 + 7504
      const t51: number = t48 + j * 16
      const t52: number = t47 + j * 16 + 12640
      for (let k = 0; k < 16; k++) {
        const t53: number = work[t50 + k]!
        const t54: number = work[(t51 + k) + 6304]!
        const t55: number = 0 === t53 ? t54 : 0
        work[t49 + k]! += t55
        const t56: number = 1 === t53 ? t54 : 0
        work[t52 + k]! += t56
      }
    }
  }
  work.fill(0, 6304, 7904)
  for (let i = 0; i < 10; i++) {
    const t57: number = i * 160
    const t58: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t59: number = t57 + j * 32 + 6304
      const t60: number = t58 + j * 16 + 11760
      const t61: number = t58 + j * 16 + 12560
      const t62: number = t57 + j * 32 + 6320
      for (let k = 0; k < 16; k++) {
        const t63: number = work[t60 + k]!
        const t64: number = work[t61 + k]!
        const t65: number = 0 === t63 ? t64 : 0
        work[t59 + k]! += t65
        const t66: number = 1 === t63 ? t64 : 0
        work[t62 + k]! += t66
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t67: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t68: number = t67 + j * 16 + 4704
      const t69: number = t67 + j * 16 + 6304
      const t70: number = t67 + j * 16 + 14112
      for (let k = 0; k < 16; k++) {
        const t71: number = 0 >= work[t68 + k]! ? 0 : work[t69 + k]!
        work[t70 + k] = t71
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t72: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t73: number = t72 + j * 16 + 14112
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t73 + k]!
      }
    }
  }
  work.fill(0, 4704, 5880)
  for (let i = 0; i < 10; i++) {
    const t74: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t75: number = t74 + j * 16 + 14112
      for (let k = 0; k < 5; k++) {
        const t76: number = i + k
        const t77: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t78: number = j + l
          const t79: number = t77 + l * 96
          for (let m = 0; m < 6; m++) {
            const t80: number = t79 + m * 16 + 156
            let t81 = 0
            for (let n = 0; n < 16; n++) {
              t81 += work[t75 + n]! * params[t80 + n]!
            }
            work[(m + t76 * 84 + 4704) + t78 * 6]! += t81
          }
        }
      }
    }
  }
  work.fill(0, 11760, 14112)
  for (let i = 0; i < 14; i++) {
    const t82: number = i * 168
    const t83: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t84: number = t82 + j * 6 + 11760
      const t85: number = t83 + j * 6 + 7904
      const t86: number = t83 + j * 6 + 4704
      const t87: number = t82 + j * 6 + 11844
      for (let k = 0; k < 6; k++) {
        const t88: number = work[t85 + k]!
        const t89: number = work[t86 + k]!
        const t90: number = 0 === t88 ? t89 : 0
        work[t84 + k]! += t90
        const t91: number = 1 === t88 ? t89 : 0
        work[t87 + k]! += t91
      }
    }
  }
  work.fill(0, 4704, 9408)
  for (let i = 0; i < 28; i++) {
    const t92: number = i * 168
    const t93: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t94: number = t92 + j * 12 + 4704
      const t95: number = t93 + j * 6 + 9408
      const t96: number = t93 + j * 6 + 11760
      const t97: number = t92 + j * 12 + 4710
      for (let k = 0; k < 6; k++) {
        const t98: number = work[t95 + k]!
        const t99: number = work[t96 + k]!
        const t100: number = 0 === t98 ? t99 : 0
        work[t94 + k]! += t100
        const t101: number = 1 === t98 ? t99 : 0
        work[t97 + k]! += t101
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t102: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t103: number = t102 + j * 96
      for (let k = 0; k < 6; k += 2) {
        const t104: number = t103 + k * 16 + 156
        const t105: number = t103 + k * 16 + 157
        const t106: number = t103 + k * 16 + 158
        const t107: number = t103 + k * 16 + 159
        const t108: number = t103 + k * 16 + 172
        const t109: number = t103 + k * 16 + 173
        const t110: number = t103 + k * 16 + 174
        const t111: number = t103 + k * 16 + 175
        for (let l = 0; l < 16; l += 4) {
          let t112 = 0
          let t113 = 0
          let t114 = 0
          let t115 = 0
          let t116 = 0
          let t117 = 0
          let t118 = 0
          let t119 = 0
          for (let m = 0; m < 10; m++) {
            const t120: number = i + m
            const t121: number = k + t120 * 84 + 15712
            const t122: number = l + m * 160 + 14112
            const t123: number = l + m * 160 + 14113
            const t124: number = l + m * 160 + 14114
            const t125: number = l + m * 160 + 14115
            const t126: number = k + t120 * 84 + 15713
            let t127 = 0
            let t128 = 0
            let t129 = 0
            let t130 = 0
            let t131 = 0
            let t132 = 0
            let t133 = 0
            let t134 = 0
            for (let n = 0; n < 10; n++) {
              const t135: number = j + n
              const t136: number = work[t121 + t135 * 6]!
              const t137: number = work[t122 + n * 16]!
              const t138: number = work[t123 + n * 16]!
              const t139: number = work[t124 + n * 16]!
              const t140: number = work[t125 + n * 16]!
              const t141: number = work[t126 + t135 * 6]!
              t127 += t136 * t137
              t128 += t136 * t138
              t129 += t136 * t139
              t130 += t136 * t140
              t131 += t141 * t137
              t132 += t141 * t138
              t133 += t141 * t139
              t134 += t141 * t140
            }
            t112 += t127
            t113 += t128
            t114 += t129
            t115 += t130
            t116 += t131
            t117 += t132
            t118 += t133
            t119 += t134
          }
          grad[t104 + l] = t112
          grad[t105 + l] = t113
          grad[t106 + l] = t114
          grad[t107 + l] = t115
          grad[t108 + l] = t116
          grad[t109 + l] = t117
          grad[t110 + l] = t118
          grad[t111 + l] = t119
        }
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t142: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t143: number = t142 + j * 6
      const t144: number = t142 + j * 6 + 4704
      const t145: number = t142 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        const t146: number = 0 >= work[t143 + k]! ? 0 : work[t144 + k]!
        work[t145 + k] = t146
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t147: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t148: number = t147 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t148 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t149: number = i - 2
    const t150: number = Math.max(0, -i + 2)
    const t151: number = Math.min(28, -i + 30)
    const t152: number = i * 30
    for (let j = 0; j < 5; j++) {
      const t153: number = j - 2
      const t154: number = Math.max(0, -j + 2)
      const t155: number = Math.min(28, -j + 30)
      const t156: number = t152 + j * 6
      const t157: number = t152 + j * 6 + 1
      const t158: number = t152 + j * 6 + 2
      for (let k = 0; k < 6; k += 3) {
        let t159 = 0
        let t160 = 0
        let t161 = 0
        for (let l = t150; l < t151; l++) {
          const t162: number = (t149 + l) * 28
          const t163: number = k + l * 168 + 9408
          const t164: number = k + l * 168 + 9409
          const t165: number = k + l * 168 + 9410
          let t166 = 0
          let t167 = 0
          let t168 = 0
          for (let m = t154; m < t155; m++) {
            const t169: number = x[t162 + (t153 + m)]!
            t166 += t169 * work[t163 + m * 6]!
            t167 += t169 * work[t164 + m * 6]!
            t168 += t169 * work[t165 + m * 6]!
          }
          t159 += t166
          t160 += t167
          t161 += t168
        }
        grad[t156 + k] = t159
        grad[t157 + k] = t160
        grad[t158 + k] = t161
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
  valueAndGrad_1(label, grad, params, x)
  valueAndGrad_2(grad, params, x)
  return work[141648]!
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

/** Part 1 of 2 of `example`. */
function example_1(label: number, params: Float64Array, x: Float64Array, x_at: number): void {
  const t1 = label >= 0 && label < 10 && Math.floor(label) === label
  work.fill(0, 17408, 17418)
  if (t1) {
    work[label + 17408]! += 1
  }
  for (let i = 0; i < 6; i++) {
    let t2 = 0
    for (let j = 2; j < 5; j++) {
      const t3: number = j * 28 - 58
      const t4: number = i + j * 30
      let t5 = 0
      for (let k = 2; k < 5; k++) {
        t5 += x[x_at + t3 + k]! * params[t4 + k * 6]!
      }
      t2 += t5
    }
    work[i] = t2 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t6 = 0
    for (let j = 2; j < 5; j++) {
      const t7: number = i + j * 30
      const t8: number = j * 28 - 57
      let t9 = 0
      for (let k = 1; k < 5; k++) {
        t9 += x[x_at + t8 + k]! * params[t7 + k * 6]!
      }
      t6 += t9
    }
    work[i + 6] = t6 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t10: number = i - 2
    const t11: number = i * 6
    for (let j = 0; j < 6; j++) {
      let t12 = 0
      for (let k = 2; k < 5; k++) {
        const t13: number = k * 28 - 56
        const t14: number = (k * 30) + j
        let t15 = 0
        for (let l = 0; l < 5; l++) {
          t15 += x[x_at + t13 + (t10 + l)]! * params[t14 + l * 6]!
        }
        t12 += t15
      }
      work[t11 + j] = t12 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t16 = 0
    for (let j = 2; j < 5; j++) {
      const t17: number = i + j * 30
      const t18: number = j * 28 - 32
      let t19 = 0
      for (let k = 0; k < 4; k++) {
        t19 += x[x_at + t18 + k]! * params[t17 + k * 6]!
      }
      t16 += t19
    }
    work[i + 156] = t16 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t20 = 0
    for (let j = 2; j < 5; j++) {
      const t21: number = i + j * 30
      const t22: number = j * 28 - 31
      let t23 = 0
      for (let k = 0; k < 3; k++) {
        t23 += x[x_at + t22 + k]! * params[t21 + k * 6]!
      }
      t20 += t23
    }
    work[i + 162] = t20 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t24 = 0
    for (let j = 1; j < 5; j++) {
      const t25: number = i + j * 30
      const t26: number = j * 28 - 30
      let t27 = 0
      for (let k = 2; k < 5; k++) {
        t27 += x[x_at + t26 + k]! * params[t25 + k * 6]!
      }
      t24 += t27
    }
    work[i + 168] = t24 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t28 = 0
    for (let j = 1; j < 5; j++) {
      const t29: number = i + j * 30
      const t30: number = j * 28 - 29
      let t31 = 0
      for (let k = 1; k < 5; k++) {
        t31 += x[x_at + t30 + k]! * params[t29 + k * 6]!
      }
      t28 += t31
    }
    work[i + 174] = t28 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t32: number = i - 2
    const t33: number = i * 6 + 168
    for (let j = 0; j < 6; j++) {
      let t34 = 0
      for (let k = 1; k < 5; k++) {
        const t35: number = (k * 30) + j
        const t36: number = k * 28 - 28
        let t37 = 0
        for (let l = 0; l < 5; l++) {
          t37 += x[x_at + t36 + (t32 + l)]! * params[t35 + l * 6]!
        }
        t34 += t37
      }
      work[t33 + j] = t34 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t38 = 0
    for (let j = 1; j < 5; j++) {
      const t39: number = i + j * 30
      const t40: number = j * 28 - 4
      let t41 = 0
      for (let k = 0; k < 4; k++) {
        t41 += x[x_at + t40 + k]! * params[t39 + k * 6]!
      }
      t38 += t41
    }
    work[i + 324] = t38 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t42 = 0
    for (let j = 1; j < 5; j++) {
      const t43: number = i + j * 30
      const t44: number = j * 28 - 3
      let t45 = 0
      for (let k = 0; k < 3; k++) {
        t45 += x[x_at + t44 + k]! * params[t43 + k * 6]!
      }
      t42 += t45
    }
    work[i + 330] = t42 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t46: number = i - 2
    const t47: number = i * 168
    for (let j = 0; j < 6; j++) {
      let t48 = 0
      for (let k = 0; k < 5; k++) {
        const t49: number = (k * 30) + j
        const t50: number = (k - 2) + i
        let t51 = 0
        for (let l = 2; l < 5; l++) {
          t51 += x[x_at + (l - 2) + t50 * 28]! * params[t49 + l * 6]!
        }
        t48 += t51
      }
      work[t47 + j] = t48 + params[j + 150]!
    }
    const t52: number = i * 168 + 6
    for (let j = 0; j < 6; j++) {
      let t53 = 0
      for (let k = 0; k < 5; k++) {
        const t54: number = (k * 30) + j
        const t55: number = (k - 2) + i
        let t56 = 0
        for (let l = 1; l < 5; l++) {
          t56 += x[x_at + (l - 1) + t55 * 28]! * params[t54 + l * 6]!
        }
        t53 += t56
      }
      work[t52 + j] = t53 + params[j + 150]!
    }
    const t57: number = i * 168
    for (let j = 2; j < 26; j++) {
      const t58: number = j - 2
      const t59: number = t57 + j * 6
      for (let k = 0; k < 6; k++) {
        let t60 = 0
        for (let l = 0; l < 5; l++) {
          const t61: number = (t46 + l) * 28
          const t62: number = (l * 30) + k
          let t63 = 0
          for (let m = 0; m < 5; m++) {
            t63 += x[x_at + t61 + (t58 + m)]! * params[t62 + m * 6]!
          }
          t60 += t63
        }
        work[t59 + k] = t60 + params[k + 150]!
      }
    }
    const t64: number = i * 168 + 156
    for (let j = 0; j < 6; j++) {
      let t65 = 0
      for (let k = 0; k < 5; k++) {
        const t66: number = (k * 30) + j
        const t67: number = (k - 2) + i
        let t68 = 0
        for (let l = 0; l < 4; l++) {
          t68 += x[x_at + (l + 24) + t67 * 28]! * params[t66 + l * 6]!
        }
        t65 += t68
      }
      work[t64 + j] = t65 + params[j + 150]!
    }
    const t69: number = i * 168 + 162
    for (let j = 0; j < 6; j++) {
      let t70 = 0
      for (let k = 0; k < 5; k++) {
        const t71: number = (k * 30) + j
        const t72: number = (k - 2) + i
        let t73 = 0
        for (let l = 0; l < 3; l++) {
          t73 += x[x_at + (l + 25) + t72 * 28]! * params[t71 + l * 6]!
        }
        t70 += t73
      }
      work[t69 + j] = t70 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t74 = 0
    for (let j = 0; j < 4; j++) {
      const t75: number = i + j * 30
      const t76: number = j * 28 + 670
      let t77 = 0
      for (let k = 2; k < 5; k++) {
        t77 += x[x_at + t76 + k]! * params[t75 + k * 6]!
      }
      t74 += t77
    }
    work[i + 4368] = t74 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t78 = 0
    for (let j = 0; j < 4; j++) {
      const t79: number = i + j * 30
      const t80: number = j * 28 + 671
      let t81 = 0
      for (let k = 1; k < 5; k++) {
        t81 += x[x_at + t80 + k]! * params[t79 + k * 6]!
      }
      t78 += t81
    }
    work[i + 4374] = t78 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t82: number = i - 2
    const t83: number = i * 6 + 4368
    for (let j = 0; j < 6; j++) {
      let t84 = 0
      for (let k = 0; k < 4; k++) {
        const t85: number = (k * 30) + j
        const t86: number = k * 28 + 672
        let t87 = 0
        for (let l = 0; l < 5; l++) {
          t87 += x[x_at + t86 + (t82 + l)]! * params[t85 + l * 6]!
        }
        t84 += t87
      }
      work[t83 + j] = t84 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t88 = 0
    for (let j = 0; j < 4; j++) {
      const t89: number = i + j * 30
      const t90: number = j * 28 + 696
      let t91 = 0
      for (let k = 0; k < 4; k++) {
        t91 += x[x_at + t90 + k]! * params[t89 + k * 6]!
      }
      t88 += t91
    }
    work[i + 4524] = t88 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t92 = 0
    for (let j = 0; j < 4; j++) {
      const t93: number = i + j * 30
      const t94: number = j * 28 + 697
      let t95 = 0
      for (let k = 0; k < 3; k++) {
        t95 += x[x_at + t94 + k]! * params[t93 + k * 6]!
      }
      t92 += t95
    }
    work[i + 4530] = t92 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t96 = 0
    for (let j = 0; j < 3; j++) {
      const t97: number = i + j * 30
      const t98: number = j * 28 + 698
      let t99 = 0
      for (let k = 2; k < 5; k++) {
        t99 += x[x_at + t98 + k]! * params[t97 + k * 6]!
      }
      t96 += t99
    }
    work[i + 4536] = t96 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t100 = 0
    for (let j = 0; j < 3; j++) {
      const t101: number = i + j * 30
      const t102: number = j * 28 + 699
      let t103 = 0
      for (let k = 1; k < 5; k++) {
        t103 += x[x_at + t102 + k]! * params[t101 + k * 6]!
      }
      t100 += t103
    }
    work[i + 4542] = t100 + params[i + 150]!
  }
  for (let i = 2; i < 26; i++) {
    const t104: number = i - 2
    const t105: number = i * 6 + 4536
    for (let j = 0; j < 6; j++) {
      let t106 = 0
      for (let k = 0; k < 3; k++) {
        const t107: number = (k * 30) + j
        const t108: number = k * 28 + 700
        let t109 = 0
        for (let l = 0; l < 5; l++) {
          t109 += x[x_at + t108 + (t104 + l)]! * params[t107 + l * 6]!
        }
        t106 += t109
      }
      work[t105 + j] = t106 + params[j + 150]!
    }
  }
  for (let i = 0; i < 6; i++) {
    let t110 = 0
    for (let j = 0; j < 3; j++) {
      const t111: number = i + j * 30
      const t112: number = j * 28 + 724
      let t113 = 0
      for (let k = 0; k < 4; k++) {
        t113 += x[x_at + t112 + k]! * params[t111 + k * 6]!
      }
      t110 += t113
    }
    work[i + 4692] = t110 + params[i + 150]!
  }
  for (let i = 0; i < 6; i++) {
    let t114 = 0
    for (let j = 0; j < 3; j++) {
      const t115: number = i + j * 30
      const t116: number = j * 28 + 725
      let t117 = 0
      for (let k = 0; k < 3; k++) {
        t117 += x[x_at + t116 + k]! * params[t115 + k * 6]!
      }
      t114 += t117
    }
    work[i + 4698] = t114 + params[i + 150]!
  }
  for (let i = 0; i < 28; i++) {
    const t118: number = i * 168
    const t119: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t120: number = j * 2
      const t121: number = t118 + j * 12
      const t122: number = t118 + j * 12 + 6
      const t123: number = t119 + j * 6 + 4704
      const t124: number = t119 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        work[t123 + k] = Math.max(Math.max(0, work[t121 + k]!), Math.max(0, work[t122 + k]!))
        const t125: number = t118 + k
        let t126 = 0
        let t127 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t128: number = Math.max(0, work[t125 + (t120 + l) * 6]!)
          if (t128 > t127 || t128 !== t128 && t127 === t127) {
            t127 = t128
            t126 = l
          }
        }
        work[t124 + k] = t126
      }
    }
  }
  // max_pooling2d [14, 14, 6]
  for (let i = 0; i < 14; i++) {
    const t129: number = i * 2
    const t130: number = i * 168
    const t131: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t132: number = t130 + j * 6 + 4704
      const t133: number = t130 + j * 6 + 4788
      const t134: number = t131 + j * 6 + 15712
      const t135: number = j * 6
      const t136: number = t131 + j * 6 + 7904
      for (let k = 0; k < 6; k++) {
        work[t134 + k] = Math.max(work[t132 + k]!, work[t133 + k]!)
        const t137: number = t135 + k + 4704
        let t138 = 0
        let t139 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t140: number = work[t137 + (t129 + l) * 84]!
          if (t140 > t139 || t140 !== t140 && t139 === t139) {
            t139 = t140
            t138 = l
          }
        }
        work[t136 + k] = t138
      }
    }
  }
  for (let i = 0; i < 10; i += 2) {
    const t141: number = i + 1
    const t142: number = i * 160
    for (let j = 0; j < 10; j += 5) {
      const t143: number = j + 1
      const t144: number = j + 2
      const t145: number = j + 3
      const t146: number = j + 4
      const t147: number = t142 + j * 16 + 4704
      const t148: number = t142 + j * 16 + 4720
      const t149: number = t142 + j * 16 + 4736
      const t150: number = t142 + j * 16 + 4752
      const t151: number = t142 + j * 16 + 4768
      const t152: number = t142 + j * 16 + 4864
      const t153: number = t142 + j * 16 + 4880
      const t154: number = t142 + j * 16 + 4896
      const t155: number = t142 + j * 16 + 4912
      const t156: number = t142 + j * 16 + 4928
      for (let k = 0; k < 16; k++) {
        let t157 = 0
        let t158 = 0
        let t159 = 0
        let t160 = 0
        let t161 = 0
        let t162 = 0
        let t163 = 0
        let t164 = 0
        let t165 = 0
        let t166 = 0
        for (let l = 0; l < 5; l++) {
          const t167: number = i + l
          const t168: number = k + l * 480
          const t169: number = t141 + l
          let t170 = 0
          let t171 = 0
          let t172 = 0
          let t173 = 0
          let t174 = 0
          let t175 = 0
          let t176 = 0
          let t177 = 0
          let t178 = 0
          let t179 = 0
          for (let m = 0; m < 5; m++) {
            const t180: number = j + m
            const t181: number = t168 + m * 96 + 156
            const t182: number = t143 + m
            const t183: number = t144 + m
            const t184: number = t145 + m
            const t185: number = t146 + m
            let t186 = 0
            let t187 = 0
            let t188 = 0
            let t189 = 0
            let t190 = 0
            let t191 = 0
            let t192 = 0
            let t193 = 0
            let t194 = 0
            let t195 = 0
            for (let n = 0; n < 6; n++) {
              const t196: number = n + t167 * 84 + 15712
              const t197: number = params[t181 + n * 16]!
              t186 += work[t196 + t180 * 6]! * t197
              t187 += work[t196 + t182 * 6]! * t197
              t188 += work[t196 + t183 * 6]! * t197
              t189 += work[t196 + t184 * 6]! * t197
              t190 += work[t196 + t185 * 6]! * t197
              t191 += work[(n + t180 * 6 + 15712) + t169 * 84]! * t197
              t192 += work[(n + t182 * 6 + 15712) + t169 * 84]! * t197
              t193 += work[(n + t183 * 6 + 15712) + t169 * 84]! * t197
              t194 += work[(n + t184 * 6 + 15712) + t169 * 84]! * t197
              t195 += work[(n + t185 * 6 + 15712) + t169 * 84]! * t197
            }
            t170 += t186
            t171 += t187
            t172 += t188
            t173 += t189
            t174 += t190
            t175 += t191
            t176 += t192
            t177 += t193
            t178 += t194
            t179 += t195
          }
          t157 += t170
          t158 += t171
          t159 += t172
          t160 += t173
          t161 += t174
          t162 += t175
          t163 += t176
          t164 += t177
          t165 += t178
          t166 += t179
        }
        const t198: number = params[k + 2556]!
        work[t147 + k] = t157 + t198
        work[t148 + k] = t158 + t198
        work[t149 + k] = t159 + t198
        work[t150 + k] = t160 + t198
        work[t151 + k] = t161 + t198
        work[t152 + k] = t162 + t198
        work[t153 + k] = t163 + t198
        work[t154 + k] = t164 + t198
        work[t155 + k] = t165 + t198
        work[t156 + k] = t166 + t198
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t199: number = i * 160
    const t200: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t201: number = j * 2
      const t202: number = t199 + j * 32 + 4704
      const t203: number = t199 + j * 32 + 4720
      const t204: number = t200 + j * 16 + 6304
      const t205: number = t200 + j * 16 + 11760
      for (let k = 0; k < 16; k++) {
        work[t204 + k] = Math.max(Math.max(0, work[t202 + k]!), Math.max(0, work[t203 + k]!))
        const t206: number = t199 + k + 4704
        let t207 = 0
        let t208 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t209: number = Math.max(0, work[t206 + (t201 + l) * 16]!)
          if (t209 > t208 || t209 !== t209 && t208 === t208) {
            t208 = t209
            t207 = l
          }
        }
        work[t205 + k] = t207
      }
    }
  }
  // max_pooling2d_1 [5, 5, 16]
  for (let i = 0; i < 5; i++) {
    const t210: number = i * 2
    const t211: number = i * 160
    const t212: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t213: number = t211 + j * 16 + 6304
      const t214: number = t211 + j * 16 + 6384
      const t215: number = t212 + j * 16 + 16888
      const t216: number = j * 16
      const t217: number = t212 + j * 16 + 7104
      for (let k = 0; k < 16; k++) {
        work[t215 + k] = Math.max(work[t213 + k]!, work[t214 + k]!)
        const t218: number = t216 + k + 6304
        let t219 = 0
        let t220 = -Infinity
        for (let l = 0; l < 2; l++) {
          const t221: number = work[t218 + (t210 + l) * 80]!
          if (t221 > t220 || t221 !== t221 && t220 === t220) {
            t220 = t221
            t219 = l
          }
        }
        work[t217 + k] = t219
      }
    }
  }
  work.fill(0, 9080, 9200)
  for (let i = 0; i < 400; i += 4) {
    const t222: number = i * 120 + 2572
    const t223: number = work[i + 16888]!
    const t224: number = i * 120 + 2692
    const t225: number = work[i + 16889]!
    const t226: number = i * 120 + 2812
    const t227: number = work[i + 16890]!
    const t228: number = i * 120 + 2932
    const t229: number = work[i + 16891]!
    for (let j = 0; j < 120; j++) {
      const t230: number = params[t222 + j]! * t223 + params[t224 + j]! * t225 + params[t226 + j]! * t227 + params[t228 + j]! * t229
      work[j + 9080]! += t230
    }
  }
  // dense [120]
  for (let i = 0; i < 120; i++) {
    const t231: number = work[i + 9080]! + params[i + 50572]!
    work[i + 9200] = t231
    work[i + 17288] = Math.max(0, t231)
  }
  work.fill(0, 9320, 9404)
  for (let i = 0; i < 120; i += 4) {
    const t232: number = i * 84 + 50692
    const t233: number = work[i + 17288]!
    const t234: number = i * 84 + 50776
    const t235: number = work[i + 17289]!
    const t236: number = i * 84 + 50860
    const t237: number = work[i + 17290]!
    const t238: number = i * 84 + 50944
    const t239: number = work[i + 17291]!
    for (let j = 0; j < 84; j++) {
      const t240: number = params[t232 + j]! * t233 + params[t234 + j]! * t235 + params[t236 + j]! * t237 + params[t238 + j]! * t239
      work[j + 9320]! += t240
    }
  }
  // dense_1 [84]
  for (let i = 0; i < 84; i++) {
    const t241: number = work[i + 9320]! + params[i + 60772]!
    work[i + 9080] = t241
    work[i + 17528] = Math.max(0, t241)
  }
  // dense_2 [10]
  for (let i = 0; i < 10; i += 5) {
    const t242: number = i + 60856
    const t243: number = i + 60857
    const t244: number = i + 60858
    const t245: number = i + 60859
    const t246: number = i + 60860
    let t247 = 0
    let t248 = 0
    let t249 = 0
    let t250 = 0
    let t251 = 0
    for (let j = 0; j < 84; j++) {
      const t252: number = work[j + 17528]!
      t247 += params[t242 + j * 10]! * t252
      t248 += params[t243 + j * 10]! * t252
      t249 += params[t244 + j * 10]! * t252
      t250 += params[t245 + j * 10]! * t252
      t251 += params[t246 + j * 10]! * t252
    }
    work[i + 9164] = t247 + params[i + 61696]!
    work[i + 9165] = t248 + params[i + 61697]!
    work[i + 9166] = t249 + params[i + 61698]!
    work[i + 9167] = t250 + params[i + 61699]!
    work[i + 9168] = t251 + params[i + 61700]!
  }
  const t253 = t1 ? work[label + 9164]! : NaN
  let t254 = -Infinity
  for (let i = 0; i < 10; i++) {
    t254 = Math.max(t254, work[i + 9164]!)
  }
  const t255 = Math.abs(t254) < Infinity ? t254 : 0
  for (let i = 0; i < 10; i++) {
    work[i + 9174] = Math.exp(work[i + 9164]! - t255)
  }
  let t256 = 0
  for (let i = 0; i < 10; i++) {
    t256 += work[i + 9174]!
  }
  let t257 = 0
  if (t256 >= 1 && t256 < 1.5) {
    let t258 = 0
    for (let i = 0; i < 10; i++) {
      const t259: number = work[i + 9174]!
      t258 += t259 < 1 ? t259 : 0
    }
    t257 = t258
  } else {
    t257 = t256 - 1
  }
  const loss = t255 - t253 + Math.log1p(t257)
  work[141648] = loss
  const t260 = -(t257 / t256)
  for (let i = 0; i < 10; i++) {
    const t261: number = work[i + 9174]! / t256
    const t262: number = work[i + 17408]!
    const t263: number = t262 === 1 && t261 > 0.5 ? t260 : t261 - t262
    work[i + 17696] = t263
  }
  for (let i = 0; i < 84; i += 4) {
    let t264 = 0
    if (!(0 >= work[i + 9083]!)) {
      const t265: number = i * 10 + 60886
      let t266 = 0
      for (let j = 0; j < 10; j++) {
        t266 += params[t265 + j]! * work[j + 17696]!
      }
      t264 = t266
    }
    work[i + 17615] = t264
    let t267 = 0
    if (!(0 >= work[i + 9082]!)) {
      const t268: number = i * 10 + 60876
      let t269 = 0
      for (let j = 0; j < 10; j++) {
        t269 += params[t268 + j]! * work[j + 17696]!
      }
      t267 = t269
    }
    work[i + 17614] = t267
    let t270 = 0
    if (!(0 >= work[i + 9081]!)) {
      const t271: number = i * 10 + 60866
      let t272 = 0
      for (let j = 0; j < 10; j++) {
        t272 += params[t271 + j]! * work[j + 17696]!
      }
      t270 = t272
    }
    work[i + 17613] = t270
    let t273 = 0
    if (!(0 >= work[i + 9080]!)) {
      const t274: number = i * 10 + 60856
      let t275 = 0
      for (let j = 0; j < 10; j++) {
        t275 += params[t274 + j]! * work[j + 17696]!
      }
      t273 = t275
    }
    work[i + 17612] = t273
  }
}

/** Part 2 of 2 of `example`. */
function example_2(params: Float64Array, x: Float64Array, x_at: number, grad: Float64Array): void {
  for (let i = 0; i < 120; i += 4) {
    let t1 = 0
    if (!(0 >= work[i + 9203]!)) {
      const t2: number = i * 84 + 50944
      let t3 = 0
      let t4 = 0
      let t5 = 0
      let t6 = 0
      for (let j = 0; j < 84; j += 4) {
        t3 += params[t2 + j]! * work[j + 17612]!
        t4 += params[t2 + j + 1]! * work[j + 17613]!
        t5 += params[t2 + j + 2]! * work[j + 17614]!
        t6 += params[t2 + j + 3]! * work[j + 17615]!
      }
      const t7: number = t3 + t4 + (t5 + t6)
      t1 = t7
    }
    work[i + 17411] = t1
    let t8 = 0
    if (!(0 >= work[i + 9202]!)) {
      const t9: number = i * 84 + 50860
      let t10 = 0
      let t11 = 0
      let t12 = 0
      let t13 = 0
      for (let j = 0; j < 84; j += 4) {
        t10 += params[t9 + j]! * work[j + 17612]!
        t11 += params[t9 + j + 1]! * work[j + 17613]!
        t12 += params[t9 + j + 2]! * work[j + 17614]!
        t13 += params[t9 + j + 3]! * work[j + 17615]!
      }
      const t14: number = t10 + t11 + (t12 + t13)
      t8 = t14
    }
    work[i + 17410] = t8
    let t15 = 0
    if (!(0 >= work[i + 9201]!)) {
      const t16: number = i * 84 + 50776
      let t17 = 0
      let t18 = 0
      let t19 = 0
      let t20 = 0
      for (let j = 0; j < 84; j += 4) {
        t17 += params[t16 + j]! * work[j + 17612]!
        t18 += params[t16 + j + 1]! * work[j + 17613]!
        t19 += params[t16 + j + 2]! * work[j + 17614]!
        t20 += params[t16 + j + 3]! * work[j + 17615]!
      }
      const t21: number = t17 + t18 + (t19 + t20)
      t15 = t21
    }
    work[i + 17409] = t15
    let t22 = 0
    if (!(0 >= work[i + 9200]!)) {
      const t23: number = i * 84 + 50692
      let t24 = 0
      let t25 = 0
      let t26 = 0
      let t27 = 0
      for (let j = 0; j < 84; j += 4) {
        t24 += params[t23 + j]! * work[j + 17612]!
        t25 += params[t23 + j + 1]! * work[j + 17613]!
        t26 += params[t23 + j + 2]! * work[j + 17614]!
        t27 += params[t23 + j + 3]! * work[j + 17615]!
      }
      const t28: number = t24 + t25 + (t26 + t27)
      t22 = t28
    }
    work[i + 17408] = t22
  }
  for (let i = 0; i < 400; i += 4) {
    const t29: number = i * 120 + 2572
    const t30: number = i * 120 + 2692
    const t31: number = i * 120 + 2812
    const t32: number = i * 120 + 2932
    let t33 = 0
    let t34 = 0
    let t35 = 0
    let t36 = 0
    for (let j = 0; j < 120; j++) {
      const t37: number = work[j + 17408]!
      t33 += params[t29 + j]! * t37
      t34 += params[t30 + j]! * t37
      t35 += params[t31 + j]! * t37
      t36 += params[t32 + j]! * t37
    }
    work[i + 7504] = t33
    work[i + 7505] = t34
    work[i + 7506] = t35
    work[i + 7507] = t36
  }
  work.fill(0, 12560, 13360)
  for (let i = 0; i < 5; i++) {
    const t38: number = i * 160
    const t39: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t40: number = t38 + j * 16 + 12560
      const t41: number = t39 + j * 16 + 7104
      const t42: number = t39 + j * 16
      const t43: number = t38 + j * 16 + 12640
      for (let k = 0; k < 16; k++) {
        const t44: number = work[t41 + k]!
        const t45: number = work[(t42 + k) + 7504]!
        const t46: number = 0 === t44 ? t45 : 0
        work[t40 + k]! += t46
        const t47: number = 1 === t44 ? t45 : 0
        work[t43 + k]! += t47
      }
    }
  }
  work.fill(0, 6304, 7904)
  for (let i = 0; i < 10; i++) {
    const t48: number = i * 160
    const t49: number = i * 80
    for (let j = 0; j < 5; j++) {
      const t50: number = t48 + j * 32 + 6304
      const t51: number = t49 + j * 16 + 11760
      const t52: number = t49 + j * 16 + 12560
      const t53: number = t48 + j * 32 + 6320
      for (let k = 0; k < 16; k++) {
        const t54: number = work[t51 + k]!
        const t55: number = work[t52 + k]!
        const t56: number = 0 === t54 ? t55 : 0
        work[t50 + k]! += t56
        const t57: number = 1 === t54 ? t55 : 0
        work[t53 + k]! += t57
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t58: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t59: number = t58 + j * 16 + 4704
      const t60: number = t58 + j * 16 + 6304
      const t61: number = t58 + j * 16 + 14112
      for (let k = 0; k < 16; k++) {
        const t62: number = 0 >= work[t59 + k]! ? 0 : work[t60 + k]!
        work[t61 + k] = t62
      }
    }
  }
  work.fill(0, 4704, 5880)
  for (let i = 0; i < 10; i++) {
    const t63: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t64: number = t63 + j * 16 + 14112
      for (let k = 0; k < 5; k++) {
        const t65: number = i + k
        const t66: number = k * 480
        for (let l = 0; l < 5; l++) {
          const t67: number = j + l
          const t68: number = t66 + l * 96
          for (let m = 0; m < 6; m++) {
            const t69: number = t68 + m * 16 + 156
            let t70 = 0
            for (let n = 0; n < 16; n++) {
              t70 += work[t64 + n]! * params[t69 + n]!
            }
            work[(m + t65 * 84 + 4704) + t67 * 6]! += t70
          }
        }
      }
    }
  }
  work.fill(0, 11760, 14112)
  for (let i = 0; i < 14; i++) {
    const t71: number = i * 168
    const t72: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t73: number = t71 + j * 6 + 11760
      const t74: number = t72 + j * 6 + 7904
      const t75: number = t72 + j * 6 + 4704
      const t76: number = t71 + j * 6 + 11844
      for (let k = 0; k < 6; k++) {
        const t77: number = work[t74 + k]!
        const t78: number = work[t75 + k]!
        const t79: number = 0 === t77 ? t78 : 0
        work[t73 + k]! += t79
        const t80: number = 1 === t77 ? t78 : 0
        work[t76 + k]! += t80
      }
    }
  }
  work.fill(0, 4704, 9408)
  for (let i = 0; i < 28; i++) {
    const t81: number = i * 168
    const t82: number = i * 84
    for (let j = 0; j < 14; j++) {
      const t83: number = t81 + j * 12 + 4704
      const t84: number = t82 + j * 6 + 9408
      const t85: number = t82 + j * 6 + 11760
      const t86: number = t81 + j * 12 + 4710
      for (let k = 0; k < 6; k++) {
        const t87: number = work[t84 + k]!
        const t88: number = work[t85 + k]!
        const t89: number = 0 === t87 ? t88 : 0
        work[t83 + k]! += t89
        const t90: number = 1 === t87 ? t88 : 0
        work[t86 + k]! += t90
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t91: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t92: number = t91 + j * 6
      const t93: number = t91 + j * 6 + 4704
      const t94: number = t91 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        const t95: number = 0 >= work[t92 + k]! ? 0 : work[t93 + k]!
        work[t94 + k] = t95
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t96: number = i * 30
    const t97: number = i - 2
    const t98: number = Math.max(0, -i + 2)
    const t99: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t100: number = t96 + j * 6
      const t101: number = j - 2
      const t102: number = Math.max(0, -j + 2)
      const t103: number = Math.min(28, -j + 30)
      const t104: number = t96 + j * 6 + 1
      const t105: number = t96 + j * 6 + 2
      for (let k = 0; k < 6; k += 3) {
        let t106 = 0
        let t107 = 0
        let t108 = 0
        for (let l = t98; l < t99; l++) {
          const t109: number = (t97 + l) * 28
          const t110: number = k + l * 168 + 9408
          const t111: number = k + l * 168 + 9409
          const t112: number = k + l * 168 + 9410
          let t113 = 0
          let t114 = 0
          let t115 = 0
          for (let m = t102; m < t103; m++) {
            const t116: number = x[x_at + t109 + (t101 + m)]!
            t113 += t116 * work[t110 + m * 6]!
            t114 += t116 * work[t111 + m * 6]!
            t115 += t116 * work[t112 + m * 6]!
          }
          t106 += t113
          t107 += t114
          t108 += t115
        }
        grad[t100 + k]! += t106
        grad[t104 + k]! += t107
        grad[t105 + k]! += t108
      }
    }
  }
  for (let i = 0; i < 28; i++) {
    const t117: number = i * 168
    for (let j = 0; j < 28; j++) {
      const t118: number = t117 + j * 6 + 9408
      for (let k = 0; k < 6; k++) {
        grad[k + 150]! += work[t118 + k]!
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t119: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t120: number = t119 + j * 96
      for (let k = 0; k < 6; k += 2) {
        const t121: number = t120 + k * 16 + 156
        const t122: number = t120 + k * 16 + 157
        const t123: number = t120 + k * 16 + 158
        const t124: number = t120 + k * 16 + 159
        const t125: number = t120 + k * 16 + 172
        const t126: number = t120 + k * 16 + 173
        const t127: number = t120 + k * 16 + 174
        const t128: number = t120 + k * 16 + 175
        for (let l = 0; l < 16; l += 4) {
          let t129 = 0
          let t130 = 0
          let t131 = 0
          let t132 = 0
          let t133 = 0
          let t134 = 0
          let t135 = 0
          let t136 = 0
          for (let m = 0; m < 10; m++) {
            const t137: number = i + m
            const t138: number = k + t137 * 84 + 15712
            const t139: number = l + m * 160 + 14112
            const t140: number = l + m * 160 + 14113
            const t141: number = l + m * 160 + 14114
            const t142: number = l + m * 160 + 14115
            const t143: number = k + t137 * 84 + 15713
            let t144 = 0
            let t145 = 0
            let t146 = 0
            let t147 = 0
            let t148 = 0
            let t149 = 0
            let t150 = 0
            let t151 = 0
            for (let n = 0; n < 10; n++) {
              const t152: number = j + n
              const t153: number = work[t138 + t152 * 6]!
              const t154: number = work[t139 + n * 16]!
              const t155: number = work[t140 + n * 16]!
              const t156: number = work[t141 + n * 16]!
              const t157: number = work[t142 + n * 16]!
              const t158: number = work[t143 + t152 * 6]!
              t144 += t153 * t154
              t145 += t153 * t155
              t146 += t153 * t156
              t147 += t153 * t157
              t148 += t158 * t154
              t149 += t158 * t155
              t150 += t158 * t156
              t151 += t158 * t157
            }
            t129 += t144
            t130 += t145
            t131 += t146
            t132 += t147
            t133 += t148
            t134 += t149
            t135 += t150
            t136 += t151
          }
          grad[t121 + l]! += t129
          grad[t122 + l]! += t130
          grad[t123 + l]! += t131
          grad[t124 + l]! += t132
          grad[t125 + l]! += t133
          grad[t126 + l]! += t134
          grad[t127 + l]! += t135
          grad[t128 + l]! += t136
        }
      }
    }
  }
  for (let i = 0; i < 10; i++) {
    const t159: number = i * 160
    for (let j = 0; j < 10; j++) {
      const t160: number = t159 + j * 16 + 14112
      for (let k = 0; k < 16; k++) {
        grad[k + 2556]! += work[t160 + k]!
      }
    }
  }
  for (let i = 0; i < 400; i += 4) {
    const t161: number = i * 120 + 2572
    const t162: number = work[i + 16888]!
    const t163: number = i * 120 + 2692
    const t164: number = work[i + 16889]!
    const t165: number = i * 120 + 2812
    const t166: number = work[i + 16890]!
    const t167: number = i * 120 + 2932
    const t168: number = work[i + 16891]!
    for (let j = 0; j < 120; j++) {
      const t169: number = work[j + 17408]!
      grad[t161 + j]! += t162 * t169
      grad[t163 + j]! += t164 * t169
      grad[t165 + j]! += t166 * t169
      grad[t167 + j]! += t168 * t169
    }
  }
  for (let i = 0; i < 120; i++) {
    grad[i + 50572]! += work[i + 17408]!
  }
  for (let i = 0; i < 120; i += 4) {
    const t170: number = i * 84 + 50692
    const t171: number = work[i + 17288]!
    const t172: number = i * 84 + 50776
    const t173: number = work[i + 17289]!
    const t174: number = i * 84 + 50860
    const t175: number = work[i + 17290]!
    const t176: number = i * 84 + 50944
    const t177: number = work[i + 17291]!
    for (let j = 0; j < 84; j++) {
      const t178: number = work[j + 17612]!
      grad[t170 + j]! += t171 * t178
      grad[t172 + j]! += t173 * t178
      grad[t174 + j]! += t175 * t178
      grad[t176 + j]! += t177 * t178
    }
  }
  for (let i = 0; i < 84; i++) {
    grad[i + 60772]! += work[i + 17612]!
  }
  for (let i = 0; i < 84; i += 4) {
    const t179: number = i * 10 + 60856
    const t180: number = work[i + 17528]!
    const t181: number = i * 10 + 60866
    const t182: number = work[i + 17529]!
    const t183: number = i * 10 + 60876
    const t184: number = work[i + 17530]!
    const t185: number = i * 10 + 60886
    const t186: number = work[i + 17531]!
    for (let j = 0; j < 10; j++) {
      const t187: number = work[j + 17696]!
      grad[t179 + j]! += t180 * t187
      grad[t181 + j]! += t182 * t187
      grad[t183 + j]! += t184 * t187
      grad[t185 + j]! += t186 * t187
    }
  }
  for (let i = 0; i < 10; i++) {
    grad[i + 61696]! += work[i + 17696]!
  }
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, label: number, x_at: number, grad: Float64Array): number {
  example_1(label, params, x, x_at)
  example_2(params, x, x_at, grad)
  return work[141648]!
}

/** Part 1 of 3 of `block`. */
function block_1(label: ArrayLike<number>, label_at: number, x_at: number, params: Float64Array, x: Float64Array): void {
  work.fill(0, 139264, 139344)
  for (let i = 0; i < 8; i++) {
    const t1: number = label[label_at + i]!
    if (t1 >= 0 && t1 < 10 && Math.floor(t1) === t1) {
      work[(i * 10 + 139264) + t1]! += 1
    }
  }
  for (let i = 0; i < 8; i++) {
    const t2: number = x_at + i * 784
    const t3: number = i * 4704
    for (let j = 0; j < 6; j++) {
      let t4 = 0
      for (let k = 2; k < 5; k++) {
        const t5: number = t2 + k * 28 - 58
        const t6: number = j + k * 30
        let t7 = 0
        for (let l = 2; l < 5; l++) {
          t7 += x[t5 + l]! * params[t6 + l * 6]!
        }
        t4 += t7
      }
      work[t3 + j] = t4 + params[j + 150]!
    }
    const t8: number = i * 4704 + 6
    for (let j = 0; j < 6; j++) {
      let t9 = 0
      for (let k = 2; k < 5; k++) {
        const t10: number = j + k * 30
        const t11: number = t2 + k * 28 - 57
        let t12 = 0
        for (let l = 1; l < 5; l++) {
          t12 += x[t11 + l]! * params[t10 + l * 6]!
        }
        t9 += t12
      }
      work[t8 + j] = t9 + params[j + 150]!
    }
    const t13: number = i * 4704
    for (let j = 2; j < 26; j++) {
      const t14: number = j - 2
      const t15: number = t13 + j * 6
      for (let k = 0; k < 6; k++) {
        let t16 = 0
        for (let l = 2; l < 5; l++) {
          const t17: number = t2 + l * 28 - 56
          const t18: number = (l * 30) + k
          let t19 = 0
          for (let m = 0; m < 5; m++) {
            t19 += x[t17 + (t14 + m)]! * params[t18 + m * 6]!
          }
          t16 += t19
        }
        work[t15 + k] = t16 + params[k + 150]!
      }
    }
    const t20: number = i * 4704 + 156
    for (let j = 0; j < 6; j++) {
      let t21 = 0
      for (let k = 2; k < 5; k++) {
        const t22: number = j + k * 30
        const t23: number = t2 + k * 28 - 32
        let t24 = 0
        for (let l = 0; l < 4; l++) {
          t24 += x[t23 + l]! * params[t22 + l * 6]!
        }
        t21 += t24
      }
      work[t20 + j] = t21 + params[j + 150]!
    }
    const t25: number = i * 4704 + 162
    for (let j = 0; j < 6; j++) {
      let t26 = 0
      for (let k = 2; k < 5; k++) {
        const t27: number = j + k * 30
        const t28: number = t2 + k * 28 - 31
        let t29 = 0
        for (let l = 0; l < 3; l++) {
          t29 += x[t28 + l]! * params[t27 + l * 6]!
        }
        t26 += t29
      }
      work[t25 + j] = t26 + params[j + 150]!
    }
    const t30: number = i * 4704 + 168
    for (let j = 0; j < 6; j++) {
      let t31 = 0
      for (let k = 1; k < 5; k++) {
        const t32: number = j + k * 30
        const t33: number = t2 + k * 28 - 30
        let t34 = 0
        for (let l = 2; l < 5; l++) {
          t34 += x[t33 + l]! * params[t32 + l * 6]!
        }
        t31 += t34
      }
      work[t30 + j] = t31 + params[j + 150]!
    }
    const t35: number = i * 4704 + 174
    for (let j = 0; j < 6; j++) {
      let t36 = 0
      for (let k = 1; k < 5; k++) {
        const t37: number = j + k * 30
        const t38: number = t2 + k * 28 - 29
        let t39 = 0
        for (let l = 1; l < 5; l++) {
          t39 += x[t38 + l]! * params[t37 + l * 6]!
        }
        t36 += t39
      }
      work[t35 + j] = t36 + params[j + 150]!
    }
    for (let j = 2; j < 26; j++) {
      const t40: number = j - 2
      const t41: number = t13 + j * 6 + 168
      for (let k = 0; k < 6; k++) {
        let t42 = 0
        for (let l = 1; l < 5; l++) {
          const t43: number = (l * 30) + k
          const t44: number = t2 + l * 28 - 28
          let t45 = 0
          for (let m = 0; m < 5; m++) {
            t45 += x[t44 + (t40 + m)]! * params[t43 + m * 6]!
          }
          t42 += t45
        }
        work[t41 + k] = t42 + params[k + 150]!
      }
    }
    const t46: number = i * 4704 + 324
    for (let j = 0; j < 6; j++) {
      let t47 = 0
      for (let k = 1; k < 5; k++) {
        const t48: number = j + k * 30
        const t49: number = t2 + k * 28 - 4
        let t50 = 0
        for (let l = 0; l < 4; l++) {
          t50 += x[t49 + l]! * params[t48 + l * 6]!
        }
        t47 += t50
      }
      work[t46 + j] = t47 + params[j + 150]!
    }
    const t51: number = i * 4704 + 330
    for (let j = 0; j < 6; j++) {
      let t52 = 0
      for (let k = 1; k < 5; k++) {
        const t53: number = j + k * 30
        const t54: number = t2 + k * 28 - 3
        let t55 = 0
        for (let l = 0; l < 3; l++) {
          t55 += x[t54 + l]! * params[t53 + l * 6]!
        }
        t52 += t55
      }
      work[t51 + j] = t52 + params[j + 150]!
    }
    for (let j = 2; j < 26; j++) {
      const t56: number = j - 2
      const t57: number = t13 + j * 168
      for (let k = 0; k < 6; k++) {
        let t58 = 0
        for (let l = 0; l < 5; l++) {
          const t59: number = (l * 30) + k
          const t60: number = (l - 2) + j
          let t61 = 0
          for (let m = 2; m < 5; m++) {
            t61 += x[(t2 + m - 2) + t60 * 28]! * params[t59 + m * 6]!
          }
          t58 += t61
        }
        work[t57 + k] = t58 + params[k + 150]!
      }
      const t62: number = t13 + j * 168 + 6
      for (let k = 0; k < 6; k++) {
        let t63 = 0
        for (let l = 0; l < 5; l++) {
          const t64: number = (l * 30) + k
          const t65: number = (l - 2) + j
          let t66 = 0
          for (let m = 1; m < 5; m++) {
            t66 += x[(t2 + m - 1) + t65 * 28]! * params[t64 + m * 6]!
          }
          t63 += t66
        }
        work[t62 + k] = t63 + params[k + 150]!
      }
      const t67: number = t13 + j * 168
      for (let k = 2; k < 26; k++) {
        const t68: number = k - 2
        const t69: number = t67 + k * 6
        for (let l = 0; l < 6; l++) {
          let t70 = 0
          for (let m = 0; m < 5; m++) {
            const t71: number = t2 + (t56 + m) * 28
            const t72: number = (m * 30) + l
            let t73 = 0
            for (let n = 0; n < 5; n++) {
              t73 += x[t71 + (t68 + n)]! * params[t72 + n * 6]!
            }
            t70 += t73
          }
          work[t69 + l] = t70 + params[l + 150]!
        }
      }
      const t74: number = t13 + j * 168 + 156
      for (let k = 0; k < 6; k++) {
        let t75 = 0
        for (let l = 0; l < 5; l++) {
          const t76: number = (l * 30) + k
          const t77: number = (l - 2) + j
          let t78 = 0
          for (let m = 0; m < 4; m++) {
            t78 += x[(t2 + m + 24) + t77 * 28]! * params[t76 + m * 6]!
          }
          t75 += t78
        }
        work[t74 + k] = t75 + params[k + 150]!
      }
      const t79: number = t13 + j * 168 + 162
      for (let k = 0; k < 6; k++) {
        let t80 = 0
        for (let l = 0; l < 5; l++) {
          const t81: number = (l * 30) + k
          const t82: number = (l - 2) + j
          let t83 = 0
          for (let m = 0; m < 3; m++) {
            t83 += x[(t2 + m + 25) + t82 * 28]! * params[t81 + m * 6]!
          }
          t80 += t83
        }
        work[t79 + k] = t80 + params[k + 150]!
      }
    }
    const t84: number = i * 4704 + 4368
    for (let j = 0; j < 6; j++) {
      let t85 = 0
      for (let k = 0; k < 4; k++) {
        const t86: number = j + k * 30
        const t87: number = t2 + k * 28 + 670
        let t88 = 0
        for (let l = 2; l < 5; l++) {
          t88 += x[t87 + l]! * params[t86 + l * 6]!
        }
        t85 += t88
      }
      work[t84 + j] = t85 + params[j + 150]!
    }
    const t89: number = i * 4704 + 4374
    for (let j = 0; j < 6; j++) {
      let t90 = 0
      for (let k = 0; k < 4; k++) {
        const t91: number = j + k * 30
        const t92: number = t2 + k * 28 + 671
        let t93 = 0
        for (let l = 1; l < 5; l++) {
          t93 += x[t92 + l]! * params[t91 + l * 6]!
        }
        t90 += t93
      }
      work[t89 + j] = t90 + params[j + 150]!
    }
    for (let j = 2; j < 26; j++) {
      const t94: number = j - 2
      const t95: number = t13 + j * 6 + 4368
      for (let k = 0; k < 6; k++) {
        let t96 = 0
        for (let l = 0; l < 4; l++) {
          const t97: number = (l * 30) + k
          const t98: number = t2 + l * 28 + 672
          let t99 = 0
          for (let m = 0; m < 5; m++) {
            t99 += x[t98 + (t94 + m)]! * params[t97 + m * 6]!
          }
          t96 += t99
        }
        work[t95 + k] = t96 + params[k + 150]!
      }
    }
    const t100: number = i * 4704 + 4524
    for (let j = 0; j < 6; j++) {
      let t101 = 0
      for (let k = 0; k < 4; k++) {
        const t102: number = j + k * 30
        const t103: number = t2 + k * 28 + 696
        let t104 = 0
        for (let l = 0; l < 4; l++) {
          t104 += x[t103 + l]! * params[t102 + l * 6]!
        }
        t101 += t104
      }
      work[t100 + j] = t101 + params[j + 150]!
    }
    const t105: number = i * 4704 + 4530
    for (let j = 0; j < 6; j++) {
      let t106 = 0
      for (let k = 0; k < 4; k++) {
        const t107: number = j + k * 30
        const t108: number = t2 + k * 28 + 697
        let t109 = 0
        for (let l = 0; l < 3; l++) {
          t109 += x[t108 + l]! * params[t107 + l * 6]!
        }
        t106 += t109
      }
      work[t105 + j] = t106 + params[j + 150]!
    }
    const t110: number = i * 4704 + 4536
    for (let j = 0; j < 6; j++) {
      let t111 = 0
      for (let k = 0; k < 3; k++) {
        const t112: number = j + k * 30
        const t113: number = t2 + k * 28 + 698
        let t114 = 0
        for (let l = 2; l < 5; l++) {
          t114 += x[t113 + l]! * params[t112 + l * 6]!
        }
        t111 += t114
      }
      work[t110 + j] = t111 + params[j + 150]!
    }
    const t115: number = i * 4704 + 4542
    for (let j = 0; j < 6; j++) {
      let t116 = 0
      for (let k = 0; k < 3; k++) {
        const t117: number = j + k * 30
        const t118: number = t2 + k * 28 + 699
        let t119 = 0
        for (let l = 1; l < 5; l++) {
          t119 += x[t118 + l]! * params[t117 + l * 6]!
        }
        t116 += t119
      }
      work[t115 + j] = t116 + params[j + 150]!
    }
    for (let j = 2; j < 26; j++) {
      const t120: number = j - 2
      const t121: number = t13 + j * 6 + 4536
      for (let k = 0; k < 6; k++) {
        let t122 = 0
        for (let l = 0; l < 3; l++) {
          const t123: number = (l * 30) + k
          const t124: number = t2 + l * 28 + 700
          let t125 = 0
          for (let m = 0; m < 5; m++) {
            t125 += x[t124 + (t120 + m)]! * params[t123 + m * 6]!
          }
          t122 += t125
        }
        work[t121 + k] = t122 + params[k + 150]!
      }
    }
    const t126: number = i * 4704 + 4692
    for (let j = 0; j < 6; j++) {
      let t127 = 0
      for (let k = 0; k < 3; k++) {
        const t128: number = j + k * 30
        const t129: number = t2 + k * 28 + 724
        let t130 = 0
        for (let l = 0; l < 4; l++) {
          t130 += x[t129 + l]! * params[t128 + l * 6]!
        }
        t127 += t130
      }
      work[t126 + j] = t127 + params[j + 150]!
    }
    const t131: number = i * 4704 + 4698
    for (let j = 0; j < 6; j++) {
      let t132 = 0
      for (let k = 0; k < 3; k++) {
        const t133: number = j + k * 30
        const t134: number = t2 + k * 28 + 725
        let t135 = 0
        for (let l = 0; l < 3; l++) {
          t135 += x[t134 + l]! * params[t133 + l * 6]!
        }
        t132 += t135
      }
      work[t131 + j] = t132 + params[j + 150]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t136: number = i * 4704
    const t137: number = i * 2352
    for (let j = 0; j < 28; j++) {
      const t138: number = t136 + j * 168
      const t139: number = t137 + j * 84
      for (let k = 0; k < 14; k++) {
        const t140: number = k * 2
        const t141: number = t138 + k * 12
        const t142: number = t138 + k * 12 + 6
        const t143: number = t139 + k * 6 + 37632
        const t144: number = t139 + k * 6 + 75264
        for (let l = 0; l < 6; l++) {
          work[t143 + l] = Math.max(Math.max(0, work[t141 + l]!), Math.max(0, work[t142 + l]!))
          const t145: number = t138 + l
          let t146 = 0
          let t147 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t148: number = Math.max(0, work[t145 + (t140 + m) * 6]!)
            if (t148 > t147 || t148 !== t148 && t147 === t147) {
              t147 = t148
              t146 = m
            }
          }
          work[t144 + l] = t146
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t149: number = i * 2352
    const t150: number = i * 1176
    for (let j = 0; j < 14; j++) {
      const t151: number = j * 2
      const t152: number = t149 + j * 168
      const t153: number = t150 + j * 84
      for (let k = 0; k < 14; k++) {
        const t154: number = t152 + k * 6 + 37632
        const t155: number = t152 + k * 6 + 37716
        const t156: number = t153 + k * 6 + 125696
        const t157: number = t149 + k * 6
        const t158: number = t153 + k * 6 + 63232
        for (let l = 0; l < 6; l++) {
          work[t156 + l] = Math.max(work[t154 + l]!, work[t155 + l]!)
          const t159: number = t157 + l + 37632
          let t160 = 0
          let t161 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t162: number = work[t159 + (t151 + m) * 84]!
            if (t162 > t161 || t162 !== t162 && t161 === t161) {
              t161 = t162
              t160 = m
            }
          }
          work[t158 + l] = t160
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t163: number = i * 1176
    const t164: number = i * 1600
    for (let j = 0; j < 10; j += 2) {
      const t165: number = j + 1
      const t166: number = t164 + j * 160
      for (let k = 0; k < 10; k += 5) {
        const t167: number = k + 1
        const t168: number = k + 2
        const t169: number = k + 3
        const t170: number = k + 4
        const t171: number = t166 + k * 16 + 37632
        const t172: number = t166 + k * 16 + 37648
        const t173: number = t166 + k * 16 + 37664
        const t174: number = t166 + k * 16 + 37680
        const t175: number = t166 + k * 16 + 37696
        const t176: number = t166 + k * 16 + 37792
        const t177: number = t166 + k * 16 + 37808
        const t178: number = t166 + k * 16 + 37824
        const t179: number = t166 + k * 16 + 37840
        const t180: number = t166 + k * 16 + 37856
        for (let l = 0; l < 16; l++) {
          let t181 = 0
          let t182 = 0
          let t183 = 0
          let t184 = 0
          let t185 = 0
          let t186 = 0
          let t187 = 0
          let t188 = 0
          let t189 = 0
          let t190 = 0
          for (let m = 0; m < 5; m++) {
            const t191: number = j + m
            const t192: number = l + m * 480
            const t193: number = t165 + m
            let t194 = 0
            let t195 = 0
            let t196 = 0
            let t197 = 0
            let t198 = 0
            let t199 = 0
            let t200 = 0
            let t201 = 0
            let t202 = 0
            let t203 = 0
            for (let n = 0; n < 5; n++) {
              const t204: number = k + n
              const t205: number = t192 + n * 96 + 156
              const t206: number = t167 + n
              const t207: number = t168 + n
              const t208: number = t169 + n
              const t209: number = t170 + n
              let t210 = 0
              let t211 = 0
              let t212 = 0
              let t213 = 0
              let t214 = 0
              let t215 = 0
              let t216 = 0
              let t217 = 0
              let t218 = 0
              let t219 = 0
              for (let i6 = 0; i6 < 6; i6++) {
                const t220: number = t163 + i6
                const t221: number = t220 + t191 * 84 + 125696
                const t222: number = params[t205 + i6 * 16]!
                t210 += work[t221 + t204 * 6]! * t222
                t211 += work[t221 + t206 * 6]! * t222
                t212 += work[t221 + t207 * 6]! * t222
                t213 += work[t221 + t208 * 6]! * t222
                t214 += work[t221 + t209 * 6]! * t222
                t215 += work[(t220 + t204 * 6 + 125696) + t193 * 84]! * t222
                t216 += work[(t220 + t206 * 6 + 125696) + t193 * 84]! * t222
                t217 += work[(t220 + t207 * 6 + 125696) + t193 * 84]! * t222
                t218 += work[(t220 + t208 * 6 + 125696) + t193 * 84]! * t222
                t219 += work[(t220 + t209 * 6 + 125696) + t193 * 84]! * t222
              }
              t194 += t210
              t195 += t211
              t196 += t212
              t197 += t213
              t198 += t214
              t199 += t215
              t200 += t216
              t201 += t217
              t202 += t218
              t203 += t219
            }
            t181 += t194
            t182 += t195
            t183 += t196
            t184 += t197
            t185 += t198
            t186 += t199
            t187 += t200
            t188 += t201
            t189 += t202
            t190 += t203
          }
          const t223: number = params[l + 2556]!
          work[t171 + l] = t181 + t223
          work[t172 + l] = t182 + t223
          work[t173 + l] = t183 + t223
          work[t174 + l] = t184 + t223
          work[t175 + l] = t185 + t223
          work[t176 + l] = t186 + t223
          work[t177 + l] = t187 + t223
          work[t178 + l] = t188 + t223
          work[t179 + l] = t189 + t223
          work[t180 + l] = t190 + t223
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t224: number = i * 1600
    const t225: number = i * 800
    for (let j = 0; j < 10; j++) {
      const t226: number = t224 + j * 160
      const t227: number = t225 + j * 80
      for (let k = 0; k < 5; k++) {
        const t228: number = k * 2
        const t229: number = t226 + k * 32 + 37632
        const t230: number = t226 + k * 32 + 37648
        const t231: number = t227 + k * 16 + 50432
        const t232: number = t227 + k * 16 + 94080
        for (let l = 0; l < 16; l++) {
          work[t231 + l] = Math.max(Math.max(0, work[t229 + l]!), Math.max(0, work[t230 + l]!))
          const t233: number = t226 + l + 37632
          let t234 = 0
          let t235 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t236: number = Math.max(0, work[t233 + (t228 + m) * 16]!)
            if (t236 > t235 || t236 !== t236 && t235 === t235) {
              t235 = t236
              t234 = m
            }
          }
          work[t232 + l] = t234
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t237: number = i * 800
    const t238: number = i * 400
    for (let j = 0; j < 5; j++) {
      const t239: number = j * 2
      const t240: number = t237 + j * 160
      const t241: number = t238 + j * 80
      for (let k = 0; k < 5; k++) {
        const t242: number = t240 + k * 16 + 50432
        const t243: number = t240 + k * 16 + 50512
        const t244: number = t241 + k * 16 + 135104
        const t245: number = t237 + k * 16
        const t246: number = t241 + k * 16 + 56832
        for (let l = 0; l < 16; l++) {
          work[t244 + l] = Math.max(work[t242 + l]!, work[t243 + l]!)
          const t247: number = t245 + l + 50432
          let t248 = 0
          let t249 = -Infinity
          for (let m = 0; m < 2; m++) {
            const t250: number = work[t247 + (t239 + m) * 80]!
            if (t250 > t249 || t250 !== t250 && t249 === t249) {
              t249 = t250
              t248 = m
            }
          }
          work[t246 + l] = t248
        }
      }
    }
  }
  work.fill(0, 72640, 73600)
  for (let i = 0; i < 8; i += 2) {
    const t251: number = i * 400
    const t252: number = i * 400 + 1
    const t253: number = i * 400 + 2
    const t254: number = i * 400 + 3
    const t255: number = i * 120 + 72640
    const t256: number = i * 400 + 400
    const t257: number = i * 400 + 401
    const t258: number = i * 400 + 402
    const t259: number = i * 400 + 403
    const t260: number = i * 120 + 72760
    for (let j = 0; j < 400; j += 4) {
      const t261: number = work[(t251 + j) + 135104]!
      const t262: number = j * 120 + 2572
      const t263: number = work[(t252 + j) + 135104]!
      const t264: number = j * 120 + 2692
      const t265: number = work[(t253 + j) + 135104]!
      const t266: number = j * 120 + 2812
      const t267: number = work[(t254 + j) + 135104]!
      const t268: number = j * 120 + 2932
      const t269: number = work[(t256 + j) + 135104]!
      const t270: number = work[(t257 + j) + 135104]!
      const t271: number = work[(t258 + j) + 135104]!
      const t272: number = work[(t259 + j) + 135104]!
      for (let k = 0; k < 120; k++) {
        const t273: number = params[t262 + k]!
        const t274: number = params[t264 + k]!
        const t275: number = params[t266 + k]!
        const t276: number = params[t268 + k]!
        work[t255 + k]! += t261 * t273 + t263 * t274 + t265 * t275 + t267 * t276
        work[t260 + k]! += t269 * t273 + t270 * t274 + t271 * t275 + t272 * t276
      }
    }
  }
  for (let i = 0; i < 8; i += 4) {
    const t277: number = i * 120 + 72640
    const t278: number = i * 120 + 73600
    const t279: number = i * 120 + 138304
    const t280: number = i * 120 + 72760
    const t281: number = i * 120 + 73720
    const t282: number = i * 120 + 138424
    const t283: number = i * 120 + 72880
    const t284: number = i * 120 + 73840
    const t285: number = i * 120 + 138544
    const t286: number = i * 120 + 73000
    const t287: number = i * 120 + 73960
    const t288: number = i * 120 + 138664
    for (let j = 0; j < 120; j++) {
      const t289: number = params[j + 50572]!
      const t290: number = work[t277 + j]! + t289
      work[t278 + j] = t290
      work[t279 + j] = Math.max(0, t290)
      const t291: number = work[t280 + j]! + t289
      work[t281 + j] = t291
      work[t282 + j] = Math.max(0, t291)
      const t292: number = work[t283 + j]! + t289
      work[t284 + j] = t292
      work[t285 + j] = Math.max(0, t292)
      const t293: number = work[t286 + j]! + t289
      work[t287 + j] = t293
      work[t288 + j] = Math.max(0, t293)
    }
  }
  work.fill(0, 74560, 75232)
  for (let i = 0; i < 8; i += 2) {
    const t294: number = i * 120 + 138304
    const t295: number = i * 120 + 138305
    const t296: number = i * 120 + 138306
    const t297: number = i * 120 + 138307
    const t298: number = i * 84 + 74560
    const t299: number = i * 120 + 138424
    const t300: number = i * 120 + 138425
    const t301: number = i * 120 + 138426
    const t302: number = i * 120 + 138427
    const t303: number = i * 84 + 74644
    for (let j = 0; j < 120; j += 4) {
      const t304: number = work[t294 + j]!
      const t305: number = j * 84 + 50692
      const t306: number = work[t295 + j]!
      const t307: number = j * 84 + 50776
      const t308: number = work[t296 + j]!
      const t309: number = j * 84 + 50860
      const t310: number = work[t297 + j]!
      const t311: number = j * 84 + 50944
      const t312: number = work[t299 + j]!
      const t313: number = work[t300 + j]!
      const t314: number = work[t301 + j]!
      const t315: number = work[t302 + j]!
      for (let k = 0; k < 84; k++) {
        const t316: number = params[t305 + k]!
        const t317: number = params[t307 + k]!
        const t318: number = params[t309 + k]!
        const t319: number = params[t311 + k]!
        work[t298 + k]! += t304 * t316 + t306 * t317 + t308 * t318 + t310 * t319
        work[t303 + k]! += t312 * t316 + t313 * t317 + t314 * t318 + t315 * t319
      }
    }
  }
}

/** Part 2 of 3 of `block`. */
function block_2(
  params: Float64Array, label: ArrayLike<number>, label_at: number, x_at: number, x: Float64Array, grad: Float64Array,
): void {
  for (let i = 0; i < 8; i += 4) {
    const t1: number = i * 84 + 74560
    const t2: number = i * 84 + 72640
    const t3: number = i * 84 + 140224
    const t4: number = i * 84 + 74644
    const t5: number = i * 84 + 72724
    const t6: number = i * 84 + 140308
    const t7: number = i * 84 + 74728
    const t8: number = i * 84 + 72808
    const t9: number = i * 84 + 140392
    const t10: number = i * 84 + 74812
    const t11: number = i * 84 + 72892
    const t12: number = i * 84 + 140476
    for (let j = 0; j < 84; j++) {
      const t13: number = params[j + 60772]!
      const t14: number = work[t1 + j]! + t13
      work[t2 + j] = t14
      work[t3 + j] = Math.max(0, t14)
      const t15: number = work[t4 + j]! + t13
      work[t5 + j] = t15
      work[t6 + j] = Math.max(0, t15)
      const t16: number = work[t7 + j]! + t13
      work[t8 + j] = t16
      work[t9 + j] = Math.max(0, t16)
      const t17: number = work[t10 + j]! + t13
      work[t11 + j] = t17
      work[t12 + j] = Math.max(0, t17)
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t18: number = i * 84 + 140224
    const t19: number = i * 10 + 73312
    const t20: number = i * 10 + 73313
    const t21: number = i * 10 + 73314
    const t22: number = i * 10 + 73315
    const t23: number = i * 10 + 73316
    const t24: number = i * 84 + 140308
    const t25: number = i * 10 + 73322
    const t26: number = i * 10 + 73323
    const t27: number = i * 10 + 73324
    const t28: number = i * 10 + 73325
    const t29: number = i * 10 + 73326
    for (let j = 0; j < 10; j += 5) {
      const t30: number = j + 60856
      const t31: number = j + 60857
      const t32: number = j + 60858
      const t33: number = j + 60859
      const t34: number = j + 60860
      let t35 = 0
      let t36 = 0
      let t37 = 0
      let t38 = 0
      let t39 = 0
      let t40 = 0
      let t41 = 0
      let t42 = 0
      let t43 = 0
      let t44 = 0
      for (let k = 0; k < 84; k++) {
        const t45: number = work[t18 + k]!
        const t46: number = params[t30 + k * 10]!
        const t47: number = params[t31 + k * 10]!
        const t48: number = params[t32 + k * 10]!
        const t49: number = params[t33 + k * 10]!
        const t50: number = params[t34 + k * 10]!
        const t51: number = work[t24 + k]!
        t35 += t45 * t46
        t36 += t45 * t47
        t37 += t45 * t48
        t38 += t45 * t49
        t39 += t45 * t50
        t40 += t51 * t46
        t41 += t51 * t47
        t42 += t51 * t48
        t43 += t51 * t49
        t44 += t51 * t50
      }
      const t52: number = params[j + 61696]!
      work[t19 + j] = t35 + t52
      const t53: number = params[j + 61697]!
      work[t20 + j] = t36 + t53
      const t54: number = params[j + 61698]!
      work[t21 + j] = t37 + t54
      const t55: number = params[j + 61699]!
      work[t22 + j] = t38 + t55
      const t56: number = params[j + 61700]!
      work[t23 + j] = t39 + t56
      work[t25 + j] = t40 + t52
      work[t26 + j] = t41 + t53
      work[t27 + j] = t42 + t54
      work[t28 + j] = t43 + t55
      work[t29 + j] = t44 + t56
    }
  }
  for (let i = 0; i < 8; i++) {
    const t57: number = i * 10 + 73312
    let t58 = -Infinity
    for (let j = 0; j < 10; j++) {
      t58 = Math.max(t58, work[t57 + j]!)
    }
    const t59: number = Math.abs(t58) < Infinity ? t58 : 0
    work[i + 73472] = t59
  }
  for (let i = 0; i < 8; i++) {
    const t60: number = i * 10 + 73312
    const t61: number = work[i + 73472]!
    const t62: number = i * 10 + 73392
    for (let j = 0; j < 10; j++) {
      work[t62 + j] = Math.exp(work[t60 + j]! - t61)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t63: number = i * 10 + 73392
    let t64 = 0
    for (let j = 0; j < 10; j++) {
      t64 += work[t63 + j]!
    }
    work[i + 73480] = t64
    let t65 = 0
    if (t64 >= 1 && t64 < 1.5) {
      let t66 = 0
      for (let j = 0; j < 10; j++) {
        const t67: number = work[t63 + j]!
        t66 += t67 < 1 ? t67 : 0
      }
      t65 = t66
    } else {
      t65 = t64 - 1
    }
    work[i + 73488] = t65
  }
  work[141648] = 0
  for (let i = 0; i < 8; i++) {
    const t68: number = label[label_at + i]!
    const t69: number = t68 >= 0 && t68 < 10 && Math.floor(t68) === t68 ? work[(i * 10 + 73312) + t68]! : NaN
    work[141648]! += work[i + 73472]! - t69 + Math.log1p(work[i + 73488]!)
  }
  for (let i = 0; i < 8; i++) {
    const t70: number = i * 10 + 73392
    const t71: number = work[i + 73480]!
    const t72: number = i * 10 + 139264
    const t73: number = -(work[i + 73488]! / t71)
    const t74: number = i * 10 + 141568
    for (let j = 0; j < 10; j++) {
      const t75: number = work[t70 + j]! / t71
      const t76: number = work[t72 + j]!
      const t77: number = t76 === 1 && t75 > 0.5 ? t73 : t75 - t76
      work[t74 + j] = t77
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t78: number = i * 84 + 72640
    const t79: number = i * 10 + 141568
    const t80: number = i * 84 + 140896
    const t81: number = i * 84 + 72641
    const t82: number = i * 84 + 140897
    const t83: number = i * 84 + 72642
    const t84: number = i * 84 + 140898
    const t85: number = i * 84 + 72643
    const t86: number = i * 84 + 140899
    const t87: number = i * 84 + 72724
    const t88: number = i * 10 + 141578
    const t89: number = i * 84 + 140980
    const t90: number = i * 84 + 72725
    const t91: number = i * 84 + 140981
    const t92: number = i * 84 + 72726
    const t93: number = i * 84 + 140982
    const t94: number = i * 84 + 72727
    const t95: number = i * 84 + 140983
    for (let j = 0; j < 84; j += 4) {
      const t96: number = j * 10 + 60856
      const t97: number = j * 10 + 60866
      const t98: number = j * 10 + 60876
      const t99: number = j * 10 + 60886
      let t100 = 0
      let t101 = 0
      let t102 = 0
      let t103 = 0
      let t104 = 0
      let t105 = 0
      let t106 = 0
      let t107 = 0
      if (!(0 >= work[t87 + j]!)) {
        let t108 = 0
        for (let k = 0; k < 10; k++) {
          t108 += work[t88 + k]! * params[t96 + k]!
        }
        t103 = t108
      }
      work[t89 + j] = t103
      if (!(0 >= work[t78 + j]!)) {
        let t109 = 0
        for (let k = 0; k < 10; k++) {
          t109 += work[t79 + k]! * params[t96 + k]!
        }
        t107 = t109
      }
      work[t80 + j] = t107
      if (!(0 >= work[t90 + j]!)) {
        let t110 = 0
        for (let k = 0; k < 10; k++) {
          t110 += work[t88 + k]! * params[t97 + k]!
        }
        t102 = t110
      }
      work[t91 + j] = t102
      if (!(0 >= work[t81 + j]!)) {
        let t111 = 0
        for (let k = 0; k < 10; k++) {
          t111 += work[t79 + k]! * params[t97 + k]!
        }
        t106 = t111
      }
      work[t82 + j] = t106
      if (!(0 >= work[t92 + j]!)) {
        let t112 = 0
        for (let k = 0; k < 10; k++) {
          t112 += work[t88 + k]! * params[t98 + k]!
        }
        t101 = t112
      }
      work[t93 + j] = t101
      if (!(0 >= work[t83 + j]!)) {
        let t113 = 0
        for (let k = 0; k < 10; k++) {
          t113 += work[t79 + k]! * params[t98 + k]!
        }
        t105 = t113
      }
      work[t84 + j] = t105
      if (!(0 >= work[t94 + j]!)) {
        let t114 = 0
        for (let k = 0; k < 10; k++) {
          t114 += work[t88 + k]! * params[t99 + k]!
        }
        t100 = t114
      }
      work[t95 + j] = t100
      if (!(0 >= work[t85 + j]!)) {
        let t115 = 0
        for (let k = 0; k < 10; k++) {
          t115 += work[t79 + k]! * params[t99 + k]!
        }
        t104 = t115
      }
      work[t86 + j] = t104
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t116: number = i * 120 + 73600
    const t117: number = i * 84 + 140896
    const t118: number = i * 120 + 139264
    const t119: number = i * 120 + 73601
    const t120: number = i * 120 + 139265
    const t121: number = i * 120 + 73602
    const t122: number = i * 120 + 139266
    const t123: number = i * 120 + 73603
    const t124: number = i * 120 + 139267
    const t125: number = i * 120 + 73720
    const t126: number = i * 84 + 140980
    const t127: number = i * 120 + 139384
    const t128: number = i * 120 + 73721
    const t129: number = i * 120 + 139385
    const t130: number = i * 120 + 73722
    const t131: number = i * 120 + 139386
    const t132: number = i * 120 + 73723
    const t133: number = i * 120 + 139387
    for (let j = 0; j < 120; j += 4) {
      const t134: number = j * 84 + 50692
      const t135: number = j * 84 + 50776
      const t136: number = j * 84 + 50860
      const t137: number = j * 84 + 50944
      let t138 = 0
      let t139 = 0
      let t140 = 0
      let t141 = 0
      let t142 = 0
      let t143 = 0
      let t144 = 0
      let t145 = 0
      if (!(0 >= work[t125 + j]!)) {
        let t146 = 0
        let t147 = 0
        let t148 = 0
        let t149 = 0
        for (let k = 0; k < 84; k += 4) {
          t146 += work[t126 + k]! * params[t134 + k]!
          t147 += work[t126 + k + 1]! * params[t134 + k + 1]!
          t148 += work[t126 + k + 2]! * params[t134 + k + 2]!
          t149 += work[t126 + k + 3]! * params[t134 + k + 3]!
        }
        const t150: number = t146 + t147 + (t148 + t149)
        t141 = t150
      }
      work[t127 + j] = t141
      if (!(0 >= work[t116 + j]!)) {
        let t151 = 0
        let t152 = 0
        let t153 = 0
        let t154 = 0
        for (let k = 0; k < 84; k += 4) {
          t151 += work[t117 + k]! * params[t134 + k]!
          t152 += work[t117 + k + 1]! * params[t134 + k + 1]!
          t153 += work[t117 + k + 2]! * params[t134 + k + 2]!
          t154 += work[t117 + k + 3]! * params[t134 + k + 3]!
        }
        const t155: number = t151 + t152 + (t153 + t154)
        t145 = t155
      }
      work[t118 + j] = t145
      if (!(0 >= work[t128 + j]!)) {
        let t156 = 0
        let t157 = 0
        let t158 = 0
        let t159 = 0
        for (let k = 0; k < 84; k += 4) {
          t156 += work[t126 + k]! * params[t135 + k]!
          t157 += work[t126 + k + 1]! * params[t135 + k + 1]!
          t158 += work[t126 + k + 2]! * params[t135 + k + 2]!
          t159 += work[t126 + k + 3]! * params[t135 + k + 3]!
        }
        const t160: number = t156 + t157 + (t158 + t159)
        t140 = t160
      }
      work[t129 + j] = t140
      if (!(0 >= work[t119 + j]!)) {
        let t161 = 0
        let t162 = 0
        let t163 = 0
        let t164 = 0
        for (let k = 0; k < 84; k += 4) {
          t161 += work[t117 + k]! * params[t135 + k]!
          t162 += work[t117 + k + 1]! * params[t135 + k + 1]!
          t163 += work[t117 + k + 2]! * params[t135 + k + 2]!
          t164 += work[t117 + k + 3]! * params[t135 + k + 3]!
        }
        const t165: number = t161 + t162 + (t163 + t164)
        t144 = t165
      }
      work[t120 + j] = t144
      if (!(0 >= work[t130 + j]!)) {
        let t166 = 0
        let t167 = 0
        let t168 = 0
        let t169 = 0
        for (let k = 0; k < 84; k += 4) {
          t166 += work[t126 + k]! * params[t136 + k]!
          t167 += work[t126 + k + 1]! * params[t136 + k + 1]!
          t168 += work[t126 + k + 2]! * params[t136 + k + 2]!
          t169 += work[t126 + k + 3]! * params[t136 + k + 3]!
        }
        const t170: number = t166 + t167 + (t168 + t169)
        t139 = t170
      }
      work[t131 + j] = t139
      if (!(0 >= work[t121 + j]!)) {
        let t171 = 0
        let t172 = 0
        let t173 = 0
        let t174 = 0
        for (let k = 0; k < 84; k += 4) {
          t171 += work[t117 + k]! * params[t136 + k]!
          t172 += work[t117 + k + 1]! * params[t136 + k + 1]!
          t173 += work[t117 + k + 2]! * params[t136 + k + 2]!
          t174 += work[t117 + k + 3]! * params[t136 + k + 3]!
        }
        const t175: number = t171 + t172 + (t173 + t174)
        t143 = t175
      }
      work[t122 + j] = t143
      if (!(0 >= work[t132 + j]!)) {
        let t176 = 0
        let t177 = 0
        let t178 = 0
        let t179 = 0
        for (let k = 0; k < 84; k += 4) {
          t176 += work[t126 + k]! * params[t137 + k]!
          t177 += work[t126 + k + 1]! * params[t137 + k + 1]!
          t178 += work[t126 + k + 2]! * params[t137 + k + 2]!
          t179 += work[t126 + k + 3]! * params[t137 + k + 3]!
        }
        const t180: number = t176 + t177 + (t178 + t179)
        t138 = t180
      }
      work[t133 + j] = t138
      if (!(0 >= work[t123 + j]!)) {
        let t181 = 0
        let t182 = 0
        let t183 = 0
        let t184 = 0
        for (let k = 0; k < 84; k += 4) {
          t181 += work[t117 + k]! * params[t137 + k]!
          t182 += work[t117 + k + 1]! * params[t137 + k + 1]!
          t183 += work[t117 + k + 2]! * params[t137 + k + 2]!
          t184 += work[t117 + k + 3]! * params[t137 + k + 3]!
        }
        const t185: number = t181 + t182 + (t183 + t184)
        t142 = t185
      }
      work[t124 + j] = t142
    }
  }
  for (let i = 0; i < 8; i += 2) {
    const t186: number = i * 120 + 139264
    const t187: number = i * 400 + 60032
    const t188: number = i * 400 + 60033
    const t189: number = i * 400 + 60034
    const t190: number = i * 400 + 60035
    const t191: number = i * 120 + 139384
    const t192: number = i * 400 + 60432
    const t193: number = i * 400 + 60433
    const t194: number = i * 400 + 60434
    const t195: number = i * 400 + 60435
    for (let j = 0; j < 400; j += 4) {
      const t196: number = j * 120 + 2572
      const t197: number = j * 120 + 2692
      const t198: number = j * 120 + 2812
      const t199: number = j * 120 + 2932
      let t200 = 0
      let t201 = 0
      let t202 = 0
      let t203 = 0
      let t204 = 0
      let t205 = 0
      let t206 = 0
      let t207 = 0
      for (let k = 0; k < 120; k++) {
        const t208: number = work[t186 + k]!
        const t209: number = params[t196 + k]!
        const t210: number = params[t197 + k]!
        const t211: number = params[t198 + k]!
        const t212: number = params[t199 + k]!
        const t213: number = work[t191 + k]!
        t200 += t208 * t209
        t201 += t208 * t210
        t202 += t208 * t211
        t203 += t208 * t212
        t204 += t213 * t209
        t205 += t213 * t210
        t206 += t213 * t211
        t207 += t213 * t212
      }
      work[t187 + j] = t200
      work[t188 + j] = t201
      work[t189 + j] = t202
      work[t190 + j] = t203
      work[t192 + j] = t204
      work[t193 + j] = t205
      work[t194 + j] = t206
      work[t195 + j] = t207
    }
  }
  work.fill(0, 100480, 106880)
  for (let i = 0; i < 8; i++) {
    const t214: number = i * 800
    const t215: number = i * 400
    for (let j = 0; j < 5; j++) {
      const t216: number = t214 + j * 160
      const t217: number = t215 + j * 80
      for (let k = 0; k < 5; k++) {
        const t218: number = t216 + k * 16 + 100480
        const t219: number = t217 + k * 16 + 56832
        const t220: number = t217 + k * 16
        const t221: number = t216 + k * 16 + 100560
        for (let l = 0; l < 16; l++) {
          const t222: number = work[t219 + l]!
          const t223: number = work[(t220 + l) + 60032]!
          const t224: number = 0 === t222 ? t223 : 0
          work[t218 + l]! += t224
          const t225: number = 1 === t222 ? t223 : 0
          work[t221 + l]! += t225
        }
      }
    }
  }
  work.fill(0, 50432, 63232)
  for (let i = 0; i < 8; i++) {
    const t226: number = i * 1600
    const t227: number = i * 800
    for (let j = 0; j < 10; j++) {
      const t228: number = t226 + j * 160
      const t229: number = t227 + j * 80
      for (let k = 0; k < 5; k++) {
        const t230: number = t228 + k * 32 + 50432
        const t231: number = t229 + k * 16 + 94080
        const t232: number = t229 + k * 16 + 100480
        const t233: number = t228 + k * 32 + 50448
        for (let l = 0; l < 16; l++) {
          const t234: number = work[t231 + l]!
          const t235: number = work[t232 + l]!
          const t236: number = 0 === t234 ? t235 : 0
          work[t230 + l]! += t236
          const t237: number = 1 === t234 ? t235 : 0
          work[t233 + l]! += t237
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t238: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t239: number = t238 + j * 160
      for (let k = 0; k < 10; k++) {
        const t240: number = t239 + k * 16 + 37632
        const t241: number = t239 + k * 16 + 50432
        const t242: number = t239 + k * 16 + 112896
        for (let l = 0; l < 16; l++) {
          const t243: number = 0 >= work[t240 + l]! ? 0 : work[t241 + l]!
          work[t242 + l] = t243
        }
      }
    }
  }
  work.fill(0, 37632, 47040)
  for (let i = 0; i < 8; i++) {
    const t244: number = i * 1176
    const t245: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t246: number = t245 + j * 160
      for (let k = 0; k < 10; k++) {
        const t247: number = t246 + k * 16 + 112896
        for (let l = 0; l < 5; l++) {
          const t248: number = j + l
          const t249: number = l * 480
          for (let m = 0; m < 5; m++) {
            const t250: number = k + m
            const t251: number = t249 + m * 96
            for (let n = 0; n < 6; n++) {
              const t252: number = t251 + n * 16 + 156
              let t253 = 0
              for (let i6 = 0; i6 < 16; i6++) {
                t253 += work[t247 + i6]! * params[t252 + i6]!
              }
              work[((t244 + n) + t248 * 84 + 37632) + t250 * 6]! += t253
            }
          }
        }
      }
    }
  }
  work.fill(0, 94080, 112896)
  for (let i = 0; i < 8; i++) {
    const t254: number = i * 2352
    const t255: number = i * 1176
    for (let j = 0; j < 14; j++) {
      const t256: number = t254 + j * 168
      const t257: number = t255 + j * 84
      for (let k = 0; k < 14; k++) {
        const t258: number = t256 + k * 6 + 94080
        const t259: number = t257 + k * 6 + 63232
        const t260: number = t257 + k * 6 + 37632
        const t261: number = t256 + k * 6 + 94164
        for (let l = 0; l < 6; l++) {
          const t262: number = work[t259 + l]!
          const t263: number = work[t260 + l]!
          const t264: number = 0 === t262 ? t263 : 0
          work[t258 + l]! += t264
          const t265: number = 1 === t262 ? t263 : 0
          work[t261 + l]! += t265
        }
      }
    }
  }
  work.fill(0, 37632, 75264)
  for (let i = 0; i < 8; i++) {
    const t266: number = i * 4704
    const t267: number = i * 2352
    for (let j = 0; j < 28; j++) {
      const t268: number = t266 + j * 168
      const t269: number = t267 + j * 84
      for (let k = 0; k < 14; k++) {
        const t270: number = t268 + k * 12 + 37632
        const t271: number = t269 + k * 6 + 75264
        const t272: number = t269 + k * 6 + 94080
        const t273: number = t268 + k * 12 + 37638
        for (let l = 0; l < 6; l++) {
          const t274: number = work[t271 + l]!
          const t275: number = work[t272 + l]!
          const t276: number = 0 === t274 ? t275 : 0
          work[t270 + l]! += t276
          const t277: number = 1 === t274 ? t275 : 0
          work[t273 + l]! += t277
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t278: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t279: number = t278 + j * 168
      for (let k = 0; k < 28; k++) {
        const t280: number = t279 + k * 6
        const t281: number = t279 + k * 6 + 37632
        const t282: number = t279 + k * 6 + 75264
        for (let l = 0; l < 6; l++) {
          const t283: number = 0 >= work[t280 + l]! ? 0 : work[t281 + l]!
          work[t282 + l] = t283
        }
      }
    }
  }
  for (let i = 0; i < 5; i++) {
    const t284: number = i - 2
    const t285: number = i * 30
    const t286: number = Math.max(0, -i + 2)
    const t287: number = Math.min(28, -i + 30)
    for (let j = 0; j < 5; j++) {
      const t288: number = j - 2
      const t289: number = t285 + j * 6
      const t290: number = Math.max(0, -j + 2)
      const t291: number = Math.min(28, -j + 30)
      for (let k = 0; k < 8; k++) {
        const t292: number = x_at + k * 784
        const t293: number = k * 4704
        for (let l = t286; l < t287; l++) {
          const t294: number = t292 + (t284 + l) * 28
          const t295: number = t293 + l * 168
          for (let m = t290; m < t291; m++) {
            const t296: number = x[t294 + (t288 + m)]!
            const t297: number = t295 + m * 6 + 75264
            for (let n = 0; n < 6; n++) {
              grad[t289 + n]! += t296 * work[t297 + n]!
            }
          }
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t298: number = i * 4704
    for (let j = 0; j < 28; j++) {
      const t299: number = t298 + j * 168
      for (let k = 0; k < 28; k++) {
        const t300: number = t299 + k * 6 + 75264
        for (let l = 0; l < 6; l++) {
          grad[l + 150]! += work[t300 + l]!
        }
      }
    }
  }
}

/** Part 3 of 3 of `block`. */
function block_3(grad: Float64Array): void {
  for (let i = 0; i < 5; i++) {
    const t1: number = i * 480
    for (let j = 0; j < 5; j++) {
      const t2: number = t1 + j * 96
      for (let k = 0; k < 6; k += 2) {
        const t3: number = t2 + k * 16 + 156
        const t4: number = t2 + k * 16 + 157
        const t5: number = t2 + k * 16 + 158
        const t6: number = t2 + k * 16 + 159
        const t7: number = t2 + k * 16 + 172
        const t8: number = t2 + k * 16 + 173
        const t9: number = t2 + k * 16 + 174
        const t10: number = t2 + k * 16 + 175
        for (let l = 0; l < 16; l += 4) {
          let t11 = 0
          let t12 = 0
          let t13 = 0
          let t14 = 0
          let t15 = 0
          let t16 = 0
          let t17 = 0
          let t18 = 0
          for (let m = 0; m < 8; m++) {
            const t19: number = k + m * 1176
            const t20: number = l + m * 1600
            let t21 = 0
            let t22 = 0
            let t23 = 0
            let t24 = 0
            let t25 = 0
            let t26 = 0
            let t27 = 0
            let t28 = 0
            for (let n = 0; n < 10; n++) {
              const t29: number = i + n
              const t30: number = t19 + t29 * 84 + 125696
              const t31: number = t20 + n * 160 + 112896
              const t32: number = t20 + n * 160 + 112897
              const t33: number = t20 + n * 160 + 112898
              const t34: number = t20 + n * 160 + 112899
              const t35: number = t19 + t29 * 84 + 125697
              let t36 = 0
              let t37 = 0
              let t38 = 0
              let t39 = 0
              let t40 = 0
              let t41 = 0
              let t42 = 0
              let t43 = 0
              for (let i6 = 0; i6 < 10; i6++) {
                const t44: number = j + i6
                const t45: number = work[t30 + t44 * 6]!
                const t46: number = work[t31 + i6 * 16]!
                const t47: number = work[t32 + i6 * 16]!
                const t48: number = work[t33 + i6 * 16]!
                const t49: number = work[t34 + i6 * 16]!
                const t50: number = work[t35 + t44 * 6]!
                t36 += t45 * t46
                t37 += t45 * t47
                t38 += t45 * t48
                t39 += t45 * t49
                t40 += t50 * t46
                t41 += t50 * t47
                t42 += t50 * t48
                t43 += t50 * t49
              }
              t21 += t36
              t22 += t37
              t23 += t38
              t24 += t39
              t25 += t40
              t26 += t41
              t27 += t42
              t28 += t43
            }
            t11 += t21
            t12 += t22
            t13 += t23
            t14 += t24
            t15 += t25
            t16 += t26
            t17 += t27
            t18 += t28
          }
          grad[t3 + l]! += t11
          grad[t4 + l]! += t12
          grad[t5 + l]! += t13
          grad[t6 + l]! += t14
          grad[t7 + l]! += t15
          grad[t8 + l]! += t16
          grad[t9 + l]! += t17
          grad[t10 + l]! += t18
        }
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t51: number = i * 1600
    for (let j = 0; j < 10; j++) {
      const t52: number = t51 + j * 160
      for (let k = 0; k < 10; k++) {
        const t53: number = t52 + k * 16 + 112896
        for (let l = 0; l < 16; l++) {
          grad[l + 2556]! += work[t53 + l]!
        }
      }
    }
  }
  for (let i = 0; i < 400; i += 2) {
    const t54: number = i + 1
    const t55: number = i + 400
    const t56: number = i + 800
    const t57: number = i + 1200
    const t58: number = i * 120 + 2572
    const t59: number = i + 401
    const t60: number = i + 801
    const t61: number = i + 1201
    const t62: number = i * 120 + 2692
    for (let j = 0; j < 8; j += 4) {
      const t63: number = work[(i + j * 400) + 135104]!
      const t64: number = j * 120 + 139264
      const t65: number = work[(t55 + j * 400) + 135104]!
      const t66: number = j * 120 + 139384
      const t67: number = work[(t56 + j * 400) + 135104]!
      const t68: number = j * 120 + 139504
      const t69: number = work[(t57 + j * 400) + 135104]!
      const t70: number = j * 120 + 139624
      const t71: number = work[(t54 + j * 400) + 135104]!
      const t72: number = work[(t59 + j * 400) + 135104]!
      const t73: number = work[(t60 + j * 400) + 135104]!
      const t74: number = work[(t61 + j * 400) + 135104]!
      for (let k = 0; k < 120; k++) {
        const t75: number = work[t64 + k]!
        const t76: number = work[t66 + k]!
        const t77: number = work[t68 + k]!
        const t78: number = work[t70 + k]!
        grad[t58 + k]! += t63 * t75 + t65 * t76 + t67 * t77 + t69 * t78
        grad[t62 + k]! += t71 * t75 + t72 * t76 + t73 * t77 + t74 * t78
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t79: number = i * 120 + 139264
    for (let j = 0; j < 120; j++) {
      grad[j + 50572]! += work[t79 + j]!
    }
  }
  for (let i = 0; i < 120; i += 2) {
    const t80: number = i + 138304
    const t81: number = i + 138424
    const t82: number = i + 138544
    const t83: number = i + 138664
    const t84: number = i * 84 + 50692
    const t85: number = i + 138305
    const t86: number = i + 138425
    const t87: number = i + 138545
    const t88: number = i + 138665
    const t89: number = i * 84 + 50776
    for (let j = 0; j < 8; j += 4) {
      const t90: number = work[t80 + j * 120]!
      const t91: number = j * 84 + 140896
      const t92: number = work[t81 + j * 120]!
      const t93: number = j * 84 + 140980
      const t94: number = work[t82 + j * 120]!
      const t95: number = j * 84 + 141064
      const t96: number = work[t83 + j * 120]!
      const t97: number = j * 84 + 141148
      const t98: number = work[t85 + j * 120]!
      const t99: number = work[t86 + j * 120]!
      const t100: number = work[t87 + j * 120]!
      const t101: number = work[t88 + j * 120]!
      for (let k = 0; k < 84; k++) {
        const t102: number = work[t91 + k]!
        const t103: number = work[t93 + k]!
        const t104: number = work[t95 + k]!
        const t105: number = work[t97 + k]!
        grad[t84 + k]! += t90 * t102 + t92 * t103 + t94 * t104 + t96 * t105
        grad[t89 + k]! += t98 * t102 + t99 * t103 + t100 * t104 + t101 * t105
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t106: number = i * 84 + 140896
    for (let j = 0; j < 84; j++) {
      grad[j + 60772]! += work[t106 + j]!
    }
  }
  for (let i = 0; i < 84; i += 2) {
    const t107: number = i * 10 + 60856
    const t108: number = i + 140224
    const t109: number = i * 10 + 60857
    const t110: number = i * 10 + 60858
    const t111: number = i * 10 + 60859
    const t112: number = i * 10 + 60860
    const t113: number = i * 10 + 60866
    const t114: number = i + 140225
    const t115: number = i * 10 + 60867
    const t116: number = i * 10 + 60868
    const t117: number = i * 10 + 60869
    const t118: number = i * 10 + 60870
    for (let j = 0; j < 10; j += 5) {
      const t119: number = j + 141568
      const t120: number = j + 141569
      const t121: number = j + 141570
      const t122: number = j + 141571
      const t123: number = j + 141572
      let t124 = 0
      let t125 = 0
      let t126 = 0
      let t127 = 0
      let t128 = 0
      let t129 = 0
      let t130 = 0
      let t131 = 0
      let t132 = 0
      let t133 = 0
      for (let k = 0; k < 8; k++) {
        const t134: number = work[t108 + k * 84]!
        const t135: number = work[t119 + k * 10]!
        const t136: number = work[t120 + k * 10]!
        const t137: number = work[t121 + k * 10]!
        const t138: number = work[t122 + k * 10]!
        const t139: number = work[t123 + k * 10]!
        const t140: number = work[t114 + k * 84]!
        t124 += t134 * t135
        t125 += t134 * t136
        t126 += t134 * t137
        t127 += t134 * t138
        t128 += t134 * t139
        t129 += t140 * t135
        t130 += t140 * t136
        t131 += t140 * t137
        t132 += t140 * t138
        t133 += t140 * t139
      }
      grad[t107 + j]! += t124
      grad[t109 + j]! += t125
      grad[t110 + j]! += t126
      grad[t111 + j]! += t127
      grad[t112 + j]! += t128
      grad[t113 + j]! += t129
      grad[t115 + j]! += t130
      grad[t116 + j]! += t131
      grad[t117 + j]! += t132
      grad[t118 + j]! += t133
    }
  }
  for (let i = 0; i < 8; i++) {
    const t141: number = i * 10 + 141568
    for (let j = 0; j < 10; j++) {
      grad[j + 61696]! += work[t141 + j]!
    }
  }
}

/** The sum of the values of 8 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(
  params: Float64Array, x: Float64Array, label: ArrayLike<number>, x_at: number, label_at: number, grad: Float64Array,
): number {
  block_1(label, label_at, x_at, params, x)
  block_2(params, label, label_at, x_at, x, grad)
  block_3(grad)
  return work[141648]!
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
  operations: { forward: 901665, backward: 1510585, valueAndGrad: 2418580 },
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
