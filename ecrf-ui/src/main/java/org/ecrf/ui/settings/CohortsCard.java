package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ecrf.server.facts.ListCohorts;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;

/** How many places each cohort has, and how many are taken. */
class CohortsCard extends Card {
  CohortsCard(List<ListCohorts.CohortLine> cohorts) {
    super(Say.it("settings.cohorts"));
    addClassName("clip");
    Table table =
        new Table(
            Say.it("settings.cohorts"),
            List.of(Say.it("cohort.title"), Say.it("cohort.places"), Say.it("cohort.state")));
    cohorts.forEach(
        cohort ->
            table
                .row(
                    Parts.strong(Say.it(cohort.title())),
                    Parts.text(places(cohort), "nw"),
                    state(cohort))
                .getElement()
                .setAttribute("data-cohort", cohort.id()));
    add(table);
  }

  private static String places(ListCohorts.CohortLine cohort) {
    return cohort.places() < 0
        ? Say.it("cohort.taken", "taken", cohort.taken())
        : Say.it("cohort.taken.of", "taken", cohort.taken(), "places", cohort.places());
  }

  private static Component state(ListCohorts.CohortLine cohort) {
    return cohort.places() >= 0 && cohort.taken() >= cohort.places()
        ? Status.BLOCKS.badge(Say.it("cohort.full"))
        : Status.ALLOWS.badge(Say.it("cohort.free"));
  }
}
