package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.query.Assignee;
import org.ecrf.ui.language.Say;
import org.jspecify.annotations.Nullable;

/** What is asked, and under which of the study's categories. */
public class QuestionFields extends Div {
  private final TextArea text = new TextArea(Say.it("query.question"));
  private final Select<QueryPlan.Category> category = new Select<>();

  public QuestionFields(StudyDefinition study) {
    addClassNames("col", "gap");
    text.setId("query-text");
    text.addClassName("f-answer");
    text.setHelperText(Say.it("query.question.help"));
    text.setValueChangeMode(ValueChangeMode.ON_BLUR);
    category.setId("query-category");
    category.setLabel(Say.it("query.category"));
    category.setItems(study.queries().categories());
    category.setEmptySelectionAllowed(true);
    category.setEmptySelectionCaption(Say.it("query.category.none"));
    category.setItemLabelGenerator(c -> c == null ? Say.it("query.category.none") : due(c));
    category.setVisible(!study.queries().categories().isEmpty());
    add(text, category);
  }

  /**
   * A question that can be sent.
   *
   * @param category null: none
   */
  public record Asked(String text, @Nullable String category, Assignee assignee) {
    public Asked(String text, @Nullable String category) {
      this(text, category, Assignee.NOBODY);
    }

    Asked to(Assignee other) {
      return new Asked(text, category, other);
    }
  }

  /** Empty while nothing is asked. */
  public Optional<Asked> asked() {
    QueryPlan.Category chosen = category.getValue();
    return Optional.of(text.getValue().strip())
        .filter(said -> !said.isEmpty())
        .map(said -> new Asked(said, chosen == null ? null : chosen.id()));
  }

  public void focusText() {
    text.focus();
  }

  private static String due(QueryPlan.Category category) {
    return Say.it(category.label()) + " · " + Say.it("query.days", "n", category.due());
  }
}
