/** The event by which the part in the page's own world says: look again. Anybody may send it; looking harms nobody. */
export const sign = 'mx-look';
