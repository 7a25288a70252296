package org.ecrf.deploy.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecrf.deploy.system.Failure;

/** What the build has made; read only. */
public record Distribution(Path target) {

  /** The build that this launcher's own archive belongs to. */
  public static Distribution ofThisBuild() {
    try {
      Path archive =
          Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Distribution(archive.getParent());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Path wildfly() {
    return target.resolve("server");
  }

  public Path keycloak() {
    try (Stream<Path> made = Files.list(target)) {
      return made.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new Failure("There is no Keycloak in " + target + ": build again."));
    } catch (IOException missing) {
      throw new Failure("There is no build in " + target + ".", missing);
    }
  }
}
