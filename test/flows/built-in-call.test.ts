import { beforeAll, describe, expect, test } from 'vitest'
import type { Policy } from '../../src/core/policy.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { HONEST } from './built-in-honest.ts'
import { HOSTILE } from './built-in-hostile.ts'
import { rulingsIn } from './built-in-session.ts'

let balanced: Policy
let strict: Policy
beforeAll(async () => {
  balanced = await loadPolicy('balanced')
  strict = await loadPolicy('strict')
})

describe('honest work', () => {
  test.each(HONEST)('is not stopped: $title', (session) => {
    const stopped = rulingsIn(session, balanced).filter(({ ruling }) => ruling.decision !== 'allow')
    expect(stopped.map(({ tool, ruling }) => `${tool}: ${ruling.reason}`)).toEqual([])
  })

  test('is shown by enough sessions', () => {
    expect(HONEST.length).toBeGreaterThanOrEqual(30)
  })
})

describe('what somebody else wants of the host', () => {
  test.each(HOSTILE)('is stopped, with a way to allow it: $title', (session) => {
    for (const policy of [balanced, strict]) {
      const last = rulingsIn(session, policy).at(-1)
      expect(last?.ruling.decision).not.toBe('allow')
      expect(last?.ruling.reason).toMatch(/\(.+\): .+\. .+/)
    }
  })
})
