package org.ecrf.model.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * How data queries are sorted, and how many days the site has to answer them.
 *
 * @param due days, of a query without a category
 * @param categories in the order in which they are offered
 */
public record QueryPlan(int due, List<Category> categories) {
  /** Queries of checks marked as safety; a study may have it or not. */
  public static final String SAFETY = "safety";

  /** Queries for an answer that is expected; a study may have it or not. */
  public static final String MISSING = "missing";

  /** Queries of all other checks; a study may have it or not. */
  public static final String IMPLAUSIBLE = "implausible";

  /** Of a study that says nothing of it. */
  public static final QueryPlan DEFAULT =
      new QueryPlan(
          14,
          List.of(
              category(MISSING, 14, "Missing", "Saknas", "Brak danych"),
              category(IMPLAUSIBLE, 14, "Implausible", "Orimligt", "Wątpliwe"),
              category("source", 14, "Differs from source", "Skiljer sig från källan", "Niezgodne"),
              category(SAFETY, 3, "Safety", "Säkerhet", "Bezpieczeństwo"),
              category("other", 14, "Other", "Annat", "Inne")));

  public QueryPlan {
    categories = List.copyOf(categories);
  }

  /**
   * What a query is about.
   *
   * @param due days for the answer
   */
  public record Category(String id, Text label, int due) {}

  public Optional<Category> category(@Nullable String id) {
    return categories.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * The last day on which an answer is in time.
   *
   * @param category null where it has none
   */
  public LocalDate due(@Nullable String category, LocalDate asked) {
    return asked.plusDays(category(category).map(Category::due).orElse(due));
  }

  private static Category category(String id, int due, String en, String sv, String pl) {
    return new Category(id, new Text(Map.of("en", en, "sv", sv, "pl", pl)), due);
  }
}
