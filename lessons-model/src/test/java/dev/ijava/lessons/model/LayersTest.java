package dev.ijava.lessons.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {

    private final JavaClasses classes = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("dev.ijava.lessons.model");

    @Test
    void onlyOneClassKnowsOnnxRuntime() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OnnxModel")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ai.onnxruntime.."))
                .check(classes);
    }

    @Test
    void nothingElseThanTheJdkTheMatricesAndTheLessonsMathsIsNeeded() {
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..", "org.ejml..", "ai.onnxruntime..", "dev.ijava.lessons", "dev.ijava.lessons.model.."))
                .check(classes);
    }
}
