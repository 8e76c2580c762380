import { describe, expect, test } from 'vitest'
import type { Listing } from '../listing.ts'
import type { Page, Registry } from '../registry.ts'
import abordage from './awesome-abordage.ts'
import remote from './awesome-remote.ts'
import wong2 from './awesome-wong2.ts'
import awesome from './awesome.ts'

function read(registry: Registry, form: string, text: string, path = 'file'): readonly Partial<Listing>[] {
  const page: Page = { form, path, snapshot: '2026-01', text }
  return [...registry.read(page)].map((one) => one as Partial<Listing>)
}

const KETTLE = 'https://github.com/acme-example/kettle'

describe('awesome lists', () => {
  const LIST = `## Official Servers
- **[Kettle](${KETTLE})** - Boils water with [Acme](https://acme.example.net)
- [Pan](https://github.com/acme-example/kitchen/tree/main/src/pan) — Fries
- [Site](https://mcp.example.com/?utm_source=list) only a site
- [Here](#here)
## Clients
- [Client](https://github.com/acme-example/client)
`

  test('give servers, not clients, by repository and folder', () => {
    expect(read(wong2, 'list', LIST)).toMatchObject([
      {
        name: 'acme-example/kettle',
        title: 'Kettle',
        description: 'Boils water with Acme',
        repository: { url: KETTLE },
        isOfficial: true,
        more: { category: 'Official Servers' },
      },
      { name: 'acme-example/kitchen/src/pan', repository: { folder: 'src/pan' } },
      { name: 'https://mcp.example.com', homepage: 'https://mcp.example.com/?utm_source=list' },
    ])
  })

  test('of any name say which list it was', () => {
    const [first] = read(awesome, 'list', LIST, '/acme-example/awesome-list/HEAD/README.md')
    expect(first?.more).toEqual({ category: 'Official Servers', list: 'acme-example/awesome-list' })
    const walk = { isWhole: false, names: ['acme-example/awesome-list', '../../x', 'no'] }
    expect(awesome.live?.first(walk).map(({ path }) => path)).toEqual([
      '/acme-example/awesome-list/HEAD/README.md',
    ])
  })

  test('of remotes tell how to sign in, by the weakest way', () => {
    const table = `| Name | Category | URL | Authentication | Maintainer |
|---|---|---|---|---|
| Kettle | Kitchen | \`https://mcp.example.com/sse\` | OAuth2.1 🔐 | [Acme](https://acme.example.net) |
| Pan | Kitchen | \`https://pan.example.com/mcp\` | Open / API Key | [Acme](${KETTLE}) |
| Pot | Kitchen | | API Key | Acme |

| Other | Table |
|---|---|
| [a](https://example.com) | b |
`
    expect(read(remote, 'list', table)).toMatchObject([
      {
        name: 'Kettle',
        remotes: [{ transport: 'sse', authentication: 'oauth' }],
        homepage: 'https://acme.example.net',
        more: { isClosedToRegistration: true },
      },
      { name: 'Pan', remotes: [{ authentication: 'none' }], repository: { url: KETTLE } },
      { unreadable: 'a row without a name or an address' },
    ])
  })

  test('in YAML are walked through their categories', () => {
    const yaml = `categories:
  - name: Kitchen
    repos:
      - url: https://github.com/Acme-Example/pan
    subcategories:
      - name: Water
        repos:
          - url: ${KETTLE}
            description: Boils
          - description: nothing
`
    expect(read(abordage, 'list', yaml)).toMatchObject([
      { name: 'acme-example/pan', more: { category: 'Kitchen' } },
      { name: 'acme-example/kettle', description: 'Boils', more: { category: 'Kitchen / Water' } },
      { unreadable: 'an entry without an address' },
    ])
    expect(read(abordage, 'list', 'a: [b')).toEqual([{ unreadable: 'a file that is no YAML, or too large' }])
  })
})
