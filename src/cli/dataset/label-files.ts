import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { type AllLabels, asGiven, DECIDED, type Given, lastOf } from '../../datasets/annotate/labels.ts'
import { readRows, writeRow } from '../../datasets/riskcue/rows.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

/** One file for each annotator, beside the rows: nobody writes into another's. */
const FOLDER = 'labels'

export function readLabels(path: string, context: Context): AllLabels {
  const folder = resolve(context.cwd, path, FOLDER)
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.jsonl') && NAME.test(name.slice(0, -ENDING)))
    : []
  const files = names.sort().map((name) => {
    const file = join(path, FOLDER, name)
    // A last line without its end was cut off with whoever wrote it.
    const text = readText(file, context)
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    const rows = Array.from(readRows(whole, file, asGiven), ({ row }) => row)
    return [name.slice(0, -ENDING), lastOf(rows)] as const
  })
  return {
    by: new Map(files.filter(([name]) => name !== DECIDED)),
    decided: files.find(([name]) => name === DECIDED)?.[1] ?? new Map(),
  }
}

/** Adds a line and waits until it is on the disk: what was acknowledged is never lost, whatever ends the program. */
export function addLabel(path: string, name: string, given: Given, { cwd }: Context): void {
  const file = resolve(cwd, path, FOLDER, `${name}.jsonl`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    const descriptor = openSync(file, 'a+')
    try {
      cutTorn(descriptor)
      writeSync(descriptor, writeRow(given))
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    fail('file/unwritable', { path: join(path, FOLDER, `${name}.jsonl`) }, error)
  }
}

export function checkName(name: string | undefined): string {
  if (name === undefined || !NAME.test(name) || name === DECIDED)
    return fail('usage/bad-value', {
      what: '--by',
      value: name ?? 'left out',
      expected: 'Who labels: small letters, digits and hyphens, at most 40',
    })
  return name
}

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/
const ENDING = '.jsonl'.length

/** A new line never becomes part of one that was cut off. */
function cutTorn(descriptor: number): void {
  const { size } = fstatSync(descriptor)
  const tail = Buffer.alloc(Math.min(size, LONGEST_LINE))
  readSync(descriptor, tail, 0, tail.length, size - tail.length)
  const end = size - tail.length + tail.lastIndexOf(10) + 1
  if (size > 0 && end < size) ftruncateSync(descriptor, end)
}

const LONGEST_LINE = 64 * 1024
