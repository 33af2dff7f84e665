package dev.ijava.kernel.protocol;

import java.util.List;

/** kernel_info (Jupyter messaging 5.5, "Kernel info"). */
public final class KernelInfo {

    private KernelInfo() {}

    /**
     * The reply.
     *
     * @param supportedFeatures optional parts of the protocol (JEP 92), such as {@code kernel subshells}
     */
    public record Reply(
            String status,
            String protocolVersion,
            String implementation,
            String implementationVersion,
            LanguageInfo languageInfo,
            String banner,
            boolean debugger,
            List<HelpLink> helpLinks,
            List<String> supportedFeatures) {}

    /** What front ends need to know of the language: highlighting, file names, export. */
    public record LanguageInfo(
            String name,
            String version,
            String mimetype,
            String fileExtension,
            String pygmentsLexer,
            String codemirrorMode,
            String nbconvertExporter) {}

    /** An entry of the front end's Help menu. */
    public record HelpLink(String text, String url) {}
}
