import { describe, expect, it } from 'vitest'
import { defenceByCommand } from './by-command.ts'
import { readTemplate } from './template.ts'

const SETTING = { servers: ['mail'], approved: {}, ask: '' }
const LAUNCH = { command: '/bin/server', args: ['--port', 'a b'], env: { A: '1' } }

describe('a command line', () => {
  it('puts the server behind the guard, its arguments unbroken, with a home that is not ours', () => {
    const defence = defenceByCommand('other', `npx -y other-guard --name "{name}'s" -- {command} {args}`)
    const launch = defence.open(SETTING, { folder: () => '/scratch/1' }).wrap?.('mail', LAUNCH)
    expect(launch).toMatchObject({
      command: 'npx',
      args: ['-y', 'other-guard', '--name', "mail's", '--', '/bin/server', '--port', 'a b'],
      env: { A: '1', HOME: '/scratch/1' },
    })
  })

  it('can have the server in a settings file', () => {
    const written: Record<string, string> = {}
    const defence = defenceByCommand('other', 'guard --config {config} --state {folder}/state')
    const write = (path: string, text: string): void => void (written[path] = text)
    const launch = defence.open(SETTING, { folder: () => '/scratch/1', write }).wrap?.('mail', LAUNCH)
    expect(launch?.args).toEqual(['--config', '/scratch/1/mail.json', '--state', '/scratch/1/state'])
    expect(JSON.parse(written['/scratch/1/mail.json'] ?? '')).toEqual({ mcpServers: { mail: LAUNCH } })
  })

  it('can have the settings as one word', () => {
    const launch = defenceByCommand('other', 'guard {json}')
      .open(SETTING, { folder: () => '/scratch/1' })
      .wrap?.('mail', LAUNCH)
    expect(JSON.parse(launch?.args[0] ?? '')).toEqual({ mcpServers: { mail: LAUNCH } })
  })

  it.each([
    ['guard "{command} {args}', 'a quote is left open'],
    ['guard', 'no place'],
    ['guard {command}', 'go together'],
    ['guard {comand} {args}', 'nobody knows'],
    ['guard {command} x{args}', 'word of its own'],
    ['', 'it is empty'],
  ])('is refused where it cannot work: %s', (line, what) => {
    expect(() => readTemplate('other', line)).toThrow(what)
  })
})

it('says itself which carriers it looks at, or is taken for a usual proxy', () => {
  expect(defenceByCommand('other', 'scope=results,logs guard {command} {args}').scope).toEqual([
    'results',
    'logs',
  ])
  expect(defenceByCommand('other', 'guard {command} {args}').scope).toEqual([
    'definitions',
    'calls',
    'results',
  ])
  expect(() => defenceByCommand('other', 'scope=mail guard {command} {args}')).toThrow('mail is no carrier')
})

it('cannot run without a folder, or without the file that it names', () => {
  expect(defenceByCommand('other', 'guard {command} {args}').lacks?.({})).toContain('folder')
  expect(defenceByCommand('other', 'guard {config}').lacks?.({ folder: () => '/x' })).toContain(
    'settings file',
  )
  expect(
    defenceByCommand('other', 'guard {config}').lacks?.({ folder: () => '/x', write: () => {} }),
  ).toBeUndefined()
})
