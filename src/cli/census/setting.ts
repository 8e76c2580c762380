import { homedir } from 'node:os'
import { CHECKS } from '../../census/checks/index.ts'
import { LOOKUPS } from '../../census/lookups/index.ts'
import { REGISTRIES } from '../../census/registries/index.ts'
import type { CensusSetting, Outside } from '../../census/run/setting.ts'
import { systemClock } from '../../core/clock.ts'
import { fail } from '../../core/error.ts'
import { createAsker } from '../../net/polite.ts'
import { standInFor } from '../../net/polite/stand-in.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { npmRegistry } from '../scan/supply.ts'
import { version } from '../root.ts'
import { UNHURRIED, unhurriedBudget } from './unhurried.ts'

/** `looks`: names of lookups, `all`, or none; what is not asked stays not checked. */
export function settingOf(
  store: WorkStore,
  looks: string | undefined,
  outside: Outside | undefined,
  leaseSeconds?: number,
): CensusSetting {
  const wanted = checkLooks(looks)
  return {
    store,
    clock: systemClock,
    registries: REGISTRIES,
    lookups: LOOKUPS.filter(({ id }) => wanted?.includes(id) !== false),
    checks: CHECKS,
    outside,
    ...(leaseSeconds === undefined ? {} : { leaseMs: leaseSeconds * 1000 }),
  }
}

/** Undefined: all. */
export function checkLooks(looks: string | undefined): readonly string[] | undefined {
  const wanted = looks === 'all' ? undefined : namesIn(looks)
  const known = LOOKUPS.map(({ id }) => id)
  const unknown = wanted?.find((name) => !known.includes(name))
  if (unknown !== undefined)
    fail('usage/unknown-name', {
      what: 'lookup',
      name: unknown,
      expected: `${didYouMean(unknown, known)}All of them: fairlead census list lookups`,
    })
  return wanted
}

export const namesIn = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** What asks hosts: with the keys of the environment, and where `--origin` says that they are. */
export function outsideOf(
  store: Pick<WorkStore, 'budget'>,
  origins: string | undefined,
  context: Context,
): Outside {
  const elsewhere = originsIn(origins)
  const standIns = Object.fromEntries(elsewhere)
  const isLoopback = [...elsewhere.values()].some((url) => LOOPBACK.test(url))
  const asker = createAsker({
    budget: isLoopback ? unhurriedBudget(store.budget, systemClock) : store.budget,
    clock: systemClock,
    version: version(),
    // A mirror on this machine opens no way to what else listens there: only what it stands in for leads to it.
    // `ghcr.io=http://…`: questions of an origin that listings name, such as of images, find it by its host.
    standIns,
  })
  const isHere = (base: string): boolean =>
    LOOPBACK.test((URL.canParse(base) && standInFor(standIns, new URL(base).host)) || base)
  return {
    asker: {
      ...asker,
      // This machine is nobody else's: there is nobody to be slow for.
      ask: (wish) => asker.ask(isHere(wish.base) ? { ...wish, perSecond: UNHURRIED } : wish),
    },
    addressOf: (origin) =>
      // What has a dot is a host, which is asked as such: a listing may name it.
      (origin.includes('.') ? undefined : elsewhere.get(origin)) ??
      (origin === 'npm'
        ? npmRegistry(context.cwd, context.env['HOME'] || homedir(), context.env)?.replace(/\/$/, '')
        : undefined),
    keyOf: (variable) => context.env[variable],
  }
}

const ORIGINS = [
  ...new Set([
    ...REGISTRIES.flatMap(({ live }) => live?.origin ?? []),
    ...LOOKUPS.map(({ origin }) => origin),
  ]),
]
const LOOPBACK = /^https?:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?(?:\/|$)/

/** By name; what is no origin that anybody asks is no mirror of anything, and its like would be asked instead. */
export function originsIn(list: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    namesIn(list).map((one) => {
      const at = one.indexOf('=')
      const url = one.slice(at + 1).replace(/\/$/, '')
      if (at < 1 || !/^https?:\/\//i.test(url) || !URL.canParse(url))
        return fail('census/bad-origin', { what: one.slice(0, 100) })
      const name = one.slice(0, at)
      // A host, such as that of images, is named by its own name.
      if (!ORIGINS.includes(name) && !/[.:]|^localhost$/.test(name))
        fail('usage/unknown-name', {
          what: 'origin',
          name,
          expected: `${didYouMean(name, ORIGINS)}All of them: ${ORIGINS.join(', ')}, or the name of a host`,
        })
      return [name, url] as const
    }),
  )
}
