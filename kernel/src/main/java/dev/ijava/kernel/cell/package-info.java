/**
 * A cell from its execute_request to its reply: the queue and the thread that runs it, what it prints, reads and shows,
 * its errors, and how it is interrupted.
 */
package dev.ijava.kernel.cell;
