/** Magics that notebooks written for IJava bring in themselves, because IJava has them but does not offer them. */
package io.github.spencerpark.jupyter.kernel.magic.common;
