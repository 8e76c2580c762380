import type { PolicyVerdict } from '../../core/policy.ts'
import type { Norm } from '../../policy/norm.ts'
import type { RecordedCall } from '../../policy/recorded-call.ts'
import type { Colours } from '../colour.ts'
import { plain } from '../../core/plain.ts'
import { hang } from '../wrap.ts'

/** Rule, facts and remedy of one decision, and the norm it comes from. */
export function* verdictLines(
  { decision, tier, rule, layer, facts, remedy }: PolicyVerdict,
  norm: Norm | undefined,
  { request, decided, cut }: RecordedCall,
  columns: number,
  colours: Colours,
): Generator<string> {
  const { server, method, name } = request
  const paint = decision === 'allow' ? colours.good : decision === 'confirm' ? colours.warn : colours.bad
  const action = method === 'tools/call' ? `${server}::${name ?? ''}` : `${method} of ${server}`
  yield `${colours.strong(plain(action))}: ${paint(WORDS[decision])}\n\n`
  const row = (label: string, text: string): string =>
    `${hang(`  ${label.padEnd(8)}`, plain(text), columns, colours.faint)}\n`
  yield row('norm', `${rule} (tier ${tier}, layer ${layer})`)
  for (const [at, fact] of facts.entries()) yield row(at === 0 ? 'facts' : '', fact)
  if (remedy !== '') yield row('remedy', remedy)
  if (norm) yield row('written', `${norm.place.file}:${norm.place.line}`)
  if (decided && (decided.decision !== decision || decided.rule !== rule))
    yield row('then', `it was judged otherwise when it happened: ${decided.decision}, ${decided.rule}`)
  if (cut.length > 0) yield row('unsure', `the record does not hold all of ${cut.slice(0, 5).join(', ')}`)
  if (norm)
    yield `\n${norm.text
      .split('\n')
      .map((line) => `    ${plain(line)}`)
      .join('\n')}\n`
}

const WORDS = { allow: 'allowed', confirm: 'asked about', block: 'blocked' } as const
