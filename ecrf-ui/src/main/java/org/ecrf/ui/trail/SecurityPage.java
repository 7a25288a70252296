package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.server.audit.PlatformReader;
import org.ecrf.server.trail.ShowOperation;
import org.ecrf.server.trail.ShowPlatformTrail;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** How the server fares; who signed in and out, when and how, and what was refused. */
@Route(value = Address.SECURITY, layout = MainLayout.class)
@Dependent
@PermitAll
public class SecurityPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final List<String> ACTIONS =
      List.of("login", "logout", "login-ended", "login-refused", "refused");

  @Inject ShowPlatformTrail trail;
  @Inject ShowOperation operation;

  private final TextField who = new TextField();
  private final Select<String> action = new Select<>();
  private final DayField from = new DayField();
  private final DayField until = new DayField();

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    SecurityTable table = new SecurityTable((offset, limit) -> trail.page(filter(), offset, limit));
    filters(table);
    add(
        new Heading(Say.it("security.title")).says(Say.it("trail.sub")),
        new OperationCard(operation.now()),
        Parts.box("filters", who, action, from, until),
        table);
  }

  private void filters(SecurityTable table) {
    who.setId("find-who");
    who.addClassName("f-search");
    who.setPlaceholder(Say.it("security.who"));
    who.setAriaLabel(Say.it("security.who"));
    who.setPrefixComponent(Icons.icon("search"));
    who.setValueChangeMode(ValueChangeMode.LAZY);
    who.addValueChangeListener(changed -> table.turn(0));
    action.setId("find-action");
    action.setAriaLabel(Say.it("trail.what"));
    action.addClassName("f-filter");
    action.setItems(ACTIONS);
    action.setEmptySelectionAllowed(true);
    action.setEmptySelectionCaption(Say.it("security.action.all"));
    action.setItemLabelGenerator(
        a -> a == null ? Say.it("security.action.all") : TrailWords.action(a));
    action.addValueChangeListener(changed -> table.turn(0));
    from.setPlaceholder(Say.it("security.from"));
    from.setAriaLabel(Say.it("security.from"));
    from.onChange(() -> table.turn(0));
    until.setPlaceholder(Say.it("security.until"));
    until.setAriaLabel(Say.it("security.until"));
    until.onChange(() -> table.turn(0));
  }

  private PlatformReader.Filter filter() {
    return new PlatformReader.Filter(
        who.isEmpty() ? null : who.getValue().strip(),
        action.getValue(),
        start(from.getValue()),
        until.getValue() == null ? null : start(until.getValue().plusDays(1)));
  }

  /** Days begin and end where the person at the screen is. */
  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
  }

  @Override
  public String getPageTitle() {
    return Say.it("security.title");
  }
}
