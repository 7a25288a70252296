package org.ecrf.server.container;

import java.io.File;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A war that is put together as the product's is: the module's own jar and its libraries. */
public final class Archive {
  private Archive() {}

  /** With these classes of the test beside Arquillian's own. */
  public static WebArchive war(Class<?>... tests) {
    return ShrinkWrap.create(WebArchive.class, "server-it.war")
        .addAsLibraries(
            ShrinkWrap.create(ZipImporter.class, "ecrf-server.jar")
                .importFrom(new File(System.getProperty("ecrf.jar")))
                .as(JavaArchive.class))
        .addAsLibraries(
            Objects.requireNonNull(new File(System.getProperty("ecrf.libraries")).listFiles()))
        .addAsLibraries(jarOf(Awaitility.class), jarOf(Matcher.class))
        .addPackage(Archive.class.getPackage())
        .addClass(org.ecrf.server.access.Person.class)
        .addClasses(tests)
        .addAsWebInfResource(
            new StringAsset(
                """
                <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"
                  bean-discovery-mode="annotated"/>
                """),
            "beans.xml")
        .setWebXML(
            new StringAsset(
                """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <filter>
                    <filter-name>signed-in</filter-name>
                    <filter-class>org.ecrf.server.container.SignedIn</filter-class>
                    <async-supported>true</async-supported>
                  </filter>
                  <filter-mapping>
                    <filter-name>signed-in</filter-name>
                    <url-pattern>/*</url-pattern>
                  </filter-mapping>
                </web-app>
                """))
        .addAsManifestResource(new StringAsset("Dependencies: org.hibernate\n"), "MANIFEST.MF");
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
