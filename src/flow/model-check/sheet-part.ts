import { isArray, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'

export type Wrong = (place: string, what: string) => never

/** A JSON object of the sheet with its place, so that each complaint can name it. */
export class Part {
  readonly #body: JsonObject
  readonly #place: string
  readonly #wrong: Wrong

  constructor(value: JsonValue, place: string, wrong: Wrong) {
    this.#body = isObject(value) ? value : wrong(place === '' ? 'line 1' : place, 'an object is wanted')
    this.#place = place
    this.#wrong = wrong
  }

  wrong(key: string, what: string): never {
    return this.#wrong(`${this.#place}/${key}`, what)
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#body, key)
  }

  only(keys: readonly string[]): void {
    const other = Object.keys(this.#body).find((key) => !keys.includes(key))
    if (other !== undefined) this.wrong(other.slice(0, 60), `only ${keys.join(', ')} can stand here`)
  }

  text(key: string, otherwise?: string): string {
    const value = this.has(key) ? this.#body[key] : otherwise
    if (typeof value !== 'string' || !SHORT.test(value))
      return this.wrong(key, 'a text of 1 to 200 characters is wanted, without quotes or line ends')
    return value
  }

  number(key: string): number {
    const value = this.#body[key]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      return this.wrong(key, 'a whole number is wanted')
    return value
  }

  one<const T extends string>(key: string, words: readonly T[]): T {
    const value = this.#body[key]
    return words.find((word) => word === value) ?? this.wrong(key, `one of ${words.join(', ')} is wanted`)
  }

  parts(key: string): readonly Part[] {
    return this.#list(key).map(
      (value, index) => new Part(value, `${this.#place}/${key}/${index}`, this.#wrong),
    )
  }

  texts(key: string): readonly string[] {
    return this.#list(key).map((value, index) =>
      typeof value === 'string' && SHORT.test(value)
        ? value
        : this.wrong(`${key}/${index}`, 'a short text is wanted'),
    )
  }

  /** Ids that have to be there. */
  among(key: string, known: readonly { readonly id: string }[]): readonly string[] {
    return this.texts(key).map((id, index) =>
      known.some((one) => one.id === id)
        ? id
        : this.wrong(`${key}/${index}`, 'nothing of that name is there'),
    )
  }

  #list(key: string): readonly JsonValue[] {
    const value = this.#body[key] ?? []
    if (!isArray(value)) return this.wrong(key, 'a list is wanted')
    return value.length > MOST ? this.wrong(key, `at most ${MOST} are taken`) : value
  }
}

const SHORT = /^[^\p{C}"\\]{1,200}$/u
const MOST = 100
