/**
 * Comms: named channels between a notebook's code and its page, on which widgets live (Jupyter messaging 5.5, "Custom
 * messages"). Public: notebooks and libraries register targets and open comms here.
 */
package dev.ijava.kernel.comm;
