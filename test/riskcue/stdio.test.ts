import { expect, test } from 'vitest'
import { openTools } from '../../src/cli/riskcue/tools.ts'

const WORLD = { env: process.env } as Parameters<typeof openTools>[1]

test('mock servers answer alike in this process and as processes that speak MCP', async () => {
  const [near, far] = [openTools(false, WORLD), openTools(true, WORLD)]
  const calls = [
    { server: 'Weather/CityForecast', tool: 'daily_forecast', tool_params: { city: 'Lisbon', days: 2 } },
    { server: 'Weather/CityForecast', tool: 'hourly_forecast', tool_params: { city: 'Lisbon', hours: 3 } },
    { server: 'Weather/AirQuality', tool: 'air_index', tool_params: { city: 'Oslo' } },
  ]
  try {
    for (const call of calls) expect(await far.callTool(call)).toEqual(await near.callTool(call))
    const wrong = { ...calls[0]!, tool: 'no_such_tool' }
    for (const tools of [near, far]) expect(await tools.callTool(wrong)).toHaveProperty('error')
    expect(await far.callTool({ ...wrong, server: 'No/Where' })).toHaveProperty('error')
  } finally {
    await Promise.all([near.close(), far.close()])
  }
})
