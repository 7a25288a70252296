package org.ecrf.server.freeze;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.ecrf.server.json.Json;

/** What was frozen and locked of a subject at a past moment: the records are never changed. */
@ApplicationScoped
public class PastStandings {
  private static final TypeReference<List<Standing>> LIST = new TypeReference<>() {};

  private final EntityManager em;

  @Inject
  PastStandings(EntityManager em) {
    this.em = em;
  }

  public List<Standing> of(String study, String site, long subject, Instant at) {
    Object told =
        em.createNativeQuery(
                "select coalesce(cast(locks_on(:study, :site, :subject, :at) as text), '[]')",
                String.class)
            .setParameter("study", study)
            .setParameter("site", site)
            .setParameter("subject", subject)
            .setParameter("at", at)
            .getSingleResult();
    return Json.MAPPER.convertValue(Json.read((String) told), LIST);
  }
}
