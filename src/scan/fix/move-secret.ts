import { resolvePointer } from '../../core/place.ts'
import { findSecrets } from '../../core/secret.ts'
import type { ServerEntry } from '../../core/server-entry.ts'
import { isArray, stringField, type JsonValue } from '../../core/value.ts'
import type { Edit } from '../../hosts/edit/edit.ts'
import { readDocument } from '../../hosts/format/read-document.ts'
import type { HostFile } from '../../hosts/found.ts'
import type { Mending } from '../fix.ts'
import { meansOf } from './means.ts'

/** Names for values, each value under one name and each name for one value, over a whole plan. */
export type Variables = (wanted: string, server: string, secret: string) => string

export function createVariables(): Variables {
  const taken = new Map<string, string>()
  return (wanted, server, secret) => {
    const names = [upper(wanted), upper(`${server}_${wanted}`)]
    for (let n = 2; n < 100; n++) names.push(`${names[1]}_${n}`)
    const name = names.find((one) => (taken.get(one) ?? secret) === secret) ?? names[1]!
    taken.set(name, secret)
    return name
  }
}

/**
 * Puts what the host itself has for secrets in the place of one: an input that it asks for, or a variable that it reads. The
 * secret goes nowhere else, so whoever needs it must have it from where it came.
 */
export function moveSecret(
  entry: ServerEntry,
  file: HostFile,
  text: string,
  pointer: string,
  variables: Variables,
): Mending | { readonly why: string } {
  const means = meansOf(entry.host, file)
  if (means === undefined)
    return {
      why: 'its host has no means of its own for secrets in this file: take it out by hand, and change it at its source',
    }
  const read = readDocument(file.format, text)
  const value = read.ok ? resolvePointer(read.value, pointer) : undefined
  if (!read.ok || typeof value !== 'string') return { why: 'it is in no text of its own' }
  const range = secretIn(value)
  if (range === undefined) return { why: 'where in its text the secret stands is not clear' }
  const secret = value.slice(range.start, range.end)
  const name = nameFor(entry, pointer)
  if (means.kind === 'variable') {
    const variable = variables(name, entry.name, secret)
    return {
      edits: [
        { pointer, value: value.slice(0, range.start) + means.write(variable) + value.slice(range.end) },
      ],
      secrets: [secret],
      note: `Set ${variable} where the host is started. Change the secret at its source too: it stood in a file.`,
    }
  }
  const place = inputsPlace(entry, pointer)
  if (place === undefined) return { why: 'where its file keeps inputs is not clear' }
  const inputs = resolvePointer(read.value, place) as JsonValue | undefined
  if (inputs !== undefined && !isArray(inputs)) return { why: 'the inputs of its file are no list' }
  const id = freeId(variables(name, entry.name, secret).toLowerCase().replaceAll('_', '-'), inputs ?? [])
  const written: Edit = {
    pointer,
    value: `${value.slice(0, range.start)}\${input:${id}}${value.slice(range.end)}`,
  }
  const input = { type: 'promptString', id, description: `${name} for ${entry.name}`, password: true }
  return {
    edits: [
      written,
      inputs === undefined
        ? { pointer: place, value: [input] }
        : { pointer: `${place}/${inputs.length}`, value: input },
    ],
    secrets: [secret],
    note: `The host will ask for the input ${id} once. Change the secret at its source too: it stood in a file.`,
  }
}

/** What a pattern knows for a secret; else all of the text behind a word for how it is sent. */
function secretIn(value: string): { readonly start: number; readonly end: number } | undefined {
  if (value.includes('${') || value.includes('{env:')) return undefined
  const found = [...findSecrets(value)]
  if (found.length > 1) return undefined
  const [one] = found
  if (one !== undefined) return one
  const scheme = /^(?:Bearer|Basic|Token|ApiKey) {1,4}/i.exec(value)?.[0] ?? ''
  const rest = value.slice(scheme.length)
  return /^[^\s/?&=]{8,}$/.test(rest) ? { start: scheme.length, end: value.length } : undefined
}

/** Of the variable or the header that holds it; of a word, the server's. */
function nameFor(entry: ServerEntry, pointer: string): string {
  const { reach } = entry
  const [where, names] =
    reach.kind === 'stdio'
      ? (['/env', Object.keys(reach.env)] as const)
      : (['/headers', reach.kind === 'other' ? [] : Object.keys(reach.headers)] as const)
  return (
    names.find(
      (name) =>
        entry.pointerInFile(`${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`) === pointer,
    ) ?? `${entry.name} token`
  )
}

/** Beside the list of servers: `/servers/NAME/…` has `/inputs`, `/mcp/servers/NAME/…` has `/mcp/inputs`. */
function inputsPlace(entry: ServerEntry, pointer: string): string | undefined {
  const around = /^(.*)\/servers\/[^/]+$/.exec(entry.pointer)?.[1]
  return pointer.startsWith(entry.pointer) && around !== undefined ? `${around}/inputs` : undefined
}

function freeId(wanted: string, inputs: readonly JsonValue[]): string {
  const taken = new Set(inputs.map((input) => stringField(input, 'id')))
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  return id
}

function upper(name: string): string {
  const clean = name
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '_')
    .slice(0, 60)
  return /^[A-Z]/.test(clean) ? clean : `MCP_${clean}`
}
