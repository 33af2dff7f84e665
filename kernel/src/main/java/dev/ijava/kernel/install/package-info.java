/**
 * The command line, and what {@code install} writes: the kernelspec's files and the class-data archive that lets the
 * kernel start fast. {@link dev.ijava.kernel.install.Commands} is the door. Nothing here is loaded when a kernel
 * starts; only this package imports picocli.
 */
package dev.ijava.kernel.install;
