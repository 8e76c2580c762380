import { actionsAsked, namesOf } from '../../flow/call/actions.ts'
import { readOrders } from '../../flow/call/orders.ts'
import { promptParts } from '../../flow/call/prompt-parts.ts'
import { aboutOf, wordsOf } from '../../flow/call/words.ts'
import type { Recollection } from '../flows.ts'
import { rememberResult } from './remember-result.ts'

/**
 * Notes what the user said; what they passed on is noted as a text they had the agent read, and what poses as them as one
 * nobody sent it to.
 */
export function rememberPrompt(said: string, { trail, memory }: Recollection, at: number): void {
  const { own, posed, pasted } = promptParts(said)
  trail.append({ kind: 'prompt', at, text: own })
  const told = { server: USER, integrity: 'untrusted', confidentiality: 'public', at } as const
  for (const text of pasted.slice(0, MOST)) {
    const call = { at, server: USER, tool: PASTED, arguments: { said: own.slice(0, SAID) } }
    trail.append({ kind: 'call', ...call, capabilities: [], decision: 'allow' })
    const leaf = { text, pointer: '', orders: readOrders(text, '', []) }
    rememberResult({ trail, memory }, { ...told, tool: PASTED }, [leaf], false)
  }
  for (const text of posed.slice(0, MOST)) {
    const words = wordsOf(text)
    const order = {
      pointer: '',
      start: 0,
      end: text.length,
      actions: namesOf(actionsAsked(words)),
      strength: POSED,
      about: aboutOf(words),
    }
    rememberResult(
      { trail, memory },
      { ...told, tool: 'prompt' },
      [{ text, pointer: '', orders: [order] }],
      false,
    )
  }
}

const USER = 'user'
const PASTED = 'paste'
const MOST = 20
const SAID = 500
/** As sure as of a forged voice. */
const POSED = 0.9
