package dev.ijava.kernel.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.TypeDeclSnippet;

/** Says of types that are offered whether they are classes, interfaces, enums, records or annotations. */
final class TypeKinds {

    /** Each costs a look at a class file, and a long list is not read to its end. */
    private static final int TYPES_AT_MOST = 20;

    private final ShellNames names;
    private final TypeIndex types;

    TypeKinds(ShellNames names, TypeIndex types) {
        this.names = names;
        this.types = types;
    }

    /**
     * The candidates with the kinds of the first types among them.
     *
     * @param path what stands before the dot, or empty
     */
    List<Candidate> added(List<Candidate> candidates, String path) {
        Map<String, String> kinds = new LinkedHashMap<>();
        candidates.stream()
                .filter(TypeKinds::isType)
                .limit(TYPES_AT_MOST)
                .forEach(each -> kinds.put(each.text(), of(each.text(), path)));
        return candidates.stream()
                .map(each -> new Candidate(each.text(), kinds.getOrDefault(each.text(), each.type()), each.signature()))
                .toList();
    }

    private static boolean isType(Candidate candidate) {
        return candidate.type().equals("class") && !candidate.text().endsWith("(");
    }

    private String of(String text, String path) {
        if (!path.isEmpty()) {
            return types.kind(path + "." + text);
        }
        if (text.indexOf('.') >= 0) {
            return types.kind(text);
        }
        Optional<String> own = names.type(text).map(TypeKinds::kind);
        return own.orElseGet(() -> imported(text));
    }

    private static String kind(TypeDeclSnippet type) {
        String subKind = type.subKind().name();
        return subKind.substring(0, subKind.indexOf('_')).toLowerCase(Locale.ROOT);
    }

    /** Of several types of one name the one that every notebook imports; of others it does not matter much. */
    private String imported(String name) {
        List<String> all = types.named(name);
        return all.stream()
                .filter(type -> DefaultImports.ALL.contains(type.substring(0, type.lastIndexOf('.')) + ".*")
                        || type.equals("java.lang." + name))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(types::kind)
                .orElse("class");
    }
}
