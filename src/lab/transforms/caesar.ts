import { defineTransform } from '../transform.ts'
import { asCipherChat } from '../transform/cipher-chat.ts'
import { CAESAR } from '../transform/ciphers.ts'

export default defineTransform({
  name: 'caesar',
  title: 'A conversation in cipher: Caesar',
  known: 'CipherChat Caesar (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, CAESAR),
})
