/** Everything passes; what is found is recorded all the same. */
export const OBSERVE = `
@id("let-pass")
@because("This pack only watches.")
permit (principal, action, resource);
`.trimStart()
