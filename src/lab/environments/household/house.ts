import type { Random } from '../../../core/random.ts'

/** All of it can change. A type, not an interface, so that it is taken as JSON. */
export type House = {
  /** Name of the receptacle that one stands at; empty in the middle of the room. */
  at: string
  lamp: boolean
  readonly receptacles: Receptacle[]
  readonly things: Thing[]
}

export type Receptacle = { readonly name: string; readonly opens: boolean; open: boolean }

/** `at` is a receptacle, or `hand`. */
export type Thing = {
  readonly name: string
  readonly kind: string
  at: string
  clean: boolean
  hot: boolean
  cold: boolean
}

const OPENING = ['cabinet 1', 'cabinet 2', 'cabinet 3', 'drawer 1', 'drawer 2', 'drawer 3']
const MACHINES = ['fridge 1', 'microwave 1']
const STANDING = ['countertop 1', 'countertop 2', 'shelf 1', 'shelf 2', 'table 1', 'table 2']
const OTHERS = ['sink 1', 'desk 1', 'sofa 1', 'bed 1', 'bin 1']

/** Where a thing may lie at the beginning. */
const HIDING = [...OPENING, ...STANDING]
/** Where somebody may want a thing to be. */
export const PLACES = [...HIDING, 'fridge 1', 'desk 1', 'sofa 1', 'bed 1']

export const FOOD = ['apple', 'potato', 'tomato', 'egg', 'loaf', 'pear']
export const DISHES = ['mug', 'plate', 'bowl', 'spoon', 'knife', 'pan']
export const LOOSE = ['book', 'pen', 'candle', 'pillow', 'newspaper', 'vase', 'watch', 'keyring']
/** Of these there are two. */
export const PAIRS = ['mug', 'spoon', 'book', 'candle']

export function houseFrom(random: Random): House {
  const lying = [...FOOD, ...DISHES, ...LOOSE].flatMap((kind) => {
    const count = PAIRS.includes(kind) ? 2 : 1
    const places = random.shuffle(HIDING)
    return Array.from({ length: count }, (_, index) => ({
      name: `${kind} ${index + 1}`,
      kind,
      at: places[index]!,
      clean: false,
      hot: false,
      cold: false,
    }))
  })
  const opening = [...OPENING, ...MACHINES]
  const receptacles = [...opening, ...STANDING, ...OTHERS].map((name) => ({
    name,
    opens: opening.includes(name),
    open: !opening.includes(name),
  }))
  return { at: '', lamp: false, receptacles, things: lying }
}

export const kindOf = (name: string): string => name.replace(/ \d+$/, '')

export function aroundIn({ at, receptacles, lamp }: House): string {
  const names = receptacles.map(({ name }) => name).join(', ')
  return `You are ${at ? `at ${at}` : 'in the middle of the room'}. Around you are: ${names}. On desk 1 stands desklamp 1, which is ${lamp ? 'on' : 'off'}.`
}
