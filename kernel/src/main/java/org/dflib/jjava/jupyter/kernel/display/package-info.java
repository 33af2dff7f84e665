/**
 * How values look, under the names that libraries written for JJava know. Thin: JJava has IJava's classes under other
 * names, so these stand on {@code io.github.spencerpark.jupyter.kernel.display}.
 */
package org.dflib.jjava.jupyter.kernel.display;
