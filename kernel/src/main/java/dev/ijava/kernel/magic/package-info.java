/**
 * Magics: finding {@code %name} and {@code %%name} in a cell's source, and one small class for each of them.
 * They reach the notebook through {@link dev.ijava.kernel.magic.Notebook} alone, so this package knows no JShell and
 * no message. {@code magic.resolver} is the only importer of the Maven resolver.
 */
package dev.ijava.kernel.magic;
