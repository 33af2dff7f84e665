/** The kernel under IJava's names. */
package io.github.spencerpark.ijava;
