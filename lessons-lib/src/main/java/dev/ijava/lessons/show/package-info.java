/**
 * Tables, charts and formulas of the lessons, and how kernels show them. The only importer of Tablesaw, XChart and the
 * kernels' display interfaces; everything here is drawn off screen, never in a window.
 */
package dev.ijava.lessons.show;
