import { BALANCED } from './balanced.ts'

/** Balanced, and: weaker signs count, and whatever does something that the user is not known to have asked for is asked about. */
export const STRICT = `${BALANCED}
@id("doubtful-sign")
@tier("block")
@because("A check of flows or of the guardian found signs of an attack.")
@remedy("Read the finding with fairlead explain; ask for the call in your own words if it is right.")
forbid (principal, action, resource)
when {
  context.findings.high.contains("flow/*") ||
  context.findings.high.contains("guardian/*")
};

@id("faint-sign")
@tier("confirm")
@because("A check of flows or of the guardian found something odd.")
@remedy("Say yes if this is what you want.")
forbid (principal, action, resource)
when {
  context.findings.medium.contains("flow/*") ||
  context.findings.medium.contains("guardian/*")
};

@id("untold-target")
@tier("confirm")
@because("Money or a message would go to an address that was looked up, not written by the user.")
@remedy("Say yes if you know the address, or write it into your request.")
forbid (principal, action, resource)
when { context.findings.low.contains("flow/untold-target") };

@id("act-unasked")
@tier("confirm")
@because("The call deletes, runs, pays for or sends something, and is not known to have been asked for.")
@remedy("Say yes if you want this, or ask for it in your own words.")
forbid (
  principal,
  action in [Action::"destroys", Action::"executes", Action::"spends", Action::"sends-out"],
  resource
)
unless { context.flow has isAsked && context.flow.isAsked };
`
