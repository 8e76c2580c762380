import { describe, expect, test } from 'vitest'
import { DOOR_LAWS } from './layers/doors.ts'
import type { Law } from './layers/law.ts'
import { filesUnder, parseModule, readModule } from './layers/modules.ts'
import { RING_LAWS, TABLE_LAWS } from './layers/rings.ts'
import { FILE_LAWS, SHAPE_LAWS } from './layers/shape.ts'

const SOURCE_LAWS = [...RING_LAWS, ...DOOR_LAWS, ...SHAPE_LAWS]
const SOURCE = filesUnder('src', /(?<!\.test)\.ts$/).map(readModule)
const WRITTEN = ['src', 'test', 'scripts', 'perf', 'bin']
  .flatMap((folder) => filesUnder(folder, /\.[jt]s$/))
  .map(readModule)

describe('the laws of the house', () => {
  for (const { sentence, broken } of [...SOURCE_LAWS, ...TABLE_LAWS])
    test(sentence, () => expect(broken(SOURCE), `Law broken. ${sentence}`).toEqual([]))

  for (const { sentence, broken } of FILE_LAWS)
    test(sentence, () => expect(broken(WRITTEN), `Law broken. ${sentence}`).toEqual([]))

  test('all files were looked at', () => {
    expect(SOURCE.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'src/index.ts',
        'src/core/json.ts',
        'src/mcp/transport/stdio.ts',
        'src/guard/http/front.ts',
      ]),
    )
    expect(WRITTEN.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'bin/fairlead.js',
        'scripts/build.js',
        'test/layers.test.ts',
        'test/servers/serve.js',
      ]),
    )
  })
})

describe('the laws bite', () => {
  test.each([
    ['src/core/a.ts', `import '../mcp/frame.ts'`, /inwards/],
    ['src/mcp/a.ts', `import type { A } from '../detectors/run.ts'`, /inwards/],
    ['src/lab/a.ts', `const a = await import('../guard/gate.ts')`, /inwards/],
    ['src/store/a.ts', `export * from '../guard/gate.ts'`, /inwards/],
    ['src/server/a.ts', `type A = import('../cli/main.ts').A`, /inwards/],
    ['src/extra/a.ts', ``, /one ring/],
    ['src/guard/a.ts', `import { spawn } from 'node:child_process'`, /doors/],
    ['src/guard/a.ts', `import { request } from 'node:http'`, /doors/],
    ['src/guard/a.ts', `import { createServer } from 'node:http'`, /doors/],
    ['src/guard/http.ts', `import { createServer, request } from 'node:http'`, /doors/],
    ['src/guard/http.ts', `import * as http from 'node:http'`, /doors/],
    ['src/guard/a.ts', `const { Pool } = await import('undici')`, /doors/],
    ['src/mcp/a.ts', `export { readFileSync } from 'node:fs'`, /doors/],
    ['src/mcp/a.ts', `require('node:fs')`, /doors/],
    ['src/mcp/a.ts', `import vm from 'node:vm'`, /doors/],
    ['src/cli/a.ts', `await import(name)`, /doors/],
    ['src/mcp/a.ts', `await fetch(url)`, /by a global/],
    ['src/mcp/a.ts', `globalThis.fetch(url)`, /by a global/],
    ['src/mcp/a.ts', `new Function('return 1')`, /by a global/],
    ['src/mcp/a.ts', `process.getBuiltinModule('node:fs')`, /doors/],
    ['src/detectors/a.ts', `import type { Buffer } from 'node:buffer'`, /no node: module/],
    ['src/detectors/tool/a.ts', `export const a = 1`, /look alike/],
    ['src/guard/stages/a.ts', `export default defineStage({})`, /look alike/],
    ['src/guard/stage-utils.ts', ``, /ends in utils/],
    ['src/guard/gateState.ts', ``, /kebab-case/],
  ])('on %s with %j', (path, source, sentence) => {
    expect(sentencesBroken([[path, source]])).toContainEqual(expect.stringMatching(sentence))
  })

  test('on a file of 301 lines, not on one of 300', () => {
    expect(sentencesBroken([['src/guard/a.ts', '\n'.repeat(299) + 'export {}\n']])).toEqual([])
    expect(sentencesBroken([['src/guard/a.ts', '\n'.repeat(300) + 'export {}\n']])).toEqual([
      expect.stringMatching(/more than 300/),
    ])
  })

  test('on a package that two files import', () => {
    const use = `import a from '@scope/a/b'`
    expect(sentencesBroken([['src/core/a.ts', use]])).toEqual([])
    expect(
      sentencesBroken([
        ['src/core/a.ts', use],
        ['src/core/b.ts', use],
      ]),
    ).toEqual([expect.stringMatching(/npm package/)])
  })

  test('on a cycle of values, not on one of types', () => {
    const back = ['src/core/b.ts', `import { a } from './a.ts'`] as const
    expect(sentencesBroken([['src/core/a.ts', `import type { b } from './b.ts'`], back])).toEqual([])
    expect(sentencesBroken([['src/core/a.ts', `import { b } from './b.ts'`], back])).toEqual([
      expect.stringMatching(/No cycles/),
    ])
  })

  test('on nothing that is allowed', () => {
    expect(
      sentencesBroken([
        [
          'src/guard/http.ts',
          `import { createServer, type Server } from 'node:http'\nimport '../net/upstream.ts'`,
        ],
        [
          'src/guard/a.ts',
          `import type { Socket } from 'node:net'\nimport '../mcp/frame.ts'\nimport '../core/json.ts'`,
        ],
        ['src/mcp/transport/stdio.ts', `import { spawn } from 'node:child_process'`],
        ['src/cli/a.ts', `import { readFileSync } from 'node:fs'\nimport '../guard/gate.ts'`],
      ]),
    ).toEqual([])
  })
})

function sentencesBroken(files: readonly (readonly [path: string, source: string])[]): string[] {
  const modules = files.map(([path, source]) => parseModule(path, source))
  const isBroken = ({ broken }: Law): boolean => broken(modules).length > 0
  return [...SOURCE_LAWS, ...FILE_LAWS].filter(isBroken).map(({ sentence }) => sentence)
}
