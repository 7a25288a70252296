package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.study.QueryPlan;

/**
 * Reads how queries are sorted, and by when they are to be answered.
 *
 * <pre>
 * queries:
 *   due: 14
 *   categories:
 *     missing: {label: Missing, due: 7}
 * </pre>
 */
record QueryPlanReader(Draft draft) {
  private static final int LONGEST = 365;

  QueryPlan read(Fields study) {
    return study.take("queries").map(this::plan).orElse(QueryPlan.DEFAULT);
  }

  private QueryPlan plan(Yaml yaml) {
    Fields fields = Fields.of(yaml, "“queries”", draft.problems);
    int due = fields.whole("due", 1, LONGEST, QueryPlan.DEFAULT.due());
    List<QueryPlan.Category> categories = new ArrayList<>();
    boolean sorted = fields.has("categories");
    fields.each("categories", false, (entry, value) -> categories.add(category(entry, due)));
    fields.end();
    return new QueryPlan(due, sorted ? categories : QueryPlan.DEFAULT.categories());
  }

  private QueryPlan.Category category(Yaml.Entry entry, int otherwise) {
    Fields fields = Fields.of(entry.value(), "a category of queries", draft.problems);
    QueryPlan.Category category =
        new QueryPlan.Category(
            Ids.id(entry, draft.problems),
            draft.texts.need(fields, "label"),
            fields.whole("due", 1, LONGEST, otherwise));
    fields.end();
    return category;
  }
}
