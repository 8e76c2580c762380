import type { HookedHost as Host, HookEvent } from '../../hosts/host.ts'
import { createLabeller } from '../../flow/label.ts'
import { readOverrides } from '../../flow/label/read-overrides.ts'
import { type BuiltInRuling, ruleOnBuiltIn } from '../../guard/built-in-call.ts'
import { openApprovals } from '../../store/approvals.ts'
import { openEvidence } from '../../store/evidence.ts'
import type { State } from '../../store/sqlite/open.ts'
import type { Context } from '../command.ts'
import { openNorms } from '../guard-norms.ts'
import { openRecollection } from '../recollection.ts'
import { readText } from '../text-file.ts'

export interface RuleFlags {
  readonly pack: string
  readonly policy: string | undefined
  readonly labels: string | undefined
}

/** Judges a tool of the host before it runs, by the norms that the flags name, and records what became of it. */
export async function ruleOn(
  host: Host,
  event: Exclude<HookEvent, { kind: 'prompt' }>,
  canAsk: boolean,
  state: State,
  key: string,
  flags: RuleFlags,
  context: Context,
): Promise<BuiltInRuling> {
  const policy = await openNorms(flags, context)
  const { labels } = flags
  const ruling = ruleOnBuiltIn(
    { ...event, host: host.id, at: Date.now(), canAsk },
    {
      recollection: openRecollection(state, key),
      labeller: createLabeller(
        labels === undefined ? undefined : readOverrides(readText(labels, context), labels),
      ),
      policy,
      approvals: openApprovals(state),
    },
  )
  const evidence = openEvidence(state)
  try {
    evidence.append({ ...ruling.evidence, trajectory: key })
  } finally {
    evidence.close()
  }
  return ruling
}
