package dev.ijava.kernel.eval;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the doc comments of one type out of a source file. The file is parsed, not compiled. */
final class SourceReader extends TreePathScanner<Void, String> {

    private final DocTrees trees;
    private final CompilationUnitTree file;
    private final String wanted;
    private TypeSource found;

    private SourceReader(DocTrees trees, CompilationUnitTree file, String wanted) {
        this.trees = trees;
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * Reads a type.
     *
     * @param wanted its name in the file, nested types with dots: {@code Map.Entry}
     */
    static Optional<TypeSource> read(String text, String wanted) {
        return Syntax.withComments(text, (file, trees) -> {
            var reader = new SourceReader(trees, file, wanted);
            reader.scan(file, "");
            return Optional.ofNullable(reader.found);
        });
    }

    @Override
    public Void visitClass(ClassTree node, String outer) {
        String name = outer.isEmpty() ? node.getSimpleName().toString() : outer + "." + node.getSimpleName();
        if (name.equals(wanted)) {
            found = typeSource(node);
        } else if (wanted.startsWith(name + ".")) {
            node.getMembers().forEach(member -> scan(member, name));
        }
        return null;
    }

    @Override
    public Void visitMethod(MethodTree node, String outer) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree node, String outer) {
        return null;
    }

    private TypeSource typeSource(ClassTree node) {
        Map<String, DocCommentTree> members = new HashMap<>();
        Map<String, List<String>> parameters = new HashMap<>();
        for (Tree member : node.getMembers()) {
            String key = key(node, member);
            comment(new TreePath(getCurrentPath(), member)).ifPresent(comment -> members.put(key, comment));
            if (member instanceof MethodTree method) {
                parameters.put(key, names(method));
            }
        }
        return new TypeSource(header(node), comment(getCurrentPath()), parents(node), members, parameters);
    }

    private Optional<DocCommentTree> comment(TreePath path) {
        return Optional.ofNullable(trees.getDocCommentTree(path));
    }

    private static List<String> names(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
    }

    private static String key(ClassTree owner, Tree member) {
        if (member instanceof MethodTree method) {
            boolean constructor = method.getReturnType() == null;
            String name = constructor
                    ? owner.getSimpleName().toString()
                    : method.getName().toString();
            return TypeSource.key(
                    name,
                    method.getParameters().stream().map(SourceReader::typeOf).toList());
        }
        return member instanceof VariableTree variable ? variable.getName().toString() : "";
    }

    /** The tree prints {@code int...} as an array, as JShell's signatures do after {@link ParameterTypes#simple}. */
    private static String typeOf(VariableTree parameter) {
        return ParameterTypes.simple(String.valueOf(parameter.getType()));
    }

    private static String header(ClassTree node) {
        String kind = switch (node.getKind()) {
            case INTERFACE -> "interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            case ANNOTATION_TYPE -> "@interface ";
            default -> "class ";
        };
        String flags = String.join(
                " ",
                node.getModifiers().getFlags().stream().map(Object::toString).toList());
        String arguments = node.getTypeParameters().isEmpty() ? "" : "<" + joined(node.getTypeParameters()) + ">";
        String parent = node.getExtendsClause() == null ? "" : " extends " + node.getExtendsClause();
        String word = node.getKind() == Tree.Kind.INTERFACE ? " extends " : " implements ";
        String more = node.getImplementsClause().isEmpty() ? "" : word + joined(node.getImplementsClause());
        return (flags + " " + kind).strip() + " " + node.getSimpleName() + arguments + parent + more;
    }

    private static String joined(List<? extends Tree> trees) {
        return String.join(", ", trees.stream().map(Object::toString).toList());
    }

    private List<String> parents(ClassTree node) {
        var parents = new ArrayList<String>();
        Stream.concat(Stream.ofNullable(node.getExtendsClause()), node.getImplementsClause().stream())
                .map(type -> Signature.withoutTypeArguments(type.toString()))
                .forEach(name -> parents.add(qualified(name)));
        return parents;
    }

    private String qualified(String name) {
        if (Character.isLowerCase(name.charAt(0))) {
            return name;
        }
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return file.getImports().stream()
                .filter(each -> !each.isStatic())
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .filter(imported -> imported.endsWith("." + first))
                .findFirst()
                .map(imported -> imported + name.substring(first.length()))
                .orElse(file.getPackageName() == null ? name : file.getPackageName() + "." + name);
    }
}
