/** The running kernel by JJava's name. */
package org.dflib.jjava.kernel;
