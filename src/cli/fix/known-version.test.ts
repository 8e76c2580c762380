import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import { npmPackage } from '../../core/launch/package-spec.ts'
import { knownVersion } from './known-version.ts'

const NAME = '@example/server'

test('a lockfile says it, then what is installed above the folder', () => {
  const { ask } = place({
    'work/package-lock.json': { packages: { [`node_modules/${NAME}`]: { version: '1.0.0' } } },
    [`work/node_modules/${NAME}/package.json`]: { version: '2.0.0' },
    'node_modules/other/package.json': { version: '3.0.0' },
  })
  expect(ask(NAME, 'work')).toBe('1.0.0')
  expect(ask('other@latest', 'work/inner')).toBe('3.0.0')
})

test('what npx keeps for the same words, and for no others', () => {
  const { ask } = place({
    ...kept('aa', `${NAME}@latest`, NAME, '1.2.0'),
    ...kept('bb', `${NAME}@^1`, NAME, '1.9.0'),
  })
  expect(ask(NAME)).toBe('1.2.0')
  expect(ask(`${NAME}@^1`)).toBe('1.9.0')
  expect(ask(`${NAME}@next`)).toBeUndefined()
})

test('two answers are none, and no name leads out of the folders', () => {
  const { ask } = place({
    ...kept('aa', NAME, NAME, '1.0.0'),
    ...kept('bb', `${NAME}@latest`, NAME, '2.0.0'),
  })
  expect(ask(NAME)).toBeUndefined()
  expect(ask('@../../work')).toBeUndefined()
})

function kept(hash: string, asked: string, name: string, version: string) {
  const folder = `home/.npm/_npx/${hash}`
  return {
    [`${folder}/package.json`]: { _npx: { packages: [asked] } },
    [`${folder}/node_modules/${name}/package.json`]: { version },
  }
}

function place(files: Readonly<Record<string, object>>) {
  const folder = scratchFolder()
  for (const [name, value] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), JSON.stringify(value))
  }
  const machine = { home: join(folder, 'home'), env: {}, os: 'linux' } as const
  const ask = (spec: string, project?: string) =>
    knownVersion(
      npmPackage(spec) ?? { ecosystem: 'npm', name: spec, wanted: undefined, exact: undefined },
      {
        project: project === undefined ? undefined : join(folder, project),
        reach: { kind: 'stdio', command: 'npx', args: [], env: {} },
      },
      machine,
    )
  return { ask }
}
