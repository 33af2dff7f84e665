/**
 * Java by the snippet: evaluates, completes, inspects, interrupts and keeps the class path, on the JDK's JShell.
 * The only importer of {@code jdk.jshell} and ASM; knows no message and no socket.
 */
package dev.ijava.kernel.eval;
