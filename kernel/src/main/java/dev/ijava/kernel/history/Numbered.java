package dev.ijava.kernel.history;

/**
 * An entry and the number that its session has in this kernel's answers.
 *
 * @param session from 1, in the order in which sessions began
 */
record Numbered(int session, Entry entry) {}
