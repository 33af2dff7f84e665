/** MIME types under JJava's names. */
package org.dflib.jjava.jupyter.kernel.display.mime;
