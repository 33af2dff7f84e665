package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** {@link Numbers#fixed(double)} in the shape Tablesaw asks for. */
final class FourDecimals extends NumberFormat {

    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(Numbers.fixed(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(Numbers.fixed(number));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("This format only writes numbers.");
    }
}
