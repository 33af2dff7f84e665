/** The kernel as libraries written for JJava know it. */
package org.dflib.jjava.jupyter.kernel;
