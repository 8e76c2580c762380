import { expect, test } from 'vitest'
import { stateFolder } from './state-dir.ts'

test('the first of flag, FAIRLEAD_STATE, XDG_STATE_HOME and the home folder decides', () => {
  const env = { FAIRLEAD_STATE: 'own', XDG_STATE_HOME: '/xdg', HOME: '/home/me' }
  const cwd = '/project'
  expect([
    stateFolder('flag', { env, cwd }),
    stateFolder(undefined, { env, cwd }),
    stateFolder(undefined, { env: { ...env, FAIRLEAD_STATE: '' }, cwd }),
    stateFolder(undefined, { env: { HOME: '/home/me', XDG_STATE_HOME: 'relative' }, cwd }),
  ]).toEqual(['/project/flag', '/project/own', '/xdg/fairlead', '/home/me/.local/state/fairlead'])
})
