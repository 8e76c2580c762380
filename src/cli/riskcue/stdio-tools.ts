import { join } from 'node:path'
import { field, isObject, type JsonValue, listField, stringField } from '../../core/value.ts'
import type { Context } from '../command.ts'
import { type Answer, openSession, type Session, shakeHands } from '../commands/tour/session.ts'
import { packageRoot } from '../root.ts'
import type { Tools } from './tools.ts'

/** Mock servers as processes of their own, started when first called; of those the newest few are kept. */
export function stdioTools({ env }: Pick<Context, 'env'>): Tools {
  const open = new Map<string, Promise<Session>>()
  const stop = new AbortController()
  const sessionOf = (path: string): Promise<Session> => {
    const session = open.get(path) ?? start(path, env, stop.signal)
    open.delete(path)
    open.set(path, session)
    return session
  }
  const end = async (path: string): Promise<void> => {
    const session = open.get(path)
    open.delete(path)
    // One that did not start has nothing to close.
    await session?.then((started) => started.close()).catch(() => undefined)
  }
  return {
    async callTool({ server, tool, tool_params }) {
      if (!(await isKnown(server))) return { error: 'there is no such server' }
      try {
        const session = await sessionOf(server)
        return valueOf(await session.request('tools/call', { name: tool, arguments: tool_params }))
      } catch (error) {
        // The next try begins with a new process.
        await end(server)
        throw error
      } finally {
        for (const path of [...open.keys()].slice(0, -MOST_OPEN)) await end(path)
      }
    },
    async close() {
      stop.abort()
      await Promise.all([...open.keys()].map(end))
    },
  }
}

/** More than are played at a time, or one would be ended while it is asked. */
const MOST_OPEN = 72

async function isKnown(path: string): Promise<boolean> {
  const { mockCard } = await import('../../datasets/riskcue/mock-tools.ts')
  return mockCard(path) !== undefined
}

async function start(path: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Session> {
  const program = join(packageRoot(), 'bin', 'fairlead.js')
  const session = openSession([process.execPath, program, 'dataset', 'servers', '--serve', path], {
    env,
    signal,
  })
  await shakeHands(session)
  return session
}

/** What the model sees: the structured result, or else the text; errors as they are. */
function valueOf({ result, error }: Answer): JsonValue {
  if (error !== undefined) return { error: stringField(error, 'message') ?? 'the call failed' }
  const text = stringField(listField(result, 'content')[0], 'text') ?? ''
  if (field(result, 'isError') === true) return { error: text }
  const structured = field(result, 'structuredContent')
  return isObject(structured) ? structured : text
}
