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
// Operations: forward 58275, backward 217010, both at once 223445. Kept between forward and backward: 10376 bytes. Workspace: 477440 bytes.
// Arrays: 253 loops (41 over several rows at a time, 6 with several sums). Batches: 16 examples at a time.

const work = /* @__PURE__ */ new Float64Array(59680)
const scratch = /* @__PURE__ */ new Float64Array(1233)
const allParams = /* @__PURE__ */ new Float64Array(1233)

let own: { params: Float64Array; grad: Float64Array; tape: Float64Array; x: Float64Array; target: Float64Array } | undefined

/**
 * `loss = reshape((dense − target)², [])`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, target: Float64Array, tape?: Float64Array): number {
  work.fill(0, 0, 1280)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[i * 2]!
    const t2: number = i * 64
    const t3: number = x[i * 2 + 2]!
    const t4: number = i * 64 + 64
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
    work[i + 2560] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64
    const t10: number = i * 64 + 1280
    const t11: number = i * 64 + 64
    const t12: number = i * 64 + 1344
    const t13: number = i * 64 + 128
    const t14: number = i * 64 + 1408
    const t15: number = i * 64 + 192
    const t16: number = i * 64 + 1472
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 1280; k++) {
      tape[k] = work[k + 1280]!
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 128] = work[i + 2560]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 144] = work[i + 2560]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1280
    work.fill(0, 0, 64)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 128]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 129]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 130]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 131]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 64] = work[t18 + j]! + work[j]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 112]!
      const t29: number = Math.exp(-Math.abs(t28))
      const t30: number = 1 / (1 + t29)
      const t31: number = work[j + 80]!
      const t32: number = Math.exp(-Math.abs(t31))
      const t33: number = 1 / (1 + t32)
      const t34: number = work[j + 64]!
      const t35: number = Math.exp(-Math.abs(t34))
      const t36: number = 1 / (1 + t35)
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 144]! + t38 * Math.tanh(work[j + 96]!)
      work[j] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 16] = t40 * Math.tanh(t39)
    }
    for (let j = 0; j < 16; j++) {
      work[j + 128] = work[j + 16]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 144] = work[j]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 16; k++) {
      tape[k + 1280] = work[k + 128]!
    }
  }
  let t41 = 0
  for (let i = 0; i < 16; i++) {
    t41 += params[i + 1216]! * work[i + 128]!
  }
  const t42 = t41 + params[1232]! - target[0]!
  work[0] = t42
  work[1] = t42 * t42
  if (tape !== undefined) {
    for (let k = 0; k < 1; k++) {
      tape[k + 1296] = work[k]!
    }
  }
  const loss = work[1]!
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
    work[i + 1024] = 0
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1040] = work[i + 1024]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1056] = work[i + 1024]!
  }
  for (let t = 0; t < 20; t++) {
    const t1: number = t * 64
    work.fill(0, 0, 64)
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
        work[k]! += t10
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 64] = tape[t1 + j]! + work[j]!
    }
    for (let j = 0; j < 16; j++) {
      const t11: number = work[j + 112]!
      const t12: number = Math.exp(-Math.abs(t11))
      const t13: number = 1 / (1 + t12)
      const t14: number = work[j + 80]!
      const t15: number = Math.exp(-Math.abs(t14))
      const t16: number = 1 / (1 + t15)
      const t17: number = work[j + 64]!
      const t18: number = Math.exp(-Math.abs(t17))
      const t19: number = 1 / (1 + t18)
      const t20: number = t14 >= 0 ? t16 : t15 * t16
      const t21: number = t17 >= 0 ? t19 : t18 * t19
      const t22: number = t20 * work[j + 1056]! + t21 * Math.tanh(work[j + 96]!)
      work[j] = t22
      const t23: number = t11 >= 0 ? t13 : t12 * t13
      work[j + 16] = t23 * Math.tanh(t22)
    }
    const t24: number = t * 16 + 1280
    for (let j = 0; j < 16; j++) {
      work[t24 + j] = work[j + 1040]!
    }
    const t25: number = t * 16 + 1600
    for (let j = 0; j < 16; j++) {
      work[t25 + j] = work[j + 1056]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1040] = work[j + 16]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1056] = work[j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t26: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t26 + j] = 0
    }
  }
  grad[1232] = 2 * tape[1296]! * upstream
  const t27 = grad[1232]!
  for (let i = 0; i < 16; i++) {
    grad[i + 1216] = work[i + 1040]! * t27
  }
  work.fill(0, 1040, 1056)
  for (let i = 0; i < 16; i++) {
    work[i + 1040]! += params[i + 1216]! * t27
  }
  for (let i = 0; i < 16; i++) {
    work[i + 2176] = work[i + 1040]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 2192] = work[i + 1024]!
  }
  for (let i = 0; i < 16; i++) {
    const t28: number = i * 64 + 128
    const t29: number = i * 64
    for (let j = 0; j < 64; j++) {
      grad[t28 + j] = work[t29 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t30: number = t * 16 + 1280
    const t31: number = t * 16 + 1600
    const t32: number = t * 64
    const t33: number = t * 64
    const t34: number = t * 16 + 1281
    const t35: number = t * 16 + 1282
    const t36: number = t * 16 + 1283
    work.fill(0, 1920, 1984)
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
        work[k + 1920]! += t45
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 1984] = tape[t32 + j]! + work[j + 1920]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 2112] = Math.tanh(work[j + 2016]!)
      const t46: number = Math.exp(-Math.abs(work[j + 2032]!))
      work[j + 2208] = t46
      work[j + 2224] = 1 / (1 + t46)
      const t47: number = Math.exp(-Math.abs(work[j + 2000]!))
      work[j + 2128] = t47
      work[j + 2144] = 1 / (1 + t47)
      const t48: number = Math.exp(-Math.abs(work[j + 1984]!))
      const t49: number = 1 / (1 + t48)
      work[j + 2160] = t49
      work[j + 2240] = t48 * t49
    }
    for (let j = 0; j < 16; j++) {
      const t50: number = work[j + 2016]!
      const t51: number = Math.abs(t50)
      work[j + 2256] = t51
      const t52: number = Math.exp(-2 * t51)
      work[j + 2048] = t52
      const t53: number = 1 / (1 + t52)
      work[j + 2064] = t53
      const t54: number = (1 - t52) * t53
      work[j + 2272] = t54
      const t55: number = work[j + 2144]!
      const t56: number = work[j + 2000]! >= 0 ? t55 : work[j + 2128]! * t55
      const t57: number = work[j + 1984]! >= 0 ? work[j + 2160]! : work[j + 2240]!
      const t58: number = t51 < 0.35 ? work[j + 2112]! : t50 >= 0 ? t54 : -t54
      const t59: number = t56 * work[t31 + j]! + t57 * t58
      work[j + 2288] = t59
      const t60: number = Math.exp(-2 * Math.abs(t59))
      work[j + 2080] = t60
      const t61: number = 1 / (1 + t60)
      work[j + 2096] = t61
      work[j + 2304] = (1 - t60) * t61
    }
    for (let j = 0; j < 16; j++) {
      const t62: number = work[j + 2288]!
      const t63: number = Math.tanh(t62)
      work[j + 2320] = t63
      const t64: number = work[j + 2224]!
      const t65: number = work[j + 2032]! >= 0 ? t64 : work[j + 2208]! * t64
      const t66: number = work[j + 2144]!
      const t67: number = work[j + 2000]! >= 0 ? t66 : work[j + 2128]! * t66
      let t68 = 0
      if (Math.abs(t62) < 0.35) {
        t68 = 1 - t63 * t63
      } else {
        const t69: number = work[j + 2096]!
        t68 = 4 * (work[j + 2080]! * t69) * t69
      }
      const t70: number = work[j + 2192]! + t68 * (t65 * work[j + 2176]!)
      work[j + 2336] = t70
      work[j + 2352] = t67 * t70
    }
    work.fill(0, 1920, 1984)
    for (let j = 0; j < 16; j++) {
      const t71: number = work[j + 1984]! >= 0 ? work[j + 2160]! : work[j + 2240]!
      let t72 = 0
      if (work[j + 2256]! < 0.35) {
        const t73: number = work[j + 2112]!
        t72 = 1 - t73 * t73
      } else {
        const t74: number = work[j + 2064]!
        t72 = 4 * (work[j + 2048]! * t74) * t74
      }
      work[j + 1952]! += t72 * (t71 * work[j + 2336]!)
    }
    work.fill(0, 2048, 2112)
    for (let j = 0; j < 16; j++) {
      let t75 = 0
      if (work[j + 2256]! < 0.35) {
        t75 = work[j + 2112]!
      } else {
        const t76: number = work[j + 2272]!
        t75 = work[j + 2016]! >= 0 ? t76 : -t76
      }
      work[j + 2048]! += work[j + 2240]! * work[j + 2160]! * (t75 * work[j + 2336]!)
    }
    work.fill(0, 1984, 2048)
    for (let j = 0; j < 16; j++) {
      const t77: number = work[j + 2144]!
      work[j + 2000]! += work[j + 2128]! * t77 * t77 * (work[t31 + j]! * work[j + 2336]!)
    }
    work.fill(0, 2112, 2176)
    for (let j = 0; j < 16; j++) {
      const t78: number = work[j + 2224]!
      const t79: number = work[j + 2288]!
      let t80 = 0
      if (Math.abs(t79) < 0.35) {
        t80 = work[j + 2320]!
      } else {
        const t81: number = work[j + 2304]!
        t80 = t79 >= 0 ? t81 : -t81
      }
      work[j + 2160]! += work[j + 2208]! * t78 * t78 * (t80 * work[j + 2176]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t33 + j] = work[j + 1920]! + work[j + 2048]! + work[j + 1984]! + work[j + 2112]!
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
      work[j + 2208] = t86
      work[j + 2209] = t87
      work[j + 2210] = t88
      work[j + 2211] = t89
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
      work[j + 2176] = work[j + 2208]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 2192] = work[j + 2352]!
    }
  }
  grad.fill(0, 1152, 1216)
  for (let i = 0; i < 20; i++) {
    const t100: number = i * 64
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t100 + j]!
    }
  }
  grad.fill(0, 0, 128)
  for (let i = 0; i < 20; i += 4) {
    const t101: number = x[i * 2]!
    const t102: number = i * 64
    const t103: number = x[i * 2 + 2]!
    const t104: number = i * 64 + 64
    const t105: number = x[i * 2 + 4]!
    const t106: number = i * 64 + 128
    const t107: number = x[i * 2 + 6]!
    const t108: number = i * 64 + 192
    for (let j = 0; j < 64; j++) {
      const t109: number = t101 * work[t102 + j]! + t103 * work[t104 + j]! + t105 * work[t106 + j]! + t107 * work[t108 + j]!
      grad[j]! += t109
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t110: number = x[i * 2 + 1]!
    const t111: number = i * 64
    const t112: number = x[i * 2 + 3]!
    const t113: number = i * 64 + 64
    const t114: number = x[i * 2 + 5]!
    const t115: number = i * 64 + 128
    const t116: number = x[i * 2 + 7]!
    const t117: number = i * 64 + 192
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
  grad.fill(0, 1152, 1216)
  grad.fill(0, 0, 128)
  work.fill(0, 0, 1280)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[i * 2]!
    const t2: number = i * 64
    const t3: number = x[i * 2 + 2]!
    const t4: number = i * 64 + 64
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
    work[i + 3200] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64
    const t10: number = i * 64 + 1280
    const t11: number = i * 64 + 64
    const t12: number = i * 64 + 1344
    const t13: number = i * 64 + 128
    const t14: number = i * 64 + 1408
    const t15: number = i * 64 + 192
    const t16: number = i * 64 + 1472
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1024] = work[i + 3200]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 1040] = work[i + 3200]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1280
    work.fill(0, 0, 64)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 1024]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 1025]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 1026]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 1027]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 64] = work[t18 + j]! + work[j]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 112]!
      const t29: number = Math.exp(-Math.abs(t28))
      const t30: number = 1 / (1 + t29)
      const t31: number = work[j + 80]!
      const t32: number = Math.exp(-Math.abs(t31))
      const t33: number = 1 / (1 + t32)
      const t34: number = work[j + 64]!
      const t35: number = Math.exp(-Math.abs(t34))
      const t36: number = 1 / (1 + t35)
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 1040]! + t38 * Math.tanh(work[j + 96]!)
      work[j] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 16] = t40 * Math.tanh(t39)
    }
    const t41: number = t * 16 + 2560
    for (let j = 0; j < 16; j++) {
      work[t41 + j] = work[j + 1024]!
    }
    const t42: number = t * 16 + 2880
    for (let j = 0; j < 16; j++) {
      work[t42 + j] = work[j + 1040]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1024] = work[j + 16]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 1040] = work[j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t43: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t43 + j] = 0
    }
  }
  let t44 = 0
  for (let i = 0; i < 16; i++) {
    t44 += params[i + 1216]! * work[i + 1024]!
  }
  const t45 = t44 + params[1232]! - target[0]!
  // dense [1]
  grad[1232] = 2 * t45 * 1
  work[3648] = t45 * t45
  const t46 = grad[1232]!
  for (let i = 0; i < 16; i++) {
    grad[i + 1216] = work[i + 1024]! * t46
  }
  work.fill(0, 1024, 1040)
  for (let i = 0; i < 16; i++) {
    work[i + 1024]! += params[i + 1216]! * t46
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3456] = work[i + 1024]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 3472] = work[i + 3200]!
  }
  for (let i = 0; i < 16; i++) {
    const t47: number = i * 64 + 128
    const t48: number = i * 64
    for (let j = 0; j < 64; j++) {
      grad[t47 + j] = work[t48 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t49: number = t * 16 + 2560
    const t50: number = t * 16 + 2880
    const t51: number = t * 64 + 1280
    const t52: number = t * 64
    const t53: number = t * 16 + 2561
    const t54: number = t * 16 + 2562
    const t55: number = t * 16 + 2563
    work.fill(0, 3200, 3264)
    for (let j = 0; j < 16; j += 4) {
      const t56: number = j * 64 + 128
      const t57: number = work[t49 + j]!
      const t58: number = j * 64 + 192
      const t59: number = work[t53 + j]!
      const t60: number = j * 64 + 256
      const t61: number = work[t54 + j]!
      const t62: number = j * 64 + 320
      const t63: number = work[t55 + j]!
      for (let k = 0; k < 64; k++) {
        const t64: number = params[t56 + k]! * t57 + params[t58 + k]! * t59 + params[t60 + k]! * t61 + params[t62 + k]! * t63
        work[k + 3200]! += t64
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 3264] = work[t51 + j]! + work[j + 3200]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3392] = Math.tanh(work[j + 3296]!)
      const t65: number = Math.exp(-Math.abs(work[j + 3312]!))
      work[j + 3488] = t65
      work[j + 3504] = 1 / (1 + t65)
      const t66: number = Math.exp(-Math.abs(work[j + 3280]!))
      work[j + 3408] = t66
      work[j + 3424] = 1 / (1 + t66)
      const t67: number = Math.exp(-Math.abs(work[j + 3264]!))
      const t68: number = 1 / (1 + t67)
      work[j + 3440] = t68
      work[j + 3520] = t67 * t68
    }
    for (let j = 0; j < 16; j++) {
      const t69: number = work[j + 3296]!
      const t70: number = Math.abs(t69)
      work[j + 3536] = t70
      const t71: number = Math.exp(-2 * t70)
      work[j + 3328] = t71
      const t72: number = 1 / (1 + t71)
      work[j + 3344] = t72
      const t73: number = (1 - t71) * t72
      work[j + 3552] = t73
      const t74: number = work[j + 3424]!
      const t75: number = work[j + 3280]! >= 0 ? t74 : work[j + 3408]! * t74
      const t76: number = work[j + 3264]! >= 0 ? work[j + 3440]! : work[j + 3520]!
      const t77: number = t70 < 0.35 ? work[j + 3392]! : t69 >= 0 ? t73 : -t73
      const t78: number = t75 * work[t50 + j]! + t76 * t77
      work[j + 3568] = t78
      const t79: number = Math.exp(-2 * Math.abs(t78))
      work[j + 3360] = t79
      const t80: number = 1 / (1 + t79)
      work[j + 3376] = t80
      work[j + 3584] = (1 - t79) * t80
    }
    for (let j = 0; j < 16; j++) {
      const t81: number = work[j + 3568]!
      const t82: number = Math.tanh(t81)
      work[j + 3600] = t82
      const t83: number = work[j + 3504]!
      const t84: number = work[j + 3312]! >= 0 ? t83 : work[j + 3488]! * t83
      const t85: number = work[j + 3424]!
      const t86: number = work[j + 3280]! >= 0 ? t85 : work[j + 3408]! * t85
      let t87 = 0
      if (Math.abs(t81) < 0.35) {
        t87 = 1 - t82 * t82
      } else {
        const t88: number = work[j + 3376]!
        t87 = 4 * (work[j + 3360]! * t88) * t88
      }
      const t89: number = work[j + 3472]! + t87 * (t84 * work[j + 3456]!)
      work[j + 3616] = t89
      work[j + 3632] = t86 * t89
    }
    work.fill(0, 3200, 3264)
    for (let j = 0; j < 16; j++) {
      const t90: number = work[j + 3264]! >= 0 ? work[j + 3440]! : work[j + 3520]!
      let t91 = 0
      if (work[j + 3536]! < 0.35) {
        const t92: number = work[j + 3392]!
        t91 = 1 - t92 * t92
      } else {
        const t93: number = work[j + 3344]!
        t91 = 4 * (work[j + 3328]! * t93) * t93
      }
      work[j + 3232]! += t91 * (t90 * work[j + 3616]!)
    }
    work.fill(0, 3328, 3392)
    for (let j = 0; j < 16; j++) {
      let t94 = 0
      if (work[j + 3536]! < 0.35) {
        t94 = work[j + 3392]!
      } else {
        const t95: number = work[j + 3552]!
        t94 = work[j + 3296]! >= 0 ? t95 : -t95
      }
      work[j + 3328]! += work[j + 3520]! * work[j + 3440]! * (t94 * work[j + 3616]!)
    }
    work.fill(0, 3264, 3328)
    for (let j = 0; j < 16; j++) {
      const t96: number = work[j + 3424]!
      work[j + 3280]! += work[j + 3408]! * t96 * t96 * (work[t50 + j]! * work[j + 3616]!)
    }
    work.fill(0, 3392, 3456)
    for (let j = 0; j < 16; j++) {
      const t97: number = work[j + 3504]!
      const t98: number = work[j + 3568]!
      let t99 = 0
      if (Math.abs(t98) < 0.35) {
        t99 = work[j + 3600]!
      } else {
        const t100: number = work[j + 3584]!
        t99 = t98 >= 0 ? t100 : -t100
      }
      work[j + 3440]! += work[j + 3488]! * t97 * t97 * (t99 * work[j + 3456]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t52 + j] = work[j + 3200]! + work[j + 3328]! + work[j + 3264]! + work[j + 3392]!
    }
    for (let j = 0; j < 16; j += 4) {
      const t101: number = j * 64 + 128
      const t102: number = j * 64 + 192
      const t103: number = j * 64 + 256
      const t104: number = j * 64 + 320
      let t105 = 0
      let t106 = 0
      let t107 = 0
      let t108 = 0
      for (let k = 0; k < 64; k++) {
        const t109: number = work[t52 + k]!
        t105 += params[t101 + k]! * t109
        t106 += params[t102 + k]! * t109
        t107 += params[t103 + k]! * t109
        t108 += params[t104 + k]! * t109
      }
      work[j + 3488] = t105
      work[j + 3489] = t106
      work[j + 3490] = t107
      work[j + 3491] = t108
    }
    for (let j = 0; j < 16; j += 4) {
      const t110: number = j * 64 + 128
      const t111: number = work[t49 + j]!
      const t112: number = j * 64 + 192
      const t113: number = work[t53 + j]!
      const t114: number = j * 64 + 256
      const t115: number = work[t54 + j]!
      const t116: number = j * 64 + 320
      const t117: number = work[t55 + j]!
      for (let k = 0; k < 64; k++) {
        const t118: number = work[t52 + k]!
        grad[t110 + k]! += t111 * t118
        grad[t112 + k]! += t113 * t118
        grad[t114 + k]! += t115 * t118
        grad[t116 + k]! += t117 * t118
      }
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3456] = work[j + 3488]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 3472] = work[j + 3632]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t119: number = i * 64
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t119 + j]!
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t120: number = x[i * 2]!
    const t121: number = i * 64
    const t122: number = x[i * 2 + 2]!
    const t123: number = i * 64 + 64
    const t124: number = x[i * 2 + 4]!
    const t125: number = i * 64 + 128
    const t126: number = x[i * 2 + 6]!
    const t127: number = i * 64 + 192
    for (let j = 0; j < 64; j++) {
      const t128: number = t120 * work[t121 + j]! + t122 * work[t123 + j]! + t124 * work[t125 + j]! + t126 * work[t127 + j]!
      grad[j]! += t128
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t129: number = x[i * 2 + 1]!
    const t130: number = i * 64
    const t131: number = x[i * 2 + 3]!
    const t132: number = i * 64 + 64
    const t133: number = x[i * 2 + 5]!
    const t134: number = i * 64 + 128
    const t135: number = x[i * 2 + 7]!
    const t136: number = i * 64 + 192
    for (let j = 0; j < 64; j++) {
      const t137: number = t129 * work[t130 + j]! + t131 * work[t132 + j]! + t133 * work[t134 + j]! + t135 * work[t136 + j]!
      grad[j + 64]! += t137
    }
  }
  const loss = work[3648]!
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
  work.fill(0, 0, 1280)
  for (let i = 0; i < 20; i += 2) {
    const t1: number = x[x_at + i * 2]!
    const t2: number = i * 64
    const t3: number = x[x_at + i * 2 + 2]!
    const t4: number = i * 64 + 64
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
    work[i + 2688] = 0
  }
  for (let i = 0; i < 20; i += 4) {
    const t9: number = i * 64
    const t10: number = i * 64 + 1280
    const t11: number = i * 64 + 64
    const t12: number = i * 64 + 1344
    const t13: number = i * 64 + 128
    const t14: number = i * 64 + 1408
    const t15: number = i * 64 + 192
    const t16: number = i * 64 + 1472
    for (let j = 0; j < 64; j++) {
      const t17: number = params[j + 1152]!
      work[t10 + j] = work[t9 + j]! + t17
      work[t12 + j] = work[t11 + j]! + t17
      work[t14 + j] = work[t13 + j]! + t17
      work[t16 + j] = work[t15 + j]! + t17
    }
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4480] = work[i + 2688]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4224] = work[i + 2688]!
  }
  for (let t = 0; t < 20; t++) {
    const t18: number = t * 64 + 1280
    work.fill(0, 2560, 2624)
    for (let j = 0; j < 16; j += 4) {
      const t19: number = j * 64 + 128
      const t20: number = work[j + 4480]!
      const t21: number = j * 64 + 192
      const t22: number = work[j + 4481]!
      const t23: number = j * 64 + 256
      const t24: number = work[j + 4482]!
      const t25: number = j * 64 + 320
      const t26: number = work[j + 4483]!
      for (let k = 0; k < 64; k++) {
        const t27: number = params[t19 + k]! * t20 + params[t21 + k]! * t22 + params[t23 + k]! * t24 + params[t25 + k]! * t26
        work[k + 2560]! += t27
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 2624] = work[t18 + j]! + work[j + 2560]!
    }
    for (let j = 0; j < 16; j++) {
      const t28: number = work[j + 2672]!
      const t29: number = Math.exp(-Math.abs(t28))
      const t30: number = 1 / (1 + t29)
      const t31: number = work[j + 2640]!
      const t32: number = Math.exp(-Math.abs(t31))
      const t33: number = 1 / (1 + t32)
      const t34: number = work[j + 2624]!
      const t35: number = Math.exp(-Math.abs(t34))
      const t36: number = 1 / (1 + t35)
      const t37: number = t31 >= 0 ? t33 : t32 * t33
      const t38: number = t34 >= 0 ? t36 : t35 * t36
      const t39: number = t37 * work[j + 4224]! + t38 * Math.tanh(work[j + 2656]!)
      work[j + 2560] = t39
      const t40: number = t28 >= 0 ? t30 : t29 * t30
      work[j + 2576] = t40 * Math.tanh(t39)
    }
    const t41: number = t * 16 + 3584
    for (let j = 0; j < 16; j++) {
      work[t41 + j] = work[j + 4480]!
    }
    const t42: number = t * 16 + 3904
    for (let j = 0; j < 16; j++) {
      work[t42 + j] = work[j + 4224]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4480] = work[j + 2576]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4224] = work[j + 2560]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t43: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t43 + j] = 0
    }
  }
  let t44 = 0
  for (let i = 0; i < 16; i++) {
    t44 += params[i + 1216]! * work[i + 4480]!
  }
  const t45 = t44 + params[1232]! - target[target_at]!
  // dense [1]
  work[2560] = 2 * t45 * 1
  work[4688] = t45 * t45
  const t46 = work[2560]!
  work.fill(0, 2560, 2576)
  for (let i = 0; i < 16; i++) {
    work[i + 2560]! += params[i + 1216]! * t46
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4496] = work[i + 2560]!
  }
  for (let i = 0; i < 16; i++) {
    work[i + 4512] = work[i + 2688]!
  }
  for (let i = 0; i < 16; i++) {
    const t47: number = i * 64 + 2560
    const t48: number = i * 64
    for (let j = 0; j < 64; j++) {
      work[t47 + j] = work[t48 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t49: number = t * 16 + 3584
    const t50: number = t * 16 + 3904
    const t51: number = t * 64 + 1280
    const t52: number = t * 64
    const t53: number = t * 16 + 3585
    const t54: number = t * 16 + 3586
    const t55: number = t * 16 + 3587
    work.fill(0, 4224, 4288)
    for (let j = 0; j < 16; j += 4) {
      const t56: number = j * 64 + 128
      const t57: number = work[t49 + j]!
      const t58: number = j * 64 + 192
      const t59: number = work[t53 + j]!
      const t60: number = j * 64 + 256
      const t61: number = work[t54 + j]!
      const t62: number = j * 64 + 320
      const t63: number = work[t55 + j]!
      for (let k = 0; k < 64; k++) {
        const t64: number = params[t56 + k]! * t57 + params[t58 + k]! * t59 + params[t60 + k]! * t61 + params[t62 + k]! * t63
        work[k + 4224]! += t64
      }
    }
    for (let j = 0; j < 64; j++) {
      work[j + 4288] = work[t51 + j]! + work[j + 4224]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4416] = Math.tanh(work[j + 4320]!)
      const t65: number = Math.exp(-Math.abs(work[j + 4336]!))
      work[j + 4528] = t65
      work[j + 4544] = 1 / (1 + t65)
      const t66: number = Math.exp(-Math.abs(work[j + 4304]!))
      work[j + 4432] = t66
      work[j + 4448] = 1 / (1 + t66)
      const t67: number = Math.exp(-Math.abs(work[j + 4288]!))
      const t68: number = 1 / (1 + t67)
      work[j + 4464] = t68
      work[j + 4560] = t67 * t68
    }
    for (let j = 0; j < 16; j++) {
      const t69: number = work[j + 4320]!
      const t70: number = Math.abs(t69)
      work[j + 4576] = t70
      const t71: number = Math.exp(-2 * t70)
      work[j + 4352] = t71
      const t72: number = 1 / (1 + t71)
      work[j + 4368] = t72
      const t73: number = (1 - t71) * t72
      work[j + 4592] = t73
      const t74: number = work[j + 4448]!
      const t75: number = work[j + 4304]! >= 0 ? t74 : work[j + 4432]! * t74
      const t76: number = work[j + 4288]! >= 0 ? work[j + 4464]! : work[j + 4560]!
      const t77: number = t70 < 0.35 ? work[j + 4416]! : t69 >= 0 ? t73 : -t73
      const t78: number = t75 * work[t50 + j]! + t76 * t77
      work[j + 4608] = t78
      const t79: number = Math.exp(-2 * Math.abs(t78))
      work[j + 4384] = t79
      const t80: number = 1 / (1 + t79)
      work[j + 4400] = t80
      work[j + 4624] = (1 - t79) * t80
    }
    for (let j = 0; j < 16; j++) {
      const t81: number = work[j + 4608]!
      const t82: number = Math.tanh(t81)
      work[j + 4640] = t82
      const t83: number = work[j + 4544]!
      const t84: number = work[j + 4336]! >= 0 ? t83 : work[j + 4528]! * t83
      const t85: number = work[j + 4448]!
      const t86: number = work[j + 4304]! >= 0 ? t85 : work[j + 4432]! * t85
      let t87 = 0
      if (Math.abs(t81) < 0.35) {
        t87 = 1 - t82 * t82
      } else {
        const t88: number = work[j + 4400]!
        t87 = 4 * (work[j + 4384]! * t88) * t88
      }
      const t89: number = work[j + 4512]! + t87 * (t84 * work[j + 4496]!)
      work[j + 4656] = t89
      work[j + 4672] = t86 * t89
    }
    work.fill(0, 4224, 4288)
    for (let j = 0; j < 16; j++) {
      const t90: number = work[j + 4288]! >= 0 ? work[j + 4464]! : work[j + 4560]!
      let t91 = 0
      if (work[j + 4576]! < 0.35) {
        const t92: number = work[j + 4416]!
        t91 = 1 - t92 * t92
      } else {
        const t93: number = work[j + 4368]!
        t91 = 4 * (work[j + 4352]! * t93) * t93
      }
      work[j + 4256]! += t91 * (t90 * work[j + 4656]!)
    }
    work.fill(0, 4352, 4416)
    for (let j = 0; j < 16; j++) {
      let t94 = 0
      if (work[j + 4576]! < 0.35) {
        t94 = work[j + 4416]!
      } else {
        const t95: number = work[j + 4592]!
        t94 = work[j + 4320]! >= 0 ? t95 : -t95
      }
      work[j + 4352]! += work[j + 4560]! * work[j + 4464]! * (t94 * work[j + 4656]!)
    }
    work.fill(0, 4288, 4352)
    for (let j = 0; j < 16; j++) {
      const t96: number = work[j + 4448]!
      work[j + 4304]! += work[j + 4432]! * t96 * t96 * (work[t50 + j]! * work[j + 4656]!)
    }
    work.fill(0, 4416, 4480)
    for (let j = 0; j < 16; j++) {
      const t97: number = work[j + 4544]!
      const t98: number = work[j + 4608]!
      let t99 = 0
      if (Math.abs(t98) < 0.35) {
        t99 = work[j + 4640]!
      } else {
        const t100: number = work[j + 4624]!
        t99 = t98 >= 0 ? t100 : -t100
      }
      work[j + 4464]! += work[j + 4528]! * t97 * t97 * (t99 * work[j + 4496]!)
    }
    for (let j = 0; j < 64; j++) {
      work[t52 + j] = work[j + 4224]! + work[j + 4352]! + work[j + 4288]! + work[j + 4416]!
    }
    for (let j = 0; j < 16; j += 4) {
      const t101: number = j * 64 + 128
      const t102: number = j * 64 + 192
      const t103: number = j * 64 + 256
      const t104: number = j * 64 + 320
      let t105 = 0
      let t106 = 0
      let t107 = 0
      let t108 = 0
      for (let k = 0; k < 64; k++) {
        const t109: number = work[t52 + k]!
        t105 += params[t101 + k]! * t109
        t106 += params[t102 + k]! * t109
        t107 += params[t103 + k]! * t109
        t108 += params[t104 + k]! * t109
      }
      work[j + 4528] = t105
      work[j + 4529] = t106
      work[j + 4530] = t107
      work[j + 4531] = t108
    }
    for (let j = 0; j < 16; j += 4) {
      const t110: number = j * 64 + 2560
      const t111: number = work[t49 + j]!
      const t112: number = j * 64 + 2624
      const t113: number = work[t53 + j]!
      const t114: number = j * 64 + 2688
      const t115: number = work[t54 + j]!
      const t116: number = j * 64 + 2752
      const t117: number = work[t55 + j]!
      for (let k = 0; k < 64; k++) {
        const t118: number = work[t52 + k]!
        work[t110 + k]! += t111 * t118
        work[t112 + k]! += t113 * t118
        work[t114 + k]! += t115 * t118
        work[t116 + k]! += t117 * t118
      }
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4496] = work[j + 4528]!
    }
    for (let j = 0; j < 16; j++) {
      work[j + 4512] = work[j + 4672]!
    }
  }
  const loss = work[4688]!
  for (let i = 0; i < 20; i += 4) {
    const t119: number = x[x_at + i * 2]!
    const t120: number = i * 64
    const t121: number = x[x_at + i * 2 + 2]!
    const t122: number = i * 64 + 64
    const t123: number = x[x_at + i * 2 + 4]!
    const t124: number = i * 64 + 128
    const t125: number = x[x_at + i * 2 + 6]!
    const t126: number = i * 64 + 192
    for (let j = 0; j < 64; j++) {
      const t127: number = t119 * work[t120 + j]! + t121 * work[t122 + j]! + t123 * work[t124 + j]! + t125 * work[t126 + j]!
      grad[j]! += t127
    }
  }
  for (let i = 0; i < 20; i += 4) {
    const t128: number = x[x_at + i * 2 + 1]!
    const t129: number = i * 64
    const t130: number = x[x_at + i * 2 + 3]!
    const t131: number = i * 64 + 64
    const t132: number = x[x_at + i * 2 + 5]!
    const t133: number = i * 64 + 128
    const t134: number = x[x_at + i * 2 + 7]!
    const t135: number = i * 64 + 192
    for (let j = 0; j < 64; j++) {
      const t136: number = t128 * work[t129 + j]! + t130 * work[t131 + j]! + t132 * work[t133 + j]! + t134 * work[t135 + j]!
      grad[j + 64]! += t136
    }
  }
  for (let i = 0; i < 16; i++) {
    const t137: number = i * 64 + 128
    const t138: number = i * 64 + 2560
    for (let j = 0; j < 64; j++) {
      grad[t137 + j]! += work[t138 + j]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t139: number = i * 64
    for (let j = 0; j < 64; j++) {
      grad[j + 1152]! += work[t139 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    grad[i + 1216]! += work[i + 4480]! * t46
  }
  grad[1232]! += t46
  return loss
}

/** The sum of the values of 16 examples of a batch, worked out together; adds the sum of their gradients to `grad`. */
function block(params: Float64Array, x: Float64Array, target: Float64Array, x_at: number, target_at: number, grad: Float64Array): number {
  const t1 = params[1232]!
  work.fill(0, 0, 20480)
  for (let i = 0; i < 16; i++) {
    const t2: number = x_at + i * 40
    const t3: number = i * 1280
    const t4: number = x_at + i * 40 + 2
    const t5: number = x_at + i * 40 + 1
    const t6: number = x_at + i * 40 + 3
    for (let j = 0; j < 20; j += 2) {
      const t7: number = x[t2 + j * 2]!
      const t8: number = t3 + j * 64
      const t9: number = x[t4 + j * 2]!
      const t10: number = t3 + j * 64 + 64
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
    const t15: number = i * 64 + 51200
    for (let j = 0; j < 64; j++) {
      work[t15 + j] = 0
    }
  }
  for (let i = 0; i < 16; i++) {
    const t16: number = i * 16 + 52224
    for (let j = 0; j < 16; j++) {
      work[t16 + j] = 0
    }
  }
  for (let i = 0; i < 20; i += 2) {
    const t17: number = i * 64
    const t18: number = i * 1024
    for (let j = 0; j < 16; j += 4) {
      const t19: number = t17 + j * 1280
      const t20: number = t18 + j * 64 + 20480
      const t21: number = t17 + j * 1280 + 1280
      const t22: number = t18 + j * 64 + 20544
      const t23: number = t17 + j * 1280 + 2560
      const t24: number = t18 + j * 64 + 20608
      const t25: number = t17 + j * 1280 + 3840
      const t26: number = t18 + j * 64 + 20672
      const t27: number = t17 + j * 1280 + 64
      const t28: number = t18 + j * 64 + 21504
      const t29: number = t17 + j * 1280 + 1344
      const t30: number = t18 + j * 64 + 21568
      const t31: number = t17 + j * 1280 + 2624
      const t32: number = t18 + j * 64 + 21632
      const t33: number = t17 + j * 1280 + 3904
      const t34: number = t18 + j * 64 + 21696
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
    const t36: number = i * 16 + 56320
    const t37: number = i * 16 + 52224
    for (let j = 0; j < 16; j++) {
      work[t36 + j] = work[t37 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t38: number = i * 16 + 52480
    const t39: number = i * 16 + 52224
    for (let j = 0; j < 16; j++) {
      work[t38 + j] = work[t39 + j]!
    }
  }
  for (let t = 0; t < 20; t++) {
    work.fill(0, 0, 1024)
    for (let j = 0; j < 16; j += 2) {
      const t40: number = j * 16 + 56320
      const t41: number = j * 16 + 56321
      const t42: number = j * 16 + 56322
      const t43: number = j * 16 + 56323
      const t44: number = j * 64
      const t45: number = j * 16 + 56336
      const t46: number = j * 16 + 56337
      const t47: number = j * 16 + 56338
      const t48: number = j * 16 + 56339
      const t49: number = j * 64 + 64
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
      const t67: number = t66 + j * 64 + 20480
      const t68: number = j * 64
      const t69: number = j * 64 + 1024
      for (let k = 0; k < 64; k++) {
        work[t69 + k] = work[t67 + k]! + work[t68 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t70: number = j * 64 + 1072
      const t71: number = j * 64 + 1040
      const t72: number = j * 64 + 1024
      const t73: number = j * 16 + 52480
      const t74: number = j * 64 + 1056
      const t75: number = j * 16
      const t76: number = j * 16 + 256
      for (let k = 0; k < 16; k++) {
        const t77: number = work[t70 + k]!
        const t78: number = Math.exp(-Math.abs(t77))
        const t79: number = 1 / (1 + t78)
        const t80: number = work[t71 + k]!
        const t81: number = Math.exp(-Math.abs(t80))
        const t82: number = 1 / (1 + t81)
        const t83: number = work[t72 + k]!
        const t84: number = Math.exp(-Math.abs(t83))
        const t85: number = 1 / (1 + t84)
        const t86: number = t80 >= 0 ? t82 : t81 * t82
        const t87: number = t83 >= 0 ? t85 : t84 * t85
        const t88: number = t86 * work[t73 + k]! + t87 * Math.tanh(work[t74 + k]!)
        work[t75 + k] = t88
        const t89: number = t77 >= 0 ? t79 : t78 * t79
        work[t76 + k] = t89 * Math.tanh(t88)
      }
    }
    const t90: number = t * 256
    for (let j = 0; j < 16; j++) {
      const t91: number = t90 + j * 16 + 40960
      const t92: number = j * 16 + 56320
      for (let k = 0; k < 16; k++) {
        work[t91 + k] = work[t92 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t93: number = t90 + j * 16 + 46080
      const t94: number = j * 16 + 52480
      for (let k = 0; k < 16; k++) {
        work[t93 + k] = work[t94 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t95: number = j * 16 + 56320
      const t96: number = j * 16 + 256
      for (let k = 0; k < 16; k++) {
        work[t95 + k] = work[t96 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t97: number = j * 16 + 52480
      const t98: number = j * 16
      for (let k = 0; k < 16; k++) {
        work[t97 + k] = work[t98 + k]!
      }
    }
  }
  const t99 = target_at + 1
  for (let i = 0; i < 16; i += 2) {
    const t100: number = i * 16 + 56320
    const t101: number = i * 16 + 56336
    let t102 = 0
    let t103 = 0
    for (let j = 0; j < 16; j++) {
      const t104: number = params[j + 1216]!
      t102 += work[t100 + j]! * t104
      t103 += work[t101 + j]! * t104
    }
    const t105: number = t102 + t1
    work[i + 59648] = t105
    work[i + 59664] = 2 * (t105 - target[target_at + i]!)
    const t106: number = t103 + t1
    work[i + 59649] = t106
    work[i + 59665] = 2 * (t106 - target[t99 + i]!)
  }
  work.fill(0, 52480, 52736)
  for (let i = 0; i < 16; i += 2) {
    const t107: number = work[i + 59664]!
    const t108: number = i * 16 + 52480
    const t109: number = work[i + 59665]!
    const t110: number = i * 16 + 52496
    for (let j = 0; j < 16; j++) {
      const t111: number = params[j + 1216]!
      work[t108 + j]! += t107 * t111
      work[t110 + j]! += t109 * t111
    }
  }
  for (let i = 0; i < 16; i++) {
    const t112: number = i * 16 + 56576
    const t113: number = i * 16 + 52480
    for (let j = 0; j < 16; j++) {
      work[t112 + j] = work[t113 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t114: number = i * 16 + 56832
    const t115: number = i * 16 + 52224
    for (let j = 0; j < 16; j++) {
      work[t114 + j] = work[t115 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t116: number = i * 64 + 52224
    const t117: number = i * 64 + 51200
    for (let j = 0; j < 64; j++) {
      work[t116 + j] = work[t117 + j]!
    }
  }
  for (let t = 19; t >= 0; t--) {
    const t118: number = t * 256
    work.fill(0, 51200, 52224)
    for (let j = 0; j < 16; j += 2) {
      const t119: number = t118 + j * 16 + 40960
      const t120: number = t118 + j * 16 + 40961
      const t121: number = t118 + j * 16 + 40962
      const t122: number = t118 + j * 16 + 40963
      const t123: number = j * 64 + 51200
      const t124: number = t118 + j * 16 + 40976
      const t125: number = t118 + j * 16 + 40977
      const t126: number = t118 + j * 16 + 40978
      const t127: number = t118 + j * 16 + 40979
      const t128: number = j * 64 + 51264
      for (let k = 0; k < 16; k += 4) {
        const t129: number = work[t119 + k]!
        const t130: number = k * 64 + 128
        const t131: number = work[t120 + k]!
        const t132: number = k * 64 + 192
        const t133: number = work[t121 + k]!
        const t134: number = k * 64 + 256
        const t135: number = work[t122 + k]!
        const t136: number = k * 64 + 320
        const t137: number = work[t124 + k]!
        const t138: number = work[t125 + k]!
        const t139: number = work[t126 + k]!
        const t140: number = work[t127 + k]!
        for (let l = 0; l < 64; l++) {
          const t141: number = params[t130 + l]!
          const t142: number = params[t132 + l]!
          const t143: number = params[t134 + l]!
          const t144: number = params[t136 + l]!
          work[t123 + l]! += t129 * t141 + t131 * t142 + t133 * t143 + t135 * t144
          work[t128 + l]! += t137 * t141 + t138 * t142 + t139 * t143 + t140 * t144
        }
      }
    }
    const t145: number = t * 1024
    for (let j = 0; j < 16; j++) {
      const t146: number = t145 + j * 64 + 20480
      const t147: number = j * 64 + 51200
      const t148: number = j * 64 + 53248
      for (let k = 0; k < 64; k++) {
        work[t148 + k] = work[t146 + k]! + work[t147 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t149: number = j * 64 + 53280
      const t150: number = j * 16 + 55296
      const t151: number = j * 64 + 53296
      const t152: number = j * 16 + 57088
      const t153: number = j * 16 + 57344
      const t154: number = j * 64 + 53264
      const t155: number = j * 16 + 55552
      const t156: number = j * 16 + 55808
      const t157: number = j * 64 + 53248
      const t158: number = j * 16 + 56064
      const t159: number = j * 16 + 57600
      for (let k = 0; k < 16; k++) {
        work[t150 + k] = Math.tanh(work[t149 + k]!)
        const t160: number = Math.exp(-Math.abs(work[t151 + k]!))
        work[t152 + k] = t160
        work[t153 + k] = 1 / (1 + t160)
        const t161: number = Math.exp(-Math.abs(work[t154 + k]!))
        work[t155 + k] = t161
        work[t156 + k] = 1 / (1 + t161)
        const t162: number = Math.exp(-Math.abs(work[t157 + k]!))
        const t163: number = 1 / (1 + t162)
        work[t158 + k] = t163
        work[t159 + k] = t162 * t163
      }
    }
    for (let j = 0; j < 16; j++) {
      const t164: number = j * 64 + 53280
      const t165: number = j * 16 + 57856
      const t166: number = j * 16 + 54272
      const t167: number = j * 16 + 54528
      const t168: number = j * 16 + 58112
      const t169: number = j * 64 + 53264
      const t170: number = j * 16 + 55808
      const t171: number = j * 16 + 55552
      const t172: number = t118 + j * 16 + 46080
      const t173: number = j * 64 + 53248
      const t174: number = j * 16 + 56064
      const t175: number = j * 16 + 57600
      const t176: number = j * 16 + 55296
      const t177: number = j * 16 + 58368
      const t178: number = j * 16 + 54784
      const t179: number = j * 16 + 55040
      const t180: number = j * 16 + 58624
      for (let k = 0; k < 16; k++) {
        const t181: number = work[t164 + k]!
        const t182: number = Math.abs(t181)
        work[t165 + k] = t182
        const t183: number = Math.exp(-2 * t182)
        work[t166 + k] = t183
        const t184: number = 1 / (1 + t183)
        work[t167 + k] = t184
        const t185: number = (1 - t183) * t184
        work[t168 + k] = t185
        const t186: number = work[t170 + k]!
        const t187: number = work[t169 + k]! >= 0 ? t186 : work[t171 + k]! * t186
        const t188: number = work[t173 + k]! >= 0 ? work[t174 + k]! : work[t175 + k]!
        const t189: number = t182 < 0.35 ? work[t176 + k]! : t181 >= 0 ? t185 : -t185
        const t190: number = t187 * work[t172 + k]! + t188 * t189
        work[t177 + k] = t190
        const t191: number = Math.exp(-2 * Math.abs(t190))
        work[t178 + k] = t191
        const t192: number = 1 / (1 + t191)
        work[t179 + k] = t192
        work[t180 + k] = (1 - t191) * t192
      }
    }
    for (let j = 0; j < 16; j++) {
      const t193: number = j * 16 + 58368
      const t194: number = j * 16 + 58880
      const t195: number = j * 16 + 56832
      const t196: number = j * 16 + 54784
      const t197: number = j * 16 + 55040
      const t198: number = j * 64 + 53296
      const t199: number = j * 16 + 57344
      const t200: number = j * 16 + 57088
      const t201: number = j * 16 + 56576
      const t202: number = j * 16 + 59136
      const t203: number = j * 64 + 53264
      const t204: number = j * 16 + 55808
      const t205: number = j * 16 + 55552
      const t206: number = j * 16 + 59392
      for (let k = 0; k < 16; k++) {
        const t207: number = work[t193 + k]!
        const t208: number = Math.tanh(t207)
        work[t194 + k] = t208
        const t209: number = work[t199 + k]!
        const t210: number = work[t198 + k]! >= 0 ? t209 : work[t200 + k]! * t209
        const t211: number = work[t204 + k]!
        const t212: number = work[t203 + k]! >= 0 ? t211 : work[t205 + k]! * t211
        let t213 = 0
        if (Math.abs(t207) < 0.35) {
          t213 = 1 - t208 * t208
        } else {
          const t214: number = work[t197 + k]!
          t213 = 4 * (work[t196 + k]! * t214) * t214
        }
        const t215: number = work[t195 + k]! + t213 * (t210 * work[t201 + k]!)
        work[t202 + k] = t215
        work[t206 + k] = t212 * t215
      }
    }
    work.fill(0, 51200, 52224)
    for (let j = 0; j < 16; j++) {
      const t216: number = j * 64 + 51232
      const t217: number = j * 16 + 57856
      const t218: number = j * 16 + 55296
      const t219: number = j * 16 + 54272
      const t220: number = j * 16 + 54528
      const t221: number = j * 64 + 53248
      const t222: number = j * 16 + 56064
      const t223: number = j * 16 + 57600
      const t224: number = j * 16 + 59136
      for (let k = 0; k < 16; k++) {
        const t225: number = work[t221 + k]! >= 0 ? work[t222 + k]! : work[t223 + k]!
        let t226 = 0
        if (work[t217 + k]! < 0.35) {
          const t227: number = work[t218 + k]!
          t226 = 1 - t227 * t227
        } else {
          const t228: number = work[t220 + k]!
          t226 = 4 * (work[t219 + k]! * t228) * t228
        }
        work[t216 + k]! += t226 * (t225 * work[t224 + k]!)
      }
    }
    work.fill(0, 54272, 55296)
    for (let j = 0; j < 16; j++) {
      const t229: number = j * 64 + 54272
      const t230: number = j * 16 + 57600
      const t231: number = j * 16 + 56064
      const t232: number = j * 16 + 57856
      const t233: number = j * 16 + 55296
      const t234: number = j * 64 + 53280
      const t235: number = j * 16 + 58112
      const t236: number = j * 16 + 59136
      for (let k = 0; k < 16; k++) {
        let t237 = 0
        if (work[t232 + k]! < 0.35) {
          t237 = work[t233 + k]!
        } else {
          const t238: number = work[t235 + k]!
          t237 = work[t234 + k]! >= 0 ? t238 : -t238
        }
        work[t229 + k]! += work[t230 + k]! * work[t231 + k]! * (t237 * work[t236 + k]!)
      }
    }
    work.fill(0, 53248, 54272)
    for (let j = 0; j < 16; j++) {
      const t239: number = j * 64 + 53264
      const t240: number = j * 16 + 55552
      const t241: number = j * 16 + 55808
      const t242: number = t118 + j * 16 + 46080
      const t243: number = j * 16 + 59136
      for (let k = 0; k < 16; k++) {
        const t244: number = work[t241 + k]!
        work[t239 + k]! += work[t240 + k]! * t244 * t244 * (work[t242 + k]! * work[t243 + k]!)
      }
    }
    work.fill(0, 55296, 56320)
    for (let j = 0; j < 16; j++) {
      const t245: number = j * 64 + 55344
      const t246: number = j * 16 + 57088
      const t247: number = j * 16 + 57344
      const t248: number = j * 16 + 58368
      const t249: number = j * 16 + 58880
      const t250: number = j * 16 + 58624
      const t251: number = j * 16 + 56576
      for (let k = 0; k < 16; k++) {
        const t252: number = work[t247 + k]!
        const t253: number = work[t248 + k]!
        let t254 = 0
        if (Math.abs(t253) < 0.35) {
          t254 = work[t249 + k]!
        } else {
          const t255: number = work[t250 + k]!
          t254 = t253 >= 0 ? t255 : -t255
        }
        work[t245 + k]! += work[t246 + k]! * t252 * t252 * (t254 * work[t251 + k]!)
      }
    }
    for (let j = 0; j < 16; j++) {
      const t256: number = j * 64 + 51200
      const t257: number = j * 64 + 54272
      const t258: number = j * 64 + 53248
      const t259: number = j * 64 + 55296
      const t260: number = t145 + j * 64
      for (let k = 0; k < 64; k++) {
        work[t260 + k] = work[t256 + k]! + work[t257 + k]! + work[t258 + k]! + work[t259 + k]!
      }
    }
    for (let j = 0; j < 16; j += 2) {
      const t261: number = t145 + j * 64
      const t262: number = j * 16 + 51200
      const t263: number = j * 16 + 51201
      const t264: number = j * 16 + 51202
      const t265: number = j * 16 + 51203
      const t266: number = t145 + j * 64 + 64
      const t267: number = j * 16 + 51216
      const t268: number = j * 16 + 51217
      const t269: number = j * 16 + 51218
      const t270: number = j * 16 + 51219
      for (let k = 0; k < 16; k += 4) {
        const t271: number = k * 64 + 128
        const t272: number = k * 64 + 192
        const t273: number = k * 64 + 256
        const t274: number = k * 64 + 320
        let t275 = 0
        let t276 = 0
        let t277 = 0
        let t278 = 0
        let t279 = 0
        let t280 = 0
        let t281 = 0
        let t282 = 0
        for (let l = 0; l < 64; l++) {
          const t283: number = work[t261 + l]!
          const t284: number = params[t271 + l]!
          const t285: number = params[t272 + l]!
          const t286: number = params[t273 + l]!
          const t287: number = params[t274 + l]!
          const t288: number = work[t266 + l]!
          t275 += t283 * t284
          t276 += t283 * t285
          t277 += t283 * t286
          t278 += t283 * t287
          t279 += t288 * t284
          t280 += t288 * t285
          t281 += t288 * t286
          t282 += t288 * t287
        }
        work[t262 + k] = t275
        work[t263 + k] = t276
        work[t264 + k] = t277
        work[t265 + k] = t278
        work[t267 + k] = t279
        work[t268 + k] = t280
        work[t269 + k] = t281
        work[t270 + k] = t282
      }
    }
    for (let j = 0; j < 16; j += 2) {
      const t289: number = t118 + j + 40960
      const t290: number = t118 + j + 40976
      const t291: number = t118 + j + 40992
      const t292: number = t118 + j + 41008
      const t293: number = j * 64 + 52224
      const t294: number = t118 + j + 40961
      const t295: number = t118 + j + 40977
      const t296: number = t118 + j + 40993
      const t297: number = t118 + j + 41009
      const t298: number = j * 64 + 52288
      for (let k = 0; k < 16; k += 4) {
        const t299: number = work[t289 + k * 16]!
        const t300: number = t145 + k * 64
        const t301: number = work[t290 + k * 16]!
        const t302: number = t145 + k * 64 + 64
        const t303: number = work[t291 + k * 16]!
        const t304: number = t145 + k * 64 + 128
        const t305: number = work[t292 + k * 16]!
        const t306: number = t145 + k * 64 + 192
        const t307: number = work[t294 + k * 16]!
        const t308: number = work[t295 + k * 16]!
        const t309: number = work[t296 + k * 16]!
        const t310: number = work[t297 + k * 16]!
        for (let l = 0; l < 64; l++) {
          const t311: number = work[t300 + l]!
          const t312: number = work[t302 + l]!
          const t313: number = work[t304 + l]!
          const t314: number = work[t306 + l]!
          work[t293 + l]! += t299 * t311 + t301 * t312 + t303 * t313 + t305 * t314
          work[t298 + l]! += t307 * t311 + t308 * t312 + t309 * t313 + t310 * t314
        }
      }
    }
    for (let j = 0; j < 16; j++) {
      const t315: number = j * 16 + 56576
      const t316: number = j * 16 + 51200
      for (let k = 0; k < 16; k++) {
        work[t315 + k] = work[t316 + k]!
      }
    }
    for (let j = 0; j < 16; j++) {
      const t317: number = j * 16 + 56832
      const t318: number = j * 16 + 59392
      for (let k = 0; k < 16; k++) {
        work[t317 + k] = work[t318 + k]!
      }
    }
  }
  let t319 = 0
  for (let i = 0; i < 16; i++) {
    const t320: number = work[i + 59648]! - target[target_at + i]!
    t319 += t320 * t320
  }
  for (let i = 0; i < 16; i++) {
    const t321: number = x_at + i * 40
    const t322: number = i * 64
    const t323: number = x_at + i * 40 + 2
    const t324: number = x_at + i * 40 + 4
    const t325: number = x_at + i * 40 + 6
    for (let j = 0; j < 20; j += 4) {
      const t326: number = x[t321 + j * 2]!
      const t327: number = t322 + j * 1024
      const t328: number = x[t323 + j * 2]!
      const t329: number = t322 + j * 1024 + 1024
      const t330: number = x[t324 + j * 2]!
      const t331: number = t322 + j * 1024 + 2048
      const t332: number = x[t325 + j * 2]!
      const t333: number = t322 + j * 1024 + 3072
      for (let k = 0; k < 64; k++) {
        const t334: number = t326 * work[t327 + k]! + t328 * work[t329 + k]! + t330 * work[t331 + k]! + t332 * work[t333 + k]!
        grad[k]! += t334
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t335: number = x_at + i * 40 + 1
    const t336: number = i * 64
    const t337: number = x_at + i * 40 + 3
    const t338: number = x_at + i * 40 + 5
    const t339: number = x_at + i * 40 + 7
    for (let j = 0; j < 20; j += 4) {
      const t340: number = x[t335 + j * 2]!
      const t341: number = t336 + j * 1024
      const t342: number = x[t337 + j * 2]!
      const t343: number = t336 + j * 1024 + 1024
      const t344: number = x[t338 + j * 2]!
      const t345: number = t336 + j * 1024 + 2048
      const t346: number = x[t339 + j * 2]!
      const t347: number = t336 + j * 1024 + 3072
      for (let k = 0; k < 64; k++) {
        const t348: number = t340 * work[t341 + k]! + t342 * work[t343 + k]! + t344 * work[t345 + k]! + t346 * work[t347 + k]!
        grad[k + 64]! += t348
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t349: number = i * 64 + 128
    const t350: number = i * 64 + 52224
    for (let j = 0; j < 64; j++) {
      grad[t349 + j]! += work[t350 + j]!
    }
  }
  for (let i = 0; i < 20; i++) {
    const t351: number = i * 1024
    for (let j = 0; j < 16; j++) {
      const t352: number = t351 + j * 64
      for (let k = 0; k < 64; k++) {
        grad[k + 1152]! += work[t352 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i += 2) {
    const t353: number = i + 56320
    const t354: number = i + 56321
    let t355 = 0
    let t356 = 0
    for (let j = 0; j < 16; j++) {
      const t357: number = work[j + 59664]!
      t355 += work[t353 + j * 16]! * t357
      t356 += work[t354 + j * 16]! * t357
    }
    grad[i + 1216]! += t355
    grad[i + 1217]! += t356
  }
  for (let i = 0; i < 16; i++) {
    grad[1232]! += work[i + 59664]!
  }
  return t319
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
