package dev.ijava.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom: the mathematics knows no picture, and one package knows the libraries that draw. */
class ArchitectureTest {

    private static final JavaClasses LESSONS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ijava.lessons");

    @Test
    void onlyShowImportsTablesawXChartAndTheKernelsDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ijava.lessons.show")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tech.tablesaw..",
                        "org.knowm.xchart..",
                        "dev.ijava.kernel..",
                        "org.dflib.jjava..",
                        "java.awt..")
                .check(LESSONS);
    }

    @Test
    void theMathematicsKnowsNoOtherPackageOfTheLessons() {
        noClasses()
                .that()
                .resideInAPackage("dev.ijava.lessons")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ijava.lessons.(*)..")
                .check(LESSONS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.ijava.lessons.(*)..").should().beFreeOfCycles().check(LESSONS);
    }

    @Test
    void noChartEverOpensAWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.knowm.xchart.SwingWrapper")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javax.swing..")
                .check(LESSONS);
    }
}
