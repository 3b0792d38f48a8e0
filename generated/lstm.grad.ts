// Made by gradgen from lstm.expr; do not edit, compile again.
//
// last     = … (19 operations)
// loss     = (vᵀ·last + c − target)²
// ∂loss/∂W = … (75 operations)
// ∂loss/∂U = … (74 operations)
// ∂loss/∂b = … (74 operations)
// ∂loss/∂v = 2·(vᵀ·last + c − target)·last
// ∂loss/∂c = 2·(vᵀ·last + c − target)
//
// Operations: forward 11731, backward 42738, both at once 44676. Kept between forward and backward: 3144 bytes. Workspace: 155152 bytes.
// Arrays: 222 loops (34 over several rows at a time, 21 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(19394)
const scratch = /* @__PURE__ */ new Float64Array(393)
const allParams = /* @__PURE__ */ new Float64Array(393)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array } | undefined

/**
 * `loss = (vᵀ·last + c − target)²`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, X: Float64Array, target: number, tape?: Float64Array): number {
  const c = params[392]!
  for (let i = 0; i < 8; i++) {
    work[i + 384] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32
    const t5: number = X[i * 3 + 3]!
    const t6: number = X[i * 3 + 4]!
    const t7: number = X[i * 3 + 5]!
    const t8: number = i * 32 + 32
    const t9: number = X[i * 3 + 6]!
    const t10: number = X[i * 3 + 7]!
    const t11: number = X[i * 3 + 8]!
    const t12: number = i * 32 + 64
    const t13: number = X[i * 3 + 9]!
    const t14: number = X[i * 3 + 10]!
    const t15: number = X[i * 3 + 11]!
    const t16: number = i * 32 + 96
    for (let j = 0; j < 32; j++) {
      const t17: number = params[j * 3]!
      const t18: number = params[j * 3 + 1]!
      const t19: number = params[j * 3 + 2]!
      work[t4 + j] = t1 * t17 + t2 * t18 + t3 * t19
      work[t8 + j] = t5 * t17 + t6 * t18 + t7 * t19
      work[t12 + j] = t9 * t17 + t10 * t18 + t11 * t19
      work[t16 + j] = t13 * t17 + t14 * t18 + t15 * t19
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 384; k++) {
      tape[k + 1] = work[k]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 416] = work[i + 384]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 424] = work[i + 384]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32
    const t21: number = t * 32 + 1
    const t22: number = t * 32 + 2
    const t23: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t24: number = j * 8 + 96
      const t25: number = j * 8 + 104
      const t26: number = j * 8 + 112
      const t27: number = j * 8 + 120
      let t28 = 0
      let t29 = 0
      let t30 = 0
      let t31 = 0
      for (let k = 0; k < 8; k++) {
        const t32: number = work[k + 416]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 384] = work[t20 + j]! + t28
      work[j + 385] = work[t21 + j]! + t29
      work[j + 386] = work[t22 + j]! + t30
      work[j + 387] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 408]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 392]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 384]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 424]! + t43 * Math.tanh(work[j + 400]! + params[j + 368]!)
      work[j + 432] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 440] = t45 * Math.tanh(t44)
    }
    for (let j = 0; j < 8; j++) {
      work[j + 416] = work[j + 440]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 424] = work[j + 432]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 385] = work[k + 416]!
    }
  }
  let t46 = 0
  for (let i = 0; i < 8; i++) {
    t46 += params[i + 384]! * work[i + 416]!
  }
  const t47 = t46 + c - target
  const loss = t47 * t47
  if (tape !== undefined) {
    tape[0] = t47
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `W`, `U`, `b`, `v`, `c`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, X: Float64Array, _target: number, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  const t1 = 2 * tape[0]! * upstream
  for (let i = 0; i < 8; i++) {
    work[i + 288] = 0
    const t2: number = i + 384
    grad[t2] = t1 * tape[i + 385]!
    work[i + 296] = t1 * params[t2]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 304] = work[i + 288]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 312] = work[i + 288]!
  }
  for (let t = 0; t < 12; t++) {
    const t3: number = t * 32 + 1
    const t4: number = t * 32 + 2
    const t5: number = t * 32 + 3
    const t6: number = t * 32 + 4
    for (let j = 0; j < 32; j += 4) {
      const t7: number = j * 8 + 96
      const t8: number = j * 8 + 104
      const t9: number = j * 8 + 112
      const t10: number = j * 8 + 120
      let t11 = 0
      let t12 = 0
      let t13 = 0
      let t14 = 0
      for (let k = 0; k < 8; k++) {
        const t15: number = work[k + 304]!
        t11 += params[t7 + k]! * t15
        t12 += params[t8 + k]! * t15
        t13 += params[t9 + k]! * t15
        t14 += params[t10 + k]! * t15
      }
      work[j] = tape[t3 + j]! + t11
      work[j + 1] = tape[t4 + j]! + t12
      work[j + 2] = tape[t5 + j]! + t13
      work[j + 3] = tape[t6 + j]! + t14
    }
    for (let j = 0; j < 8; j++) {
      const t16: number = work[j + 24]! + params[j + 376]!
      const t17: number = Math.exp(-Math.abs(t16))
      const t18: number = 1 / (1 + t17)
      const t19: number = work[j + 8]! + params[j + 360]!
      const t20: number = Math.exp(-Math.abs(t19))
      const t21: number = 1 / (1 + t20)
      const t22: number = work[j]! + params[j + 352]!
      const t23: number = Math.exp(-Math.abs(t22))
      const t24: number = 1 / (1 + t23)
      const t25: number = t19 >= 0 ? t21 : t20 * t21
      const t26: number = t22 >= 0 ? t24 : t23 * t24
      const t27: number = t25 * work[j + 312]! + t26 * Math.tanh(work[j + 16]! + params[j + 368]!)
      work[j + 320] = t27
      const t28: number = t16 >= 0 ? t18 : t17 * t18
      work[j + 328] = t28 * Math.tanh(t27)
    }
    const t29: number = t * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t29 + j] = work[j + 304]!
    }
    const t30: number = t * 8 + 480
    for (let j = 0; j < 8; j++) {
      work[t30 + j] = work[j + 312]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 304] = work[j + 328]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 312] = work[j + 320]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t31: number = i * 8
    for (let j = 0; j < 8; j++) {
      work[t31 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 256] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 736] = work[i + 296]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 744] = work[i + 288]!
  }
  for (let i = 0; i < 32; i++) {
    const t32: number = i * 8 + 96
    const t33: number = i * 8
    for (let j = 0; j < 8; j++) {
      grad[t32 + j] = work[t33 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 256]!
  }
  for (let t = 11; t >= 0; t--) {
    const t34: number = t * 8 + 384
    const t35: number = t * 8 + 480
    const t36: number = t * 32 + 1
    const t37: number = t * 32
    const t38: number = t * 32 + 2
    const t39: number = t * 32 + 3
    const t40: number = t * 32 + 4
    for (let j = 0; j < 32; j += 4) {
      const t41: number = j * 8 + 96
      const t42: number = j * 8 + 104
      const t43: number = j * 8 + 112
      const t44: number = j * 8 + 120
      let t45 = 0
      let t46 = 0
      let t47 = 0
      let t48 = 0
      for (let k = 0; k < 8; k++) {
        const t49: number = work[t34 + k]!
        t45 += params[t41 + k]! * t49
        t46 += params[t42 + k]! * t49
        t47 += params[t43 + k]! * t49
        t48 += params[t44 + k]! * t49
      }
      work[j + 576] = tape[t36 + j]! + t45
      work[j + 577] = tape[t38 + j]! + t46
      work[j + 578] = tape[t39 + j]! + t47
      work[j + 579] = tape[t40 + j]! + t48
    }
    for (let j = 0; j < 8; j++) {
      work[j + 672] = Math.tanh(work[j + 592]! + params[j + 368]!)
      const t50: number = Math.exp(-Math.abs(work[j + 600]! + params[j + 376]!))
      work[j + 704] = t50
      work[j + 712] = 1 / (1 + t50)
      const t51: number = Math.exp(-Math.abs(work[j + 584]! + params[j + 360]!))
      work[j + 720] = t51
      work[j + 728] = 1 / (1 + t51)
      const t52: number = Math.exp(-Math.abs(work[j + 576]! + params[j + 352]!))
      const t53: number = 1 / (1 + t52)
      work[j + 680] = t53
      work[j + 688] = t52 * t53
    }
    for (let j = 0; j < 8; j++) {
      const t54: number = work[j + 592]! + params[j + 368]!
      const t55: number = Math.abs(t54)
      work[j + 696] = t55
      const t56: number = Math.exp(-2 * t55)
      work[j + 640] = t56
      const t57: number = 1 / (1 + t56)
      work[j + 648] = t57
      const t58: number = (1 - t56) * t57
      work[j + 752] = t58
      const t59: number = work[j + 728]!
      const t60: number = work[j + 584]! + params[j + 360]! >= 0 ? t59 : work[j + 720]! * t59
      const t61: number = work[j + 576]! + params[j + 352]! >= 0 ? work[j + 680]! : work[j + 688]!
      const t62: number = t55 < 0.35 ? work[j + 672]! : t54 >= 0 ? t58 : -t58
      const t63: number = t60 * work[t35 + j]! + t61 * t62
      work[j + 760] = t63
      const t64: number = Math.exp(-2 * Math.abs(t63))
      work[j + 656] = t64
      const t65: number = 1 / (1 + t64)
      work[j + 664] = t65
      work[j + 768] = (1 - t64) * t65
    }
    for (let j = 0; j < 8; j++) {
      const t66: number = work[j + 760]!
      const t67: number = Math.tanh(t66)
      work[j + 776] = t67
      const t68: number = work[j + 712]!
      const t69: number = work[j + 600]! + params[j + 376]! >= 0 ? t68 : work[j + 704]! * t68
      const t70: number = work[j + 728]!
      const t71: number = work[j + 584]! + params[j + 360]! >= 0 ? t70 : work[j + 720]! * t70
      let t72 = 0
      if (Math.abs(t66) < 0.35) {
        t72 = 1 - t67 * t67
      } else {
        const t73: number = work[j + 664]!
        t72 = 4 * (work[j + 656]! * t73) * t73
      }
      const t74: number = work[j + 744]! + t72 * (t69 * work[j + 736]!)
      work[j + 784] = t74
      work[j + 792] = t71 * t74
    }
    work.fill(0, 608, 640)
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 576]! + params[j + 352]! >= 0 ? work[j + 680]! : work[j + 688]!
      let t76 = 0
      if (work[j + 696]! < 0.35) {
        const t77: number = work[j + 672]!
        t76 = 1 - t77 * t77
      } else {
        const t78: number = work[j + 648]!
        t76 = 4 * (work[j + 640]! * t78) * t78
      }
      work[j + 624]! += t76 * (t75 * work[j + 784]!)
    }
    work.fill(0, 640, 672)
    for (let j = 0; j < 8; j++) {
      let t79 = 0
      if (work[j + 696]! < 0.35) {
        t79 = work[j + 672]!
      } else {
        const t80: number = work[j + 752]!
        t79 = work[j + 592]! + params[j + 368]! >= 0 ? t80 : -t80
      }
      work[j + 640]! += work[j + 688]! * work[j + 680]! * (t79 * work[j + 784]!)
    }
    work.fill(0, 576, 608)
    for (let j = 0; j < 8; j++) {
      const t81: number = work[j + 728]!
      work[j + 584]! += work[j + 720]! * t81 * t81 * (work[t35 + j]! * work[j + 784]!)
    }
    work.fill(0, 672, 704)
    for (let j = 0; j < 8; j++) {
      const t82: number = work[j + 712]!
      const t83: number = work[j + 760]!
      let t84 = 0
      if (Math.abs(t83) < 0.35) {
        t84 = work[j + 776]!
      } else {
        const t85: number = work[j + 768]!
        t84 = t83 >= 0 ? t85 : -t85
      }
      work[j + 696]! += work[j + 704]! * t82 * t82 * (t84 * work[j + 736]!)
    }
    for (let j = 0; j < 32; j++) {
      const t86: number = work[j + 608]! + work[j + 640]! + work[j + 576]! + work[j + 672]!
      work[t37 + j] = t86
      work[j + 704] = grad[j + 352]! + t86
    }
    for (let j = 0; j < 8; j += 4) {
      const t87: number = j + 96
      const t88: number = j + 97
      const t89: number = j + 98
      const t90: number = j + 99
      let t91 = 0
      let t92 = 0
      let t93 = 0
      let t94 = 0
      for (let k = 0; k < 32; k++) {
        const t95: number = work[t37 + k]!
        t91 += params[t87 + k * 8]! * t95
        t92 += params[t88 + k * 8]! * t95
        t93 += params[t89 + k * 8]! * t95
        t94 += params[t90 + k * 8]! * t95
      }
      work[j + 752] = t91
      work[j + 753] = t92
      work[j + 754] = t93
      work[j + 755] = t94
    }
    const t96: number = t * 32 + 1
    const t97: number = t * 32 + 2
    const t98: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t99: number = j * 8 + 96
      const t100: number = work[t37 + j]!
      const t101: number = j * 8 + 104
      const t102: number = work[t96 + j]!
      const t103: number = j * 8 + 112
      const t104: number = work[t97 + j]!
      const t105: number = j * 8 + 120
      const t106: number = work[t98 + j]!
      for (let k = 0; k < 8; k++) {
        const t107: number = work[t34 + k]!
        grad[t99 + k]! += t100 * t107
        grad[t101 + k]! += t102 * t107
        grad[t103 + k]! += t104 * t107
        grad[t105 + k]! += t106 * t107
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 736] = work[j + 752]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 744] = work[j + 792]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 704]!
    }
  }
  for (let i = 0; i < 32; i += 2) {
    const t108: number = i + 1
    let t109 = 0
    let t110 = 0
    let t111 = 0
    let t112 = 0
    let t113 = 0
    let t114 = 0
    for (let j = 0; j < 12; j++) {
      const t115: number = work[i + j * 32]!
      const t116: number = X[j * 3]!
      const t117: number = work[t108 + j * 32]!
      const t118: number = X[j * 3 + 1]!
      const t119: number = X[j * 3 + 2]!
      t109 += t115 * t116
      t110 += t117 * t116
      t111 += t115 * t118
      t112 += t117 * t118
      t113 += t115 * t119
      t114 += t117 * t119
    }
    grad[i * 3] = t109
    grad[i * 3 + 3] = t110
    grad[i * 3 + 1] = t111
    grad[i * 3 + 4] = t112
    grad[i * 3 + 2] = t113
    grad[i * 3 + 5] = t114
  }
  grad[392] = t1
}

/**
 * `loss = (vᵀ·last + c − target)²`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `W`, `U`, `b`, `v`, `c`.
 */
export function valueAndGrad(params: Float64Array, X: Float64Array, target: number, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, X, target)
  const c = params[392]!
  for (let i = 0; i < 8; i++) {
    work[i + 672] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32
    const t5: number = X[i * 3 + 3]!
    const t6: number = X[i * 3 + 4]!
    const t7: number = X[i * 3 + 5]!
    const t8: number = i * 32 + 32
    const t9: number = X[i * 3 + 6]!
    const t10: number = X[i * 3 + 7]!
    const t11: number = X[i * 3 + 8]!
    const t12: number = i * 32 + 64
    const t13: number = X[i * 3 + 9]!
    const t14: number = X[i * 3 + 10]!
    const t15: number = X[i * 3 + 11]!
    const t16: number = i * 32 + 96
    for (let j = 0; j < 32; j++) {
      const t17: number = params[j * 3]!
      const t18: number = params[j * 3 + 1]!
      const t19: number = params[j * 3 + 2]!
      work[t4 + j] = t1 * t17 + t2 * t18 + t3 * t19
      work[t8 + j] = t5 * t17 + t6 * t18 + t7 * t19
      work[t12 + j] = t9 * t17 + t10 * t18 + t11 * t19
      work[t16 + j] = t13 * t17 + t14 * t18 + t15 * t19
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 680] = work[i + 672]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 688] = work[i + 672]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32
    const t21: number = t * 32 + 1
    const t22: number = t * 32 + 2
    const t23: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t24: number = j * 8 + 96
      const t25: number = j * 8 + 104
      const t26: number = j * 8 + 112
      const t27: number = j * 8 + 120
      let t28 = 0
      let t29 = 0
      let t30 = 0
      let t31 = 0
      for (let k = 0; k < 8; k++) {
        const t32: number = work[k + 680]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 384] = work[t20 + j]! + t28
      work[j + 385] = work[t21 + j]! + t29
      work[j + 386] = work[t22 + j]! + t30
      work[j + 387] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 408]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 392]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 384]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 688]! + t43 * Math.tanh(work[j + 400]! + params[j + 368]!)
      work[j + 696] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 704] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 768
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 680]!
    }
    const t47: number = t * 8 + 864
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 688]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 680] = work[j + 704]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 688] = work[j + 696]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 680]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 640] = 0
  }
  for (let i = 0; i < 8; i++) {
    const t52: number = i + 384
    grad[t52] = t50 * work[i + 680]!
    work[i + 688] = t50 * params[t52]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1120] = work[i + 688]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1128] = work[i + 672]!
  }
  for (let i = 0; i < 32; i++) {
    const t53: number = i * 8 + 96
    const t54: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      grad[t53 + j] = work[t54 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 640]!
  }
  for (let t = 11; t >= 0; t--) {
    const t55: number = t * 8 + 768
    const t56: number = t * 8 + 864
    const t57: number = t * 32
    const t58: number = t * 32 + 384
    const t59: number = t * 32 + 1
    const t60: number = t * 32 + 2
    const t61: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t62: number = j * 8 + 96
      const t63: number = j * 8 + 104
      const t64: number = j * 8 + 112
      const t65: number = j * 8 + 120
      let t66 = 0
      let t67 = 0
      let t68 = 0
      let t69 = 0
      for (let k = 0; k < 8; k++) {
        const t70: number = work[t55 + k]!
        t66 += params[t62 + k]! * t70
        t67 += params[t63 + k]! * t70
        t68 += params[t64 + k]! * t70
        t69 += params[t65 + k]! * t70
      }
      work[j + 960] = work[t57 + j]! + t66
      work[j + 961] = work[t59 + j]! + t67
      work[j + 962] = work[t60 + j]! + t68
      work[j + 963] = work[t61 + j]! + t69
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1056] = Math.tanh(work[j + 976]! + params[j + 368]!)
      const t71: number = Math.exp(-Math.abs(work[j + 984]! + params[j + 376]!))
      work[j + 1088] = t71
      work[j + 1096] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 968]! + params[j + 360]!))
      work[j + 1104] = t72
      work[j + 1112] = 1 / (1 + t72)
      const t73: number = Math.exp(-Math.abs(work[j + 960]! + params[j + 352]!))
      const t74: number = 1 / (1 + t73)
      work[j + 1064] = t74
      work[j + 1072] = t73 * t74
    }
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 976]! + params[j + 368]!
      const t76: number = Math.abs(t75)
      work[j + 1080] = t76
      const t77: number = Math.exp(-2 * t76)
      work[j + 1024] = t77
      const t78: number = 1 / (1 + t77)
      work[j + 1032] = t78
      const t79: number = (1 - t77) * t78
      work[j + 1136] = t79
      const t80: number = work[j + 1112]!
      const t81: number = work[j + 968]! + params[j + 360]! >= 0 ? t80 : work[j + 1104]! * t80
      const t82: number = work[j + 960]! + params[j + 352]! >= 0 ? work[j + 1064]! : work[j + 1072]!
      const t83: number = t76 < 0.35 ? work[j + 1056]! : t75 >= 0 ? t79 : -t79
      const t84: number = t81 * work[t56 + j]! + t82 * t83
      work[j + 1144] = t84
      const t85: number = Math.exp(-2 * Math.abs(t84))
      work[j + 1040] = t85
      const t86: number = 1 / (1 + t85)
      work[j + 1048] = t86
      work[j + 1152] = (1 - t85) * t86
    }
    for (let j = 0; j < 8; j++) {
      const t87: number = work[j + 1144]!
      const t88: number = Math.tanh(t87)
      work[j + 1160] = t88
      const t89: number = work[j + 1096]!
      const t90: number = work[j + 984]! + params[j + 376]! >= 0 ? t89 : work[j + 1088]! * t89
      const t91: number = work[j + 1112]!
      const t92: number = work[j + 968]! + params[j + 360]! >= 0 ? t91 : work[j + 1104]! * t91
      let t93 = 0
      if (Math.abs(t87) < 0.35) {
        t93 = 1 - t88 * t88
      } else {
        const t94: number = work[j + 1048]!
        t93 = 4 * (work[j + 1040]! * t94) * t94
      }
      const t95: number = work[j + 1128]! + t93 * (t90 * work[j + 1120]!)
      work[j + 1168] = t95
      work[j + 1176] = t92 * t95
    }
    work.fill(0, 992, 1024)
    for (let j = 0; j < 8; j++) {
      const t96: number = work[j + 960]! + params[j + 352]! >= 0 ? work[j + 1064]! : work[j + 1072]!
      let t97 = 0
      if (work[j + 1080]! < 0.35) {
        const t98: number = work[j + 1056]!
        t97 = 1 - t98 * t98
      } else {
        const t99: number = work[j + 1032]!
        t97 = 4 * (work[j + 1024]! * t99) * t99
      }
      work[j + 1008]! += t97 * (t96 * work[j + 1168]!)
    }
    work.fill(0, 1024, 1056)
    for (let j = 0; j < 8; j++) {
      let t100 = 0
      if (work[j + 1080]! < 0.35) {
        t100 = work[j + 1056]!
      } else {
        const t101: number = work[j + 1136]!
        t100 = work[j + 976]! + params[j + 368]! >= 0 ? t101 : -t101
      }
      work[j + 1024]! += work[j + 1072]! * work[j + 1064]! * (t100 * work[j + 1168]!)
    }
    work.fill(0, 960, 992)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1112]!
      work[j + 968]! += work[j + 1104]! * t102 * t102 * (work[t56 + j]! * work[j + 1168]!)
    }
    work.fill(0, 1056, 1088)
    for (let j = 0; j < 8; j++) {
      const t103: number = work[j + 1096]!
      const t104: number = work[j + 1144]!
      let t105 = 0
      if (Math.abs(t104) < 0.35) {
        t105 = work[j + 1160]!
      } else {
        const t106: number = work[j + 1152]!
        t105 = t104 >= 0 ? t106 : -t106
      }
      work[j + 1080]! += work[j + 1088]! * t103 * t103 * (t105 * work[j + 1120]!)
    }
    for (let j = 0; j < 32; j++) {
      const t107: number = work[j + 992]! + work[j + 1024]! + work[j + 960]! + work[j + 1056]!
      work[t58 + j] = t107
      work[j + 1088] = grad[j + 352]! + t107
    }
    for (let j = 0; j < 8; j += 4) {
      const t108: number = j + 96
      const t109: number = j + 97
      const t110: number = j + 98
      const t111: number = j + 99
      let t112 = 0
      let t113 = 0
      let t114 = 0
      let t115 = 0
      for (let k = 0; k < 32; k++) {
        const t116: number = work[t58 + k]!
        t112 += params[t108 + k * 8]! * t116
        t113 += params[t109 + k * 8]! * t116
        t114 += params[t110 + k * 8]! * t116
        t115 += params[t111 + k * 8]! * t116
      }
      work[j + 1136] = t112
      work[j + 1137] = t113
      work[j + 1138] = t114
      work[j + 1139] = t115
    }
    const t117: number = t * 32 + 385
    const t118: number = t * 32 + 386
    const t119: number = t * 32 + 387
    for (let j = 0; j < 32; j += 4) {
      const t120: number = j * 8 + 96
      const t121: number = work[t58 + j]!
      const t122: number = j * 8 + 104
      const t123: number = work[t117 + j]!
      const t124: number = j * 8 + 112
      const t125: number = work[t118 + j]!
      const t126: number = j * 8 + 120
      const t127: number = work[t119 + j]!
      for (let k = 0; k < 8; k++) {
        const t128: number = work[t55 + k]!
        grad[t120 + k]! += t121 * t128
        grad[t122 + k]! += t123 * t128
        grad[t124 + k]! += t125 * t128
        grad[t126 + k]! += t127 * t128
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1120] = work[j + 1136]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1128] = work[j + 1176]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 1088]!
    }
  }
  for (let i = 0; i < 32; i += 2) {
    const t129: number = i + 384
    const t130: number = i + 385
    let t131 = 0
    let t132 = 0
    let t133 = 0
    let t134 = 0
    let t135 = 0
    let t136 = 0
    for (let j = 0; j < 12; j++) {
      const t137: number = work[t129 + j * 32]!
      const t138: number = X[j * 3]!
      const t139: number = work[t130 + j * 32]!
      const t140: number = X[j * 3 + 1]!
      const t141: number = X[j * 3 + 2]!
      t131 += t137 * t138
      t132 += t139 * t138
      t133 += t137 * t140
      t134 += t139 * t140
      t135 += t137 * t141
      t136 += t139 * t141
    }
    grad[i * 3] = t131
    grad[i * 3 + 3] = t132
    grad[i * 3 + 1] = t133
    grad[i * 3 + 4] = t134
    grad[i * 3 + 2] = t135
    grad[i * 3 + 5] = t136
  }
  grad[392] = t50
  return loss
}

/**
 * `∂loss/∂W = … (75 operations)` …
 *
 * The gradient with respect to `W`, `U`, `b`, `v`, `c`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, X: Float64Array, target: number,
): { W: Float64Array; U: Float64Array; b: Float64Array; v: Float64Array; c: number } {
  const grad = new Float64Array(393)
  valueAndGrad(params, X, target, grad)
  return { W: grad.slice(0, 96), U: grad.slice(96, 352), b: grad.slice(352, 384), v: grad.slice(384, 392), c: grad[392]! }
}

/** The value where `x` holds `W`, `U`, `b`, `v`, `c`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  x: ArrayLike<number>, X: Float64Array, target: number, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(x instanceof Float64Array)) {
    for (let k = 0; k < 393; k++) allParams[k] = x[k]!
  }
  return valueAndGrad(x instanceof Float64Array ? x : allParams, X, target, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, X: Float64Array, target: number, X_at: number, grad: Float64Array): number {
  const c = params[392]!
  for (let i = 0; i < 8; i++) {
    work[i + 672] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[X_at + i * 3]!
    const t2: number = X[X_at + i * 3 + 1]!
    const t3: number = X[X_at + i * 3 + 2]!
    const t4: number = i * 32
    const t5: number = X[X_at + i * 3 + 3]!
    const t6: number = X[X_at + i * 3 + 4]!
    const t7: number = X[X_at + i * 3 + 5]!
    const t8: number = i * 32 + 32
    const t9: number = X[X_at + i * 3 + 6]!
    const t10: number = X[X_at + i * 3 + 7]!
    const t11: number = X[X_at + i * 3 + 8]!
    const t12: number = i * 32 + 64
    const t13: number = X[X_at + i * 3 + 9]!
    const t14: number = X[X_at + i * 3 + 10]!
    const t15: number = X[X_at + i * 3 + 11]!
    const t16: number = i * 32 + 96
    for (let j = 0; j < 32; j++) {
      const t17: number = params[j * 3]!
      const t18: number = params[j * 3 + 1]!
      const t19: number = params[j * 3 + 2]!
      work[t4 + j] = t1 * t17 + t2 * t18 + t3 * t19
      work[t8 + j] = t5 * t17 + t6 * t18 + t7 * t19
      work[t12 + j] = t9 * t17 + t10 * t18 + t11 * t19
      work[t16 + j] = t13 * t17 + t14 * t18 + t15 * t19
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1408] = work[i + 672]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1216] = work[i + 672]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32
    const t21: number = t * 32 + 1
    const t22: number = t * 32 + 2
    const t23: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t24: number = j * 8 + 96
      const t25: number = j * 8 + 104
      const t26: number = j * 8 + 112
      const t27: number = j * 8 + 120
      let t28 = 0
      let t29 = 0
      let t30 = 0
      let t31 = 0
      for (let k = 0; k < 8; k++) {
        const t32: number = work[k + 1408]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 384] = work[t20 + j]! + t28
      work[j + 385] = work[t21 + j]! + t29
      work[j + 386] = work[t22 + j]! + t30
      work[j + 387] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 408]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 392]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 384]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 1216]! + t43 * Math.tanh(work[j + 400]! + params[j + 368]!)
      work[j + 1224] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 1232] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 1024
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 1408]!
    }
    const t47: number = t * 8 + 1120
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 1216]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1408] = work[j + 1232]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1216] = work[j + 1224]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 1408]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 640] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1216] = t50 * params[i + 384]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1416] = work[i + 1216]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1424] = work[i + 672]!
  }
  for (let i = 0; i < 32; i++) {
    const t52: number = i * 8 + 768
    const t53: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t52 + j] = work[t53 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 1216] = work[i + 640]!
  }
  for (let t = 11; t >= 0; t--) {
    const t54: number = t * 8 + 1024
    const t55: number = t * 8 + 1120
    const t56: number = t * 32
    const t57: number = t * 32 + 384
    const t58: number = t * 32 + 1
    const t59: number = t * 32 + 2
    const t60: number = t * 32 + 3
    for (let j = 0; j < 32; j += 4) {
      const t61: number = j * 8 + 96
      const t62: number = j * 8 + 104
      const t63: number = j * 8 + 112
      const t64: number = j * 8 + 120
      let t65 = 0
      let t66 = 0
      let t67 = 0
      let t68 = 0
      for (let k = 0; k < 8; k++) {
        const t69: number = work[t54 + k]!
        t65 += params[t61 + k]! * t69
        t66 += params[t62 + k]! * t69
        t67 += params[t63 + k]! * t69
        t68 += params[t64 + k]! * t69
      }
      work[j + 1248] = work[t56 + j]! + t65
      work[j + 1249] = work[t58 + j]! + t66
      work[j + 1250] = work[t59 + j]! + t67
      work[j + 1251] = work[t60 + j]! + t68
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1344] = Math.tanh(work[j + 1264]! + params[j + 368]!)
      const t70: number = Math.exp(-Math.abs(work[j + 1272]! + params[j + 376]!))
      work[j + 1376] = t70
      work[j + 1384] = 1 / (1 + t70)
      const t71: number = Math.exp(-Math.abs(work[j + 1256]! + params[j + 360]!))
      work[j + 1392] = t71
      work[j + 1400] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 1248]! + params[j + 352]!))
      const t73: number = 1 / (1 + t72)
      work[j + 1352] = t73
      work[j + 1360] = t72 * t73
    }
    for (let j = 0; j < 8; j++) {
      const t74: number = work[j + 1264]! + params[j + 368]!
      const t75: number = Math.abs(t74)
      work[j + 1368] = t75
      const t76: number = Math.exp(-2 * t75)
      work[j + 1312] = t76
      const t77: number = 1 / (1 + t76)
      work[j + 1320] = t77
      const t78: number = (1 - t76) * t77
      work[j + 1432] = t78
      const t79: number = work[j + 1400]!
      const t80: number = work[j + 1256]! + params[j + 360]! >= 0 ? t79 : work[j + 1392]! * t79
      const t81: number = work[j + 1248]! + params[j + 352]! >= 0 ? work[j + 1352]! : work[j + 1360]!
      const t82: number = t75 < 0.35 ? work[j + 1344]! : t74 >= 0 ? t78 : -t78
      const t83: number = t80 * work[t55 + j]! + t81 * t82
      work[j + 1440] = t83
      const t84: number = Math.exp(-2 * Math.abs(t83))
      work[j + 1328] = t84
      const t85: number = 1 / (1 + t84)
      work[j + 1336] = t85
      work[j + 1448] = (1 - t84) * t85
    }
    for (let j = 0; j < 8; j++) {
      const t86: number = work[j + 1440]!
      const t87: number = Math.tanh(t86)
      work[j + 1456] = t87
      const t88: number = work[j + 1384]!
      const t89: number = work[j + 1272]! + params[j + 376]! >= 0 ? t88 : work[j + 1376]! * t88
      const t90: number = work[j + 1400]!
      const t91: number = work[j + 1256]! + params[j + 360]! >= 0 ? t90 : work[j + 1392]! * t90
      let t92 = 0
      if (Math.abs(t86) < 0.35) {
        t92 = 1 - t87 * t87
      } else {
        const t93: number = work[j + 1336]!
        t92 = 4 * (work[j + 1328]! * t93) * t93
      }
      const t94: number = work[j + 1424]! + t92 * (t89 * work[j + 1416]!)
      work[j + 1464] = t94
      work[j + 1472] = t91 * t94
    }
    work.fill(0, 1280, 1312)
    for (let j = 0; j < 8; j++) {
      const t95: number = work[j + 1248]! + params[j + 352]! >= 0 ? work[j + 1352]! : work[j + 1360]!
      let t96 = 0
      if (work[j + 1368]! < 0.35) {
        const t97: number = work[j + 1344]!
        t96 = 1 - t97 * t97
      } else {
        const t98: number = work[j + 1320]!
        t96 = 4 * (work[j + 1312]! * t98) * t98
      }
      work[j + 1296]! += t96 * (t95 * work[j + 1464]!)
    }
    work.fill(0, 1312, 1344)
    for (let j = 0; j < 8; j++) {
      let t99 = 0
      if (work[j + 1368]! < 0.35) {
        t99 = work[j + 1344]!
      } else {
        const t100: number = work[j + 1432]!
        t99 = work[j + 1264]! + params[j + 368]! >= 0 ? t100 : -t100
      }
      work[j + 1312]! += work[j + 1360]! * work[j + 1352]! * (t99 * work[j + 1464]!)
    }
    work.fill(0, 1248, 1280)
    for (let j = 0; j < 8; j++) {
      const t101: number = work[j + 1400]!
      work[j + 1256]! += work[j + 1392]! * t101 * t101 * (work[t55 + j]! * work[j + 1464]!)
    }
    work.fill(0, 1344, 1376)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1384]!
      const t103: number = work[j + 1440]!
      let t104 = 0
      if (Math.abs(t103) < 0.35) {
        t104 = work[j + 1456]!
      } else {
        const t105: number = work[j + 1448]!
        t104 = t103 >= 0 ? t105 : -t105
      }
      work[j + 1368]! += work[j + 1376]! * t102 * t102 * (t104 * work[j + 1416]!)
    }
    for (let j = 0; j < 32; j++) {
      const t106: number = work[j + 1280]! + work[j + 1312]! + work[j + 1248]! + work[j + 1344]!
      work[t57 + j] = t106
      work[j + 1376] = work[j + 1216]! + t106
    }
    for (let j = 0; j < 8; j += 4) {
      const t107: number = j + 96
      const t108: number = j + 97
      const t109: number = j + 98
      const t110: number = j + 99
      let t111 = 0
      let t112 = 0
      let t113 = 0
      let t114 = 0
      for (let k = 0; k < 32; k++) {
        const t115: number = work[t57 + k]!
        t111 += params[t107 + k * 8]! * t115
        t112 += params[t108 + k * 8]! * t115
        t113 += params[t109 + k * 8]! * t115
        t114 += params[t110 + k * 8]! * t115
      }
      work[j + 1432] = t111
      work[j + 1433] = t112
      work[j + 1434] = t113
      work[j + 1435] = t114
    }
    const t116: number = t * 32 + 385
    const t117: number = t * 32 + 386
    const t118: number = t * 32 + 387
    for (let j = 0; j < 32; j += 4) {
      const t119: number = j * 8 + 768
      const t120: number = work[t57 + j]!
      const t121: number = j * 8 + 776
      const t122: number = work[t116 + j]!
      const t123: number = j * 8 + 784
      const t124: number = work[t117 + j]!
      const t125: number = j * 8 + 792
      const t126: number = work[t118 + j]!
      for (let k = 0; k < 8; k++) {
        const t127: number = work[t54 + k]!
        work[t119 + k]! += t120 * t127
        work[t121 + k]! += t122 * t127
        work[t123 + k]! += t124 * t127
        work[t125 + k]! += t126 * t127
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1416] = work[j + 1432]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1424] = work[j + 1472]!
    }
    for (let j = 0; j < 32; j++) {
      work[j + 1216] = work[j + 1376]!
    }
  }
  for (let i = 0; i < 32; i += 2) {
    const t128: number = i + 384
    const t129: number = i + 385
    let t130 = 0
    let t131 = 0
    let t132 = 0
    let t133 = 0
    let t134 = 0
    let t135 = 0
    for (let j = 0; j < 12; j++) {
      const t136: number = work[t128 + j * 32]!
      const t137: number = X[X_at + j * 3]!
      const t138: number = work[t129 + j * 32]!
      const t139: number = X[X_at + j * 3 + 1]!
      const t140: number = X[X_at + j * 3 + 2]!
      t130 += t136 * t137
      t131 += t138 * t137
      t132 += t136 * t139
      t133 += t138 * t139
      t134 += t136 * t140
      t135 += t138 * t140
    }
    grad[i * 3]! += t130
    grad[i * 3 + 3]! += t131
    grad[i * 3 + 1]! += t132
    grad[i * 3 + 4]! += t133
    grad[i * 3 + 2]! += t134
    grad[i * 3 + 5]! += t135
  }
  for (let i = 0; i < 32; i++) {
    const t141: number = i * 8 + 96
    const t142: number = i * 8 + 768
    for (let j = 0; j < 8; j++) {
      grad[t141 + j]! += work[t142 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 1216]!
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 384]! += t50 * work[i + 1408]!
  }
  grad[392]! += t50
  return loss
}

/** Part 1 of 2 of `block`. */
function block_1(params: Float64Array, X_at: number, X: Float64Array, target_at: number, target: Float64Array): void {
  const c = params[392]!
  for (let i = 0; i < 32; i++) {
    const t1: number = i * 8 + 6656
    for (let j = 0; j < 8; j++) {
      work[t1 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 15744] = 0
  }
  for (let i = 0; i < 16; i++) {
    const t2: number = i * 8 + 6912
    for (let j = 0; j < 8; j++) {
      work[t2 + j] = 0
    }
  }
  for (let i = 0; i < 12; i += 2) {
    const t3: number = X_at + i * 3
    const t4: number = X_at + i * 3 + 1
    const t5: number = X_at + i * 3 + 2
    const t6: number = i * 512
    const t7: number = X_at + i * 3 + 36
    const t8: number = X_at + i * 3 + 37
    const t9: number = X_at + i * 3 + 38
    const t10: number = X_at + i * 3 + 72
    const t11: number = X_at + i * 3 + 73
    const t12: number = X_at + i * 3 + 74
    const t13: number = X_at + i * 3 + 108
    const t14: number = X_at + i * 3 + 109
    const t15: number = X_at + i * 3 + 110
    const t16: number = X_at + i * 3 + 3
    const t17: number = X_at + i * 3 + 4
    const t18: number = X_at + i * 3 + 5
    const t19: number = X_at + i * 3 + 39
    const t20: number = X_at + i * 3 + 40
    const t21: number = X_at + i * 3 + 41
    const t22: number = X_at + i * 3 + 75
    const t23: number = X_at + i * 3 + 76
    const t24: number = X_at + i * 3 + 77
    const t25: number = X_at + i * 3 + 111
    const t26: number = X_at + i * 3 + 112
    const t27: number = X_at + i * 3 + 113
    for (let j = 0; j < 16; j += 4) {
      const t28: number = X[t3 + j * 36]!
      const t29: number = X[t4 + j * 36]!
      const t30: number = X[t5 + j * 36]!
      const t31: number = t6 + j * 32
      const t32: number = X[t7 + j * 36]!
      const t33: number = X[t8 + j * 36]!
      const t34: number = X[t9 + j * 36]!
      const t35: number = t6 + j * 32 + 32
      const t36: number = X[t10 + j * 36]!
      const t37: number = X[t11 + j * 36]!
      const t38: number = X[t12 + j * 36]!
      const t39: number = t6 + j * 32 + 64
      const t40: number = X[t13 + j * 36]!
      const t41: number = X[t14 + j * 36]!
      const t42: number = X[t15 + j * 36]!
      const t43: number = t6 + j * 32 + 96
      const t44: number = X[t16 + j * 36]!
      const t45: number = X[t17 + j * 36]!
      const t46: number = X[t18 + j * 36]!
      const t47: number = t6 + j * 32 + 512
      const t48: number = X[t19 + j * 36]!
      const t49: number = X[t20 + j * 36]!
      const t50: number = X[t21 + j * 36]!
      const t51: number = t6 + j * 32 + 544
      const t52: number = X[t22 + j * 36]!
      const t53: number = X[t23 + j * 36]!
      const t54: number = X[t24 + j * 36]!
      const t55: number = t6 + j * 32 + 576
      const t56: number = X[t25 + j * 36]!
      const t57: number = X[t26 + j * 36]!
      const t58: number = X[t27 + j * 36]!
      const t59: number = t6 + j * 32 + 608
      for (let k = 0; k < 32; k++) {
        const t60: number = params[k * 3]!
        const t61: number = params[k * 3 + 1]!
        const t62: number = params[k * 3 + 2]!
        work[t31 + k] = t28 * t60 + t29 * t61 + t30 * t62
        work[t35 + k] = t32 * t60 + t33 * t61 + t34 * t62
        work[t39 + k] = t36 * t60 + t37 * t61 + t38 * t62
        work[t43 + k] = t40 * t60 + t41 * t61 + t42 * t62
        work[t47 + k] = t44 * t60 + t45 * t61 + t46 * t62
        work[t51 + k] = t48 * t60 + t49 * t61 + t50 * t62
        work[t55 + k] = t52 * t60 + t53 * t61 + t54 * t62
        work[t59 + k] = t56 * t60 + t57 * t61 + t58 * t62
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t63: number = i * 8 + 17664
    const t64: number = i * 8 + 6912
    for (let j = 0; j < 8; j++) {
      work[t63 + j] = work[t64 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t65: number = i * 8 + 15360
    const t66: number = i * 8 + 6912
    for (let j = 0; j < 8; j++) {
      work[t65 + j] = work[t66 + j]!
    }
  }
  for (let t = 0; t < 12; t++) {
    const t67: number = t * 512
    for (let j = 0; j < 16; j += 2) {
      const t68: number = t67 + j * 32
      const t69: number = j * 8 + 17664
      const t70: number = j * 32 + 6144
      const t71: number = t67 + j * 32 + 1
      const t72: number = j * 32 + 6145
      const t73: number = t67 + j * 32 + 2
      const t74: number = j * 32 + 6146
      const t75: number = t67 + j * 32 + 3
      const t76: number = j * 32 + 6147
      const t77: number = t67 + j * 32 + 32
      const t78: number = j * 8 + 17672
      const t79: number = j * 32 + 6176
      const t80: number = t67 + j * 32 + 33
      const t81: number = j * 32 + 6177
      const t82: number = t67 + j * 32 + 34
      const t83: number = j * 32 + 6178
      const t84: number = t67 + j * 32 + 35
      const t85: number = j * 32 + 6179
      for (let k = 0; k < 32; k += 4) {
        const t86: number = k * 8 + 96
        const t87: number = k * 8 + 104
        const t88: number = k * 8 + 112
        const t89: number = k * 8 + 120
        let t90 = 0
        let t91 = 0
        let t92 = 0
        let t93 = 0
        let t94 = 0
        let t95 = 0
        let t96 = 0
        let t97 = 0
        for (let l = 0; l < 8; l++) {
          const t98: number = work[t69 + l]!
          const t99: number = params[t86 + l]!
          const t100: number = params[t87 + l]!
          const t101: number = params[t88 + l]!
          const t102: number = params[t89 + l]!
          const t103: number = work[t78 + l]!
          t90 += t98 * t99
          t91 += t98 * t100
          t92 += t98 * t101
          t93 += t98 * t102
          t94 += t103 * t99
          t95 += t103 * t100
          t96 += t103 * t101
          t97 += t103 * t102
        }
        work[t70 + k] = work[t68 + k]! + t90
        work[t72 + k] = work[t71 + k]! + t91
        work[t74 + k] = work[t73 + k]! + t92
        work[t76 + k] = work[t75 + k]! + t93
        work[t79 + k] = work[t77 + k]! + t94
        work[t81 + k] = work[t80 + k]! + t95
        work[t83 + k] = work[t82 + k]! + t96
        work[t85 + k] = work[t84 + k]! + t97
      }
    }
    for (let j = 0; j < 16; j++) {
      const t104: number = j * 32 + 6168
      const t105: number = j * 32 + 6152
      const t106: number = j * 32 + 6144
      const t107: number = j * 8 + 15360
      const t108: number = j * 32 + 6160
      const t109: number = j * 8 + 15488
      const t110: number = j * 8 + 15616
      for (let k = 0; k < 8; k++) {
        const t111: number = work[t104 + k]! + params[k + 376]!
        const t112: number = Math.exp(-Math.abs(t111))
        const t113: number = 1 / (1 + t112)
        const t114: number = work[t105 + k]! + params[k + 360]!
        const t115: number = Math.exp(-Math.abs(t114))
        const t116: number = 1 / (1 + t115)
        const t117: number = work[t106 + k]! + params[k + 352]!
        const t118: number = Math.exp(-Math.abs(t117))
        const t119: number = 1 / (1 + t118)
        const t120: number = t114 >= 0 ? t116 : t115 * t116
        const t121: number = t117 >= 0 ? t119 : t118 * t119
        const t122: number = t120 * work[t107 + k]! + t121 * Math.tanh(work[t108 + k]! + params[k + 368]!)
        work[t109 + k] = t122
        const t123: number = t111 >= 0 ? t113 : t112 * t113
        work[t110 + k] = t123 * Math.tanh(t122)
      }
    }
    const t124: number = t * 128
    for (let j = 0; j < 16; j++) {
      const t125: number = t124 + j * 8 + 12288
      const t126: number = j * 8 + 17664
      for (let k = 0; k < 8; k++) {
        work[t125 + k] = work[t126 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t127: number = t124 + j * 8 + 13824
      const t128: number = j * 8 + 15360
      for (let k = 0; k < 8; k++) {
        work[t127 + k] = work[t128 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t129: number = j * 8 + 17664
      const t130: number = j * 8 + 15616
      for (let k = 0; k < 8; k++) {
        work[t129 + k] = work[t130 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t131: number = j * 8 + 15360
      const t132: number = j * 8 + 15488
      for (let k = 0; k < 8; k++) {
        work[t131 + k] = work[t132 + k]!
      }
    }
  }
  const t133 = target_at + 1
  const t134 = target_at + 2
  const t135 = target_at + 3
  for (let i = 0; i < 16; i += 4) {
    const t136: number = i * 8 + 17664
    const t137: number = i * 8 + 17672
    const t138: number = i * 8 + 17680
    const t139: number = i * 8 + 17688
    let t140 = 0
    let t141 = 0
    let t142 = 0
    let t143 = 0
    for (let j = 0; j < 8; j++) {
      const t144: number = params[j + 384]!
      t140 += work[t136 + j]! * t144
      t141 += work[t137 + j]! * t144
      t142 += work[t138 + j]! * t144
      t143 += work[t139 + j]! * t144
    }
    const t145: number = t140 + c
    work[i + 19360] = t145
    work[i + 19376] = 2 * (t145 - target[target_at + i]!)
    const t146: number = t141 + c
    work[i + 19361] = t146
    work[i + 19377] = 2 * (t146 - target[t133 + i]!)
    const t147: number = t142 + c
    work[i + 19362] = t147
    work[i + 19378] = 2 * (t147 - target[t134 + i]!)
    const t148: number = t143 + c
    work[i + 19363] = t148
    work[i + 19379] = 2 * (t148 - target[t135 + i]!)
  }
  work[19393] = 0
  for (let i = 0; i < 16; i++) {
    work[19393]! += work[i + 19376]!
  }
  for (let i = 0; i < 16; i += 4) {
    const t149: number = i * 8 + 6144
    const t150: number = work[i + 19376]!
    const t151: number = i * 8 + 6152
    const t152: number = work[i + 19377]!
    const t153: number = i * 8 + 6160
    const t154: number = work[i + 19378]!
    const t155: number = i * 8 + 6168
    const t156: number = work[i + 19379]!
    for (let j = 0; j < 8; j++) {
      const t157: number = params[j + 384]!
      work[t149 + j] = t150 * t157
      work[t151 + j] = t152 * t157
      work[t153 + j] = t154 * t157
      work[t155 + j] = t156 * t157
    }
  }
  for (let i = 0; i < 16; i++) {
    const t158: number = i * 8 + 17792
    const t159: number = i * 8 + 6144
    for (let j = 0; j < 8; j++) {
      work[t158 + j] = work[t159 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t160: number = i * 8 + 17920
    const t161: number = i * 8 + 6912
    for (let j = 0; j < 8; j++) {
      work[t160 + j] = work[t161 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t162: number = i * 8 + 17408
    const t163: number = i * 8 + 6656
    for (let j = 0; j < 8; j++) {
      work[t162 + j] = work[t163 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 19328] = work[i + 15744]!
  }
}

/** Part 2 of 2 of `block`. */
function block_2(params: Float64Array, target: Float64Array, target_at: number, X_at: number, X: Float64Array, grad: Float64Array): void {
  for (let t = 11; t >= 0; t--) {
    const t1: number = t * 512
    const t2: number = t * 128
    for (let j = 0; j < 16; j += 2) {
      const t3: number = t1 + j * 32
      const t4: number = t2 + j * 8 + 12288
      const t5: number = j * 32 + 15360
      const t6: number = t1 + j * 32 + 1
      const t7: number = j * 32 + 15361
      const t8: number = t1 + j * 32 + 2
      const t9: number = j * 32 + 15362
      const t10: number = t1 + j * 32 + 3
      const t11: number = j * 32 + 15363
      const t12: number = t1 + j * 32 + 32
      const t13: number = t2 + j * 8 + 12296
      const t14: number = j * 32 + 15392
      const t15: number = t1 + j * 32 + 33
      const t16: number = j * 32 + 15393
      const t17: number = t1 + j * 32 + 34
      const t18: number = j * 32 + 15394
      const t19: number = t1 + j * 32 + 35
      const t20: number = j * 32 + 15395
      for (let k = 0; k < 32; k += 4) {
        const t21: number = k * 8 + 96
        const t22: number = k * 8 + 104
        const t23: number = k * 8 + 112
        const t24: number = k * 8 + 120
        let t25 = 0
        let t26 = 0
        let t27 = 0
        let t28 = 0
        let t29 = 0
        let t30 = 0
        let t31 = 0
        let t32 = 0
        for (let l = 0; l < 8; l++) {
          const t33: number = work[t4 + l]!
          const t34: number = params[t21 + l]!
          const t35: number = params[t22 + l]!
          const t36: number = params[t23 + l]!
          const t37: number = params[t24 + l]!
          const t38: number = work[t13 + l]!
          t25 += t33 * t34
          t26 += t33 * t35
          t27 += t33 * t36
          t28 += t33 * t37
          t29 += t38 * t34
          t30 += t38 * t35
          t31 += t38 * t36
          t32 += t38 * t37
        }
        work[t5 + k] = work[t3 + k]! + t25
        work[t7 + k] = work[t6 + k]! + t26
        work[t9 + k] = work[t8 + k]! + t27
        work[t11 + k] = work[t10 + k]! + t28
        work[t14 + k] = work[t12 + k]! + t29
        work[t16 + k] = work[t15 + k]! + t30
        work[t18 + k] = work[t17 + k]! + t31
        work[t20 + k] = work[t19 + k]! + t32
      }
    }
    for (let j = 0; j < 16; j++) {
      const t39: number = j * 32 + 15376
      const t40: number = j * 8 + 16896
      const t41: number = j * 32 + 15384
      const t42: number = j * 8 + 18048
      const t43: number = j * 8 + 18176
      const t44: number = j * 32 + 15368
      const t45: number = j * 8 + 17024
      const t46: number = j * 8 + 17152
      const t47: number = j * 32 + 15360
      const t48: number = j * 8 + 17280
      const t49: number = j * 8 + 18304
      for (let k = 0; k < 8; k++) {
        work[t40 + k] = Math.tanh(work[t39 + k]! + params[k + 368]!)
        const t50: number = Math.exp(-Math.abs(work[t41 + k]! + params[k + 376]!))
        work[t42 + k] = t50
        work[t43 + k] = 1 / (1 + t50)
        const t51: number = Math.exp(-Math.abs(work[t44 + k]! + params[k + 360]!))
        work[t45 + k] = t51
        work[t46 + k] = 1 / (1 + t51)
        const t52: number = Math.exp(-Math.abs(work[t47 + k]! + params[k + 352]!))
        const t53: number = 1 / (1 + t52)
        work[t48 + k] = t53
        work[t49 + k] = t52 * t53
      }
    }
    for (let j = 0; j < 16; j++) {
      const t54: number = j * 32 + 15376
      const t55: number = j * 8 + 18432
      const t56: number = j * 8 + 16384
      const t57: number = j * 8 + 16512
      const t58: number = j * 8 + 18560
      const t59: number = j * 32 + 15368
      const t60: number = j * 8 + 17152
      const t61: number = j * 8 + 17024
      const t62: number = t2 + j * 8 + 13824
      const t63: number = j * 32 + 15360
      const t64: number = j * 8 + 17280
      const t65: number = j * 8 + 18304
      const t66: number = j * 8 + 16896
      const t67: number = j * 8 + 18688
      const t68: number = j * 8 + 16640
      const t69: number = j * 8 + 16768
      const t70: number = j * 8 + 18816
      for (let k = 0; k < 8; k++) {
        const t71: number = work[t54 + k]! + params[k + 368]!
        const t72: number = Math.abs(t71)
        work[t55 + k] = t72
        const t73: number = Math.exp(-2 * t72)
        work[t56 + k] = t73
        const t74: number = 1 / (1 + t73)
        work[t57 + k] = t74
        const t75: number = (1 - t73) * t74
        work[t58 + k] = t75
        const t76: number = work[t60 + k]!
        const t77: number = work[t59 + k]! + params[k + 360]! >= 0 ? t76 : work[t61 + k]! * t76
        const t78: number = work[t63 + k]! + params[k + 352]! >= 0 ? work[t64 + k]! : work[t65 + k]!
        const t79: number = t72 < 0.35 ? work[t66 + k]! : t71 >= 0 ? t75 : -t75
        const t80: number = t77 * work[t62 + k]! + t78 * t79
        work[t67 + k] = t80
        const t81: number = Math.exp(-2 * Math.abs(t80))
        work[t68 + k] = t81
        const t82: number = 1 / (1 + t81)
        work[t69 + k] = t82
        work[t70 + k] = (1 - t81) * t82
      }
    }
    for (let j = 0; j < 16; j += 4) {
      const t83: number = j * 8 + 18688
      const t84: number = j * 8 + 18944
      const t85: number = j * 8 + 17920
      const t86: number = j * 8 + 16640
      const t87: number = j * 8 + 16768
      const t88: number = j * 32 + 15384
      const t89: number = j * 8 + 18176
      const t90: number = j * 8 + 18048
      const t91: number = j * 8 + 17792
      const t92: number = j * 8 + 19072
      const t93: number = j * 32 + 15368
      const t94: number = j * 8 + 17152
      const t95: number = j * 8 + 17024
      const t96: number = j * 8 + 19200
      const t97: number = j * 8 + 18696
      const t98: number = j * 8 + 18952
      const t99: number = j * 8 + 17928
      const t100: number = j * 8 + 16648
      const t101: number = j * 8 + 16776
      const t102: number = j * 32 + 15416
      const t103: number = j * 8 + 18184
      const t104: number = j * 8 + 18056
      const t105: number = j * 8 + 17800
      const t106: number = j * 8 + 19080
      const t107: number = j * 32 + 15400
      const t108: number = j * 8 + 17160
      const t109: number = j * 8 + 17032
      const t110: number = j * 8 + 19208
      const t111: number = j * 8 + 18704
      const t112: number = j * 8 + 18960
      const t113: number = j * 8 + 17936
      const t114: number = j * 8 + 16656
      const t115: number = j * 8 + 16784
      const t116: number = j * 32 + 15448
      const t117: number = j * 8 + 18192
      const t118: number = j * 8 + 18064
      const t119: number = j * 8 + 17808
      const t120: number = j * 8 + 19088
      const t121: number = j * 32 + 15432
      const t122: number = j * 8 + 17168
      const t123: number = j * 8 + 17040
      const t124: number = j * 8 + 19216
      const t125: number = j * 8 + 18712
      const t126: number = j * 8 + 18968
      const t127: number = j * 8 + 17944
      const t128: number = j * 8 + 16664
      const t129: number = j * 8 + 16792
      const t130: number = j * 32 + 15480
      const t131: number = j * 8 + 18200
      const t132: number = j * 8 + 18072
      const t133: number = j * 8 + 17816
      const t134: number = j * 8 + 19096
      const t135: number = j * 32 + 15464
      const t136: number = j * 8 + 17176
      const t137: number = j * 8 + 17048
      const t138: number = j * 8 + 19224
      for (let k = 0; k < 8; k++) {
        const t139: number = work[t83 + k]!
        const t140: number = Math.tanh(t139)
        work[t84 + k] = t140
        const t141: number = params[k + 376]!
        const t142: number = work[t89 + k]!
        const t143: number = work[t88 + k]! + t141 >= 0 ? t142 : work[t90 + k]! * t142
        const t144: number = params[k + 360]!
        const t145: number = work[t94 + k]!
        const t146: number = work[t93 + k]! + t144 >= 0 ? t145 : work[t95 + k]! * t145
        const t147: number = work[t97 + k]!
        const t148: number = Math.tanh(t147)
        work[t98 + k] = t148
        const t149: number = work[t103 + k]!
        const t150: number = work[t102 + k]! + t141 >= 0 ? t149 : work[t104 + k]! * t149
        const t151: number = work[t108 + k]!
        const t152: number = work[t107 + k]! + t144 >= 0 ? t151 : work[t109 + k]! * t151
        const t153: number = work[t111 + k]!
        const t154: number = Math.tanh(t153)
        work[t112 + k] = t154
        const t155: number = work[t117 + k]!
        const t156: number = work[t116 + k]! + t141 >= 0 ? t155 : work[t118 + k]! * t155
        const t157: number = work[t122 + k]!
        const t158: number = work[t121 + k]! + t144 >= 0 ? t157 : work[t123 + k]! * t157
        const t159: number = work[t125 + k]!
        const t160: number = Math.tanh(t159)
        work[t126 + k] = t160
        const t161: number = work[t131 + k]!
        const t162: number = work[t130 + k]! + t141 >= 0 ? t161 : work[t132 + k]! * t161
        const t163: number = work[t136 + k]!
        const t164: number = work[t135 + k]! + t144 >= 0 ? t163 : work[t137 + k]! * t163
        let t165 = 0
        if (Math.abs(t139) < 0.35) {
          t165 = 1 - t140 * t140
        } else {
          const t166: number = work[t87 + k]!
          t165 = 4 * (work[t86 + k]! * t166) * t166
        }
        const t167: number = work[t85 + k]! + t165 * (t143 * work[t91 + k]!)
        work[t92 + k] = t167
        work[t96 + k] = t146 * t167
        let t168 = 0
        if (Math.abs(t147) < 0.35) {
          t168 = 1 - t148 * t148
        } else {
          const t169: number = work[t101 + k]!
          t168 = 4 * (work[t100 + k]! * t169) * t169
        }
        const t170: number = work[t99 + k]! + t168 * (t150 * work[t105 + k]!)
        work[t106 + k] = t170
        work[t110 + k] = t152 * t170
        let t171 = 0
        if (Math.abs(t153) < 0.35) {
          t171 = 1 - t154 * t154
        } else {
          const t172: number = work[t115 + k]!
          t171 = 4 * (work[t114 + k]! * t172) * t172
        }
        const t173: number = work[t113 + k]! + t171 * (t156 * work[t119 + k]!)
        work[t120 + k] = t173
        work[t124 + k] = t158 * t173
        let t174 = 0
        if (Math.abs(t159) < 0.35) {
          t174 = 1 - t160 * t160
        } else {
          const t175: number = work[t129 + k]!
          t174 = 4 * (work[t128 + k]! * t175) * t175
        }
        const t176: number = work[t127 + k]! + t174 * (t162 * work[t133 + k]!)
        work[t134 + k] = t176
        work[t138 + k] = t164 * t176
      }
    }
    work.fill(0, 15872, 16384)
    for (let j = 0; j < 16; j++) {
      const t177: number = j * 32 + 15888
      const t178: number = j * 8 + 18432
      const t179: number = j * 8 + 16896
      const t180: number = j * 8 + 16384
      const t181: number = j * 8 + 16512
      const t182: number = j * 32 + 15360
      const t183: number = j * 8 + 17280
      const t184: number = j * 8 + 18304
      const t185: number = j * 8 + 19072
      for (let k = 0; k < 8; k++) {
        const t186: number = work[t182 + k]! + params[k + 352]! >= 0 ? work[t183 + k]! : work[t184 + k]!
        let t187 = 0
        if (work[t178 + k]! < 0.35) {
          const t188: number = work[t179 + k]!
          t187 = 1 - t188 * t188
        } else {
          const t189: number = work[t181 + k]!
          t187 = 4 * (work[t180 + k]! * t189) * t189
        }
        work[t177 + k]! += t187 * (t186 * work[t185 + k]!)
      }
    }
    work.fill(0, 16384, 16896)
    for (let j = 0; j < 16; j++) {
      const t190: number = j * 32 + 16384
      const t191: number = j * 8 + 18304
      const t192: number = j * 8 + 17280
      const t193: number = j * 8 + 18432
      const t194: number = j * 8 + 16896
      const t195: number = j * 32 + 15376
      const t196: number = j * 8 + 18560
      const t197: number = j * 8 + 19072
      for (let k = 0; k < 8; k++) {
        let t198 = 0
        if (work[t193 + k]! < 0.35) {
          t198 = work[t194 + k]!
        } else {
          const t199: number = work[t196 + k]!
          t198 = work[t195 + k]! + params[k + 368]! >= 0 ? t199 : -t199
        }
        work[t190 + k]! += work[t191 + k]! * work[t192 + k]! * (t198 * work[t197 + k]!)
      }
    }
    work.fill(0, 15360, 15872)
    for (let j = 0; j < 16; j++) {
      const t200: number = j * 32 + 15368
      const t201: number = j * 8 + 17024
      const t202: number = j * 8 + 17152
      const t203: number = t2 + j * 8 + 13824
      const t204: number = j * 8 + 19072
      for (let k = 0; k < 8; k++) {
        const t205: number = work[t202 + k]!
        work[t200 + k]! += work[t201 + k]! * t205 * t205 * (work[t203 + k]! * work[t204 + k]!)
      }
    }
    work.fill(0, 16896, 17408)
    for (let j = 0; j < 16; j++) {
      const t206: number = j * 32 + 16920
      const t207: number = j * 8 + 18048
      const t208: number = j * 8 + 18176
      const t209: number = j * 8 + 18688
      const t210: number = j * 8 + 18944
      const t211: number = j * 8 + 18816
      const t212: number = j * 8 + 17792
      for (let k = 0; k < 8; k++) {
        const t213: number = work[t208 + k]!
        const t214: number = work[t209 + k]!
        let t215 = 0
        if (Math.abs(t214) < 0.35) {
          t215 = work[t210 + k]!
        } else {
          const t216: number = work[t211 + k]!
          t215 = t214 >= 0 ? t216 : -t216
        }
        work[t206 + k]! += work[t207 + k]! * t213 * t213 * (t215 * work[t212 + k]!)
      }
    }
    for (let j = 0; j < 16; j++) {
      const t217: number = j * 32 + 15872
      const t218: number = j * 32 + 16384
      const t219: number = j * 32 + 15360
      const t220: number = j * 32 + 16896
      const t221: number = t1 + j * 32 + 6144
      for (let k = 0; k < 32; k++) {
        work[t221 + k] = work[t217 + k]! + work[t218 + k]! + work[t219 + k]! + work[t220 + k]!
      }
    }
    for (let j = 0; j < 16; j += 2) {
      const t222: number = t1 + j * 32 + 6144
      const t223: number = j * 8 + 18048
      const t224: number = j * 8 + 18049
      const t225: number = j * 8 + 18050
      const t226: number = j * 8 + 18051
      const t227: number = t1 + j * 32 + 6176
      const t228: number = j * 8 + 18056
      const t229: number = j * 8 + 18057
      const t230: number = j * 8 + 18058
      const t231: number = j * 8 + 18059
      for (let k = 0; k < 8; k += 4) {
        const t232: number = k + 96
        const t233: number = k + 97
        const t234: number = k + 98
        const t235: number = k + 99
        let t236 = 0
        let t237 = 0
        let t238 = 0
        let t239 = 0
        let t240 = 0
        let t241 = 0
        let t242 = 0
        let t243 = 0
        for (let l = 0; l < 32; l++) {
          const t244: number = work[t222 + l]!
          const t245: number = params[t232 + l * 8]!
          const t246: number = params[t233 + l * 8]!
          const t247: number = params[t234 + l * 8]!
          const t248: number = params[t235 + l * 8]!
          const t249: number = work[t227 + l]!
          t236 += t244 * t245
          t237 += t244 * t246
          t238 += t244 * t247
          t239 += t244 * t248
          t240 += t249 * t245
          t241 += t249 * t246
          t242 += t249 * t247
          t243 += t249 * t248
        }
        work[t223 + k] = t236
        work[t224 + k] = t237
        work[t225 + k] = t238
        work[t226 + k] = t239
        work[t228 + k] = t240
        work[t229 + k] = t241
        work[t230 + k] = t242
        work[t231 + k] = t243
      }
    }
    for (let j = 0; j < 32; j += 2) {
      const t250: number = j * 8 + 17408
      const t251: number = t1 + j + 6144
      const t252: number = j * 8 + 17409
      const t253: number = j * 8 + 17410
      const t254: number = j * 8 + 17411
      const t255: number = j * 8 + 17416
      const t256: number = t1 + j + 6145
      const t257: number = j * 8 + 17417
      const t258: number = j * 8 + 17418
      const t259: number = j * 8 + 17419
      for (let k = 0; k < 8; k += 4) {
        const t260: number = t2 + k + 12288
        const t261: number = t2 + k + 12289
        const t262: number = t2 + k + 12290
        const t263: number = t2 + k + 12291
        let t264 = 0
        let t265 = 0
        let t266 = 0
        let t267 = 0
        let t268 = 0
        let t269 = 0
        let t270 = 0
        let t271 = 0
        for (let l = 0; l < 16; l++) {
          const t272: number = work[t251 + l * 32]!
          const t273: number = work[t260 + l * 8]!
          const t274: number = work[t261 + l * 8]!
          const t275: number = work[t262 + l * 8]!
          const t276: number = work[t263 + l * 8]!
          const t277: number = work[t256 + l * 32]!
          t264 += t272 * t273
          t265 += t272 * t274
          t266 += t272 * t275
          t267 += t272 * t276
          t268 += t277 * t273
          t269 += t277 * t274
          t270 += t277 * t275
          t271 += t277 * t276
        }
        work[t250 + k]! += t264
        work[t252 + k]! += t265
        work[t253 + k]! += t266
        work[t254 + k]! += t267
        work[t255 + k]! += t268
        work[t257 + k]! += t269
        work[t258 + k]! += t270
        work[t259 + k]! += t271
      }
    }
    for (let j = 0; j < 16; j++) {
      const t278: number = t1 + j * 32 + 6144
      for (let k = 0; k < 32; k++) {
        work[k + 19328]! += work[t278 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t279: number = j * 8 + 17792
      const t280: number = j * 8 + 18048
      for (let k = 0; k < 8; k++) {
        work[t279 + k] = work[t280 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t281: number = j * 8 + 17920
      const t282: number = j * 8 + 19200
      for (let k = 0; k < 8; k++) {
        work[t281 + k] = work[t282 + k]!
      }
    }
  }
  work[19392] = 0
  for (let i = 0; i < 16; i++) {
    const t283: number = work[i + 19360]! - target[target_at + i]!
    work[19392]! += t283 * t283
  }
  for (let i = 0; i < 32; i += 2) {
    let t284 = 0
    let t285 = 0
    let t286 = 0
    let t287 = 0
    let t288 = 0
    let t289 = 0
    for (let j = 0; j < 12; j++) {
      const t290: number = i + j * 512 + 6144
      const t291: number = X_at + j * 3
      const t292: number = i + j * 512 + 6145
      const t293: number = X_at + j * 3 + 1
      const t294: number = X_at + j * 3 + 2
      let t295 = 0
      let t296 = 0
      let t297 = 0
      let t298 = 0
      let t299 = 0
      let t300 = 0
      for (let k = 0; k < 16; k++) {
        const t301: number = work[t290 + k * 32]!
        const t302: number = X[t291 + k * 36]!
        const t303: number = work[t292 + k * 32]!
        const t304: number = X[t293 + k * 36]!
        const t305: number = X[t294 + k * 36]!
        t295 += t301 * t302
        t296 += t303 * t302
        t297 += t301 * t304
        t298 += t303 * t304
        t299 += t301 * t305
        t300 += t303 * t305
      }
      t284 += t295
      t285 += t296
      t286 += t297
      t287 += t298
      t288 += t299
      t289 += t300
    }
    grad[i * 3]! += t284
    grad[i * 3 + 3]! += t285
    grad[i * 3 + 1]! += t286
    grad[i * 3 + 4]! += t287
    grad[i * 3 + 2]! += t288
    grad[i * 3 + 5]! += t289
  }
  for (let i = 0; i < 32; i++) {
    const t306: number = i * 8 + 96
    const t307: number = i * 8 + 17408
    for (let j = 0; j < 8; j++) {
      grad[t306 + j]! += work[t307 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 19328]!
  }
  for (let i = 0; i < 8; i += 4) {
    const t308: number = i + 17664
    const t309: number = i + 17665
    const t310: number = i + 17666
    const t311: number = i + 17667
    let t312 = 0
    let t313 = 0
    let t314 = 0
    let t315 = 0
    for (let j = 0; j < 16; j++) {
      const t316: number = work[j + 19376]!
      t312 += work[t308 + j * 8]! * t316
      t313 += work[t309 + j * 8]! * t316
      t314 += work[t310 + j * 8]! * t316
      t315 += work[t311 + j * 8]! * t316
    }
    grad[i + 384]! += t312
    grad[i + 385]! += t313
    grad[i + 386]! += t314
    grad[i + 387]! += t315
  }
  grad[392]! += work[19393]!
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, X: Float64Array, target: Float64Array, X_at: number, target_at: number, grad: Float64Array): number {
  block_1(params, X_at, X, target_at, target)
  block_2(params, target, target_at, X_at, X, grad)
  return work[19392]!
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W`, `U`, `b`, `v`, `c`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, X: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 393)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, X, target, k * 36, k, grad)
  for (; k < n; k++) sum += example(params, X, target[k]!, k * 36, grad)
  for (let k = 0; k < 393; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(393)
  const next = random(seed)
  randomUniform(params, 0, 96, -0.4140393356054125, 0.4140393356054125, next)
  randomUniform(params, 96, 352, -0.3872983346207417, 0.3872983346207417, next)
  randomNormal(params, 384, 392, 0, 0.3, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(params: Float64Array): { W: Float64Array; U: Float64Array; b: Float64Array; v: Float64Array; c: Float64Array } {
  return {
    W: params.subarray(0, 96), U: params.subarray(96, 352), b: params.subarray(352, 384), v: params.subarray(384, 392),
    c: params.subarray(392, 393),
  }
}

/** Named windows on a gradient. */
export function gradViews(grad: Float64Array): { W: Float64Array; U: Float64Array; b: Float64Array; v: Float64Array; c: Float64Array } {
  return {
    W: grad.subarray(0, 96), U: grad.subarray(96, 352), b: grad.subarray(352, 384), v: grad.subarray(384, 392), c: grad.subarray(392, 393),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; X: Float64Array } {
  return own ??= { params: new Float64Array(393), grad: new Float64Array(393), tape: new Float64Array(393), X: new Float64Array(36) }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  W: { offset: 0, length: 96, shape: [32, 3] },
  U: { offset: 96, length: 256, shape: [32, 8] },
  b: { offset: 352, length: 32, shape: [32] },
  v: { offset: 384, length: 8, shape: [8] },
  c: { offset: 392, length: 1, shape: [] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  W: { offset: 0, length: 96, shape: [32, 3] },
  U: { offset: 96, length: 256, shape: [32, 8] },
  b: { offset: 352, length: 32, shape: [32] },
  v: { offset: 384, length: 8, shape: [8] },
  c: { offset: 392, length: 1, shape: [] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 393

/** How many numbers `params` holds. */
export const paramsLength = 393

/** How many numbers `grad` holds. */
export const gradLength = 393

/** What the module was made from and what it costs. */
export const meta = {
  name: "lstm",
  inputs: [{ name: "X", shape: [12, 3], kind: "real" }, { name: "target", shape: [], kind: "real" }],
  params: [
    {
      name: "W",
      shape: [32, 3],
      start: { distribution: "uniform", low: -0.4140393356054125, high: 0.4140393356054125 },
    },
    {
      name: "U",
      shape: [32, 8],
      start: { distribution: "uniform", low: -0.3872983346207417, high: 0.3872983346207417 },
    },
    { name: "b", shape: [32], start: 0 },
    { name: "v", shape: [8], start: { distribution: "normal", mean: 0, deviation: 0.3 } },
    { name: "c", shape: [], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 11731, backward: 42738, valueAndGrad: 44676 },
  kinks: [],
  sourceHash: "110e5afc28afb522",
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

/** Fills a stretch of `values` with normally distributed numbers (G. E. P. Box & M. E. Muller, Ann. Math. Stat. 29 (1958) 610–611). */
function randomNormal(values: Float64Array, start: number, end: number, mean: number, deviation: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = mean + deviation * randomNormalStandard(next)
}

/** One number of mean 0 and deviation 1. */
function randomNormalStandard(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()))
  return radius * Math.cos(2 * Math.PI * next())
}

/** Fills a stretch of `values` with numbers in [low, high). */
function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
