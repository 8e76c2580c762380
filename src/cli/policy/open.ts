import { loadPatternCompiler } from '../../guard/user-rules.ts'
import { loadCedar, type Cedar } from '../../policy/cedar.ts'
import { createPolicy, type NormPolicy } from '../../policy/create-policy.ts'
import { packText } from '../../policy/load.ts'
import type { PolicyText } from '../../policy/norm.ts'
import { packNamed } from '../../policy/packs.ts'
import type { Context } from '../command.ts'
import { policyTexts } from '../policy-texts.ts'

export const POLICY_FLAG = {
  kind: 'string',
  placeholder: 'NAMES',
  brief: 'Packs and files of norms, with commas between (default: balanced)',
} as const

export interface OpenPolicy {
  readonly cedar: Cedar
  readonly policy: NormPolicy
}

/** Reads what `--policy` names and puts it in force. */
export async function openNamedPolicy(
  given: readonly string[],
  context: Pick<Context, 'cwd'>,
): Promise<OpenPolicy> {
  const texts = namedTexts(given, context)
  const [cedar, compilePattern] = await Promise.all([
    loadCedar(),
    texts.some(({ text }) => text.includes('"patterns"')) ? loadPatternCompiler() : undefined,
  ])
  return { cedar, policy: createPolicy(cedar, texts, compilePattern) }
}

/** Packs by name, files by path; where no pack is named, the default one holds too. */
function namedTexts(given: readonly string[], context: Pick<Context, 'cwd'>): readonly PolicyText[] {
  const words = given.flatMap((each) => each.split(','))
  const packs = words.flatMap((word) => packNamed(word) ?? [])
  const files = words.filter((word) => packNamed(word) === undefined)
  return [
    ...(packs.length > 0 ? packs : ['balanced' as const]).map(packText),
    ...policyTexts(files.join(), context),
  ]
}
