/**
 * How the numbers are learned: matrices that remember how they were computed, gradients by going back over it, Adam,
 * and two small models that train within a page. Results are the same on every machine: numbers are drawn from a seed,
 * sums have a fixed order, exponentials and logarithms are {@link java.lang.StrictMath}'s.
 */
package dev.ijava.lessons.train;
