// Made by gradgen from sequence.yaml; do not edit, compile again.
//
// lstm                     = … (20 operations)
// dense                    = dense/kernelᵀ·lstm + dense/bias
// loss                     = reshape((dense − target)², [])
// ∂loss/∂lstm/kernel       = … (73 operations)
// ∂loss/∂lstm/recurrent_kernel = … (72 operations)
// ∂loss/∂lstm/bias         = … (73 operations)
// ∂loss/∂dense/kernel      = lstm·(2·(dense − target) ⊙ reshape(1, [1]))ᵀ
// ∂loss/∂dense/bias        = 2·(dense − target) ⊙ reshape(1, [1])
//
// Operations: forward 58275, backward 217010, both at once 223445. Kept between forward and backward: 10376 bytes. Workspace: 725248 bytes.
// Arrays: 253 loops (41 over several rows at a time, 5 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(90656)
const scratch = /* @__PURE__ */ new Float64Array(1233)
const allParams = /* @__PURE__ */ new Float64Array(1233)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; target: Float64Array } | undefined

/**
 * `loss = reshape((dense − target)², [])`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, target: Float64Array, tape?: Float64Array): number {
  work.fill(0, 16, 1296)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[i * 2]!
    const t2: number = i * 64 + 16
    const t3: number = x[i * 2 + 2]!
    const t4: number = i * 64 + 80
    for (let j = 0; j < 64; j++) {
      const t5: number = params[j]!
      work[t2 + j]! += t1 * t5
      work[t4 + j]! += t3 * t5
    }
    const t6: number = x[i * 2 + 1]!
    const t7: number = x[i * 2 + 3]!
    for (let j = 0; j < 64; j++) {
      const t8: number = params[j + 64]!
      work[t2 + j]! += t6 * t8
      work[t4 + j]! += t7 * t8
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64 + 16
    const t10: number = i * 64 + 1296
    const t11: number = i * 64 + 80
    const t12: number = i * 64 + 1360
    const t13: number = i * 64 + 144
    const t14: number = i * 64 + 1424
    const t15: number = i * 64 + 208
    const t16: number = i * 64 + 1488
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 2576] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 2592] = work[i]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1296
    work.fill(0, 2608, 2672)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 2576]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 2577]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 2578]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 2579]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k + 2608]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 2672] = work[t18 + j]! + work[j + 2608]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 2720]!
      const t29: number = Math.exp(-Math.abs(t28))
      work[j + 2736] = t29
      const t30: number = 1 / (1 + t29)
      work[j + 2752] = t30
      const t31: number = work[j + 2688]!
      const t32: number = Math.exp(-Math.abs(t31))
      work[j + 2768] = t32
      const t33: number = 1 / (1 + t32)
      work[j + 2784] = t33
      const t34: number = work[j + 2672]!
      const t35: number = Math.exp(-Math.abs(t34))
      work[j + 2800] = t35
      const t36: number = 1 / (1 + t35)
      work[j + 2816] = t36
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 2592]! + t38 * Math.tanh(work[j + 2704]!)
      work[j + 2832] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 2848] = t40 * Math.tanh(t39)
    }
    for (let j = 0; j < 16; j++) {
      work[j + 2576] = work[j + 2848]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 2592] = work[j + 2832]!
    }
  }
  let t41 = 0
  for (let i = 0; i < 16; i++) {
    t41 += params[i + 1216]! * work[i + 2576]!
  }
  const t42 = t41 + params[1232]! - target[0]!
  work[2864] = t42
  work[2865] = t42 * t42
  const loss = work[2865]!
  if (tape !== undefined) {
    for (let k = 0; k < 1280; k++) {
      tape[k] = work[k + 1296]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 16; k++) {
      tape[k + 1280] = work[k + 2576]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1; k++) {
      tape[k + 1296] = work[k + 2864]!
    }
  }
  return loss
}

/**
 * The vector–Jacobian product: overwrites `grad` with `upstream` times the gradient with respect to `lstm/kernel`, `lstm/recurrent_kernel`, `lstm/bias`, `dense/kernel`, `dense/bias`.
 *
 * `tape` is what `forward` left for these same arguments.
 */
export function backward(
  params: Float64Array, x: Float64Array, _target: Float64Array, tape: Float64Array, upstream: number, grad: Float64Array | undefined,
): void {
  if (grad === undefined) return
  for (let i = 0; i < 16; i++) {
    work[i] = 0
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1040] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1056] = work[i]!
  }
  for (let t = 0; t < 20; t++) {
    const t1: number = t * 64
    work.fill(0, 1712, 1776)
    for (let j = 0; j < 16; j += 4) {
      const t2: number = j * 64 + 128
      const t3: number = work[j + 1040]!
      const t4: number = j * 64 + 192
      const t5: number = work[j + 1041]!
      const t6: number = j * 64 + 256
      const t7: number = work[j + 1042]!
      const t8: number = j * 64 + 320
      const t9: number = work[j + 1043]!
      for (let k = 0; k < 64; k++) {
        const t10: number = params[t2 + k]! * t3 + params[t4 + k]! * t5 + params[t6 + k]! * t7 + params[t8 + k]! * t9
        work[k + 1712]! += t10
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 1776] = tape[t1 + j]! + work[j + 1712]!
    }
    for (let j = 0; j < 16; j++) {
      const t11: number = work[j + 1824]!
      const t12: number = Math.exp(-Math.abs(t11))
      work[j + 1840] = t12
      const t13: number = 1 / (1 + t12)
      work[j + 1856] = t13
      const t14: number = work[j + 1792]!
      const t15: number = Math.exp(-Math.abs(t14))
      work[j + 1872] = t15
      const t16: number = 1 / (1 + t15)
      work[j + 1888] = t16
      const t17: number = work[j + 1776]!
      const t18: number = Math.exp(-Math.abs(t17))
      work[j + 1904] = t18
      const t19: number = 1 / (1 + t18)
      work[j + 1920] = t19
      const t20: number = t14 >= 0 ? t16 : t15 * t16
      const t21: number = t17 >= 0 ? t19 : t18 * t19
      const t22: number = t20 * work[j + 1056]! + t21 * Math.tanh(work[j + 1808]!)
      work[j + 1936] = t22
      const t23: number = t11 >= 0 ? t13 : t12 * t13
      work[j + 1952] = t23 * Math.tanh(t22)
    }
    const t24: number = t * 16 + 1072
    for (let j = 0; j < 16; j++) {
      work[t24 + j] = work[j + 1040]!
    }
    const t25: number = t * 16 + 1392
    for (let j = 0; j < 16; j++) {
      work[t25 + j] = work[j + 1056]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1040] = work[j + 1952]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1056] = work[j + 1936]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t26: number = i * 64 + 16
    for (let j = 0; j < 64; j++) {
      work[t26 + j] = 0
    }
  }
  grad[1232] = 2 * tape[1296]! * upstream
  const t27 = grad[1232]!
  for (let i = 0; i < 16; i++) {
    grad[i + 1216] = work[i + 1040]! * t27
  }
  work.fill(0, 1968, 1984)
  for (let i = 0; i < 16; i++) {
    work[i + 1968]! += params[i + 1216]! * t27
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1984] = work[i + 1968]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 2000] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    const t28: number = i * 64 + 128
    const t29: number = i * 64 + 16
    for (let j = 0; j < 64; j++) {
      grad[t28 + j] = work[t29 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t30: number = t * 16 + 1072
    const t31: number = t * 16 + 1392
    const t32: number = t * 64
    const t33: number = t * 64 + 2016
    work.fill(0, 3296, 3360)
    const t34: number = t * 16 + 1073
    const t35: number = t * 16 + 1074
    const t36: number = t * 16 + 1075
    for (let j = 0; j < 16; j += 4) {
      const t37: number = j * 64 + 128
      const t38: number = work[t30 + j]!
      const t39: number = j * 64 + 192
      const t40: number = work[t34 + j]!
      const t41: number = j * 64 + 256
      const t42: number = work[t35 + j]!
      const t43: number = j * 64 + 320
      const t44: number = work[t36 + j]!
      for (let k = 0; k < 64; k++) {
        const t45: number = params[t37 + k]! * t38 + params[t39 + k]! * t40 + params[t41 + k]! * t42 + params[t43 + k]! * t44
        work[k + 3296]! += t45
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 3360] = tape[t32 + j]! + work[j + 3296]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3424] = Math.tanh(work[j + 3392]!)
      const t46: number = Math.exp(-Math.abs(work[j + 3408]!))
      work[j + 3440] = t46
      work[j + 3456] = 1 / (1 + t46)
      const t47: number = Math.exp(-Math.abs(work[j + 3376]!))
      work[j + 3472] = t47
      work[j + 3488] = 1 / (1 + t47)
      const t48: number = Math.exp(-Math.abs(work[j + 3360]!))
      work[j + 3504] = t48
      const t49: number = 1 / (1 + t48)
      work[j + 3520] = t49
      work[j + 3536] = t48 * t49
    }
    for (let j = 0; j < 16; j++) {
      const t50: number = work[j + 3392]!
      const t51: number = Math.abs(t50)
      work[j + 3552] = t51
      const t52: number = Math.exp(-2 * t51)
      work[j + 3568] = t52
      const t53: number = 1 / (1 + t52)
      work[j + 3584] = t53
      const t54: number = (1 - t52) * t53
      work[j + 3600] = t54
      const t55: number = work[j + 3488]!
      const t56: number = work[j + 3376]! >= 0 ? t55 : work[j + 3472]! * t55
      const t57: number = work[j + 3360]! >= 0 ? work[j + 3520]! : work[j + 3536]!
      const t58: number = t51 < 0.35 ? work[j + 3424]! : t50 >= 0 ? t54 : -t54
      const t59: number = t56 * work[t31 + j]! + t57 * t58
      work[j + 3616] = t59
      const t60: number = Math.exp(-2 * Math.abs(t59))
      work[j + 3632] = t60
      const t61: number = 1 / (1 + t60)
      work[j + 3648] = t61
      work[j + 3664] = (1 - t60) * t61
    }
    for (let j = 0; j < 16; j++) {
      const t62: number = work[j + 3616]!
      const t63: number = Math.tanh(t62)
      work[j + 3680] = t63
      const t64: number = work[j + 3456]!
      const t65: number = work[j + 3408]! >= 0 ? t64 : work[j + 3440]! * t64
      const t66: number = work[j + 3488]!
      const t67: number = work[j + 3376]! >= 0 ? t66 : work[j + 3472]! * t66
      let t68 = 0
      if (Math.abs(t62) < 0.35) {
        t68 = 1 - t63 * t63
      } else {
        const t69: number = work[j + 3648]!
        t68 = 4 * (work[j + 3632]! * t69) * t69
      }
      const t70: number = work[j + 2000]! + t68 * (t65 * work[j + 1984]!)
      work[j + 3696] = t70
      work[j + 3712] = t67 * t70
    }
    work.fill(0, 3728, 3792)
    for (let j = 0; j < 16; j++) {
      const t71: number = work[j + 3360]! >= 0 ? work[j + 3520]! : work[j + 3536]!
      let t72 = 0
      if (work[j + 3552]! < 0.35) {
        const t73: number = work[j + 3424]!
        t72 = 1 - t73 * t73
      } else {
        const t74: number = work[j + 3584]!
        t72 = 4 * (work[j + 3568]! * t74) * t74
      }
      work[j + 3760]! += t72 * (t71 * work[j + 3696]!)
    }
    work.fill(0, 3792, 3856)
    for (let j = 0; j < 16; j++) {
      let t75 = 0
      if (work[j + 3552]! < 0.35) {
        t75 = work[j + 3424]!
      } else {
        const t76: number = work[j + 3600]!
        t75 = work[j + 3392]! >= 0 ? t76 : -t76
      }
      work[j + 3792]! += work[j + 3536]! * work[j + 3520]! * (t75 * work[j + 3696]!)
    }
    work.fill(0, 3856, 3920)
    for (let j = 0; j < 16; j++) {
      const t77: number = work[j + 3488]!
      work[j + 3872]! += work[j + 3472]! * t77 * t77 * (work[t31 + j]! * work[j + 3696]!)
    }
    work.fill(0, 3920, 3984)
    for (let j = 0; j < 16; j++) {
      const t78: number = work[j + 3456]!
      const t79: number = work[j + 3616]!
      let t80 = 0
      if (Math.abs(t79) < 0.35) {
        t80 = work[j + 3680]!
      } else {
        const t81: number = work[j + 3664]!
        t80 = t79 >= 0 ? t81 : -t81
      }
      work[j + 3968]! += work[j + 3440]! * t78 * t78 * (t80 * work[j + 1984]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t33 + j] = work[j + 3728]! + work[j + 3792]! + work[j + 3856]! + work[j + 3920]!
    }
    for (let j = 0; j < 16; j += 4) {
      const t82: number = j * 64 + 128
      const t83: number = j * 64 + 192
      const t84: number = j * 64 + 256
      const t85: number = j * 64 + 320
      let t86 = 0
      let t87 = 0
      let t88 = 0
      let t89 = 0
      for (let k = 0; k < 64; k++) {
        const t90: number = work[t33 + k]!
        t86 += params[t82 + k]! * t90
        t87 += params[t83 + k]! * t90
        t88 += params[t84 + k]! * t90
        t89 += params[t85 + k]! * t90
      }
      work[j + 3984] = t86
      work[j + 3985] = t87
      work[j + 3986] = t88
      work[j + 3987] = t89
    }
    for (let j = 0; j < 16; j += 4) {
      const t91: number = j * 64 + 128
      const t92: number = work[t30 + j]!
      const t93: number = j * 64 + 192
      const t94: number = work[t34 + j]!
      const t95: number = j * 64 + 256
      const t96: number = work[t35 + j]!
      const t97: number = j * 64 + 320
      const t98: number = work[t36 + j]!
      for (let k = 0; k < 64; k++) {
        const t99: number = work[t33 + k]!
        grad[t91 + k]! += t92 * t99
        grad[t93 + k]! += t94 * t99
        grad[t95 + k]! += t96 * t99
        grad[t97 + k]! += t98 * t99
      }
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1984] = work[j + 3984]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 2000] = work[j + 3712]!
    }
  }
  grad.fill(0, 1152, 1216)
  for (let i = 0; i < 20; i++) {
    const t100: number = i * 64 + 2016
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t100 + j]!
    }
  }
  grad.fill(0, 0, 128)
  for (let i = 0; i < 20; i += 4) {
    const t101: number = x[i * 2]!
    const t102: number = i * 64 + 2016
    const t103: number = x[i * 2 + 2]!
    const t104: number = i * 64 + 2080
    const t105: number = x[i * 2 + 4]!
    const t106: number = i * 64 + 2144
    const t107: number = x[i * 2 + 6]!
    const t108: number = i * 64 + 2208
    for (let j = 0; j < 64; j++) {
      const t109: number = t101 * work[t102 + j]! + t103 * work[t104 + j]! + t105 * work[t106 + j]! + t107 * work[t108 + j]!
      grad[j]! += t109
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t110: number = x[i * 2 + 1]!
    const t111: number = i * 64 + 2016
    const t112: number = x[i * 2 + 3]!
    const t113: number = i * 64 + 2080
    const t114: number = x[i * 2 + 5]!
    const t115: number = i * 64 + 2144
    const t116: number = x[i * 2 + 7]!
    const t117: number = i * 64 + 2208
    for (let j = 0; j < 64; j++) {
      const t118: number = t110 * work[t111 + j]! + t112 * work[t113 + j]! + t114 * work[t115 + j]! + t116 * work[t117 + j]!
      grad[j + 64]! += t118
    }
  }
}

/**
 * `loss = reshape((dense − target)², [])`
 *
 * Overwrites `grad`, unless undefined: the gradient with respect to `lstm/kernel`, `lstm/recurrent_kernel`, `lstm/bias`, `dense/kernel`, `dense/bias`.
 */
export function valueAndGrad(params: Float64Array, x: Float64Array, target: Float64Array, grad: Float64Array | undefined): number {
  if (grad === undefined) return forward(params, x, target)
  work.fill(0, 16, 1296)
  grad.fill(0, 1152, 1216)
  grad.fill(0, 0, 128)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[i * 2]!
    const t2: number = i * 64 + 16
    const t3: number = x[i * 2 + 2]!
    const t4: number = i * 64 + 80
    for (let j = 0; j < 64; j++) {
      const t5: number = params[j]!
      work[t2 + j]! += t1 * t5
      work[t4 + j]! += t3 * t5
    }
    const t6: number = x[i * 2 + 1]!
    const t7: number = x[i * 2 + 3]!
    for (let j = 0; j < 64; j++) {
      const t8: number = params[j + 64]!
      work[t2 + j]! += t6 * t8
      work[t4 + j]! += t7 * t8
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64 + 16
    const t10: number = i * 64 + 1296
    const t11: number = i * 64 + 80
    const t12: number = i * 64 + 1360
    const t13: number = i * 64 + 144
    const t14: number = i * 64 + 1424
    const t15: number = i * 64 + 208
    const t16: number = i * 64 + 1488
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3600] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3616] = work[i]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1296
    work.fill(0, 4272, 4336)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 3600]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 3601]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 3602]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 3603]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k + 4272]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 4336] = work[t18 + j]! + work[j + 4272]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 4384]!
      const t29: number = Math.exp(-Math.abs(t28))
      work[j + 4400] = t29
      const t30: number = 1 / (1 + t29)
      work[j + 4416] = t30
      const t31: number = work[j + 4352]!
      const t32: number = Math.exp(-Math.abs(t31))
      work[j + 4432] = t32
      const t33: number = 1 / (1 + t32)
      work[j + 4448] = t33
      const t34: number = work[j + 4336]!
      const t35: number = Math.exp(-Math.abs(t34))
      work[j + 4464] = t35
      const t36: number = 1 / (1 + t35)
      work[j + 4480] = t36
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 3616]! + t38 * Math.tanh(work[j + 4368]!)
      work[j + 4496] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 4512] = t40 * Math.tanh(t39)
    }
    const t41: number = t * 16 + 3632
    for (let j = 0; j < 16; j++) {
      work[t41 + j] = work[j + 3600]!
    }
    const t42: number = t * 16 + 3952
    for (let j = 0; j < 16; j++) {
      work[t42 + j] = work[j + 3616]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3600] = work[j + 4512]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3616] = work[j + 4496]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t43: number = i * 64 + 2576
    for (let j = 0; j < 64; j++) {
      work[t43 + j] = 0
    }
  }
  let t44 = 0
  for (let i = 0; i < 16; i++) {
    t44 += params[i + 1216]! * work[i + 3600]!
  }
  const t45 = t44 + params[1232]!
  // dense [1]
  work[4528] = t45
  const t46 = t45 - target[0]!
  grad[1232] = 2 * t46 * 1
  work[4529] = t46 * t46
  const t47 = grad[1232]!
  for (let i = 0; i < 16; i++) {
    grad[i + 1216] = work[i + 3600]! * t47
  }
  work.fill(0, 4530, 4546)
  for (let i = 0; i < 16; i++) {
    work[i + 4530]! += params[i + 1216]! * t47
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4546] = work[i + 4530]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4562] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    const t48: number = i * 64 + 128
    const t49: number = i * 64 + 2576
    for (let j = 0; j < 64; j++) {
      grad[t48 + j] = work[t49 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t50: number = t * 16 + 3632
    const t51: number = t * 16 + 3952
    const t52: number = t * 64 + 1296
    const t53: number = t * 64 + 4578
    work.fill(0, 5858, 5922)
    const t54: number = t * 16 + 3633
    const t55: number = t * 16 + 3634
    const t56: number = t * 16 + 3635
    for (let j = 0; j < 16; j += 4) {
      const t57: number = j * 64 + 128
      const t58: number = work[t50 + j]!
      const t59: number = j * 64 + 192
      const t60: number = work[t54 + j]!
      const t61: number = j * 64 + 256
      const t62: number = work[t55 + j]!
      const t63: number = j * 64 + 320
      const t64: number = work[t56 + j]!
      for (let k = 0; k < 64; k++) {
        const t65: number = params[t57 + k]! * t58 + params[t59 + k]! * t60 + params[t61 + k]! * t62 + params[t63 + k]! * t64
        work[k + 5858]! += t65
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 5922] = work[t52 + j]! + work[j + 5858]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 5986] = Math.tanh(work[j + 5954]!)
      const t66: number = Math.exp(-Math.abs(work[j + 5970]!))
      work[j + 6002] = t66
      work[j + 6018] = 1 / (1 + t66)
      const t67: number = Math.exp(-Math.abs(work[j + 5938]!))
      work[j + 6034] = t67
      work[j + 6050] = 1 / (1 + t67)
      const t68: number = Math.exp(-Math.abs(work[j + 5922]!))
      work[j + 6066] = t68
      const t69: number = 1 / (1 + t68)
      work[j + 6082] = t69
      work[j + 6098] = t68 * t69
    }
    for (let j = 0; j < 16; j++) {
      const t70: number = work[j + 5954]!
      const t71: number = Math.abs(t70)
      work[j + 6114] = t71
      const t72: number = Math.exp(-2 * t71)
      work[j + 6130] = t72
      const t73: number = 1 / (1 + t72)
      work[j + 6146] = t73
      const t74: number = (1 - t72) * t73
      work[j + 6162] = t74
      const t75: number = work[j + 6050]!
      const t76: number = work[j + 5938]! >= 0 ? t75 : work[j + 6034]! * t75
      const t77: number = work[j + 5922]! >= 0 ? work[j + 6082]! : work[j + 6098]!
      const t78: number = t71 < 0.35 ? work[j + 5986]! : t70 >= 0 ? t74 : -t74
      const t79: number = t76 * work[t51 + j]! + t77 * t78
      work[j + 6178] = t79
      const t80: number = Math.exp(-2 * Math.abs(t79))
      work[j + 6194] = t80
      const t81: number = 1 / (1 + t80)
      work[j + 6210] = t81
      work[j + 6226] = (1 - t80) * t81
    }
    for (let j = 0; j < 16; j++) {
      const t82: number = work[j + 6178]!
      const t83: number = Math.tanh(t82)
      work[j + 6242] = t83
      const t84: number = work[j + 6018]!
      const t85: number = work[j + 5970]! >= 0 ? t84 : work[j + 6002]! * t84
      const t86: number = work[j + 6050]!
      const t87: number = work[j + 5938]! >= 0 ? t86 : work[j + 6034]! * t86
      let t88 = 0
      if (Math.abs(t82) < 0.35) {
        t88 = 1 - t83 * t83
      } else {
        const t89: number = work[j + 6210]!
        t88 = 4 * (work[j + 6194]! * t89) * t89
      }
      const t90: number = work[j + 4562]! + t88 * (t85 * work[j + 4546]!)
      work[j + 6258] = t90
      work[j + 6274] = t87 * t90
    }
    work.fill(0, 6290, 6354)
    for (let j = 0; j < 16; j++) {
      const t91: number = work[j + 5922]! >= 0 ? work[j + 6082]! : work[j + 6098]!
      let t92 = 0
      if (work[j + 6114]! < 0.35) {
        const t93: number = work[j + 5986]!
        t92 = 1 - t93 * t93
      } else {
        const t94: number = work[j + 6146]!
        t92 = 4 * (work[j + 6130]! * t94) * t94
      }
      work[j + 6322]! += t92 * (t91 * work[j + 6258]!)
    }
    work.fill(0, 6354, 6418)
    for (let j = 0; j < 16; j++) {
      let t95 = 0
      if (work[j + 6114]! < 0.35) {
        t95 = work[j + 5986]!
      } else {
        const t96: number = work[j + 6162]!
        t95 = work[j + 5954]! >= 0 ? t96 : -t96
      }
      work[j + 6354]! += work[j + 6098]! * work[j + 6082]! * (t95 * work[j + 6258]!)
    }
    work.fill(0, 6418, 6482)
    for (let j = 0; j < 16; j++) {
      const t97: number = work[j + 6050]!
      work[j + 6434]! += work[j + 6034]! * t97 * t97 * (work[t51 + j]! * work[j + 6258]!)
    }
    work.fill(0, 6482, 6546)
    for (let j = 0; j < 16; j++) {
      const t98: number = work[j + 6018]!
      const t99: number = work[j + 6178]!
      let t100 = 0
      if (Math.abs(t99) < 0.35) {
        t100 = work[j + 6242]!
      } else {
        const t101: number = work[j + 6226]!
        t100 = t99 >= 0 ? t101 : -t101
      }
      work[j + 6530]! += work[j + 6002]! * t98 * t98 * (t100 * work[j + 4546]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t53 + j] = work[j + 6290]! + work[j + 6354]! + work[j + 6418]! + work[j + 6482]!
    }
    for (let j = 0; j < 16; j += 4) {
      const t102: number = j * 64 + 128
      const t103: number = j * 64 + 192
      const t104: number = j * 64 + 256
      const t105: number = j * 64 + 320
      let t106 = 0
      let t107 = 0
      let t108 = 0
      let t109 = 0
      for (let k = 0; k < 64; k++) {
        const t110: number = work[t53 + k]!
        t106 += params[t102 + k]! * t110
        t107 += params[t103 + k]! * t110
        t108 += params[t104 + k]! * t110
        t109 += params[t105 + k]! * t110
      }
      work[j + 6546] = t106
      work[j + 6547] = t107
      work[j + 6548] = t108
      work[j + 6549] = t109
    }
    for (let j = 0; j < 16; j += 4) {
      const t111: number = j * 64 + 128
      const t112: number = work[t50 + j]!
      const t113: number = j * 64 + 192
      const t114: number = work[t54 + j]!
      const t115: number = j * 64 + 256
      const t116: number = work[t55 + j]!
      const t117: number = j * 64 + 320
      const t118: number = work[t56 + j]!
      for (let k = 0; k < 64; k++) {
        const t119: number = work[t53 + k]!
        grad[t111 + k]! += t112 * t119
        grad[t113 + k]! += t114 * t119
        grad[t115 + k]! += t116 * t119
        grad[t117 + k]! += t118 * t119
      }
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4546] = work[j + 6546]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4562] = work[j + 6274]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t120: number = i * 64 + 4578
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t120 + j]!
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t121: number = x[i * 2]!
    const t122: number = i * 64 + 4578
    const t123: number = x[i * 2 + 2]!
    const t124: number = i * 64 + 4642
    const t125: number = x[i * 2 + 4]!
    const t126: number = i * 64 + 4706
    const t127: number = x[i * 2 + 6]!
    const t128: number = i * 64 + 4770
    for (let j = 0; j < 64; j++) {
      const t129: number = t121 * work[t122 + j]! + t123 * work[t124 + j]! + t125 * work[t126 + j]! + t127 * work[t128 + j]!
      grad[j]! += t129
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t130: number = x[i * 2 + 1]!
    const t131: number = i * 64 + 4578
    const t132: number = x[i * 2 + 3]!
    const t133: number = i * 64 + 4642
    const t134: number = x[i * 2 + 5]!
    const t135: number = i * 64 + 4706
    const t136: number = x[i * 2 + 7]!
    const t137: number = i * 64 + 4770
    for (let j = 0; j < 64; j++) {
      const t138: number = t130 * work[t131 + j]! + t132 * work[t133 + j]! + t134 * work[t135 + j]! + t136 * work[t137 + j]!
      grad[j + 64]! += t138
    }
  }
  const loss = work[4529]!
  return loss
}

/**
 * `∂loss/∂lstm/kernel = … (73 operations)` …
 *
 * The gradient with respect to `lstm/kernel`, `lstm/recurrent_kernel`, `lstm/bias`, `dense/kernel`, `dense/bias`, by name; freshly made.
 */
export function gradient(
  params: Float64Array, x: Float64Array, target: Float64Array,
): { "lstm/kernel": Float64Array; "lstm/recurrent_kernel": Float64Array; "lstm/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array } {
  const grad = new Float64Array(1233)
  valueAndGrad(params, x, target, grad)
  return {
    "lstm/kernel": grad.slice(0, 128), "lstm/recurrent_kernel": grad.slice(128, 1152), "lstm/bias": grad.slice(1152, 1216),
    "dense/kernel": grad.slice(1216, 1232), "dense/bias": grad.slice(1232, 1233),
  }
}

/** The value where `vector` holds `lstm/kernel`, `lstm/recurrent_kernel`, `lstm/bias`, `dense/kernel`, `dense/bias`, as optimisers want it; overwrites `grad`, if given, with the gradient. */
export function objective(
  vector: ArrayLike<number>, x: Float64Array, target: Float64Array, grad?: { [index: number]: number; readonly length: number },
): number {
  if (!(vector instanceof Float64Array)) {
    for (let k = 0; k < 1233; k++) allParams[k] = vector[k]!
  }
  return valueAndGrad(vector instanceof Float64Array ? vector : allParams, x, target, grad as Float64Array | undefined)
}

/** The value for one example of a batch; adds its gradient to `grad`. */
function example(params: Float64Array, x: Float64Array, target: Float64Array, x_at: number, target_at: number, grad: Float64Array): number {
  work.fill(0, 16, 1296)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[x_at + i * 2]!
    const t2: number = i * 64 + 16
    const t3: number = x[x_at + i * 2 + 2]!
    const t4: number = i * 64 + 80
    for (let j = 0; j < 64; j++) {
      const t5: number = params[j]!
      work[t2 + j]! += t1 * t5
      work[t4 + j]! += t3 * t5
    }
    const t6: number = x[x_at + i * 2 + 1]!
    const t7: number = x[x_at + i * 2 + 3]!
    for (let j = 0; j < 64; j++) {
      const t8: number = params[j + 64]!
      work[t2 + j]! += t6 * t8
      work[t4 + j]! += t7 * t8
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64 + 16
    const t10: number = i * 64 + 1296
    const t11: number = i * 64 + 80
    const t12: number = i * 64 + 1360
    const t13: number = i * 64 + 144
    const t14: number = i * 64 + 1424
    const t15: number = i * 64 + 208
    const t16: number = i * 64 + 1488
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3600] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3616] = work[i]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1296
    work.fill(0, 4272, 4336)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 3600]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 3601]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 3602]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 3603]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k + 4272]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 4336] = work[t18 + j]! + work[j + 4272]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 4384]!
      const t29: number = Math.exp(-Math.abs(t28))
      work[j + 4400] = t29
      const t30: number = 1 / (1 + t29)
      work[j + 4416] = t30
      const t31: number = work[j + 4352]!
      const t32: number = Math.exp(-Math.abs(t31))
      work[j + 4432] = t32
      const t33: number = 1 / (1 + t32)
      work[j + 4448] = t33
      const t34: number = work[j + 4336]!
      const t35: number = Math.exp(-Math.abs(t34))
      work[j + 4464] = t35
      const t36: number = 1 / (1 + t35)
      work[j + 4480] = t36
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 3616]! + t38 * Math.tanh(work[j + 4368]!)
      work[j + 4496] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 4512] = t40 * Math.tanh(t39)
    }
    const t41: number = t * 16 + 3632
    for (let j = 0; j < 16; j++) {
      work[t41 + j] = work[j + 3600]!
    }
    const t42: number = t * 16 + 3952
    for (let j = 0; j < 16; j++) {
      work[t42 + j] = work[j + 3616]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3600] = work[j + 4512]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3616] = work[j + 4496]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t43: number = i * 64 + 2576
    for (let j = 0; j < 64; j++) {
      work[t43 + j] = 0
    }
  }
  let t44 = 0
  for (let i = 0; i < 16; i++) {
    t44 += params[i + 1216]! * work[i + 3600]!
  }
  const t45 = t44 + params[1232]!
  // dense [1]
  work[4528] = t45
  const t46 = t45 - target[target_at]!
  work[4529] = 2 * t46 * 1
  work[4530] = t46 * t46
  work.fill(0, 4531, 4547)
  const t47 = work[4529]!
  for (let i = 0; i < 16; i++) {
    work[i + 4531]! += params[i + 1216]! * t47
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4547] = work[i + 4531]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4563] = work[i]!
  }
  for (let i = 0; i < 16; i++) {
    const t48: number = i * 64 + 4579
    const t49: number = i * 64 + 2576
    for (let j = 0; j < 64; j++) {
      work[t48 + j] = work[t49 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t50: number = t * 16 + 3632
    const t51: number = t * 16 + 3952
    const t52: number = t * 64 + 1296
    const t53: number = t * 64 + 5603
    work.fill(0, 6883, 6947)
    const t54: number = t * 16 + 3633
    const t55: number = t * 16 + 3634
    const t56: number = t * 16 + 3635
    for (let j = 0; j < 16; j += 4) {
      const t57: number = j * 64 + 128
      const t58: number = work[t50 + j]!
      const t59: number = j * 64 + 192
      const t60: number = work[t54 + j]!
      const t61: number = j * 64 + 256
      const t62: number = work[t55 + j]!
      const t63: number = j * 64 + 320
      const t64: number = work[t56 + j]!
      for (let k = 0; k < 64; k++) {
        const t65: number = params[t57 + k]! * t58 + params[t59 + k]! * t60 + params[t61 + k]! * t62 + params[t63 + k]! * t64
        work[k + 6883]! += t65
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 6947] = work[t52 + j]! + work[j + 6883]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 7011] = Math.tanh(work[j + 6979]!)
      const t66: number = Math.exp(-Math.abs(work[j + 6995]!))
      work[j + 7027] = t66
      work[j + 7043] = 1 / (1 + t66)
      const t67: number = Math.exp(-Math.abs(work[j + 6963]!))
      work[j + 7059] = t67
      work[j + 7075] = 1 / (1 + t67)
      const t68: number = Math.exp(-Math.abs(work[j + 6947]!))
      work[j + 7091] = t68
      const t69: number = 1 / (1 + t68)
      work[j + 7107] = t69
      work[j + 7123] = t68 * t69
    }
    for (let j = 0; j < 16; j++) {
      const t70: number = work[j + 6979]!
      const t71: number = Math.abs(t70)
      work[j + 7139] = t71
      const t72: number = Math.exp(-2 * t71)
      work[j + 7155] = t72
      const t73: number = 1 / (1 + t72)
      work[j + 7171] = t73
      const t74: number = (1 - t72) * t73
      work[j + 7187] = t74
      const t75: number = work[j + 7075]!
      const t76: number = work[j + 6963]! >= 0 ? t75 : work[j + 7059]! * t75
      const t77: number = work[j + 6947]! >= 0 ? work[j + 7107]! : work[j + 7123]!
      const t78: number = t71 < 0.35 ? work[j + 7011]! : t70 >= 0 ? t74 : -t74
      const t79: number = t76 * work[t51 + j]! + t77 * t78
      work[j + 7203] = t79
      const t80: number = Math.exp(-2 * Math.abs(t79))
      work[j + 7219] = t80
      const t81: number = 1 / (1 + t80)
      work[j + 7235] = t81
      work[j + 7251] = (1 - t80) * t81
    }
    for (let j = 0; j < 16; j++) {
      const t82: number = work[j + 7203]!
      const t83: number = Math.tanh(t82)
      work[j + 7267] = t83
      const t84: number = work[j + 7043]!
      const t85: number = work[j + 6995]! >= 0 ? t84 : work[j + 7027]! * t84
      const t86: number = work[j + 7075]!
      const t87: number = work[j + 6963]! >= 0 ? t86 : work[j + 7059]! * t86
      let t88 = 0
      if (Math.abs(t82) < 0.35) {
        t88 = 1 - t83 * t83
      } else {
        const t89: number = work[j + 7235]!
        t88 = 4 * (work[j + 7219]! * t89) * t89
      }
      const t90: number = work[j + 4563]! + t88 * (t85 * work[j + 4547]!)
      work[j + 7283] = t90
      work[j + 7299] = t87 * t90
    }
    work.fill(0, 7315, 7379)
    for (let j = 0; j < 16; j++) {
      const t91: number = work[j + 6947]! >= 0 ? work[j + 7107]! : work[j + 7123]!
      let t92 = 0
      if (work[j + 7139]! < 0.35) {
        const t93: number = work[j + 7011]!
        t92 = 1 - t93 * t93
      } else {
        const t94: number = work[j + 7171]!
        t92 = 4 * (work[j + 7155]! * t94) * t94
      }
      work[j + 7347]! += t92 * (t91 * work[j + 7283]!)
    }
    work.fill(0, 7379, 7443)
    for (let j = 0; j < 16; j++) {
      let t95 = 0
      if (work[j + 7139]! < 0.35) {
        t95 = work[j + 7011]!
      } else {
        const t96: number = work[j + 7187]!
        t95 = work[j + 6979]! >= 0 ? t96 : -t96
      }
      work[j + 7379]! += work[j + 7123]! * work[j + 7107]! * (t95 * work[j + 7283]!)
    }
    work.fill(0, 7443, 7507)
    for (let j = 0; j < 16; j++) {
      const t97: number = work[j + 7075]!
      work[j + 7459]! += work[j + 7059]! * t97 * t97 * (work[t51 + j]! * work[j + 7283]!)
    }
    work.fill(0, 7507, 7571)
    for (let j = 0; j < 16; j++) {
      const t98: number = work[j + 7043]!
      const t99: number = work[j + 7203]!
      let t100 = 0
      if (Math.abs(t99) < 0.35) {
        t100 = work[j + 7267]!
      } else {
        const t101: number = work[j + 7251]!
        t100 = t99 >= 0 ? t101 : -t101
      }
      work[j + 7555]! += work[j + 7027]! * t98 * t98 * (t100 * work[j + 4547]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t53 + j] = work[j + 7315]! + work[j + 7379]! + work[j + 7443]! + work[j + 7507]!
    }
    for (let j = 0; j < 16; j += 4) {
      const t102: number = j * 64 + 128
      const t103: number = j * 64 + 192
      const t104: number = j * 64 + 256
      const t105: number = j * 64 + 320
      let t106 = 0
      let t107 = 0
      let t108 = 0
      let t109 = 0
      for (let k = 0; k < 64; k++) {
        const t110: number = work[t53 + k]!
        t106 += params[t102 + k]! * t110
        t107 += params[t103 + k]! * t110
        t108 += params[t104 + k]! * t110
        t109 += params[t105 + k]! * t110
      }
      work[j + 7571] = t106
      work[j + 7572] = t107
      work[j + 7573] = t108
      work[j + 7574] = t109
    }
    for (let j = 0; j < 16; j += 4) {
      const t111: number = j * 64 + 4579
      const t112: number = work[t50 + j]!
      const t113: number = j * 64 + 4643
      const t114: number = work[t54 + j]!
      const t115: number = j * 64 + 4707
      const t116: number = work[t55 + j]!
      const t117: number = j * 64 + 4771
      const t118: number = work[t56 + j]!
      for (let k = 0; k < 64; k++) {
        const t119: number = work[t53 + k]!
        work[t111 + k]! += t112 * t119
        work[t113 + k]! += t114 * t119
        work[t115 + k]! += t116 * t119
        work[t117 + k]! += t118 * t119
      }
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4547] = work[j + 7571]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4563] = work[j + 7299]!
    }
  }
  const loss = work[4530]!
  for (let i = 0; i < 20; i += 4) {
    const t120: number = x[x_at + i * 2]!
    const t121: number = i * 64 + 5603
    const t122: number = x[x_at + i * 2 + 2]!
    const t123: number = i * 64 + 5667
    const t124: number = x[x_at + i * 2 + 4]!
    const t125: number = i * 64 + 5731
    const t126: number = x[x_at + i * 2 + 6]!
    const t127: number = i * 64 + 5795
    for (let j = 0; j < 64; j++) {
      const t128: number = t120 * work[t121 + j]! + t122 * work[t123 + j]! + t124 * work[t125 + j]! + t126 * work[t127 + j]!
      grad[j]! += t128
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t129: number = x[x_at + i * 2 + 1]!
    const t130: number = i * 64 + 5603
    const t131: number = x[x_at + i * 2 + 3]!
    const t132: number = i * 64 + 5667
    const t133: number = x[x_at + i * 2 + 5]!
    const t134: number = i * 64 + 5731
    const t135: number = x[x_at + i * 2 + 7]!
    const t136: number = i * 64 + 5795
    for (let j = 0; j < 64; j++) {
      const t137: number = t129 * work[t130 + j]! + t131 * work[t132 + j]! + t133 * work[t134 + j]! + t135 * work[t136 + j]!
      grad[j + 64]! += t137
    }
  }
  for (let i = 0; i < 16; i++) {
    const t138: number = i * 64 + 128
    const t139: number = i * 64 + 4579
    for (let j = 0; j < 64; j++) {
      grad[t138 + j]! += work[t139 + j]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t140: number = i * 64 + 5603
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t140 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    grad[i + 1216]! += work[i + 3600]! * t47
  }
  grad[1232]! += t47
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, x: Float64Array, target: Float64Array, x_at: number, target_at: number, grad: Float64Array): number {
  const t1 = params[1232]!
  work.fill(0, 1024, 21504)
  for (let i = 0; i < 16; i++) {
    const t2: number = x_at + i * 40
    const t3: number = i * 1280
    const t4: number = x_at + i * 40 + 2
    const t5: number = x_at + i * 40 + 1
    const t6: number = x_at + i * 40 + 3
    for (let j = 0; j < 20; j += 2) {
      const t7: number = x[t2 + j * 2]!
      const t8: number = t3 + j * 64 + 1024
      const t9: number = x[t4 + j * 2]!
      const t10: number = t3 + j * 64 + 1088
      for (let k = 0; k < 64; k++) {
        const t11: number = params[k]!
        work[t8 + k]! += t7 * t11
        work[t10 + k]! += t9 * t11
      }
      const t12: number = x[t5 + j * 2]!
      const t13: number = x[t6 + j * 2]!
      for (let k = 0; k < 64; k++) {
        const t14: number = params[k + 64]!
        work[t8 + k]! += t12 * t14
        work[t10 + k]! += t13 * t14
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t15: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t15 + j] = 0
    }
  }
  for (let i = 0; i < 16; i++) {
    const t16: number = i * 16 + 21504
    for (let j = 0; j < 16; j++) {
      work[t16 + j] = 0
    }
  }
  for (let i = 0; i < 20; i += 2) {
    const t17: number = i * 64
    const t18: number = i * 1024
    for (let j = 0; j < 16; j += 4) {
      const t19: number = t17 + j * 1280 + 1024
      const t20: number = t18 + j * 64 + 21760
      const t21: number = t17 + j * 1280 + 2304
      const t22: number = t18 + j * 64 + 21824
      const t23: number = t17 + j * 1280 + 3584
      const t24: number = t18 + j * 64 + 21888
      const t25: number = t17 + j * 1280 + 4864
      const t26: number = t18 + j * 64 + 21952
      const t27: number = t17 + j * 1280 + 1088
      const t28: number = t18 + j * 64 + 22784
      const t29: number = t17 + j * 1280 + 2368
      const t30: number = t18 + j * 64 + 22848
      const t31: number = t17 + j * 1280 + 3648
      const t32: number = t18 + j * 64 + 22912
      const t33: number = t17 + j * 1280 + 4928
      const t34: number = t18 + j * 64 + 22976
      for (let k = 0; k < 64; k++) {
        const t35: number = params[k + 1152]!
        work[t20 + k] = work[t19 + k]! + t35
        work[t22 + k] = work[t21 + k]! + t35
        work[t24 + k] = work[t23 + k]! + t35
        work[t26 + k] = work[t25 + k]! + t35
        work[t28 + k] = work[t27 + k]! + t35
        work[t30 + k] = work[t29 + k]! + t35
        work[t32 + k] = work[t31 + k]! + t35
        work[t34 + k] = work[t33 + k]! + t35
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t36: number = i * 16 + 42240
    const t37: number = i * 16 + 21504
    for (let j = 0; j < 16; j++) {
      work[t36 + j] = work[t37 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t38: number = i * 16 + 42496
    const t39: number = i * 16 + 21504
    for (let j = 0; j < 16; j++) {
      work[t38 + j] = work[t39 + j]!
    }
  }
  for (let t = 0; t < 20; t++) {
    work.fill(0, 52992, 54016)
    for (let j = 0; j < 16; j += 2) {
      const t40: number = j * 16 + 42240
      const t41: number = j * 16 + 42241
      const t42: number = j * 16 + 42242
      const t43: number = j * 16 + 42243
      const t44: number = j * 64 + 52992
      const t45: number = j * 16 + 42256
      const t46: number = j * 16 + 42257
      const t47: number = j * 16 + 42258
      const t48: number = j * 16 + 42259
      const t49: number = j * 64 + 53056
      for (let k = 0; k < 16; k += 4) {
        const t50: number = work[t40 + k]!
        const t51: number = k * 64 + 128
        const t52: number = work[t41 + k]!
        const t53: number = k * 64 + 192
        const t54: number = work[t42 + k]!
        const t55: number = k * 64 + 256
        const t56: number = work[t43 + k]!
        const t57: number = k * 64 + 320
        const t58: number = work[t45 + k]!
        const t59: number = work[t46 + k]!
        const t60: number = work[t47 + k]!
        const t61: number = work[t48 + k]!
        for (let l = 0; l < 64; l++) {
          const t62: number = params[t51 + l]!
          const t63: number = params[t53 + l]!
          const t64: number = params[t55 + l]!
          const t65: number = params[t57 + l]!
          work[t44 + l]! += t50 * t62 + t52 * t63 + t54 * t64 + t56 * t65
          work[t49 + l]! += t58 * t62 + t59 * t63 + t60 * t64 + t61 * t65
        }
      }
    }
    const t66: number = t * 1024
    for (let j = 0; j < 16; j++) {
      const t67: number = t66 + j * 64 + 21760
      const t68: number = j * 64 + 52992
      const t69: number = j * 64 + 54016
      for (let k = 0; k < 64; k++) {
        work[t69 + k] = work[t67 + k]! + work[t68 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t70: number = j * 64 + 54064
      const t71: number = j * 16 + 55040
      const t72: number = j * 16 + 55296
      const t73: number = j * 64 + 54032
      const t74: number = j * 16 + 55552
      const t75: number = j * 16 + 55808
      const t76: number = j * 64 + 54016
      const t77: number = j * 16 + 56064
      const t78: number = j * 16 + 56320
      const t79: number = j * 16 + 42496
      const t80: number = j * 64 + 54048
      const t81: number = j * 16 + 56576
      const t82: number = j * 16 + 56832
      for (let k = 0; k < 16; k++) {
        const t83: number = work[t70 + k]!
        const t84: number = Math.exp(-Math.abs(t83))
        work[t71 + k] = t84
        const t85: number = 1 / (1 + t84)
        work[t72 + k] = t85
        const t86: number = work[t73 + k]!
        const t87: number = Math.exp(-Math.abs(t86))
        work[t74 + k] = t87
        const t88: number = 1 / (1 + t87)
        work[t75 + k] = t88
        const t89: number = work[t76 + k]!
        const t90: number = Math.exp(-Math.abs(t89))
        work[t77 + k] = t90
        const t91: number = 1 / (1 + t90)
        work[t78 + k] = t91
        const t92: number = t86 >= 0 ? t88 : t87 * t88
        const t93: number = t89 >= 0 ? t91 : t90 * t91
        const t94: number = t92 * work[t79 + k]! + t93 * Math.tanh(work[t80 + k]!)
        work[t81 + k] = t94
        const t95: number = t83 >= 0 ? t85 : t84 * t85
        work[t82 + k] = t95 * Math.tanh(t94)
      }
    }
    const t96: number = t * 256
    for (let j = 0; j < 16; j++) {
      const t97: number = t96 + j * 16 + 42752
      const t98: number = j * 16 + 42240
      for (let k = 0; k < 16; k++) {
        work[t97 + k] = work[t98 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t99: number = t96 + j * 16 + 47872
      const t100: number = j * 16 + 42496
      for (let k = 0; k < 16; k++) {
        work[t99 + k] = work[t100 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t101: number = j * 16 + 42240
      const t102: number = j * 16 + 56832
      for (let k = 0; k < 16; k++) {
        work[t101 + k] = work[t102 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t103: number = j * 16 + 42496
      const t104: number = j * 16 + 56576
      for (let k = 0; k < 16; k++) {
        work[t103 + k] = work[t104 + k]!
      }
    }
  }
  const t105 = target_at + 1
  for (let i = 0; i < 16; i += 2) {
    const t106: number = i * 16 + 42240
    const t107: number = i * 16 + 42256
    let t108 = 0
    let t109 = 0
    for (let j = 0; j < 16; j++) {
      const t110: number = params[j + 1216]!
      t108 += work[t106 + j]! * t110
      t109 += work[t107 + j]! * t110
    }
    const t111: number = t108 + t1
    work[i + 57088] = t111
    work[i + 57104] = 2 * (t111 - target[target_at + i]!)
    const t112: number = t109 + t1
    work[i + 57089] = t112
    work[i + 57105] = 2 * (t112 - target[t105 + i]!)
  }
  work.fill(0, 57120, 57376)
  for (let i = 0; i < 16; i += 2) {
    const t113: number = work[i + 57104]!
    const t114: number = i * 16 + 57120
    const t115: number = work[i + 57105]!
    const t116: number = i * 16 + 57136
    for (let j = 0; j < 16; j++) {
      const t117: number = params[j + 1216]!
      work[t114 + j]! += t113 * t117
      work[t116 + j]! += t115 * t117
    }
  }
  for (let i = 0; i < 16; i++) {
    const t118: number = i * 16 + 57376
    const t119: number = i * 16 + 57120
    for (let j = 0; j < 16; j++) {
      work[t118 + j] = work[t119 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t120: number = i * 16 + 57632
    const t121: number = i * 16 + 21504
    for (let j = 0; j < 16; j++) {
      work[t120 + j] = work[t121 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t122: number = i * 64 + 57888
    const t123: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t122 + j] = work[t123 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    work.fill(0, 79392, 80416)
    const t124: number = t * 256
    for (let j = 0; j < 16; j += 2) {
      const t125: number = t124 + j * 16 + 42752
      const t126: number = t124 + j * 16 + 42753
      const t127: number = t124 + j * 16 + 42754
      const t128: number = t124 + j * 16 + 42755
      const t129: number = j * 64 + 79392
      const t130: number = t124 + j * 16 + 42768
      const t131: number = t124 + j * 16 + 42769
      const t132: number = t124 + j * 16 + 42770
      const t133: number = t124 + j * 16 + 42771
      const t134: number = j * 64 + 79456
      for (let k = 0; k < 16; k += 4) {
        const t135: number = work[t125 + k]!
        const t136: number = k * 64 + 128
        const t137: number = work[t126 + k]!
        const t138: number = k * 64 + 192
        const t139: number = work[t127 + k]!
        const t140: number = k * 64 + 256
        const t141: number = work[t128 + k]!
        const t142: number = k * 64 + 320
        const t143: number = work[t130 + k]!
        const t144: number = work[t131 + k]!
        const t145: number = work[t132 + k]!
        const t146: number = work[t133 + k]!
        for (let l = 0; l < 64; l++) {
          const t147: number = params[t136 + l]!
          const t148: number = params[t138 + l]!
          const t149: number = params[t140 + l]!
          const t150: number = params[t142 + l]!
          work[t129 + l]! += t135 * t147 + t137 * t148 + t139 * t149 + t141 * t150
          work[t134 + l]! += t143 * t147 + t144 * t148 + t145 * t149 + t146 * t150
        }
      }
    }
    const t151: number = t * 1024
    for (let j = 0; j < 16; j++) {
      const t152: number = t151 + j * 64 + 21760
      const t153: number = j * 64 + 79392
      const t154: number = j * 64 + 80416
      for (let k = 0; k < 64; k++) {
        work[t154 + k] = work[t152 + k]! + work[t153 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t155: number = j * 64 + 80448
      const t156: number = j * 16 + 81440
      const t157: number = j * 64 + 80464
      const t158: number = j * 16 + 81696
      const t159: number = j * 16 + 81952
      const t160: number = j * 64 + 80432
      const t161: number = j * 16 + 82208
      const t162: number = j * 16 + 82464
      const t163: number = j * 64 + 80416
      const t164: number = j * 16 + 82720
      const t165: number = j * 16 + 82976
      const t166: number = j * 16 + 83232
      for (let k = 0; k < 16; k++) {
        work[t156 + k] = Math.tanh(work[t155 + k]!)
        const t167: number = Math.exp(-Math.abs(work[t157 + k]!))
        work[t158 + k] = t167
        work[t159 + k] = 1 / (1 + t167)
        const t168: number = Math.exp(-Math.abs(work[t160 + k]!))
        work[t161 + k] = t168
        work[t162 + k] = 1 / (1 + t168)
        const t169: number = Math.exp(-Math.abs(work[t163 + k]!))
        work[t164 + k] = t169
        const t170: number = 1 / (1 + t169)
        work[t165 + k] = t170
        work[t166 + k] = t169 * t170
      }
    }
    for (let j = 0; j < 16; j++) {
      const t171: number = j * 64 + 80448
      const t172: number = j * 16 + 83488
      const t173: number = j * 16 + 83744
      const t174: number = j * 16 + 84000
      const t175: number = j * 16 + 84256
      const t176: number = j * 64 + 80432
      const t177: number = j * 16 + 82464
      const t178: number = j * 16 + 82208
      const t179: number = t124 + j * 16 + 47872
      const t180: number = j * 64 + 80416
      const t181: number = j * 16 + 82976
      const t182: number = j * 16 + 83232
      const t183: number = j * 16 + 81440
      const t184: number = j * 16 + 84512
      const t185: number = j * 16 + 84768
      const t186: number = j * 16 + 85024
      const t187: number = j * 16 + 85280
      for (let k = 0; k < 16; k++) {
        const t188: number = work[t171 + k]!
        const t189: number = Math.abs(t188)
        work[t172 + k] = t189
        const t190: number = Math.exp(-2 * t189)
        work[t173 + k] = t190
        const t191: number = 1 / (1 + t190)
        work[t174 + k] = t191
        const t192: number = (1 - t190) * t191
        work[t175 + k] = t192
        const t193: number = work[t177 + k]!
        const t194: number = work[t176 + k]! >= 0 ? t193 : work[t178 + k]! * t193
        const t195: number = work[t180 + k]! >= 0 ? work[t181 + k]! : work[t182 + k]!
        const t196: number = t189 < 0.35 ? work[t183 + k]! : t188 >= 0 ? t192 : -t192
        const t197: number = t194 * work[t179 + k]! + t195 * t196
        work[t184 + k] = t197
        const t198: number = Math.exp(-2 * Math.abs(t197))
        work[t185 + k] = t198
        const t199: number = 1 / (1 + t198)
        work[t186 + k] = t199
        work[t187 + k] = (1 - t198) * t199
      }
    }
    for (let j = 0; j < 16; j++) {
      const t200: number = j * 16 + 84512
      const t201: number = j * 16 + 85536
      const t202: number = j * 16 + 57632
      const t203: number = j * 16 + 84768
      const t204: number = j * 16 + 85024
      const t205: number = j * 64 + 80464
      const t206: number = j * 16 + 81952
      const t207: number = j * 16 + 81696
      const t208: number = j * 16 + 57376
      const t209: number = j * 16 + 85792
      const t210: number = j * 64 + 80432
      const t211: number = j * 16 + 82464
      const t212: number = j * 16 + 82208
      const t213: number = j * 16 + 86048
      for (let k = 0; k < 16; k++) {
        const t214: number = work[t200 + k]!
        const t215: number = Math.tanh(t214)
        work[t201 + k] = t215
        const t216: number = work[t206 + k]!
        const t217: number = work[t205 + k]! >= 0 ? t216 : work[t207 + k]! * t216
        const t218: number = work[t211 + k]!
        const t219: number = work[t210 + k]! >= 0 ? t218 : work[t212 + k]! * t218
        let t220 = 0
        if (Math.abs(t214) < 0.35) {
          t220 = 1 - t215 * t215
        } else {
          const t221: number = work[t204 + k]!
          t220 = 4 * (work[t203 + k]! * t221) * t221
        }
        const t222: number = work[t202 + k]! + t220 * (t217 * work[t208 + k]!)
        work[t209 + k] = t222
        work[t213 + k] = t219 * t222
      }
    }
    work.fill(0, 86304, 87328)
    for (let j = 0; j < 16; j++) {
      const t223: number = j * 64 + 86336
      const t224: number = j * 16 + 83488
      const t225: number = j * 16 + 81440
      const t226: number = j * 16 + 83744
      const t227: number = j * 16 + 84000
      const t228: number = j * 64 + 80416
      const t229: number = j * 16 + 82976
      const t230: number = j * 16 + 83232
      const t231: number = j * 16 + 85792
      for (let k = 0; k < 16; k++) {
        const t232: number = work[t228 + k]! >= 0 ? work[t229 + k]! : work[t230 + k]!
        let t233 = 0
        if (work[t224 + k]! < 0.35) {
          const t234: number = work[t225 + k]!
          t233 = 1 - t234 * t234
        } else {
          const t235: number = work[t227 + k]!
          t233 = 4 * (work[t226 + k]! * t235) * t235
        }
        work[t223 + k]! += t233 * (t232 * work[t231 + k]!)
      }
    }
    work.fill(0, 87328, 88352)
    for (let j = 0; j < 16; j++) {
      const t236: number = j * 64 + 87328
      const t237: number = j * 16 + 83232
      const t238: number = j * 16 + 82976
      const t239: number = j * 16 + 83488
      const t240: number = j * 16 + 81440
      const t241: number = j * 64 + 80448
      const t242: number = j * 16 + 84256
      const t243: number = j * 16 + 85792
      for (let k = 0; k < 16; k++) {
        let t244 = 0
        if (work[t239 + k]! < 0.35) {
          t244 = work[t240 + k]!
        } else {
          const t245: number = work[t242 + k]!
          t244 = work[t241 + k]! >= 0 ? t245 : -t245
        }
        work[t236 + k]! += work[t237 + k]! * work[t238 + k]! * (t244 * work[t243 + k]!)
      }
    }
    work.fill(0, 88352, 89376)
    for (let j = 0; j < 16; j++) {
      const t246: number = j * 64 + 88368
      const t247: number = j * 16 + 82208
      const t248: number = j * 16 + 82464
      const t249: number = t124 + j * 16 + 47872
      const t250: number = j * 16 + 85792
      for (let k = 0; k < 16; k++) {
        const t251: number = work[t248 + k]!
        work[t246 + k]! += work[t247 + k]! * t251 * t251 * (work[t249 + k]! * work[t250 + k]!)
      }
    }
    work.fill(0, 89376, 90400)
    for (let j = 0; j < 16; j++) {
      const t252: number = j * 64 + 89424
      const t253: number = j * 16 + 81696
      const t254: number = j * 16 + 81952
      const t255: number = j * 16 + 84512
      const t256: number = j * 16 + 85536
      const t257: number = j * 16 + 85280
      const t258: number = j * 16 + 57376
      for (let k = 0; k < 16; k++) {
        const t259: number = work[t254 + k]!
        const t260: number = work[t255 + k]!
        let t261 = 0
        if (Math.abs(t260) < 0.35) {
          t261 = work[t256 + k]!
        } else {
          const t262: number = work[t257 + k]!
          t261 = t260 >= 0 ? t262 : -t262
        }
        work[t252 + k]! += work[t253 + k]! * t259 * t259 * (t261 * work[t258 + k]!)
      }
    }
    for (let j = 0; j < 16; j++) {
      const t263: number = j * 64 + 86304
      const t264: number = j * 64 + 87328
      const t265: number = j * 64 + 88352
      const t266: number = j * 64 + 89376
      const t267: number = t151 + j * 64 + 58912
      for (let k = 0; k < 64; k++) {
        work[t267 + k] = work[t263 + k]! + work[t264 + k]! + work[t265 + k]! + work[t266 + k]!
      }
    }
    for (let j = 0; j < 16; j += 2) {
      const t268: number = t151 + j * 64 + 58912
      const t269: number = j * 16 + 90400
      const t270: number = j * 16 + 90401
      const t271: number = j * 16 + 90402
      const t272: number = j * 16 + 90403
      const t273: number = t151 + j * 64 + 58976
      const t274: number = j * 16 + 90416
      const t275: number = j * 16 + 90417
      const t276: number = j * 16 + 90418
      const t277: number = j * 16 + 90419
      for (let k = 0; k < 16; k += 4) {
        const t278: number = k * 64 + 128
        const t279: number = k * 64 + 192
        const t280: number = k * 64 + 256
        const t281: number = k * 64 + 320
        let t282 = 0
        let t283 = 0
        let t284 = 0
        let t285 = 0
        let t286 = 0
        let t287 = 0
        let t288 = 0
        let t289 = 0
        for (let l = 0; l < 64; l++) {
          const t290: number = work[t268 + l]!
          const t291: number = params[t278 + l]!
          const t292: number = params[t279 + l]!
          const t293: number = params[t280 + l]!
          const t294: number = params[t281 + l]!
          const t295: number = work[t273 + l]!
          t282 += t290 * t291
          t283 += t290 * t292
          t284 += t290 * t293
          t285 += t290 * t294
          t286 += t295 * t291
          t287 += t295 * t292
          t288 += t295 * t293
          t289 += t295 * t294
        }
        work[t269 + k] = t282
        work[t270 + k] = t283
        work[t271 + k] = t284
        work[t272 + k] = t285
        work[t274 + k] = t286
        work[t275 + k] = t287
        work[t276 + k] = t288
        work[t277 + k] = t289
      }
    }
    for (let j = 0; j < 16; j += 2) {
      const t296: number = t124 + j + 42752
      const t297: number = t124 + j + 42768
      const t298: number = t124 + j + 42784
      const t299: number = t124 + j + 42800
      const t300: number = j * 64 + 57888
      const t301: number = t124 + j + 42753
      const t302: number = t124 + j + 42769
      const t303: number = t124 + j + 42785
      const t304: number = t124 + j + 42801
      const t305: number = j * 64 + 57952
      for (let k = 0; k < 16; k += 4) {
        const t306: number = work[t296 + k * 16]!
        const t307: number = t151 + k * 64 + 58912
        const t308: number = work[t297 + k * 16]!
        const t309: number = t151 + k * 64 + 58976
        const t310: number = work[t298 + k * 16]!
        const t311: number = t151 + k * 64 + 59040
        const t312: number = work[t299 + k * 16]!
        const t313: number = t151 + k * 64 + 59104
        const t314: number = work[t301 + k * 16]!
        const t315: number = work[t302 + k * 16]!
        const t316: number = work[t303 + k * 16]!
        const t317: number = work[t304 + k * 16]!
        for (let l = 0; l < 64; l++) {
          const t318: number = work[t307 + l]!
          const t319: number = work[t309 + l]!
          const t320: number = work[t311 + l]!
          const t321: number = work[t313 + l]!
          work[t300 + l]! += t306 * t318 + t308 * t319 + t310 * t320 + t312 * t321
          work[t305 + l]! += t314 * t318 + t315 * t319 + t316 * t320 + t317 * t321
        }
      }
    }
    for (let j = 0; j < 16; j++) {
      const t322: number = j * 16 + 57376
      const t323: number = j * 16 + 90400
      for (let k = 0; k < 16; k++) {
        work[t322 + k] = work[t323 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t324: number = j * 16 + 57632
      const t325: number = j * 16 + 86048
      for (let k = 0; k < 16; k++) {
        work[t324 + k] = work[t325 + k]!
      }
    }
  }
  let t326 = 0
  for (let i = 0; i < 16; i++) {
    const t327: number = work[i + 57088]! - target[target_at + i]!
    t326 += t327 * t327
  }
  for (let i = 0; i < 16; i++) {
    const t328: number = x_at + i * 40
    const t329: number = i * 64
    const t330: number = x_at + i * 40 + 2
    const t331: number = x_at + i * 40 + 4
    const t332: number = x_at + i * 40 + 6
    for (let j = 0; j < 20; j += 4) {
      const t333: number = x[t328 + j * 2]!
      const t334: number = t329 + j * 1024 + 58912
      const t335: number = x[t330 + j * 2]!
      const t336: number = t329 + j * 1024 + 59936
      const t337: number = x[t331 + j * 2]!
      const t338: number = t329 + j * 1024 + 60960
      const t339: number = x[t332 + j * 2]!
      const t340: number = t329 + j * 1024 + 61984
      for (let k = 0; k < 64; k++) {
        const t341: number = t333 * work[t334 + k]! + t335 * work[t336 + k]! + t337 * work[t338 + k]! + t339 * work[t340 + k]!
        grad[k]! += t341
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t342: number = x_at + i * 40 + 1
    const t343: number = i * 64
    const t344: number = x_at + i * 40 + 3
    const t345: number = x_at + i * 40 + 5
    const t346: number = x_at + i * 40 + 7
    for (let j = 0; j < 20; j += 4) {
      const t347: number = x[t342 + j * 2]!
      const t348: number = t343 + j * 1024 + 58912
      const t349: number = x[t344 + j * 2]!
      const t350: number = t343 + j * 1024 + 59936
      const t351: number = x[t345 + j * 2]!
      const t352: number = t343 + j * 1024 + 60960
      const t353: number = x[t346 + j * 2]!
      const t354: number = t343 + j * 1024 + 61984
      for (let k = 0; k < 64; k++) {
        const t355: number = t347 * work[t348 + k]! + t349 * work[t350 + k]! + t351 * work[t352 + k]! + t353 * work[t354 + k]!
        grad[k + 64]! += t355
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t356: number = i * 64 + 128
    const t357: number = i * 64 + 57888
    for (let j = 0; j < 64; j++) {
      grad[t356 + j]! += work[t357 + j]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t358: number = i * 1024
    for (let j = 0; j < 16; j++) {
      const t359: number = t358 + j * 64 + 58912
      for (let k = 0; k < 64; k++) {
        grad[k + 1152]! += work[t359 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i += 4) {
    const t360: number = i * 16 + 42240
    const t361: number = work[i + 57104]!
    const t362: number = i * 16 + 42256
    const t363: number = work[i + 57105]!
    const t364: number = i * 16 + 42272
    const t365: number = work[i + 57106]!
    const t366: number = i * 16 + 42288
    const t367: number = work[i + 57107]!
    for (let j = 0; j < 16; j++) {
      const t368: number = work[t360 + j]! * t361 + work[t362 + j]! * t363 + work[t364 + j]! * t365 + work[t366 + j]! * t367
      grad[j + 1216]! += t368
    }
  }
  for (let i = 0; i < 16; i++) {
    grad[1232]! += work[i + 57104]!
  }
  return t326
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `lstm/kernel`, `lstm/recurrent_kernel`, `lstm/bias`, `dense/kernel`, `dense/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 1233)
  let sum = 0
  let k = 0
  for (; k + 16 <= n; k += 16) sum += block(params, x, target, k * 40, k, grad)
  for (; k < n; k++) sum += example(params, x, target, k * 40, k, grad)
  for (let k = 0; k < 1233; k++) grad[k]! /= n
  return sum / n
}

/** Fresh params at their starting values; equal seeds give equal ones. */
export function initParams(seed: number = 1): Float64Array {
  const params = new Float64Array(1233)
  const next = random(seed)
  randomUniform(params, 0, 128, -0.30151134457776363, 0.30151134457776363, next)
  randomOrthogonal(params, 128, 1152, 16, 1, next)
  params.set([
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ], 1152)
  randomUniform(params, 1216, 1232, -0.5940885257860046, 0.5940885257860046, next)
  return params
}

/** Named windows on a vector of params: what is written to one is written to the other. */
export function views(
  params: Float64Array,
): { "lstm/kernel": Float64Array; "lstm/recurrent_kernel": Float64Array; "lstm/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array } {
  return {
    "lstm/kernel": params.subarray(0, 128), "lstm/recurrent_kernel": params.subarray(128, 1152), "lstm/bias": params.subarray(1152, 1216),
    "dense/kernel": params.subarray(1216, 1232), "dense/bias": params.subarray(1232, 1233),
  }
}

/** Named windows on a gradient. */
export function gradViews(
  grad: Float64Array,
): { "lstm/kernel": Float64Array; "lstm/recurrent_kernel": Float64Array; "lstm/bias": Float64Array; "dense/kernel": Float64Array; "dense/bias": Float64Array } {
  return {
    "lstm/kernel": grad.subarray(0, 128), "lstm/recurrent_kernel": grad.subarray(128, 1152), "lstm/bias": grad.subarray(1152, 1216),
    "dense/kernel": grad.subarray(1216, 1232), "dense/bias": grad.subarray(1232, 1233),
  }
}

/** The arrays that a caller needs, one of each and always the same, made on the first call: a place for params, inputs and results. */
export function buffers(): { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; target: Float64Array } {
  return own ??= {
    params: new Float64Array(1233), grad: new Float64Array(1233), tape: new Float64Array(1297), x: new Float64Array(40),
    target: new Float64Array(1),
  }
}

/** Where each part of a gradient lies in `grad`. */
export const layout = {
  "lstm/kernel": { offset: 0, length: 128, shape: [2, 64] },
  "lstm/recurrent_kernel": { offset: 128, length: 1024, shape: [16, 64] },
  "lstm/bias": { offset: 1152, length: 64, shape: [64] },
  "dense/kernel": { offset: 1216, length: 16, shape: [16, 1] },
  "dense/bias": { offset: 1232, length: 1, shape: [1] },
} as const

/** Where each param lies in `params`. */
export const paramsLayout = {
  "lstm/kernel": { offset: 0, length: 128, shape: [2, 64] },
  "lstm/recurrent_kernel": { offset: 128, length: 1024, shape: [16, 64] },
  "lstm/bias": { offset: 1152, length: 64, shape: [64] },
  "dense/kernel": { offset: 1216, length: 16, shape: [16, 1] },
  "dense/bias": { offset: 1232, length: 1, shape: [1] },
} as const

/** How many numbers `forward` leaves for `backward`. */
export const tapeLength = 1297

/** How many numbers `params` holds. */
export const paramsLength = 1233

/** How many numbers `grad` holds. */
export const gradLength = 1233

/** What the module was made from and what it costs. */
export const meta = {
  name: "sequence",
  inputs: [{ name: "x", shape: [20, 2], kind: "real" }, { name: "target", shape: [1], kind: "real" }],
  params: [
    {
      name: "lstm/kernel",
      shape: [2, 64],
      start: { distribution: "uniform", low: -0.30151134457776363, high: 0.30151134457776363 },
    },
    { name: "lstm/recurrent_kernel", shape: [16, 64], start: { distribution: "orthogonal", gain: 1 } },
    { name: "lstm/bias", shape: [64] },
    {
      name: "dense/kernel",
      shape: [16, 1],
      start: { distribution: "uniform", low: -0.5940885257860046, high: 0.5940885257860046 },
    },
    { name: "dense/bias", shape: [1], start: 0 },
  ],
  outputs: [{ name: "loss", shape: [], offset: 0 }],
  operations: { forward: 58275, backward: 217010, valueAndGrad: 223445 },
  kinks: [],
  sourceHash: "bd476b1a1c75eb72",
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

/**
 * Fills a stretch of `values`, a matrix of this many rows, with orthonormal rows or columns, whichever are fewer, times a gain: normally
 * distributed ones made orthogonal one after another, twice each (Gram–Schmidt; twice is enough, as W. Kahan put it). The distribution is
 * uniform over all such matrices (A. M. Saxe, J. L. McClelland & S. Ganguli, ICLR 2014).
 */
function randomOrthogonal(values: Float64Array, start: number, end: number, rows: number, gain: number, next: () => number): void {
  const columns = (end - start) / rows
  const [count, size] = [Math.min(rows, columns), Math.max(rows, columns)]
  const vectors: Float64Array[] = []
  for (let j = 0; j < count; j++) {
    const v = new Float64Array(size)
    for (let k = 0; k < size; k++) v[k] = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    for (let pass = 0; pass < 2; pass++) {
      for (const u of vectors) {
        let dot = 0
        for (let k = 0; k < size; k++) dot += u[k]! * v[k]!
        for (let k = 0; k < size; k++) v[k]! -= dot * u[k]!
      }
      let square = 0
      for (let k = 0; k < size; k++) square += v[k]! * v[k]!
      for (let k = 0; k < size; k++) v[k]! /= Math.sqrt(square)
    }
    vectors.push(v)
    for (let k = 0; k < size; k++) values[start + (rows < columns ? j * columns + k : k * columns + j)] = gain * v[k]!
  }
}

/** Fills a stretch of `values` with numbers in [low, high). */
function randomUniform(values: Float64Array, start: number, end: number, low: number, high: number, next: () => number): void {
  for (let k = start; k < end; k++) values[k] = low + (high - low) * next()
}
