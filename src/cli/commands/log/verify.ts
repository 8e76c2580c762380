import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../../core/error.ts'
import { hasState, openState } from '../../../store/sqlite/open.ts'
import { verifyEvidence } from '../../../store/verify.ts'
import type { Verification, VerifyOptions } from '../../../store/verify.ts'
import { defineCommand } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'

export default defineCommand({
  name: 'verify',
  brief: 'Check that the record is whole and signed',
  help: `Walks the whole record: every entry follows the one before it, every text is
what was hashed, every checkpoint was signed by this folder's key.

  fairlead log verify
  fairlead log verify --key evidence.pub        a public key you kept elsewhere
  fairlead log verify --expect 4211:9f2c…       an entry you noted earlier

Whoever can write the folder can also sign, and can cut entries off the end.
Keep a copy of evidence.pub, and now and then of the last number and hash that
this command prints, where the guard's user cannot write.

Exit code: 0 it holds; 1 it does not (evidence/broken); 3 there is nothing to
verify.`,
  flags: {
    state: STATE_FLAG,
    key: { kind: 'string', placeholder: 'FILE', brief: 'Check signatures with this public key (PEM)' },
    expect: { kind: 'string', placeholder: 'SEQ:HASH', brief: 'An entry that must still be there' },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  run(flags, _args, context) {
    const folder = stateFolder(flags.state, context)
    const expect = flags.expect === undefined ? undefined : readExpectation(flags.expect)
    const publicKey = flags.key === undefined ? undefined : resolve(context.cwd, flags.key)
    if (publicKey !== undefined && !existsSync(publicKey)) {
      fail('usage/bad-value', {
        what: '--key',
        value: publicKey,
        expected: 'Name a file that is there, such as a copy of evidence.pub',
      })
    }
    const result = hasState(folder) ? verify(folder, { expect, publicKey }) : undefined
    if (flags.json) context.stdout.write(`${JSON.stringify(result ?? { outcome: 'empty' }, undefined, 2)}\n`)
    else context.stdout.write(result === undefined ? nothing(folder) : describe(result, folder))
    if (result?.broken)
      fail('evidence/broken', { what: `entry ${result.broken.seq}: ${result.broken.reason}` })
    return result?.outcome === 'holds' ? 0 : 3
  },
})

function verify(folder: string, options: VerifyOptions): Verification {
  const state = openState(folder)
  try {
    return verifyEvidence(state, options)
  } finally {
    state.close()
  }
}

function readExpectation(value: string): { seq: number; hash: string } {
  const [, seq = '', hash = ''] = /^([1-9][0-9]{0,14}):([0-9a-fA-F]{64})$/.exec(value) ?? []
  if (hash === '') {
    fail('usage/bad-value', {
      what: '--expect',
      value,
      expected:
        'Give the number and the 64 hex digits that an earlier `fairlead log verify` printed, as SEQ:HASH',
    })
  }
  return { seq: Number(seq), hash: hash.toLowerCase() }
}

function nothing(folder: string): string {
  return `Nothing to verify: no evidence in ${plain(folder)}\n`
}

function describe(result: Verification, folder: string): string {
  const { outcome, entries, checkpoints, unsigned, head, key, openRuns } = result
  if (outcome === 'empty') return nothing(folder)
  const lines = [
    outcome === 'holds' ? 'The evidence holds.' : 'THE EVIDENCE DOES NOT HOLD. Whole up to the break:',
    `  entries      ${entries}, in one unbroken chain`,
    `  checkpoints  ${checkpoints}${checkpoints > 0 && key ? `, signed with the key ${key.slice(0, 16)}…` : ''}`,
    `  not signed   ${unsigned === 0 ? 'nothing' : `the last ${unsigned}: chained, but no checkpoint covers them yet`}`,
  ]
  if (outcome === 'broken') return `${lines.join('\n')}\n`
  if (head) lines.push('  last entry, to keep a note of:', `    ${head.seq}:${head.hash}`)
  if (openRuns.count > 0) {
    lines.push(`  runs without an end, still going or killed: ${openRuns.count}`)
    for (const { run, server, at } of openRuns.first)
      lines.push(plain(`    ${run}  ${at}  ${server}`).slice(0, 79))
    if (openRuns.count > openRuns.first.length) lines.push('    …')
  }
  return `${lines.join('\n')}\n`
}
