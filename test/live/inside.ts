import type { Finding } from '../../src/core/finding.ts'
import { runAllDetectors } from '../../src/detectors/run-all.ts'
import { canSandbox } from '../../src/sandbox/can-sandbox.ts'
import {
  openSession,
  type OpenedSession,
  type SessionOptions,
  type SessionTarget,
} from '../../src/scan/live/open-session.ts'

const check = canSandbox()
/** Put after the name of a test that needs walls, where there are none. */
export const NO_WALLS = check.ok ? undefined : check.why

export function testServer(name: string, ...args: readonly string[]): SessionTarget {
  const file = new URL(`servers/${name}.js`, import.meta.url).pathname
  return { kind: 'stdio', command: 'node', args: [file, ...args], env: {} }
}

export interface Judged extends OpenedSession {
  readonly rules: readonly string[]
  readonly findings: readonly Finding[]
}

/** Asks a server and lets every detector look at what it showed. */
export async function judge(target: SessionTarget, options: Partial<SessionOptions> = {}): Promise<Judged> {
  const opened = await openSession(target, { server: 'test', totalMs: 30_000, askMs: 8000, ...options })
  const { findings, notChecked } = runAllDetectors('session', opened.session)
  if (notChecked.length > 0) throw new Error(`${notChecked[0]?.what} failed`)
  return { ...opened, findings, rules: [...new Set(findings.map(({ rule }) => rule))].sort() }
}
