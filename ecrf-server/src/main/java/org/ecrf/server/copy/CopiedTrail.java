package org.ecrf.server.copy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.audit.Told;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.seal.Attestation;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.trail.ClosedActs;

/**
 * The chains of a site's subjects as {@code deploy/audit export} writes them. Of an act that tells
 * of what is for others only nothing but its place and its hash is there, so the chain still links.
 */
final class CopiedTrail {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String ACTS =
      """
      select a.chain, a.seq, a.at, a.who, a.role, a.action, a.target, a.definition,
             cast(a.disclosed as text) as open, encode(a.prev_hash, 'hex') as prev,
             encode(a.hash, 'hex') as hash,
             cast(json_build_object(
               'chain', chain, 'seq', seq,
               'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'who', who, 'role', role, 'action', action, 'target', target,
               'request', request, 'definition', definition, 'act', act,
               'disclosed', disclosed,
               'prev', encode(prev_hash, 'hex'), 'hash', encode(hash, 'hex')) as text) as line
        from ecrf.act a where a.chain = ? order by a.seq
      """;

  private final Snapshot snapshot;
  private final CopyOrder order;
  private final List<Map<String, Object>> heads = new ArrayList<>();

  CopiedTrail(Snapshot snapshot, CopyOrder order) {
    this.snapshot = snapshot;
    this.order = order;
  }

  /** Chain after chain, in their order. */
  void write(SubjectHead subject, StudyDefinition study, Discretion discretion, OutputStream out)
      throws Exception {
    ClosedActs closed = new ClosedActs(study, discretion);
    List<Map<String, Object>> last = new ArrayList<>();
    snapshot.read(
        ACTS,
        List.of(subject.chain()),
        row -> {
          String line = closed.has(told(row)) ? withheld(row) : row.getString("line");
          out.write((line.replace("\n", " ") + "\n").getBytes(StandardCharsets.UTF_8));
          last.clear();
          last.add(head(row));
        });
    heads.addAll(last);
  }

  private static Told told(ResultSet row) throws SQLException {
    return Told.read(
        row.getLong("seq"),
        Snapshot.instant(row, "at"),
        row.getString("who"),
        row.getString("role"),
        row.getString("action"),
        row.getString("target"),
        row.getObject("definition", Integer.class),
        row.getString("open"),
        row.getString("hash"));
  }

  private static String withheld(ResultSet row) throws SQLException {
    return Canonical.of(
        Map.of(
            "chain", row.getString("chain"),
            "seq", row.getLong("seq"),
            "prev", row.getString("prev"),
            "hash", row.getString("hash"),
            "withheld", true));
  }

  private static Map<String, Object> head(ResultSet row) throws SQLException {
    return Map.of(
        "chain", row.getString("chain"),
        "seq", row.getLong("seq"),
        "hash", row.getString("hash"));
  }

  /** The heads of the chains, signed: a line of the file of seals. */
  String seal(Attestation.PublicPart key, Attestation attestation) {
    String text =
        Canonical.of(
            Map.of(
                "format", 1,
                "scope", order.scope(),
                "number", order.at().getEpochSecond(),
                "at", MICROS.format(order.at()),
                "previous", "0".repeat(64),
                "key", key.id(),
                "heads", heads));
    return Canonical.of(Map.of("seal", text, "signature", attestation.of(text).orElse("")));
  }
}
