/**
 * For daily work: stops what has the marks of an attack, asks where a call that nobody asked for could do harm after
 * untrusted text was read, and asks for nothing else. A plain read never meets a norm.
 */
export const BALANCED = `
@id("let-pass")
@because("No norm objects.")
permit (principal, action, resource);

@id("obeyed-order")
@tier("block")
@because("The call does what a text ordered that the user did not write.")
@remedy("If you want this call, ask the agent for it in your own words.")
forbid (principal, action, resource)
when { context.findings.high.contains("flow/obeyed-order") };

@id("altered-argument")
@tier("block")
@because("An argument is not what the user said, and the other value came from text anybody may have written.")
@remedy("Tell the agent which value to use, word for word.")
forbid (principal, action, resource)
when { context.findings.high.contains("flow/altered-argument") };

@id("secret-out")
@tier("block")
@because("A secret would leave this machine.")
@remedy("Take the secret out of what is sent; if it must go, send it yourself.")
forbid (principal, action, resource)
when { context.findings.high.contains("flow/secret-out") };

@id("secret-sent")
@tier("block")
@because("The arguments hold a secret, and this tool sends what it is given out.")
@remedy("Take the secret out of what is sent; if it must go, send it yourself.")
forbid (principal, action in Action::"sends-out", resource)
when { context.flow.confidentiality == "secret" }
unless { context.flow has isAsked && context.flow.isAsked };

@id("grave")
@tier("block")
@because("A check of flows or of the guardian found something grave.")
@remedy("Read the finding with fairlead explain; ask for the call in your own words if it is right.")
forbid (principal, action, resource)
when {
  context.findings.critical.contains("flow/*") ||
  context.findings.critical.contains("guardian/*")
};

@id("doubtful-flow")
@tier("confirm")
@because("A check of flows or of the guardian found something that should not happen unasked.")
@remedy("Say yes if this is what you want.")
forbid (principal, action, resource)
when {
  context.findings.high.contains("flow/*") ||
  context.findings.high.contains("guardian/*")
};

@id("private-after-untrusted")
@tier("confirm")
@because("Private values of another server would be sent out, after text was read that anybody may have written.")
@remedy("Say yes if these values should go there, or ask for it in your own words.")
forbid (principal, action in Action::"sends-out", resource)
when {
  context.flow.hasReadUntrusted &&
  ["private", "secret"].contains(context.flow.confidentiality) &&
  !context.flow.sources.isEmpty()
}
unless { context.flow has isAsked && context.flow.isAsked };

@id("private-unasked")
@tier("confirm")
@because("Private values would be sent out, and nobody asked for that.")
@remedy("Say yes if these values should go there, or ask for it in your own words.")
forbid (principal, action in Action::"sends-out", resource)
when {
  context.flow has isAsked && !context.flow.isAsked &&
  ["private", "secret"].contains(context.flow.confidentiality)
};

@id("harm-unasked")
@tier("confirm")
@because("The call deletes, runs or pays for something that nobody asked for, after untrusted text was read.")
@remedy("Say yes if you want this, or ask for it in your own words.")
forbid (
  principal,
  action in [Action::"destroys", Action::"executes", Action::"spends"],
  resource
)
when {
  context.flow.hasReadUntrusted &&
  context.flow has isAsked && !context.flow.isAsked
};
`.trimStart()
