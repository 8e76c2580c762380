import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROGRAMS } from '../../src/lab/programs/index.ts'

/** Fetched by `node scripts/host-programs.js --install`, never by a test. */
const FOLDER = '.cache/host-programs'
const installed = PROGRAMS.filter(({ name }) => existsSync(`${FOLDER}/${name}/node_modules`))

const names = installed.map(({ name }) => name)

test.skipIf(names.length === 0).each(names.length === 0 ? ['no program is installed, so none'] : names)(
  '%s does its task through protect and the guard, which stops what an obedient model would do for a server',
  (name) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/host-programs.js', name], {
      encoding: 'utf8',
      timeout: 600_000,
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /task done through the guard, 2 calls in its record {2}attack bites without the guard {2}is stopped with it/,
    )
    expect(status).toBe(0)
  },
  600_000,
)

test('settings of every program name its server, the model on loopback and no key of anybody', () => {
  for (const { name, package: packed, setUp, command } of PROGRAMS) {
    const server = { command: '/usr/bin/node', args: ['a "quoted" path.js'] }
    const servers = ['weather', 'bank'].map((each) => ({ ...server, name: each }))
    const { files, args, env } = setUp({ ask: 'Rain?', modelUrl: 'http://127.0.0.1:9', servers })
    const all = JSON.stringify([files, env])
    expect(all, name).toMatch(/weather[^]*bank/)
    expect(
      all.match(/https?:\/\/[^"\\/]+/g)?.filter((url) => !/127\.0\.0\.1|opencode\.ai/.test(url)),
    ).toEqual([])
    expect(all).toContain('http://127.0.0.1:9')
    expect(all).toContain('made-up-for-loopback')
    expect(args).toContain('Rain?')
    expect(packed).toMatch(/^(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/)
    expect(command('linux-x64')).not.toContain('..')
  }
})
