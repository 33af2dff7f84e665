package dev.ijava.lessons.show;

/**
 * A line of mathematics with the numbers filled in.
 *
 * @param latex without dollar signs
 * @param text the same for a page without mathematics
 */
public record Formula(String latex, String text) {

    /** One formula below another. */
    public Formula then(Formula next) {
        return new Formula(latex + " \\\\ " + next.latex, text + "\n" + next.text);
    }

    /** As displayed mathematics; MathJax in Jupyter knows {@code $$} but not {@code \[}. */
    String display() {
        return "$$\\begin{aligned} " + latex + " \\end{aligned}$$";
    }

    @Override
    public String toString() {
        return text;
    }
}
