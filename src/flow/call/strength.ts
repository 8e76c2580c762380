/** From here on an order is not what an honest writer asks of a reader. */
export const STRONG = 0.75
/** From here on it pushes whoever reads it: a condition, an office that speaks, a mark. */
export const PUSHED = 0.69
/** From here on it stands out: pressing, or found to be odd by a detector. */
export const NOTABLE = 0.62
/** From here on a text asks for something at all. */
export const ORDERLIKE = 0.4
/**
 * A text speaks of a place on the machine, a command or an address, or of doing something with it. Too weak to explain a call of
 * a server's tool; a tool of the host that nobody else asked for is explained by it.
 */
export const MENTIONED = 0.15
export const MENTIONED_TO_DO = 0.19
