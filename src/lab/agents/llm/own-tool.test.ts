import { expect, test } from 'vitest'
import { ownTool } from './own-tool.ts'

const servers = ['weather', 'weather-archive', 'bank']

test.each([
  ['mcp__weather__get_day', 'weather', 'get_day'],
  ['mcp_weather_get_day', 'weather', 'get_day'],
  ['weather_get_day', 'weather', 'get_day'],
  ['mcp__weather__::get_day', 'weather', 'get_day'],
  ['weather.get_day', 'weather', 'get_day'],
  ['weather_archive_get_day', 'weather-archive', 'get_day'],
])('%s is %s’s %s', (name, server, tool) => {
  expect(ownTool(name, servers)).toEqual({ server, tool })
})

test.each(['Bash', 'Read', 'exec_command', 'weather', 'mcp__weather__', 'weatherman_run', 'run_bank_pay'])(
  '%s is nobody’s of ours',
  (name) => {
    expect(ownTool(name, servers)).toBeUndefined()
  },
)
