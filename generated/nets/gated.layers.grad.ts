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
// Operations: forward 5661, backward 6069, both at once 12505. Kept between forward and backward: 3840 bytes. Workspace: 9000 bytes.
// Arrays: 155 loops.

const work = /* @__PURE__ */ new Float64Array(1125)
const scratch = /* @__PURE__ */ new Float64Array(309)
const allParams = /* @__PURE__ */ new Float64Array(333)

/**
 * `loss = 0.125·Σ((dense − target)∘²)`
 *
 * Leaves on `tape`, if given (`tapeLength` numbers), what `backward` needs.
 */
export function forward(params: Float64Array, x: Float64Array, context: Float64Array, target: Float64Array, tape?: Float64Array): number {
  work.fill(0, 0, 64)
  for (let i = 0; i < 8; i++) {
    const t1: number = i * 16
    const t2: number = i * 8
    for (let j = 0; j < 16; j++) {
      const t3: number = x[t1 + j]!
      const t4: number = j * 8
      for (let k = 0; k < 8; k++) {
        work[t2 + k]! += t3 * params[t4 + k]!
      }
    }
  }
  work.fill(0, 128, 192)
  for (let i = 0; i < 8; i++) {
    const t5: number = i * 16
    const t6: number = i * 8 + 128
    for (let j = 0; j < 16; j++) {
      const t7: number = x[t5 + j]!
      const t8: number = j * 8 + 128
      for (let k = 0; k < 8; k++) {
        work[t6 + k]! += t7 * params[t8 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t9: number = i * 8
    const t10: number = i * 8 + 64
    const t11: number = i * 8 + 128
    const t12: number = i * 8 + 192
    const t13: number = i * 8 + 256
    const t14: number = i * 8 + 320
    const t15: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t10 + j] = work[t9 + j]! + params[j + 256]!
      const t16: number = work[t11 + j]! + params[j + 264]!
      work[t12 + j] = t16
      const t17: number = Math.exp(-Math.abs(t16))
      work[t13 + j] = t17
      const t18: number = 1 / (1 + t17)
      work[t14 + j] = t18
      const t19: number = t16 >= 0 ? t18 : t17 * t18
      work[t15 + j] = t19
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t20: number = i * 12 + 448
    const t21: number = i * 8 + 64
    const t22: number = i * 8 + 384
    for (let j = 0; j < 8; j++) {
      work[t20 + j] = work[t21 + j]! * work[t22 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 456] = context[i * 4]!
    work[i * 12 + 457] = context[i * 4 + 1]!
    work[i * 12 + 458] = context[i * 4 + 2]!
    work[i * 12 + 459] = context[i * 4 + 3]!
  }
  work.fill(0, 544, 556)
  for (let i = 0; i < 8; i++) {
    const t23: number = i * 12 + 448
    for (let j = 0; j < 12; j++) {
      work[j + 544]! += work[t23 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 556] = 0.125 * work[i + 544]!
  }
  for (let i = 0; i < 8; i++) {
    const t24: number = i * 12 + 448
    const t25: number = i * 12 + 568
    for (let j = 0; j < 12; j++) {
      work[t25 + j] = work[t24 + j]! - work[j + 556]!
    }
  }
  work.fill(0, 664, 676)
  for (let i = 0; i < 8; i++) {
    const t26: number = i * 12 + 568
    for (let j = 0; j < 12; j++) {
      const t27: number = work[t26 + j]!
      work[j + 664]! += t27 * t27
    }
  }
  for (let i = 0; i < 12; i++) {
    const t28: number = Math.sqrt(0.125 * work[i + 664]! + 0.001)
    work[i + 676] = t28
    work[i + 688] = params[i + 272]! / t28
  }
  // batch_normalization [8, 12]
  for (let i = 0; i < 8; i++) {
    const t29: number = i * 12 + 568
    const t30: number = i * 12 + 700
    for (let j = 0; j < 12; j++) {
      work[t30 + j] = work[t29 + j]! * work[j + 688]! + params[j + 284]!
    }
  }
  const t31 = params[308]!
  for (let i = 0; i < 8; i++) {
    const t32: number = i * 12 + 700
    let t33 = 0
    for (let j = 0; j < 12; j++) {
      t33 += work[t32 + j]! * params[j + 296]!
    }
    work[i + 796] = t33 + t31 - target[i]!
  }
  let t34 = 0
  for (let i = 0; i < 8; i++) {
    const t35: number = work[i + 796]!
    t34 += t35 * t35
  }
  const loss = 0.125 * t34
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k] = work[k + 64]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 64] = work[k + 256]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 128] = work[k + 320]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 64; k++) {
      tape[k + 192] = work[k + 384]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 256] = work[k + 568]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 352] = work[k + 676]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 12; k++) {
      tape[k + 364] = work[k + 688]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 96; k++) {
      tape[k + 376] = work[k + 700]!
    }
  }
  if (tape !== undefined) {
    for (let k = 0; k < 8; k++) {
      tape[k + 472] = work[k + 796]!
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
  for (let i = 0; i < 8; i++) {
    const t2: number = work[i]!
    const t3: number = i * 12 + 8
    for (let j = 0; j < 12; j++) {
      work[t3 + j]! += t2 * params[j + 296]!
    }
  }
  grad.fill(0, 296, 308)
  for (let i = 0; i < 8; i++) {
    const t4: number = i * 12 + 376
    const t5: number = work[i]!
    for (let j = 0; j < 12; j++) {
      grad[j + 296]! += tape[t4 + j]! * t5
    }
  }
  work.fill(0, 104, 116)
  for (let i = 0; i < 8; i++) {
    const t6: number = i * 12 + 256
    const t7: number = i * 12 + 8
    for (let j = 0; j < 12; j++) {
      work[j + 104]! += tape[t6 + j]! * work[t7 + j]!
    }
  }
  grad.fill(0, 308, 309)
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i]!
  }
  grad.fill(0, 284, 296)
  const t8 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t8
  }
  for (let i = 0; i < 12; i++) {
    const t9: number = tape[i + 352]!
    const t10: number = work[i + 104]!
    grad[i + 272] = 1 / t9 * t10
    work[i + 116] = 0.125 * (0.5 / t9 * (-(tape[i + 364]! / t9) * t10))
  }
  work.fill(0, 128, 140)
  for (let i = 0; i < 8; i++) {
    const t11: number = i * 12 + 8
    const t12: number = i * 12 + 256
    for (let j = 0; j < 12; j++) {
      work[j + 128]! += tape[j + 364]! * work[t11 + j]! + 2 * tape[t12 + j]! * work[j + 116]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 140] = 0.125 * work[i + 128]!
  }
  for (let i = 0; i < 8; i++) {
    const t13: number = i * 8 + 192
    const t14: number = i * 12 + 8
    const t15: number = i * 12 + 256
    const t16: number = i * 8 + 152
    const t17: number = i * 8 + 64
    const t18: number = i * 8 + 128
    const t19: number = i * 8
    const t20: number = i * 8 + 216
    for (let j = 0; j < 8; j++) {
      const t21: number = tape[j + 364]! * work[t14 + j]! + 2 * tape[t15 + j]! * work[j + 116]! - work[j + 140]!
      work[t16 + j] = tape[t13 + j]! * t21
      const t22: number = tape[t18 + j]!
      work[t20 + j] = tape[t17 + j]! * t22 * t22 * (tape[t19 + j]! * t21)
    }
  }
  grad.fill(0, 264, 272)
  for (let i = 0; i < 8; i++) {
    const t23: number = i * 8 + 216
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t23 + j]!
    }
  }
  grad.fill(0, 128, 256)
  for (let i = 0; i < 16; i++) {
    const t24: number = i * 8 + 128
    for (let j = 0; j < 8; j++) {
      const t25: number = x[i + j * 16]!
      const t26: number = j * 8 + 216
      for (let k = 0; k < 8; k++) {
        grad[t24 + k]! += t25 * work[t26 + k]!
      }
    }
  }
  grad.fill(0, 256, 264)
  for (let i = 0; i < 8; i++) {
    const t27: number = i * 8 + 152
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t27 + j]!
    }
  }
  grad.fill(0, 0, 128)
  for (let i = 0; i < 16; i++) {
    const t28: number = i * 8
    for (let j = 0; j < 8; j++) {
      const t29: number = x[i + j * 16]!
      const t30: number = j * 8 + 152
      for (let k = 0; k < 8; k++) {
        grad[t28 + k]! += t29 * work[t30 + k]!
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
  work.fill(0, 128, 192)
  const t1 = params[308]!
  grad.fill(0, 296, 308)
  grad.fill(0, 308, 309)
  grad.fill(0, 284, 296)
  grad.fill(0, 264, 272)
  grad.fill(0, 128, 256)
  grad.fill(0, 256, 264)
  grad.fill(0, 0, 128)
  for (let i = 0; i < 8; i++) {
    const t2: number = i * 16
    const t3: number = i * 8
    for (let j = 0; j < 16; j++) {
      const t4: number = x[t2 + j]!
      const t5: number = j * 8
      for (let k = 0; k < 8; k++) {
        work[t3 + k]! += t4 * params[t5 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t6: number = i * 16
    const t7: number = i * 8 + 128
    for (let j = 0; j < 16; j++) {
      const t8: number = x[t6 + j]!
      const t9: number = j * 8 + 128
      for (let k = 0; k < 8; k++) {
        work[t7 + k]! += t8 * params[t9 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t10: number = i * 8
    const t11: number = i * 8 + 64
    const t12: number = i * 8 + 128
    const t13: number = i * 8 + 192
    const t14: number = i * 8 + 256
    const t15: number = i * 8 + 320
    for (let j = 0; j < 8; j++) {
      work[t11 + j] = work[t10 + j]! + params[j + 256]!
      const t16: number = work[t12 + j]! + params[j + 264]!
      work[t13 + j] = t16
      const t17: number = Math.exp(-Math.abs(t16))
      work[t14 + j] = t17
      work[t15 + j] = 1 / (1 + t17)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t18: number = i * 12 + 384
    const t19: number = i * 8 + 64
    const t20: number = i * 8 + 192
    const t21: number = i * 8 + 320
    const t22: number = i * 8 + 256
    for (let j = 0; j < 8; j++) {
      const t23: number = work[t21 + j]!
      const t24: number = work[t20 + j]! >= 0 ? t23 : work[t22 + j]! * t23
      work[t18 + j] = work[t19 + j]! * t24
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
    const t25: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      work[j + 480]! += work[t25 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 492] = 0.125 * work[i + 480]!
  }
  work.fill(0, 504, 516)
  for (let i = 0; i < 8; i++) {
    const t26: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t27: number = work[t26 + j]! - work[j + 492]!
      work[j + 504]! += t27 * t27
    }
  }
  for (let i = 0; i < 12; i++) {
    const t28: number = Math.sqrt(0.125 * work[i + 504]! + 0.001)
    work[i + 516] = t28
    work[i + 528] = params[i + 272]! / t28
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i++) {
    const t29: number = i * 12 + 384
    let t30 = 0
    for (let j = 0; j < 12; j++) {
      const t31: number = ((work[t29 + j]! - work[j + 492]!) * work[j + 528]! + params[j + 284]!) * params[j + 296]!
      t30 += t31
    }
    const t32: number = t30 + t1
    work[i + 540] = t32
    work[i + 548] = 0.25 * (t32 - target[i]!)
  }
  let t33 = 0
  for (let i = 0; i < 8; i++) {
    const t34: number = work[i + 540]! - target[i]!
    t33 += t34 * t34
  }
  const loss = 0.125 * t33
  work.fill(0, 556, 652)
  for (let i = 0; i < 8; i++) {
    const t35: number = work[i + 548]!
    const t36: number = i * 12 + 556
    for (let j = 0; j < 12; j++) {
      work[t36 + j]! += t35 * params[j + 296]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t37: number = i * 12 + 384
    const t38: number = work[i + 548]!
    for (let j = 0; j < 12; j++) {
      grad[j + 296]! += ((work[t37 + j]! - work[j + 492]!) * work[j + 528]! + params[j + 284]!) * t38
    }
  }
  work.fill(0, 652, 664)
  for (let i = 0; i < 8; i++) {
    const t39: number = i * 12 + 384
    const t40: number = i * 12 + 556
    for (let j = 0; j < 12; j++) {
      work[j + 652]! += (work[t39 + j]! - work[j + 492]!) * work[t40 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    grad[308]! += work[i + 548]!
  }
  const t41 = grad[308]!
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += params[i + 296]! * t41
  }
  for (let i = 0; i < 12; i++) {
    const t42: number = work[i + 516]!
    const t43: number = work[i + 652]!
    grad[i + 272] = 1 / t42 * t43
    work[i + 664] = 0.125 * (0.5 / t42 * (-(work[i + 528]! / t42) * t43))
  }
  work.fill(0, 676, 688)
  for (let i = 0; i < 8; i++) {
    const t44: number = i * 12 + 556
    const t45: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t46: number = work[j + 528]! * work[t44 + j]! + 2 * (work[t45 + j]! - work[j + 492]!) * work[j + 664]!
      work[j + 676]! += t46
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 688] = 0.125 * work[i + 676]!
  }
  for (let i = 0; i < 8; i++) {
    const t47: number = i * 8 + 192
    const t48: number = i * 8 + 320
    const t49: number = i * 8 + 256
    const t50: number = i * 12 + 556
    const t51: number = i * 12 + 384
    const t52: number = i * 8 + 700
    const t53: number = i * 8 + 64
    const t54: number = i * 8 + 764
    for (let j = 0; j < 8; j++) {
      const t55: number = work[t48 + j]!
      const t56: number = work[t49 + j]! * t55
      const t57: number = work[t47 + j]! >= 0 ? t55 : t56
      const t58: number = work[j + 528]! * work[t50 + j]! + 2 * (work[t51 + j]! - work[j + 492]!) * work[j + 664]!
      const t59: number = t58 - work[j + 688]!
      work[t52 + j] = t57 * t59
      work[t54 + j] = t56 * t55 * (work[t53 + j]! * t59)
    }
  }
  for (let i = 0; i < 8; i++) {
    const t60: number = i * 8 + 764
    for (let j = 0; j < 8; j++) {
      grad[j + 264]! += work[t60 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t61: number = i * 8 + 128
    for (let j = 0; j < 8; j++) {
      const t62: number = x[i + j * 16]!
      const t63: number = j * 8 + 764
      for (let k = 0; k < 8; k++) {
        grad[t61 + k]! += t62 * work[t63 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t64: number = i * 8 + 700
    for (let j = 0; j < 8; j++) {
      grad[j + 256]! += work[t64 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t65: number = i * 8
    for (let j = 0; j < 8; j++) {
      const t66: number = x[i + j * 16]!
      const t67: number = j * 8 + 700
      for (let k = 0; k < 8; k++) {
        grad[t65 + k]! += t66 * work[t67 + k]!
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
  work.fill(0, 128, 192)
  work.fill(0, 664, 676)
  const t1 = params[308]!
  work.fill(0, 480, 492)
  work.fill(0, 504, 516)
  work.fill(0, 556, 652)
  work.fill(0, 652, 664)
  for (let i = 0; i < 8; i++) {
    const t2: number = i * 16
    const t3: number = i * 8
    for (let j = 0; j < 16; j++) {
      const t4: number = x[x_at + t2 + j]!
      const t5: number = j * 8
      for (let k = 0; k < 8; k++) {
        work[t3 + k]! += t4 * params[t5 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t6: number = i * 16
    const t7: number = i * 8 + 128
    for (let j = 0; j < 16; j++) {
      const t8: number = x[x_at + t6 + j]!
      const t9: number = j * 8 + 128
      for (let k = 0; k < 8; k++) {
        work[t7 + k]! += t8 * params[t9 + k]!
      }
    }
  }
  for (let i = 0; i < 8; i++) {
    const t10: number = i * 8
    const t11: number = i * 8 + 64
    const t12: number = i * 8 + 128
    const t13: number = i * 8 + 192
    const t14: number = i * 8 + 256
    const t15: number = i * 8 + 320
    for (let j = 0; j < 8; j++) {
      work[t11 + j] = work[t10 + j]! + params[j + 256]!
      const t16: number = work[t12 + j]! + params[j + 264]!
      work[t13 + j] = t16
      const t17: number = Math.exp(-Math.abs(t16))
      work[t14 + j] = t17
      work[t15 + j] = 1 / (1 + t17)
    }
  }
  // concatenate [8, 12]
  for (let i = 0; i < 8; i++) {
    const t18: number = i * 12 + 384
    const t19: number = i * 8 + 64
    const t20: number = i * 8 + 192
    const t21: number = i * 8 + 320
    const t22: number = i * 8 + 256
    for (let j = 0; j < 8; j++) {
      const t23: number = work[t21 + j]!
      const t24: number = work[t20 + j]! >= 0 ? t23 : work[t22 + j]! * t23
      work[t18 + j] = work[t19 + j]! * t24
    }
  }
  for (let i = 0; i < 8; i++) {
    work[i * 12 + 392] = context[context_at + i * 4]!
    work[i * 12 + 393] = context[context_at + i * 4 + 1]!
    work[i * 12 + 394] = context[context_at + i * 4 + 2]!
    work[i * 12 + 395] = context[context_at + i * 4 + 3]!
  }
  for (let i = 0; i < 8; i++) {
    const t25: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      work[j + 480]! += work[t25 + j]!
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 492] = 0.125 * work[i + 480]!
  }
  for (let i = 0; i < 8; i++) {
    const t26: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t27: number = work[t26 + j]! - work[j + 492]!
      work[j + 504]! += t27 * t27
    }
  }
  for (let i = 0; i < 12; i++) {
    const t28: number = Math.sqrt(0.125 * work[i + 504]! + 0.001)
    work[i + 516] = t28
    work[i + 528] = params[i + 272]! / t28
  }
  // dense [8, 1]
  for (let i = 0; i < 8; i++) {
    const t29: number = i * 12 + 384
    let t30 = 0
    for (let j = 0; j < 12; j++) {
      const t31: number = ((work[t29 + j]! - work[j + 492]!) * work[j + 528]! + params[j + 284]!) * params[j + 296]!
      t30 += t31
    }
    const t32: number = t30 + t1
    work[i + 540] = t32
    work[i + 548] = 0.25 * (t32 - target[target_at + i]!)
  }
  let t33 = 0
  for (let i = 0; i < 8; i++) {
    const t34: number = work[i + 540]! - target[target_at + i]!
    t33 += t34 * t34
  }
  const loss = 0.125 * t33
  for (let i = 0; i < 8; i++) {
    const t35: number = work[i + 548]!
    const t36: number = i * 12 + 556
    for (let j = 0; j < 12; j++) {
      work[t36 + j]! += t35 * params[j + 296]!
    }
  }
  for (let i = 0; i < 8; i++) {
    const t37: number = i * 12 + 384
    const t38: number = work[i + 548]!
    for (let j = 0; j < 12; j++) {
      work[j + 652]! += ((work[t37 + j]! - work[j + 492]!) * work[j + 528]! + params[j + 284]!) * t38
    }
  }
  for (let i = 0; i < 8; i++) {
    const t39: number = i * 12 + 384
    const t40: number = i * 12 + 556
    for (let j = 0; j < 12; j++) {
      work[j + 664]! += (work[t39 + j]! - work[j + 492]!) * work[t40 + j]!
    }
  }
  work.fill(0, 688, 689)
  for (let i = 0; i < 8; i++) {
    work[688]! += work[i + 548]!
  }
  work.fill(0, 689, 701)
  const t41 = work[688]!
  for (let i = 0; i < 12; i++) {
    work[i + 689]! += params[i + 296]! * t41
  }
  for (let i = 0; i < 12; i++) {
    const t42: number = work[i + 516]!
    work[i + 676] = 0.125 * (0.5 / t42 * (-(work[i + 528]! / t42) * work[i + 664]!))
  }
  work.fill(0, 701, 713)
  for (let i = 0; i < 8; i++) {
    const t43: number = i * 12 + 556
    const t44: number = i * 12 + 384
    for (let j = 0; j < 12; j++) {
      const t45: number = work[j + 528]! * work[t43 + j]! + 2 * (work[t44 + j]! - work[j + 492]!) * work[j + 676]!
      work[j + 701]! += t45
    }
  }
  for (let i = 0; i < 12; i++) {
    work[i + 713] = 0.125 * work[i + 701]!
  }
  for (let i = 0; i < 8; i++) {
    const t46: number = i * 8 + 192
    const t47: number = i * 8 + 320
    const t48: number = i * 8 + 256
    const t49: number = i * 12 + 556
    const t50: number = i * 12 + 384
    const t51: number = i * 8 + 725
    const t52: number = i * 8 + 64
    const t53: number = i * 8 + 789
    for (let j = 0; j < 8; j++) {
      const t54: number = work[t47 + j]!
      const t55: number = work[t48 + j]! * t54
      const t56: number = work[t46 + j]! >= 0 ? t54 : t55
      const t57: number = work[j + 528]! * work[t49 + j]! + 2 * (work[t50 + j]! - work[j + 492]!) * work[j + 676]!
      const t58: number = t57 - work[j + 713]!
      work[t51 + j] = t56 * t58
      work[t53 + j] = t55 * t54 * (work[t52 + j]! * t58)
    }
  }
  work.fill(0, 853, 861)
  for (let i = 0; i < 8; i++) {
    const t59: number = i * 8 + 789
    for (let j = 0; j < 8; j++) {
      work[j + 853]! += work[t59 + j]!
    }
  }
  work.fill(0, 861, 989)
  for (let i = 0; i < 16; i++) {
    const t60: number = i * 8 + 861
    for (let j = 0; j < 8; j++) {
      const t61: number = x[x_at + i + j * 16]!
      const t62: number = j * 8 + 789
      for (let k = 0; k < 8; k++) {
        work[t60 + k]! += t61 * work[t62 + k]!
      }
    }
  }
  work.fill(0, 989, 997)
  for (let i = 0; i < 8; i++) {
    const t63: number = i * 8 + 725
    for (let j = 0; j < 8; j++) {
      work[j + 989]! += work[t63 + j]!
    }
  }
  work.fill(0, 997, 1125)
  for (let i = 0; i < 16; i++) {
    const t64: number = i * 8 + 997
    for (let j = 0; j < 8; j++) {
      const t65: number = x[x_at + i + j * 16]!
      const t66: number = j * 8 + 725
      for (let k = 0; k < 8; k++) {
        work[t64 + k]! += t65 * work[t66 + k]!
      }
    }
  }
  for (let i = 0; i < 16; i++) {
    const t67: number = i * 8
    const t68: number = i * 8 + 997
    for (let j = 0; j < 8; j++) {
      grad[t67 + j]! += work[t68 + j]!
    }
  }
  for (let i = 0; i < 16; i++) {
    const t69: number = i * 8 + 128
    const t70: number = i * 8 + 861
    for (let j = 0; j < 8; j++) {
      grad[t69 + j]! += work[t70 + j]!
    }
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 256]! += work[i + 989]!
  }
  for (let i = 0; i < 8; i++) {
    grad[i + 264]! += work[i + 853]!
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 272]! += 1 / work[i + 516]! * work[i + 664]!
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 284]! += work[i + 689]!
  }
  for (let i = 0; i < 12; i++) {
    grad[i + 296]! += work[i + 652]!
  }
  grad[308]! += t41
  return loss
}

/** The mean over `n` examples, stored one after another in each input, and its gradient with respect to `glu/kernel`, `glu/gate`, `glu/bias`, `glu/gateBias`, `batch_normalization/gamma`, `batch_normalization/beta`, `dense/kernel`, `dense/bias`, which overwrites `grad`. */
export function valueAndGradBatch(
  params: Float64Array, n: number, x: Float64Array, context: Float64Array, target: Float64Array, grad: Float64Array | undefined,
): number {
  if (grad === undefined) grad = scratch
  grad.fill(0, 0, 309)
  let sum = 0
  for (let k = 0; k < n; k++) sum += example(params, x, context, target, k * 128, k * 32, k * 8, grad)
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
