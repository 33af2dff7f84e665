package dev.ijava.kernel;

import dev.ijava.kernel.protocol.Header;
import dev.ijava.kernel.protocol.KernelInfo;
import java.util.List;

/** What this kernel says of itself. */
final class About {

    /** The name that front ends know. */
    static final String NAME = "ijava-kernel";

    /** The project's version, as its build writes it into the jar. */
    static final String VERSION = About.class.getPackage().getImplementationVersion() == null
            ? "unpackaged"
            : About.class.getPackage().getImplementationVersion();

    private static final String JAVA = Runtime.version().toString();

    /** The answer to kernel_info_request. Names of the language are IJava's, because exporters go by them. */
    static final KernelInfo.Reply KERNEL = new KernelInfo.Reply(
            "ok",
            Header.PROTOCOL_VERSION,
            NAME,
            VERSION,
            new KernelInfo.LanguageInfo("Java", JAVA, "text/x-java-source", ".jshell", "java", "java", "script"),
            "Java " + JAVA + " on " + NAME + " " + VERSION,
            false,
            List.of(
                    new KernelInfo.HelpLink(
                            "Java API",
                            "https://docs.oracle.com/en/java/javase/"
                                    + Runtime.version().feature() + "/docs/api/"),
                    new KernelInfo.HelpLink("Java language", "https://docs.oracle.com/javase/specs/")),
            List.of("kernel subshells"));

    private About() {}
}
