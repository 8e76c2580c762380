import type { World } from '../world.ts'
import bank from './bank.ts'
import chat from './chat.ts'
import shop from './shop.ts'

export const WORLDS: readonly World[] = [bank, chat, shop]
