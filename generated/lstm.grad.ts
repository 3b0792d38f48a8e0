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
// Operations: forward 11731, backward 42738, both at once 44676. Kept between forward and backward: 3144 bytes. Workspace: 179968 bytes.
// Arrays: 222 loops (30 over several rows at a time, 10 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(22496)
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
    work[i] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32 + 8
    const t5: number = X[i * 3 + 3]!
    const t6: number = X[i * 3 + 4]!
    const t7: number = X[i * 3 + 5]!
    const t8: number = i * 32 + 40
    const t9: number = X[i * 3 + 6]!
    const t10: number = X[i * 3 + 7]!
    const t11: number = X[i * 3 + 8]!
    const t12: number = i * 32 + 72
    const t13: number = X[i * 3 + 9]!
    const t14: number = X[i * 3 + 10]!
    const t15: number = X[i * 3 + 11]!
    const t16: number = i * 32 + 104
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
    work[i + 392] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 400] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32 + 8
    const t21: number = t * 32 + 9
    const t22: number = t * 32 + 10
    const t23: number = t * 32 + 11
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
        const t32: number = work[k + 392]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 408] = work[t20 + j]! + t28
      work[j + 409] = work[t21 + j]! + t29
      work[j + 410] = work[t22 + j]! + t30
      work[j + 411] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 432]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 416]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 408]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 400]! + t43 * Math.tanh(work[j + 424]! + params[j + 368]!)
      work[j + 440] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 448] = t45 * Math.tanh(t44)
    }
    for (let j = 0; j < 8; j++) {
      work[j + 392] = work[j + 448]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 400] = work[j + 440]!
    }
  }
  let t46 = 0
  for (let i = 0; i < 8; i++) {
    t46 += params[i + 384]! * work[i + 392]!
  }
  const t47 = t46 + c - target
  const loss = t47 * t47
  if (tape !== undefined) {
    for (let k = 0; k < 384; k++) {
      tape[k + 1] = work[k + 8]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 385] = work[k + 392]!
    }
  }
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
    work[i] = 0
    const t2: number = i + 384
    grad[t2] = t1 * tape[i + 385]!
    work[i + 8] = t1 * params[t2]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 16] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 24] = work[i]!
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
        const t15: number = work[k + 16]!
        t11 += params[t7 + k]! * t15
        t12 += params[t8 + k]! * t15
        t13 += params[t9 + k]! * t15
        t14 += params[t10 + k]! * t15
      }
      work[j + 224] = tape[t3 + j]! + t11
      work[j + 225] = tape[t4 + j]! + t12
      work[j + 226] = tape[t5 + j]! + t13
      work[j + 227] = tape[t6 + j]! + t14
    }
    for (let j = 0; j < 8; j++) {
      const t16: number = work[j + 248]! + params[j + 376]!
      const t17: number = Math.exp(-Math.abs(t16))
      const t18: number = 1 / (1 + t17)
      const t19: number = work[j + 232]! + params[j + 360]!
      const t20: number = Math.exp(-Math.abs(t19))
      const t21: number = 1 / (1 + t20)
      const t22: number = work[j + 224]! + params[j + 352]!
      const t23: number = Math.exp(-Math.abs(t22))
      const t24: number = 1 / (1 + t23)
      const t25: number = t19 >= 0 ? t21 : t20 * t21
      const t26: number = t22 >= 0 ? t24 : t23 * t24
      const t27: number = t25 * work[j + 24]! + t26 * Math.tanh(work[j + 240]! + params[j + 368]!)
      work[j + 256] = t27
      const t28: number = t16 >= 0 ? t18 : t17 * t18
      work[j + 264] = t28 * Math.tanh(t27)
    }
    const t29: number = t * 8 + 32
    for (let j = 0; j < 8; j++) {
      work[t29 + j] = work[j + 16]!
    }
    const t30: number = t * 8 + 128
    for (let j = 0; j < 8; j++) {
      work[t30 + j] = work[j + 24]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 16] = work[j + 264]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 24] = work[j + 256]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t31: number = i * 8 + 272
    for (let j = 0; j < 8; j++) {
      work[t31 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 528] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 560] = work[i + 8]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 568] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t32: number = i * 8 + 96
    const t33: number = i * 8 + 272
    for (let j = 0; j < 8; j++) {
      grad[t32 + j] = work[t33 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 528]!
  }
  for (let t = 11; t >= 0; t--) {
    const t34: number = t * 8 + 32
    const t35: number = t * 8 + 128
    const t36: number = t * 32 + 1
    const t37: number = t * 32 + 576
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
      work[j + 960] = tape[t36 + j]! + t45
      work[j + 961] = tape[t38 + j]! + t46
      work[j + 962] = tape[t39 + j]! + t47
      work[j + 963] = tape[t40 + j]! + t48
    }
    for (let j = 0; j < 8; j++) {
      work[j + 992] = Math.tanh(work[j + 976]! + params[j + 368]!)
      const t50: number = Math.exp(-Math.abs(work[j + 984]! + params[j + 376]!))
      work[j + 1000] = t50
      work[j + 1008] = 1 / (1 + t50)
      const t51: number = Math.exp(-Math.abs(work[j + 968]! + params[j + 360]!))
      work[j + 1016] = t51
      work[j + 1024] = 1 / (1 + t51)
      const t52: number = Math.exp(-Math.abs(work[j + 960]! + params[j + 352]!))
      const t53: number = 1 / (1 + t52)
      work[j + 1032] = t53
      work[j + 1040] = t52 * t53
    }
    for (let j = 0; j < 8; j++) {
      const t54: number = work[j + 976]! + params[j + 368]!
      const t55: number = Math.abs(t54)
      work[j + 1048] = t55
      const t56: number = Math.exp(-2 * t55)
      work[j + 1056] = t56
      const t57: number = 1 / (1 + t56)
      work[j + 1064] = t57
      const t58: number = (1 - t56) * t57
      work[j + 1072] = t58
      const t59: number = work[j + 1024]!
      const t60: number = work[j + 968]! + params[j + 360]! >= 0 ? t59 : work[j + 1016]! * t59
      const t61: number = work[j + 960]! + params[j + 352]! >= 0 ? work[j + 1032]! : work[j + 1040]!
      const t62: number = t55 < 0.35 ? work[j + 992]! : t54 >= 0 ? t58 : -t58
      const t63: number = t60 * work[t35 + j]! + t61 * t62
      work[j + 1080] = t63
      const t64: number = Math.exp(-2 * Math.abs(t63))
      work[j + 1088] = t64
      const t65: number = 1 / (1 + t64)
      work[j + 1096] = t65
      work[j + 1104] = (1 - t64) * t65
    }
    for (let j = 0; j < 8; j++) {
      const t66: number = work[j + 1080]!
      const t67: number = Math.tanh(t66)
      work[j + 1112] = t67
      const t68: number = work[j + 1008]!
      const t69: number = work[j + 984]! + params[j + 376]! >= 0 ? t68 : work[j + 1000]! * t68
      const t70: number = work[j + 1024]!
      const t71: number = work[j + 968]! + params[j + 360]! >= 0 ? t70 : work[j + 1016]! * t70
      let t72 = 0
      if (Math.abs(t66) < 0.35) {
        t72 = 1 - t67 * t67
      } else {
        const t73: number = work[j + 1096]!
        t72 = 4 * (work[j + 1088]! * t73) * t73
      }
      const t74: number = work[j + 568]! + t72 * (t69 * work[j + 560]!)
      work[j + 1120] = t74
      work[j + 1128] = t71 * t74
    }
    work.fill(0, 1136, 1168)
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 960]! + params[j + 352]! >= 0 ? work[j + 1032]! : work[j + 1040]!
      let t76 = 0
      if (work[j + 1048]! < 0.35) {
        const t77: number = work[j + 992]!
        t76 = 1 - t77 * t77
      } else {
        const t78: number = work[j + 1064]!
        t76 = 4 * (work[j + 1056]! * t78) * t78
      }
      work[j + 1152]! += t76 * (t75 * work[j + 1120]!)
    }
    work.fill(0, 1168, 1200)
    for (let j = 0; j < 8; j++) {
      let t79 = 0
      if (work[j + 1048]! < 0.35) {
        t79 = work[j + 992]!
      } else {
        const t80: number = work[j + 1072]!
        t79 = work[j + 976]! + params[j + 368]! >= 0 ? t80 : -t80
      }
      work[j + 1168]! += work[j + 1040]! * work[j + 1032]! * (t79 * work[j + 1120]!)
    }
    work.fill(0, 1200, 1232)
    for (let j = 0; j < 8; j++) {
      const t81: number = work[j + 1024]!
      work[j + 1208]! += work[j + 1016]! * t81 * t81 * (work[t35 + j]! * work[j + 1120]!)
    }
    work.fill(0, 1232, 1264)
    for (let j = 0; j < 8; j++) {
      const t82: number = work[j + 1008]!
      const t83: number = work[j + 1080]!
      let t84 = 0
      if (Math.abs(t83) < 0.35) {
        t84 = work[j + 1112]!
      } else {
        const t85: number = work[j + 1104]!
        t84 = t83 >= 0 ? t85 : -t85
      }
      work[j + 1256]! += work[j + 1000]! * t82 * t82 * (t84 * work[j + 560]!)
    }
    for (let j = 0; j < 32; j++) {
      const t86: number = work[j + 1136]! + work[j + 1168]! + work[j + 1200]! + work[j + 1232]!
      work[t37 + j] = t86
      work[j + 1264] = grad[j + 352]! + t86
    }
    work.fill(0, 1296, 1304)
    const t87: number = t * 32 + 577
    const t88: number = t * 32 + 578
    const t89: number = t * 32 + 579
    for (let j = 0; j < 32; j += 4) {
      const t90: number = j * 8 + 96
      const t91: number = work[t37 + j]!
      const t92: number = j * 8 + 104
      const t93: number = work[t87 + j]!
      const t94: number = j * 8 + 112
      const t95: number = work[t88 + j]!
      const t96: number = j * 8 + 120
      const t97: number = work[t89 + j]!
      for (let k = 0; k < 8; k++) {
        const t98: number = params[t90 + k]! * t91 + params[t92 + k]! * t93 + params[t94 + k]! * t95 + params[t96 + k]! * t97
        work[k + 1296]! += t98
      }
    }
    for (let j = 0; j < 32; j += 4) {
      const t99: number = j * 8 + 96
      const t100: number = work[t37 + j]!
      const t101: number = j * 8 + 104
      const t102: number = work[t87 + j]!
      const t103: number = j * 8 + 112
      const t104: number = work[t88 + j]!
      const t105: number = j * 8 + 120
      const t106: number = work[t89 + j]!
      for (let k = 0; k < 8; k++) {
        const t107: number = work[t34 + k]!
        grad[t99 + k]! += t100 * t107
        grad[t101 + k]! += t102 * t107
        grad[t103 + k]! += t104 * t107
        grad[t105 + k]! += t106 * t107
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 560] = work[j + 1296]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 568] = work[j + 1128]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 1264]!
    }
  }
  grad.fill(0, 0, 96)
  for (let i = 0; i < 32; i++) {
    const t108: number = i + 576
    const t109: number = i * 3
    const t110: number = i * 3 + 1
    const t111: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t112: number = work[t108 + j * 32]!
      grad[t109]! += t112 * X[j * 3]!
      grad[t110]! += t112 * X[j * 3 + 1]!
      grad[t111]! += t112 * X[j * 3 + 2]!
    }
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
  grad.fill(0, 0, 96)
  for (let i = 0; i < 8; i++) {
    work[i] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32 + 8
    const t5: number = X[i * 3 + 3]!
    const t6: number = X[i * 3 + 4]!
    const t7: number = X[i * 3 + 5]!
    const t8: number = i * 32 + 40
    const t9: number = X[i * 3 + 6]!
    const t10: number = X[i * 3 + 7]!
    const t11: number = X[i * 3 + 8]!
    const t12: number = i * 32 + 72
    const t13: number = X[i * 3 + 9]!
    const t14: number = X[i * 3 + 10]!
    const t15: number = X[i * 3 + 11]!
    const t16: number = i * 32 + 104
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
    work[i + 392] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 400] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32 + 8
    const t21: number = t * 32 + 9
    const t22: number = t * 32 + 10
    const t23: number = t * 32 + 11
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
        const t32: number = work[k + 392]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 600] = work[t20 + j]! + t28
      work[j + 601] = work[t21 + j]! + t29
      work[j + 602] = work[t22 + j]! + t30
      work[j + 603] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 624]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 608]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 600]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 400]! + t43 * Math.tanh(work[j + 616]! + params[j + 368]!)
      work[j + 632] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 640] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 408
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 392]!
    }
    const t47: number = t * 8 + 504
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 400]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 392] = work[j + 640]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 400] = work[j + 632]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 392]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 648
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 904] = 0
  }
  for (let i = 0; i < 8; i++) {
    const t52: number = i + 384
    grad[t52] = t50 * work[i + 392]!
    work[i + 936] = t50 * params[t52]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 944] = work[i + 936]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 952] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t53: number = i * 8 + 96
    const t54: number = i * 8 + 648
    for (let j = 0; j < 8; j++) {
      grad[t53 + j] = work[t54 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 904]!
  }
  for (let t = 11; t >= 0; t--) {
    const t55: number = t * 8 + 408
    const t56: number = t * 8 + 504
    const t57: number = t * 32 + 8
    const t58: number = t * 32 + 960
    const t59: number = t * 32 + 9
    const t60: number = t * 32 + 10
    const t61: number = t * 32 + 11
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
      work[j + 1344] = work[t57 + j]! + t66
      work[j + 1345] = work[t59 + j]! + t67
      work[j + 1346] = work[t60 + j]! + t68
      work[j + 1347] = work[t61 + j]! + t69
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1376] = Math.tanh(work[j + 1360]! + params[j + 368]!)
      const t71: number = Math.exp(-Math.abs(work[j + 1368]! + params[j + 376]!))
      work[j + 1384] = t71
      work[j + 1392] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 1352]! + params[j + 360]!))
      work[j + 1400] = t72
      work[j + 1408] = 1 / (1 + t72)
      const t73: number = Math.exp(-Math.abs(work[j + 1344]! + params[j + 352]!))
      const t74: number = 1 / (1 + t73)
      work[j + 1416] = t74
      work[j + 1424] = t73 * t74
    }
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 1360]! + params[j + 368]!
      const t76: number = Math.abs(t75)
      work[j + 1432] = t76
      const t77: number = Math.exp(-2 * t76)
      work[j + 1440] = t77
      const t78: number = 1 / (1 + t77)
      work[j + 1448] = t78
      const t79: number = (1 - t77) * t78
      work[j + 1456] = t79
      const t80: number = work[j + 1408]!
      const t81: number = work[j + 1352]! + params[j + 360]! >= 0 ? t80 : work[j + 1400]! * t80
      const t82: number = work[j + 1344]! + params[j + 352]! >= 0 ? work[j + 1416]! : work[j + 1424]!
      const t83: number = t76 < 0.35 ? work[j + 1376]! : t75 >= 0 ? t79 : -t79
      const t84: number = t81 * work[t56 + j]! + t82 * t83
      work[j + 1464] = t84
      const t85: number = Math.exp(-2 * Math.abs(t84))
      work[j + 1472] = t85
      const t86: number = 1 / (1 + t85)
      work[j + 1480] = t86
      work[j + 1488] = (1 - t85) * t86
    }
    for (let j = 0; j < 8; j++) {
      const t87: number = work[j + 1464]!
      const t88: number = Math.tanh(t87)
      work[j + 1496] = t88
      const t89: number = work[j + 1392]!
      const t90: number = work[j + 1368]! + params[j + 376]! >= 0 ? t89 : work[j + 1384]! * t89
      const t91: number = work[j + 1408]!
      const t92: number = work[j + 1352]! + params[j + 360]! >= 0 ? t91 : work[j + 1400]! * t91
      let t93 = 0
      if (Math.abs(t87) < 0.35) {
        t93 = 1 - t88 * t88
      } else {
        const t94: number = work[j + 1480]!
        t93 = 4 * (work[j + 1472]! * t94) * t94
      }
      const t95: number = work[j + 952]! + t93 * (t90 * work[j + 944]!)
      work[j + 1504] = t95
      work[j + 1512] = t92 * t95
    }
    work.fill(0, 1520, 1552)
    for (let j = 0; j < 8; j++) {
      const t96: number = work[j + 1344]! + params[j + 352]! >= 0 ? work[j + 1416]! : work[j + 1424]!
      let t97 = 0
      if (work[j + 1432]! < 0.35) {
        const t98: number = work[j + 1376]!
        t97 = 1 - t98 * t98
      } else {
        const t99: number = work[j + 1448]!
        t97 = 4 * (work[j + 1440]! * t99) * t99
      }
      work[j + 1536]! += t97 * (t96 * work[j + 1504]!)
    }
    work.fill(0, 1552, 1584)
    for (let j = 0; j < 8; j++) {
      let t100 = 0
      if (work[j + 1432]! < 0.35) {
        t100 = work[j + 1376]!
      } else {
        const t101: number = work[j + 1456]!
        t100 = work[j + 1360]! + params[j + 368]! >= 0 ? t101 : -t101
      }
      work[j + 1552]! += work[j + 1424]! * work[j + 1416]! * (t100 * work[j + 1504]!)
    }
    work.fill(0, 1584, 1616)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1408]!
      work[j + 1592]! += work[j + 1400]! * t102 * t102 * (work[t56 + j]! * work[j + 1504]!)
    }
    work.fill(0, 1616, 1648)
    for (let j = 0; j < 8; j++) {
      const t103: number = work[j + 1392]!
      const t104: number = work[j + 1464]!
      let t105 = 0
      if (Math.abs(t104) < 0.35) {
        t105 = work[j + 1496]!
      } else {
        const t106: number = work[j + 1488]!
        t105 = t104 >= 0 ? t106 : -t106
      }
      work[j + 1640]! += work[j + 1384]! * t103 * t103 * (t105 * work[j + 944]!)
    }
    for (let j = 0; j < 32; j++) {
      const t107: number = work[j + 1520]! + work[j + 1552]! + work[j + 1584]! + work[j + 1616]!
      work[t58 + j] = t107
      work[j + 1648] = grad[j + 352]! + t107
    }
    work.fill(0, 1680, 1688)
    const t108: number = t * 32 + 961
    const t109: number = t * 32 + 962
    const t110: number = t * 32 + 963
    for (let j = 0; j < 32; j += 4) {
      const t111: number = j * 8 + 96
      const t112: number = work[t58 + j]!
      const t113: number = j * 8 + 104
      const t114: number = work[t108 + j]!
      const t115: number = j * 8 + 112
      const t116: number = work[t109 + j]!
      const t117: number = j * 8 + 120
      const t118: number = work[t110 + j]!
      for (let k = 0; k < 8; k++) {
        const t119: number = params[t111 + k]! * t112 + params[t113 + k]! * t114 + params[t115 + k]! * t116 + params[t117 + k]! * t118
        work[k + 1680]! += t119
      }
    }
    for (let j = 0; j < 32; j += 4) {
      const t120: number = j * 8 + 96
      const t121: number = work[t58 + j]!
      const t122: number = j * 8 + 104
      const t123: number = work[t108 + j]!
      const t124: number = j * 8 + 112
      const t125: number = work[t109 + j]!
      const t126: number = j * 8 + 120
      const t127: number = work[t110 + j]!
      for (let k = 0; k < 8; k++) {
        const t128: number = work[t55 + k]!
        grad[t120 + k]! += t121 * t128
        grad[t122 + k]! += t123 * t128
        grad[t124 + k]! += t125 * t128
        grad[t126 + k]! += t127 * t128
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 944] = work[j + 1680]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 952] = work[j + 1512]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 1648]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t129: number = i + 960
    const t130: number = i * 3
    const t131: number = i * 3 + 1
    const t132: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t133: number = work[t129 + j * 32]!
      grad[t130]! += t133 * X[j * 3]!
      grad[t131]! += t133 * X[j * 3 + 1]!
      grad[t132]! += t133 * X[j * 3 + 2]!
    }
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
    work[i] = 0
  }
  for (let i = 0; i < 12; i += 4) {
    const t1: number = X[X_at + i * 3]!
    const t2: number = X[X_at + i * 3 + 1]!
    const t3: number = X[X_at + i * 3 + 2]!
    const t4: number = i * 32 + 8
    const t5: number = X[X_at + i * 3 + 3]!
    const t6: number = X[X_at + i * 3 + 4]!
    const t7: number = X[X_at + i * 3 + 5]!
    const t8: number = i * 32 + 40
    const t9: number = X[X_at + i * 3 + 6]!
    const t10: number = X[X_at + i * 3 + 7]!
    const t11: number = X[X_at + i * 3 + 8]!
    const t12: number = i * 32 + 72
    const t13: number = X[X_at + i * 3 + 9]!
    const t14: number = X[X_at + i * 3 + 10]!
    const t15: number = X[X_at + i * 3 + 11]!
    const t16: number = i * 32 + 104
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
    work[i + 392] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 400] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t20: number = t * 32 + 8
    const t21: number = t * 32 + 9
    const t22: number = t * 32 + 10
    const t23: number = t * 32 + 11
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
        const t32: number = work[k + 392]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 600] = work[t20 + j]! + t28
      work[j + 601] = work[t21 + j]! + t29
      work[j + 602] = work[t22 + j]! + t30
      work[j + 603] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 624]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      const t35: number = 1 / (1 + t34)
      const t36: number = work[j + 608]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      const t38: number = 1 / (1 + t37)
      const t39: number = work[j + 600]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      const t41: number = 1 / (1 + t40)
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 400]! + t43 * Math.tanh(work[j + 616]! + params[j + 368]!)
      work[j + 632] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 640] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 408
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 392]!
    }
    const t47: number = t * 8 + 504
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 400]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 392] = work[j + 640]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 400] = work[j + 632]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 392]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 648
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 904] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 936] = t50 * params[i + 384]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 944] = work[i + 936]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 952] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t52: number = i * 8 + 960
    const t53: number = i * 8 + 648
    for (let j = 0; j < 8; j++) {
      work[t52 + j] = work[t53 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 1216] = work[i + 904]!
  }
  for (let t = 11; t >= 0; t--) {
    const t54: number = t * 8 + 408
    const t55: number = t * 8 + 504
    const t56: number = t * 32 + 8
    const t57: number = t * 32 + 1248
    const t58: number = t * 32 + 9
    const t59: number = t * 32 + 10
    const t60: number = t * 32 + 11
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
      work[j + 1632] = work[t56 + j]! + t65
      work[j + 1633] = work[t58 + j]! + t66
      work[j + 1634] = work[t59 + j]! + t67
      work[j + 1635] = work[t60 + j]! + t68
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1664] = Math.tanh(work[j + 1648]! + params[j + 368]!)
      const t70: number = Math.exp(-Math.abs(work[j + 1656]! + params[j + 376]!))
      work[j + 1672] = t70
      work[j + 1680] = 1 / (1 + t70)
      const t71: number = Math.exp(-Math.abs(work[j + 1640]! + params[j + 360]!))
      work[j + 1688] = t71
      work[j + 1696] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 1632]! + params[j + 352]!))
      const t73: number = 1 / (1 + t72)
      work[j + 1704] = t73
      work[j + 1712] = t72 * t73
    }
    for (let j = 0; j < 8; j++) {
      const t74: number = work[j + 1648]! + params[j + 368]!
      const t75: number = Math.abs(t74)
      work[j + 1720] = t75
      const t76: number = Math.exp(-2 * t75)
      work[j + 1728] = t76
      const t77: number = 1 / (1 + t76)
      work[j + 1736] = t77
      const t78: number = (1 - t76) * t77
      work[j + 1744] = t78
      const t79: number = work[j + 1696]!
      const t80: number = work[j + 1640]! + params[j + 360]! >= 0 ? t79 : work[j + 1688]! * t79
      const t81: number = work[j + 1632]! + params[j + 352]! >= 0 ? work[j + 1704]! : work[j + 1712]!
      const t82: number = t75 < 0.35 ? work[j + 1664]! : t74 >= 0 ? t78 : -t78
      const t83: number = t80 * work[t55 + j]! + t81 * t82
      work[j + 1752] = t83
      const t84: number = Math.exp(-2 * Math.abs(t83))
      work[j + 1760] = t84
      const t85: number = 1 / (1 + t84)
      work[j + 1768] = t85
      work[j + 1776] = (1 - t84) * t85
    }
    for (let j = 0; j < 8; j++) {
      const t86: number = work[j + 1752]!
      const t87: number = Math.tanh(t86)
      work[j + 1784] = t87
      const t88: number = work[j + 1680]!
      const t89: number = work[j + 1656]! + params[j + 376]! >= 0 ? t88 : work[j + 1672]! * t88
      const t90: number = work[j + 1696]!
      const t91: number = work[j + 1640]! + params[j + 360]! >= 0 ? t90 : work[j + 1688]! * t90
      let t92 = 0
      if (Math.abs(t86) < 0.35) {
        t92 = 1 - t87 * t87
      } else {
        const t93: number = work[j + 1768]!
        t92 = 4 * (work[j + 1760]! * t93) * t93
      }
      const t94: number = work[j + 952]! + t92 * (t89 * work[j + 944]!)
      work[j + 1792] = t94
      work[j + 1800] = t91 * t94
    }
    work.fill(0, 1808, 1840)
    for (let j = 0; j < 8; j++) {
      const t95: number = work[j + 1632]! + params[j + 352]! >= 0 ? work[j + 1704]! : work[j + 1712]!
      let t96 = 0
      if (work[j + 1720]! < 0.35) {
        const t97: number = work[j + 1664]!
        t96 = 1 - t97 * t97
      } else {
        const t98: number = work[j + 1736]!
        t96 = 4 * (work[j + 1728]! * t98) * t98
      }
      work[j + 1824]! += t96 * (t95 * work[j + 1792]!)
    }
    work.fill(0, 1840, 1872)
    for (let j = 0; j < 8; j++) {
      let t99 = 0
      if (work[j + 1720]! < 0.35) {
        t99 = work[j + 1664]!
      } else {
        const t100: number = work[j + 1744]!
        t99 = work[j + 1648]! + params[j + 368]! >= 0 ? t100 : -t100
      }
      work[j + 1840]! += work[j + 1712]! * work[j + 1704]! * (t99 * work[j + 1792]!)
    }
    work.fill(0, 1872, 1904)
    for (let j = 0; j < 8; j++) {
      const t101: number = work[j + 1696]!
      work[j + 1880]! += work[j + 1688]! * t101 * t101 * (work[t55 + j]! * work[j + 1792]!)
    }
    work.fill(0, 1904, 1936)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1680]!
      const t103: number = work[j + 1752]!
      let t104 = 0
      if (Math.abs(t103) < 0.35) {
        t104 = work[j + 1784]!
      } else {
        const t105: number = work[j + 1776]!
        t104 = t103 >= 0 ? t105 : -t105
      }
      work[j + 1928]! += work[j + 1672]! * t102 * t102 * (t104 * work[j + 944]!)
    }
    for (let j = 0; j < 32; j++) {
      const t106: number = work[j + 1808]! + work[j + 1840]! + work[j + 1872]! + work[j + 1904]!
      work[t57 + j] = t106
      work[j + 1936] = work[j + 1216]! + t106
    }
    work.fill(0, 1968, 1976)
    const t107: number = t * 32 + 1249
    const t108: number = t * 32 + 1250
    const t109: number = t * 32 + 1251
    for (let j = 0; j < 32; j += 4) {
      const t110: number = j * 8 + 96
      const t111: number = work[t57 + j]!
      const t112: number = j * 8 + 104
      const t113: number = work[t107 + j]!
      const t114: number = j * 8 + 112
      const t115: number = work[t108 + j]!
      const t116: number = j * 8 + 120
      const t117: number = work[t109 + j]!
      for (let k = 0; k < 8; k++) {
        const t118: number = params[t110 + k]! * t111 + params[t112 + k]! * t113 + params[t114 + k]! * t115 + params[t116 + k]! * t117
        work[k + 1968]! += t118
      }
    }
    for (let j = 0; j < 32; j += 4) {
      const t119: number = j * 8 + 960
      const t120: number = work[t57 + j]!
      const t121: number = j * 8 + 968
      const t122: number = work[t107 + j]!
      const t123: number = j * 8 + 976
      const t124: number = work[t108 + j]!
      const t125: number = j * 8 + 984
      const t126: number = work[t109 + j]!
      for (let k = 0; k < 8; k++) {
        const t127: number = work[t54 + k]!
        work[t119 + k]! += t120 * t127
        work[t121 + k]! += t122 * t127
        work[t123 + k]! += t124 * t127
        work[t125 + k]! += t126 * t127
      }
    }
    for (let j = 0; j < 8; j++) {
      work[j + 944] = work[j + 1968]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 952] = work[j + 1800]!
    }
    for (let j = 0; j < 32; j++) {
      work[j + 1216] = work[j + 1936]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t128: number = i + 1248
    const t129: number = i * 3
    const t130: number = i * 3 + 1
    const t131: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t132: number = work[t128 + j * 32]!
      grad[t129]! += t132 * X[X_at + j * 3]!
      grad[t130]! += t132 * X[X_at + j * 3 + 1]!
      grad[t131]! += t132 * X[X_at + j * 3 + 2]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t133: number = i * 8 + 96
    const t134: number = i * 8 + 960
    for (let j = 0; j < 8; j++) {
      grad[t133 + j]! += work[t134 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 1216]!
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 384]! += t50 * work[i + 392]!
  }
  grad[392]! += t50
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, X: Float64Array, target: Float64Array, X_at: number, target_at: number, grad: Float64Array): number {
  const c = params[392]!
  for (let i = 0; i < 32; i++) {
    const t1: number = i * 8
    for (let j = 0; j < 8; j++) {
      work[t1 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 256] = 0
  }
  for (let i = 0; i < 16; i++) {
    const t2: number = i * 8 + 288
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
      const t31: number = t6 + j * 32 + 416
      const t32: number = X[t7 + j * 36]!
      const t33: number = X[t8 + j * 36]!
      const t34: number = X[t9 + j * 36]!
      const t35: number = t6 + j * 32 + 448
      const t36: number = X[t10 + j * 36]!
      const t37: number = X[t11 + j * 36]!
      const t38: number = X[t12 + j * 36]!
      const t39: number = t6 + j * 32 + 480
      const t40: number = X[t13 + j * 36]!
      const t41: number = X[t14 + j * 36]!
      const t42: number = X[t15 + j * 36]!
      const t43: number = t6 + j * 32 + 512
      const t44: number = X[t16 + j * 36]!
      const t45: number = X[t17 + j * 36]!
      const t46: number = X[t18 + j * 36]!
      const t47: number = t6 + j * 32 + 928
      const t48: number = X[t19 + j * 36]!
      const t49: number = X[t20 + j * 36]!
      const t50: number = X[t21 + j * 36]!
      const t51: number = t6 + j * 32 + 960
      const t52: number = X[t22 + j * 36]!
      const t53: number = X[t23 + j * 36]!
      const t54: number = X[t24 + j * 36]!
      const t55: number = t6 + j * 32 + 992
      const t56: number = X[t25 + j * 36]!
      const t57: number = X[t26 + j * 36]!
      const t58: number = X[t27 + j * 36]!
      const t59: number = t6 + j * 32 + 1024
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
    const t63: number = i * 8 + 6560
    const t64: number = i * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t63 + j] = work[t64 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t65: number = i * 8 + 6688
    const t66: number = i * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t65 + j] = work[t66 + j]!
    }
  }
  for (let t = 0; t < 12; t++) {
    const t67: number = t * 512
    for (let j = 0; j < 16; j += 2) {
      const t68: number = t67 + j * 32 + 416
      const t69: number = j * 8 + 6560
      const t70: number = j * 32 + 9888
      const t71: number = t67 + j * 32 + 417
      const t72: number = j * 32 + 9889
      const t73: number = t67 + j * 32 + 418
      const t74: number = j * 32 + 9890
      const t75: number = t67 + j * 32 + 419
      const t76: number = j * 32 + 9891
      const t77: number = t67 + j * 32 + 448
      const t78: number = j * 8 + 6568
      const t79: number = j * 32 + 9920
      const t80: number = t67 + j * 32 + 449
      const t81: number = j * 32 + 9921
      const t82: number = t67 + j * 32 + 450
      const t83: number = j * 32 + 9922
      const t84: number = t67 + j * 32 + 451
      const t85: number = j * 32 + 9923
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
      const t104: number = j * 32 + 9912
      const t105: number = j * 32 + 9896
      const t106: number = j * 32 + 9888
      const t107: number = j * 8 + 6688
      const t108: number = j * 32 + 9904
      const t109: number = j * 8 + 10400
      const t110: number = j * 8 + 10528
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
      const t125: number = t124 + j * 8 + 6816
      const t126: number = j * 8 + 6560
      for (let k = 0; k < 8; k++) {
        work[t125 + k] = work[t126 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t127: number = t124 + j * 8 + 8352
      const t128: number = j * 8 + 6688
      for (let k = 0; k < 8; k++) {
        work[t127 + k] = work[t128 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t129: number = j * 8 + 6560
      const t130: number = j * 8 + 10528
      for (let k = 0; k < 8; k++) {
        work[t129 + k] = work[t130 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t131: number = j * 8 + 6688
      const t132: number = j * 8 + 10400
      for (let k = 0; k < 8; k++) {
        work[t131 + k] = work[t132 + k]!
      }
    }
  }
  const t133 = target_at + 1
  const t134 = target_at + 2
  const t135 = target_at + 3
  for (let i = 0; i < 16; i += 4) {
    const t136: number = i * 8 + 6560
    const t137: number = i * 8 + 6568
    const t138: number = i * 8 + 6576
    const t139: number = i * 8 + 6584
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
    work[i + 10656] = t145
    work[i + 10672] = 2 * (t145 - target[target_at + i]!)
    const t146: number = t141 + c
    work[i + 10657] = t146
    work[i + 10673] = 2 * (t146 - target[t133 + i]!)
    const t147: number = t142 + c
    work[i + 10658] = t147
    work[i + 10674] = 2 * (t147 - target[t134 + i]!)
    const t148: number = t143 + c
    work[i + 10659] = t148
    work[i + 10675] = 2 * (t148 - target[t135 + i]!)
  }
  let t149 = 0
  for (let i = 0; i < 16; i++) {
    t149 += work[i + 10672]!
  }
  for (let i = 0; i < 16; i += 4) {
    const t150: number = i * 8 + 10688
    const t151: number = work[i + 10672]!
    const t152: number = i * 8 + 10696
    const t153: number = work[i + 10673]!
    const t154: number = i * 8 + 10704
    const t155: number = work[i + 10674]!
    const t156: number = i * 8 + 10712
    const t157: number = work[i + 10675]!
    for (let j = 0; j < 8; j++) {
      const t158: number = params[j + 384]!
      work[t150 + j] = t151 * t158
      work[t152 + j] = t153 * t158
      work[t154 + j] = t155 * t158
      work[t156 + j] = t157 * t158
    }
  }
  for (let i = 0; i < 16; i++) {
    const t159: number = i * 8 + 10816
    const t160: number = i * 8 + 10688
    for (let j = 0; j < 8; j++) {
      work[t159 + j] = work[t160 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t161: number = i * 8 + 10944
    const t162: number = i * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t161 + j] = work[t162 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t163: number = i * 8 + 11072
    const t164: number = i * 8
    for (let j = 0; j < 8; j++) {
      work[t163 + j] = work[t164 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 11328] = work[i + 256]!
  }
  for (let t = 11; t >= 0; t--) {
    const t165: number = t * 512
    const t166: number = t * 128
    for (let j = 0; j < 16; j += 2) {
      const t167: number = t165 + j * 32 + 416
      const t168: number = t166 + j * 8 + 6816
      const t169: number = j * 32 + 17504
      const t170: number = t165 + j * 32 + 417
      const t171: number = j * 32 + 17505
      const t172: number = t165 + j * 32 + 418
      const t173: number = j * 32 + 17506
      const t174: number = t165 + j * 32 + 419
      const t175: number = j * 32 + 17507
      const t176: number = t165 + j * 32 + 448
      const t177: number = t166 + j * 8 + 6824
      const t178: number = j * 32 + 17536
      const t179: number = t165 + j * 32 + 449
      const t180: number = j * 32 + 17537
      const t181: number = t165 + j * 32 + 450
      const t182: number = j * 32 + 17538
      const t183: number = t165 + j * 32 + 451
      const t184: number = j * 32 + 17539
      for (let k = 0; k < 32; k += 4) {
        const t185: number = k * 8 + 96
        const t186: number = k * 8 + 104
        const t187: number = k * 8 + 112
        const t188: number = k * 8 + 120
        let t189 = 0
        let t190 = 0
        let t191 = 0
        let t192 = 0
        let t193 = 0
        let t194 = 0
        let t195 = 0
        let t196 = 0
        for (let l = 0; l < 8; l++) {
          const t197: number = work[t168 + l]!
          const t198: number = params[t185 + l]!
          const t199: number = params[t186 + l]!
          const t200: number = params[t187 + l]!
          const t201: number = params[t188 + l]!
          const t202: number = work[t177 + l]!
          t189 += t197 * t198
          t190 += t197 * t199
          t191 += t197 * t200
          t192 += t197 * t201
          t193 += t202 * t198
          t194 += t202 * t199
          t195 += t202 * t200
          t196 += t202 * t201
        }
        work[t169 + k] = work[t167 + k]! + t189
        work[t171 + k] = work[t170 + k]! + t190
        work[t173 + k] = work[t172 + k]! + t191
        work[t175 + k] = work[t174 + k]! + t192
        work[t178 + k] = work[t176 + k]! + t193
        work[t180 + k] = work[t179 + k]! + t194
        work[t182 + k] = work[t181 + k]! + t195
        work[t184 + k] = work[t183 + k]! + t196
      }
    }
    for (let j = 0; j < 16; j++) {
      const t203: number = j * 32 + 17520
      const t204: number = j * 8 + 18016
      const t205: number = j * 32 + 17528
      const t206: number = j * 8 + 18144
      const t207: number = j * 8 + 18272
      const t208: number = j * 32 + 17512
      const t209: number = j * 8 + 18400
      const t210: number = j * 8 + 18528
      const t211: number = j * 32 + 17504
      const t212: number = j * 8 + 18656
      const t213: number = j * 8 + 18784
      for (let k = 0; k < 8; k++) {
        work[t204 + k] = Math.tanh(work[t203 + k]! + params[k + 368]!)
        const t214: number = Math.exp(-Math.abs(work[t205 + k]! + params[k + 376]!))
        work[t206 + k] = t214
        work[t207 + k] = 1 / (1 + t214)
        const t215: number = Math.exp(-Math.abs(work[t208 + k]! + params[k + 360]!))
        work[t209 + k] = t215
        work[t210 + k] = 1 / (1 + t215)
        const t216: number = Math.exp(-Math.abs(work[t211 + k]! + params[k + 352]!))
        const t217: number = 1 / (1 + t216)
        work[t212 + k] = t217
        work[t213 + k] = t216 * t217
      }
    }
    for (let j = 0; j < 16; j++) {
      const t218: number = j * 32 + 17520
      const t219: number = j * 8 + 18912
      const t220: number = j * 8 + 19040
      const t221: number = j * 8 + 19168
      const t222: number = j * 8 + 19296
      const t223: number = j * 32 + 17512
      const t224: number = j * 8 + 18528
      const t225: number = j * 8 + 18400
      const t226: number = t166 + j * 8 + 8352
      const t227: number = j * 32 + 17504
      const t228: number = j * 8 + 18656
      const t229: number = j * 8 + 18784
      const t230: number = j * 8 + 18016
      const t231: number = j * 8 + 19424
      const t232: number = j * 8 + 19552
      const t233: number = j * 8 + 19680
      const t234: number = j * 8 + 19808
      for (let k = 0; k < 8; k++) {
        const t235: number = work[t218 + k]! + params[k + 368]!
        const t236: number = Math.abs(t235)
        work[t219 + k] = t236
        const t237: number = Math.exp(-2 * t236)
        work[t220 + k] = t237
        const t238: number = 1 / (1 + t237)
        work[t221 + k] = t238
        const t239: number = (1 - t237) * t238
        work[t222 + k] = t239
        const t240: number = work[t224 + k]!
        const t241: number = work[t223 + k]! + params[k + 360]! >= 0 ? t240 : work[t225 + k]! * t240
        const t242: number = work[t227 + k]! + params[k + 352]! >= 0 ? work[t228 + k]! : work[t229 + k]!
        const t243: number = t236 < 0.35 ? work[t230 + k]! : t235 >= 0 ? t239 : -t239
        const t244: number = t241 * work[t226 + k]! + t242 * t243
        work[t231 + k] = t244
        const t245: number = Math.exp(-2 * Math.abs(t244))
        work[t232 + k] = t245
        const t246: number = 1 / (1 + t245)
        work[t233 + k] = t246
        work[t234 + k] = (1 - t245) * t246
      }
    }
    for (let j = 0; j < 16; j += 4) {
      const t247: number = j * 8 + 19424
      const t248: number = j * 8 + 19936
      const t249: number = j * 8 + 10944
      const t250: number = j * 8 + 19552
      const t251: number = j * 8 + 19680
      const t252: number = j * 32 + 17528
      const t253: number = j * 8 + 18272
      const t254: number = j * 8 + 18144
      const t255: number = j * 8 + 10816
      const t256: number = j * 8 + 20064
      const t257: number = j * 32 + 17512
      const t258: number = j * 8 + 18528
      const t259: number = j * 8 + 18400
      const t260: number = j * 8 + 20192
      const t261: number = j * 8 + 19432
      const t262: number = j * 8 + 19944
      const t263: number = j * 8 + 10952
      const t264: number = j * 8 + 19560
      const t265: number = j * 8 + 19688
      const t266: number = j * 32 + 17560
      const t267: number = j * 8 + 18280
      const t268: number = j * 8 + 18152
      const t269: number = j * 8 + 10824
      const t270: number = j * 8 + 20072
      const t271: number = j * 32 + 17544
      const t272: number = j * 8 + 18536
      const t273: number = j * 8 + 18408
      const t274: number = j * 8 + 20200
      const t275: number = j * 8 + 19440
      const t276: number = j * 8 + 19952
      const t277: number = j * 8 + 10960
      const t278: number = j * 8 + 19568
      const t279: number = j * 8 + 19696
      const t280: number = j * 32 + 17592
      const t281: number = j * 8 + 18288
      const t282: number = j * 8 + 18160
      const t283: number = j * 8 + 10832
      const t284: number = j * 8 + 20080
      const t285: number = j * 32 + 17576
      const t286: number = j * 8 + 18544
      const t287: number = j * 8 + 18416
      const t288: number = j * 8 + 20208
      const t289: number = j * 8 + 19448
      const t290: number = j * 8 + 19960
      const t291: number = j * 8 + 10968
      const t292: number = j * 8 + 19576
      const t293: number = j * 8 + 19704
      const t294: number = j * 32 + 17624
      const t295: number = j * 8 + 18296
      const t296: number = j * 8 + 18168
      const t297: number = j * 8 + 10840
      const t298: number = j * 8 + 20088
      const t299: number = j * 32 + 17608
      const t300: number = j * 8 + 18552
      const t301: number = j * 8 + 18424
      const t302: number = j * 8 + 20216
      for (let k = 0; k < 8; k++) {
        const t303: number = work[t247 + k]!
        const t304: number = Math.tanh(t303)
        work[t248 + k] = t304
        const t305: number = params[k + 376]!
        const t306: number = work[t253 + k]!
        const t307: number = work[t252 + k]! + t305 >= 0 ? t306 : work[t254 + k]! * t306
        const t308: number = params[k + 360]!
        const t309: number = work[t258 + k]!
        const t310: number = work[t257 + k]! + t308 >= 0 ? t309 : work[t259 + k]! * t309
        const t311: number = work[t261 + k]!
        const t312: number = Math.tanh(t311)
        work[t262 + k] = t312
        const t313: number = work[t267 + k]!
        const t314: number = work[t266 + k]! + t305 >= 0 ? t313 : work[t268 + k]! * t313
        const t315: number = work[t272 + k]!
        const t316: number = work[t271 + k]! + t308 >= 0 ? t315 : work[t273 + k]! * t315
        const t317: number = work[t275 + k]!
        const t318: number = Math.tanh(t317)
        work[t276 + k] = t318
        const t319: number = work[t281 + k]!
        const t320: number = work[t280 + k]! + t305 >= 0 ? t319 : work[t282 + k]! * t319
        const t321: number = work[t286 + k]!
        const t322: number = work[t285 + k]! + t308 >= 0 ? t321 : work[t287 + k]! * t321
        const t323: number = work[t289 + k]!
        const t324: number = Math.tanh(t323)
        work[t290 + k] = t324
        const t325: number = work[t295 + k]!
        const t326: number = work[t294 + k]! + t305 >= 0 ? t325 : work[t296 + k]! * t325
        const t327: number = work[t300 + k]!
        const t328: number = work[t299 + k]! + t308 >= 0 ? t327 : work[t301 + k]! * t327
        let t329 = 0
        if (Math.abs(t303) < 0.35) {
          t329 = 1 - t304 * t304
        } else {
          const t330: number = work[t251 + k]!
          t329 = 4 * (work[t250 + k]! * t330) * t330
        }
        const t331: number = work[t249 + k]! + t329 * (t307 * work[t255 + k]!)
        work[t256 + k] = t331
        work[t260 + k] = t310 * t331
        let t332 = 0
        if (Math.abs(t311) < 0.35) {
          t332 = 1 - t312 * t312
        } else {
          const t333: number = work[t265 + k]!
          t332 = 4 * (work[t264 + k]! * t333) * t333
        }
        const t334: number = work[t263 + k]! + t332 * (t314 * work[t269 + k]!)
        work[t270 + k] = t334
        work[t274 + k] = t316 * t334
        let t335 = 0
        if (Math.abs(t317) < 0.35) {
          t335 = 1 - t318 * t318
        } else {
          const t336: number = work[t279 + k]!
          t335 = 4 * (work[t278 + k]! * t336) * t336
        }
        const t337: number = work[t277 + k]! + t335 * (t320 * work[t283 + k]!)
        work[t284 + k] = t337
        work[t288 + k] = t322 * t337
        let t338 = 0
        if (Math.abs(t323) < 0.35) {
          t338 = 1 - t324 * t324
        } else {
          const t339: number = work[t293 + k]!
          t338 = 4 * (work[t292 + k]! * t339) * t339
        }
        const t340: number = work[t291 + k]! + t338 * (t326 * work[t297 + k]!)
        work[t298 + k] = t340
        work[t302 + k] = t328 * t340
      }
    }
    work.fill(0, 20320, 20832)
    for (let j = 0; j < 16; j++) {
      const t341: number = j * 32 + 20336
      const t342: number = j * 8 + 18912
      const t343: number = j * 8 + 18016
      const t344: number = j * 8 + 19040
      const t345: number = j * 8 + 19168
      const t346: number = j * 32 + 17504
      const t347: number = j * 8 + 18656
      const t348: number = j * 8 + 18784
      const t349: number = j * 8 + 20064
      for (let k = 0; k < 8; k++) {
        const t350: number = work[t346 + k]! + params[k + 352]! >= 0 ? work[t347 + k]! : work[t348 + k]!
        let t351 = 0
        if (work[t342 + k]! < 0.35) {
          const t352: number = work[t343 + k]!
          t351 = 1 - t352 * t352
        } else {
          const t353: number = work[t345 + k]!
          t351 = 4 * (work[t344 + k]! * t353) * t353
        }
        work[t341 + k]! += t351 * (t350 * work[t349 + k]!)
      }
    }
    work.fill(0, 20832, 21344)
    for (let j = 0; j < 16; j++) {
      const t354: number = j * 32 + 20832
      const t355: number = j * 8 + 18784
      const t356: number = j * 8 + 18656
      const t357: number = j * 8 + 18912
      const t358: number = j * 8 + 18016
      const t359: number = j * 32 + 17520
      const t360: number = j * 8 + 19296
      const t361: number = j * 8 + 20064
      for (let k = 0; k < 8; k++) {
        let t362 = 0
        if (work[t357 + k]! < 0.35) {
          t362 = work[t358 + k]!
        } else {
          const t363: number = work[t360 + k]!
          t362 = work[t359 + k]! + params[k + 368]! >= 0 ? t363 : -t363
        }
        work[t354 + k]! += work[t355 + k]! * work[t356 + k]! * (t362 * work[t361 + k]!)
      }
    }
    work.fill(0, 21344, 21856)
    for (let j = 0; j < 16; j++) {
      const t364: number = j * 32 + 21352
      const t365: number = j * 8 + 18400
      const t366: number = j * 8 + 18528
      const t367: number = t166 + j * 8 + 8352
      const t368: number = j * 8 + 20064
      for (let k = 0; k < 8; k++) {
        const t369: number = work[t366 + k]!
        work[t364 + k]! += work[t365 + k]! * t369 * t369 * (work[t367 + k]! * work[t368 + k]!)
      }
    }
    work.fill(0, 21856, 22368)
    for (let j = 0; j < 16; j++) {
      const t370: number = j * 32 + 21880
      const t371: number = j * 8 + 18144
      const t372: number = j * 8 + 18272
      const t373: number = j * 8 + 19424
      const t374: number = j * 8 + 19936
      const t375: number = j * 8 + 19808
      const t376: number = j * 8 + 10816
      for (let k = 0; k < 8; k++) {
        const t377: number = work[t372 + k]!
        const t378: number = work[t373 + k]!
        let t379 = 0
        if (Math.abs(t378) < 0.35) {
          t379 = work[t374 + k]!
        } else {
          const t380: number = work[t375 + k]!
          t379 = t378 >= 0 ? t380 : -t380
        }
        work[t370 + k]! += work[t371 + k]! * t377 * t377 * (t379 * work[t376 + k]!)
      }
    }
    for (let j = 0; j < 16; j++) {
      const t381: number = j * 32 + 20320
      const t382: number = j * 32 + 20832
      const t383: number = j * 32 + 21344
      const t384: number = j * 32 + 21856
      const t385: number = t165 + j * 32 + 11360
      for (let k = 0; k < 32; k++) {
        work[t385 + k] = work[t381 + k]! + work[t382 + k]! + work[t383 + k]! + work[t384 + k]!
      }
    }
    work.fill(0, 22368, 22496)
    for (let j = 0; j < 16; j += 2) {
      const t386: number = t165 + j * 32 + 11360
      const t387: number = t165 + j * 32 + 11361
      const t388: number = t165 + j * 32 + 11362
      const t389: number = t165 + j * 32 + 11363
      const t390: number = j * 8 + 22368
      const t391: number = t165 + j * 32 + 11392
      const t392: number = t165 + j * 32 + 11393
      const t393: number = t165 + j * 32 + 11394
      const t394: number = t165 + j * 32 + 11395
      const t395: number = j * 8 + 22376
      for (let k = 0; k < 32; k += 4) {
        const t396: number = work[t386 + k]!
        const t397: number = k * 8 + 96
        const t398: number = work[t387 + k]!
        const t399: number = k * 8 + 104
        const t400: number = work[t388 + k]!
        const t401: number = k * 8 + 112
        const t402: number = work[t389 + k]!
        const t403: number = k * 8 + 120
        const t404: number = work[t391 + k]!
        const t405: number = work[t392 + k]!
        const t406: number = work[t393 + k]!
        const t407: number = work[t394 + k]!
        for (let l = 0; l < 8; l++) {
          const t408: number = params[t397 + l]!
          const t409: number = params[t399 + l]!
          const t410: number = params[t401 + l]!
          const t411: number = params[t403 + l]!
          work[t390 + l]! += t396 * t408 + t398 * t409 + t400 * t410 + t402 * t411
          work[t395 + l]! += t404 * t408 + t405 * t409 + t406 * t410 + t407 * t411
        }
      }
    }
    for (let j = 0; j < 32; j += 2) {
      const t412: number = t165 + j + 11360
      const t413: number = t165 + j + 11392
      const t414: number = t165 + j + 11424
      const t415: number = t165 + j + 11456
      const t416: number = j * 8 + 11072
      const t417: number = t165 + j + 11361
      const t418: number = t165 + j + 11393
      const t419: number = t165 + j + 11425
      const t420: number = t165 + j + 11457
      const t421: number = j * 8 + 11080
      for (let k = 0; k < 16; k += 4) {
        const t422: number = work[t412 + k * 32]!
        const t423: number = t166 + k * 8 + 6816
        const t424: number = work[t413 + k * 32]!
        const t425: number = t166 + k * 8 + 6824
        const t426: number = work[t414 + k * 32]!
        const t427: number = t166 + k * 8 + 6832
        const t428: number = work[t415 + k * 32]!
        const t429: number = t166 + k * 8 + 6840
        const t430: number = work[t417 + k * 32]!
        const t431: number = work[t418 + k * 32]!
        const t432: number = work[t419 + k * 32]!
        const t433: number = work[t420 + k * 32]!
        for (let l = 0; l < 8; l++) {
          const t434: number = work[t423 + l]!
          const t435: number = work[t425 + l]!
          const t436: number = work[t427 + l]!
          const t437: number = work[t429 + l]!
          work[t416 + l]! += t422 * t434 + t424 * t435 + t426 * t436 + t428 * t437
          work[t421 + l]! += t430 * t434 + t431 * t435 + t432 * t436 + t433 * t437
        }
      }
    }
    for (let j = 0; j < 16; j++) {
      const t438: number = t165 + j * 32 + 11360
      for (let k = 0; k < 32; k++) {
        work[k + 11328]! += work[t438 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t439: number = j * 8 + 10816
      const t440: number = j * 8 + 22368
      for (let k = 0; k < 8; k++) {
        work[t439 + k] = work[t440 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t441: number = j * 8 + 10944
      const t442: number = j * 8 + 20192
      for (let k = 0; k < 8; k++) {
        work[t441 + k] = work[t442 + k]!
      }
    }
  }
  let t443 = 0
  for (let i = 0; i < 16; i++) {
    const t444: number = work[i + 10656]! - target[target_at + i]!
    t443 += t444 * t444
  }
  for (let i = 0; i < 32; i++) {
    const t445: number = i * 3
    const t446: number = i * 3 + 1
    const t447: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t448: number = i + j * 512 + 11360
      const t449: number = X_at + j * 3
      const t450: number = X_at + j * 3 + 1
      const t451: number = X_at + j * 3 + 2
      for (let k = 0; k < 16; k++) {
        const t452: number = work[t448 + k * 32]!
        grad[t445]! += t452 * X[t449 + k * 36]!
        grad[t446]! += t452 * X[t450 + k * 36]!
        grad[t447]! += t452 * X[t451 + k * 36]!
      }
    }
  }
  for (let i = 0; i < 32; i++) {
    const t453: number = i * 8 + 96
    const t454: number = i * 8 + 11072
    for (let j = 0; j < 8; j++) {
      grad[t453 + j]! += work[t454 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 11328]!
  }
  for (let i = 0; i < 16; i += 4) {
    const t455: number = i * 8 + 6560
    const t456: number = work[i + 10672]!
    const t457: number = i * 8 + 6568
    const t458: number = work[i + 10673]!
    const t459: number = i * 8 + 6576
    const t460: number = work[i + 10674]!
    const t461: number = i * 8 + 6584
    const t462: number = work[i + 10675]!
    for (let j = 0; j < 8; j++) {
      const t463: number = work[t455 + j]! * t456 + work[t457 + j]! * t458 + work[t459 + j]! * t460 + work[t461 + j]! * t462
      grad[j + 384]! += t463
    }
  }
  grad[392]! += t149
  return t443
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
