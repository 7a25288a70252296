package org.ecrf.ui.casebook;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecrf.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/**
 * Whether the casebook is shown as it is or as it was. The moment stands in the address, so that
 * each link within a past casebook leads to the same moment.
 *
 * @param at null: now
 */
record When(@Nullable Instant at) {
  static final When NOW = new When(null);

  static When of(Location location) {
    return location.getQueryParameters().getSingleParameter("at").map(When::read).orElse(NOW);
  }

  private static When read(String moment) {
    try {
      return new When(Instant.parse(moment));
    } catch (DateTimeException noMoment) {
      throw new NotFoundException(moment);
    }
  }

  boolean isPast() {
    return at != null;
  }

  /** What is read as it is, or else as it was. */
  <T> T read(Supplier<T> now, Function<Instant, T> then) {
    return at == null ? now.get() : then.apply(at);
  }

  String address(String address) {
    return at == null ? address : Address.asOf(address, at);
  }
}
