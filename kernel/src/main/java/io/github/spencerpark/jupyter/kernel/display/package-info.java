/**
 * How values look, under the names that libraries written for IJava know. Thin: what it registers and shows goes to
 * {@code dev.ijava.kernel.display}, and nothing in the kernel needs this package.
 */
package io.github.spencerpark.jupyter.kernel.display;
