import { expect, it } from 'vitest'
import { wellKnown } from './named.ts'
import { holderOf, isOfSameHands } from './same-hands.ts'

it.each([
  ['github.com/acme-example', 'acme-example'],
  ['io.github.acme-example', 'acme-example'],
  ['@acme-example', 'acme-example'],
  ['com.acme.tools', 'acme'],
  ['acme.com', 'acme'],
  ['acme', 'acme'],
])('%s is held by %s', (owner, holder) => {
  expect(holderOf(owner)).toBe(holder)
})

it('a scope and an account of one name are one; what only looks like it is not', () => {
  const one = wellKnown('@acme-example/walnut', 'npm')
  const of = (owner: string) => ({ ...wellKnown('walnut', 'npm'), owners: new Set([owner]) })
  expect(isOfSameHands(one, of('github.com/acme-example'))).toBe(true)
  expect(isOfSameHands(one, of('github.com/acmeexample'))).toBe(false)
  expect(isOfSameHands(one, of('github.com/acme-examp1e'))).toBe(false)
})
