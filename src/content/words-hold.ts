/**
 * Laid before the guards where personal data is held (the youngest): a page then knows so without the worker, and
 * sends nothing that nobody could read.
 */
(globalThis as { mamXanhHolds?: true }).mamXanhHolds = true;
