package dev.ijava.kernel.magic.resolver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/** Coordinates as people write them, in Maven's and in Ivy's form. */
final class Coordinates {

    private static final Pattern IVY = Pattern.compile("(?<group>[^#;:]+)#(?<name>[^#;]+)(#[^;]+)?;(?<revision>.+)");
    private static final Pattern UNVERSIONED = Pattern.compile("[^:#;\\s]+:[^:#;\\s]+");

    private Coordinates() {}

    static Artifact parse(String text) throws ResolutionException {
        Matcher ivy = IVY.matcher(text);
        if (ivy.matches()) {
            return new DefaultArtifact(
                    ivy.group("group"), ivy.group("name"), "jar", mavenVersion(ivy.group("revision")));
        }
        try {
            return new DefaultArtifact(text);
        } catch (IllegalArgumentException e) {
            throw new ResolutionException(
                    "'" + text + "' are no coordinates; write group:artifact:version, such as"
                            + " org.apache.commons:commons-lang3:3.14.0",
                    e);
        }
    }

    /** Whether it is a group and an artifact only. */
    static boolean isUnversioned(String text) {
        return UNVERSIONED.matcher(text).matches();
    }

    /** Ivy's dynamic revisions in Maven's words (Ivy documentation, "dependency", rev). */
    private static String mavenVersion(String revision) {
        if (revision.startsWith("latest.")) {
            return revision.equals("latest.release") ? "RELEASE" : "LATEST";
        }
        return revision.endsWith(".+") ? "[" + revision.substring(0, revision.length() - 1) + "*]" : revision;
    }

    /** {@code group:artifact} or {@code group} alone, left out in every packaging. */
    static Exclusion exclusion(String text) {
        int colon = text.indexOf(':');
        String group = colon < 0 ? text : text.substring(0, colon);
        String artifact = colon < 0 ? "*" : text.substring(colon + 1).replaceFirst(":.*", "");
        return new Exclusion(group, artifact, "*", "*");
    }

    /** What two versions of the same thing have in common. */
    static String key(Artifact artifact) {
        return ArtifactIdUtils.toVersionlessId(artifact);
    }

    /** {@code group:artifact:version}, with packaging and classifier only where they say something. */
    static String text(Artifact artifact) {
        boolean plain = artifact.getExtension().equals("jar")
                && artifact.getClassifier().isEmpty();
        String middle = plain ? "" : artifact.getExtension() + ":";
        String classifier = artifact.getClassifier().isEmpty() ? "" : artifact.getClassifier() + ":";
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + middle + classifier
                + artifact.getVersion();
    }
}
