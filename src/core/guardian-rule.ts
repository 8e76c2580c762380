interface Row {
  readonly title: string
  readonly why: string
  readonly fix: string
}

/** What the guardian can find at one live call, and what an audit of the state can, beside its eleven judgements. */
export const GUARDIAN_RULES: Readonly<Record<string, Row>> = {
  'guardian/replayed-call': {
    title: 'A call that changes something was made once more, and nobody asked for it again',
    why: 'Sent again, a message that was right pays twice, deletes twice, or tells the same person once more.',
    fix: 'Ask for it again in your own words if you want it twice. A tool that can be called safely twice says so: idempotentHint.',
  },
  'guardian/step-talked-away': {
    title: 'A result says of a tool that it need not be called',
    why:
      'The user asked for something, and a text of others talks the agent out of a step of it. No call comes of that, so no ' +
      'check of calls can see it.',
    fix: 'The sentence was left out of the result. Look whether the step was done; if it need not be, say so yourself.',
  },
  'guardian/dangling-tool': {
    title: 'A tool was called that no server offers any more',
    why:
      'The history of a conversation still speaks of tools of servers that are gone. An agent goes on calling them, and ' +
      'whoever takes up the name next gets the calls.',
    fix: 'Start a new conversation, or bring back the server the tool belongs to.',
  },
  'guardian/built-in-after-order': {
    title: 'A tool of the host itself was called after a text of others gave orders',
    why:
      'The terminal, the editor and the file tools of a host pass no guard of a server, and can do the most. Poisoned ' +
      'definitions, results and errors aim at them first.',
    fix: 'Look at the call before it runs. If you want it, ask for it in your own words.',
  },
  'audit/server-name-overlap': {
    title: 'Two servers in the record have names that pass for each other',
    why: 'Servers are configured and approved by name: the one that only looks like the other gets its trust.',
    fix: 'See which of the two you meant, and remove the other; fairlead pin revoke takes back what was approved.',
  },
  'audit/installer-lookalike': {
    title: 'What a server is launched from is named like something else',
    why: 'A package name one letter off, or the launch of a package from an address that is not its registry, installs the program of whoever wrote it.',
    fix: 'Compare the launch command with the documentation of the server, and pin the version.',
  },
  'audit/installer-switch': {
    title: 'A launch command changes where or how packages are installed',
    why: 'Another registry, a package from an address, or a program piped into a shell bypasses what vouches for a package.',
    fix: 'Install from the usual registry, by name and version.',
  },
  'audit/launch-changed': {
    title: 'A server is launched in another way than before, under the same name',
    why: 'What was approved was the program that ran then. Another program under its name inherits the approval.',
    fix: 'If you changed it, approve its definitions anew; if not, find out who did.',
  },
  'audit/backdoor-sign': {
    title: 'An approved definition or a launch command bears signs of a back door',
    why: 'A server that takes code to run, opens a shell, or fetches what it then runs can do later what it does not do now.',
    fix: 'Read its source, and run it where it can reach nothing else.',
  },
  'audit/expired-privilege': {
    title: 'Approvals stand for a server that was not seen for long',
    why: 'A right that nobody uses is still a right: whoever brings back the name of the server brings back the approval.',
    fix: 'fairlead pin revoke SERVER.',
  },
  'audit/gone-tool': {
    title: 'A tool is approved that its server no longer lists',
    why: 'Approval survives the tool: a new one under the same name and shape passes without a question.',
    fix: 'fairlead pin revoke SERVER tool NAME.',
  },
  'audit/drift': {
    title: 'What a server offers differs from what was approved',
    why: 'Settings and definitions move away from what was looked at, a little at a time.',
    fix: 'fairlead pin diff SERVER shows what changed; approve it or remove the server.',
  },
  'audit/version-mismatch': {
    title: 'A server says it is of another version than when it was approved',
    why: 'Another version is another program; what was found out about the old one does not hold for it.',
    fix: 'Pin the version in the launch command, or look through the new one and approve it.',
  },
}
