/** What libraries written for the JJava kernel offer a notebook, and how this kernel takes it. */
package org.dflib.jjava.jupyter;
