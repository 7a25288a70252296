package org.ecrf.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Json;
import org.jspecify.annotations.Nullable;

/** What items held in earlier versions, as the trail tells it. */
@ApplicationScoped
public class PastValues {
  /** The version of an item is the number of changes of its path so far. */
  private static final String VERSIONS =
      """
      select a.chain, c.value ->> 'path' as path,
             row_number() over (partition by a.chain, c.value ->> 'path'
                                order by a.seq, c.ordinality) as version,
             cast(c.value -> 'to' as text) as held
        from ecrf.act a
       cross join lateral jsonb_array_elements(a.disclosed -> 'changes') with ordinality c
       where a.chain in (:chains) and c.value ->> 'path' in (:paths)
      """;

  private final EntityManager em;

  @Inject
  PastValues(EntityManager em) {
    this.em = em;
  }

  /** An item in one of its versions. */
  public record At(Chain chain, String path, int version) {}

  /**
   * @param value null where it was cleared then, or erased from the trail since
   */
  public record Held(@Nullable ItemValue value, boolean redacted) {}

  /** One statement for all of them; none where nothing is asked. */
  public Map<At, Held> of(Collection<At> wanted) {
    Map<At, Held> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      em.createNativeQuery(VERSIONS, Tuple.class)
          .setParameter("chains", wanted.stream().map(at -> at.chain().name()).distinct().toList())
          .setParameter("paths", wanted.stream().map(At::path).distinct().toList())
          .getResultStream()
          .forEach(row -> add((Tuple) row, wanted, found));
    }
    return found;
  }

  private static void add(Tuple row, Collection<At> wanted, Map<At, Held> found) {
    At at =
        new At(
            new Chain(row.get("chain", String.class)),
            row.get("path", String.class),
            row.get("version", Number.class).intValue());
    if (wanted.contains(at)) {
      JsonNode held = Json.read(row.get("held", String.class));
      found.put(at, new Held(Disclosed.value(held), Disclosed.isRedacted(held)));
    }
  }
}
