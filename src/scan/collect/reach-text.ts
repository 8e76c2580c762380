import type { Runs } from '../../core/launch/runs.ts'
import { isRandom } from '../../core/secret/entropy.ts'
import { redactSecrets } from '../../core/secret.ts'
import type { Command, Reach } from '../../core/server-entry.ts'
import { namedValues } from '../../detectors/launch-words.ts'
import { secretsIn } from '../../detectors/secret-value.ts'

/** What stands behind an entry, in a few words without secrets. */
export function reachText(reach: Reach, runs: Runs | undefined): string {
  if (reach.kind === 'stdio') return runText(runs, reach.command)
  return reach.kind === 'other' ? reach.why : addressText(reach.url)
}

/** An address without what could be secret in it: user, password, query, and parts of the path that chance made. */
export function addressText(url: string): string {
  const plain = url.slice(0, 4000).replace(/[?#].*$/s, '')
  if (/\s/.test(plain)) return 'an address that cannot be read'
  const scheme = /^[a-z][a-z\d+.-]{0,30}:\/\//i.exec(plain)?.[0] ?? ''
  const [host = '', ...parts] = plain.slice(scheme.length).split('/')
  const path = parts.map((part) => `/${part}`).join('')
  const shown = path.split('/').map((part) => (isSecretPart(part) ? '…' : part))
  return redactSecrets(`${scheme}${host.slice(host.lastIndexOf('@') + 1)}${shown.join('/')}`)
}

/** The words of a command line, without the secrets among them. */
export function commandText(command: Command): string {
  const words = namedValues({ args: command.args, env: {} })
  return redactSecrets(
    [command.command, ...words.map(({ name, value }) => withoutSecrets(name, value))].join(' '),
  )
}

function withoutSecrets(name: string, value: string): string {
  return secretsIn(name, value).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`,
    value,
  )
}

/** Where it came from is told with a package that no registry has; that may hold a password. */
export function packageText(name: string): string {
  return /^[a-z][a-z\d+.-]{0,30}:\/\//i.test(name) ? addressText(name) : redactSecrets(name)
}

function runText(runs: Runs | undefined, command: string): string {
  const what = runs?.what
  if (what?.kind === 'package') {
    const { ecosystem, name, wanted } = what.package
    return `${ecosystem.toLowerCase()}:${packageText(name)}${wanted === undefined ? '' : `${ecosystem === 'OCI' ? ':' : '@'}${redactSecrets(wanted)}`}`
  }
  if (what?.kind === 'file') return redactSecrets(what.path)
  if (what?.kind === 'bridge') return addressText(what.url)
  return redactSecrets(command)
}

/** Whoever knows such an address is let in: hosts of servers give each user one of their own. */
function isSecretPart(part: string): boolean {
  return part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part) && isRandom(part)
}
