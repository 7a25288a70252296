package org.ecrf.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ecrf.server.access.GrantState;
import org.ecrf.server.access.Permission;
import org.ecrf.server.delegation.ListGrants;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Standing;
import org.jspecify.annotations.Nullable;

/** Who has which role where, with the delegation record, and what the person may do about it. */
class GrantTable extends Table {
  private final Standing standing;
  private final GrantSteps steps;

  GrantTable(List<ListGrants.Line> lines, Standing standing, GrantSteps steps) {
    super(
        Say.it("team.grants"),
        List.of(
            Say.it("team.user"),
            Say.it("team.site"),
            Say.it("team.when"),
            Say.it("team.delegation"),
            Say.it("team.training"),
            Say.it("team.state"),
            Say.it("team.steps")));
    this.standing = standing;
    this.steps = steps;
    lines.forEach(this::line);
  }

  private void line(ListGrants.Line line) {
    row(
            pair(Parts.strong(line.user()), Standing.word(line.role())),
            Parts.text(GrantWords.site(line.site())),
            when(line),
            given(line.delegation()),
            training(line.delegation()),
            GrantWords.badge(line.state()),
            buttons(line))
        .getElement()
        .setAttribute("data-grant", line.user())
        .setAttribute("data-state", line.state().name());
  }

  private static Div when(ListGrants.Line line) {
    Div when = Parts.box("", Parts.text(Moments.moment(line.from()), "nw"));
    if (line.until() != null) {
      when.add(small(Say.it("team.when.until", "when", Moments.moment(line.until()))));
    }
    if (line.revokedAt() != null) {
      when.add(small(Say.it("team.revoked", "when", Moments.moment(line.revokedAt()))));
    }
    return when;
  }

  private static Div given(ListGrants.Delegation given) {
    Div record =
        pair(
            Parts.text(given.grantedBy()),
            Say.it("team.when.given", "when", Moments.moment(given.grantedAt())));
    if (given.tasks() != null) {
      record.add(small(given.tasks()));
    }
    if (given.authorisedBy() != null) {
      record.add(small(Say.it("team.authorised", "who", given.authorisedBy())));
    }
    return record;
  }

  private static Div training(ListGrants.Delegation given) {
    return given.training() == null
        ? new Div()
        : pair(
            Parts.text(Moments.day(given.training().on()), "nw"),
            String.valueOf(given.training().what()));
  }

  private Div buttons(ListGrants.Line line) {
    Div buttons = Parts.box("row w");
    if (line.revokedAt() != null || line.state() == GrantState.EXPIRED) {
      return buttons;
    }
    if (may(Permission.AUTHORISE_DELEGATION, line.site())
        && line.role().isDelegated()
        && line.delegation().authorisedBy() == null) {
      buttons.add(button("team.authorise", () -> steps.authorise(line)));
    }
    boolean keeps =
        line.role().isDelegated()
            ? may(Permission.KEEP_DELEGATIONS, line.site())
            : standing.mayEverywhere(Permission.KEEP_DELEGATIONS);
    if (keeps) {
      buttons.add(button("team.train", () -> steps.train(line)));
      buttons.add(button("team.revoke", () -> steps.revoke(line)));
    }
    return buttons;
  }

  private boolean may(Permission permission, @Nullable String site) {
    return site != null && standing.may(permission, site);
  }

  private static NativeButton button(String key, Runnable step) {
    NativeButton button = Buttons.small(Buttons.plain(Say.it(key)));
    button.getElement().setAttribute("data-step", key.substring(key.indexOf('.') + 1));
    button.addClickListener(pressed -> step.run());
    return button;
  }

  private static Div pair(Component first, String second) {
    return Parts.box("", first, small(second));
  }

  private static Div small(String text) {
    return Parts.box("xs dim", Parts.text(text));
  }
}
