import { accessSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { LineSplitter } from '../../mcp/lines.ts'
import { say } from './say.ts'

/** Words that put `strace` before a command, with its log on the fourth descriptor; none where it is not there. */
export function traceArguments(): readonly string[] {
  try {
    accessSync('/usr/bin/strace')
  } catch {
    say({ kind: 'unseen', what: 'trace' })
    return []
  }
  const calls = 'trace=execve,execveat,connect,open,openat,creat'
  return ['/usr/bin/strace', '-f', '-qq', '-s', '256', '-e', calls, '-o', '|cat >&3', '--']
}

export function readTrace(log: Readable): void {
  const lines = new LineSplitter(8192)
  log.on('data', (piece: Buffer) => {
    for (const line of lines.push(piece))
      if (line.kind === 'line') readCall(Buffer.from(line.bytes).toString('latin1'))
  })
  log.on('error', () => {})
}

function readCall(line: string): void {
  const found = /^\d+ +(\w+)\((.*)$/.exec(line)
  const [, call = '', rest = ''] = found ?? []
  if (call.startsWith('exec')) readProgram(rest)
  else if (call === 'connect') readAddress(rest)
  else if (call === 'open' || call === 'openat' || call === 'creat') readFile(call, rest)
}

function readProgram(rest: string): void {
  // The program that was not found is tried in the next folder of PATH.
  if (!rest.endsWith('= 0')) return
  const words = rest.slice(rest.indexOf('['), rest.lastIndexOf(']'))
  say({
    kind: 'program',
    command: [...words.matchAll(/"([^"]{0,200})"/g)]
      .map(([, word]) => word)
      .join(' ')
      .slice(0, 400),
  })
}

function readAddress(rest: string): void {
  const four = /sin_port=htons\((\d{1,5})\), sin_addr=inet_addr\("([\d.]{7,15})"\)/.exec(rest)
  const six = /sin6_port=htons\((\d{1,5})\).{0,60}inet_pton\(AF_INET6, "([0-9a-f:.]{2,45})"/.exec(rest)
  const [, port, address] = four ?? six ?? []
  const isOurs = address === undefined || address.startsWith('127.') || address === '::1'
  if (!isOurs) say({ kind: 'network', to: `${address}:${port}` })
}

function readFile(call: string, rest: string): void {
  const path = /"([^"]{1,256})"/.exec(rest)?.[1]
  if (path === undefined || !path.startsWith('/') || ORDINARY.test(path)) return
  const mode = call === 'creat' || /O_WRONLY|O_RDWR|O_CREAT/.test(rest) ? 'write' : 'read'
  say({ kind: 'file', path, mode })
}

/** What every program opens, and the package itself. */
const ORDINARY =
  /^\/(?:usr|lib\w*|bin|sbin|nix|proc|sys|dev|tmp|run\/fairlead|etc\/(?:ld\.so|ssl|localtime|nsswitch|resolv|hosts|passwd|group|host\.conf|gai|mime|pki|ca-cert|alternatives))|node_modules|\/package\.json$/
