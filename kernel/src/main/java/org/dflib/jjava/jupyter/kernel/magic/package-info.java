/** Magics under JJava's names. */
package org.dflib.jjava.jupyter.kernel.magic;
