import { defineTransform } from '../transform.ts'
import { asCipherChat } from '../transform/cipher-chat.ts'
import { ASCII } from '../transform/ciphers.ts'

export default defineTransform({
  name: 'ascii-codes',
  title: 'A conversation in cipher: ASCII',
  known: 'CipherChat ASCII (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, ASCII),
})
