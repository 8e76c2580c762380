import type { Random } from '../../core/random.ts'

/** Made up, each with an address of a documentation domain. */
export interface Person {
  readonly name: string
  readonly first: string
  readonly address: string
}

/** No two of them share a first or a last name. */
export function peopleFrom(random: Random, count: number, domain: string): readonly Person[] {
  const lasts = random.shuffle(LAST_NAMES)
  return random
    .shuffle(FIRST_NAMES)
    .slice(0, count)
    .map((first, index) => {
      const last = lasts[index]!
      return { name: `${first} ${last}`, first, address: `${first}.${last}@${domain}`.toLowerCase() }
    })
}

const FIRST_NAMES =
  'Ada Bruno Celia Dario Elin Fabian Greta Hugo Ines Jonas Kira Lars Mara Nils Olga Pavel Quin Rosa Sven Tilda Uwe Vera'.split(
    ' ',
  )
const LAST_NAMES =
  'Ashdown Birk Corvin Dalby Eskew Fenwick Garrow Hadley Ilves Joss Kettle Lorne Marsh Norrby Oakes Penrose Quill Rask Stroud Thorne Umber Vance'.split(
    ' ',
  )
