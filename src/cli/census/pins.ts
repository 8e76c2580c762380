import { systemClock } from '../../core/clock.ts'
import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { historyOf } from '../../census/run/newest.ts'
import { gather, type Gathered } from '../../census/shared-pins/gathered.ts'
import { pinsOfGuard } from '../../census/shared-pins/of-guard.ts'
import { pinsOf } from '../../census/shared-pins/of-listings.ts'
import { auditorKey } from '../../store/key-file.ts'
import { openPins } from '../../store/pins.ts'
import { MOST_BYTES, MOST_PINS } from '../../store/shared-pins/format.ts'
import { sharedPinsText } from '../../store/shared-pins/write.ts'
import { openState } from '../../store/sqlite/open.ts'
import type { Context } from '../command.ts'
import { fingerprintsOf, pinsIn } from '../shared-pins.ts'
import { stateFolder } from '../state-dir.ts'
import { writeText } from '../text-file.ts'
import { openStore, type Place } from './open-store.ts'
import { namesIn } from './setting.ts'
import { replaceText } from './watch/replace-text.ts'

interface PinsFlags {
  readonly out: string
  readonly own: string | undefined
  readonly merge: string | undefined
  readonly key: string | undefined
  readonly state: string | undefined
}

/** The exit code. */
export async function sharePins(place: Place, flags: PinsFlags, context: Context): Promise<number> {
  const folder = stateFolder(flags.state, context)
  const key = auditorKey(folder)
  const all = gather(MOST_PINS)
  const files = namesIn(flags.merge)
  if (files.length > 0) {
    const trusted = fingerprintsOf(flags.key, '--key', context)
    for (const file of files) all.merge(pinsIn(file, trusted, context))
  }
  if (flags.own !== undefined) addOwn(all, flags.own, folder, key.fingerprint)
  if (place.folder !== undefined || place.store !== undefined)
    await addListed(all, place, key.fingerprint, context)
  const pins = all.pins()
  if (pins.length === 0) fail('pins/nothing')
  const text = sharedPinsText(pins, systemClock().toISOString(), key)
  if (Buffer.byteLength(text) > MOST_BYTES)
    fail('pins/too-large', { path: flags.out, most: String(MOST_BYTES / 1024 / 1024) })
  replaceText(flags.out, text, context)
  writeText(`${folder}/auditor.pub`, key.pem, context)
  const servers = new Set(pins.map(({ server }) => server)).size
  const keys = new Set(pins.flatMap(({ contributors }) => contributors)).size
  context.stdout.write(
    plain(
      `${pins.length} definitions of ${servers} servers, seen by ${keys === 1 ? '1 key' : `${keys} keys`}: ${flags.out}`,
    ) + `\nSigned with ${key.fingerprint}\n`,
  )
  if (pins.length === MOST_PINS) context.stderr.write(`Cut at ${MOST_PINS}: the rest was left out\n`)
  return pins.length === MOST_PINS ? 4 : 0
}

async function addListed(all: Gathered, place: Place, contributor: string, context: Context): Promise<void> {
  const store = await openStore(place, context)
  try {
    for await (const { rows } of store.sheets.groups('listing'))
      for (const pin of pinsOf(historyOf(rows.map(({ body }) => body)), contributor)) all.add(pin)
  } finally {
    await store.close()
  }
}

/** Which servers one uses is told of those alone that were named. */
function addOwn(all: Gathered, given: string, folder: string, contributor: string): void {
  const state = openState(folder)
  try {
    const pins = openPins(state)
    const today = systemClock().toISOString().slice(0, 10)
    for (const one of namesIn(given)) {
      const at = one.indexOf('=')
      const [name, listed] = [one.slice(0, at), one.slice(at + 1)]
      if (at < 1 || listed === '')
        fail('usage/bad-value', {
          what: '--own',
          value: one,
          expected: 'The name of the server in your pins, =, and as registries call it',
        })
      const own = pins.list({ server: name })
      if (own.length === 0) fail('pins/not-pinned', { server: name })
      for (const pin of pinsOfGuard(own, listed, contributor, today)) all.add(pin)
    }
  } finally {
    state.close()
  }
}
