package dev.ijava.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know what: one library, one importing package, and arrows that point one way. */
class ArchitectureTest {

    private static final String KERNEL = "dev.ijava.kernel";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(KERNEL, "io.github.spencerpark", "org.dflib.jjava");
    }

    @ParameterizedTest
    @CsvSource({
        "server, org.zeromq..",
        "server, zmq..",
        "protocol, com.google.gson..",
        "eval, jdk.jshell..",
        "eval, org.objectweb.asm..",
        "magic.resolver, org.eclipse.aether..",
        "magic.resolver, eu.maveniverse..",
        "magic.resolver, org.apache.maven..",
        "install, picocli..",
    })
    void aLibraryIsKnownToOnePackage(String owner, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(KERNEL + "." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    /** Each row: a package, and the packages of the kernel that it may use. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocol      |",
                "display       | protocol",
                "comm          | protocol display",
                "eval          | display",
                "magic         | magic magic.resolver display protocol eval",
                "magic.resolver|",
                "server        | protocol",
                "history       | protocol",
                "assist        | eval magic magic.resolver protocol",
                "cell          | eval magic comm display server history protocol",
                "install       | eval magic protocol server cell",
            })
    void arrowsPointOneWay(String from, String allowed) {
        String[] targets = Stream.concat(Stream.of(from), allowed == null ? Stream.of() : Stream.of(allowed.split(" ")))
                .map(name -> KERNEL + "." + name)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> ours =
                resideInAnyPackage(KERNEL + "..", "io.github.spencerpark..", "org.dflib.jjava..");
        noClasses()
                .that()
                .resideInAPackage(KERNEL + "." + from)
                .should()
                .dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAnyPackage(targets))))
                .check(classes);
    }

    @Test
    void thereAreNoCyclesBetweenPackages() {
        slices().matching(KERNEL + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theFacadesUseThePublicPackagesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.spencerpark..", "org.dflib.jjava..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(KERNEL + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(KERNEL + ".display..", KERNEL + ".comm.."))))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nobodyPollsWithSleep() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
    }

    @Test
    void theKernelDependsOnTheJdkAndItsLibrariesAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sun..", "com.sun.tools..", "jdk.internal..")
                .check(classes);
    }
}
