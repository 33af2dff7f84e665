package io.github.spencerpark.jupyter.kernel;

/** What a notebook's files are; the names are those the kernel gives to front ends. */
public class LanguageInfo {

    /** Of this kernel. */
    public static final LanguageInfo JAVA = new LanguageInfo();

    private LanguageInfo() {}

    public String getName() {
        return "Java";
    }

    public String getVersion() {
        return Runtime.version().toString();
    }

    public String getMimetype() {
        return "text/x-java-source";
    }

    public String getFileExtension() {
        return ".jshell";
    }

    public String getPygmentsLexer() {
        return "java";
    }

    public Object getCodemirrorMode() {
        return "java";
    }

    public String getNbconvertExporter() {
        return "script";
    }
}
