/** Answers complete_request, inspect_request and is_complete_request, for Java and for magics, also while a cell runs. */
package dev.ijava.kernel.assist;
