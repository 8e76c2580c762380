import type { Function } from '../program.ts'
import { nodesIn } from './nodes.ts'
import type { Arguments } from './machine.ts'
import { type Callable, type Value, valueOf } from './value.ts'

/** What calls gave that nothing from outside has a part in: they give it again, whatever is checked in between. */
export class Remembered {
  readonly #known = new Map<Function, Map<string, { readonly value: Value; readonly stops: boolean }>>()
  readonly #numbers = new WeakMap<object, number>()
  #count = 0

  forget(): void {
    this.#known.clear()
  }

  /** Undefined: must be run each time. */
  keyOf(callable: Callable, given: Arguments): string | undefined {
    if (callable.kind !== 'closure' || callable.scope.frame.function !== undefined) return undefined
    const { self } = callable
    if (self?.object && nodesIn([self]).length > 0) return undefined
    let key = self?.object ? `#${this.#numberOf(self.object)}` : ''
    for (const value of given.plain) {
      const one = this.#sign(value, 0)
      if (one === undefined) return undefined
      key += `|${one}`
    }
    for (const [name, value] of given.named) {
      const one = this.#sign(value, 0)
      if (one === undefined) return undefined
      key += `|${name}=${one}`
    }
    return key.length > LONGEST ? undefined : key
  }

  find(called: Function, key: string): { readonly value: Value; readonly stops: boolean } | undefined {
    return this.#known.get(called)?.get(key)
  }

  keep(called: Function, key: string, value: Value, stops: boolean): void {
    const own =
      this.#known.get(called) ?? new Map<string, { readonly value: Value; readonly stops: boolean }>()
    this.#known.set(called, own)
    if (own.size < MOST) own.set(key, { value, stops })
  }

  #sign({ node, literal, object, callables, external, pattern }: Value, depth: number): string | undefined {
    if (node || callables.length > 0 || pattern) return undefined
    if (literal !== undefined)
      return typeof literal === 'string' && literal.length > 60
        ? `s${literal.length}${literal.slice(0, 60)}`
        : JSON.stringify(literal)
    if (object) {
      if (object.of)
        return nodesIn([valueOf({ object })]).length > 0 ? undefined : `#${this.#numberOf(object)}`
      if (depth > 2 || object.fields.size > 24) return undefined
      let text = object.isList ? '[' : '{'
      for (const [key, value] of object.fields) {
        const one = this.#sign(value, depth + 1)
        if (one === undefined) return undefined
        text += `${key}:${one},`
      }
      return text
    }
    return external ? `e${external.path}` : '?'
  }

  #numberOf(object: object): number {
    let number = this.#numbers.get(object)
    if (number === undefined) this.#numbers.set(object, (number = this.#count += 1))
    return number
  }
}

const LONGEST = 400
const MOST = 64
