/**
 * The input of cells, for history_request: this kernel's and, from a file that all kernels of a user share, earlier ones'.
 * {@link dev.ijava.kernel.history.HistoryLog} is the door. Nothing here knows what a cell does.
 */
package dev.ijava.kernel.history;
