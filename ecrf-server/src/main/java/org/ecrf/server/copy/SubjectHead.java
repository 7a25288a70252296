package org.ecrf.server.copy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.json.Json;

/**
 * A subject of the site.
 *
 * @param version of the study that it is shown with
 * @param row all that its row says
 */
record SubjectHead(
    String study, String number, long id, int version, boolean mistaken, JsonNode row) {

  /** In the order of their chains; also those that were entered by mistake. */
  static List<SubjectHead> all(Snapshot snapshot, CopyOrder order) throws Exception {
    List<SubjectHead> subjects = new ArrayList<>();
    snapshot.read(
        """
        select s.number, s.id, s.mistake is not null as mistaken, to_jsonb(s) as told,
               greatest(s.study_version, coalesce(
                 (select max(e.study_version) from ecrf.entry e where e.subject_id = s.id), 0))
                 as version
          from ecrf.subject s where s.study = ? and s.site = ? order by s.number collate "C"
        """,
        List.of(order.study(), order.site()),
        row ->
            subjects.add(
                new SubjectHead(
                    order.study(),
                    row.getString("number"),
                    row.getLong("id"),
                    row.getInt("version"),
                    row.getBoolean("mistaken"),
                    Json.read(row.getString("told")))));
    return subjects;
  }

  String chain() {
    return Chain.subject(study, number).name();
  }
}
