package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sources of types, keeps the last few, and looks further up where a member says nothing itself. */
final class TypeSources {

    private static final int KEPT = 32;

    private final SourceLocator locator;
    private final Map<String, Optional<TypeSource>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<TypeSource>> eldest) {
                    return size() > KEPT;
                }
            });

    TypeSources(SourceLocator locator) {
        this.locator = locator;
    }

    /** The source of a type, nested types with dots. */
    Optional<TypeSource> of(String qualifiedName) {
        Optional<TypeSource> known = read.get(qualifiedName);
        if (known == null) {
            String file = topLevel(qualifiedName);
            known = locator.source(file)
                    .flatMap(text -> SourceReader.read(text, qualifiedName.substring(file.lastIndexOf('.') + 1)));
            read.put(qualifiedName, known);
        }
        return known;
    }

    /** The comment of a member, from the type itself or the nearest parent that has one. */
    Optional<DocCommentTree> comment(String owner, Signature member) {
        Set<String> seen = new LinkedHashSet<>();
        var waiting = new ArrayList<>(List.of(owner));
        while (!waiting.isEmpty()) {
            String type = waiting.remove(0);
            Optional<TypeSource> source = seen.add(type) ? of(type) : Optional.empty();
            Optional<DocCommentTree> comment = source.flatMap(each -> each.comment(member));
            if (comment.isPresent()) {
                return comment;
            }
            source.ifPresent(each -> waiting.addAll(each.parents()));
        }
        return Optional.empty();
    }

    static String topLevel(String qualifiedName) {
        var name = new StringBuilder();
        for (String part : qualifiedName.split("\\.")) {
            name.append(name.length() == 0 ? "" : ".").append(part);
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                break;
            }
        }
        return name.toString();
    }
}
