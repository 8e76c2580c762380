/** From here on an order is not what an honest writer asks of a reader. */
export const STRONG = 0.75
/** From here on a text asks for something at all. */
export const ORDERLIKE = 0.4
