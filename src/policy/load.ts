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
  return createPolicy(await loadCedar(), [packText(pack), ...texts], compilePattern)
}

export function packText(pack: PackName): PolicyText {
  return { layer: 'pack', pack, file: `${pack} (a pack of Fairlead)`, text: PACKS[pack] }
}
