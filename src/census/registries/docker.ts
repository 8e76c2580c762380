import { yamlTree } from '../../hosts/format/yaml.ts'
import { field, listField, stringField, type JsonValue } from '../../core/value.ts'
import { catalogueEntry } from '../docker/entry.ts'
import { catalogueTools } from '../docker/tools.ts'
import { defineRegistry, type Page, type PageWish } from '../registry.ts'
import { jsonLines, parsed } from '../json-text.ts'
import { snapshotDate } from '../snapshot/date.ts'

const CATALOGUE = '/repos/docker/mcp-registry'

export default defineRegistry({
  id: 'docker',
  title: 'Docker MCP catalogue',
  terms:
    'A public git repository under the MIT licence (github.com/docker/mcp-registry), read through the interface of the code host: 60 requests an hour without a token, 5,000 with one.',
  access: 'open',
  live: {
    origin: 'github',
    address: 'https://api.github.com',
    key: { variable: 'GITHUB_TOKEN', header: 'authorization', scheme: 'Bearer', isOptional: true },
    perSecond: 1,
    mostBytes: 8_000_000,
    first: ({ names }) =>
      names === undefined
        ? [
            {
              path: `${CATALOGUE}/git/trees/main?recursive=1`,
              form: 'tree',
              accept: 'application/vnd.github+json',
            },
          ]
        : names.flatMap((name) => filesOf(name, 'main', ['server.yaml', 'tools.json'])),
    next(page) {
      if (page.form !== 'tree') return []
      const tree = parsed(page.text)
      // All of one commit, however long it takes to read them.
      const commit = stringField(tree, 'sha') ?? 'main'
      return pathsOf(tree).flatMap(([, name = '', file = '']) => filesOf(name, commit, [file]))
    },
    total(page) {
      const servers = page.form === 'tree' ? pathsOf(parsed(page.text)) : []
      return servers.length === 0 ? undefined : servers.filter(([, , file]) => file === 'server.yaml').length
    },
  },
  snapshots: [
    {
      folder: /^docker-mcp-registry/,
      file: /^servers\.jsonl(?:\.gz)?$/,
      form: 'servers',
      split: 'lines',
      snapshot: snapshotDate,
    },
    {
      folder: /^docker-mcp-registry/,
      file: /^tools\.jsonl(?:\.gz)?$/,
      form: 'tools',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  *read(page) {
    if (page.form === 'tree') {
      const tree = parsed(page.text)
      if (field(tree, 'truncated') === true) yield { unreadable: 'a list of files that is cut short' }
      else if (listField(tree, 'tree').some((one) => stringField(one, 'path') === undefined))
        yield { unreadable: 'a file without a path' }
      else if (pathsOf(tree).length === 0) yield { unreadable: 'a list of files without servers' }
    } else if (page.form === 'server.yaml') {
      const entry = yamlOf(page)
      yield entry === undefined ? { unreadable: 'an entry that is no YAML' } : catalogueEntry(entry, page)
    } else if (page.form === 'tools.json') {
      const tools = parsed(page.text)
      yield tools === undefined
        ? { unreadable: 'tools that are no JSON' }
        : catalogueTools(tools, page.path, page)
    } else {
      for (const entry of jsonLines(page.text))
        if (entry === undefined) yield { unreadable: 'a line that is no JSON' }
        else if (page.form === 'servers') yield catalogueEntry(entry, page)
        else yield catalogueTools(entry, stringField(entry, '_path') ?? '', page)
    }
  },
})

/** Its parts: the whole, the name of the server, the file. */
function pathsOf(tree: JsonValue | undefined): readonly (readonly string[])[] {
  return listField(tree, 'tree')
    .slice(0, MOST_FILES)
    .flatMap((one) => {
      const parts = PATH.exec(stringField(one, 'path')?.slice(0, 500) ?? '')
      return parts === null ? [] : [[...parts]]
    })
}

const MOST_FILES = 100_000
const PATH = /^servers\/([^/]{1,200})\/(server\.yaml|tools\.json)$/

function filesOf(name: string, commit: string, files: readonly string[]): readonly PageWish[] {
  return files.map((file) => ({
    path: `${CATALOGUE}/contents/servers/${encodeURIComponent(name)}/${file}?ref=${encodeURIComponent(commit)}`,
    form: file,
    accept: 'application/vnd.github.raw',
  }))
}

function yamlOf({ text }: Page): JsonValue | undefined {
  try {
    return yamlTree(text).value
  } catch {
    return undefined
  }
}
