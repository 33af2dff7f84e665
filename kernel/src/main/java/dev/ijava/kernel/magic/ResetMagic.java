package dev.ijava.kernel.magic;

import java.util.List;

/** {@code %reset}: forgets what the notebook has defined; what is on the class path stays, as jars cannot be unloaded. */
final class ResetMagic implements LineMagic {

    @Override
    public Object run(List<String> arguments, Notebook notebook) {
        int count = notebook.definitions().size();
        notebook.reset();
        notebook.out()
                .println("Forgot " + count + (count == 1 ? " definition" : " definitions")
                        + "; the class path stays. A restart clears that too.");
        return null;
    }
}
