package org.ecrf.ui.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ecrf.server.entry.FormAt;
import org.ecrf.ui.item.Labels;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private final Neighbours neighbours =
      new Neighbours(Studies.casebook(3), new Labels(Studies.study()), When.NOW);

  @Test
  void a_visit_opens_at_its_first_form_that_waits() {
    assertEquals(
        new FormAt("extra[1]", "lab"),
        neighbours.choose(Optional.of("extra[1]"), Optional.empty()));
  }

  @Test
  void logs_are_not_on_the_way_from_visit_to_visit() {
    assertEquals("Laboratory", neighbours.after(new FormAt("day_1", "lab")).orElseThrow().name());
    assertTrue(neighbours.after(new FormAt("extra[1]", "lab")).isEmpty());
  }

  @Test
  void a_repeat_stands_among_its_own_kind() {
    FormAt second = new FormAt("log", "event[2]");
    assertEquals("Adverse event 1", neighbours.before(second).orElseThrow().name());
    assertEquals("Adverse event 3", neighbours.after(second).orElseThrow().name());
  }

  @Test
  void after_the_last_repeat_comes_their_list() {
    EntryFoot.Neighbour next = neighbours.after(new FormAt("log", "event[3]")).orElseThrow();
    assertEquals("Adverse events", next.name());
    assertTrue(next.address().endsWith("/repeats?visit=log&form=event"), next.address());
  }

  @Test
  void brackets_do_not_stand_raw_in_an_address() {
    String address = neighbours.before(new FormAt("log", "event[2]")).orElseThrow().address();
    assertTrue(address.endsWith("?visit=log&form=event%5B1%5D"), address);
  }
}
