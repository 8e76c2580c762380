import { randomBytes } from 'node:crypto'
import { actionHash, type Action, type ApprovalBook, type ApprovalState, type Why } from '../core/approval.ts'
import { systemClock, type Clock } from '../core/clock.ts'
import { fail } from '../core/error.ts'
import { redactSecrets } from '../core/secret.ts'
import { shownJson } from '../core/shown-json.ts'
import { visibleJson } from '../core/visible-json.ts'
import { bytesOf } from './chain.ts'
import type { Row } from './sqlite/driver.ts'
import type { State } from './sqlite/open.ts'

/** One question as a person sees it. */
export interface Approval {
  readonly id: string
  readonly state: ApprovalState
  /** Hash of the exact action: what an answer is bound to. */
  readonly hash: string
  readonly server: string
  readonly method: string
  readonly name: string
  /** In lines, without secrets, and bounded. */
  readonly arguments: string
  readonly why: Why
  readonly askedAt: number
  readonly expiresAt: number
  readonly answeredBy: string | undefined
}

export interface Approvals extends ApprovalBook {
  /** Oldest first. */
  readonly list: () => readonly Approval[]
}

export interface ApprovalOptions {
  readonly clock?: Clock
  /** How long a question waits, and then an answer holds, in milliseconds. */
  readonly lastsMs?: number
  /** Questions that are kept. */
  readonly most?: number
}

/** The approvals in a state folder. Every answer belongs to one question, and every question to one exact action. */
export function openApprovals(state: State, options: ApprovalOptions = {}): Approvals {
  const { database } = state
  const { clock = systemClock, lastsMs = 600_000, most = 500 } = options
  const now = (): number => clock().getTime()
  const standing = database.prepare(
    `SELECT id FROM approval WHERE hash = ? AND state IN ('waiting', 'allowed', 'denied') AND expires_at > ?
     ORDER BY asked_at DESC, id LIMIT 1`,
  )
  const insert = database.prepare(
    `INSERT INTO approval (id, hash, state, server, method, name, arguments, definition, why, asked_at, expires_at)
     VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const prune = database.prepare(
    `DELETE FROM approval WHERE id IN (SELECT id FROM approval
     ORDER BY state IN ('waiting', 'allowed') AND expires_at > ?2 DESC, asked_at DESC, id LIMIT -1 OFFSET ?1)`,
  )
  const find = database.prepare('SELECT * FROM approval WHERE id = ?')
  const all = database.prepare('SELECT * FROM approval ORDER BY asked_at, id')
  // One statement, so that of two processes only one can be first.
  const take = database.prepare(
    `UPDATE approval SET state = 'used' WHERE state = 'allowed' AND expires_at > ?2 AND id =
     (SELECT id FROM approval WHERE hash = ?1 AND state = 'allowed' AND expires_at > ?2 ORDER BY answered_at, id LIMIT 1)`,
  )
  const answer = database.prepare(
    `UPDATE approval SET state = ?2, answered_at = ?3, expires_at = ?4, answered_by = ?5
     WHERE id = ?1 AND state IN ('waiting', ?6) AND expires_at > ?3`,
  )

  const ask = (action: Action, why: Why): string => {
    const hash = actionHash(action)
    return database.transaction(() => {
      const at = now()
      const found = standing.get(hash, at)?.['id']
      if (typeof found === 'string') return found
      const id = randomBytes(5).toString('hex')
      prune.run(most - 1, at)
      insert.run(id, hash, ...shownOf(action), action.definition ?? null, visibleJson(why), at, at + lastsMs)
      return id
    })
  }

  return {
    ask,
    state: (id) => {
      const row = find.get(id)
      return row ? stateOf(row, now()) : 'expired'
    },
    take: (action) => take.run(actionHash(action), now()).changes === 1,
    answer: (id, said, by) => {
      const at = now()
      const [becomes, before] = said === 'allow' ? ['allowed', 'denied'] : ['denied', 'allowed']
      return answer.run(id, becomes, at, at + lastsMs, visibleJson(by.slice(0, 100)), before).changes === 1
    },
    list: () => {
      const at = now()
      return all.all().map((row) => approvalOf(row, at))
    },
    sealKey: readKey(state),
  }
}

/** Server, method, name and arguments as they are kept: enough to know what it is about. */
function shownOf({ server, method, name, arguments: input }: Action): [string, string, string, string] {
  const short = (text: string): string => visibleJson(redactSecrets(text).slice(0, 200))
  return [short(server), short(method), short(name), visibleJson(shownJson(input))]
}

function stateOf(row: Row, now: number): ApprovalState {
  if (row['state'] === 'used') return 'used'
  if (Number(row['expires_at']) <= now) return 'expired'
  return row['state'] === 'allowed' ? 'allowed' : row['state'] === 'denied' ? 'denied' : 'waiting'
}

function approvalOf(row: Row, now: number): Approval {
  const text = (column: string): string => String(JSON.parse(String(row[column])))
  return {
    id: String(row['id']),
    state: stateOf(row, now),
    hash: String(row['hash']),
    server: text('server'),
    method: text('method'),
    name: text('name'),
    arguments: text('arguments'),
    why: JSON.parse(String(row['why'])) as Why,
    askedAt: Number(row['asked_at']),
    expiresAt: Number(row['expires_at']),
    answeredBy: row['answered_by'] === null ? undefined : text('answered_by'),
  }
}

/** Made on first use, once, whoever comes first. */
function readKey({ database, folder }: State): Uint8Array {
  const read = database.prepare('SELECT key FROM approval_key')
  if (!read.get()) {
    database.prepare('INSERT INTO approval_key VALUES (0, ?) ON CONFLICT DO NOTHING').run(randomBytes(32))
  }
  const key = bytesOf(read.get()?.['key'])
  if (key.length !== 32) fail('state/damaged', { path: folder })
  return key
}
