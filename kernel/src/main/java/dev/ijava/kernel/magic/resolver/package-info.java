/**
 * Maven dependencies of a notebook: {@link dev.ijava.kernel.magic.resolver.Dependencies} resolves all that was asked
 * for so far together and says what is new. The only package that imports the Maven resolver; its classes load on the
 * first use of {@code %maven} or {@code %loadFromPOM}. It knows no magic and no notebook.
 */
package dev.ijava.kernel.magic.resolver;
