package org.ecrf.deploy.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was started for one data folder.
 *
 * @param parts in the order of their start
 * @param stopping somebody is stopping it, so nobody else should wonder
 */
public record Running(Ports ports, List<Part> parts, boolean stopping) {
  public Running {
    parts = List.copyOf(parts);
  }

  public static Running nothing(Ports ports) {
    return new Running(ports, List.of(), false);
  }

  public Running with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Running(ports, more, stopping);
  }

  public Running stops() {
    return new Running(ports, parts, true);
  }

  /** Where the user interface is. */
  public String url() {
    return "http://localhost:" + ports.web();
  }

  /** A part that ought to run and does not. */
  public Optional<Part> missing() {
    return parts.stream().filter(part -> !part.isAlive()).findFirst();
  }
}
