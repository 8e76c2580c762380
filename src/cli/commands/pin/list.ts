import { visibleJson } from '../../../core/visible-json.ts'
import { PIN_KINDS, type Pin } from '../../../store/pins.ts'
import { surfaceHash } from '../../../store/surface-hash.ts'
import { coloursFor, type Colours } from '../../colour.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { cell, fit, plain } from '../../../core/plain.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { columnsOf } from '../../wrap.ts'
import { WHICH, withChosen } from './choose.ts'
import {
  byServer,
  isWaiting,
  offeredHash,
  standingOf,
  STANDINGS,
  stoodSince,
  type Standing,
} from './standing.ts'

export default defineCommand({
  name: 'list',
  brief: 'List what is pinned and how it stands',
  help: `Lists every pinned thing by server, one line each:

  approved at first use     it was there, and clean, when the guard first looked
  approved by you           with fairlead pin approve
  changed, waiting          it is not what was approved; see fairlead pin diff
  flagged, never approved   a check objected to it at first sight
  revoked                   with fairlead pin revoke

The last line of a server is one hash for all that is approved of its surface:
where two machines show the same, they approved the same.

  fairlead pin list files tool
  fairlead pin list --json

Exit code: 0; 3 if nothing is pinned.`,
  flags: { state: STATE_FLAG, json: { kind: 'boolean', brief: 'Print JSON, with full names and hashes' } },
  positional: WHICH,
  run: (flags, args, context) =>
    withChosen(flags.state, args, context, async ({ chosen, pins }) => {
      const hashOf = (server: string): string => surfaceHash(pins.list({ server }))
      const lines = flags.json
        ? [
            `${visibleJson({ servers: [...byServer(chosen)].map(([name, of]) => serverJson(name, of, hashOf(name))) })}\n`,
          ]
        : lineOf(chosen, hashOf, columnsOf(context), coloursFor(context))
      await writeAll(context.stdout, lines)
      return 0
    }),
})

function serverJson(server: string, pins: readonly Pin[], surface: string) {
  return {
    server,
    surface,
    pins: pins.map((pin) => ({
      kind: pin.kind,
      name: pin.name,
      state: standingOf(pin),
      since: stoodSince(pin),
      firstSeen: pin.firstSeen,
      hash: pin.hash,
      ...(isWaiting(pin) && { waiting: offeredHash(pin) }),
    })),
  }
}

function* lineOf(
  chosen: readonly Pin[],
  hashOf: (server: string) => string,
  columns: number,
  colours: Colours,
): Generator<string> {
  const sorted = chosen.toSorted((a, b) => PIN_KINDS.indexOf(a.kind) - PIN_KINDS.indexOf(b.kind))
  for (const [server, pins] of byServer(sorted)) {
    yield `${colours.strong(fit(plain(server), columns))}\n`
    for (const pin of pins) yield `${pinLine(pin, columns, colours).trimEnd()}\n`
    yield `${colours.faint(fit(`  surface ${pins.some(isApproved) ? hashOf(server) : '(nothing is approved)'}`, columns))}\n\n`
  }
  const waiting = chosen.filter(isWaiting).length
  yield `${chosen.length} pinned, ${waiting} waiting${waiting > 0 ? ': fairlead pin diff' : ''}\n`
}

const isApproved = ({ state }: Pin): boolean => state === 'approved'

const KIND_COLUMNS = 12
const STANDING_COLUMNS = 23
const DATE_COLUMNS = 10

function pinLine(pin: Pin, columns: number, colours: Colours): string {
  const hasDate = columns >= 76
  const fixed = 2 + KIND_COLUMNS + 1 + 1 + STANDING_COLUMNS + (hasDate ? 1 + DATE_COLUMNS : 0)
  const standing = standingOf(pin)
  const words = cell(STANDINGS[standing], STANDING_COLUMNS)
  return [
    `  ${cell(pin.kind, KIND_COLUMNS)}`,
    cell(plain(pin.name), Math.max(8, columns - fixed)),
    paintOf(standing, colours)(hasDate ? words : words.trimEnd()),
    ...(hasDate ? [fit(plain(stoodSince(pin)), DATE_COLUMNS + 1).slice(0, DATE_COLUMNS)] : []),
  ].join(' ')
}

function paintOf(standing: Standing, { good, bad, warn }: Colours): (text: string) => string {
  if (standing === 'by-person' || standing === 'first-use') return good
  return standing === 'changed' ? warn : bad
}
