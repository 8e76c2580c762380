import { describe, expect, test } from 'vitest'
import { readRobots } from './read-robots.ts'

const FILE = `
# Everybody
User-agent: *
Crawl-delay: 2
Disallow: /private
Allow: /private/open
Disallow: /*.zip$
Disallow: /a%7eb

User-agent: loud-bot
User-agent: other-bot
Disallow: /

Sitemap: https://example.com/sitemap.xml
`

describe('robots.txt', () => {
  test.each([
    ['/', true],
    ['/private', false],
    ['/private/', false],
    ['/privately', false],
    ['/private/open/door', true],
    ['/files/one.zip', false],
    ['/files/one.zip?two', true],
    ['/a~b', false],
    ['/robots.txt', true],
  ])('of %s says %s', (path, isAllowed) => {
    expect(readRobots(FILE).allows(path)).toBe(isAllowed)
  })

  test('what is meant for us goes before what is meant for everybody', () => {
    const ours = readRobots(`${FILE}\nUser-Agent: Fairlead/9\nDisallow: /servers\n`)
    expect([ours.allows('/private'), ours.allows('/servers/1')]).toEqual([true, false])
    expect(ours.perSecond).toBe(Infinity)
    expect(readRobots(FILE).perSecond).toBe(0.5)
  })

  test('an empty rule, an empty file and a page for people forbid nothing', () => {
    for (const text of ['', 'User-agent: *\nDisallow:\n', '<html>not found</html>', '\u0000\uFFFD:::'])
      expect(readRobots(text).allows('/x')).toBe(true)
  })

  test('of two rules as long the one that allows counts', () => {
    expect(readRobots('user-agent: *\ndisallow: /ab\nallow: /ab').allows('/abc')).toBe(true)
  })

  test('a rule of stars alone is no way to keep us busy', () => {
    const text = `user-agent: *\n${`disallow: ${'/*a'.repeat(600)}$\n`.repeat(2_500)}`
    const robots = readRobots(text)
    // What has more stars than we follow forbids more, not less.
    expect(robots.allows(`/${'/ba'.repeat(1_300)}`)).toBe(false)
    expect(robots.allows('/b')).toBe(true)
  })
})
