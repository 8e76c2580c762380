import { plain } from '../../core/plain.ts'
import { redactSecrets } from '../../core/secret.ts'
import { shownJson } from '../../core/shown-json.ts'
import { hang } from '../../core/wrap.ts'
import type { FlagOf } from '../check.ts'

/** All that a person needs to say yes or no, and no secret. */
export function shownFlag(flag: FlagOf, columns: number): string {
  const { subject, message, severity, check, evidence, publishers, size } = flag
  const line = (label: string, text: string): string =>
    hang(label.padEnd(11), plain(redactSecrets(text)), columns)
  return [
    line('flag', `${flag.flag} (${severity}, check ${check})`),
    line('about', subject),
    line('seen', message),
    ...(size === undefined ? [] : [line('members', String(size))]),
    ...(publishers === undefined || publishers.length === 0
      ? []
      : [
          line(
            'publishers',
            `${publishers.slice(0, MOST).join(', ')}${publishers.length > MOST ? ', …' : ''}`,
          ),
        ]),
    ...(evidence === undefined ? [] : [shownJson(evidence)]),
  ].join('\n')
}

const MOST = 20
