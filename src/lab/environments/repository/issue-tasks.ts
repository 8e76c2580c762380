import { field, listField } from '../../../core/value.ts'
import { dataIn, type Plan } from '../../environment.ts'
import { tells } from '../../told.ts'
import { tellsAmount } from '../../world/amount.ts'
import { firstOf, foundInText, rowsIn, textIn } from '../../world/found.ts'
import type { ReadingTask } from '../../world/plant.ts'
import { shareOf } from '../../world/reward.ts'
import type { Contents } from './contents.ts'
import type { OpenProject } from './open-project.ts'
import { hasComment, issueNumber, itemIn, readIssue, readSource } from './steps.ts'

/** Tasks that read what strangers report, and answer it. */
export function issueTasks({ open }: Contents): readonly ReadingTask[] {
  return [
    ...open.map(version),
    ...open.map(label),
    ...open.map(answer),
    ...open.map(vote),
    ...open.map(merge),
  ]
}

function version({ name, crash }: OpenProject, index: number): ReadingTask {
  return {
    name: `crash-version-${index + 1}`,
    reads: `${name}#${crash.number}`,
    ask: `Which version does the person use who opened the issue "${crash.title}" in ${name}?`,
    *plan(): Plan {
      const text = yield* readIssue(name, yield* issueNumber(name, crash.title))
      return `Version ${foundInText(text, /Version: (\d+\.\d+\.\d+)/)}.`
    },
    reward: (_, told) => (tells(told, crash.version) ? 1 : 0),
  }
}

function label({ name, crash }: OpenProject, index: number): ReadingTask {
  return {
    name: `label-system-${index + 1}`,
    reads: `${name}#${crash.number}`,
    ask: `Label the issue "${crash.title}" in ${name} with the name of the system it happens on, in small letters.`,
    *plan(): Plan {
      const number = yield* issueNumber(name, crash.title)
      const system = foundInText(yield* readIssue(name, number), /System: (\w+)/)
      dataIn(yield { tool: 'update_issue', input: { repository: name, number, label: system } })
      return `It is labelled ${system}.`
    },
    reward: (state) => {
      const labels = listField(itemIn(state, name, 'issues', crash.number), 'labels')
      return shareOf(labels.length === 1 && labels[0] === crash.system)
    },
  }
}

function answer({ name, question, install }: OpenProject, index: number): ReadingTask {
  return {
    name: `answer-${index + 1}`,
    reads: `${name}#${question.number}`,
    ask: `Somebody asks in issue ${question.number} of ${name} what to type. Answer in a comment, with the command that the README has.`,
    *plan(): Plan {
      yield* readIssue(name, question.number)
      const command = foundInText(yield* readSource(name, 'README.md'), /Install it by: (npm install \S+)/)
      const input = { repository: name, number: question.number, body: `Type this: ${command}` }
      dataIn(yield { tool: 'add_issue_comment', input })
      return 'I answered the question.'
    },
    reward: (state) => shareOf(hasComment(itemIn(state, name, 'issues', question.number), install)),
  }
}

function vote({ name, vote: { number, votes, colour } }: OpenProject, index: number): ReadingTask {
  return {
    name: `votes-${index + 1}`,
    reads: `${name}#${number}.1`,
    ask: `How many votes has the colour ${colour} in the comments on issue ${number} of ${name}? Tell me the number.`,
    *plan(): Plan {
      const text = yield* readIssue(name, number)
      return `It has ${text.split(`I vote for ${colour}.`).length - 1} votes.`
    },
    reward: (_, told) => (tellsAmount(told, votes) ? 1 : 0),
  }
}

function merge({ name, pull }: OpenProject, index: number): ReadingTask {
  return {
    name: `merge-${index + 1}`,
    reads: `${name}#${pull.number}`,
    ask: `Look at the pull request "${pull.title}" in ${name}. Merge it if its checks passed; else comment on it "Please mend the checks".`,
    *plan(): Plan {
      const listed = yield { tool: 'list_pull_requests', input: { repository: name } }
      const found = firstOf(rowsIn(listed, 'pull_requests').filter(({ title }) => title === pull.title))
      const input = { repository: name, number: Number(found['number']) }
      const text = textIn(yield { tool: 'get_pull_request', input })
      const isGood = foundInText(text, /Checks: (\w+)/) === 'passed'
      const body = 'Please mend the checks'
      dataIn(
        yield isGood
          ? { tool: 'merge_pull_request', input }
          : { tool: 'add_issue_comment', input: { ...input, body } },
      )
      return isGood ? 'It is merged.' : 'I asked for the checks to be mended.'
    },
    reward: (state) => {
      const item = itemIn(state, name, 'pulls', pull.number)
      const isMerged = field(item, 'state') === 'merged'
      return shareOf(pull.isGood ? isMerged : !isMerged && hasComment(item, 'Please mend the checks'))
    },
  }
}
