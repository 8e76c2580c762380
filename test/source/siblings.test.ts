import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { atLeast } from '../../src/core/severity.ts'
import { byKind } from '../../src/detectors/index.ts'
import { runThese } from '../../src/detectors/run-these.ts'
import { readProgram } from '../../src/source/read-program.ts'

const SIBLINGS = [
  ['clock', ['now_in', 'shift_time'], 0],
  ['repository', ['repo_status', 'repo_diff', 'repo_add', 'repo_commit', 'repo_log', 'repo_checkout'], 0],
  ['ledger', ['add_note', 'find_notes', 'forget_note'], 2],
  ['reader', ['read_page'], 0],
] as const

/** Servers of the shapes that the official Python ones have, in our own words. */
describe('servers in the shape of the official Python ones', () => {
  test.each(SIBLINGS)(
    '%s: every tool is found, and nothing is wrong with it',
    async (name, tools, others) => {
      const text = readFileSync(new URL(`siblings/${name}.py`, import.meta.url), 'utf8')
      const file = {
        path: `${name}.py`,
        bytes: text.length,
        text: () => text,
        raw: () => new TextEncoder().encode(text),
      }
      const { facts, files } = await readProgram({ files: [file], left: [] })
      expect(files).toEqual([{ path: file.path, state: 'analysed', why: undefined }])
      const found = facts.tools.filter(({ kind }) => kind === 'tool')
      expect(new Set(found.map((tool) => tool.name))).toEqual(new Set(tools))
      expect(found).toHaveLength(tools.length)
      expect(facts.tools.length - found.length).toBe(others)
      expect(facts.tools.every(({ description }) => description !== undefined)).toBe(true)
      const { findings } = runThese(byKind.source, facts)
      expect(findings.filter(({ severity }) => atLeast(severity, 'medium'))).toEqual([])
    },
  )
})
