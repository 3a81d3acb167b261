package org.tonne.it;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Which module and which package may know which: a rule that matches no class fails as well. */
class ModuleRulesTest {

    private static final String WEB = "org.tonne.web..";
    private static final String INTEGRATION = "org.tonne.integration..";
    private static final String BATCH = "org.tonne.batch..";
    private static final String CONTRACT = "org.tonne.contract..";

    static final ArchRule the_trade_knows_no_edge = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, INTEGRATION, BATCH, CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, INTEGRATION, BATCH, CONTRACT)
            .because("the trade must be sold, settled and tested without any of its faces");

    static final ArchRule pages_know_no_other_edge = edge(WEB, INTEGRATION, BATCH, CONTRACT);

    static final ArchRule contracts_know_no_other_edge = edge(INTEGRATION, WEB, BATCH);

    static final ArchRule jobs_know_no_other_edge = edge(BATCH, WEB, INTEGRATION, CONTRACT);

    static final ArchRule edges_enter_by_the_doors = noClasses()
            .that()
            .resideInAnyPackage(WEB, INTEGRATION, BATCH)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.tonne..persistence..",
                            "org.tonne.certificate.pdf..",
                            "org.tonne.cancellation.letter..")
                    .or(annotatedWith("jakarta.persistence.Entity"))
                    .or(assignableTo("jakarta.persistence.EntityManager")))
            .because("an edge speaks with use cases and queries; entities and tables belong to their feature");

    static final ArchRule soap_and_rest_stay_at_their_edge = noClasses()
            .that()
            .resideOutsideOfPackages(INTEGRATION, CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.cxf..", "jakarta.ws.rs..", "jakarta.xml.ws..", "jakarta.jws..")
            .because("contracts with the outside change at their own pace (one engine, in one WAR)");

    static final ArchRule calls_by_http_are_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.tonne.http..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.hc..", "java.net.http..").or(type(java.net.HttpURLConnection.class)))
            .because("what a hostile answer may do is decided once (bounds, time, no repeats)");

    static final ArchRule faces_stays_at_its_edge = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
            .because("pages are one face of the store among others");

    static final ArchRule the_domain_knows_only_itself_java_and_mapping_annotations = classes()
            .that()
            .resideInAPackage("org.tonne.*.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.tonne.*.domain..",
                    "org.tonne.shared..",
                    "java..",
                    "jakarta.persistence..",
                    "jakarta.validation..",
                    "org.jspecify..")
            .because("the rules of the trade must be readable and testable without a server");

    static final ArchRule shared_values_know_nobody = noClasses()
            .that()
            .resideInAPackage("org.tonne.shared..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.tonne..").and(not(resideInAnyPackage("org.tonne.shared.."))))
            .because("everything stands on the values; they stand on Java alone");

    static final ArchRule features_are_free_of_cycles = slices().matching("org.tonne.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be understood and changed without reading those that build on it");

    static final ArchRule the_environment_is_read_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.tonne.config..")
            .and()
            .doNotHaveFullyQualifiedName("org.tonne.account.application.ManageAccounts")
            .should()
            .callMethodWhere(target(owner(type(System.class))).and(target(name("getenv"))))
            .because("what can be set must be found in one list, and be checked when the store starts");

    private static ArchRule edge(String edge, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(edge)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("an edge can be replaced only while no other edge leans on it");
    }

    /** Every rule above, one test each: the rules are found by their type, so none can be forgotten here. */
    @TestFactory
    Stream<DynamicTest> every_rule_holds_in_the_modules_as_built() {
        JavaClasses built = new ClassFileImporter()
                .importPaths(Stream.of("ejb", "web", "integration", "batch")
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .toList());
        return Arrays.stream(ModuleRulesTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> dynamicTest(
                        field.getName().replace('_', ' '), () -> ((ArchRule) field.get(null)).check(built)));
    }
}
