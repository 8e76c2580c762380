import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affixKeyOf, crossNameOf } from './affix.ts'

describe('what is left without words that say nothing', () => {
  it.each([
    ['mcp-server-weather', 'weather'],
    ['weather-mcp', 'weather'],
    ['@acme-example/weather_mcp.server', 'weather'],
    ['Weather-Client-TypeScript', 'weather'],
    ['mcp-weather-map', 'weathermap'],
    ['@acme-example/mcp', ''],
    ['weather.js', 'weatherjs'],
    ['mcpweather', 'mcpweather'],
  ])('%s: “%s”', (name, key) => {
    expect(affixKeyOf(name)).toBe(key)
  })

  it('keeps where words end for names behind a namespace', () => {
    expect(crossNameOf('io.github.acme-example/weather-map-mcp')).toBe('weather-map')
  })

  it('says the same of a name with more such words, whatever separates them', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{6,12}$/),
        fc.constantFrom('mcp', 'server', 'client', 'official', 'python'),
        fc.constantFrom('-', '_', '.'),
        (core, word, mark) => {
          expect(affixKeyOf(`${word}${mark}${core}`)).toBe(affixKeyOf(`${core}${mark}${word}`))
        },
      ),
    )
  })
})
