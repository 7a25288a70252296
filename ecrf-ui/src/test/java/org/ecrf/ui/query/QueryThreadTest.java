package org.ecrf.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Text;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.shell.Standing;
import org.junit.jupiter.api.Test;

class QueryThreadTest extends BrowserlessTest {

  @Test
  void at_what_monitors_do_not_see_a_second_person_is_offered_to_close() {
    QueryView unseen = answeredBy("pharmacist", true);
    assertEquals(List.of("reopen-query"), offered(unseen, "pharmacist", Role.PHARMACIST));
    assertEquals(
        List.of("close-query", "reopen-query"), offered(unseen, "another", Role.PHARMACIST));
    assertEquals(List.of(), offered(unseen, "coordinator", Role.COORDINATOR));
  }

  @Test
  void elsewhere_those_who_raise_queries_close_what_checks_ask() {
    QueryView seen = answeredBy("coordinator", false);
    assertEquals(List.of(), offered(seen, "investigator", Role.INVESTIGATOR));
    assertEquals(List.of(), offered(seen, "pharmacist", Role.PHARMACIST));
    assertEquals(List.of("close-query", "reopen-query"), offered(seen, "monitor", Role.MONITOR));
    assertEquals(
        List.of("close-query", "reopen-query", "cancel-query"),
        offered(seen, "dm", Role.DATA_MANAGER));
  }

  private List<String> offered(QueryView query, String name, Role role) {
    Standing standing = new Standing(name, List.of(new WhoAmI.GrantLine("S", role, null)), false);
    QueryThread thread = new QueryThread("S", query, standing, new QueryActions(), () -> {});
    UI.getCurrent().removeAll();
    UI.getCurrent().add(thread);
    return $(NativeButton.class).from(thread).all().stream()
        .flatMap(button -> button.getId().stream())
        .filter(id -> id.endsWith("-query"))
        .toList();
  }

  private static QueryView answeredBy(String who, boolean unseen) {
    QueryView.Message answer =
        new QueryView.Message(
            who, "PHARMACIST", Instant.EPOCH, QueryView.Kind.ANSWERED, "It was.", false);
    return new QueryView(
        7,
        "01-001",
        new ItemPath("dose_1", "product", "batch"),
        QueryState.ANSWERED,
        QueryView.Origin.CHECK,
        "C1",
        Text.of("Is it?"),
        "system",
        "SYSTEM",
        Instant.EPOCH,
        unseen,
        null,
        null,
        false,
        Assignee.NOBODY,
        List.of(answer));
  }
}
