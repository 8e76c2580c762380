import type { Span } from '../../core/source.ts'
import { fact, lookedAt, NOTHING } from '../flow/facts.ts'
import { ADDRESS, FILE, NONE, OPTION } from '../flow/kinds.ts'
import { madeOf } from '../flow/nodes.ts'
import { hostIsFixed, partsOf, writtenStart } from '../flow/text.ts'
import { externalOf, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** Paths: how they are put together, and what keeps them inside. */
export const containment = { joined, resolved, real, relative, named, startsWith, endsWith }

/** `join(base, x)`: under the base, unless x climbs. */
function joined(values: readonly Value[], at: Span): Value {
  const made = madeOf(values, { what: 'path.join', at, form: isBased(values) ? 'path' : 'plain' })
  return made.node ? made : externalOf('!path', undefined, values.slice(0, 4))
}

/** `resolve(base, x)`: absolute; x may lead anywhere. Of one path alone it is the same place. */
function resolved(values: readonly Value[], at: Span): Value {
  const alone = values.length === 1
  const made = madeOf(values, { what: 'path.resolve', at, form: 'absolute', checks: alone ? FILE : NONE })
  return made.node ? made : externalOf('!path', undefined, values.slice(0, 4))
}

/** The same place by another name. */
function real(value: Value | undefined, at: Span): Value {
  const made = madeOf([value], { what: 'real path', at, form: 'absolute', checks: FILE })
  return made.node ? made : externalOf('!path', undefined, value ? [value] : [])
}

function relative(base: Value | undefined, path: Value | undefined, at: Span): Value {
  void base
  return madeOf([path], { what: 'path.relative', at, form: 'relative', checks: FILE })
}

/** The last part alone: `basename`. */
function named(value: Value | undefined, at: Span): Value {
  return madeOf([value], { what: 'basename', at, strips: FILE })
}

const isBased = (values: readonly Value[]): boolean => values.length > 1 && values[0]?.node === undefined

function startsWith(of: Value, prefix: Value): Value {
  const { node } = of
  if (!node || prefix.node) return UNKNOWN
  if (node.form === 'address') return valueOf({ truth: lookedAt(node) })
  const start = writtenStart(partsOf(prefix))
  const isWritten = prefix.literal !== undefined
  if (node.form === 'relative' ? start.startsWith('..') : isWritten && start === '..') {
    const inside = node.form === 'relative' ? fact(node, FILE) : NOTHING
    return valueOf({ truth: { yes: NOTHING, no: inside } })
  }
  if (isWritten && start === '/')
    return valueOf({ truth: { yes: NOTHING, no: fact(node, FILE, 'not-absolute') } })
  if (isWritten && start === '-') return valueOf({ truth: { yes: NOTHING, no: fact(node, OPTION) } })
  if (isWritten && start.includes('://')) {
    const fixed = hostIsFixed([start, node])
    if (fixed === 'open') return UNKNOWN
    return valueOf({
      truth: { yes: fact(node, ADDRESS, fixed === 'fixed' ? undefined : 'prefix-only'), no: NOTHING },
    })
  }
  if (isWritten && !/[/\\]/.test(start)) return UNKNOWN
  const isResolved = node.form === 'absolute' || node.form === 'path'
  const isWhole = isResolved && endsInSeparator(prefix)
  const isUrl = node.form === 'url' || node.form === 'host'
  const kind = isUrl ? ADDRESS : FILE | ADDRESS
  return valueOf({
    truth: { yes: isWhole ? fact(node, FILE) : fact(node, kind, 'prefix-only'), no: NOTHING },
  })
}

function endsInSeparator(prefix: Value): boolean {
  const parts = partsOf(prefix)
  const last = parts.at(-1)
  if (typeof last === 'string') return /[/\\]$/.test(last)
  const { external } = prefix
  if (external?.path === '!text' || external?.path === '!path') {
    const end = external.args.at(-1)
    return end !== undefined && (isSeparator(end) || endsInSeparator(end))
  }
  return isSeparator(prefix)
}

function isSeparator({ external, literal }: Value): boolean {
  return literal === '/' || literal === '\\' || /(?:^|\.)(?:sep)$/.test(external?.path ?? '')
}

/** `host.endsWith('.example.com')`: a name that somebody owns. */
function endsWith(of: Value, suffix: Value): Value {
  const { node } = of
  if (!node || suffix.node) return UNKNOWN
  const text = writtenStart(partsOf(suffix))
  if (node.form === 'host')
    return valueOf({
      truth: { yes: fact(node, ADDRESS, text.startsWith('.') ? undefined : 'prefix-only'), no: NOTHING },
    })
  return UNKNOWN
}
