import { defineTransform } from '../transform.ts'
import { asCipherChat } from '../transform/cipher-chat.ts'
import { SELF_DEFINED } from '../transform/ciphers.ts'

export default defineTransform({
  name: 'own-cipher',
  title: 'A conversation in cipher: SelfCipher',
  known: 'CipherChat SelfCipher (SafeMCP)',
  guise: 'coded',
  apply: (order) => asCipherChat(order, SELF_DEFINED),
})
