package dev.ijava.kernel.eval;

import java.util.Locale;

/** How well a name fits what was typed, best first. */
enum NameMatch {
    PREFIX,
    PREFIX_IN_ANY_CASE,
    HUMPS,
    NONE;

    static NameMatch of(String typed, String name) {
        if (name.startsWith(typed)) {
            return PREFIX;
        }
        if (name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
            return PREFIX_IN_ANY_CASE;
        }
        return humps(typed, name) ? HUMPS : NONE;
    }

    /** Whether each capital typed finds a later hump of the name: {@code NPE}, {@code toUC}, {@code gOD}. */
    private static boolean humps(String typed, String name) {
        if (typed.length() < 2 || name.isEmpty() || typed.charAt(0) != name.charAt(0)) {
            return false;
        }
        int at = 0;
        for (char each : typed.toCharArray()) {
            if (at < name.length() && name.charAt(at) == each) {
                at++;
            } else if (Character.isUpperCase(each) && name.indexOf(each, at) >= 0) {
                at = name.indexOf(each, at) + 1;
            } else {
                return false;
            }
        }
        return true;
    }
}
