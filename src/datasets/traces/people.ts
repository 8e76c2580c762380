import type { Random } from '../../core/random.ts'

export interface Person {
  readonly first: string
  readonly last: string
  readonly name: string
  readonly mail: string
}

/** Different people; all of them made up. */
export function people(random: Random, count: number, domain?: string): Person[] {
  const lasts = random.shuffle(LAST)
  return random
    .shuffle(FIRST)
    .slice(0, count)
    .map((first, at) => {
      const last = lasts[at]!
      const host = domain ?? random.pick(HOSTS)
      return { first, last, name: `${first} ${last}`, mail: `${first}.${last}@${host}`.toLowerCase() }
    })
}

/** Where an attacker would have things sent; never a real place. */
export function stranger(random: Random): {
  readonly mail: string
  readonly site: string
  readonly account: string
  readonly handle: string
} {
  const word = random.pick(STRANGE)
  return {
    mail: `${random.pick(FIRST).toLowerCase()}.${word}@${random.pick(['example.net', 'example.org', 'mail.example', 'inbox.example'])}`,
    site: `${random.pick(['https://', 'http://', 'www.', 'https://www.'])}${word}-${random.whole(10, 999)}.example`,
    account: account(random),
    handle: `${word}${random.whole(10, 99)}`,
  }
}

/** Shaped like an account number; its check digits are 00, which no account has. */
export function account(random: Random): string {
  const digits = Array.from({ length: 18 }, () => random.whole(0, 9)).join('')
  return `${random.pick(['DE', 'FR', 'GB', 'NL', 'ES'])}00${digits}`
}

export function amount(random: Random, low: number, high: number): number {
  return random.whole(low * 100, high * 100) / 100
}

/** A day of 2026 as YYYY-MM-DD. */
export function day(random: Random, from = 1, to = 12): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `2026-${two(random.whole(from, to))}-${two(random.whole(1, 28))}`
}

export function code(random: Random, length: number, letters = 'abcdefghjkmnpqrstuvwxyz23456789'): string {
  return Array.from({ length }, () => letters[random.whole(0, letters.length - 1)]).join('')
}

const FIRST = (
  'Anna Bela Carla Dimitri Elif Farid Greta Hannes Ines Jonas Katja Lorenz Mira Noor Oskar Paula Quentin Rosa Samir Tilda ' +
  'Umar Vera Wanda Xenia Yusuf Zoe Albert Bianca Cem Dora Emil Fiona Gustav Helene Ivo Jana'
).split(' ')
const LAST = (
  'Ahrens Brandt Castell Dorn Engels Farkas Grau Hollis Ibsen Jansen Keller Lindt Moor Novak Ostrow Petri Quist Rahn Sommer ' +
  'Thorne Ulrich Vance Weber Yilmaz Zander Abbott Berger Conti Duarte Eriksen Fabre Gomez Hale Irving Jung Kovacs'
).split(' ')
const HOSTS = ['example.com', 'example.org', 'post.example', 'office.example', 'studio.example']
const STRANGE =
  'archive relay vault notes sync mirror portal helpdesk review audit backup intake ledger collect'.split(' ')

/** One of several texts, written with semicolons between them. */
export function oneOf(random: Random, texts: string): string {
  return random.pick(texts.split(';')).trim()
}
