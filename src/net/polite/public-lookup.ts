import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isLoopback, isPublic } from './public-address.ts'

/**
 * Resolves a name for a connection, and fails where any of its addresses is not public: what was looked up is what is
 * connected to, so a name that answers differently the next time gains nothing.
 */
export function publicLookup(allowsLoopback: boolean): LookupFunction {
  const isFine = (address: string): boolean => isPublic(address) || (allowsLoopback && isLoopback(address))
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const [first] = found
      if (first === undefined || !found.every(({ address }) => isFine(address)))
        return done(Object.assign(new Error('not a public address'), { code: NOT_PUBLIC }), '', 0)
      return options.all === true ? done(null, found) : done(null, first.address, first.family)
    })
  }
}

export const NOT_PUBLIC = 'FAIRLEAD_NOT_PUBLIC'
