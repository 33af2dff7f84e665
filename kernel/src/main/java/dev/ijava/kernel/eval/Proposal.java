package dev.ijava.kernel.eval;

/**
 * A candidate with what decides its place in the list.
 *
 * @param name the bare name, which is compared with what was typed
 * @param rank which group it is shown in, the lowest first
 * @param fits whether its type is the one that is expected at the cursor
 * @param before how many characters before the name it replaces as well
 */
record Proposal(Candidate candidate, String name, Rank rank, boolean fits, int before) {

    enum Rank {
        KNOWN,
        KEYWORD,
        UNIMPORTED
    }

    static Proposal known(Candidate candidate, String name, boolean fits) {
        return new Proposal(candidate, name, Rank.KNOWN, fits, 0);
    }

    static Proposal declared(Declared declared, boolean callFollows) {
        boolean call = declared.kind() == Declared.Kind.METHOD && !callFollows;
        var candidate = new Candidate(
                declared.name() + (call ? "(" : ""), declared.kind().label(), declared.type());
        return known(candidate, declared.name(), true);
    }

    static Proposal keyword(String word) {
        return new Proposal(new Candidate(word, "keyword", ""), word, Rank.KEYWORD, true, 0);
    }

    static Proposal unimported(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return new Proposal(new Candidate(type, "class", type), name, Rank.UNIMPORTED, true, 0);
    }

    Proposal withReceiver(String receiver, int replaced) {
        var whole = new Candidate(receiver + candidate.text(), candidate.type(), candidate.signature());
        return new Proposal(whole, name, rank, fits, replaced);
    }
}
