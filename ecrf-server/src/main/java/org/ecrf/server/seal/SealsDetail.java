package org.ecrf.server.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.ecrf.server.api.ReadyDetail;

/** Whether this node seals the trail, and whether its last sealing found it changed. */
@ApplicationScoped
class SealsDetail implements ReadyDetail {
  private final SealSettings settings;
  private final Sealer sealer;

  @Inject
  SealsDetail(SealSettings settings, Sealer sealer) {
    this.settings = settings;
    this.sealer = sealer;
  }

  @Override
  public String name() {
    return "seals";
  }

  @Override
  public Map<String, Object> told() {
    return Map.of("made", settings.key().isPresent(), "changed", !sealer.trouble().isEmpty());
  }
}
