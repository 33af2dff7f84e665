/**
 * Attention worked out in small classes: one idea a file, under its textbook name, with everything on the way kept for
 * looking at. Vectors are {@code double[]}, because that is what a learner edits; matrices are EJML's
 * {@link org.ejml.simple.SimpleMatrix}, one row a token.
 */
package dev.ijava.lessons;
