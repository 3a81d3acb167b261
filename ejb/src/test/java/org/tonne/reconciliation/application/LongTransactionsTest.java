package org.tonne.reconciliation.application;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import org.junit.jupiter.api.Test;
import org.tonne.reconciliation.persistence.Snapshots;
import org.tonne.reconciliation.persistence.Told;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.xml.parsers.DocumentBuilderFactory;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The server gives a transaction two minutes, which a million blocks may not be done in. */
class LongTransactionsTest {

    private static final String HALF_AN_HOUR = "1800";

    @Test
    void whatever_works_on_a_whole_copy_of_the_books_has_half_an_hour_for_it_and_nothing_else_has() throws Exception {
        Map<String, String> whole = new ClassFileImporter()
                .importPackages(LongTransactionsTest.class.getPackageName()).stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .filter(LongTransactionsTest::worksOnCopies)
                        .collect(Collectors.toMap(JavaClass::getSimpleName, type -> HALF_AN_HOUR));

        assertThat(whole).containsKeys("TakeSnapshot", "CompareBooks");
        assertThat(timeouts()).isEqualTo(whole);
    }

    private static boolean worksOnCopies(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.getRawType().isEquivalentTo(Snapshots.class)
                        || field.getRawType().isEquivalentTo(Told.class));
    }

    private static Map<String, String> timeouts() throws Exception {
        Map<String, String> timeouts = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(
                Snapshots.class.getClassLoader().getResourceAsStream("META-INF/ibm-ejb-jar-ext.xml"))) {
            NodeList beans = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("session");
            for (int i = 0; i < beans.getLength(); i++) {
                Element bean = (Element) beans.item(i);
                Element transaction = (Element)
                        bean.getElementsByTagName("global-transaction").item(0);
                timeouts.put(bean.getAttribute("name"), transaction.getAttribute("transaction-time-out"));
            }
        }
        return timeouts;
    }
}
