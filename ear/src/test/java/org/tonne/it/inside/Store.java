package org.tonne.it.inside;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.tonne.it.inside.probe.Probe;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** The store as built, with the tests of this package added as one more web module. */
final class Store {

    private static final String APPLICATION = "/META-INF/application.xml";

    private Store() {}

    /** The very archive that is delivered; only its list of modules is longer by one. */
    static EnterpriseArchive withTests() {
        EnterpriseArchive store = ShrinkWrap.create(ZipImporter.class, "tonne.ear")
                .importFrom(new File("target/tonne.ear"))
                .as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackage(Store.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new File("../ejb/src/main/resources/META-INF/ejb-jar.xml"), "ejb-jar.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
        String modules = read(store)
                .replace(
                        "</application>",
                        "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module></application>");
        store.delete(ArchivePaths.create(APPLICATION));
        return store.addAsManifestResource(new StringAsset(modules), "application.xml")
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "probe.jar")
                        .addPackage(Probe.class.getPackage())
                        .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"))
                .addAsModule(Testable.archiveToTest(tests))
                .as(EnterpriseArchive.class);
    }

    private static String read(EnterpriseArchive archive) {
        try (InputStream in = archive.get(APPLICATION).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
