package org.ecrf.server.trail;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.problem.Page;
import org.ecrf.server.seal.Seal;
import org.ecrf.server.seal.Sealer;

/** The seals of a study, so that somebody outside can keep them. */
@UseCase
public class ListSeals {
  private static final int AT_ONCE = 500;

  private final Access access;
  private final Sealer sealer;

  @Inject
  ListSeals(Access access, Sealer sealer) {
    this.access = access;
    this.sealer = sealer;
  }

  /** The oldest first: who has kept some asks from the next one. */
  @Requires(Permission.READ_TRAIL)
  public Page<SealLine> of(String study, int offset, int limit) {
    access.throughout(study);
    String scope = Chain.study(study).name();
    List<SealLine> lines =
        sealer.kept(scope, Page.from(offset), Page.atMost(limit)).stream()
            .map(SealLine::of)
            .toList();
    return new Page<>(lines, sealer.newest(scope).map(seal -> seal.number()).orElse(0L));
  }

  /** All of them, as the verifier takes them: one line each. */
  @Requires(Permission.READ_TRAIL)
  public void write(String study, OutputStream out) throws IOException {
    access.throughout(study);
    String scope = Chain.study(study).name();
    List<Seal> some = sealer.kept(scope, 0, AT_ONCE);
    for (int offset = 0; !some.isEmpty(); some = sealer.kept(scope, offset, AT_ONCE)) {
      for (Seal seal : some) {
        out.write((seal.line() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      offset += some.size();
    }
  }

  @Requires(Permission.READ_TRAIL)
  public Optional<SealLine> newest(String study) {
    access.throughout(study);
    return sealer.newest(Chain.study(study).name()).map(SealLine::of);
  }
}
