/** From here on an order is not what an honest writer asks of a reader. */
export const STRONG = 0.75
/** From here on it pushes whoever reads it: a condition, an office that speaks, a mark. */
export const PUSHED = 0.69
/** From here on it stands out: pressing, or found to be odd by a detector. */
export const NOTABLE = 0.62
/** From here on a text asks for something at all. */
export const ORDERLIKE = 0.4
