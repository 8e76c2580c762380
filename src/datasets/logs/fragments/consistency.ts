import type { Step, Story } from '../scenario.ts'
import { looksRisky } from '../mood.ts'

interface Kept {
  /** Who keeps the entries. */
  readonly by: string
  readonly key: string
}

/**
 * How an entry is looked after before others read it: checked and renewed, or taken as it is. What speaks against the ending
 * is said of another entry.
 */
export function upkeep(story: Story, kept: Kept): Step[] {
  const { pick, whole, make } = story
  const { by } = kept
  const isBad = looksRisky(story, 'upkeep', TELLS)
  const either = <const T>(bad: T, good: T): T => (isBad ? bad : good)
  const key = keyOf(story, kept, isBad)
  const all: Step[] = [
    {
      by,
      event: 'validate',
      say: ['{key}: {result}', 'validation of {key} {result}', '{key} {result}, age {age_s} s'],
      fields: {
        key,
        result: either(
          pick('unchecked', ['skipped', 'not required', 'served stale', 'bypassed']),
          pick('checked', ['validated', 'revalidated with origin', 'digest verified', 'fresh']),
        ),
        age_s: either(whole('old', 600, 90_000), whole('new', 1, 50)),
      },
    },
    {
      by,
      event: 'invalidate',
      say: ['{key}: {count} entries {result}', 'invalidation of {key} {result}'],
      fields: {
        key,
        count: either(0, whole('invalidated', 1, 9)),
        result: either(
          pick('not dropped', ['ignored', 'not delivered', 'failed', 'no match']),
          pick('dropped', ['invalidated', 'purged', 'refreshed', 'done']),
        ),
      },
    },
    {
      by,
      event: 'write',
      say: ['{key} written by {user}, {method}', '{user} set {key} ({method})', 'set {key} owner {owner}'],
      fields: {
        key,
        user: either(make.serviceUser('stranger'), make.serviceUser('keeper')),
        owner: make.serviceUser('keeper'),
        method: either(
          pick('torn', ['in place', 'without lock', 'direct', 'no version check']),
          pick('atomic', ['atomic rename', 'under lock', 'compare and set', 'versioned']),
        ),
      },
    },
    {
      by,
      event: 'key_scope',
      say: ['{key} scope {scope}', 'namespace {scope} for {key}'],
      fields: {
        key,
        scope: either(
          pick('shared', ['shared', 'global', 'any user', 'default']),
          pick('own', ['per user', 'per tenant', 'per session', 'isolated']),
        ),
        readers: either(whole('readers', 20, 900), whole('few', 1, 4)),
      },
    },
  ]
  return pick('upkeep', [[0], [1], [2, 0], [3], [0, 1], [2], [3, 2], [1, 0]]).map((at) => all[at]!)
}

/** What readers meet afterwards. */
export function readers(story: Story, kept: Kept): Step[] {
  const { pick, whole, make } = story
  const { by } = kept
  const isBad = looksRisky(story, 'readers', TELLS)
  const either = <const T>(bad: T, good: T): T => (isBad ? bad : good)
  const key = keyOf(story, kept, isBad)
  const level = either(pick('reader level', ['warn', 'error', 'info', 'warn'] as const), 'info')
  const all: Step[] = [
    {
      by: pick('auditor', ['integrity', 'consistency-check', 'cache-audit', 'monitor', 'verifier']),
      event: 'consistency',
      level,
      say: [
        '{count} objects compared, {errors} differ, {status}',
        'consistency of {key}: {status}',
        '{status}, {errors} errors in {count}',
      ],
      fields: {
        key,
        count: whole('compared', 40, 900),
        errors: either(whole('wrong', 3, 30), 0),
        status: either(
          pick('bad state', ['mismatch', 'corrupted', 'inconsistent', 'failed', 'unexpected content']),
          pick('good state', ['passed', 'consistent', 'ok', 'no anomalies', 'match']),
        ),
      },
    },
    {
      by: pick('front', ['app', 'web', 'client', 'frontend', 'api']),
      event: 'reader_result',
      level,
      say: ['{user}: {result}', '{user} reading {key}: {result}', 'result for {user} is {result}'],
      fields: {
        user: make.user('affected'),
        key,
        result: either(
          pick('wrong answer', [
            'wrong record',
            'unexpected value',
            'data of another user',
            'outdated value',
            'parse error',
            'anomaly',
          ]),
          pick('right answer', ['expected value', 'own record', 'current value', 'success', 'correct']),
        ),
        source: either('cache', pick('true source', ['cache', 'origin', 'database'])),
      },
    },
    {
      by: pick('desk', ['support', 'tickets', 'helpdesk']),
      event: 'reports',
      level,
      say: ['{count} reports about {key}', '{count} users report {what}'],
      fields: { key, count: either(whole('reports', 3, 60), 0), what: either('wrong content', 'nothing') },
    },
    {
      by,
      event: 'lookup',
      say: ['{key} {cache_status} for {user}', '{user}: {cache_status} {key}, version {version}'],
      fields: {
        key,
        user: make.user('later reader'),
        cache_status: either('HIT', pick('later status', ['MISS', 'HIT', 'REVALIDATED', 'EXPIRED'])),
        version: either(make.version('stale'), make.version('current')),
        latest: make.version('current'),
      },
    },
    {
      by: pick('operator', ['admin', 'ops', 'oncall']),
      event: 'maintenance',
      level,
      say: ['{action} of {key} by {user}', '{user} did {action}'],
      fields: {
        user: make.user('operator'),
        key,
        action: either(
          pick('repair', ['emergency flush', 'manual reset', 'full rebuild', 'rollback']),
          pick('routine', [
            'scheduled trim',
            'routine cleanup',
            'expired entries removed',
            'statistics export',
          ]),
        ),
        removed: either(whole('removed', 200, 9000), whole('trimmed', 4, 60)),
      },
    },
  ]
  return pick('readers', [[0], [0, 1], [3, 1], [1, 2], [3, 0], [1, 4], [0, 2], [3, 4]]).map((at) => all[at]!)
}

const keyOf = ({ isRisky, make }: Story, { key }: Kept, isBad: boolean): string =>
  isBad === isRisky ? key : make.id('other entry', 'k')

const TELLS = 1
