import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { guardAll, releaseAll, write } from '../../src/cli/commands/protect/change.ts'
import type { Target } from '../../src/cli/commands/protect/targets.ts'
import type { ServerEntry } from '../../src/core/server-entry.ts'
import { findServers } from '../../src/hosts/find-servers.ts'
import { forget } from '../../src/hosts/protect/keep.ts'
import { readHostText } from '../../src/hosts/protect/host-text.ts'
import { createNames } from '../../src/hosts/protect/names.ts'
import type { Wish } from '../../src/hosts/protect/plan.ts'
import type { HostCase } from '../hosts/cases/case.ts'
import { PLAIN_CASES } from '../hosts/cases/plain.ts'
import { SPECIAL_CASES } from '../hosts/cases/special.ts'
import { plant, type HostTree } from '../hosts/tree.ts'

/** Property lists belong to the system, which keeps them in memory: they are left alone. */
const CASES = [...PLAIN_CASES, ...SPECIAL_CASES]
  .filter(({ format }) => format !== 'plist')
  .map((one) => [`${one.host} ${one.scope} ${one.os} ${one.path}`, one] as const)
const PROGRAM = { node: '/usr/bin/node', script: '/opt/it’s "here"/bin/fairlead.js' }
let tree: HostTree | undefined
afterEach(() => tree?.remove())

describe('protect and unprotect on a file of every host, in every scope', () => {
  test.each(CASES)('%s', (_, one) => {
    tree = plant(one.os, { ...one.beside, [one.path]: one.content })
    const { target, path } = look(one)
    const before = readFileSync(path)
    const guarded = guardAll(target, wish())
    const left = guarded.steps.filter(({ kind }) => kind === 'left')
    // Docker's own gateway makes the command lines of its catalogue.
    if (one.host === 'docker-mcp') return expect(guarded.after).toBe(target.now.text)
    expect(left.map(({ entry }) => entry.reach.kind)).not.toContain('stdio')
    write(guarded, 'protect')

    const now = look(one)
    for (const entry of now.target.entries) {
      const old = target.entries.find(({ pointer }) => pointer === entry.pointer)
      expect(lineOf(entry)).toEqual(
        old?.reach.kind === 'stdio' ? [...front(entry), ...lineOf(old)] : lineOf(old),
      )
      expect(restOf(entry)).toEqual(restOf(old))
      expect(entry.state).toEqual(old?.state)
    }
    for (const remark of target.now.text.match(/(?<=^|\s)(?:\/\/|#) .*/gm) ?? [])
      expect(now.target.now.text).toContain(remark)
    expect(guardAll(now.target, wish()).after).toBe(now.target.now.text)

    write(releaseAll(now.target), 'unprotect')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.`))).toEqual([])

    // Where nothing was kept, taking the guards out gives the same bytes too.
    write(guardAll(target, wish()), 'protect')
    forget(target.now.path)
    expect(releaseAll(now.target).after).toBe(target.now.text)
  })
})

function wish(): Wish {
  return { program: PROGRAM, flags: { '--mode': undefined }, nameOf: createNames(), isWindows: false }
}

const lineOf = (entry: ServerEntry | undefined): readonly string[] =>
  entry?.reach.kind === 'stdio' ? [entry.reach.command, ...entry.reach.args] : []

const front = (entry: ServerEntry): readonly string[] => {
  const words = lineOf(entry)
  return words.slice(0, words.indexOf('--') + 1)
}

function restOf(entry: ServerEntry | undefined): unknown {
  if (entry?.reach.kind !== 'stdio') return entry?.reach
  const { env, cwd, envFile } = entry.reach
  return { env, cwd, envFile, name: entry.name, unasked: entry.unasked }
}

function look(one: HostCase) {
  const { machine, place } = tree!
  const path = place(one.path)
  const found = findServers(machine)
  const file = found.files.find((other) => other.path === path && other.host === one.host)!
  const entries = found.entries.filter((entry) => entry.file === path && entry.host === one.host)
  return { path, target: { file, hosts: [one.host], entries, now: readHostText(path)! } satisfies Target }
}
