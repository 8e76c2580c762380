import { pairWriter } from '../pairs-of-values.ts'
import type { NamedValue } from '../dialect.ts'
import type { Rendering } from '../rendering.ts'

/** Everything as `name=value`. */
export const keyValue: Rendering = (random) => {
  const pairs = pairWriter(random.fork('pairs'))
  const pick = (name: string, ...names: string[]): string => random.fork(name).pick(names)
  const time = pick('time', 'ts', 'ts', 'timestamp', 'time', 't', '')
  const by = pick(
    'by',
    'svc',
    'service',
    'app',
    'proc',
    'comm',
    'src',
    'component',
    'unit',
    'event_src',
    'facility',
  )
  const event = pick('event', 'event', 'event', 'action', 'type', 'evt', 'event_type', 'op', 'act', 'msg_id')
  const level = pick('level', 'level', 'lvl', 'severity', 'sev', 'priority')
  const message = pick('message', 'msg', 'msg', 'message', 'note', 'detail', 'desc', '', '', '')
  const eventFirst = random.fork('order').chance(0.25)
  const levels = random.fork('levels').chance(0.5)
  return (lines) =>
    lines
      .map((line) => {
        const named: NamedValue[] = [
          [by, line.by],
          ...(levels && line.level !== '' ? [[level, line.level] as const] : []),
        ]
        const head: NamedValue[] = eventFirst
          ? [[event, line.event], ...named]
          : [...named, [event, line.event]]
        const taken = new Set([time, by, event, level, message])
        const rest = [...line.context, ...line.fields].map(([name, value]): NamedValue => [
          taken.has(name) ? `${name}_` : name,
          value,
        ])
        const said: NamedValue[] = message === '' ? [] : [[message, line.say]]
        const stamp: NamedValue[] = time === '' ? [] : [[time, line.time]]
        return `${time === '' ? `${line.time} ` : ''}${pairs([...stamp, ...head, ...rest, ...said])}`
      })
      .join('\n')
}
