import { expect, test } from 'vitest'
import { createMemory } from '../../src/flow/memory.ts'
import { createTrail } from '../../src/flow/trail.ts'
import type { ToolLabel } from '../../src/core/label.ts'
import type { PolicyVerdict } from '../../src/core/policy.ts'
import { comingPolicy } from '../../src/guard/coming-policy.ts'
import { guardRig } from '../cascade/guard-rig.ts'

const LABEL: ToolLabel = { capabilities: [], confidentiality: 'public', integrity: 'server', reasons: [] }
const said = (decision: 'allow' | 'block'): PolicyVerdict => ({
  decision,
  tier: decision,
  rule: 'norm',
  layer: 'pack',
  facts: [],
  remedy: '',
})

function rig(load: () => Promise<{ decide: () => PolicyVerdict }>) {
  const recollection = { trail: createTrail(), memory: createMemory() }
  return guardRig({
    flows: { labeller: () => LABEL, policy: comingPolicy(load), open: () => recollection },
  })
}

const CALL = { name: 'look', arguments: {} }

test('until the policy is there calls are held and everything else passes', async () => {
  for (const decision of ['allow', 'block'] as const) {
    let arrive = (): void => {}
    const loaded = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const { ask } = rig(() => loaded.then(() => ({ decide: () => said(decision) })))
    expect(ask(1, 'tools/list').forward).toBeDefined()
    const { held, forward } = ask(2, 'tools/call', CALL)
    expect([forward, held === undefined]).toEqual([undefined, false])
    arrive()
    await held!.ready
    expect(held!.release().forward !== undefined).toBe(decision === 'allow')
    expect(ask(3, 'tools/call', CALL).held).toBeUndefined()
  }
})

test('a call is refused where the policy cannot be loaded, or the guard ends before it is', async () => {
  const broken = rig(() => Promise.reject(new Error('no such file')))
  const first = broken.ask(1, 'tools/call', CALL).held!
  await first.ready
  expect(first.release().refusal?.code).toBe('stage/failed')

  const ended = rig(() => new Promise(() => {}))
  const second = ended.ask(1, 'tools/call', CALL).held!
  ended.gate.close()
  expect(second.release().refusal?.code).toBe('stage/failed')
})
