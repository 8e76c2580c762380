import type { PolicyRequest } from '../core/policy.ts'
import { createPolicy, type NormPolicy } from './create-policy.ts'
import { loadCedar } from './cedar.ts'
import type { CompilePattern, PolicyText } from './norm.ts'
import { PACKS, type PackName } from './packs.ts'

/** A pack and what is laid over and under it, in force together. Loads Cedar, which takes about 20 ms the first time. */
export async function loadPolicy(
  pack: PackName,
  texts: readonly PolicyText[] = [],
  compilePattern?: CompilePattern,
): Promise<NormPolicy> {
  const policy = createPolicy(await loadCedar(), [packText(pack), ...texts], compilePattern)
  // What Cedar compiles when it is first asked would else keep the first call waiting.
  policy.decide(FIRST)
  return policy
}

const FIRST: PolicyRequest = {
  principal: {},
  server: 'none',
  method: 'tools/call',
  name: 'none',
  capabilities: ['sends-out'],
  input: {},
  flow: {
    integrity: 'untrusted',
    confidentiality: 'private',
    sources: [],
    hasReadUntrusted: true,
    hasReadPrivate: true,
    isAsked: false,
  },
  findings: [],
  past: { counts: {}, order: [] },
  time: 0,
}

export function packText(pack: PackName): PolicyText {
  return { layer: 'pack', pack, file: `${pack} (a pack of Fairlead)`, text: PACKS[pack] }
}
