package dev.ijava.kernel.magic.resolver;

import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * All that one resolution starts from. Keys are coordinates without version.
 *
 * @param roots what earlier cells asked for, with the versions they got
 * @param loaded what is on the class path
 * @param dependencies what this cell asks for
 * @param managed versions and exclusions for what those need, from POMs
 */
record Asked(
        Map<String, Dependency> roots,
        Map<String, Artifact> loaded,
        List<Dependency> dependencies,
        List<Dependency> managed) {}
