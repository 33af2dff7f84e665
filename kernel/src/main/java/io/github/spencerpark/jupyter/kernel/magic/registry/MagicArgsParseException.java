package io.github.spencerpark.jupyter.kernel.magic.registry;

/** Arguments of a magic that it does not take. */
public class MagicArgsParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MagicArgsParseException(String format, Object... arguments) {
        super(String.format(format, arguments));
    }
}
