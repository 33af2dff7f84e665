/**
 * The functions that notebooks written for IJava call, under the names IJava gave them. Every notebook has them without
 * an import; what they do is in {@code dev.ijava.kernel.display}.
 */
package io.github.spencerpark.ijava.runtime;
