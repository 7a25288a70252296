package org.ecrf.deploy.wildfly;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;
import org.ecrf.deploy.system.LogFile;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Program;
import org.ecrf.deploy.system.Wait;

/**
 * The provisioned WildFly on loopback. Its configuration and deployment are copied from the build
 * at each start, so that a new build is what runs; it keeps nothing that matters, all of that is in
 * the database.
 */
public final class WildFlyServer {
  public static final String NAME = "WildFly";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";
  private static final List<String> OPENED =
      List.of(
          "java.base/java.io",
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");
  private static final List<String> EXPORTED =
      List.of(
          "java.desktop/sun.awt",
          "java.naming/com.sun.jndi.ldap",
          "java.naming/com.sun.jndi.url.ldap",
          "java.naming/com.sun.jndi.url.ldaps",
          "jdk.naming.dns/com.sun.jndi.dns");

  private final Path program;
  private final DataFolder folder;
  private final Ports ports;
  private final LogFile log;

  /**
   * @param program where the build has put the server
   */
  public WildFlyServer(Path program, DataFolder folder, Ports ports) {
    this.program = program;
    this.folder = folder;
    this.ports = ports;
    this.log = LogFile.fromNow(folder.logs().resolve("wildfly.log"));
  }

  /**
   * @param settings what the configuration reads from the environment
   */
  public Part start(Map<String, String> settings, String heap) {
    Path home = folder.programs().resolve("wildfly");
    LinkedTree.mirror(program, home, "standalone");
    layOutBase();
    return Program.startServer(
        NAME, command(home, heap), settings, folder.logs().resolve("wildfly-start.log"));
  }

  /**
   * Waits until the application itself says that it is ready: deployed, with its database.
   *
   * @throws Failure where it ends or does not answer in time
   */
  public void awaitReady(Part part) {
    Wait.untilReady(part, ready(ports), PATIENCE, log, STARTED_WITH_ERRORS);
  }

  /** Answers 200 while the application and its database work. */
  public static URI ready(Ports ports) {
    return URI.create("http://127.0.0.1:" + ports.web() + "/health/ready");
  }

  private void layOutBase() {
    Path base = folder.wildfly();
    LinkedTree.delete(base.resolve("tmp"));
    for (String part : List.of("configuration", "deployments")) {
      LinkedTree.copy(program.resolve("standalone").resolve(part), base.resolve(part));
    }
    try {
      Files.createDirectories(base.resolve("data"));
    } catch (IOException refused) {
      throw new Failure("WildFly's folder " + base + " cannot be written.", refused);
    }
  }

  /** What {@code standalone.sh} would run, without the shell between us and the server. */
  private List<String> command(Path home, String heap) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(Program.java(), "-Xms128m", "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"));
    line.add("-Djava.net.preferIPv4Stack=true");
    line.add("-Djava.awt.headless=true");
    line.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    OPENED.forEach(name -> line.add("--add-opens=" + name + "=ALL-UNNAMED"));
    EXPORTED.forEach(name -> line.add("--add-exports=" + name + "=ALL-UNNAMED"));
    line.add("-Dorg.jboss.boot.log.file=" + folder.wildfly().resolve("data").resolve("boot.log"));
    line.add(
        "-Dlogging.configuration=file:"
            + folder.wildfly().resolve("configuration").resolve("logging.properties"));
    line.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
    line.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
    properties(home).forEach(line::add);
    return line;
  }

  private Stream<String> properties(Path home) {
    return Stream.of(
        "-Djboss.home.dir=" + home,
        "-Djboss.server.base.dir=" + folder.wildfly(),
        "-Djboss.server.log.dir=" + folder.logs(),
        "-Djboss.node.name=ecrf-" + ports.web(),
        "-Djboss.tx.node.id=ecrf-" + ports.web(),
        "-Djboss.bind.address=127.0.0.1",
        "-Djboss.bind.address.management=127.0.0.1",
        "-Djboss.http.port=" + ports.web(),
        "-Djboss.management.http.port=" + ports.management());
  }
}
