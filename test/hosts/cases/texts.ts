import { LOCAL, REMOTE, RESTING } from './case.ts'

/** Words of one host: how it spells the members. */
interface Words {
  readonly url?: string
  readonly off?: 'disabled' | 'enabled'
  readonly local?: object
  readonly remote?: object
}

/** `{ KEY: { KEY: { files, remote, resting } } }`. */
export function jsonText(keys: readonly string[], words: Words = {}): string {
  return `${JSON.stringify(wrapped(keys, entries(words)), null, 2)}\n`
}

/** The same with comments, tabs and trailing commas. */
export function jsoncText(keys: readonly string[], words: Words = {}): string {
  const text = JSON.stringify(wrapped(keys, entries(words)), null, '\t')
  return `// written by hand\n${text.replace('"files":', '/* mine */ "files":').replace(/\n\t}\n}$/, ',\n\t},\n}')}\r\n`
}

export function entries({ url = 'url', off, local = {}, remote = {} }: Words = {}): Record<string, object> {
  const turned = off === undefined ? {} : { [off]: off === 'disabled' }
  return {
    files: { ...LOCAL, ...local },
    remote: { [url]: REMOTE.url, headers: REMOTE.headers, ...remote },
    ...(off === undefined ? {} : { resting: { ...RESTING, ...turned } }),
  }
}

export function wrapped(keys: readonly string[], value: object): object {
  return keys.reduceRight<object>((inner, key) => ({ [key]: inner }), value)
}

/** opencode and what took over its words. */
export function commandListText(keys: readonly string[]): string {
  return `{
  // servers
  "${keys[0]}": {
    "files": {
      "type": "local",
      "command": ["${[LOCAL.command, ...LOCAL.args].join('", "')}"],
      "environment": { "EXAMPLE_TOKEN": "\${EXAMPLE_TOKEN}" },
      "enabled": true,
    },
    "remote": { "type": "remote", "url": "${REMOTE.url}", "headers": { "Authorization": "Bearer \${EXAMPLE_KEY}" } },
    "resting": { "type": "local", "command": ["uvx", "example-clock==2.0.1"], "enabled": false },
  },
}
`
}

export const TOML_TABLES = `model = "example"

[mcp_servers.files]
command = "npx"
args = ["-y", "@example/files@1.2.3", "/srv/documents"]

[mcp_servers.files.env]
EXAMPLE_TOKEN = "\${EXAMPLE_TOKEN}"

[mcp_servers.remote]
url = "https://tools.example.com/mcp" # far away
http_headers = { Authorization = "Bearer \${EXAMPLE_KEY}" }

[mcp_servers.resting]
command = "uvx"
args = ["example-clock==2.0.1"]
enabled = false
`

export const TOML_LIST = `[[mcp_servers]]
name = "files"
transport = "stdio"
command = "npx"
args = ["-y", "@example/files@1.2.3", "/srv/documents"]
env = { EXAMPLE_TOKEN = "\${EXAMPLE_TOKEN}" }

[[mcp_servers]]
name = "remote"
transport = "http"
url = "https://tools.example.com/mcp"
headers = { Authorization = "Bearer \${EXAMPLE_KEY}" }
`

export const GOOSE_YAML = `GOOSE_PROVIDER: example
extensions:
  files:
    type: stdio
    enabled: true
    cmd: npx
    args:
      - -y
      - '@example/files@1.2.3'
      - /srv/documents
    envs:
      EXAMPLE_TOKEN: \${EXAMPLE_TOKEN}
  remote:
    type: streamable_http
    enabled: true
    uri: https://tools.example.com/mcp
    headers:
      Authorization: Bearer \${EXAMPLE_KEY}
  resting:
    type: stdio
    enabled: false
    cmd: uvx
    args: [example-clock==2.0.1]
`

export const yamlMap = (key: string): string => `# servers
${key}:
  files:
    command: npx
    args: ["-y", "@example/files@1.2.3", "/srv/documents"]
    env:
      EXAMPLE_TOKEN: \${EXAMPLE_TOKEN}
  remote:
    url: https://tools.example.com/mcp
    headers:
      Authorization: Bearer \${EXAMPLE_KEY}
`

export const YAML_LIST = `name: Assistant
version: 0.0.1
mcpServers:
  - name: files
    command: npx
    args:
      - "-y"
      - "@example/files@1.2.3"
      - /srv/documents
    env:
      EXAMPLE_TOKEN: \${EXAMPLE_TOKEN}
  - name: remote
    type: streamable-http
    url: https://tools.example.com/mcp
    requestHeaders:
      Authorization: Bearer \${EXAMPLE_KEY}
`

/** As macOS deploys policies: the dictionary of one domain. */
export function plistText(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${inner}
</dict>
</plist>
`
}

export const PLIST_SERVERS = `  <dict>
    <key>files</key>
    <dict>
      <key>command</key>
      <string>npx</string>
      <key>args</key>
      <array>
        <string>-y</string>
        <string>@example/files@1.2.3</string>
        <string>/srv/documents</string>
      </array>
      <key>env</key>
      <dict>
        <key>EXAMPLE_TOKEN</key>
        <string>\${EXAMPLE_TOKEN}</string>
      </dict>
    </dict>
    <key>remote</key>
    <dict>
      <key>url</key>
      <string>https://tools.example.com/mcp</string>
      <key>headers</key>
      <dict>
        <key>Authorization</key>
        <string>Bearer \${EXAMPLE_KEY}</string>
      </dict>
    </dict>
  </dict>`
