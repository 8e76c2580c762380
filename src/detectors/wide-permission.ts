import type { Severity } from '../core/severity.ts'
import { namesSecretPlace } from './sensitive-path.ts'

interface Wide {
  readonly message: string
  readonly shared: Severity
  readonly own: Severity
}

const INTERPRETERS =
  'sh bash zsh python python3 node deno bun perl ruby php eval sudo env xargs powershell pwsh osascript ssh'.split(
    ' ',
  )

/** What one rule of a list of permissions gives away: `Bash(*)`, `Bash(python3:*)`, `Read(~/.ssh/**)`. */
export function widePermission(rule: string): Wide | undefined {
  const parsed = /^([\w*-]{1,100})(?:\((.{0,500})\))?$/s.exec(rule.trim())
  if (!parsed) return undefined
  const [, tool = '', inside] = parsed
  if (tool === '*' || tool === 'mcp__*')
    return { message: 'Every tool may be called without asking', shared: 'high', own: 'medium' }
  if (tool === 'Bash' || tool === 'Shell' || tool === 'PowerShell') return ofCommand(inside)
  if (inside === undefined) return undefined
  if (
    (tool === 'Read' || tool === 'Edit' || tool === 'Write') &&
    namesSecretPlace(inside.replace(/\/?\*{1,2}$/, '/'))
  ) {
    return {
      message: 'A place of credentials may be read or changed without asking',
      shared: 'high',
      own: 'medium',
    }
  }
  const isDisk = /^\/{1,2}(?:\*{1,2})?$|^\/\/?\*{2}/.test(inside)
  if ((tool === 'Edit' || tool === 'Write') && isDisk)
    return { message: 'Every file of the disk may be changed without asking', shared: 'high', own: 'medium' }
  return tool === 'Read' && isDisk
    ? { message: 'Every file of the disk may be read without asking', shared: 'medium', own: 'low' }
    : undefined
}

function ofCommand(inside: string | undefined): Wide | undefined {
  const words = (inside ?? '*').replace(/:?\s?\*$/, '').trim()
  const isOpen = inside === undefined || inside.trimEnd().endsWith('*')
  if (words === '' && isOpen)
    return { message: 'Every command may run without asking', shared: 'high', own: 'medium' }
  if (!isOpen) return undefined
  if (INTERPRETERS.includes(words))
    return {
      message: 'A command that runs others may run without asking, which is every command',
      shared: 'medium',
      own: 'low',
    }
  if (words === 'curl' || words === 'wget')
    return { message: 'Anything may be sent anywhere without asking', shared: 'medium', own: 'low' }
  return words === 'rm' || words === 'rm -rf'
    ? { message: 'Anything may be deleted without asking', shared: 'medium', own: 'low' }
    : undefined
}
