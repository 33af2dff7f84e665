/**
 * Jupyter messages as records, one file a family (Jupyter messaging 5.5), and JSON in and out.
 * The only importer of Gson; knows no socket, no thread and no JShell.
 */
package dev.ijava.kernel.protocol;
