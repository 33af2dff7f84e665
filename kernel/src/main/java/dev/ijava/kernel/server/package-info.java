/**
 * The five channels: sockets, signatures, publishing, heartbeat, input requests. The only importer of ZeroMQ.
 * A socket is created, used and closed by one thread; other threads hand it messages through a queue.
 */
package dev.ijava.kernel.server;
