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
  for (let i = 0; i < 12; i++) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32 + 8
    for (let j = 0; j < 32; j++) {
      work[t4 + j] = t1 * params[j * 3]! + t2 * params[j * 3 + 1]! + t3 * params[j * 3 + 2]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 392] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 400] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t5: number = t * 32 + 8
    for (let j = 0; j < 32; j++) {
      const t6: number = j * 8 + 96
      let t7 = 0
      for (let k = 0; k < 8; k++) {
        t7 += params[t6 + k]! * work[k + 392]!
      }
      work[j + 408] = work[t5 + j]! + t7
    }
    for (let j = 0; j < 8; j++) {
      const t8: number = j + 24
      const t9: number = work[t8 + 408]! + params[t8 + 352]!
      const t10: number = Math.exp(-Math.abs(t9))
      work[j + 440] = t10
      const t11: number = 1 / (1 + t10)
      work[j + 448] = t11
      const t12: number = j + 8
      const t13: number = work[t12 + 408]! + params[t12 + 352]!
      const t14: number = Math.exp(-Math.abs(t13))
      work[j + 456] = t14
      const t15: number = 1 / (1 + t14)
      work[j + 464] = t15
      const t16: number = work[j + 408]! + params[j + 352]!
      const t17: number = Math.exp(-Math.abs(t16))
      work[j + 472] = t17
      const t18: number = 1 / (1 + t17)
      work[j + 480] = t18
      const t19: number = t13 >= 0 ? t15 : t14 * t15
      const t20: number = t16 >= 0 ? t18 : t17 * t18
      const t21: number = j + 16
      const t22: number = t19 * work[j + 400]! + t20 * Math.tanh(work[t21 + 408]! + params[t21 + 352]!)
      work[j + 488] = t22
      const t23: number = t9 >= 0 ? t11 : t10 * t11
      work[j + 496] = t23 * Math.tanh(t22)
    }
    for (let j = 0; j < 8; j++) {
      work[j + 392] = work[j + 496]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 400] = work[j + 488]!
    }
  }
  let t24 = 0
  for (let i = 0; i < 8; i++) {
    t24 += params[i + 384]! * work[i + 392]!
  }
  const t25 = t24 + c - target
  const loss = t25 * t25
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
    tape[0] = t25
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
    for (let j = 0; j < 32; j++) {
      const t4: number = j * 8 + 96
      let t5 = 0
      for (let k = 0; k < 8; k++) {
        t5 += params[t4 + k]! * work[k + 272]!
      }
      work[j + 480] = tape[t3 + j]! + t5
    }
    for (let j = 0; j < 8; j++) {
      const t6: number = j + 24
      const t7: number = work[t6 + 480]! + params[t6 + 352]!
      const t8: number = Math.exp(-Math.abs(t7))
      work[j + 512] = t8
      const t9: number = 1 / (1 + t8)
      work[j + 520] = t9
      const t10: number = j + 8
      const t11: number = work[t10 + 480]! + params[t10 + 352]!
      const t12: number = Math.exp(-Math.abs(t11))
      work[j + 528] = t12
      const t13: number = 1 / (1 + t12)
      work[j + 536] = t13
      const t14: number = work[j + 480]! + params[j + 352]!
      const t15: number = Math.exp(-Math.abs(t14))
      work[j + 544] = t15
      const t16: number = 1 / (1 + t15)
      work[j + 552] = t16
      const t17: number = t11 >= 0 ? t13 : t12 * t13
      const t18: number = t14 >= 0 ? t16 : t15 * t16
      const t19: number = j + 16
      const t20: number = t17 * work[j + 280]! + t18 * Math.tanh(work[t19 + 480]! + params[t19 + 352]!)
      work[j + 560] = t20
      const t21: number = t7 >= 0 ? t9 : t8 * t9
      work[j + 568] = t21 * Math.tanh(t20)
    }
    const t22: number = t * 8 + 288
    for (let j = 0; j < 8; j++) {
      work[t22 + j] = work[j + 272]!
    }
    const t23: number = t * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t23 + j] = work[j + 280]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 272] = work[j + 568]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 280] = work[j + 560]!
    }
  }
  for (let i = 0; i < 32; i++) {
    const t24: number = i * 8 + 16
    for (let j = 0; j < 8; j++) {
      work[t24 + j] = 0
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
    const t25: number = i * 8 + 96
    const t26: number = i * 8 + 16
    for (let j = 0; j < 8; j++) {
      grad[t25 + j] = work[t26 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 576]!
  }
  for (let t = 11; t >= 0; t--) {
    const t27: number = t * 8 + 288
    const t28: number = t * 8 + 384
    const t29: number = t * 32 + 1
    const t30: number = t * 32 + 624
    for (let j = 0; j < 32; j++) {
      const t31: number = j * 8 + 96
      let t32 = 0
      for (let k = 0; k < 8; k++) {
        t32 += params[t31 + k]! * work[t27 + k]!
      }
      work[j + 1008] = tape[t29 + j]! + t32
    }
    for (let j = 0; j < 8; j++) {
      const t33: number = j + 16
      work[j + 1040] = Math.tanh(work[t33 + 1008]! + params[t33 + 352]!)
      const t34: number = j + 24
      const t35: number = Math.exp(-Math.abs(work[t34 + 1008]! + params[t34 + 352]!))
      work[j + 1048] = t35
      work[j + 1056] = 1 / (1 + t35)
      const t36: number = j + 8
      const t37: number = Math.exp(-Math.abs(work[t36 + 1008]! + params[t36 + 352]!))
      work[j + 1064] = t37
      work[j + 1072] = 1 / (1 + t37)
      const t38: number = Math.exp(-Math.abs(work[j + 1008]! + params[j + 352]!))
      work[j + 1080] = t38
      const t39: number = 1 / (1 + t38)
      work[j + 1088] = t39
      work[j + 1096] = t38 * t39
    }
    for (let j = 0; j < 8; j++) {
      const t40: number = j + 16
      const t41: number = work[t40 + 1008]! + params[t40 + 352]!
      const t42: number = Math.abs(t41)
      work[j + 1104] = t42
      const t43: number = Math.exp(-2 * t42)
      work[j + 1112] = t43
      const t44: number = 1 / (1 + t43)
      work[j + 1120] = t44
      const t45: number = (1 - t43) * t44
      work[j + 1128] = t45
      const t46: number = j + 8
      const t47: number = work[j + 1072]!
      const t48: number = work[t46 + 1008]! + params[t46 + 352]! >= 0 ? t47 : work[j + 1064]! * t47
      const t49: number = work[j + 1008]! + params[j + 352]! >= 0 ? work[j + 1088]! : work[j + 1096]!
      const t50: number = t42 < 0.35 ? work[j + 1040]! : t41 >= 0 ? t45 : -t45
      const t51: number = t48 * work[t28 + j]! + t49 * t50
      work[j + 1136] = t51
      const t52: number = Math.exp(-2 * Math.abs(t51))
      work[j + 1144] = t52
      const t53: number = 1 / (1 + t52)
      work[j + 1152] = t53
      work[j + 1160] = (1 - t52) * t53
    }
    for (let j = 0; j < 8; j++) {
      const t54: number = work[j + 1136]!
      const t55: number = Math.tanh(t54)
      work[j + 1168] = t55
      const t56: number = j + 24
      const t57: number = work[j + 1056]!
      const t58: number = work[t56 + 1008]! + params[t56 + 352]! >= 0 ? t57 : work[j + 1048]! * t57
      const t59: number = j + 8
      const t60: number = work[j + 1072]!
      const t61: number = work[t59 + 1008]! + params[t59 + 352]! >= 0 ? t60 : work[j + 1064]! * t60
      let t62 = 0
      if (Math.abs(t54) < 0.35) {
        t62 = 1 - t55 * t55
      } else {
        const t63: number = work[j + 1152]!
        t62 = 4 * (work[j + 1144]! * t63) * t63
      }
      const t64: number = work[j + 616]! + t62 * (t58 * work[j + 608]!)
      work[j + 1176] = t64
      work[j + 1184] = t61 * t64
    }
    work.fill(0, 1192, 1224)
    for (let j = 0; j < 8; j++) {
      const t65: number = work[j + 1008]! + params[j + 352]! >= 0 ? work[j + 1088]! : work[j + 1096]!
      let t66 = 0
      if (work[j + 1104]! < 0.35) {
        const t67: number = work[j + 1040]!
        t66 = 1 - t67 * t67
      } else {
        const t68: number = work[j + 1120]!
        t66 = 4 * (work[j + 1112]! * t68) * t68
      }
      work[(j + 16) + 1192]! += t66 * (t65 * work[j + 1176]!)
    }
    work.fill(0, 1224, 1256)
    for (let j = 0; j < 8; j++) {
      let t69 = 0
      if (work[j + 1104]! < 0.35) {
        t69 = work[j + 1040]!
      } else {
        const t70: number = j + 16
        const t71: number = work[j + 1128]!
        t69 = work[t70 + 1008]! + params[t70 + 352]! >= 0 ? t71 : -t71
      }
      work[j + 1224]! += work[j + 1096]! * work[j + 1088]! * (t69 * work[j + 1176]!)
    }
    work.fill(0, 1256, 1288)
    for (let j = 0; j < 8; j++) {
      const t72: number = work[j + 1072]!
      work[(j + 8) + 1256]! += work[j + 1064]! * t72 * t72 * (work[t28 + j]! * work[j + 1176]!)
    }
    work.fill(0, 1288, 1320)
    for (let j = 0; j < 8; j++) {
      const t73: number = work[j + 1056]!
      const t74: number = work[j + 1136]!
      let t75 = 0
      if (Math.abs(t74) < 0.35) {
        t75 = work[j + 1168]!
      } else {
        const t76: number = work[j + 1160]!
        t75 = t74 >= 0 ? t76 : -t76
      }
      work[(j + 24) + 1288]! += work[j + 1048]! * t73 * t73 * (t75 * work[j + 608]!)
    }
    for (let j = 0; j < 32; j++) {
      const t77: number = work[j + 1192]! + work[j + 1224]! + work[j + 1256]! + work[j + 1288]!
      work[t30 + j] = t77
      work[j + 1320] = grad[j + 352]! + t77
    }
    work.fill(0, 1352, 1360)
    for (let j = 0; j < 32; j++) {
      const t78: number = j * 8 + 96
      const t79: number = work[t30 + j]!
      for (let k = 0; k < 8; k++) {
        work[k + 1352]! += params[t78 + k]! * t79
      }
    }
    for (let j = 0; j < 32; j++) {
      const t80: number = work[t30 + j]!
      const t81: number = j * 8 + 96
      for (let k = 0; k < 8; k++) {
        grad[t81 + k]! += t80 * work[t27 + k]!
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
    const t82: number = i + 624
    const t83: number = i * 3
    const t84: number = i * 3 + 1
    const t85: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t86: number = work[t82 + j * 32]!
      grad[t83]! += t86 * X[j * 3]!
      grad[t84]! += t86 * X[j * 3 + 1]!
      grad[t85]! += t86 * X[j * 3 + 2]!
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
  for (let i = 0; i < 12; i++) {
    const t1: number = X[i * 3]!
    const t2: number = X[i * 3 + 1]!
    const t3: number = X[i * 3 + 2]!
    const t4: number = i * 32 + 8
    for (let j = 0; j < 32; j++) {
      work[t4 + j] = t1 * params[j * 3]! + t2 * params[j * 3 + 1]! + t3 * params[j * 3 + 2]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 648] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 656] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t5: number = t * 32 + 8
    for (let j = 0; j < 32; j++) {
      const t6: number = j * 8 + 96
      let t7 = 0
      for (let k = 0; k < 8; k++) {
        t7 += params[t6 + k]! * work[k + 648]!
      }
      work[j + 856] = work[t5 + j]! + t7
    }
    for (let j = 0; j < 8; j++) {
      const t8: number = j + 24
      const t9: number = work[t8 + 856]! + params[t8 + 352]!
      const t10: number = Math.exp(-Math.abs(t9))
      work[j + 888] = t10
      const t11: number = 1 / (1 + t10)
      work[j + 896] = t11
      const t12: number = j + 8
      const t13: number = work[t12 + 856]! + params[t12 + 352]!
      const t14: number = Math.exp(-Math.abs(t13))
      work[j + 904] = t14
      const t15: number = 1 / (1 + t14)
      work[j + 912] = t15
      const t16: number = work[j + 856]! + params[j + 352]!
      const t17: number = Math.exp(-Math.abs(t16))
      work[j + 920] = t17
      const t18: number = 1 / (1 + t17)
      work[j + 928] = t18
      const t19: number = t13 >= 0 ? t15 : t14 * t15
      const t20: number = t16 >= 0 ? t18 : t17 * t18
      const t21: number = j + 16
      const t22: number = t19 * work[j + 656]! + t20 * Math.tanh(work[t21 + 856]! + params[t21 + 352]!)
      work[j + 936] = t22
      const t23: number = t9 >= 0 ? t11 : t10 * t11
      work[j + 944] = t23 * Math.tanh(t22)
    }
    const t24: number = t * 8 + 664
    for (let j = 0; j < 8; j++) {
      work[t24 + j] = work[j + 648]!
    }
    const t25: number = t * 8 + 760
    for (let j = 0; j < 8; j++) {
      work[t25 + j] = work[j + 656]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 648] = work[j + 944]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 656] = work[j + 936]!
    }
  }
  let t26 = 0
  for (let i = 0; i < 8; i++) {
    t26 += params[i + 384]! * work[i + 648]!
  }
  const t27 = t26 + c - target
  const t28 = 2 * t27
  const loss = t27 * t27
  for (let i = 0; i < 32; i++) {
    const t29: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t29 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 952] = 0
  }
  for (let i = 0; i < 8; i++) {
    const t30: number = i + 384
    grad[t30] = t28 * work[i + 648]!
    work[i + 984] = t28 * params[t30]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 992] = work[i + 984]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1000] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t31: number = i * 8 + 96
    const t32: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      grad[t31 + j] = work[t32 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352] = work[i + 952]!
  }
  for (let t = 11; t >= 0; t--) {
    const t33: number = t * 8 + 664
    const t34: number = t * 8 + 760
    const t35: number = t * 32 + 8
    const t36: number = t * 32 + 1008
    for (let j = 0; j < 32; j++) {
      const t37: number = j * 8 + 96
      let t38 = 0
      for (let k = 0; k < 8; k++) {
        t38 += params[t37 + k]! * work[t33 + k]!
      }
      work[j + 1392] = work[t35 + j]! + t38
    }
    for (let j = 0; j < 8; j++) {
      const t39: number = j + 16
      work[j + 1424] = Math.tanh(work[t39 + 1392]! + params[t39 + 352]!)
      const t40: number = j + 24
      const t41: number = Math.exp(-Math.abs(work[t40 + 1392]! + params[t40 + 352]!))
      work[j + 1432] = t41
      work[j + 1440] = 1 / (1 + t41)
      const t42: number = j + 8
      const t43: number = Math.exp(-Math.abs(work[t42 + 1392]! + params[t42 + 352]!))
      work[j + 1448] = t43
      work[j + 1456] = 1 / (1 + t43)
      const t44: number = Math.exp(-Math.abs(work[j + 1392]! + params[j + 352]!))
      work[j + 1464] = t44
      const t45: number = 1 / (1 + t44)
      work[j + 1472] = t45
      work[j + 1480] = t44 * t45
    }
    for (let j = 0; j < 8; j++) {
      const t46: number = j + 16
      const t47: number = work[t46 + 1392]! + params[t46 + 352]!
      const t48: number = Math.abs(t47)
      work[j + 1488] = t48
      const t49: number = Math.exp(-2 * t48)
      work[j + 1496] = t49
      const t50: number = 1 / (1 + t49)
      work[j + 1504] = t50
      const t51: number = (1 - t49) * t50
      work[j + 1512] = t51
      const t52: number = j + 8
      const t53: number = work[j + 1456]!
      const t54: number = work[t52 + 1392]! + params[t52 + 352]! >= 0 ? t53 : work[j + 1448]! * t53
      const t55: number = work[j + 1392]! + params[j + 352]! >= 0 ? work[j + 1472]! : work[j + 1480]!
      const t56: number = t48 < 0.35 ? work[j + 1424]! : t47 >= 0 ? t51 : -t51
      const t57: number = t54 * work[t34 + j]! + t55 * t56
      work[j + 1520] = t57
      const t58: number = Math.exp(-2 * Math.abs(t57))
      work[j + 1528] = t58
      const t59: number = 1 / (1 + t58)
      work[j + 1536] = t59
      work[j + 1544] = (1 - t58) * t59
    }
    for (let j = 0; j < 8; j++) {
      const t60: number = work[j + 1520]!
      const t61: number = Math.tanh(t60)
      work[j + 1552] = t61
      const t62: number = j + 24
      const t63: number = work[j + 1440]!
      const t64: number = work[t62 + 1392]! + params[t62 + 352]! >= 0 ? t63 : work[j + 1432]! * t63
      const t65: number = j + 8
      const t66: number = work[j + 1456]!
      const t67: number = work[t65 + 1392]! + params[t65 + 352]! >= 0 ? t66 : work[j + 1448]! * t66
      let t68 = 0
      if (Math.abs(t60) < 0.35) {
        t68 = 1 - t61 * t61
      } else {
        const t69: number = work[j + 1536]!
        t68 = 4 * (work[j + 1528]! * t69) * t69
      }
      const t70: number = work[j + 1000]! + t68 * (t64 * work[j + 992]!)
      work[j + 1560] = t70
      work[j + 1568] = t67 * t70
    }
    work.fill(0, 1576, 1608)
    for (let j = 0; j < 8; j++) {
      const t71: number = work[j + 1392]! + params[j + 352]! >= 0 ? work[j + 1472]! : work[j + 1480]!
      let t72 = 0
      if (work[j + 1488]! < 0.35) {
        const t73: number = work[j + 1424]!
        t72 = 1 - t73 * t73
      } else {
        const t74: number = work[j + 1504]!
        t72 = 4 * (work[j + 1496]! * t74) * t74
      }
      work[(j + 16) + 1576]! += t72 * (t71 * work[j + 1560]!)
    }
    work.fill(0, 1608, 1640)
    for (let j = 0; j < 8; j++) {
      let t75 = 0
      if (work[j + 1488]! < 0.35) {
        t75 = work[j + 1424]!
      } else {
        const t76: number = j + 16
        const t77: number = work[j + 1512]!
        t75 = work[t76 + 1392]! + params[t76 + 352]! >= 0 ? t77 : -t77
      }
      work[j + 1608]! += work[j + 1480]! * work[j + 1472]! * (t75 * work[j + 1560]!)
    }
    work.fill(0, 1640, 1672)
    for (let j = 0; j < 8; j++) {
      const t78: number = work[j + 1456]!
      work[(j + 8) + 1640]! += work[j + 1448]! * t78 * t78 * (work[t34 + j]! * work[j + 1560]!)
    }
    work.fill(0, 1672, 1704)
    for (let j = 0; j < 8; j++) {
      const t79: number = work[j + 1440]!
      const t80: number = work[j + 1520]!
      let t81 = 0
      if (Math.abs(t80) < 0.35) {
        t81 = work[j + 1552]!
      } else {
        const t82: number = work[j + 1544]!
        t81 = t80 >= 0 ? t82 : -t82
      }
      work[(j + 24) + 1672]! += work[j + 1432]! * t79 * t79 * (t81 * work[j + 992]!)
    }
    for (let j = 0; j < 32; j++) {
      const t83: number = work[j + 1576]! + work[j + 1608]! + work[j + 1640]! + work[j + 1672]!
      work[t36 + j] = t83
      work[j + 1704] = grad[j + 352]! + t83
    }
    work.fill(0, 1736, 1744)
    for (let j = 0; j < 32; j++) {
      const t84: number = j * 8 + 96
      const t85: number = work[t36 + j]!
      for (let k = 0; k < 8; k++) {
        work[k + 1736]! += params[t84 + k]! * t85
      }
    }
    for (let j = 0; j < 32; j++) {
      const t86: number = work[t36 + j]!
      const t87: number = j * 8 + 96
      for (let k = 0; k < 8; k++) {
        grad[t87 + k]! += t86 * work[t33 + k]!
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
    const t88: number = i + 1008
    const t89: number = i * 3
    const t90: number = i * 3 + 1
    const t91: number = i * 3 + 2
    for (let j = 0; j < 12; j++) {
      const t92: number = work[t88 + j * 32]!
      grad[t89]! += t92 * X[j * 3]!
      grad[t90]! += t92 * X[j * 3 + 1]!
      grad[t91]! += t92 * X[j * 3 + 2]!
    }
  }
  grad[392] = t28
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
  for (let i = 0; i < 12; i++) {
    const t1: number = X[X_at + i * 3]!
    const t2: number = X[X_at + i * 3 + 1]!
    const t3: number = X[X_at + i * 3 + 2]!
    const t4: number = i * 32 + 8
    for (let j = 0; j < 32; j++) {
      work[t4 + j] = t1 * params[j * 3]! + t2 * params[j * 3 + 1]! + t3 * params[j * 3 + 2]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i + 648] = work[i]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 656] = work[i]!
  }
  for (let t = 0; t < 12; t++) {
    const t5: number = t * 32 + 8
    for (let j = 0; j < 32; j++) {
      const t6: number = j * 8 + 96
      let t7 = 0
      for (let k = 0; k < 8; k++) {
        t7 += params[t6 + k]! * work[k + 648]!
      }
      work[j + 856] = work[t5 + j]! + t7
    }
    for (let j = 0; j < 8; j++) {
      const t8: number = j + 24
      const t9: number = work[t8 + 856]! + params[t8 + 352]!
      const t10: number = Math.exp(-Math.abs(t9))
      work[j + 888] = t10
      const t11: number = 1 / (1 + t10)
      work[j + 896] = t11
      const t12: number = j + 8
      const t13: number = work[t12 + 856]! + params[t12 + 352]!
      const t14: number = Math.exp(-Math.abs(t13))
      work[j + 904] = t14
      const t15: number = 1 / (1 + t14)
      work[j + 912] = t15
      const t16: number = work[j + 856]! + params[j + 352]!
      const t17: number = Math.exp(-Math.abs(t16))
      work[j + 920] = t17
      const t18: number = 1 / (1 + t17)
      work[j + 928] = t18
      const t19: number = t13 >= 0 ? t15 : t14 * t15
      const t20: number = t16 >= 0 ? t18 : t17 * t18
      const t21: number = j + 16
      const t22: number = t19 * work[j + 656]! + t20 * Math.tanh(work[t21 + 856]! + params[t21 + 352]!)
      work[j + 936] = t22
      const t23: number = t9 >= 0 ? t11 : t10 * t11
      work[j + 944] = t23 * Math.tanh(t22)
    }
    const t24: number = t * 8 + 664
    for (let j = 0; j < 8; j++) {
      work[t24 + j] = work[j + 648]!
    }
    const t25: number = t * 8 + 760
    for (let j = 0; j < 8; j++) {
      work[t25 + j] = work[j + 656]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 648] = work[j + 944]!
    }
    for (let j = 0; j < 8; j++) {
      work[j + 656] = work[j + 936]!
    }
  }
  let t26 = 0
  for (let i = 0; i < 8; i++) {
    t26 += params[i + 384]! * work[i + 648]!
  }
  const t27 = t26 + c - target
  const t28 = 2 * t27
  const loss = t27 * t27
  for (let i = 0; i < 32; i++) {
    const t29: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t29 + j] = 0
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 952] = 0
  }
  for (let i = 0; i < 8; i++) {
    work[i + 984] = t28 * params[i + 384]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 992] = work[i + 984]!
  }
  for (let i = 0; i < 8; i++) {
    work[i + 1000] = work[i]!
  }
  for (let i = 0; i < 32; i++) {
    const t30: number = i * 8 + 1008
    const t31: number = i * 8 + 392
    for (let j = 0; j < 8; j++) {
      work[t30 + j] = work[t31 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    work[i + 1264] = work[i + 952]!
  }
  for (let t = 11; t >= 0; t--) {
    const t32: number = t * 8 + 664
    const t33: number = t * 8 + 760
    const t34: number = t * 32 + 8
    const t35: number = t * 32 + 1296
    for (let j = 0; j < 32; j++) {
      const t36: number = j * 8 + 96
      let t37 = 0
      for (let k = 0; k < 8; k++) {
        t37 += params[t36 + k]! * work[t32 + k]!
      }
      work[j + 1680] = work[t34 + j]! + t37
    }
    for (let j = 0; j < 8; j++) {
      const t38: number = j + 16
      work[j + 1712] = Math.tanh(work[t38 + 1680]! + params[t38 + 352]!)
      const t39: number = j + 24
      const t40: number = Math.exp(-Math.abs(work[t39 + 1680]! + params[t39 + 352]!))
      work[j + 1720] = t40
      work[j + 1728] = 1 / (1 + t40)
      const t41: number = j + 8
      const t42: number = Math.exp(-Math.abs(work[t41 + 1680]! + params[t41 + 352]!))
      work[j + 1736] = t42
      work[j + 1744] = 1 / (1 + t42)
      const t43: number = Math.exp(-Math.abs(work[j + 1680]! + params[j + 352]!))
      work[j + 1752] = t43
      const t44: number = 1 / (1 + t43)
      work[j + 1760] = t44
      work[j + 1768] = t43 * t44
    }
    for (let j = 0; j < 8; j++) {
      const t45: number = j + 16
      const t46: number = work[t45 + 1680]! + params[t45 + 352]!
      const t47: number = Math.abs(t46)
      work[j + 1776] = t47
      const t48: number = Math.exp(-2 * t47)
      work[j + 1784] = t48
      const t49: number = 1 / (1 + t48)
      work[j + 1792] = t49
      const t50: number = (1 - t48) * t49
      work[j + 1800] = t50
      const t51: number = j + 8
      const t52: number = work[j + 1744]!
      const t53: number = work[t51 + 1680]! + params[t51 + 352]! >= 0 ? t52 : work[j + 1736]! * t52
      const t54: number = work[j + 1680]! + params[j + 352]! >= 0 ? work[j + 1760]! : work[j + 1768]!
      const t55: number = t47 < 0.35 ? work[j + 1712]! : t46 >= 0 ? t50 : -t50
      const t56: number = t53 * work[t33 + j]! + t54 * t55
      work[j + 1808] = t56
      const t57: number = Math.exp(-2 * Math.abs(t56))
      work[j + 1816] = t57
      const t58: number = 1 / (1 + t57)
      work[j + 1824] = t58
      work[j + 1832] = (1 - t57) * t58
    }
    for (let j = 0; j < 8; j++) {
      const t59: number = work[j + 1808]!
      const t60: number = Math.tanh(t59)
      work[j + 1840] = t60
      const t61: number = j + 24
      const t62: number = work[j + 1728]!
      const t63: number = work[t61 + 1680]! + params[t61 + 352]! >= 0 ? t62 : work[j + 1720]! * t62
      const t64: number = j + 8
      const t65: number = work[j + 1744]!
      const t66: number = work[t64 + 1680]! + params[t64 + 352]! >= 0 ? t65 : work[j + 1736]! * t65
      let t67 = 0
      if (Math.abs(t59) < 0.35) {
        t67 = 1 - t60 * t60
      } else {
        const t68: number = work[j + 1824]!
        t67 = 4 * (work[j + 1816]! * t68) * t68
      }
      const t69: number = work[j + 1000]! + t67 * (t63 * work[j + 992]!)
      work[j + 1848] = t69
      work[j + 1856] = t66 * t69
    }
    work.fill(0, 1864, 1896)
    for (let j = 0; j < 8; j++) {
      const t70: number = work[j + 1680]! + params[j + 352]! >= 0 ? work[j + 1760]! : work[j + 1768]!
      let t71 = 0
      if (work[j + 1776]! < 0.35) {
        const t72: number = work[j + 1712]!
        t71 = 1 - t72 * t72
      } else {
        const t73: number = work[j + 1792]!
        t71 = 4 * (work[j + 1784]! * t73) * t73
      }
      work[(j + 16) + 1864]! += t71 * (t70 * work[j + 1848]!)
    }
    work.fill(0, 1896, 1928)
    for (let j = 0; j < 8; j++) {
      let t74 = 0
      if (work[j + 1776]! < 0.35) {
        t74 = work[j + 1712]!
      } else {
        const t75: number = j + 16
        const t76: number = work[j + 1800]!
        t74 = work[t75 + 1680]! + params[t75 + 352]! >= 0 ? t76 : -t76
      }
      work[j + 1896]! += work[j + 1768]! * work[j + 1760]! * (t74 * work[j + 1848]!)
    }
    work.fill(0, 1928, 1960)
    for (let j = 0; j < 8; j++) {
      const t77: number = work[j + 1744]!
      work[(j + 8) + 1928]! += work[j + 1736]! * t77 * t77 * (work[t33 + j]! * work[j + 1848]!)
    }
    work.fill(0, 1960, 1992)
    for (let j = 0; j < 8; j++) {
      const t78: number = work[j + 1728]!
      const t79: number = work[j + 1808]!
      let t80 = 0
      if (Math.abs(t79) < 0.35) {
        t80 = work[j + 1840]!
      } else {
        const t81: number = work[j + 1832]!
        t80 = t79 >= 0 ? t81 : -t81
      }
      work[(j + 24) + 1960]! += work[j + 1720]! * t78 * t78 * (t80 * work[j + 992]!)
    }
    for (let j = 0; j < 32; j++) {
      const t82: number = work[j + 1864]! + work[j + 1896]! + work[j + 1928]! + work[j + 1960]!
      work[t35 + j] = t82
      work[j + 1992] = work[j + 1264]! + t82
    }
    work.fill(0, 2024, 2032)
    for (let j = 0; j < 32; j++) {
      const t83: number = j * 8 + 96
      const t84: number = work[t35 + j]!
      for (let k = 0; k < 8; k++) {
        work[k + 2024]! += params[t83 + k]! * t84
      }
    }
    for (let j = 0; j < 32; j++) {
      const t85: number = work[t35 + j]!
      const t86: number = j * 8 + 1008
      for (let k = 0; k < 8; k++) {
        work[t86 + k]! += t85 * work[t32 + k]!
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
    const t87: number = i + 1296
    const t88: number = i * 3 + 2032
    const t89: number = i * 3 + 2033
    const t90: number = i * 3 + 2034
    for (let j = 0; j < 12; j++) {
      const t91: number = work[t87 + j * 32]!
      work[t88]! += t91 * X[X_at + j * 3]!
      work[t89]! += t91 * X[X_at + j * 3 + 1]!
      work[t90]! += t91 * X[X_at + j * 3 + 2]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i * 3]! += work[i * 3 + 2032]!
    grad[i * 3 + 1]! += work[i * 3 + 2033]!
    grad[i * 3 + 2]! += work[i * 3 + 2034]!
  }
  for (let i = 0; i < 32; i++) {
    const t92: number = i * 8 + 96
    const t93: number = i * 8 + 1008
    for (let j = 0; j < 8; j++) {
      grad[t92 + j]! += work[t93 + j]!
    }
  }
  for (let i = 0; i < 32; i++) {
    grad[i + 352]! += work[i + 1264]!
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 384]! += t28 * work[i + 648]!
  }
  grad[392]! += t28
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
