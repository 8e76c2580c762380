import { defineTransform } from '../transform.ts'
import { asCipherChat } from '../transform/cipher-chat.ts'
import { UNICODE } from '../transform/ciphers.ts'

export default defineTransform({
  name: 'unicode-points',
  title: 'A conversation in cipher: Unicode',
  known: 'CipherChat Unicode (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, UNICODE),
})
