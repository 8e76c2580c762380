import { PACK_NAMES, PACKS } from './packs.ts'
import { splitStatements } from './split.ts'

/** What can be told of one rule of policy without asking Cedar. */
export interface PolicyRule {
  readonly rule: string
  readonly title: string
  readonly tier: string
  readonly remedy: string
  /** The norm as it is written, where it is. */
  readonly text?: string
}

/** Every rule that verdicts name but for those of users' own norms. */
export function policyRules(): readonly PolicyRule[] {
  return [
    ...OWN,
    ...PACK_NAMES.flatMap((pack) => splitStatements(PACKS[pack]).map(({ text }) => packRule(pack, text))),
  ]
}

const OWN: readonly PolicyRule[] = [
  {
    rule: 'policy/not-permitted',
    title: 'A layer of norms says what may pass, and this is not among it',
    tier: 'block',
    remedy: 'Add a permit for the call to the norms of that layer',
  },
  {
    rule: 'policy/odd-argument',
    title: 'An argument that a norm speaks of is not of the type its definition gives',
    tier: 'block',
    remedy: 'Send the arguments as the definition of the tool says',
  },
  {
    rule: 'policy/failed',
    title: 'A norm could not be applied, so the call is not known to be right',
    tier: 'block',
    remedy: 'Mend the norm that is named; `fairlead policy check` says how',
  },
]

function packRule(pack: string, text: string): PolicyRule {
  const notes = new Map(
    [...text.matchAll(/@(\w{1,20})\("([^"\\]{0,300})"\)/g)].map(([, name = '', said = '']) => [name, said]),
  )
  return {
    rule: `policy/${pack}/${notes.get('id') ?? ''}`,
    title: notes.get('because') ?? '',
    tier: notes.get('tier') ?? 'allow',
    remedy: notes.get('remedy') ?? 'Nothing to do',
    text,
  }
}
