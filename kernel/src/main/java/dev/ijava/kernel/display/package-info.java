/**
 * What a cell can show and how: MIME bundles, the {@link dev.ijava.kernel.display.Renderer} and
 * {@link dev.ijava.kernel.display.WarmUp} services, and the functions a cell calls without an import.
 * Public: notebooks and libraries on the class path see this package. It knows no message, no socket and no JShell.
 */
package dev.ijava.kernel.display;
