import { fail } from '../../../core/error.ts'
import type { PolicyVerdict } from '../../../core/policy.ts'
import {
  field,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../../core/value.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import type { Norm } from '../../../policy/norm.ts'
import { packNamed } from '../../../policy/packs.ts'
import type { PolicyTool } from '../../../policy/schema.ts'
import { recordedCall, type RecordedCall } from '../../../policy/recorded-call.ts'
import { withSchema } from '../../../policy/simulate.ts'
import { coloursFor } from '../../colour.ts'
import { defineCommand } from '../../command.ts'
import type { Context } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { readCalls } from '../../policy/calls.ts'
import { openNamedPolicy, POLICY_FLAG } from '../../policy/open.ts'
import { verdictLines } from '../../policy/print-verdict.ts'
import { policyTools, TOOLS_FLAG } from '../../policy/tools.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { columnsOf } from '../../wrap.ts'

export default defineCommand({
  name: 'explain',
  brief: 'Say which norm decides a call, on what facts, and what would allow it',
  help: `Takes a call: by its number in the record (fairlead log show), or as JSON;
without one, the newest that norms objected to. What was recorded is shown as
it was decided then; with --policy, or as JSON, it is judged anew.

  fairlead policy explain
  fairlead policy explain 1284
  fairlead policy explain 1284 --policy strict   as others would decide it
  fairlead policy explain '{"server": "mail", "name": "send", "input": {}}'

JSON may also say capabilities, flow, findings and past, as the record does
(docs/policy.md). What it does not say is taken to be harmless.

Exit code: 0; 3 if there is no such call.`,
  flags: {
    state: STATE_FLAG,
    policy: POLICY_FLAG,
    calls: {
      kind: 'string',
      placeholder: 'FILE',
      brief: 'A recording, instead of the record of the state folder',
    },
    tools: TOOLS_FLAG,
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  positional: { placeholder: 'CALL', brief: 'A number of the record, or JSON', minimum: 0, maximum: 1 },
  async run(flags, [wanted], context) {
    const tools = policyTools(flags, context)
    const call = wanted?.trimStart().startsWith('{')
      ? callFrom(wanted, tools)
      : recordedAs(wanted, { ...flags, since: undefined }, context)
    const { policy } = await openNamedPolicy([flags.policy ?? packBehind(call)], context)
    const isAnew = flags.policy !== undefined || call.decided === undefined
    const verdict = isAnew ? policy.decide(withSchema(tools)(call.request)) : call.decided
    const norm = policy.norms.find(({ rule }) => rule === verdict.rule)
    await writeAll(
      context.stdout,
      flags.json
        ? [`${visibleJson(jsonOf(verdict, norm, call))}\n`]
        : verdictLines(verdict, norm, call, columnsOf(context), coloursFor(context)),
    )
    return 0
  },
})

/** Of a decision that was recorded the norm is looked up where it was. */
function packBehind({ decided }: RecordedCall): string {
  return packNamed(decided?.rule.split('/')[1] ?? '') ?? 'balanced'
}

function jsonOf(verdict: PolicyVerdict, norm: Norm | undefined, { decided, cut }: RecordedCall): JsonObject {
  return {
    ...verdict,
    ...(norm && { place: { ...norm.place }, norm: norm.text }),
    ...(decided && { decided: { ...decided } }),
    ...(cut.length > 0 && { cut }),
  }
}

function recordedAs(
  wanted: string | undefined,
  flags: Parameters<typeof readCalls>[0],
  context: Context,
): RecordedCall {
  if (wanted !== undefined && !/^[0-9]{1,15}$/.test(wanted)) {
    const expected = 'Give the number of a call in the record, or a call as JSON'
    return fail('usage/bad-value', { what: 'a call', value: wanted, expected })
  }
  let found: RecordedCall | undefined
  for (const call of readCalls(flags, context)) {
    if (
      wanted === undefined
        ? call.decided && call.decided.decision !== 'allow'
        : call.number === Number(wanted)
    )
      found = call
  }
  const where =
    wanted === undefined ? 'the record that norms objected to' : `the record under number ${wanted}`
  return found ?? fail('policy/no-calls', { where })
}

/** A call as somebody would write it down: what tools can do is looked up where it is not said. */
function callFrom(text: string, tools: readonly PolicyTool[]): RecordedCall {
  const given = parsed(text)
  const call = recordedCall(withDefaults(given, tools), 0)
  return call ?? fail('policy/bad-call', { file: 'the call', line: '1', what: 'it names no server and tool' })
}

function withDefaults(given: JsonValue, tools: readonly PolicyTool[]): JsonValue {
  if (!isObject(given)) return given
  const name = stringField(given, 'name') ?? stringField(given, 'tool')
  const tool = tools.find((each) => each.server === given['server'] && each.name === name)
  return {
    method: 'tools/call',
    capabilities: tool?.capabilities ?? [],
    ...given,
    ...(name !== undefined && { name }),
    input: field(given, 'input') ?? field(given, 'arguments') ?? {},
    findings: listField(given, 'findings').map((finding) =>
      isObject(finding)
        ? [finding['rule'] ?? '', finding['severity'] ?? 'high', finding['confidence'] ?? 'high']
        : finding,
    ),
  }
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return fail('policy/bad-call', { file: 'the call', line: '1', what: 'it is not JSON' })
  }
}
