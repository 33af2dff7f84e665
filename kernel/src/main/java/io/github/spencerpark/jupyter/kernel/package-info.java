/** The kernel as libraries written for IJava know it. */
package io.github.spencerpark.jupyter.kernel;
