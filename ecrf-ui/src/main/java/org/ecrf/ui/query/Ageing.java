package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/** How old a query is, as a bar against the days that its plan gives it. */
final class Ageing {
  private static final int FULL = 100;
  private static final int HALF = 50;

  private Ageing() {}

  static Div of(QueryView query) {
    Div ageing = Parts.box("row age");
    if (query.state().isOpen() && query.due() != null) {
      ageing.add(bar(query));
    }
    if (query.overdue()) {
      ageing.add(Status.OVERDUE.mark());
    }
    Span age = Parts.text(QueryWords.age(query), "nw");
    if (query.overdue()) {
      age.addClassNames("late", "fg", "b");
    }
    ageing.add(age);
    return ageing;
  }

  private static Span bar(QueryView query) {
    long given =
        Math.max(
            1,
            ChronoUnit.DAYS.between(
                query.openedAt().atZone(Moments.zone()).toLocalDate(), query.due()));
    long share = Math.min(FULL, FULL * QueryWords.days(query) / given);
    Span done = new Span();
    done.getElement().getStyle().set("width", share + "%");
    String tone = query.overdue() ? "var(--late)" : share >= HALF ? "var(--warn)" : "var(--accent)";
    done.getElement().getStyle().set("background", tone);
    Span bar = new Span(done);
    bar.addClassNames("bar", "hide-n");
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }
}
