package org.dflib.jjava.jupyter.kernel.magic;

import dev.ijava.kernel.display.Hosts;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** JJava's registry of magics: the notebook's own. */
public class MagicsRegistry {

    private final BaseKernel kernel;

    /** The magics of the running kernel. */
    public MagicsRegistry(BaseKernel kernel) {
        this.kernel = kernel;
    }

    /** Adds a line magic, or replaces it. */
    @SuppressWarnings("unchecked")
    public MagicsRegistry registerLineMagic(String name, LineMagic<?, ?> magic) {
        LineMagic<?, BaseKernel> known = (LineMagic<?, BaseKernel>) magic;
        Hosts.ofThreadOrLatest().addLineMagic(name, (args, body) -> known.eval(kernel, args));
        return this;
    }

    /** Adds a cell magic, or replaces it. */
    @SuppressWarnings("unchecked")
    public MagicsRegistry registerCellMagic(String name, CellMagic<?, ?> magic) {
        CellMagic<?, BaseKernel> known = (CellMagic<?, BaseKernel>) magic;
        Hosts.ofThreadOrLatest().addCellMagic(name, (args, body) -> known.eval(kernel, args, body));
        return this;
    }

    /** Runs a line magic. */
    @SuppressWarnings("unchecked")
    public <T, K extends BaseKernel> T evalLineMagic(K kernel, String name, List<String> args) throws Exception {
        return (T) Hosts.ofThreadOrLatest().lineMagic(name, args);
    }

    /** Runs a cell magic. */
    @SuppressWarnings("unchecked")
    public <T, K extends BaseKernel> T evalCellMagic(K kernel, String name, List<String> args, String body)
            throws Exception {
        return (T) Hosts.ofThreadOrLatest().cellMagic(name, args, body);
    }
}
