import type { Readable } from 'node:stream'
import { FairleadError } from '../../core/error.ts'
import type { Context } from '../command.ts'
import { linesOf } from '../line-input.ts'
import { type Desk, nextFor, openDesk, type Queue, say } from './annotate.ts'
import { checkName, readLabels } from './label-files.ts'
import { shownItem } from './show-item.ts'

/** One item at a time, and a letter or a label for each, until nothing is left or somebody stops. */
export async function workThrough(
  path: string,
  queue: Queue,
  by: string,
  input: Readable,
  context: Context,
): Promise<number> {
  const { stdout } = context
  checkName(by)
  let desk = openDesk(path, queue, context)
  let [done, isQuit] = [0, false]
  const show = (): boolean => {
    const item = nextFor(by, desk)
    if (item) stdout.write(`${shownItem(item, desk)}${keysOf(desk)}: `)
    return item !== undefined
  }
  if (show())
    for await (const line of linesOf(input)) {
      const word = line.trim()
      if (word === 'q' || word === 'quit') {
        isQuit = true
        break
      }
      const item = nextFor(by, desk)
      if (!item) break
      try {
        if (word !== '') {
          const [label = '', ...note] = word.split(/\s+/)
          say(
            desk,
            { id: item.id, label, by, ...(note.length > 0 && { note: note.join(' ') }) },
            false,
            context,
          )
          done++
          desk = { ...desk, given: readLabels(path, context) }
        }
      } catch (error) {
        if (!(error instanceof FairleadError) || error.code !== 'dataset/bad-label') throw error
        stdout.write(`${error.message}. ${error.hint}\n`)
      }
      if (!show()) break
    }
  stdout.write(`\n${done} labelled, ${isQuit || nextFor(by, desk) ? 'some are left' : 'nothing is left'}\n`)
  return 0
}

/** The first letter is enough where no other label begins with it. */
function keysOf({ labels }: Desk): string {
  const keys = labels.map((label) => {
    const isOne = labels.filter((other) => other[0] === label[0]).length === 1
    return isOne ? `${label[0]}=${label}` : label
  })
  return `${keys.join(', ')}, q=stop; a note may follow`
}
