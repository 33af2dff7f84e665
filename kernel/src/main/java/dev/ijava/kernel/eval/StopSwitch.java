package dev.ijava.kernel.eval;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * Whether any cell was told to stop, read at each turn of each loop of a cell. The compiler of the JVM takes a call
 * site's target for a constant, so the question costs a hot loop nothing; when the switch is turned, the JVM drops the
 * code it made on that assumption.
 */
final class StopSwitch {

    private static final MutableCallSite SITE = new MutableCallSite(MethodHandles.constant(boolean.class, false));
    private static final MethodHandle READ = SITE.dynamicInvoker();

    private static boolean on;

    private StopSwitch() {}

    /** Whether a cell was told to stop. */
    static boolean isOn() {
        try {
            return (boolean) READ.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("a constant cannot fail", e);
        }
    }

    /** Turns the switch; running loops notice at their next turn. */
    static synchronized void turn(boolean to) {
        if (on != to) {
            on = to;
            SITE.setTarget(MethodHandles.constant(boolean.class, to));
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
        }
    }
}
