import { Writable } from 'node:stream'
import claudeCode from '../../hosts/claude-code.ts'
import { hasHookFile } from '../../hosts/host.ts'
import { fail } from '../../core/error.ts'
import type { Means } from '../../lab/defence.ts'
import type { Context } from '../command.ts'
import { take } from '../hook/take.ts'

/**
 * `fairlead hook claude-code` without a process for each event: the same function, given the same bytes. A process takes a
 * quarter of a second, which a campaign of thousands of trials would spend on nothing else.
 */
export function hookHere({ env, cwd }: Pick<Context, 'env' | 'cwd'>): NonNullable<Means['hook']> {
  return async ({ payload, state, trajectory }) => {
    if (!hasHookFile(claudeCode)) return
    let said = ''
    const listen = (keep: boolean): Writable =>
      new Writable({
        write: (piece: Uint8Array, _, done) => {
          if (keep) said += piece.toString()
          done()
        },
      })
    const context: Context = { env, cwd, stdout: listen(false), stderr: listen(true) }
    const code = await take(claudeCode, { event: undefined, state, trajectory }, bytesOf(payload), context)
    if (code !== 0) fail('defence/no-verdict', { defence: 'fairlead hook', what: said.trim() })
  }
}

async function* bytesOf(payload: object): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(payload))
}
