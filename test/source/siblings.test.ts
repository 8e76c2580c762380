import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findPythonEntries } from '../../src/source/entries/python.ts'
import { loadGrammar } from '../../src/source/grammar.ts'
import { lowerPython } from '../../src/source/languages/python.ts'
import { joinModules } from '../../src/source/modules.ts'

const grammar = await loadGrammar('python')

/** Servers of the shapes that the official Python ones have, in our own words. */
describe('servers in the shape of the official Python ones', () => {
  test.each([
    ['clock', ['now_in', 'shift_time'], 0],
    ['repository', ['repo_status', 'repo_diff', 'repo_add', 'repo_commit', 'repo_log', 'repo_checkout'], 0],
    ['ledger', ['add_note', 'find_notes', 'forget_note'], 2],
    ['reader', ['read_page'], 0],
  ])('%s: every tool is found', (name, tools, others) => {
    const path = `${name}.py`
    const text = readFileSync(new URL(`siblings/${path}`, import.meta.url), 'utf8')
    const parsed = grammar.parse(text)
    if (!parsed) throw new Error('not parsed')
    const program = joinModules([lowerPython(path, text, parsed)], { files: [], left: [] })
    const { entries } = findPythonEntries(program)
    const found = entries.map(({ tool }) => tool)
    expect(found.filter((tool) => tool?.kind === 'tool').map((tool) => tool?.name)).toEqual(tools)
    expect(found.filter((tool) => tool?.kind !== 'tool')).toHaveLength(others)
    expect(entries.every(({ tool }) => tool?.description !== undefined)).toBe(true)
  })
})
