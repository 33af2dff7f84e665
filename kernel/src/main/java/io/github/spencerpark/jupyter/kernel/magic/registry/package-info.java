/** Magics of a notebook's own, under IJava's names. */
package io.github.spencerpark.jupyter.kernel.magic.registry;
