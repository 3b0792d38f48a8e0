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
// Operations: forward 11731, backward 42738, both at once 44676. Kept between forward and backward: 3144 bytes. Workspace: 187152 bytes.
// Arrays: 222 loops (30 over several rows at a time, 10 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(23394)
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
      work[j + 440] = t34
      const t35: number = 1 / (1 + t34)
      work[j + 448] = t35
      const t36: number = work[j + 416]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      work[j + 456] = t37
      const t38: number = 1 / (1 + t37)
      work[j + 464] = t38
      const t39: number = work[j + 408]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      work[j + 472] = t40
      const t41: number = 1 / (1 + t40)
      work[j + 480] = t41
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 400]! + t43 * Math.tanh(work[j + 424]! + params[j + 368]!)
      work[j + 488] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 496] = t45 * Math.tanh(t44)
    }
    for (let j = 0; j < 8; j++) {
      work[j + 392] = work[j + 496]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 400] = work[j + 488]!
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
    work[i + 272] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 280] = work[i]!
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
        const t15: number = work[k + 272]!
        t11 += params[t7 + k]! * t15
        t12 += params[t8 + k]! * t15
        t13 += params[t9 + k]! * t15
        t14 += params[t10 + k]! * t15
      }
      work[j + 480] = tape[t3 + j]! + t11
      work[j + 481] = tape[t4 + j]! + t12
      work[j + 482] = tape[t5 + j]! + t13
      work[j + 483] = tape[t6 + j]! + t14
    }
    for (let j = 0; j < 8; j++) {
      const t16: number = work[j + 504]! + params[j + 376]!
      const t17: number = Math.exp(-Math.abs(t16))
      work[j + 512] = t17
      const t18: number = 1 / (1 + t17)
      work[j + 520] = t18
      const t19: number = work[j + 488]! + params[j + 360]!
      const t20: number = Math.exp(-Math.abs(t19))
      work[j + 528] = t20
      const t21: number = 1 / (1 + t20)
      work[j + 536] = t21
      const t22: number = work[j + 480]! + params[j + 352]!
      const t23: number = Math.exp(-Math.abs(t22))
      work[j + 544] = t23
      const t24: number = 1 / (1 + t23)
      work[j + 552] = t24
      const t25: number = t19 >= 0 ? t21 : t20 * t21
      const t26: number = t22 >= 0 ? t24 : t23 * t24
      const t27: number = t25 * work[j + 280]! + t26 * Math.tanh(work[j + 496]! + params[j + 368]!)
      work[j + 560] = t27
      const t28: number = t16 >= 0 ? t18 : t17 * t18
      work[j + 568] = t28 * Math.tanh(t27)
    }
    const t29: number = t * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t29 + j] = work[j + 272]!
    }
    const t30: number = t * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t30 + j] = work[j + 280]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 272] = work[j + 568]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 280] = work[j + 560]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t31: number = i * 8 + 16
    for (let j = 0; j < 8; j++) {
      work[t31 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 576] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 608] = work[i + 8]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 616] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t32: number = i * 8 + 96
    const t33: number = i * 8 + 16
    for (let j = 0; j < 8; j++) {
      grad[t32 + j] = work[t33 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 576]!
  }
  for (let t = 11; t >= 0; t--) {
    const t34: number = t * 8 + 288
    const t35: number = t * 8 + 384
    const t36: number = t * 32 + 1
    const t37: number = t * 32 + 624
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
      work[j + 1008] = tape[t36 + j]! + t45
      work[j + 1009] = tape[t38 + j]! + t46
      work[j + 1010] = tape[t39 + j]! + t47
      work[j + 1011] = tape[t40 + j]! + t48
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1040] = Math.tanh(work[j + 1024]! + params[j + 368]!)
      const t50: number = Math.exp(-Math.abs(work[j + 1032]! + params[j + 376]!))
      work[j + 1048] = t50
      work[j + 1056] = 1 / (1 + t50)
      const t51: number = Math.exp(-Math.abs(work[j + 1016]! + params[j + 360]!))
      work[j + 1064] = t51
      work[j + 1072] = 1 / (1 + t51)
      const t52: number = Math.exp(-Math.abs(work[j + 1008]! + params[j + 352]!))
      work[j + 1080] = t52
      const t53: number = 1 / (1 + t52)
      work[j + 1088] = t53
      work[j + 1096] = t52 * t53
    }
    for (let j = 0; j < 8; j++) {
      const t54: number = work[j + 1024]! + params[j + 368]!
      const t55: number = Math.abs(t54)
      work[j + 1104] = t55
      const t56: number = Math.exp(-2 * t55)
      work[j + 1112] = t56
      const t57: number = 1 / (1 + t56)
      work[j + 1120] = t57
      const t58: number = (1 - t56) * t57
      work[j + 1128] = t58
      const t59: number = work[j + 1072]!
      const t60: number = work[j + 1016]! + params[j + 360]! >= 0 ? t59 : work[j + 1064]! * t59
      const t61: number = work[j + 1008]! + params[j + 352]! >= 0 ? work[j + 1088]! : work[j + 1096]!
      const t62: number = t55 < 0.35 ? work[j + 1040]! : t54 >= 0 ? t58 : -t58
      const t63: number = t60 * work[t35 + j]! + t61 * t62
      work[j + 1136] = t63
      const t64: number = Math.exp(-2 * Math.abs(t63))
      work[j + 1144] = t64
      const t65: number = 1 / (1 + t64)
      work[j + 1152] = t65
      work[j + 1160] = (1 - t64) * t65
    }
    for (let j = 0; j < 8; j++) {
      const t66: number = work[j + 1136]!
      const t67: number = Math.tanh(t66)
      work[j + 1168] = t67
      const t68: number = work[j + 1056]!
      const t69: number = work[j + 1032]! + params[j + 376]! >= 0 ? t68 : work[j + 1048]! * t68
      const t70: number = work[j + 1072]!
      const t71: number = work[j + 1016]! + params[j + 360]! >= 0 ? t70 : work[j + 1064]! * t70
      let t72 = 0
      if (Math.abs(t66) < 0.35) {
        t72 = 1 - t67 * t67
      } else {
        const t73: number = work[j + 1152]!
        t72 = 4 * (work[j + 1144]! * t73) * t73
      }
      const t74: number = work[j + 616]! + t72 * (t69 * work[j + 608]!)
      work[j + 1176] = t74
      work[j + 1184] = t71 * t74
    }
    work.fill(0, 1192, 1224)
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 1008]! + params[j + 352]! >= 0 ? work[j + 1088]! : work[j + 1096]!
      let t76 = 0
      if (work[j + 1104]! < 0.35) {
        const t77: number = work[j + 1040]!
        t76 = 1 - t77 * t77
      } else {
        const t78: number = work[j + 1120]!
        t76 = 4 * (work[j + 1112]! * t78) * t78
      }
      work[j + 1208]! += t76 * (t75 * work[j + 1176]!)
    }
    work.fill(0, 1224, 1256)
    for (let j = 0; j < 8; j++) {
      let t79 = 0
      if (work[j + 1104]! < 0.35) {
        t79 = work[j + 1040]!
      } else {
        const t80: number = work[j + 1128]!
        t79 = work[j + 1024]! + params[j + 368]! >= 0 ? t80 : -t80
      }
      work[j + 1224]! += work[j + 1096]! * work[j + 1088]! * (t79 * work[j + 1176]!)
    }
    work.fill(0, 1256, 1288)
    for (let j = 0; j < 8; j++) {
      const t81: number = work[j + 1072]!
      work[j + 1264]! += work[j + 1064]! * t81 * t81 * (work[t35 + j]! * work[j + 1176]!)
    }
    work.fill(0, 1288, 1320)
    for (let j = 0; j < 8; j++) {
      const t82: number = work[j + 1056]!
      const t83: number = work[j + 1136]!
      let t84 = 0
      if (Math.abs(t83) < 0.35) {
        t84 = work[j + 1168]!
      } else {
        const t85: number = work[j + 1160]!
        t84 = t83 >= 0 ? t85 : -t85
      }
      work[j + 1312]! += work[j + 1048]! * t82 * t82 * (t84 * work[j + 608]!)
    }
    for (let j = 0; j < 32; j++) {
      const t86: number = work[j + 1192]! + work[j + 1224]! + work[j + 1256]! + work[j + 1288]!
      work[t37 + j] = t86
      work[j + 1320] = grad[j + 352]! + t86
    }
    work.fill(0, 1352, 1360)
    const t87: number = t * 32 + 625
    const t88: number = t * 32 + 626
    const t89: number = t * 32 + 627
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
        work[k + 1352]! += t98
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
      work[j + 608] = work[j + 1352]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 616] = work[j + 1184]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 1320]!
    }
  }
  grad.fill(0, 0, 96)
  for (let i = 0; i < 32; i++) {
    const t108: number = i + 624
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
    work[i + 648] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 656] = work[i]!
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
        const t32: number = work[k + 648]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 856] = work[t20 + j]! + t28
      work[j + 857] = work[t21 + j]! + t29
      work[j + 858] = work[t22 + j]! + t30
      work[j + 859] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 880]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      work[j + 888] = t34
      const t35: number = 1 / (1 + t34)
      work[j + 896] = t35
      const t36: number = work[j + 864]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      work[j + 904] = t37
      const t38: number = 1 / (1 + t37)
      work[j + 912] = t38
      const t39: number = work[j + 856]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      work[j + 920] = t40
      const t41: number = 1 / (1 + t40)
      work[j + 928] = t41
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 656]! + t43 * Math.tanh(work[j + 872]! + params[j + 368]!)
      work[j + 936] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 944] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 664
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 648]!
    }
    const t47: number = t * 8 + 760
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 656]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 648] = work[j + 944]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 656] = work[j + 936]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 648]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 952] = 0
  }
  for (let i = 0; i < 8; i++) {
    const t52: number = i + 384
    grad[t52] = t50 * work[i + 648]!
    work[i + 984] = t50 * params[t52]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 992] = work[i + 984]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1000] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t53: number = i * 8 + 96
    const t54: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      grad[t53 + j] = work[t54 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 952]!
  }
  for (let t = 11; t >= 0; t--) {
    const t55: number = t * 8 + 664
    const t56: number = t * 8 + 760
    const t57: number = t * 32 + 8
    const t58: number = t * 32 + 1008
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
      work[j + 1392] = work[t57 + j]! + t66
      work[j + 1393] = work[t59 + j]! + t67
      work[j + 1394] = work[t60 + j]! + t68
      work[j + 1395] = work[t61 + j]! + t69
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1424] = Math.tanh(work[j + 1408]! + params[j + 368]!)
      const t71: number = Math.exp(-Math.abs(work[j + 1416]! + params[j + 376]!))
      work[j + 1432] = t71
      work[j + 1440] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 1400]! + params[j + 360]!))
      work[j + 1448] = t72
      work[j + 1456] = 1 / (1 + t72)
      const t73: number = Math.exp(-Math.abs(work[j + 1392]! + params[j + 352]!))
      work[j + 1464] = t73
      const t74: number = 1 / (1 + t73)
      work[j + 1472] = t74
      work[j + 1480] = t73 * t74
    }
    for (let j = 0; j < 8; j++) {
      const t75: number = work[j + 1408]! + params[j + 368]!
      const t76: number = Math.abs(t75)
      work[j + 1488] = t76
      const t77: number = Math.exp(-2 * t76)
      work[j + 1496] = t77
      const t78: number = 1 / (1 + t77)
      work[j + 1504] = t78
      const t79: number = (1 - t77) * t78
      work[j + 1512] = t79
      const t80: number = work[j + 1456]!
      const t81: number = work[j + 1400]! + params[j + 360]! >= 0 ? t80 : work[j + 1448]! * t80
      const t82: number = work[j + 1392]! + params[j + 352]! >= 0 ? work[j + 1472]! : work[j + 1480]!
      const t83: number = t76 < 0.35 ? work[j + 1424]! : t75 >= 0 ? t79 : -t79
      const t84: number = t81 * work[t56 + j]! + t82 * t83
      work[j + 1520] = t84
      const t85: number = Math.exp(-2 * Math.abs(t84))
      work[j + 1528] = t85
      const t86: number = 1 / (1 + t85)
      work[j + 1536] = t86
      work[j + 1544] = (1 - t85) * t86
    }
    for (let j = 0; j < 8; j++) {
      const t87: number = work[j + 1520]!
      const t88: number = Math.tanh(t87)
      work[j + 1552] = t88
      const t89: number = work[j + 1440]!
      const t90: number = work[j + 1416]! + params[j + 376]! >= 0 ? t89 : work[j + 1432]! * t89
      const t91: number = work[j + 1456]!
      const t92: number = work[j + 1400]! + params[j + 360]! >= 0 ? t91 : work[j + 1448]! * t91
      let t93 = 0
      if (Math.abs(t87) < 0.35) {
        t93 = 1 - t88 * t88
      } else {
        const t94: number = work[j + 1536]!
        t93 = 4 * (work[j + 1528]! * t94) * t94
      }
      const t95: number = work[j + 1000]! + t93 * (t90 * work[j + 992]!)
      work[j + 1560] = t95
      work[j + 1568] = t92 * t95
    }
    work.fill(0, 1576, 1608)
    for (let j = 0; j < 8; j++) {
      const t96: number = work[j + 1392]! + params[j + 352]! >= 0 ? work[j + 1472]! : work[j + 1480]!
      let t97 = 0
      if (work[j + 1488]! < 0.35) {
        const t98: number = work[j + 1424]!
        t97 = 1 - t98 * t98
      } else {
        const t99: number = work[j + 1504]!
        t97 = 4 * (work[j + 1496]! * t99) * t99
      }
      work[j + 1592]! += t97 * (t96 * work[j + 1560]!)
    }
    work.fill(0, 1608, 1640)
    for (let j = 0; j < 8; j++) {
      let t100 = 0
      if (work[j + 1488]! < 0.35) {
        t100 = work[j + 1424]!
      } else {
        const t101: number = work[j + 1512]!
        t100 = work[j + 1408]! + params[j + 368]! >= 0 ? t101 : -t101
      }
      work[j + 1608]! += work[j + 1480]! * work[j + 1472]! * (t100 * work[j + 1560]!)
    }
    work.fill(0, 1640, 1672)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1456]!
      work[j + 1648]! += work[j + 1448]! * t102 * t102 * (work[t56 + j]! * work[j + 1560]!)
    }
    work.fill(0, 1672, 1704)
    for (let j = 0; j < 8; j++) {
      const t103: number = work[j + 1440]!
      const t104: number = work[j + 1520]!
      let t105 = 0
      if (Math.abs(t104) < 0.35) {
        t105 = work[j + 1552]!
      } else {
        const t106: number = work[j + 1544]!
        t105 = t104 >= 0 ? t106 : -t106
      }
      work[j + 1696]! += work[j + 1432]! * t103 * t103 * (t105 * work[j + 992]!)
    }
    for (let j = 0; j < 32; j++) {
      const t107: number = work[j + 1576]! + work[j + 1608]! + work[j + 1640]! + work[j + 1672]!
      work[t58 + j] = t107
      work[j + 1704] = grad[j + 352]! + t107
    }
    work.fill(0, 1736, 1744)
    const t108: number = t * 32 + 1009
    const t109: number = t * 32 + 1010
    const t110: number = t * 32 + 1011
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
        work[k + 1736]! += t119
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
      work[j + 992] = work[j + 1736]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1000] = work[j + 1568]!
    }
    for (let j = 0; j < 32; j++) {
      grad[j + 352] = work[j + 1704]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t129: number = i + 1008
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
    work[i + 648] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 656] = work[i]!
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
        const t32: number = work[k + 648]!
        t28 += params[t24 + k]! * t32
        t29 += params[t25 + k]! * t32
        t30 += params[t26 + k]! * t32
        t31 += params[t27 + k]! * t32
      }
      work[j + 856] = work[t20 + j]! + t28
      work[j + 857] = work[t21 + j]! + t29
      work[j + 858] = work[t22 + j]! + t30
      work[j + 859] = work[t23 + j]! + t31
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = work[j + 880]! + params[j + 376]!
      const t34: number = Math.exp(-Math.abs(t33))
      work[j + 888] = t34
      const t35: number = 1 / (1 + t34)
      work[j + 896] = t35
      const t36: number = work[j + 864]! + params[j + 360]!
      const t37: number = Math.exp(-Math.abs(t36))
      work[j + 904] = t37
      const t38: number = 1 / (1 + t37)
      work[j + 912] = t38
      const t39: number = work[j + 856]! + params[j + 352]!
      const t40: number = Math.exp(-Math.abs(t39))
      work[j + 920] = t40
      const t41: number = 1 / (1 + t40)
      work[j + 928] = t41
      const t42: number = t36 >= 0 ? t38 : t37 * t38
      const t43: number = t39 >= 0 ? t41 : t40 * t41
      const t44: number = t42 * work[j + 656]! + t43 * Math.tanh(work[j + 872]! + params[j + 368]!)
      work[j + 936] = t44
      const t45: number = t33 >= 0 ? t35 : t34 * t35
      work[j + 944] = t45 * Math.tanh(t44)
    }
    const t46: number = t * 8 + 664
    for (let j = 0; j < 8; j++) {
      work[t46 + j] = work[j + 648]!
    }
    const t47: number = t * 8 + 760
    for (let j = 0; j < 8; j++) {
      work[t47 + j] = work[j + 656]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 648] = work[j + 944]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 656] = work[j + 936]!
    }
  }
  let t48 = 0
  for (let i = 0; i < 8; i++) {
    t48 += params[i + 384]! * work[i + 648]!
  }
  const t49 = t48 + c - target
  const t50 = 2 * t49
  const loss = t49 * t49
  for (let i = 0; i < 32; i++) {
    const t51: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t51 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 952] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 984] = t50 * params[i + 384]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 992] = work[i + 984]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1000] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t52: number = i * 8 + 1008
    const t53: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t52 + j] = work[t53 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 1264] = work[i + 952]!
  }
  for (let t = 11; t >= 0; t--) {
    const t54: number = t * 8 + 664
    const t55: number = t * 8 + 760
    const t56: number = t * 32 + 8
    const t57: number = t * 32 + 1296
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
      work[j + 1680] = work[t56 + j]! + t65
      work[j + 1681] = work[t58 + j]! + t66
      work[j + 1682] = work[t59 + j]! + t67
      work[j + 1683] = work[t60 + j]! + t68
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1712] = Math.tanh(work[j + 1696]! + params[j + 368]!)
      const t70: number = Math.exp(-Math.abs(work[j + 1704]! + params[j + 376]!))
      work[j + 1720] = t70
      work[j + 1728] = 1 / (1 + t70)
      const t71: number = Math.exp(-Math.abs(work[j + 1688]! + params[j + 360]!))
      work[j + 1736] = t71
      work[j + 1744] = 1 / (1 + t71)
      const t72: number = Math.exp(-Math.abs(work[j + 1680]! + params[j + 352]!))
      work[j + 1752] = t72
      const t73: number = 1 / (1 + t72)
      work[j + 1760] = t73
      work[j + 1768] = t72 * t73
    }
    for (let j = 0; j < 8; j++) {
      const t74: number = work[j + 1696]! + params[j + 368]!
      const t75: number = Math.abs(t74)
      work[j + 1776] = t75
      const t76: number = Math.exp(-2 * t75)
      work[j + 1784] = t76
      const t77: number = 1 / (1 + t76)
      work[j + 1792] = t77
      const t78: number = (1 - t76) * t77
      work[j + 1800] = t78
      const t79: number = work[j + 1744]!
      const t80: number = work[j + 1688]! + params[j + 360]! >= 0 ? t79 : work[j + 1736]! * t79
      const t81: number = work[j + 1680]! + params[j + 352]! >= 0 ? work[j + 1760]! : work[j + 1768]!
      const t82: number = t75 < 0.35 ? work[j + 1712]! : t74 >= 0 ? t78 : -t78
      const t83: number = t80 * work[t55 + j]! + t81 * t82
      work[j + 1808] = t83
      const t84: number = Math.exp(-2 * Math.abs(t83))
      work[j + 1816] = t84
      const t85: number = 1 / (1 + t84)
      work[j + 1824] = t85
      work[j + 1832] = (1 - t84) * t85
    }
    for (let j = 0; j < 8; j++) {
      const t86: number = work[j + 1808]!
      const t87: number = Math.tanh(t86)
      work[j + 1840] = t87
      const t88: number = work[j + 1728]!
      const t89: number = work[j + 1704]! + params[j + 376]! >= 0 ? t88 : work[j + 1720]! * t88
      const t90: number = work[j + 1744]!
      const t91: number = work[j + 1688]! + params[j + 360]! >= 0 ? t90 : work[j + 1736]! * t90
      let t92 = 0
      if (Math.abs(t86) < 0.35) {
        t92 = 1 - t87 * t87
      } else {
        const t93: number = work[j + 1824]!
        t92 = 4 * (work[j + 1816]! * t93) * t93
      }
      const t94: number = work[j + 1000]! + t92 * (t89 * work[j + 992]!)
      work[j + 1848] = t94
      work[j + 1856] = t91 * t94
    }
    work.fill(0, 1864, 1896)
    for (let j = 0; j < 8; j++) {
      const t95: number = work[j + 1680]! + params[j + 352]! >= 0 ? work[j + 1760]! : work[j + 1768]!
      let t96 = 0
      if (work[j + 1776]! < 0.35) {
        const t97: number = work[j + 1712]!
        t96 = 1 - t97 * t97
      } else {
        const t98: number = work[j + 1792]!
        t96 = 4 * (work[j + 1784]! * t98) * t98
      }
      work[j + 1880]! += t96 * (t95 * work[j + 1848]!)
    }
    work.fill(0, 1896, 1928)
    for (let j = 0; j < 8; j++) {
      let t99 = 0
      if (work[j + 1776]! < 0.35) {
        t99 = work[j + 1712]!
      } else {
        const t100: number = work[j + 1800]!
        t99 = work[j + 1696]! + params[j + 368]! >= 0 ? t100 : -t100
      }
      work[j + 1896]! += work[j + 1768]! * work[j + 1760]! * (t99 * work[j + 1848]!)
    }
    work.fill(0, 1928, 1960)
    for (let j = 0; j < 8; j++) {
      const t101: number = work[j + 1744]!
      work[j + 1936]! += work[j + 1736]! * t101 * t101 * (work[t55 + j]! * work[j + 1848]!)
    }
    work.fill(0, 1960, 1992)
    for (let j = 0; j < 8; j++) {
      const t102: number = work[j + 1728]!
      const t103: number = work[j + 1808]!
      let t104 = 0
      if (Math.abs(t103) < 0.35) {
        t104 = work[j + 1840]!
      } else {
        const t105: number = work[j + 1832]!
        t104 = t103 >= 0 ? t105 : -t105
      }
      work[j + 1984]! += work[j + 1720]! * t102 * t102 * (t104 * work[j + 992]!)
    }
    for (let j = 0; j < 32; j++) {
      const t106: number = work[j + 1864]! + work[j + 1896]! + work[j + 1928]! + work[j + 1960]!
      work[t57 + j] = t106
      work[j + 1992] = work[j + 1264]! + t106
    }
    work.fill(0, 2024, 2032)
    const t107: number = t * 32 + 1297
    const t108: number = t * 32 + 1298
    const t109: number = t * 32 + 1299
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
        work[k + 2024]! += t118
      }
    }
    for (let j = 0; j < 32; j += 4) {
      const t119: number = j * 8 + 1008
      const t120: number = work[t57 + j]!
      const t121: number = j * 8 + 1016
      const t122: number = work[t107 + j]!
      const t123: number = j * 8 + 1024
      const t124: number = work[t108 + j]!
      const t125: number = j * 8 + 1032
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
      work[j + 992] = work[j + 2024]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 1000] = work[j + 1856]!
    }
    for (let j = 0; j < 32; j++) {
      work[j + 1264] = work[j + 1992]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t128: number = i + 1296
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
    const t134: number = i * 8 + 1008
    for (let j = 0; j < 8; j++) {
      grad[t133 + j]! += work[t134 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 1264]!
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 384]! += t50 * work[i + 648]!
  }
  grad[392]! += t50
  return loss
}

/** Part 1 of 2 of `block`. */
function block_1(params: Float64Array, X_at: number, X: Float64Array, target_at: number, target: Float64Array): void {
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
      const t105: number = j * 8 + 10400
      const t106: number = j * 8 + 10528
      const t107: number = j * 32 + 9896
      const t108: number = j * 8 + 10656
      const t109: number = j * 8 + 10784
      const t110: number = j * 32 + 9888
      const t111: number = j * 8 + 10912
      const t112: number = j * 8 + 11040
      const t113: number = j * 8 + 6688
      const t114: number = j * 32 + 9904
      const t115: number = j * 8 + 11168
      const t116: number = j * 8 + 11296
      for (let k = 0; k < 8; k++) {
        const t117: number = work[t104 + k]! + params[k + 376]!
        const t118: number = Math.exp(-Math.abs(t117))
        work[t105 + k] = t118
        const t119: number = 1 / (1 + t118)
        work[t106 + k] = t119
        const t120: number = work[t107 + k]! + params[k + 360]!
        const t121: number = Math.exp(-Math.abs(t120))
        work[t108 + k] = t121
        const t122: number = 1 / (1 + t121)
        work[t109 + k] = t122
        const t123: number = work[t110 + k]! + params[k + 352]!
        const t124: number = Math.exp(-Math.abs(t123))
        work[t111 + k] = t124
        const t125: number = 1 / (1 + t124)
        work[t112 + k] = t125
        const t126: number = t120 >= 0 ? t122 : t121 * t122
        const t127: number = t123 >= 0 ? t125 : t124 * t125
        const t128: number = t126 * work[t113 + k]! + t127 * Math.tanh(work[t114 + k]! + params[k + 368]!)
        work[t115 + k] = t128
        const t129: number = t117 >= 0 ? t119 : t118 * t119
        work[t116 + k] = t129 * Math.tanh(t128)
      }
    }
    const t130: number = t * 128
    for (let j = 0; j < 16; j++) {
      const t131: number = t130 + j * 8 + 6816
      const t132: number = j * 8 + 6560
      for (let k = 0; k < 8; k++) {
        work[t131 + k] = work[t132 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t133: number = t130 + j * 8 + 8352
      const t134: number = j * 8 + 6688
      for (let k = 0; k < 8; k++) {
        work[t133 + k] = work[t134 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t135: number = j * 8 + 6560
      const t136: number = j * 8 + 11296
      for (let k = 0; k < 8; k++) {
        work[t135 + k] = work[t136 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t137: number = j * 8 + 6688
      const t138: number = j * 8 + 11168
      for (let k = 0; k < 8; k++) {
        work[t137 + k] = work[t138 + k]!
      }
    }
  }
  const t139 = target_at + 1
  const t140 = target_at + 2
  const t141 = target_at + 3
  for (let i = 0; i < 16; i += 4) {
    const t142: number = i * 8 + 6560
    const t143: number = i * 8 + 6568
    const t144: number = i * 8 + 6576
    const t145: number = i * 8 + 6584
    let t146 = 0
    let t147 = 0
    let t148 = 0
    let t149 = 0
    for (let j = 0; j < 8; j++) {
      const t150: number = params[j + 384]!
      t146 += work[t142 + j]! * t150
      t147 += work[t143 + j]! * t150
      t148 += work[t144 + j]! * t150
      t149 += work[t145 + j]! * t150
    }
    const t151: number = t146 + c
    work[i + 11424] = t151
    work[i + 11440] = 2 * (t151 - target[target_at + i]!)
    const t152: number = t147 + c
    work[i + 11425] = t152
    work[i + 11441] = 2 * (t152 - target[t139 + i]!)
    const t153: number = t148 + c
    work[i + 11426] = t153
    work[i + 11442] = 2 * (t153 - target[t140 + i]!)
    const t154: number = t149 + c
    work[i + 11427] = t154
    work[i + 11443] = 2 * (t154 - target[t141 + i]!)
  }
  work[23393] = 0
  for (let i = 0; i < 16; i++) {
    work[23393]! += work[i + 11440]!
  }
  for (let i = 0; i < 16; i += 4) {
    const t155: number = i * 8 + 11456
    const t156: number = work[i + 11440]!
    const t157: number = i * 8 + 11464
    const t158: number = work[i + 11441]!
    const t159: number = i * 8 + 11472
    const t160: number = work[i + 11442]!
    const t161: number = i * 8 + 11480
    const t162: number = work[i + 11443]!
    for (let j = 0; j < 8; j++) {
      const t163: number = params[j + 384]!
      work[t155 + j] = t156 * t163
      work[t157 + j] = t158 * t163
      work[t159 + j] = t160 * t163
      work[t161 + j] = t162 * t163
    }
  }
  for (let i = 0; i < 16; i++) {
    const t164: number = i * 8 + 11584
    const t165: number = i * 8 + 11456
    for (let j = 0; j < 8; j++) {
      work[t164 + j] = work[t165 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t166: number = i * 8 + 11712
    const t167: number = i * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t166 + j] = work[t167 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t168: number = i * 8 + 11840
    const t169: number = i * 8
    for (let j = 0; j < 8; j++) {
      work[t168 + j] = work[t169 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 12096] = work[i + 256]!
  }
}

/** Part 2 of 2 of `block`. */
function block_2(params: Float64Array, target: Float64Array, target_at: number, X_at: number, grad: Float64Array, X: Float64Array): void {
  for (let t = 11; t >= 0; t--) {
    const t1: number = t * 512
    const t2: number = t * 128
    for (let j = 0; j < 16; j += 2) {
      const t3: number = t1 + j * 32 + 416
      const t4: number = t2 + j * 8 + 6816
      const t5: number = j * 32 + 18272
      const t6: number = t1 + j * 32 + 417
      const t7: number = j * 32 + 18273
      const t8: number = t1 + j * 32 + 418
      const t9: number = j * 32 + 18274
      const t10: number = t1 + j * 32 + 419
      const t11: number = j * 32 + 18275
      const t12: number = t1 + j * 32 + 448
      const t13: number = t2 + j * 8 + 6824
      const t14: number = j * 32 + 18304
      const t15: number = t1 + j * 32 + 449
      const t16: number = j * 32 + 18305
      const t17: number = t1 + j * 32 + 450
      const t18: number = j * 32 + 18306
      const t19: number = t1 + j * 32 + 451
      const t20: number = j * 32 + 18307
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
      const t39: number = j * 32 + 18288
      const t40: number = j * 8 + 18784
      const t41: number = j * 32 + 18296
      const t42: number = j * 8 + 18912
      const t43: number = j * 8 + 19040
      const t44: number = j * 32 + 18280
      const t45: number = j * 8 + 19168
      const t46: number = j * 8 + 19296
      const t47: number = j * 32 + 18272
      const t48: number = j * 8 + 19424
      const t49: number = j * 8 + 19552
      const t50: number = j * 8 + 19680
      for (let k = 0; k < 8; k++) {
        work[t40 + k] = Math.tanh(work[t39 + k]! + params[k + 368]!)
        const t51: number = Math.exp(-Math.abs(work[t41 + k]! + params[k + 376]!))
        work[t42 + k] = t51
        work[t43 + k] = 1 / (1 + t51)
        const t52: number = Math.exp(-Math.abs(work[t44 + k]! + params[k + 360]!))
        work[t45 + k] = t52
        work[t46 + k] = 1 / (1 + t52)
        const t53: number = Math.exp(-Math.abs(work[t47 + k]! + params[k + 352]!))
        work[t48 + k] = t53
        const t54: number = 1 / (1 + t53)
        work[t49 + k] = t54
        work[t50 + k] = t53 * t54
      }
    }
    for (let j = 0; j < 16; j++) {
      const t55: number = j * 32 + 18288
      const t56: number = j * 8 + 19808
      const t57: number = j * 8 + 19936
      const t58: number = j * 8 + 20064
      const t59: number = j * 8 + 20192
      const t60: number = j * 32 + 18280
      const t61: number = j * 8 + 19296
      const t62: number = j * 8 + 19168
      const t63: number = t2 + j * 8 + 8352
      const t64: number = j * 32 + 18272
      const t65: number = j * 8 + 19552
      const t66: number = j * 8 + 19680
      const t67: number = j * 8 + 18784
      const t68: number = j * 8 + 20320
      const t69: number = j * 8 + 20448
      const t70: number = j * 8 + 20576
      const t71: number = j * 8 + 20704
      for (let k = 0; k < 8; k++) {
        const t72: number = work[t55 + k]! + params[k + 368]!
        const t73: number = Math.abs(t72)
        work[t56 + k] = t73
        const t74: number = Math.exp(-2 * t73)
        work[t57 + k] = t74
        const t75: number = 1 / (1 + t74)
        work[t58 + k] = t75
        const t76: number = (1 - t74) * t75
        work[t59 + k] = t76
        const t77: number = work[t61 + k]!
        const t78: number = work[t60 + k]! + params[k + 360]! >= 0 ? t77 : work[t62 + k]! * t77
        const t79: number = work[t64 + k]! + params[k + 352]! >= 0 ? work[t65 + k]! : work[t66 + k]!
        const t80: number = t73 < 0.35 ? work[t67 + k]! : t72 >= 0 ? t76 : -t76
        const t81: number = t78 * work[t63 + k]! + t79 * t80
        work[t68 + k] = t81
        const t82: number = Math.exp(-2 * Math.abs(t81))
        work[t69 + k] = t82
        const t83: number = 1 / (1 + t82)
        work[t70 + k] = t83
        work[t71 + k] = (1 - t82) * t83
      }
    }
    for (let j = 0; j < 16; j += 4) {
      const t84: number = j * 8 + 20320
      const t85: number = j * 8 + 20832
      const t86: number = j * 8 + 11712
      const t87: number = j * 8 + 20448
      const t88: number = j * 8 + 20576
      const t89: number = j * 32 + 18296
      const t90: number = j * 8 + 19040
      const t91: number = j * 8 + 18912
      const t92: number = j * 8 + 11584
      const t93: number = j * 8 + 20960
      const t94: number = j * 32 + 18280
      const t95: number = j * 8 + 19296
      const t96: number = j * 8 + 19168
      const t97: number = j * 8 + 21088
      const t98: number = j * 8 + 20328
      const t99: number = j * 8 + 20840
      const t100: number = j * 8 + 11720
      const t101: number = j * 8 + 20456
      const t102: number = j * 8 + 20584
      const t103: number = j * 32 + 18328
      const t104: number = j * 8 + 19048
      const t105: number = j * 8 + 18920
      const t106: number = j * 8 + 11592
      const t107: number = j * 8 + 20968
      const t108: number = j * 32 + 18312
      const t109: number = j * 8 + 19304
      const t110: number = j * 8 + 19176
      const t111: number = j * 8 + 21096
      const t112: number = j * 8 + 20336
      const t113: number = j * 8 + 20848
      const t114: number = j * 8 + 11728
      const t115: number = j * 8 + 20464
      const t116: number = j * 8 + 20592
      const t117: number = j * 32 + 18360
      const t118: number = j * 8 + 19056
      const t119: number = j * 8 + 18928
      const t120: number = j * 8 + 11600
      const t121: number = j * 8 + 20976
      const t122: number = j * 32 + 18344
      const t123: number = j * 8 + 19312
      const t124: number = j * 8 + 19184
      const t125: number = j * 8 + 21104
      const t126: number = j * 8 + 20344
      const t127: number = j * 8 + 20856
      const t128: number = j * 8 + 11736
      const t129: number = j * 8 + 20472
      const t130: number = j * 8 + 20600
      const t131: number = j * 32 + 18392
      const t132: number = j * 8 + 19064
      const t133: number = j * 8 + 18936
      const t134: number = j * 8 + 11608
      const t135: number = j * 8 + 20984
      const t136: number = j * 32 + 18376
      const t137: number = j * 8 + 19320
      const t138: number = j * 8 + 19192
      const t139: number = j * 8 + 21112
      for (let k = 0; k < 8; k++) {
        const t140: number = work[t84 + k]!
        const t141: number = Math.tanh(t140)
        work[t85 + k] = t141
        const t142: number = params[k + 376]!
        const t143: number = work[t90 + k]!
        const t144: number = work[t89 + k]! + t142 >= 0 ? t143 : work[t91 + k]! * t143
        const t145: number = params[k + 360]!
        const t146: number = work[t95 + k]!
        const t147: number = work[t94 + k]! + t145 >= 0 ? t146 : work[t96 + k]! * t146
        const t148: number = work[t98 + k]!
        const t149: number = Math.tanh(t148)
        work[t99 + k] = t149
        const t150: number = work[t104 + k]!
        const t151: number = work[t103 + k]! + t142 >= 0 ? t150 : work[t105 + k]! * t150
        const t152: number = work[t109 + k]!
        const t153: number = work[t108 + k]! + t145 >= 0 ? t152 : work[t110 + k]! * t152
        const t154: number = work[t112 + k]!
        const t155: number = Math.tanh(t154)
        work[t113 + k] = t155
        const t156: number = work[t118 + k]!
        const t157: number = work[t117 + k]! + t142 >= 0 ? t156 : work[t119 + k]! * t156
        const t158: number = work[t123 + k]!
        const t159: number = work[t122 + k]! + t145 >= 0 ? t158 : work[t124 + k]! * t158
        const t160: number = work[t126 + k]!
        const t161: number = Math.tanh(t160)
        work[t127 + k] = t161
        const t162: number = work[t132 + k]!
        const t163: number = work[t131 + k]! + t142 >= 0 ? t162 : work[t133 + k]! * t162
        const t164: number = work[t137 + k]!
        const t165: number = work[t136 + k]! + t145 >= 0 ? t164 : work[t138 + k]! * t164
        let t166 = 0
        if (Math.abs(t140) < 0.35) {
          t166 = 1 - t141 * t141
        } else {
          const t167: number = work[t88 + k]!
          t166 = 4 * (work[t87 + k]! * t167) * t167
        }
        const t168: number = work[t86 + k]! + t166 * (t144 * work[t92 + k]!)
        work[t93 + k] = t168
        work[t97 + k] = t147 * t168
        let t169 = 0
        if (Math.abs(t148) < 0.35) {
          t169 = 1 - t149 * t149
        } else {
          const t170: number = work[t102 + k]!
          t169 = 4 * (work[t101 + k]! * t170) * t170
        }
        const t171: number = work[t100 + k]! + t169 * (t151 * work[t106 + k]!)
        work[t107 + k] = t171
        work[t111 + k] = t153 * t171
        let t172 = 0
        if (Math.abs(t154) < 0.35) {
          t172 = 1 - t155 * t155
        } else {
          const t173: number = work[t116 + k]!
          t172 = 4 * (work[t115 + k]! * t173) * t173
        }
        const t174: number = work[t114 + k]! + t172 * (t157 * work[t120 + k]!)
        work[t121 + k] = t174
        work[t125 + k] = t159 * t174
        let t175 = 0
        if (Math.abs(t160) < 0.35) {
          t175 = 1 - t161 * t161
        } else {
          const t176: number = work[t130 + k]!
          t175 = 4 * (work[t129 + k]! * t176) * t176
        }
        const t177: number = work[t128 + k]! + t175 * (t163 * work[t134 + k]!)
        work[t135 + k] = t177
        work[t139 + k] = t165 * t177
      }
    }
    work.fill(0, 21216, 21728)
    for (let j = 0; j < 16; j++) {
      const t178: number = j * 32 + 21232
      const t179: number = j * 8 + 19808
      const t180: number = j * 8 + 18784
      const t181: number = j * 8 + 19936
      const t182: number = j * 8 + 20064
      const t183: number = j * 32 + 18272
      const t184: number = j * 8 + 19552
      const t185: number = j * 8 + 19680
      const t186: number = j * 8 + 20960
      for (let k = 0; k < 8; k++) {
        const t187: number = work[t183 + k]! + params[k + 352]! >= 0 ? work[t184 + k]! : work[t185 + k]!
        let t188 = 0
        if (work[t179 + k]! < 0.35) {
          const t189: number = work[t180 + k]!
          t188 = 1 - t189 * t189
        } else {
          const t190: number = work[t182 + k]!
          t188 = 4 * (work[t181 + k]! * t190) * t190
        }
        work[t178 + k]! += t188 * (t187 * work[t186 + k]!)
      }
    }
    work.fill(0, 21728, 22240)
    for (let j = 0; j < 16; j++) {
      const t191: number = j * 32 + 21728
      const t192: number = j * 8 + 19680
      const t193: number = j * 8 + 19552
      const t194: number = j * 8 + 19808
      const t195: number = j * 8 + 18784
      const t196: number = j * 32 + 18288
      const t197: number = j * 8 + 20192
      const t198: number = j * 8 + 20960
      for (let k = 0; k < 8; k++) {
        let t199 = 0
        if (work[t194 + k]! < 0.35) {
          t199 = work[t195 + k]!
        } else {
          const t200: number = work[t197 + k]!
          t199 = work[t196 + k]! + params[k + 368]! >= 0 ? t200 : -t200
        }
        work[t191 + k]! += work[t192 + k]! * work[t193 + k]! * (t199 * work[t198 + k]!)
      }
    }
    work.fill(0, 22240, 22752)
    for (let j = 0; j < 16; j++) {
      const t201: number = j * 32 + 22248
      const t202: number = j * 8 + 19168
      const t203: number = j * 8 + 19296
      const t204: number = t2 + j * 8 + 8352
      const t205: number = j * 8 + 20960
      for (let k = 0; k < 8; k++) {
        const t206: number = work[t203 + k]!
        work[t201 + k]! += work[t202 + k]! * t206 * t206 * (work[t204 + k]! * work[t205 + k]!)
      }
    }
    work.fill(0, 22752, 23264)
    for (let j = 0; j < 16; j++) {
      const t207: number = j * 32 + 22776
      const t208: number = j * 8 + 18912
      const t209: number = j * 8 + 19040
      const t210: number = j * 8 + 20320
      const t211: number = j * 8 + 20832
      const t212: number = j * 8 + 20704
      const t213: number = j * 8 + 11584
      for (let k = 0; k < 8; k++) {
        const t214: number = work[t209 + k]!
        const t215: number = work[t210 + k]!
        let t216 = 0
        if (Math.abs(t215) < 0.35) {
          t216 = work[t211 + k]!
        } else {
          const t217: number = work[t212 + k]!
          t216 = t215 >= 0 ? t217 : -t217
        }
        work[t207 + k]! += work[t208 + k]! * t214 * t214 * (t216 * work[t213 + k]!)
      }
    }
    for (let j = 0; j < 16; j++) {
      const t218: number = j * 32 + 21216
      const t219: number = j * 32 + 21728
      const t220: number = j * 32 + 22240
      const t221: number = j * 32 + 22752
      const t222: number = t1 + j * 32 + 12128
      for (let k = 0; k < 32; k++) {
        work[t222 + k] = work[t218 + k]! + work[t219 + k]! + work[t220 + k]! + work[t221 + k]!
      }
    }
    work.fill(0, 23264, 23392)
    for (let j = 0; j < 16; j += 2) {
      const t223: number = t1 + j * 32 + 12128
      const t224: number = t1 + j * 32 + 12129
      const t225: number = t1 + j * 32 + 12130
      const t226: number = t1 + j * 32 + 12131
      const t227: number = j * 8 + 23264
      const t228: number = t1 + j * 32 + 12160
      const t229: number = t1 + j * 32 + 12161
      const t230: number = t1 + j * 32 + 12162
      const t231: number = t1 + j * 32 + 12163
      const t232: number = j * 8 + 23272
      for (let k = 0; k < 32; k += 4) {
        const t233: number = work[t223 + k]!
        const t234: number = k * 8 + 96
        const t235: number = work[t224 + k]!
        const t236: number = k * 8 + 104
        const t237: number = work[t225 + k]!
        const t238: number = k * 8 + 112
        const t239: number = work[t226 + k]!
        const t240: number = k * 8 + 120
        const t241: number = work[t228 + k]!
        const t242: number = work[t229 + k]!
        const t243: number = work[t230 + k]!
        const t244: number = work[t231 + k]!
        for (let l = 0; l < 8; l++) {
          const t245: number = params[t234 + l]!
          const t246: number = params[t236 + l]!
          const t247: number = params[t238 + l]!
          const t248: number = params[t240 + l]!
          work[t227 + l]! += t233 * t245 + t235 * t246 + t237 * t247 + t239 * t248
          work[t232 + l]! += t241 * t245 + t242 * t246 + t243 * t247 + t244 * t248
        }
      }
    }
    for (let j = 0; j < 32; j += 2) {
      const t249: number = t1 + j + 12128
      const t250: number = t1 + j + 12160
      const t251: number = t1 + j + 12192
      const t252: number = t1 + j + 12224
      const t253: number = j * 8 + 11840
      const t254: number = t1 + j + 12129
      const t255: number = t1 + j + 12161
      const t256: number = t1 + j + 12193
      const t257: number = t1 + j + 12225
      const t258: number = j * 8 + 11848
      for (let k = 0; k < 16; k += 4) {
        const t259: number = work[t249 + k * 32]!
        const t260: number = t2 + k * 8 + 6816
        const t261: number = work[t250 + k * 32]!
        const t262: number = t2 + k * 8 + 6824
        const t263: number = work[t251 + k * 32]!
        const t264: number = t2 + k * 8 + 6832
        const t265: number = work[t252 + k * 32]!
        const t266: number = t2 + k * 8 + 6840
        const t267: number = work[t254 + k * 32]!
        const t268: number = work[t255 + k * 32]!
        const t269: number = work[t256 + k * 32]!
        const t270: number = work[t257 + k * 32]!
        for (let l = 0; l < 8; l++) {
          const t271: number = work[t260 + l]!
          const t272: number = work[t262 + l]!
          const t273: number = work[t264 + l]!
          const t274: number = work[t266 + l]!
          work[t253 + l]! += t259 * t271 + t261 * t272 + t263 * t273 + t265 * t274
          work[t258 + l]! += t267 * t271 + t268 * t272 + t269 * t273 + t270 * t274
        }
      }
    }
    for (let j = 0; j < 16; j++) {
      const t275: number = t1 + j * 32 + 12128
      for (let k = 0; k < 32; k++) {
        work[k + 12096]! += work[t275 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t276: number = j * 8 + 11584
      const t277: number = j * 8 + 23264
      for (let k = 0; k < 8; k++) {
        work[t276 + k] = work[t277 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t278: number = j * 8 + 11712
      const t279: number = j * 8 + 21088
      for (let k = 0; k < 8; k++) {
        work[t278 + k] = work[t279 + k]!
      }
    }
  }
  work[23392] = 0
  for (let i = 0; i < 16; i++) {
    const t280: number = work[i + 11424]! - target[target_at + i]!
    work[23392]! += t280 * t280
  }
  for (let i = 0; i < 32; i++) {
    const t281: number = i * 3
    const t282: number = i * 3 + 1
    const t283: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t284: number = i + j * 512 + 12128
      const t285: number = X_at + j * 3
      const t286: number = X_at + j * 3 + 1
      const t287: number = X_at + j * 3 + 2
      for (let k = 0; k < 16; k++) {
        const t288: number = work[t284 + k * 32]!
        grad[t281]! += t288 * X[t285 + k * 36]!
        grad[t282]! += t288 * X[t286 + k * 36]!
        grad[t283]! += t288 * X[t287 + k * 36]!
      }
    }
  }
  for (let i = 0; i < 32; i++) {
    const t289: number = i * 8 + 96
    const t290: number = i * 8 + 11840
    for (let j = 0; j < 8; j++) {
      grad[t289 + j]! += work[t290 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 12096]!
  }
  for (let i = 0; i < 16; i += 4) {
    const t291: number = i * 8 + 6560
    const t292: number = work[i + 11440]!
    const t293: number = i * 8 + 6568
    const t294: number = work[i + 11441]!
    const t295: number = i * 8 + 6576
    const t296: number = work[i + 11442]!
    const t297: number = i * 8 + 6584
    const t298: number = work[i + 11443]!
    for (let j = 0; j < 8; j++) {
      const t299: number = work[t291 + j]! * t292 + work[t293 + j]! * t294 + work[t295 + j]! * t296 + work[t297 + j]! * t298
      grad[j + 384]! += t299
    }
  }
  grad[392]! += work[23393]!
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, X: Float64Array, target: Float64Array, X_at: number, target_at: number, grad: Float64Array): number {
  block_1(params, X_at, X, target_at, target)
  block_2(params, target, target_at, X_at, grad, X)
  return work[23392]!
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
