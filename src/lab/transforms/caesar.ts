import { defineTransform } from '../transform.ts'
import { asCipherChat } from './cipher-chat.ts'
import { CAESAR } from './ciphers.ts'

export default defineTransform({
  name: 'caesar',
  title: 'A conversation in cipher: Caesar',
  known: 'CipherChat Caesar (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, CAESAR),
})
