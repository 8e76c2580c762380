import type { Class, Expression, Parameter, Statement } from '../../program.ts'

const BASES = new Set(['BaseHTTPRequestHandler', 'SimpleHTTPRequestHandler', 'CGIHTTPRequestHandler'])
const PARTS = ['path', 'headers', 'rfile', 'requestline', 'command']

/** What a request brings, under a name that no program can have: the object has it without being given it. */
export const REQUEST = '$request'

/** `http.server` puts the request into the object before it calls `do_GET`: here the method takes it, and puts it there. */
export function withRequest(made: Class): Class {
  const { base } = made
  const name = base?.kind === 'name' || base?.kind === 'member' ? base.name : ''
  if (!BASES.has(name)) return made
  const methods = made.methods.map((method) => {
    if (!/^do_[A-Z]{3,7}$/.test(method.name ?? '')) return method
    const { at } = method
    const param: Parameter = {
      target: { kind: 'name', name: REQUEST, at },
      default: undefined,
      type: undefined,
      isRest: false,
    }
    const request: Expression = { kind: 'name', name: REQUEST, at }
    const kept = PARTS.map((part): Statement => {
      const place: Expression = { kind: 'member', of: { kind: 'name', name: 'this', at }, name: part, at }
      const value: Expression = { kind: 'member', of: request, name: part, at }
      return {
        kind: 'do',
        value: { kind: 'assign', target: { kind: 'place', place, at }, value, operator: '=', at },
        at,
      }
    })
    return { ...method, params: [param], body: [...kept, ...method.body] }
  })
  return { ...made, methods }
}
