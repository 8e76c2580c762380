import { expect, test } from 'vitest'
import { wallArguments } from './bubblewrap.ts'

const WALLS = {
  readable: [{ from: '/srv/package', to: '/srv/package' }],
  links: [],
  files: [{ from: '/scratch/key', to: '/home/user/.ssh/key' }],
  canSize: true,
}

test.each(['root', 'user', 'plain-user'] as const)(
  'whoever starts it (%s), the server has no network, no sight of others, and no rights',
  (entrance) => {
    const words = wallArguments({ entrance, ...WALLS })
    for (const wall of [
      '--unshare-net',
      '--unshare-pid',
      '--unshare-ipc',
      '--die-with-parent',
      '--new-session',
      '--as-pid-1',
    ])
      expect(words).toContain(wall)
    expect(words.slice(words.indexOf('--cap-drop')).slice(0, 2)).toEqual(['--cap-drop', 'ALL'])
    expect(words).not.toContain('--share-net')
  },
)

test('nothing is there but what is named, and the package cannot be written to', () => {
  const words = wallArguments({ entrance: 'user', ...WALLS })
  const bound = words.flatMap((word, index) =>
    /^--(?:ro-)?bind/.test(word) ? [[word, words[index + 1]]] : [],
  )
  expect(bound).toEqual([
    ['--ro-bind', '/srv/package'],
    ['--bind', '/scratch/key'],
  ])
  expect(words.slice(-4)).toEqual(['--remount-ro', '/', '--chdir', '/'])
})

test('what it may write lies in memory, within bounds', () => {
  const words = wallArguments({ entrance: 'user', ...WALLS })
  const folders = words.flatMap((word, index) =>
    word === '--tmpfs' ? [[words[index - 2], words[index + 1]]] : [],
  )
  expect(folders.map(([size]) => size)).toEqual(['--size', '--size', '--size'])
  expect(folders.map(([, path]) => path)).toEqual(['/dev/shm', '/tmp', '/home/user'])
})
