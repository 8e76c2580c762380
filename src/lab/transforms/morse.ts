import { defineTransform } from '../transform.ts'
import { asCipherChat } from '../transform/cipher-chat.ts'
import { MORSE } from '../transform/ciphers.ts'

export default defineTransform({
  name: 'morse',
  title: 'A conversation in cipher: Morse',
  known: 'CipherChat Morse (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, MORSE),
})
