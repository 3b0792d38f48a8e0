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
// Operations: forward 11731, backward 42738, both at once 44676. Kept between forward and backward: 3144 bytes. Workspace: 17024 bytes.
// Arrays: 144 loops.

const work = /* @__PURE__ */ new Float64Array(2128)
const scratch = /* @__PURE__ */ new Float64Array(393)
const allParams = /* @__PURE__ */ new Float64Array(393)

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
  work.fill(0, 2032, 2128)
  for (let i = 0; i < 32; i++) {
    const t128: number = i + 1296
    const t129: number = i * 3 + 2032
    const t130: number = i * 3 + 2033
    const t131: number = i * 3 + 2034
    for (let j = 0; j < 12; j++) {
      const t132: number = work[t128 + j * 32]!
      work[t129]! += t132 * X[X_at + j * 3]!
      work[t130]! += t132 * X[X_at + j * 3 + 1]!
      work[t131]! += t132 * X[X_at + j * 3 + 2]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i * 3]! += work[i * 3 + 2032]!
    grad[i * 3 + 1]! += work[i * 3 + 2033]!
    grad[i * 3 + 2]! += work[i * 3 + 2034]!
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

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `W`, `U`, `b`, `v`, `c`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, X: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 393)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, X, target[k]!, k * 36, grad)
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
