package dev.ijava.kernel;

import dev.ijava.kernel.cell.Shells;
import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import java.util.List;

/** What answers requests about the shells: to interrupt what runs in them, to make and end subshells (JEP 91). */
record ShellRequests(Shells shells) {

    void interrupt(Request request) {
        shells.interrupt();
        request.reply(new Control.Ok());
    }

    void create(Request request) {
        request.reply(new Control.Subshell(shells.create()));
    }

    void delete(Request request) {
        String id = request.content(Control.DeleteSubshell.class).subshellId();
        if (shells.delete(id)) {
            request.reply(new Control.Ok());
        } else {
            refuse(request, id);
        }
    }

    void list(Request request) {
        request.reply(new Control.Subshells(shells.subshells()));
    }

    /** Replies that the subshell that the request's header names is not there. */
    static void refuse(Request request) {
        refuse(request, request.message().subshellId());
    }

    private static void refuse(Request request, String id) {
        String sentence = "There is no subshell " + id
                + ": it was deleted, or this kernel never made it. create_subshell_request makes one.";
        request.reply(new Problem("NoSuchSubshell", sentence, List.of(sentence)).reply());
    }
}
