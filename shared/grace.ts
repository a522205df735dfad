/**
 * Seconds that opening waits after the deadline: longer than any function may run (functionSeconds in functions/names.ts), so
 * that no submission received in time is still under way. A file of its own, light enough for the public notice.
 */
export const graceSeconds = 60;
