package org.ecrf.ui.query;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.query.ListAssignees;
import org.ecrf.ui.language.Say;

/** Whom to ask: a role, a person, or nobody in particular. */
class AssigneePick extends Select<Assignee> {
  AssigneePick() {
    setLabel(Say.it("query.assignee"));
    setId("assignee");
    setItemLabelGenerator(AssigneePick::word);
  }

  void offer(ListAssignees.Line candidates, Assignee now) {
    List<Assignee> all =
        Stream.of(
                Stream.of(Assignee.NOBODY, now),
                candidates.roles().stream().map(role -> new Assignee(role, null)),
                candidates.people().stream().map(person -> new Assignee(null, person)))
            .flatMap(some -> some)
            .distinct()
            .toList();
    setItems(all);
    setValue(now);
  }

  private static String word(Assignee assignee) {
    return assignee == null || assignee.equals(Assignee.NOBODY)
        ? Say.it("query.assignee.nobody")
        : QueryWords.assignee(assignee);
  }
}
