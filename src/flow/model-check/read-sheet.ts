import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import { CAPABILITIES, CONFIDENTIALITIES, INTEGRITIES } from '../../core/label.ts'
import { readRequirement } from './read-requirement.ts'
import { Part, type Wrong } from './sheet-part.ts'
import type { Sheet, SheetTool, SheetValue } from './sheet.ts'

/** Reads a worksheet; what is not understood, or names what is not there, is refused with its place. */
export function readSheet(text: string, file: string): Sheet {
  const wrong: Wrong = (place, what) => fail('sheet/unreadable', { file, place, what })
  const read = readJson(text.startsWith('\ufeff') ? text.slice(1) : text, { depth: 10, values: 20_000 })
  if (!read.ok) return wrong(`line ${text.slice(0, read.offset).split('\n').length}`, 'this is not JSON')
  const [flaw] = read.flaws
  if (flaw?.[0] === 'duplicate-key') return wrong(flaw[1], 'a name stands twice')
  const root = new Part(read.value, '', wrong)
  root.only(['title', 'losses', 'hazards', 'unsafeActions', 'requirements', 'values', 'tools', 'asked'])
  const losses = root.parts('losses').map((part) => entryOf(part, []))
  const hazards = root
    .parts('hazards')
    .map((part) => ({ ...entryOf(part, ['losses']), losses: part.among('losses', losses) }))
  const unsafeActions = root
    .parts('unsafeActions')
    .map((part) => ({ ...entryOf(part, ['hazards']), hazards: part.among('hazards', hazards) }))
  const values = root.parts('values').map(valueOf)
  const tools = root.parts('tools').map((part) => toolOf(part, values))
  if (tools.length === 0) wrong('/tools', 'a world without tools shows nothing')
  const paths = tools.map(({ server, tool }) => `${server}::${tool}`)
  const requirements = root.parts('requirements').map((part) => readRequirement(part, unsafeActions, paths))
  if (requirements.length === 0) wrong('/requirements', 'nothing is required, so nothing can be checked')
  for (const [name, ids] of [
    ['requirements', requirements.map(({ id }) => id)],
    ['values', values.map(({ name: own }) => own)],
    ['tools', paths],
  ] as const)
    if (new Set(ids).size < ids.length) wrong(`/${name}`, 'two have the same name')
  return {
    title: root.text('title', 'Worksheet'),
    losses,
    hazards,
    unsafeActions,
    requirements,
    values,
    tools,
    asked: root.has('asked')
      ? root.among(
          'asked',
          paths.map((id) => ({ id })),
        )
      : undefined,
  }
}

function entryOf(part: Part, more: readonly string[]): { id: string; text: string } {
  part.only(['id', 'text', ...more])
  return { id: part.text('id'), text: part.text('text') }
}

function valueOf(part: Part): SheetValue {
  part.only(['name', 'confidentiality', 'integrity', 'mayKnow'])
  return {
    name: part.text('name'),
    confidentiality: part.one('confidentiality', CONFIDENTIALITIES),
    integrity: part.one('integrity', INTEGRITIES),
    mayKnow: part.texts('mayKnow'),
  }
}

function toolOf(part: Part, values: readonly SheetValue[]): SheetTool {
  part.only(['tool', 'capabilities', 'reads', 'recipients'])
  const [server = '', tool = '', ...rest] = part.text('tool').split('::')
  if (server === '' || tool === '' || rest.length > 0) part.wrong('tool', 'write a tool as server::tool')
  const capabilities = part.among(
    'capabilities',
    CAPABILITIES.map((id) => ({ id })),
  )
  return {
    server,
    tool,
    capabilities: CAPABILITIES.filter((one) => capabilities.includes(one)),
    reads: part.among(
      'reads',
      values.map(({ name }) => ({ id: name })),
    ),
    recipients: part.texts('recipients'),
  }
}
