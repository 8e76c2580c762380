import type { Random } from '../../../core/random.ts'
import type { FieldValue, Line, NamedValue } from '../dialect.ts'
import type { Rendering } from '../rendering.ts'

/** One object an entry: flat, nested, or all of them in one array. */
export const jsonLines: Rendering = (random) => {
  const toObject = objectWriter(random)
  const shape = random.fork('shape').whole(0, 9)
  return (lines) => {
    const objects = lines.map(toObject)
    if (shape === 0) return JSON.stringify(objects, undefined, 2)
    if (shape === 1) return `[\n${objects.map((object) => `  ${JSON.stringify(object)}`).join(',\n')}\n]`
    if (shape === 2)
      return objects
        .map((object) => JSON.stringify(object).replaceAll('":', '": ').replaceAll(',"', ', "'))
        .join('\n')
    if (shape === 3) return JSON.stringify({ entries: objects }, undefined, 1)
    return objects.map((object) => JSON.stringify(object)).join('\n')
  }
}

type Nested = Readonly<Record<string, FieldValue | Readonly<Record<string, FieldValue>>>>

function objectWriter(random: Random): (line: Line) => Nested {
  const pick = (name: string, ...names: string[]): string => random.fork(name).pick(names)
  const time = pick('time', 'ts', 'timestamp', 'timestamp', 'time', 't', '@timestamp')
  const by = pick('by', 'svc', 'service', 'source', 'component', 'logger', 'app', 'process', 'unit')
  const event = pick('event', 'event', 'event', 'event', 'type', 'action', 'event_type', 'evt')
  const level = pick('level', 'level', 'lvl', 'severity', 'levelname')
  const message = pick('message', 'msg', 'message', 'note', 'description', 'detail', '', '', '')
  const nest = random.fork('nest').pick(['', '', '', 'details', 'data', 'fields', 'attrs'])
  const contextFirst = random.fork('context').chance(0.6)
  return (line) => {
    const context = Object.fromEntries(line.context)
    const fields = Object.fromEntries(line.fields)
    return {
      [time]: line.time,
      ...(contextFirst ? context : {}),
      ...(line.level === '' ? {} : { [level]: line.level }),
      [by]: line.by,
      [event]: line.event,
      ...(nest === '' ? clear(line.fields, [time, by, event, level, message]) : { [nest]: fields }),
      ...(contextFirst ? {} : context),
      ...(message === '' ? {} : { [message]: line.say }),
    }
  }
}

/** Fields of the entry never overwrite those of the frame. */
function clear(
  fields: readonly NamedValue[],
  taken: readonly string[],
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(fields.map(([name, value]) => [taken.includes(name) ? `${name}_` : name, value]))
}
