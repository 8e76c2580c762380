import { expect, test } from 'vitest'
import { runsOf } from './read-command.ts'

test.each([
  ['/usr/bin/node', '/opt/fairlead/bin/fairlead.js', 'guard', '--name', 'a', '--mode', 'enforce', '--'],
  ['C:\\node\\node.exe', 'C:\\fairlead\\bin\\fairlead.js', 'guard', '--'],
  ['fairlead', 'guard', '--'],
  ['npx', '-y', 'fairlead@0.1.0', 'guard', '--pack', 'none', '--'],
])('a server behind our guard is seen: %s %s %s', (command, ...args) => {
  const runs = runsOf({ command, args: [...args, 'npx', '-y', '@example/server', '--port', '1'], env: {} })
  expect(runs.through).toEqual(['fairlead guard', 'npx'])
  expect(runs.what).toMatchObject({
    kind: 'package',
    package: { name: '@example/server' },
    pointer: `/args/${args.length + 2}`,
  })
})

test.each([
  [['node', '/opt/server.js', 'guard', '--', 'npx', 'good']],
  [['/opt/evil', 'fairlead', 'guard', '--', 'npx', 'good']],
  [['npx', 'fairlead-evil', 'guard', '--', 'npx', 'good']],
])('what only looks like it is not: %j', ([command = '', ...args]) => {
  expect(runsOf({ command, args, env: {} }).through).not.toContain('fairlead guard')
})
