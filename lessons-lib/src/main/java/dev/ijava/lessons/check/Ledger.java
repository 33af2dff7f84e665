package dev.ijava.lessons.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts answers: a placeholder never counts, the same answer counts once, the hint depends on the different wrong ones. */
final class Ledger {

    private static final String SOLUTION = "The worked solution is folded up below this cell.";

    private static final class Account {
        private final Set<String> answers = new LinkedHashSet<>();
        private final Set<String> wrong = new LinkedHashSet<>();
        private boolean solved;
    }

    private final Map<String, Account> accounts = new TreeMap<>(Ledger::byNumberThenLetter);

    synchronized Verdict enter(String exercise, Finding finding, List<String> hints) {
        Account account = accounts.computeIfAbsent(exercise, name -> new Account());
        State state = State.UNREADABLE;
        String hint = "";
        if (finding instanceof Finding.Untouched) {
            state = State.NOT_TRIED;
        } else if (finding instanceof Finding.Right right) {
            account.answers.add(right.answer());
            account.solved = true;
            state = State.RIGHT;
        } else if (finding instanceof Finding.Wrong wrong) {
            account.answers.add(wrong.answer());
            account.wrong.add(wrong.answer());
            state = State.NOT_YET;
            hint = hint(account.wrong.size(), hints);
        }
        return new Verdict(exercise, state, finding.message(), hint, account.answers.size());
    }

    private static String hint(int differentWrong, List<String> hints) {
        if (hints.isEmpty()) {
            return "";
        }
        int number = Math.min(differentWrong, hints.size());
        String hint = "Hint %d: %s".formatted(number, hints.get(number - 1));
        return differentWrong > hints.size() ? hint + " " + SOLUTION : hint;
    }

    synchronized Progress progress() {
        List<Progress.Row> rows = new ArrayList<>();
        accounts.forEach((name, account) -> rows.add(new Progress.Row(name, state(account), account.answers.size())));
        return new Progress(rows);
    }

    private static State state(Account account) {
        return account.solved ? State.RIGHT : account.answers.isEmpty() ? State.NOT_TRIED : State.NOT_YET;
    }

    private static int byNumberThenLetter(String a, String b) {
        int byNumber = Integer.compare(number(a), number(b));
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static int number(String name) {
        String digits = name.replaceFirst("^(\\d{1,6}).*$", "$1");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
}
