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
  return async ({ payload, ...flags }) => {
    if (!hasHookFile(claudeCode)) return ''
    const [stdout, stderr] = [listener(), listener()]
    const context: Context = { env, cwd, stdout, stderr }
    const code = await take(claudeCode, { event: undefined, ...flags }, bytesOf(payload), context)
    if (code !== 0) fail('defence/no-verdict', { defence: 'fairlead hook', what: stderr.heard().trim() })
    return stdout.heard()
  }
}

function listener(): Writable & { readonly heard: () => string } {
  let said = ''
  const stream = new Writable({
    write: (piece: Uint8Array, _, done) => {
      said += piece.toString()
      done()
    },
  })
  return Object.assign(stream, { heard: () => said })
}

async function* bytesOf(payload: object): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(payload))
}
