package org.ecrf.deploy.launch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.deploy.system.Failure;

/**
 * What kind of installation it is; stands in the user interface and in {@code ECRF_ENVIRONMENT}.
 */
public enum Environment {
  DEMO,
  TRAINING,
  /** Real subjects: nothing that stands in the repository may open it. */
  PRODUCTION;

  /** The name as the application reads it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Environment from(Map<String, String> env) {
    String word = env.getOrDefault("ECRF_ENVIRONMENT", DEMO.word());
    Optional<Environment> known =
        Stream.of(values()).filter(value -> value.word().equals(word)).findFirst();
    return known.orElseThrow(
        () ->
            new Failure(
                "ECRF_ENVIRONMENT is '" + word + "': it can be demo, training or production."));
  }
}
