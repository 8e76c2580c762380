// Answers so that readers differ: a repeated key, an id nobody used, a member of its own, a question of its own.
import { readLines } from '../../servers/serve.js'

const write = (text) => process.stdout.write(`${text}\n`)
readLines((line) => {
  const { id, method } = JSON.parse(line)
  if (method === 'initialize') {
    write(
      `{"jsonrpc":"2.0","id":${id},"result":{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"doubtful","version":"1"}}}`,
    )
  } else if (method === 'tools/list') {
    write('{"jsonrpc":"2.0","id":"nobody","result":{}}')
    write(
      '{"jsonrpc":"2.0","id":"s1","method":"sampling/createMessage","params":{"messages":[],"maxTokens":9}}',
    )
    write(
      `{"jsonrpc":"2.0","id":${id},"extra":1,"result":{"tools":[{"name":"a","name":"b","inputSchema":{"type":"object"}}],"nextCursor":"again"}}`,
    )
  } else if (id !== undefined) {
    write(
      `{"jsonrpc":"2.0","id":${id},"error":{"code":-32603,"message":"Error: no\\n    at run (/srv/app/index.js:10:5)"}}`,
    )
  }
})
