package dev.ijava.kernel.eval;

/**
 * A name that source declares.
 *
 * @param kind what it names
 * @param type a variable's type or a method's result as typed; empty for a type and for a lambda's parameter
 */
record Declared(String name, Kind kind, String type) {

    enum Kind {
        VARIABLE("variable"),
        METHOD("method"),
        TYPE("class");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word for {@link Candidate#type}. */
        String label() {
            return label;
        }
    }
}
