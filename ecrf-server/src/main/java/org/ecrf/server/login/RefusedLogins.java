package org.ecrf.server.login;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;

/** Takes the provider's records of refused logins over into the trail, each once. */
@ApplicationScoped
class RefusedLogins {
  private final EntityManager em;
  private final Trail trail;

  @Inject
  RefusedLogins(EntityManager em, Trail trail) {
    this.em = em;
    this.trail = trail;
  }

  /** How far the provider's records of that kind have been read. */
  @Transactional
  Instant readUntil(String events) {
    return (Instant)
        em.createNativeQuery(
                "select read_until from provider_position where events = :events", Instant.class)
            .setParameter("events", events)
            .getSingleResult();
  }

  @Transactional
  void readUntil(String events, Instant moment) {
    em.createNativeQuery(
            "update provider_position set read_until = :moment"
                + " where events = :events and read_until < :moment")
        .setParameter("moment", moment)
        .setParameter("events", events)
        .executeUpdate();
  }

  /** Other nodes read the same records: what one has written down the others leave. */
  @Transactional
  void record(List<JsonNode> refusals) {
    Map<String, String> names = names(refusals);
    for (JsonNode refusal : refusals) {
      Request once = Request.of(refusal.path("id").asText(), "login-refused");
      if (trail.repeated(Chain.PLATFORM, once).isEmpty()) {
        trail.append(
            Chain.PLATFORM,
            Act.of(Author.SYSTEM, "login-refused", "account")
                .changing(changes(refusal, names))
                .answering(once));
      }
    }
  }

  /** By the claim {@code sub}: what locks an account comes without its name. */
  private static Map<String, String> names(List<JsonNode> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.hasNonNull("userId"))
        .filter(refusal -> refusal.path("details").hasNonNull("username"))
        .collect(
            Collectors.toMap(
                refusal -> refusal.path("userId").asText(),
                refusal -> refusal.path("details").path("username").asText(),
                (first, same) -> first));
  }

  /**
   * The name is told of an account that exists only: what was typed in its place may have been a
   * password.
   */
  private static List<Changed> changes(JsonNode refusal, Map<String, String> names) {
    String user = names.getOrDefault(refusal.path("userId").asText(), "");
    String why = refusal.path("error").asText(refusal.path("type").asText());
    Instant at = Instant.ofEpochMilli(refusal.path("time").asLong()).truncatedTo(ChronoUnit.MILLIS);
    return Stream.of(
            told("at", at.toString()),
            told("why", why.toLowerCase(Locale.ROOT)),
            told("user", user),
            told("address", refusal.path("ipAddress").asText("")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Changed> told(String what, String value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Changed("refused/" + what, null, ItemValue.of(value)));
  }
}
