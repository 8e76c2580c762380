import type { Policy } from '../core/policy.ts'
import { loadPatternCompiler } from '../guard/user-rules.ts'
import { loadPolicy } from '../policy/load.ts'
import { packNamed } from '../policy/packs.ts'
import type { Context } from './command.ts'
import type { FlowFlags } from './flow-flags.ts'
import { policyTexts } from './policy-texts.ts'

/** The pack and the norms that the flags name, in force together. */
export async function openNorms(
  flags: Pick<FlowFlags, 'pack' | 'policy'>,
  context: Context,
): Promise<Policy | undefined> {
  const pack = packNamed(flags.pack)
  if (pack === undefined) return undefined
  const texts = policyTexts(flags.policy, context)
  // The engine for patterns is loaded only where somebody may have written one.
  return loadPolicy(pack, texts, texts.length > 0 ? await loadPatternCompiler() : undefined)
}
