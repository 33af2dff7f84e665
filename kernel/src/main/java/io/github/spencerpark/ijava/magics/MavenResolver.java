package io.github.spencerpark.ijava.magics;

import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;

/** {@code %maven} and its relatives as methods; each takes what its magic takes and fails as its magic does. */
public class MavenResolver {

    private final Magics magics = new Magics();

    /** Of the running kernel. */
    public MavenResolver() {}

    /** As {@code %maven}. */
    public void addMavenDependencies(List<String> args) throws Exception {
        magics.applyLineMagic("maven", args);
    }

    /** As {@code %mavenRepo}. */
    public void addMavenRepo(List<String> args) throws Exception {
        magics.applyLineMagic("mavenRepo", args);
    }

    /** As {@code %loadFromPOM}. */
    public void loadFromPOM(List<String> args) throws Exception {
        magics.applyLineMagic("loadFromPOM", args);
    }

    /** As {@code %%loadFromPOM}. */
    public void loadFromPOM(List<String> args, String body) throws Exception {
        magics.applyCellMagic("loadFromPOM", args, body);
    }
}
