interface Row {
  readonly title: string
  readonly why: string
  readonly fix: string
}

/** What can be found about one call from what was read before it and what the user asked for. Severity follows from both. */
export const FLOW_RULES: Readonly<Record<string, Row>> = {
  'flow/obeyed-order': {
    title: 'A call does what a text of others orders, and not what the user asked for',
    why:
      'Whoever can put a sentence into a mail, a page or a review can ask the agent for things. A call whose values stand in ' +
      'such a sentence, or that does what it asks and nothing the user said leads to, is the attack having worked.',
    fix: 'Read the passage the call came from. If you want the call, ask the agent for it in your own words.',
  },
  'flow/altered-argument': {
    title: 'The user named one value, and the call has another that stood in a text of others',
    why:
      'The quietest attack changes one argument of a call that the user wanted: the account, the address, the link. Both ' +
      'values look right; only where they come from tells them apart.',
    fix: 'Compare the argument with what you asked for, and tell the agent which one to use, word for word.',
  },
  'flow/foreign-target': {
    title: 'A call the user asked for is aimed at what only a text of others asks for',
    why:
      'The user wanted something of the kind, but said neither this target nor where to find it, and a text that was read ' +
      'asks for exactly this one.',
    fix: 'Say in your own words what the call should be aimed at, or where the agent is to look it up.',
  },
  'flow/untold-target': {
    title: 'Money or a message goes to an address that was looked up',
    why:
      'The user named a person, and a server told the address. A server that lies about its own books cannot be told from an ' +
      'honest one by anybody who sees only messages; the user can. The pack strict asks, balanced does not.',
    fix: 'Compare the address with one you know, or write it into your request.',
  },
  'flow/slipped-argument': {
    title:
      'An argument holds more than it is for: a command, a way out of a folder, an address within the network',
    why:
      'A server that hands a file name to a shell, opens any path or fetches any address does what the argument says. Whoever ' +
      'can talk an agent into such an argument needs no break-in; and a tool that asks for the conversation beside what it needs is given it.',
    fix: 'If you want this, write the argument into your request yourself.',
  },
  'flow/unasked-call': {
    title: 'Nothing the user said leads to a call that has effects, after texts of others were read',
    why:
      'Agents do what was asked and what that takes. A call that is neither, after text was read that anybody may have ' +
      'written, was wanted by somebody else or by nobody.',
    fix: 'Ask for the call in your own words, or let the agent go on without it.',
  },
  'flow/twin-tool': {
    title: 'A call of one of two tools that pass for each other, and nobody said which is meant',
    why:
      'A server that offers what another offers, in its words and under its name or nearly so, gets the calls that were meant ' +
      'for the other, with all that stands in them. Which of the two is the real one, no definition can say.',
    fix: 'Name the server when you ask, or approve the tool you mean: `fairlead pin approve`. Remove the other server if it is not yours.',
  },
  'flow/private-out': {
    title: 'A private value of one server would leave through another, and nobody asked for it',
    why:
      'Each server alone does what it should: one tells a balance, the other sends a message. Together they carry what is ' +
      'yours to somebody else, in plain or in disguise.',
    fix: 'Look at both ends the record names. If the value is to go there, say so in your own words.',
  },
  'flow/secret-out': {
    title: 'A secret that a tool gave would leave through a call',
    why: 'Passwords, keys and codes open doors to whoever has them; hardly a task needs one to be sent on.',
    fix: 'Take the secret out of what is sent. If it has to go, send it yourself.',
  },
}
