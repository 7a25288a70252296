package org.ecrf.server.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the operator has set: where the key lies, where seals are kept, how often they are made. */
@ApplicationScoped
class SealSettings {
  private static final String KEY = "ECRF_SEAL_KEY";
  private static final String DEFAULT_SECONDS = "300";

  private final Optional<SealKey> key;
  private final Optional<Path> file;
  private final Duration interval;

  SealSettings() {
    this(System.getenv());
  }

  /**
   * @throws IllegalStateException in production without a key: nothing would be sealed there
   */
  SealSettings(Map<String, String> env) {
    if (env.get(KEY) == null && "production".equals(env.get("ECRF_ENVIRONMENT"))) {
      throw new IllegalStateException("Production needs " + KEY + ", the key that seals the trail");
    }
    key = Optional.ofNullable(env.get(KEY)).map(Path::of).map(SealKey::read);
    file = Optional.ofNullable(env.get("ECRF_SEALS_FILE")).map(Path::of);
    interval =
        Duration.ofSeconds(Long.parseLong(env.getOrDefault("ECRF_SEAL_SECONDS", DEFAULT_SECONDS)));
  }

  Optional<SealKey> key() {
    return key;
  }

  Optional<Path> file() {
    return file;
  }

  Duration interval() {
    return interval;
  }
}
