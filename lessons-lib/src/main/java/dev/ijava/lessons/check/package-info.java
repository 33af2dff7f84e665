/**
 * Exercises that answer: what was found, what was expected, a hint; never an exception. Knows no table, chart or kernel;
 * an answer is a {@link dev.ijava.lessons.check.Reply}, which says how it looks as HTML and as text.
 */
package dev.ijava.lessons.check;
