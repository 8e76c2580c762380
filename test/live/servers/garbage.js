// Words, bytes and halves of messages, never a whole one.
process.stdin.on('data', () => {
  process.stdout.write('Listening on port 0\n')
  process.stdout.write(Buffer.from([0xff, 0xfe, 0x00, 0x0a]))
  process.stdout.write('{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25",')
})
