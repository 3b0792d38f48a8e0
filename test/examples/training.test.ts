import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('the training example learns digits, a few of them here, and prints how well', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'examples/train-digits.ts', '500'], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  expect(stdout, stderr).toMatch(/500 handwritten digits to train on, 500 to test with/)
  const shares = /linear classifier ([\d.]+) %, 2-layer net ([\d.]+) %, 3-layer net ([\d.]+) %/.exec(stdout)?.slice(1).map(Number)
  expect(shares, stdout + stderr).toHaveLength(3)
  for (const share of shares!) expect(share, stdout).toBeGreaterThan(50)
}, 300_000)
