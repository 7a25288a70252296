package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.server.api.ClockReading;
import org.ecrf.server.mail.Mailing;
import org.ecrf.server.seal.Sealing;
import org.ecrf.server.trail.Operation;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/** What whoever runs the platform watches; what needs somebody stands first. */
class OperationCard extends Card {
  private static final double MEGABYTE = 1024.0 * 1024;

  OperationCard(Operation now) {
    super(Say.it("operation.title"));
    setId("operation");
    List<Component> body = new ArrayList<>(warnings(now));
    body.add(pairs(now));
    body(body.toArray(Component[]::new));
  }

  private static List<Div> warnings(Operation now) {
    List<Div> warnings = new ArrayList<>();
    if (now.clock().drifts()) {
      warnings.add(warning("operation.drifts"));
    }
    if (now.seals().changed()) {
      warnings.add(warning("operation.changed"));
    }
    if (!now.seals().made()) {
      warnings.add(warning("operation.unsealed"));
    }
    if (now.mail().isStuck(now.clock().at())) {
      warnings.add(warning("operation.mail.warning"));
    }
    return warnings;
  }

  private static Div warning(String key) {
    return Note.of(Status.CHECK, Say.it(key), Say.it(key + ".text"));
  }

  private static DescriptionList pairs(Operation now) {
    DescriptionList pairs = new DescriptionList();
    pairs.addClassName("pairs");
    pair(pairs, "operation.clock", Parts.text(clock(now.clock())));
    pair(pairs, "operation.seals", Parts.text(seals(now.seals(), now.clock().at())));
    if (now.seals().platform() != null) {
      pair(pairs, "operation.head", head(now.seals().platform()));
    }
    String size = number(now.databaseBytes() / MEGABYTE);
    pair(pairs, "operation.database", Parts.text(Say.it("operation.megabytes", "n", size)));
    pair(pairs, "operation.mail", Parts.text(letters(now.mail())));
    return pairs;
  }

  private static void pair(DescriptionList pairs, String name, Component value) {
    DescriptionList.Description description = new DescriptionList.Description(value);
    description.getElement().setAttribute("data-of", name);
    pairs.add(new DescriptionList.Term(Say.it(name)), description);
  }

  private static String clock(ClockReading clock) {
    String synchronised = Say.it("operation.synchronised." + clock.synchronised());
    if (clock.millisAheadOfDatabase() == null || clock.uncertainMillis() == null) {
      return Moments.exact(clock.at()) + ". " + synchronised;
    }
    return Say.it(
        "operation.clock.text",
        Map.of(
            "now", Moments.exact(clock.at()),
            "millis", number(clock.millisAheadOfDatabase()),
            "within", number(clock.uncertainMillis()),
            "synchronised", synchronised));
  }

  private static String seals(Sealing seals, Instant now) {
    if (seals.lastAt() == null) {
      return Say.it("operation.seals.none", "waiting", seals.waiting());
    }
    return Say.it(
        "operation.seals.text",
        Map.of(
            "when", Moments.exact(seals.lastAt()),
            "minutes", Math.max(0, Duration.between(seals.lastAt(), now).toMinutes()),
            "every", seals.everySeconds(),
            "waiting", seals.waiting()));
  }

  private static String letters(Mailing mail) {
    String counts =
        mail.set()
            ? Say.it(
                "operation.mail.text", Map.of("waiting", mail.waiting(), "givenUp", mail.givenUp()))
            : Say.it("operation.mail.unset", "waiting", mail.waiting());
    if (mail.error() == null || mail.errorAt() == null) {
      return counts;
    }
    Map<String, String> last = Map.of("error", mail.error(), "when", Moments.exact(mail.errorAt()));
    return counts + " " + Say.it("operation.mail.error", last);
  }

  private static Div head(Sealing.Head head) {
    String says = Say.it("operation.head.text", "seal", head.seal(), "seq", head.seq());
    return Parts.box("", Parts.text(says + " "), Parts.text(head.hash(), "hash", "break"));
  }

  private static String number(double number) {
    NumberFormat format = NumberFormat.getInstance(Say.language());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }
}
