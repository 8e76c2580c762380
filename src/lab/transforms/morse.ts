import { defineTransform } from '../transform.ts'
import { asCipherChat } from './cipher-chat.ts'
import { MORSE } from './ciphers.ts'

export default defineTransform({
  name: 'morse',
  title: 'A conversation in cipher: Morse',
  known: 'CipherChat Morse (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, MORSE),
})
