import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { verify } from './evidence.ts'
import { guarded, parsed, realServer, startRaw, type Json, type RawSession } from './raw-session.ts'

type Step = readonly [method: string, params?: Json]

interface Subject {
  readonly name: string
  /** Puts its world as it was, so that every session meets the same one. */
  readonly prepare: (folder: string) => {
    readonly command: readonly string[]
    readonly env?: NodeJS.ProcessEnv
  }
  readonly steps: (folder: string) => readonly Step[]
  /** What differs between two sessions without any guard: times of day and random numbers the server itself makes. */
  readonly stable?: (line: string) => string
}

const call = (name: string, args: Json = {}, extra: Json = {}): Step => [
  'tools/call',
  { name, arguments: args, ...extra },
]

const SUBJECTS: readonly Subject[] = [
  {
    name: 'filesystem',
    prepare: (folder) => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(join(folder, 'inner'), { recursive: true })
      writeFileSync(join(folder, 'notes.txt'), 'First line\nGrüße aus dem Hafen ⚓\n\tthird\u2028line\n')
      writeFileSync(join(folder, 'inner', 'data.json'), '{"big": 12345678901234567890, "price": 1.10}')
      return { command: realServer('filesystem', folder) }
    },
    steps: (folder) => [
      call('list_allowed_directories'),
      call('list_directory', { path: folder }),
      call('directory_tree', { path: folder }),
      call('read_text_file', { path: join(folder, 'notes.txt') }),
      call('read_text_file', { path: join(folder, 'inner', 'data.json'), head: 1 }),
      call('read_multiple_files', { paths: [join(folder, 'notes.txt'), join(folder, 'missing.txt')] }),
      call('write_file', { path: join(folder, 'new.txt'), content: 'written\nthrough the guard' }),
      call('edit_file', {
        path: join(folder, 'new.txt'),
        edits: [{ oldText: 'written', newText: 'edited' }],
      }),
      call('search_files', { path: folder, pattern: '*.txt' }),
      call('move_file', { source: join(folder, 'new.txt'), destination: join(folder, 'inner', 'moved.txt') }),
      call('get_file_info', { path: join(folder, 'notes.txt') }),
      call('read_text_file', { path: '/outside/of/it' }),
      call('no_such_tool'),
    ],
    // The file's own times.
    stable: (line) => line.replaceAll(/\d\d:\d\d:\d\d(?: GMT)?/g, 'TIME'),
  },
  {
    name: 'memory',
    prepare: (folder) => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      return { command: realServer('memory'), env: { MEMORY_FILE_PATH: join(folder, 'memory.jsonl') } }
    },
    steps: () => [
      call('create_entities', {
        entities: [
          { name: 'Harbour', entityType: 'place', observations: ['has 40 berths', '港は深い'] },
          { name: 'Pilot', entityType: 'person', observations: [] },
        ],
      }),
      call('create_relations', { relations: [{ from: 'Pilot', to: 'Harbour', relationType: 'works at' }] }),
      call('add_observations', { observations: [{ entityName: 'Pilot', contents: ['knows the tides'] }] }),
      call('search_nodes', { query: 'tides' }),
      call('open_nodes', { names: ['Harbour'] }),
      call('delete_observations', {
        deletions: [{ entityName: 'Harbour', observations: ['has 40 berths'] }],
      }),
      call('read_graph'),
      call('delete_entities', { entityNames: ['Pilot'] }),
      call('read_graph'),
      call('open_nodes', { names: 7 }),
    ],
  },
  {
    name: 'everything',
    prepare: () => ({ command: realServer('everything', 'stdio') }),
    steps: () => [
      ['prompts/list'],
      ['resources/list'],
      ['resources/templates/list'],
      call('echo', { message: 'ahoy ⚓ \u2028 \ud83d\ude00' }),
      call('get-sum', { a: 0.1, b: 0.2 }),
      call('get-tiny-image'),
      call('get-structured-content', { location: 'Chicago' }),
      call('get-annotated-message', { messageType: 'error', includeImage: true }),
      call('get-resource-links', { count: 3 }),
      call('get-resource-reference', { resourceType: 'Text', resourceId: 1 }),
      call(
        'trigger-long-running-operation',
        { duration: 0.4, steps: 4 },
        { _meta: { progressToken: 'p-1' } },
      ),
      ['prompts/get', { name: 'simple-prompt' }],
      ['prompts/get', { name: 'args-prompt', arguments: { city: 'Ghent', state: 'Flanders' } }],
      ['prompts/get', { name: 'resource-prompt', arguments: { resourceType: 'Text', resourceId: '2' } }],
      ['resources/read', { uri: 'demo://resource/static/document/features.md' }],
      ['resources/read', { uri: 'demo://resource/dynamic/blob/3' }],
      ['resources/read', { uri: 'demo://resource/none' }],
      [
        'completion/complete',
        {
          ref: { type: 'ref/prompt', name: 'completable-prompt' },
          argument: { name: 'department', value: 'E' },
        },
      ],
      ['logging/setLevel', { level: 'debug' }],
      ['ping'],
      call('no-such-tool'),
    ],
    // `Resource 1: This is a plaintext resource created at 8:27:29 AM`, also as base64 in blobs.
    stable: (line) =>
      line.replaceAll(/\d{1,2}:\d\d:\d\d [AP]M/g, 'TIME').replaceAll(/"blob":"[\w+/=]+"/g, '"blob":"BLOB"'),
  },
]

for (const subject of SUBJECTS) {
  for (const mode of ['audit', 'enforce'] as const) {
    test(`${subject.name} answers a whole session through the guard byte for byte, ${mode} mode`, async () => {
      const folder = join(scratchFolder(), 'world')
      const state = scratchFolder()
      const { command, env } = subject.prepare(folder)
      const direct = await session(startRaw(command, env), subject, folder)
      subject.prepare(folder)
      const through = await session(startRaw(guarded(command, { mode, state }), env), subject, folder)
      expect(through.answers).toEqual(direct.answers)
      expect(through.notifications).toEqual(direct.notifications)
      expect(verify(state)).toBe('holds')
    })
  }
}

async function session(client: RawSession, { steps, stable = (line) => line }: Subject, folder: string) {
  const answers = [await client.initialize()]
  for (const step of [['tools/list'] as const, ...steps(folder)]) answers.push(await client.request(...step))
  await client.end()
  const notifications = client.lines.filter((line) => parsed(line)['id'] === undefined)
  return { answers: answers.map(stable), notifications: notifications.map(stable).toSorted() }
}
