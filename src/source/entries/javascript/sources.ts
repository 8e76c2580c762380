import type { EntrySource } from '../../entry.ts'

type Sources = readonly (EntrySource | undefined)[]

export function argumentSources(isObject: boolean): Sources {
  return [{ kind: 'tool-argument', isObject, name: 'args' }]
}

export const PROMPT_SOURCES: Sources = [{ kind: 'prompt-argument', isObject: true, name: 'args' }]

/** A template's handler gets the whole address, then its variables; a fixed resource only what the server itself fixed. */
export function resourceSources(isTemplate: boolean): Sources {
  return isTemplate
    ? [
        { kind: 'resource-variable', isObject: true, name: 'uri' },
        { kind: 'resource-variable', isObject: true, name: 'variables' },
      ]
    : [undefined]
}

/** Low-level handlers get the whole request. */
export const REQUEST_SOURCES: Sources = [{ kind: 'tool-argument', isObject: true, name: 'request' }]
