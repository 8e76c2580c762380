import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceOutcomeOf } from '../../src/census/sample/outcome.ts'
import { readSample } from '../../src/census/sample/sample.ts'
import { scratchFolder } from '../scratch-folder.ts'

/** Threads run what was built from today’s source: `build-first.ts`. */
const ENTRY = new URL('../../dist/census/sample/thread.js', import.meta.url)

test.skipIf(!existsSync(ENTRY))(
  'a sample reads folders in threads, and what is no package is not checked',
  async () => {
    const folder = scratchFolder()
    const put = (name: string, text: string): string => {
      mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, 'server.py'), text)
      return join(folder, name)
    }
    const server = (body: string): string =>
      `import subprocess\nfrom mcp.server.fastmcp import FastMCP\nmcp = FastMCP("kettle")\n\n@mcp.tool()\ndef boil(name: str) -> str:\n    """Boils the kettle of this name."""\n    ${body}\n`
    writeFileSync(join(folder, 'broken.tgz'), 'no archive')
    const jobs = [
      {
        name: 'runs',
        folder: put('runs', server('return subprocess.check_output("kettle " + name, shell=True).decode()')),
      },
      { name: 'says', folder: put('says', server('return "boiling"')) },
      { name: 'broken.tgz', file: join(folder, 'broken.tgz') },
      { name: 'gone', folder: join(folder, 'gone') },
    ]
    const found = new Map()
    for await (const listing of readSample(jobs, { snapshot: '2026-01-02', entry: ENTRY }))
      found.set(listing.name, sourceOutcomeOf(listing))
    expect(found.get('runs')).toMatchObject({ state: 'analysed', tools: 1 })
    expect(found.get('runs').rules.map(([rule]: [string]) => rule)).toContain('source/command-injection')
    expect(found.get('says')).toMatchObject({ state: 'analysed', tools: 1, rules: [] })
    expect([found.get('broken.tgz').state, found.get('gone').state]).toEqual(['not-checked', 'not-checked'])
    expect(JSON.stringify([...found])).not.toContain(folder)
  },
)
