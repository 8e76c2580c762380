import type { Call } from '../flow/calls.ts'
import { fact, NOTHING, type Facts } from '../flow/facts.ts'
import { ADDRESS, FILE } from '../flow/kinds.ts'
import { madeOf } from '../flow/nodes.ts'
import { type Value, valueOf } from '../flow/value.ts'
import { containment } from './containment.ts'

/** `path.…` of Node, `os.path.…` and `pathlib` of Python. */
export function pathModel(call: Call): Value | undefined {
  const { path, name, plain, at } = call
  if (/^(?:path|path\.posix|path\.win32|path\/posix|os\.path|posixpath)\.\w+$/.test(path))
    return ofModule(name, plain, call)
  if (/^pathlib\.(?:Pure|Posix|PurePosix)?Path$/.test(path))
    return plain.length > 1 ? containment.joined(plain, at) : pathOf(plain[0], at)
  if (REAL.has(path)) return containment.real(plain[0], at)
  return undefined
}

const REAL = new Set([
  'fs.realpath',
  'fs.realpathSync',
  'fs.promises.realpath',
  'fs.realpathSync.native',
  'fs-extra.realpath',
])

/** A path object of something is that something. */
function pathOf(of: Value | undefined, at: Call['at']): Value {
  const made =
    of &&
    madeOf([of], {
      what: 'Path',
      at,
      checks: FILE,
      form: of.node?.form === 'absolute' ? 'absolute' : 'plain',
    })
  return made?.node ? made : containment.joined(of ? [of] : [], at)
}

function ofModule(name: string, plain: readonly Value[], { at }: Call): Value | undefined {
  switch (name) {
    case 'join':
      return containment.joined(plain, at)
    case 'resolve':
      return containment.resolved(plain, at)
    case 'abspath':
    case 'normalize':
    case 'normpath':
      return containment.real(plain[0], at)
    case 'realpath':
      return containment.real(plain[0], at)
    case 'relative':
      return containment.relative(plain[0], plain[1], at)
    case 'relpath':
      return containment.relative(plain[1], plain[0], at)
    case 'basename':
      return containment.named(plain[0], at)
    case 'extname':
      return madeOf(plain.slice(0, 1), { what: 'path.extname', at, strips: FILE | ADDRESS })
    case 'dirname':
      return madeOf(plain.slice(0, 1), {
        what: 'path.dirname',
        at,
        checks: FILE,
        form: plain[0]?.node?.form ?? 'plain',
      })
    case 'isAbsolute':
    case 'isabs':
      return valueOf({ truth: { yes: NOTHING, no: fact(plain[0]?.node, FILE, 'not-absolute') } })
    case 'commonpath':
    case 'commonprefix':
      return common(plain, name, at)
    default:
      return undefined
  }
}

/** `commonpath([base, path]) == base`; `commonprefix` goes by characters, not by parts. */
function common(plain: readonly Value[], name: string, at: Call['at']): Value {
  return madeOf(plain.slice(0, 1), {
    what: name,
    at,
    form: name === 'commonpath' ? 'common' : 'plain',
    checks: FILE,
  })
}

/** Methods of `pathlib` paths. Undefined: none of them. */
export function pathMethod({ name, receiver, plain, at }: Call): Value | undefined {
  if (!receiver) return undefined
  switch (name) {
    case 'joinpath':
      return containment.joined([receiver, ...plain], at)
    case 'resolve':
      return receiver.node && plain.length === 0 ? containment.real(receiver, at) : undefined
    case 'absolute':
    case 'expanduser':
      return receiver.node ? containment.real(receiver, at) : undefined
    case 'is_relative_to':
    case 'isRelativeTo': {
      const isResolved = receiver.node?.form === 'absolute'
      return valueOf({
        truth: { yes: fact(receiver.node, FILE, isResolved ? undefined : 'prefix-only'), no: NOTHING },
      })
    }
    default:
      return undefined
  }
}

/** `path.relative_to(base)` raises unless it is inside. */
export function stands(call: Call): Facts {
  const isInside = call.name === 'relative_to' && call.receiver?.node !== undefined
  if (!isInside) return NOTHING
  return fact(call.receiver?.node, FILE, call.receiver?.node?.form === 'absolute' ? undefined : 'prefix-only')
}
