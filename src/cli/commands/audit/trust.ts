import { systemClock } from '../../../core/clock.ts'
import { FairleadError, fail } from '../../../core/error.ts'
import { plain } from '../../../core/plain.ts'
import { readFindings } from '../../../scan/exchange/merge.ts'
import type { ExchangedFinding } from '../../../scan/exchange/schema.ts'
import type { AuditStandardReport } from '../../../scan/standard/schema.ts'
import { readAudit, verifyAudit } from '../../../scan/standard/verify.ts'
import type { CheckingKey } from '../../../store/signing-key.ts'
import { gatherTrust } from '../../../scan/trust/gather.ts'
import { judgeTrust, type Judgement } from '../../../scan/trust/judge.ts'
import { readEdges } from '../../../scan/trust/read-edges.ts'
import { KEY_FLAG } from '../../audit/flags.ts'
import { trustedKeys } from '../../audit/keys.ts'
import { defineCommand, type Context } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { readText } from '../../text-file.ts'

export default defineCommand({
  name: 'trust',
  brief: 'Which publishers, servers and tools to allow, to ask about, to deny, and why',
  help: `Reads audit reports (.json) and exchanged findings (.jsonl), keeps what keys you
trust have signed, passes trust and distrust on along the graph, and turns both
into allow, ask or deny by a dial.

  fairlead audit trust audit.json findings.jsonl --key ann.pub,ben.pub
  fairlead audit trust *.json *.jsonl --strictness 80 --why
  fairlead audit trust audit.json --edges needs.jsonl --node npm:@scope/server

At 0 whatever anything speaks for is allowed; at 100 only what much speaks for,
and what nobody knows is denied. Nothing is allowed without evidence.

Exit code: 0 all allowed; 1 some are denied; 3 there is nothing to judge; 4 some
are to be asked about, or some of what was given was not taken.`,
  flags: {
    key: KEY_FLAG,
    strictness: { kind: 'number', placeholder: '0-100', default: 50, brief: 'The dial' },
    edges: {
      kind: 'string',
      placeholder: 'FILE',
      brief: 'Who publishes, offers and depends on what (JSON lines)',
    },
    node: { kind: 'string', placeholder: 'TEXT', brief: 'Only nodes with this in their name' },
    why: { kind: 'boolean', brief: 'The ways that counted' },
    json: { kind: 'boolean', brief: 'Print it as JSON' },
    state: STATE_FLAG,
  },
  positional: { placeholder: 'FILE', brief: 'Reports and lines of findings', minimum: 1 },
  async run(flags, files, context) {
    if (flags.strictness > 100)
      return fail('usage/bad-value', {
        what: '--strictness',
        value: String(flags.strictness),
        expected: 'From 0 to 100',
      })
    const keys = trustedKeys(flags, context)
    if (keys.length === 0)
      return fail('usage/bad-value', {
        what: '--key',
        value: 'left out',
        expected: 'Say whom you trust: trust begins with somebody',
      })
    const { reports, findings, left } = sourcesIn(files, keys, context)
    const edges = flags.edges === undefined ? [] : readEdges(readText(flags.edges, context), flags.edges)
    const graph = gatherTrust({ reports, findings, edges })
    const judged = judgeTrust(graph, flags.strictness / 100).filter(({ node }) =>
      node.includes(flags.node ?? ''),
    )
    await writeAll(context.stdout, [
      flags.json
        ? `${JSON.stringify({ judged, left }, undefined, 2)}\n`
        : judged.map((one) => textOf(one, flags.why)).join(''),
    ])
    for (const { file, why } of left) context.stderr.write(plain(`not taken: ${file}: ${why}`) + '\n')
    if (judged.length === 0) return 3
    if (judged.some(({ decision }) => decision === 'deny')) return 1
    return left.length > 0 || judged.some(({ decision }) => decision === 'ask') ? 4 : 0
  },
})

interface Sources {
  readonly reports: readonly AuditStandardReport[]
  readonly findings: readonly ExchangedFinding[]
  readonly left: readonly { readonly file: string; readonly why: string }[]
}

/** What does not hold is told and left out: one bad file makes nothing of the others less true. */
function sourcesIn(files: readonly string[], keys: readonly CheckingKey[], context: Context): Sources {
  const reports: AuditStandardReport[] = []
  const findings: ExchangedFinding[] = []
  const left: { file: string; why: string }[] = []
  for (const file of files) {
    const text = readText(file, context)
    if (file.endsWith('.jsonl')) {
      const { taken, refused } = readFindings(text, keys)
      findings.push(...taken)
      left.push(...refused.map(({ line, why }) => ({ file: `${file}, line ${line}`, why })))
      continue
    }
    try {
      reports.push(verifyAudit(readAudit(text, file), file, { keys, at: systemClock() }))
    } catch (error) {
      if (!(error instanceof FairleadError)) throw error
      left.push({ file, why: `${error.message} (${error.code})` })
    }
  }
  return { reports, findings, left }
}

function textOf({ node, decision, opinion, why }: Judgement, isLong: boolean): string {
  const share = (value: number): string => value.toFixed(2)
  const { belief, disbelief, uncertainty } = opinion
  const head = `${decision.padEnd(6)}${plain(node)}  for ${share(belief)}, against ${share(disbelief)}, unknown ${share(uncertainty)}\n`
  if (!isLong) return head
  return why.reduce(
    (text, way) =>
      `${text}      ${way.for ? 'for' : 'against'} ${share(way.value)}: ${plain(way.path.join(' → '))}\n` +
      way.because.map((what) => `        ${plain(what)}\n`).join(''),
    head,
  )
}
