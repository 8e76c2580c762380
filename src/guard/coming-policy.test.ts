import { describe, expect, it } from 'vitest'
import type { Policy, PolicyRequest } from '../core/policy.ts'
import { comingPolicy } from './coming-policy.ts'

const PACK: Policy = {
  decide: () => ({
    decision: 'allow',
    tier: 'allow',
    rule: 'let-pass',
    layer: 'pack',
    facts: [],
    remedy: '',
  }),
}
const CALL = { server: 'mail', name: 'send' } as PolicyRequest

describe('a policy that is on its way', () => {
  it('decides nothing before it is there, and is loaded once', async () => {
    let loaded = 0
    const policy = comingPolicy(async () => {
      loaded += 1
      return PACK
    })
    expect(() => policy.decide(CALL)).toThrow()
    await Promise.all([policy.ready?.(), policy.ready?.()])
    expect([loaded, policy.ready?.(), policy.decide(CALL).rule]).toEqual([1, undefined, 'let-pass'])
  })

  it('decides nothing for ever where it could not be loaded, and keeps nobody waiting', async () => {
    const policy = comingPolicy(async () => {
      throw new Error('no such file')
    })
    await policy.ready?.()
    expect(() => policy.decide(CALL)).toThrow('no such file')
    await policy.ready?.()
    expect(() => policy.decide(CALL)).toThrow('no such file')
  })
})
