package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What the operator has set: at which hour, and where, the daily letter is written. */
@ApplicationScoped
class DigestSettings {
  private static final String OFF = "off";
  private final Optional<Integer> hour;
  private final ZoneId zone;

  DigestSettings() {
    this(System.getenv());
  }

  DigestSettings(Map<String, String> env) {
    hour =
        Optional.of(env.getOrDefault("ECRF_DIGEST_HOUR", "6"))
            .filter(text -> !text.equals(OFF))
            .map(Integer::valueOf);
    zone = ZoneId.of(env.getOrDefault("ECRF_TIME_ZONE", "UTC"));
    if (hour.filter(h -> h < 0 || h > 23).isPresent()) {
      throw new IllegalStateException("ECRF_DIGEST_HOUR is an hour from 0 to 23, or off");
    }
  }

  /** Empty where none is written. */
  Optional<Integer> hour() {
    return hour;
  }

  ZoneId zone() {
    return zone;
  }
}
