import { resolvePointer } from '../../core/place.ts'
import type { ServerEntry } from '../../core/server-entry.ts'
import { isArray, type JsonValue } from '../../core/value.ts'
import { outOf, type Edit } from '../edit/edit.ts'

/** How a file holds the command line of a server: a program beside its words, or all in one list. */
export interface LaunchLine {
  readonly words: readonly JsonValue[]
  /** The edits after which it holds these words instead; an empty list of words goes, where it is not to stay. */
  readonly rewritten: (words: readonly JsonValue[], keepsList?: boolean) => readonly Edit[]
}

/** `why`, in words for people, where there is no command line that could be rewritten. */
export function launchLine(entry: ServerEntry, document: JsonValue): LaunchLine | { readonly why: string } {
  if (entry.reach.kind !== 'stdio') return { why: whyNot(entry) }
  const at = entry.pointerInFile('/command')
  const { parent, last } = outOf(at)
  const list = resolvePointer(document, parent) as JsonValue | undefined
  if (isArray(list) && last === '0') return inOneList(parent, list)
  const command = resolvePointer(document, at)
  if (typeof command !== 'string' || command !== entry.reach.command) return { why: ONE_TEXT }
  const argsAt = listPlace(parent, document)
  const args = resolvePointer(document, argsAt) as JsonValue | undefined
  if (args !== undefined && !isArray(args)) return { why: 'its words are no list' }
  if ((args ?? []).length === 0 && isLine(command)) return { why: ONE_TEXT }
  return {
    words: [command, ...(args ?? [])],
    rewritten: ([program = '', ...rest], keepsList = true) => [
      { pointer: at, value: program },
      ...(args === undefined && rest.length === 0
        ? []
        : [{ pointer: argsAt, value: rest.length === 0 && !keepsList ? undefined : rest }]),
    ],
  }
}

/** Whether the words after the program had a list of their own, in the document as it was before us. */
export function hadList(entry: ServerEntry, before: JsonValue): boolean {
  const { parent } = outOf(entry.pointerInFile('/command'))
  return resolvePointer(before, listPlace(parent, before)) !== undefined
}

/** Words stand beside the program in every host; what they are called there only shows where there are some. */
function listPlace(parent: string, document: JsonValue): string {
  const names = ['args', 'arguments', 'argv']
  const there = names.find((name) => resolvePointer(document, `${parent}/${name}`) !== undefined)
  return `${parent}/${there ?? names[0]}`
}

/** Hosts that take a whole line here read it themselves, as a shell would or otherwise. */
function isLine(command: string): boolean {
  return /^[^\s/\\]+\s/.test(command) || /\s-/.test(command)
}

const ONE_TEXT = 'its command line is one text: write the program and its words apart first'

function inOneList(pointer: string, words: readonly JsonValue[]): LaunchLine {
  return { words, rewritten: (value) => [{ pointer, value }] }
}

function whyNot({ reach }: ServerEntry): string {
  if (reach.kind === 'other') return reach.why
  return 'the host itself talks to it over HTTP and signs in there, so no command is started that a guard could stand before'
}
