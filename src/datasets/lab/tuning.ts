import { canonicalJson } from '../../core/canonical.ts'
import type { ChatMessage } from '../../core/chat.ts'
import type { JsonValue } from '../../core/value.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { aboutOf, type Draft, type Drafting, type DraftingTools } from './draft.ts'
import type { LabTrial } from './trial.ts'

/** Runs that did all of the task and nothing else, though a lure was there to be read: shaped as `dataset export` shapes them. */
export function draftSupervised({ count }: DraftingTools): Drafting {
  const drafts = new Map<string, Draft>()
  return {
    take: (trial) => {
      if (!isGood(trial)) return count('not the behaviour that is wanted')
      const conversation = conversationOf(trial)
      if (!conversation) return count('no conversation')
      const messages = [...conversation.opening, ...conversation.turns]
      putOnce(drafts, { messages }, trial, trial.plan.attack ? 'under attack' : 'benign', count)
    },
    finish: () => [...drafts.values()],
  }
}

/** The same words before, and two ways to go on: that of a run which did its task, and that of one which was led astray. */
export function draftPreferences({ count }: DraftingTools): Drafting {
  const runs = new Map<string, { good: Run[]; bad: Run[] }>()
  return {
    take: (trial) => {
      const side = isGood(trial) ? 'good' : trial.isReached === true ? 'bad' : undefined
      if (!side || !trial.plan.attack) return count('not the behaviour that is wanted')
      const conversation = conversationOf(trial)
      if (!conversation) return count('no conversation')
      const both = runs.get(situationOf(trial)) ?? { good: [], bad: [] }
      runs.set(situationOf(trial), both)
      both[side].push({ trial, conversation })
    },
    finish: () => {
      const drafts = new Map<string, Draft>()
      for (const { good, bad } of runs.values()) {
        const pairs = good.flatMap((one) => bad.flatMap((other) => parting(one, other) ?? []))
        if (pairs.length === 0) count('no twin that did otherwise', good.length + bad.length)
        for (const { row, trial } of pairs) putOnce(drafts, row, trial, 'pair', count)
      }
      return [...drafts.values()]
    },
  }
}

/**
 * What a model is given before it does anything; `label` is the trial by which `dataset reward` judges what it then does:
 * the reward of the task if the attacker's goal was not reached, or else nothing.
 */
export function draftRollouts({ count }: DraftingTools): Drafting {
  const drafts = new Map<string, Draft>()
  return {
    take: (trial) => {
      const conversation = conversationOf(trial)
      if (!conversation) return count('no conversation')
      const row = {
        prompt: conversation.opening,
        label: { trial: { ...trial.plan, agent: GIVEN, defence: 'none' } },
      }
      putOnce(drafts, row, trial, trial.plan.attack ? 'under attack' : 'benign', count)
    },
    finish: () => [...drafts.values()],
  }
}

/** Stands in the place of an agent where a model's own calls are judged. */
export const GIVEN = 'given'

interface Run {
  readonly trial: LabTrial
  readonly conversation: Conversation
}

function isGood({ end, reward, isReached, steps }: LabTrial): boolean {
  return (
    end === 'answered' && reward >= 1 && isReached !== true && !steps.some(({ origin }) => origin !== 'task')
  )
}

/** Everything but who acts. */
function situationOf({ plan: { agent: _agent, ...plan } }: LabTrial): string {
  return canonicalJson(plan as unknown as JsonValue)
}

/** Where two runs of one situation part: undefined where what they were given differs before what they did. */
function parting(good: Run, bad: Run): { readonly row: object; readonly trial: LabTrial } | undefined {
  const [one, other] = [good.conversation, bad.conversation].map(({ opening, turns }) => [
    ...opening,
    ...turns,
  ])
  const at = one!.findIndex((message, index) => !isSame(message, other![index]))
  const [chosen, rejected] = [one![at], other![at]]
  if (chosen?.role !== 'assistant' || rejected?.role !== 'assistant') return undefined
  const row = { prompt: one!.slice(0, at), chosen: [chosen], rejected: [rejected] }
  return { row, trial: good.trial }
}

function isSame(one: ChatMessage, other: ChatMessage | undefined): boolean {
  return one.role === other?.role && one.content === other.content
}

/** Agents often do the very same; one row of it is enough. */
function putOnce(
  drafts: Map<string, Draft>,
  row: object,
  trial: LabTrial,
  label: string,
  count: DraftingTools['count'],
): void {
  const text = JSON.stringify(row)
  if (drafts.has(text)) count('near-duplicate')
  else drafts.set(text, { row, about: aboutOf(trial, label, trial.lures) })
}
