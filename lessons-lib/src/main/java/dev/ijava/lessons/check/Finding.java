package dev.ijava.lessons.check;

/** What judging an answer found, before attempts are counted. */
sealed interface Finding {

    /** In words. */
    String message();

    /** The placeholder is still there. */
    record Untouched(String message) implements Finding {}

    /** Not an answer to this question, such as "maybe" where yes or no is asked; not counted. */
    record Unreadable(String message) implements Finding {}

    /** @param answer the same for the same answer, so that it counts once */
    record Wrong(String answer, String message) implements Finding {}

    /** @param answer the same for the same answer, so that it counts once */
    record Right(String answer, String message) implements Finding {}
}
