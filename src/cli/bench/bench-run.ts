import type { BenchFile } from '../../bench/read-rows.ts'
import { fail } from '../../core/error.ts'
import type { Context } from '../command.ts'
import { writeAll } from '../output.ts'
import { readText, writeText } from '../text-file.ts'

export function readFiles(first: string | undefined, more: readonly string[], context: Context): BenchFile[] {
  const files = [...(first === undefined ? [] : [first]), ...more]
  if (files.length === 0)
    fail('usage/bad-value', {
      what: '--data',
      value: 'left out',
      expected: 'Name a file of rows: --data FILE',
    })
  return files.map((file) => ({ file, text: readText(file, context) }))
}

/** What a row came to, one line each. */
export function writeScores(
  path: string | undefined,
  scored: readonly { readonly row: { readonly id: string }; score: number; flagged: boolean; by: string }[],
  context: Context,
): void {
  if (path === undefined) return
  const lines = scored.map(
    ({ row, score, flagged, by }) => `${JSON.stringify({ id: row.id, score, flagged, by })}\n`,
  )
  writeText(path, lines.join(''), context)
}

export async function print(
  result: object,
  markdown: string,
  json: boolean,
  context: Context,
): Promise<void> {
  await writeAll(context.stdout, [json ? `${JSON.stringify(result, null, 2)}\n` : markdown])
}
