import { appendFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { workThrough } from '../../src/cli/dataset/work.ts'
import type { Ran } from '../cli/fairlead.ts'
import { at, beginWithCampaign, rowsOf, run } from './exported.ts'

beginWithCampaign(['texts'])

describe('annotation', () => {
  const annotate = (...args: readonly string[]): Promise<Ran> => run('dataset', 'annotate', ...args)
  const next = async (by: string) =>
    JSON.parse((await annotate('next', at('texts'), '--by', by, '--json')).stdout)

  test('shows everybody the same items in the same order, without what the dataset says of them', async () => {
    const [ada, bob] = [await next('ada'), await next('bob')]
    expect(ada).toEqual(bob)
    expect(ada.labels).toEqual(['hostile', 'benign', 'unsure'])
    expect(
      Object.keys(ada.item).filter((name) =>
        ['label', 'attack', 'risks', 'family', 'twin', 'group'].includes(name),
      ),
    ).toEqual([])
  })

  test('item by item, from a terminal or a script; what is no label is asked again', async () => {
    const written: string[] = []
    const stdout = Object.assign(new Readable(), { write: (text: string) => written.push(text) })
    const context = { stdout, stderr: stdout, env: {}, cwd: '/' } as never
    const input = Readable.from([Buffer.from('h looks bad\nwhat\n\nb\nunsure\nq\n')])
    expect(await workThrough(at('texts'), { seed: 1 }, 'ada', input, context)).toBe(0)
    expect(written.join('')).toContain('what is no label here')
    expect(written.at(-1)).toContain('3 labelled, some are left')
    expect(rowsOf('texts', 'labels', 'ada.jsonl').map(({ label, note }) => [label, note])).toEqual([
      ['hostile', 'looks bad'],
      ['benign', undefined],
      ['unsure', undefined],
    ])
  })

  test('a line that was cut off with its program is dropped, and the next is whole', async () => {
    const ids = rowsOf('texts', 'labels', 'ada.jsonl').map(({ id }) => id)
    for (const [id, label] of [
      [ids[0], 'hostile'],
      [ids[1], 'hostile'],
      [ids[2], 'benign'],
    ])
      expect((await annotate('label', at('texts'), id, label, '--by', 'bob')).code).toBe(0)
    appendFileSync(at('texts', 'labels', 'bob.jsonl'), '{"id":"lab-0","la')
    expect((await annotate('status', at('texts'))).code).toBe(0)
    expect((await annotate('label', at('texts'), ids[2], 'b', '--by', 'bob', '--note', 'again')).code).toBe(0)
    expect(rowsOf('texts', 'labels', 'bob.jsonl').map(({ id }) => id)).toEqual([...ids, ids[2]])
  })

  test('who agrees with whom is counted, contradictions are decided, and what is settled goes into the bench', async () => {
    const status = async () => JSON.parse((await annotate('status', at('texts'), '--json')).stdout)
    const before = await status()
    // Both sure of two items, one the same, one not: observed 1/2; chance 1/2 · 1 + 1/2 · 0.
    expect(before.cohen).toEqual([{ one: 'ada', other: 'bob', value: 0, observed: 0.5, n: 2 }])
    expect(before.counts).toMatchObject({ agreed: 1, contradicted: 1 })
    const [{ id }] = before.contradictions
    expect(await annotate('export', at('texts'), '--out', at('labelled.jsonl'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('dataset/unsettled'),
    })
    expect((await annotate('settle', at('texts'), id, 'benign', '--by', 'eve')).code).toBe(0)
    expect((await status()).counts).toMatchObject({ agreed: 1, decided: 1, contradicted: 0 })
    expect((await annotate('export', at('texts'), '--out', at('labelled.jsonl'))).code).toBe(0)
    const rows = rowsOf('labelled.jsonl')
    expect(new Set(rows.map((row) => row.label))).toEqual(new Set([0, 1]))
    expect(rows.length).toBe(2)
    expect(rows.find((row) => row.id === id).label).toBe(0)
    const bench = await run('bench', 'run', 'texts', '--data', at('labelled.jsonl'), '--judge', 'detectors')
    expect(bench.code).toBe(0)
    expect((await run('dataset', 'verify', at('texts'))).code).toBe(0)
  })
})
