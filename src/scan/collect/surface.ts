import type { Place } from '../../core/place.ts'
import type { Location } from '../../core/scan.ts'
import type { Definition, Surface } from '../../core/subject.ts'
import { readText } from '../../core/text.ts'
import type { Item } from '../item.ts'

/** Whose definitions they are, for what is said of them. */
export interface Owner {
  readonly target: string
  readonly host: string | undefined
  readonly server: string | undefined
}

/** Where a definition stands; `pointer` is within its JSON. Without a definition: where the server as a whole does. */
export type WhereIs = (definition: Definition | undefined, pointer: string) => Location

/** Everything one server advertises, as things to judge: each definition, its instructions, and all of it together. */
export function surfaceItems(surface: Surface, owner: Owner, whereIs: WhereIs): readonly Item[] {
  const definitions = [...surface.tools, ...surface.prompts, ...surface.resources]
  return [
    ...definitions.map((subject): Item => ({
      ...owner,
      kind: subject.kind === 'template' ? 'resource' : subject.kind,
      subject,
      locate: ({ pointer }) => ({
        where: whereIs(subject, pointer),
        key: `/${subject.kind}/${subject.name}${pointer}`,
      }),
    })),
    ...(surface.instructions === undefined
      ? []
      : [
          {
            ...owner,
            kind: 'text',
            subject: readText(surface.instructions, 'instructions'),
            locate: () => ({ where: whereIs(undefined, '/instructions'), key: '/instructions' }),
          } satisfies Item,
        ]),
    {
      ...owner,
      kind: 'surface',
      subject: surface,
      locate: (place) => ({ where: inSurface(surface, place, whereIs), key: keyInSurface(surface, place) }),
    },
  ]
}

function inSurface(surface: Surface, place: Place, whereIs: WhereIs): Location {
  const found = namedIn(surface, place)
  return found ? whereIs(found.definition, found.rest) : whereIs(undefined, place.pointer)
}

function keyInSurface(surface: Surface, place: Place): string {
  const found = namedIn(surface, place)
  return found
    ? `surface/${found.definition.kind}/${found.definition.name}${found.rest}`
    : `surface${place.pointer}`
}

/** `/tools/3/json/description`: the definition, and the pointer in its JSON. */
function namedIn(surface: Surface, { pointer }: Place): { definition: Definition; rest: string } | undefined {
  const [, list = '', index = '', ...rest] = pointer.split('/')
  if (list !== 'tools' && list !== 'prompts' && list !== 'resources') return undefined
  const definition = surface[list][Number(index)]
  if (!definition) return undefined
  const inJson = rest[0] === 'json' ? rest.slice(1) : []
  return { definition, rest: inJson.map((part) => `/${part}`).join('') }
}
