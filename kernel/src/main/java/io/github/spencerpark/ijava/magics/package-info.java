/** The class behind IJava's {@code %maven}, for notebooks that call it from Java. */
package io.github.spencerpark.ijava.magics;
